# ruff: noqa: E501 (one row a case)
from __future__ import annotations

import pytest

from detente.extraction.naming.gazetteer import NameGender
from detente.lexicon import rows
from documents import document


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            '"We will defend it," said Norwegian spokesperson Lan Ning, adding that Oslo would wait.\n\nThe border\n\nPetar Harlan, a professor of politics at Harlow University, views the border as the hardest topic.\n\n"Both sides lack trust," he said.',
            "Petar Harlan",
        ),
        ('Jonas Berg said that Peter Harlan had failed.\n\n"He never listened," he said.', "Jonas Berg"),
        ('Anna Harlan met Jonas Berg in Oslo.\n\n"It was a good meeting," he said.', "Jonas Berg"),
        ('Jonas Berg met Anna Harlan in Oslo.\n\n"It was a good meeting," she said.', "Anna Harlan"),
        ('Lim Hae-rin, an expert, thinks President Kim Harlan will travel.\n\n"There is a chance," she said.', "Lim Hae-rin"),
    ],
)  # fmt: skip
def test_a_pronoun_that_speaks_is_the_last_speaker_of_its_gender(text: str, speaker: str) -> None:
    doc = document(text, until="name_speakers")
    last = max((s for s in doc.statements if s.rule == "statement.quotation"), key=lambda s: s.content[0].start)
    actor = doc.actor(last.actor)
    assert actor is not None
    assert actor.name == speaker


@pytest.mark.parametrize("row", rows("name_genders", NameGender), ids=lambda row: row.name)
def test_a_given_name_tells_the_gender_of_its_example(row: NameGender) -> None:
    pronoun = {"m": " he ", "f": " she "}[row.gender]
    assert row.name in row.example
    assert pronoun in row.example


def test_a_pronoun_that_speaks_is_not_who_it_speaks_of() -> None:
    text = (
        "Lena Orlan, an analyst in Oslo, watches the talks with Foreign Minister Ada Kovan of Norway.\n\n"
        "Ms Kovan, she said, would come to Lima before Easter."
    )
    doc = document(text, until="name_speakers")
    [said] = [s for s in doc.statements if s.rule == "statement.parenthetical"]
    actor = doc.actor(said.actor)
    assert actor is not None
    assert actor.name == "Lena Orlan"
