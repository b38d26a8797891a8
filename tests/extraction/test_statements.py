from __future__ import annotations

import pytest

from detente.model.span import Span
from documents import document

Told = tuple[str | None, str | None, tuple[str, ...], str]  # source, cue, content, type


def told(text: str) -> list[Told]:
    doc = document(text, until="find_statements")

    def words(span: Span | None) -> str | None:
        return None if span is None else doc.words(span)

    return [(words(s.source), words(s.cue), tuple(map(doc.words, s.content)), s.type) for s in doc.statements]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kind"),
    [
        (
            "On Tuesday, army spokesman John Orlan revealed that the envoy will raise the war during her visit.",
            "army spokesman John Orlan",
            "revealed",
            ("that the envoy will raise the war during her visit",),
            "indirect",
        ),
        (
            "To ease the tensions over the strait, Orlan said, the two sides need to talk.",
            "Orlan",
            "said",
            ("To ease the tensions over the strait", "the two sides need to talk"),
            "indirect",
        ),
        (
            "The risk, he said, is a clash between two ships.",
            "he",
            "said",
            ("The risk", "is a clash between two ships"),
            "indirect",
        ),
        (
            "Despite the strain, both sides will try to talk, said Ada Kovan, a historian at the Lemberg Institute.",
            "Ada Kovan, a historian at the Lemberg Institute",
            "said",
            ("Despite the strain, both sides will try to talk",),
            "indirect",
        ),
        (
            "While the trip helps, it is unlikely to change much, experts say.",
            "experts",
            "say",
            ("While the trip helps, it is unlikely to change much",),
            "indirect",
        ),
        (
            '"We will firmly defend our coast," she told Radio Lemberg.',
            "she",
            "told",
            ("We will firmly defend our coast",),
            "direct",
        ),
        (
            '"It is over. We are leaving," said John Orlan, a former general.',
            "John Orlan, a former general",
            "said",
            ("It is over. We are leaving",),
            "direct",
        ),
        (
            '"Both sides have their views," said Ada Kovan, a former envoy. "The agenda will be full."',
            "Ada Kovan, a former envoy",
            "said",
            ("Both sides have their views", "The agenda will be full."),
            "direct",
        ),
        ('"That," he said, "is part of life."', "he", "said", ("That", "is part of life."), "direct"),
        ('The minister said: "We will not wait."', "The minister", "said", ("We will not wait.",), "direct"),
        (
            'Kovan said that the fleet "is watching carefully what happens in the strait."',
            "Kovan",
            "said",
            ('that the fleet "is watching carefully what happens in the strait."',),
            "mixed",
        ),
        (
            'The army said the enemy is "abusing the truce" and "moving its guns."',
            "The army",
            "said",
            ('the enemy is "abusing the truce" and "moving its guns."',),
            "mixed",
        ),
        (
            "The border is open, according to Ada Kovan, a minister.",
            "Ada Kovan, a minister",
            "according to",
            ("The border is open",),
            "indirect",
        ),
        (
            "According to the ministry, the border is open again.",
            "the ministry",
            "According to",
            ("the border is open again",),
            "indirect",
        ),
        (
            "The ministry urged the neighbours to pull back and let their envoys talk.",
            "The ministry",
            "urged",
            ("the neighbours to pull back and let their envoys talk",),
            "indirect",
        ),
        (
            "John Orlan, a professor at the Lemberg Institute, views the strait as the most difficult issue.",
            "John Orlan, a professor at the Lemberg Institute",
            "views",
            ("the strait as the most difficult issue",),
            "indirect",
        ),
        (
            "The company told investors that exports would fall.",
            "The company",
            "told",
            ("that exports would fall",),
            "indirect",
        ),
        ("The court was told that the ship sank.", None, "told", ("that the ship sank",), "indirect"),
        ('"Great news," Kovan enthused.', "Kovan", "enthused", ("Great news",), "direct"),
        ("Orlan had one message: 'We will not wait.'", "Orlan", None, ("We will not wait.",), "direct"),
        ('Orlan had one message: "We will not wait."', "Orlan", None, ("We will not wait.",), "direct"),
        (
            'If the dam is filled, she said, "they may leave the talks".',
            "she",
            "said",
            ("If the dam is filled", '"they may leave the talks"'),
            "mixed",
        ),
        ("Orlan was quoted as saying that it rained.", "Orlan", "saying", ("that it rained",), "indirect"),
        ('"A day for us all." - Minister Ada Kovan', "Minister Ada Kovan", None, ("A day for us all.",), "direct"),
    ],
)  # fmt: skip
def test_one_statement(text: str, source: str | None, cue: str | None, content: tuple[str, ...], kind: str) -> None:
    assert told(text) == [(source, cue, content, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"We will defend our coast," said spokesperson Ada Kovan, adding that the navy would not leave.',
            [
                ("spokesperson Ada Kovan", "said", ("We will defend our coast",), "direct"),
                ("spokesperson Ada Kovan", "adding", ("that the navy would not leave",), "indirect"),
            ],
        ),
        (
            '"President Orlan said the navy would stay, but few believe him," she said.',
            [
                ("she", "said", ("President Orlan said the navy would stay, but few believe him",), "direct"),
                ("President Orlan", "said", ("the navy would stay",), "indirect"),
            ],
        ),
        (
            'Kovan said the visit went well.\n\n"We will meet again in the spring."',
            [
                ("Kovan", "said", ("the visit went well",), "indirect"),
                (None, None, ("We will meet again in the spring.",), "direct"),
            ],
        ),
        (
            "“We waited, and nobody came.\n\n“So we left,” he said.",
            [("he", "said", ("We waited, and nobody came.", "So we left"), "direct")],
        ),
        (
            "Kovan said the border was open and added that the ships had left.",
            [
                ("Kovan", "said", ("the border was open",), "indirect"),
                ("Kovan", "added", ("that the ships had left",), "indirect"),
            ],
        ),
        (
            "“The talks were a farce.” ― Ada Kovan “Nobody listened to us there.”― Ira Melnik.",
            [
                ("Ada Kovan", None, ("The talks were a farce.",), "direct"),
                ("Ira Melnik", None, ("Nobody listened to us there.",), "direct"),
            ],
        ),
        (
            "“The general told me, ‘We are leaving the base,’ and he wept,” Kovan said.",
            [
                ("Kovan", "said", ("The general told me, ‘We are leaving the base,’ and he wept",), "direct"),
                ("The general", "told", ("We are leaving the base",), "direct"),
            ],
        ),
    ],
)
def test_several_statements(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The northern army will likely accuse the south of breaking the truce.",
        "Kovan did not say whether the border was open.",
        "It is not clear whether Kovan said that.",
        'They form small "cliques" at sea.',
        "The town was built according to plan.",
        "We believe that the truce will hold.",
        "Orlan is expected to meet Kovan on Friday.",
    ],
)
def test_what_nobody_has_said_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_every_statement_says_by_which_rule() -> None:
    doc = document('"Go now," said Orlan. Kovan said that it rained. It rained, she said.', until="find_statements")
    assert [s.rule for s in doc.statements] == ["statement.quotation", "statement.clause", "statement.parenthetical"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The ministry emphasized the need for Orlan's leaders to come together.",
            "the need for Orlan's leaders to come together",
        ),
        (
            "The ministry called for a mission to Orlan with the involvement of foreign troops.",
            "a mission to Orlan with the involvement of foreign troops",
        ),
        (
            "Kovan stressed the support of her government for the monitors on Monday.",
            "the support of her government for the monitors",
        ),
        ("The report shows that the harvest is safe.", "that the harvest is safe"),
        ("The envoy, who says he is tired, did not comment.", "he is tired"),
        ('What Kovan called a "historic day" ended in rain.', 'a "historic day"'),
        ("The envoy left what he called a wasted summit on Monday.", "a wasted summit"),
        ("The army began what officials described as a special mission.", "a special mission"),
        ("The raid, which Kovan called an act of war, took place in May.", "an act of war"),
        (
            "Democrats called the demand for a hearing a transparent ploy.",
            "the demand for a hearing a transparent ploy",
        ),
        ("Kovan and Orlan are on course for a war, analysts warned.", "Kovan and Orlan are on course for a war"),
    ],
)
def test_a_phrase_is_told_to_its_end(text: str, content: str) -> None:
    assert [told_content for _, _, (told_content,), _ in told(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "I'd also say that the border is open.",
        "When you say that the border is open, nobody listens.",
        "The minister was asked whether she trusted her neighbour.",
        "We will work, knowing that the war will end one day.",
        "These investments show that the harvest is safe.",
        "That is what Redd said before he died.",
        "Kenya remains committed to helping the sides make peace.",
    ],
)
def test_what_would_be_said_or_the_reader_says_is_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The leader said that Peru will not sign the treaty and accused Chile of bad faith.",
            [("The leader", "that Peru will not sign the treaty"), ("The leader", "Chile of bad faith")],
        ),
        (
            "Kovan said Chad would leave the pact and vowed to reopen its port.",
            [("Kovan", "Chad would leave the pact"), ("Kovan", "to reopen its port")],
        ),
        (
            "The general said he would cut the force and set a date.",
            [("The general", "he would cut the force and set a date")],
        ),
    ],
)
def test_a_past_verb_after_a_modal_is_the_tellers_own(text: str, found: list[tuple[str, str]]) -> None:
    assert [(source, content) for source, _, (content,), _ in told(text)] == found
