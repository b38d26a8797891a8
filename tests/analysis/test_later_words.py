"""What has lapsed, of which a later sentence speaks as done."""

from __future__ import annotations

from datetime import date

import pytest

from detente.analysis.agenda import agenda
from detente.analysis.later_words import days_to_read, settled
from detente.model.event import Days
from detente.model.relation import Passage
from detente.model.story import Report

PAIR = ("CAN", "NOR")
ON = date(2024, 6, 30)
PLAN = "Canadian inspectors will visit the trawlers in the harbour of Vardo"


def plan(words: str = PLAN) -> Report:
    days = Days("2024-03-10", "2024-03-10")
    known = {"mode": "visit", "source": ("CAN",), "target": ("NOR",), "date": days, "words": words}
    return Report("one", "one-e1", date(2024, 3, 1), "CONSULT", "planned", **known)  # type: ignore[arg-type]


def outcome(words: str, day: str = "2024-03-12", planned: str = PLAN) -> str:
    entries = agenda([plan(planned)], PAIR, ON)
    return settled(entries, [Passage("two", "two", date.fromisoformat(day), words)])[0].outcome


def test_a_later_sentence_that_speaks_of_it_as_done_settles_it() -> None:
    assert outcome("The inspectors toured two trawlers in Vardo on Sunday.") == "held"


@pytest.mark.parametrize(
    "words",
    [
        "The inspectors did not tour the trawlers in Vardo.",
        "The inspectors will tour the trawlers in Vardo.",
        "The inspectors, due to tour the trawlers in Vardo, were at home.",
        "The inspectors toured the parliament.",
        "Vardo has a harbour.",
    ],
)
def test_others_do_not(words: str) -> None:
    assert outcome(words) == "lapsed"


def test_sentences_of_other_days_do_not() -> None:
    assert outcome("The inspectors toured two trawlers in Vardo.", "2024-03-08") == "lapsed"
    assert outcome("The inspectors toured two trawlers in Vardo.", "2024-06-08") == "lapsed"


def test_one_word_is_enough_where_it_is_the_verb_of_what_is_due() -> None:
    assert outcome("The tribunal ruled in favour of Oslo.", planned="a ruling is due") == "held"
    assert outcome("The ruling pleased Oslo.", planned="a ruling is due") == "lapsed"


def test_texts_are_read_only_of_the_days_that_may_tell() -> None:
    entries = agenda([plan()], PAIR, ON)
    assert days_to_read(entries) == (date(2024, 3, 10), date(2024, 5, 9))
    assert days_to_read(()) is None
