"""The lines of contact that an article speaks of, and which kinds of line they are (data/channels.tsv)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.language.inflection import noun_forms, verb_lemmas
from detente.lexicon import rows
from detente.model.parse import Parse, Token

NARROWED: Final = frozenset({"hotline", "communication", "talks", "cooperation"})
NO_HOTLINE: Final = frozenset({"border-talks", "trade"})  # what a telephone line is not between or about
AT_LARGE: Final = frozenset({"special", "presidential", "climate", "personal", "trade"})
PERSONS: Final = frozenset({"commanders", "negotiators", "delegations", "generals"})
MEETINGS: Final = frozenset({"meeting", "meetings"})
VEHICLES: Final = frozenset({"plane", "planes", "airliner", "airliners", "train", "trains", "bus", "buses", "flight"})
NEARBY: Final = frozenset({
    "border", "crossing", "international", "freight", "customs", "lorries", "lorry", "trucks", "frontier", "between",
})  # fmt: skip
SHARING: Final = frozenset(verb_lemmas(("share", "send", "exchange", "supply", "provide", "give", "receive")))
FORWARD: Final = frozenset({"on", "over", "about", "between", "of", "for"})
ASIDE: Final = frozenset({"acl", "acl:relcl", "nmod:poss", "punct", "det"})
MODIFIERS: Final = frozenset({"amod", "compound", "nmod", "nmod:poss", "conj", "flat", "nmod:desc", "appos"})
PARTING: Final = frozenset({",", "and", "or"})  # "channels on military, climate and other matters", as one item
PLURAL_ONLY: Final = frozenset({"talks", "flights", "visas", "relations", "ties"})
BROADCAST: Final = frozenset(
    {"tv", "television", "news", "english", "youtube", "telegram", "state", "distribution", "irrigation"}
)


@dataclass(frozen=True, slots=True)
class ChannelKind:
    """One row of data/channels.tsv."""

    id: str
    sort: str  # "line", "talks", "office", "envoy", "traffic", "ties"
    example: str
    parties: tuple[str, ...]  # in the example
    nouns: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A noun phrase that names one line of contact, or several."""

    head: int
    first: int  # first token of the words of the table
    sort: str
    kinds: tuple[str, ...]
    meeting: bool = False  # one of several: that it is held tells nothing, that it is not tells something
    short: bool = False  # named by a short name or a pronoun


@cache
def channel_table() -> Mapping[str, ChannelKind]:
    """The kinds, by id."""
    return {row.id: row for row in rows("channels", ChannelKind)}


@cache
def _by_last() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """From the last word of a noun in either number to its words and the kind, the longest first."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for row in channel_table().values():
        for noun in row.nouns:
            words = tuple(noun.lower().replace("-", " ").replace("'", " '").split())
            last = words[-1]
            for form in (last,) if last in PLURAL_ONLY else noun_forms(last):
                found.setdefault(form, {}).setdefault((*words[:-1], form), row.id)
    return {last: tuple(sorted(several.items(), key=lambda p: -len(p[0]))) for last, several in found.items()}


@cache
def _about() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """From the last word of what a general line may be about, to all words and the kind, the longest first."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for row in channel_table().values():
        for about in row.about:
            words = tuple(about.split())
            for form in noun_forms(words[-1]):
                found.setdefault(form, {}).setdefault((*words[:-1], form), row.id)
    return {last: tuple(sorted(several.items(), key=lambda p: -len(p[0]))) for last, several in found.items()}


@cache
def _passed() -> Mapping[str, str]:
    """From a noun, in either number, to the kind of line on which it is passed."""
    several = ((noun, row.id) for row in channel_table().values() for noun in row.passed)
    return {form: kind for noun, kind in several for form in noun_forms(noun)}


def find_lines(parse: Parse) -> Iterator[Line]:
    """All lines of contact, in text order."""
    by_last = _by_last()
    for token in parse.tokens:
        yield from _by_use(parse, token)
        if token.lower not in by_last:
            continue
        for words, kind in by_last[token.lower]:
            first = _begins(parse, token.i, words)
            if first is not None and (len(words) > 1 or _is_noun(token)):
                leads = token.pos == "VERB" and parse.tokens[first].dep not in MODIFIERS
                head = first if leads else token.i  # "intelligence sharing", as the parser has it
                if (line := _line(parse, head, first, kind)) is not None:
                    yield line
                break


def _by_use(parse: Parse, token: Token) -> Iterator[Line]:
    """The line that a word is of by what is done: data that are sent, meetings, those who meet."""
    if token.lower in _passed() and (line := _shared(parse, token)) is not None:
        yield line
    if token.lower in MEETINGS and (kinds := tuple(dict.fromkeys(_narrowed(parse, token.i, token.i)))):
        yield Line(token.i, token.i, "talks", kinds, meeting=True)
    if token.lower in PERSONS and (kinds := _of_persons(parse, token)):
        yield Line(token.i, token.i, "talks", kinds, meeting=True)


def _shared(parse: Parse, token: Token) -> Line | None:
    """What one side gives the other, where it is the object of a verb of sharing: "stopped sending readings"."""
    head = parse.tokens[token.head]
    if token.dep == "compound":
        return None
    sharing = token.dep in ("obj", "nsubj:pass") and head.lower in SHARING
    return Line(token.i, token.i, "passed", (_passed()[token.lower],)) if sharing else None


