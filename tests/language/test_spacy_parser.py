"""The adapter between spaCy and our Parse."""

from itertools import pairwise

import pytest

from detente.errors import ParserError
from detente.language.spacy_parser import SHIPPED, load
from detente.model.span import Span


def sentences(text: str, *blocks: Span) -> list[str]:
    parse = load().parse(text, blocks or (Span(0, len(text)),))
    return [parse.span(s.first, s.last).of(text) for s in parse.sentences]


def test_offsets_count_the_whole_text() -> None:
    text = "Not read.\n\nOslo  said\nno.\r\n\r\nBern agreed."
    parse = load().parse(text, (Span(11, 25), Span(29, len(text))))
    assert [text[t.start : t.end] for t in parse.tokens] == ["Oslo", "said", "no", ".", "Bern", "agreed", "."]
    assert [t.text for t in parse.tokens] == ["Oslo", "said", "no", ".", "Bern", "agreed", "."]
    assert [(p.first, p.last) for p in parse.paragraphs] == [(0, 4), (4, 7)]


def test_invisible_characters_break_no_word_and_keep_their_places() -> None:
    text = "\u202eMini\u00adster\u202c Lund\u200b\u00a0left\x07 Oslo."
    parse = load().parse(text, (Span(0, len(text)),))
    assert [t.text for t in parse.tokens] == ["Minister", "Lund", "left", "Oslo", "."]
    assert [text[t.start : t.end] for t in parse.tokens] == ["Mini\u00adster", "Lund", "left", "Oslo", "."]


def test_sentences_and_paragraphs_cover_all_tokens_in_order() -> None:
    text = "The minister left. She said the talks, held in Oslo, were over.\nA new round is planned."
    parse = load().parse(text, (Span(0, 63), Span(64, len(text))))
    for ranges in (parse.sentences, parse.paragraphs):
        assert [r.first for r in ranges] == [0, *(r.last for r in ranges[:-1])]
        assert ranges[-1].last == len(parse.tokens)
    assert all(parse.sentences[t.sent].first <= t.head < parse.sentences[t.sent].last for t in parse.tokens)
    assert all(a.end <= b.start for a, b in pairwise(parse.tokens))


def test_no_sentence_starts_between_a_quotation_and_its_speaker() -> None:
    text = '"The agenda will be long," Said Anders Lund, an adviser.'
    assert sentences(text) == [text]


@pytest.mark.parametrize("name", SHIPPED)
def test_two_spaces_in_a_name_do_not_break_it(name: str) -> None:
    text = "Minister Ada  Harlan of the United  Nations  Security Council spoke in South  Korea."
    parse = load(name).parse(text, (Span(0, len(text)),))
    assert "United  Nations  Security Council" in [parse.span(n.first, n.last).of(text) for n in parse.names]


def test_a_pipeline_that_is_not_there_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(ParserError, match="--parser no_such_pipeline: no such spaCy pipeline is installed"):
        load("no_such_pipeline")
