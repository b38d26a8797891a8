from __future__ import annotations

import pytest

from detente.language.inflection import forms, noun_forms, verb_lemmas


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("slam", "slam slams slamming slammed"),
        ("deny", "deny denies denying denied"),
        ("agree", "agree agrees agreeing agreed"),
        ("urge", "urge urges urging urged"),
        ("expel", "expel expels expelling expelled"),
        ("visit", "visit visits visiting visited"),
        ("cancel", "cancel cancels cancelling canceling cancelled canceled"),
        ("meet", "meet meets meeting met"),
        ("withdraw", "withdraw withdraws withdrawing withdrew withdrawn"),
        ("go", "go goes going went gone"),
        ("have", "have has having had"),
        ("be", "be am is are was were been being"),
        ("call off", "call off|calls off|calling off|called off"),
        ("mimic", "mimic mimics mimicking mimicked"),
        ("die", "die dies dying died"),
        ("veto", "veto vetoes vetoing vetoed"),
        ("play", "play plays playing played"),
        ("quit", "quit quits quitting quitted"),
        ("ban", "ban bans banning banned"),
        ("sail", "sail sails sailing sailed"),
        ("reveal", "reveal reveals revealing revealed"),
        ("appeal", "appeal appeals appealing appealed"),
        ("offer", "offer offers offering offered"),
        ("enter", "enter enters entering entered"),
        ("snub", "snub snubs snubbing snubbed"),
        ("free", "free frees freeing freed"),
        ("vow", "vow vows vowing vowed"),
    ],
)
def test_forms_of_a_verb(lemma: str, expected: str) -> None:
    assert forms(lemma) == tuple(expected.split("|") if "|" in expected else expected.split())


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [("embassy", "embassies"), ("talk", "talks"), ("pledge", "pledges"), ("crisis", "crises"), ("breach", "breaches")],
)
def test_plural_of_a_noun(lemma: str, expected: str) -> None:
    assert noun_forms(lemma) == (lemma, expected)


def test_lemma_keeps_its_own_form() -> None:
    assert verb_lemmas(("see", "saw", "find", "found"))["found"] == "found"
    assert verb_lemmas(("lie", "lay"))["lay"] == "lay"
    assert verb_lemmas(("wind",))["wound"] == "wind"