def _of_persons(parse: Parse, token: Token) -> tuple[str, ...]:
    """The kinds that persons keep who meet: "army commanders", "trade negotiators"; none where they do not act."""
    if token.dep not in ("nsubj", "nsubj:pass"):
        return ()
    before = [k for k in parse.children[token.i] if k < token.i and parse.tokens[k].dep in MODIFIERS]
    found = [kind for item in (*before, token.i) for kind in _kind_in(parse, [item])]
    return tuple(dict.fromkeys(found))[:1]


def _is_noun(token: Token) -> bool:
    """Whether a word is a noun here, the parser's "crossing" as subject of a verb included."""
    return token.pos in ("NOUN", "PROPN", "ADJ") or (token.tag == "VBG" and token.dep in ("nsubj", "nsubj:pass", "obj"))


def _begins(parse: Parse, last: int, words: tuple[str, ...]) -> int | None:
    """Where the words begin that end at a token, hyphens left out; None where they do not stand there."""
    at = last
    for word in reversed(words[:-1]):
        at -= 1
        while at > 0 and parse.tokens[at].lower in ("-", "‐", "–"):
            at -= 1
        if at < 0 or parse.tokens[at].lower != word:
            return None
    return at


def _line(parse: Parse, head: int, first: int, kind: str) -> Line | None:
    token = parse.tokens[head]
    behind = parse.tokens[min(head + 1, len(parse.tokens) - 1)]
    if (token.dep in ("compound", "nmod:desc") and behind.lower != "persona") or behind.pos == "PROPN":
        return None  # "talks team", "Ambassador Lena Orlan"
    if kind == "ambassador" and any(parse.tokens[k].lower in AT_LARGE for k in parse.children[head]):
        return None  # a special envoy for one matter
    if token.lower.startswith("channel") and any(parse.tokens[k].lower in BROADCAST for k in parse.children[head]):
        return None
    if [t.lower if t.lower == "for" else t.tag for t in parse.tokens[head + 1 : head + 3]] == ["for", "VBG"]:
        return None  # "channels for sharing information"
    if not _of_two(parse, head, first):
        return None
    sort = channel_table()[kind].sort
    if kind not in NARROWED:
        return Line(head, first, sort, (kind,))
    kinds = tuple(dict.fromkeys(_narrowed(parse, head, first)))
    if kind == "hotline":
        kinds = tuple(each for each in kinds if each not in NO_HOTLINE)
    return Line(head, first, sort, kinds or (kind,))


def _of_two(parse: Parse, head: int, first: int) -> bool:
    """Whether a word for what every state has, too, is told to be between two: a bridge, a train, trade."""
    word = parse.tokens[head].lower
    if head != first or word not in VEHICLES | {"bridge", "bridges", "trade"}:
        return True
    sentence = parse.sentences[parse.tokens[head].sent]
    words = {token.lower for token in parse.tokens[sentence.first : sentence.last]}
    behind = parse.tokens[head + 1].lower if head + 1 < sentence.last else ""
    if word == "trade":
        return behind in ("with", "between") or parse.tokens[head - 1].lower in ("bilateral", "mutual", "all")
    if word in VEHICLES:
        return behind in ("between", "from", "to") or "between" in words
    return bool(words & NEARBY)


def _narrowed(parse: Parse, head: int, first: int) -> Iterator[str]:
    """The kinds that the words around a general noun name: "military channels", "talks on trade and climate"."""
    before = [k for k in parse.children[head] if k < first and parse.tokens[k].dep in MODIFIERS]
    for item in before:
        yield from _kind_in(parse, [at for at in parse.subtree(item, ASIDE) if at < first])
    for kid in followers(parse, head):
        case = parse.kid(kid, "case")
        if case is not None and parse.tokens[case].lower in FORWARD:
            between = [k for k in parse.kids(head, *MODIFIERS) if case < k < kid]  # "on military, climate …", apart
            for item in (*between, kid, *parse.kids(kid, "conj")):
                left = [at for at in parse.subtree(item, ASIDE) if head < at <= item]  # "military and legal affairs"
                if parse.tokens[item].lower in _passed():
                    yield _passed()[parse.tokens[item].lower]  # "the exchange of river readings": data
                    continue
                yield from _kind_in(parse, left + [at for at in parse.subtree(item, ASIDE | {"conj"}) if at > item])


def _kind_in(parse: Parse, words: list[int]) -> Iterator[str]:
    """The kind that the words of one item name first, of several that commas part each; nothing where none is named."""
    found = False
    for at in words:
        found = found and parse.tokens[at - 1].lower not in PARTING
        phrases = () if found else _about().get(parse.tokens[at].lower, ())
        kind = next((kind for phrase, kind in phrases if _begins(parse, at, phrase) is not None), None)
        if kind is not None:
            found = True
            yield kind


def followers(parse: Parse, head: int) -> list[int]:
    """The nouns that stand behind a noun by a preposition; the next one by word order, whatever it hangs on."""
    found = [k for k in parse.kids(head, "nmod", "nmod:desc") if k > head]
    if head + 1 < len(parse.tokens) and parse.tokens[head + 1].lower in FORWARD:
        noun = parse.tokens[head + 1].head
        if noun > head and noun not in found:
            found.insert(0, noun)
    return found
