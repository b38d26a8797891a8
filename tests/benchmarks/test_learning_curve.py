from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from learning_curve import curves, drawn, named

LOG = """05:00:10 1,000,000 of 4,000,000 words, 1,850 a second, 20 min left: arcs 0.202
05:01:22 DEV ewt UAS 88.1 LAS 85.2 upos 96.0 | gum UAS 89.0 LAS 86.5 upos 97.0 | names 71.0 (16 s)
05:09:10 2,500,000 of 4,000,000 words, 1,850 a second, 10 min left: arcs 0.101
05:09:22 DEV ewt UAS 90.1 LAS 87.2 upos 96.5 | names 78.5 (16 s)
"""


def test_a_figure_stands_at_the_words_seen_before_it() -> None:
    assert curves(LOG) == {
        "ewt LAS": [(1.0, 85.2), (2.5, 87.2)],
        "gum LAS": [(1.0, 86.5)],
        "names F1": [(1.0, 71.0), (2.5, 78.5)],
    }


def test_every_curve_is_drawn() -> None:
    picture = ElementTree.fromstring(drawn(curves(LOG)))
    assert len(picture.findall("{*}polyline[@stroke-width='2']")) == 3
    assert "names F1 78.5" in [text.text for text in picture.findall("{*}text")]


def test_curves_of_several_logs_are_told_apart(tmp_path: Path) -> None:
    for name in ("wide", "narrow"):
        (tmp_path / f"{name}.log").write_text(LOG, "utf-8")
    found = named([tmp_path / "wide.log", tmp_path / "narrow.log"])
    assert list(found)[::3] == ["wide: ewt LAS", "narrow: ewt LAS"]


def test_a_log_without_figures_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        drawn(curves("05:00:10 started"))
