"""Lines of contact between states: which are open, suspended, restored or planned, and since when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from detente.extraction.channel_countries import MOST, Countries
from detente.extraction.channel_lines import Line, find_lines, followers
from detente.extraction.channel_short_names import with_short_names
from detente.extraction.channel_states import told_of
from detente.extraction.channel_visitors import kind_of_role
from detente.extraction.channel_visits import OFFICIALS, visit_of
from detente.extraction.channel_words import Told, states_of
from detente.extraction.voices import Voices, is_official
from detente.language.clauses import clause, trimmed
from detente.model.actor import Actor
from detente.model.channel import Channel
from detente.model.document import Document
from detente.model.event import Event
from detente.model.parse import Parse, Range

GATHERING: Final = "event.gathering"
ASIDE: Final = frozenset({"after", "over", "because", "amid", "following", "despite", "since", "when", "while", "as"})
REASONS: Final = frozenset({"protest", "response", "retaliation", "wake", "reaction", "connection", "view", "light"})


def find_channels(doc: Document) -> Document:
    """Fill `channels`: what is told of lines of contact, and the visits that are planned, in text order."""
    countries: Countries | None = None
    found: dict[tuple[object, ...], Channel] = {}
    visits, unnamed = _visits(doc)
    travelling = {parties for parties, _ in visits}
    before: dict[tuple[str, ...], tuple[str, ...]] = {}  # between whom the last line of these kinds was
    for line, voice, told in _told_lines(doc):
        where = _where(doc, line, told, voice.bounds)
        countries = countries or Countries(doc)
        parties = countries.parties(_core(doc, where, line, told), line, before.get(line.kinds, ()))
        if not 2 <= len(parties) <= MOST:
            continue
        before[line.kinds] = parties
        since = _since(doc, line, told, where)
        if told.rule == "channel.noun" and told.state == "restored" and (later := _ahead(doc, line, told, where)):
            told, since = replace(told, state="planned"), later
        if told.occasion and line.kinds == ("talks",) and parties in travelling:
            continue  # the talks of a visit
        span = doc.parse.span(where.first, where.last)
        known = {key[:3] for key in found} if line.short else set()  # the same told again by a short name
        for kind in _kinds(doc, line):
            if (parties, kind, told.state) in known:
                continue
            channel = Channel(parties, kind, told.state, span, told.rule, since, statement=voice.statement)
            found.setdefault((parties, kind, told.state, since), channel)
    for visit in unnamed:
        if not any(visit.parties == line.parties and visit.span.overlaps(line.span) for line in found.values()):
            visits.setdefault((visit.parties, visit.channel), visit)
    found |= {(*key, "visit"): visit for key, visit in visits.items()}
    dated = {key[:3] for key in found if key[-1] is not None}
    kept = (channel for key, channel in found.items() if key[-1] is not None or key[:3] not in dated)
    return replace(doc, channels=tuple(sorted(kept, key=lambda c: (c.span, c.channel))))


def _visits(doc: Document) -> tuple[dict[tuple[tuple[str, ...], str], Channel], list[Channel]]:
    """The visits that are planned, and the meetings of nobody named: a line that is named there says more."""
    visits: dict[tuple[tuple[str, ...], str], Channel] = {}
    unnamed: list[Channel] = []
    for event in reversed(doc.events):
        visit = visit_of(doc, event)
        if visit is None:
            continue
        if visit.channel == OFFICIALS and not _by_persons(doc, event):
            unnamed.append(visit)
        else:
            visits[visit.parties, visit.channel] = visit
    return visits, unnamed


def _by_persons(doc: Document, event: Event) -> bool:
    """Whether others than the states themselves take part: "the talks", "the commission" are held by nobody named."""
    actors = (doc.actor(each) for each in (*event.source, *event.target))
    return event.rule != GATHERING and any(actor is not None and actor.kind != "state" for actor in actors)


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who says it: the statement, and the words that it may not leave."""

    statement: str | None
    bounds: Range


def _told_lines(doc: Document) -> Iterator[tuple[Line, _Voice, Told]]:
    """The lines of which something is told, in text order; titles and lines with others than states left out."""
    voices, parse = Voices(doc), doc.parse
    for line in with_short_names(parse, tuple(find_lines(parse))):
        voice = voices.at(parse.tokens[line.head].start)
        behind = (i for i in parse.edges(line.head) if i > line.head)
        if line.sort == "envoy" and any(parse.tokens[i].ent == "PER" for i in behind):
            continue  # a title: "special envoy for Yemen Lena Orlan returned"
        told = None if _with_others(doc, line) else told_of(parse, line, reported=voice is not None)
        if told is None or (line.meeting and (told.state == "open" or told.occasion)):
            continue
        if (told.state == "planned" or told.ahead) and _is_forecast(voices.speaker(voice)):
            continue
        yield line, _Voice(voice.statement.id if voice else None, voices.bounds(line.head, voice)), told


def _is_forecast(speaker: Actor | None) -> bool:
    """Whether who says that it will be is no side's: an analyst foretells, a minister plans."""
    return speaker is not None and speaker.kind == "person" and speaker.country is None and not is_official(speaker)


def _core(doc: Document, where: Range, line: Line, told: Told) -> Range:
    """The words up to where reasons begin, "after", "in protest against": who is named there is no side."""
    tokens = doc.parse.tokens
    for i in range(max(line.head, told.predicate) + 1, where.last):
        if tokens[i].lower in ASIDE or (tokens[i].lower == "in" and tokens[i + 1].lower in REASONS):
            return Range(where.first, i)
    return where


