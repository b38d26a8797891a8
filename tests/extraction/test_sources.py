from __future__ import annotations

import pytest

from documents import document


@pytest.mark.parametrize(
    ("text", "source", "head"),
    [
        ("Foreign Minister Ada Kovan said that it rained.", "Foreign Minister Ada Kovan", "Ada"),
        (
            "Two officials familiar with the talks said that it rained.",
            "Two officials familiar with the talks",
            "officials",
        ),
        ("Ada Kovan, who runs the ministry, said that it rained.", "Ada Kovan", "Ada"),
        ("Officials close to the president said that it rained.", "Officials close to the president", "Officials"),
        pytest.param(
            "Most analysts contacted for this article said that it rained.",
            "Most analysts contacted for this article",
            "analysts",
            marks=pytest.mark.xfail(strict=True, reason="the parser takes the participle for the verb of the sentence"),
        ),
        ("Ada Kovan, speaking in Lemberg, said that it rained.", "Ada Kovan", "Ada"),
        ("Ada Kovan, a former envoy, said that it rained.", "Ada Kovan, a former envoy", "Ada"),
        ("On Tuesday the ministry in Lemberg said that it rained.", "the ministry in Lemberg", "ministry"),
        ("The army left the town, saying that it rained.", "The army", "army"),
        ("The ministry issued a statement that it would rain.", "The ministry", "ministry"),
        ("It was announced by the ministry that it rained.", "the ministry", "ministry"),
        ("The visit was announced on Monday.", None, None),
        ("The minister welcomed the call for a truce.", None, None),
        ("The army repeated the claim that it rained.", "The army", "army"),
    ],
)
def test_the_source_is_the_noun_phrase_of_who_speaks(text: str, source: str | None, head: str | None) -> None:
    doc = document(text, until="find_statements")
    found = [
        (s.source and doc.words(s.source), None if s.source_head is None else doc.parse.tokens[s.source_head].text)
        for s in doc.statements
    ]
    assert found == ([] if source is None else [(source, head)])


@pytest.mark.parametrize("source", ["one of his aides", "one of Velin's deputies"])
def test_one_of_somebodys_people_is_not_that_person(source: str) -> None:
    text = f'Foreign Minister Darko Velin of Serbia was silent. "Hungary will not sit down this year," {source} said.'
    doc = document(text, until="name_speakers")
    [said] = doc.statements
    actor = doc.actor(said.actor)
    assert actor is None or actor.kind == "group"