def _kinds(doc: Document, line: Line) -> tuple[str, ...]:
    """The kinds of a line; of one that has none of its own, those of the persons: "contacts between A and B"."""
    if line.kinds[0] not in ("communication", "talks") or len(line.kinds) > 1:
        return line.kinds
    parse = doc.parse
    for kid in followers(parse, line.head):
        case = parse.kid(kid, "case")
        mention = doc.mention_at(kid) if case is not None and parse.tokens[case].lower == "between" else None
        actor = doc.actor(mention.actor) if mention else None
        if actor is not None and actor.kind == "person" and (kind := kind_of_role(actor.role)) is not None:
            return (kind,)
    return line.kinds


def _with_others(doc: Document, line: Line) -> bool:
    """Whether the line is said to be with somebody who is no state: "consultations with civil society"."""
    parse = doc.parse
    behind = parse.tokens[min(line.head + 1, len(parse.tokens) - 1)]
    with_whom = [behind.head] if behind.lower == "with" and behind.head > behind.i else []
    for kid in (*parse.kids(line.head, "nmod"), *with_whom):
        case = parse.kid(kid, "case")
        if case is not None and parse.tokens[case].lower == "with":
            return not any(_is_somebody(doc, i) for i in parse.edges(kid))
    return False


def _is_somebody(doc: Document, token: int) -> bool:
    """Whether a word names or stands for somebody; "his" in "his family" does not."""
    word = doc.parse.tokens[token]
    return word.tag != "PRP$" and (word.pos in ("PROPN", "PRON") or doc.mention_at(token) is not None)


def _where(doc: Document, line: Line, told: Told, bounds: Range) -> Range:
    """The words that tell it: the clause of the predicate, or the phrase with what hangs on it."""
    parse = doc.parse
    phrase = parse.edges(line.head).first
    inside = parse.tokens[told.predicate].dep.startswith("acl")
    around = clause(parse, told.predicate, bounds)
    first = min(phrase, told.predicate) if inside else min(around.first, phrase, line.first)
    last = max(around.last, line.head + 1)
    if told.rule == "channel.noun":
        last = max(last, parse.edges(told.predicate).last)
    return Range(
        max(first, bounds.first), min(max(trimmed(parse, first, last), line.head + 1), max(bounds.last, line.head + 1))
    )


def _since(doc: Document, line: Line, told: Told, where: Range) -> str | None:
    """The time that the words tell: of what happened, not after the dct; of what is planned, not before it."""
    parse = doc.parse
    sentence = parse.sentences[parse.tokens[told.predicate].sent]
    today, planned = doc.article.dct.isoformat(), told.state == "planned"
    beside = (k for k in parse.kids(line.head, "acl:relcl", "acl") if k != told.predicate)
    aside = [parse.edges(k) for k in beside if told.state not in states_of(parse, k)]  # not "set up in 2020, is open"
    span = parse.span(sentence.first, sentence.last)
    starts = [timex.span.start for timex in doc.timexes]
    outside = None
    for timex in doc.timexes[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
        first = parse.within(timex.span).first
        if timex.type not in ("DATE", "TIME") or timex.start is None or timex.end is None:
            continue
        if any(other.first <= first < other.last for other in aside):
            continue
        if (timex.end < today) if planned else (timex.start > today and not told.ahead):
            continue
        if _of_another(parse, first, told.predicate):
            continue
        if parse.tokens[first - 1].lower == "since" and parse.tokens[first - 2].lower in ("time", "first"):
            continue  # "for the first time since 2019"
        if told.rule == "channel.lasting" and parse.tokens[first - 1].lower not in ("since", "from"):
            continue  # "the exchange that was agreed in January is not affected"
        if where.first <= first < where.last:
            return timex.value.partition("T")[0]
        if outside is None and _of_verb(parse, first, _verb_of(parse, told)):
            outside = timex.value.partition("T")[0]  # "In December, Oman closed its embassy"
    return outside


def _ahead(doc: Document, line: Line, told: Told, where: Range) -> str | None:
    """The time to come that the words of a nominal tell: "the reopening of the bridge next Monday"."""
    since = _since(doc, line, replace(told, state="planned"), where)
    return since if since is not None and since > doc.article.dct.isoformat() else None


def _verb_of(parse: Parse, told: Told) -> int:
    """The verb whose times are those of what is told: of a noun, the verb that it hangs on."""
    aside = told.rule == "channel.noun" or (
        told.rule == "channel.adjective" and parse.tokens[told.predicate].pos == "ADJ"
    )
    return parse.tokens[told.predicate].head if aside else told.predicate


def _of_another(parse: Parse, token: int, verb: int) -> bool:
    """Whether a time belongs to a later verb of a row: "closed two posts and has raised tariffs since April"."""
    mine = next((i for i in parse.ancestors(token) if parse.tokens[i].pos == "VERB"), None)
    return mine is not None and mine > verb and parse.tokens[mine].dep == "conj" and parse.tokens[mine].head == verb


def _of_verb(parse: Parse, token: int, verb: int) -> bool:
    """Whether the first verb that a token hangs on is this one."""
    return next((i for i in parse.ancestors(token) if parse.tokens[i].pos == "VERB"), None) == verb
