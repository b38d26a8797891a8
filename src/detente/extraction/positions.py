"""Where each side stands on each issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from detente.extraction.deeds import find_deeds
from detente.extraction.issue_phrases import issue_table
from detente.extraction.policies import find_policies
from detente.extraction.position_issues import NEAR, Issues
from detente.extraction.stances import Stance, find_stances
from detente.extraction.undertakings import find_undertakings
from detente.extraction.verdicts import find_verdicts
from detente.extraction.voices import Voices
from detente.language.clauses import subject
from detente.language.inflection import noun_lemmas
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.issue import Direction, Issue, Position
from detente.model.span import Span

ISO: Final = 3  # letters of a country's code; organisations that are no country have longer ones
PLURAL: Final = ("NNS", "NNPS")
OWN_SIDE: Final = frozenset({"government", "country", "administration", "ministry", "side", "cabinet", "nation"})
FIRST: Final = frozenset({"we", "i", "us"})
# Whose plural speaks for a state; "Iraqis", "companies" and "lawmakers" do not.
OFFICIAL: Final = noun_lemmas((
    "official", "authority", "leader", "minister", "diplomat", "negotiator", "envoy", "general", "spokesman",
    "ministry", "government", "representative", "commander",
)).keys()  # fmt: skip


def find_positions(doc: Document) -> Document:
    """Fill `positions`, in text order; one for each stance of a side whose country is known."""
    places = Issues(doc)
    voices = Voices(doc)
    events = {event.head: event.id for event in doc.events}
    found: dict[tuple[object, ...], Position] = {}
    stances = sorted(
        (
            *find_stances(doc.parse),
            *find_policies(doc, voices),
            *find_undertakings(doc, voices),
            *find_verdicts(doc, voices),
        ),
        key=lambda s: s.predicate,
    )
    for stance in stances:
        at = doc.parse.tokens[stance.predicate]
        voice = voices.at(at.start)
        speaker = voices.speaker(voice)
        named = places.named(stance)
        holders = (
            _holders(doc, stance, speaker)
            if stance.holder is not None or voice or not voices.speaks_for(None)
            else _publisher(voices)
        )
        for holder, country in holders:
            if _on_itself(doc, stance, country):
                continue
            issue = named
            if named is None and stance.row.bare and not _on_another(doc, stance, country):
                issue = places.told(stance)
            if issue is None and not (
                stance.row.bare or places.points_back(stance) or _on_another(doc, stance, country)
            ):
                continue
            if stance.reality == "will" and voices.country(voice) != country:
                continue  # what others are going to think is a forecast
            position = Position(
                party=country,
                issue=issue,
                direction=_direction(stance, good=places.is_good(issue)),
                span=doc.parse.span(stance.words.first, stance.words.last),
                rule=f"position.{_rule(stance)}",
                actor=holder.id,
                statement=voice.statement.id if voice else None,
                event=events.get(stance.predicate),
            )
            found.setdefault((position.party, position.direction, position.issue, at.sent), position)
    told = tuple(found.values())
    positions = tuple(sorted((*told, *_once(find_deeds(doc, places, told))), key=_place))
    return replace(doc, positions=positions, issues=_with_those_of(doc.issues, positions))


def _with_those_of(issues: tuple[Issue, ...], positions: Iterable[Position]) -> tuple[Issue, ...]:
    """The issues of an article with those that only its title names, or nothing but a position tells."""
    table, spans = issue_table(), dict[str, list[Span]]()
    known = {issue.id for issue in issues}
    for position in positions:
        if position.issue is not None and position.issue not in known:
            spans.setdefault(position.issue, []).append(position.span)
    more = (Issue(i, table[i].name, tuple(those), "issue.position", table[i].good) for i, those in spans.items())
    return tuple(sorted((*issues, *more), key=lambda issue: issue.mentions[0]))


def _once(positions: Iterable[Position]) -> Iterable[Position]:
    """Of positions in one place, the first."""
    return {(p.party, p.span): p for p in reversed([*positions])}.values()


def _place(position: Position) -> tuple[Span, str]:
    return position.span, position.party or ""


def _direction(stance: Stance, *, good: bool) -> Direction:
    """The direction of a stance; whoever asks for a good supports it, unless it is another who must do something."""
    asks_for_it = stance.direction == "demands" and good and "policy" not in stance.row.frames
    return "supports" if asks_for_it else stance.direction


def _on_another(doc: Document, stance: Stance, country: str) -> bool:
    """Whether the matter is another country's: "supports Chile's bid"."""
    near = range(stance.matter.first, min(stance.matter.last, stance.matter.first + NEAR))
    named = {mention.country for i in near if (mention := doc.mention_at(i)) is not None and mention.country}
    return stance.direction in ("supports", "opposes", "refuses") and bool(named - {country})


def _on_itself(doc: Document, stance: Stance, country: str) -> bool:
    """Whether a reproach or a demand goes to the holder's own state: the holder is then mistaken, or no side."""
    if stance.direction not in ("demands", "opposes") or not {"object", "other"} & set(stance.row.frames):
        return False
    near = range(stance.matter.first, min(stance.matter.last, stance.matter.first + 3))
    mention = next((m for i in near if (m := doc.mention_at(i)) is not None), None)
    actor = doc.actor(mention.actor) if mention else None
    return actor is not None and actor.country == country and actor.kind != "organisation"


def _rule(stance: Stance) -> str:
    frames = stance.row.frames
    return frames[0] if frames[0] in ("noun", "adjective", "policy", "goal") else "verb"


def _holders(doc: Document, stance: Stance, speaker: Actor | None) -> Iterator[tuple[Actor, str]]:
    """The actors whose stance it is, with their countries; none where the text does not tell, or it is no state's."""
    first = stance.holder if stance.holder is not None else _above(doc, stance.predicate)
    if first is None:
        return
    if doc.mention_at(first) is None and (above := _past_relative(doc, stance.predicate)) is not None:
        first = above
    for head in (first, *doc.parse.kids(first, "conj")):
        holder = _holder(doc, head, speaker)
        country = _country(doc, holder, head)
        if holder is not None and country is not None:
            yield holder, country


def _above(doc: Document, predicate: int) -> int | None:
    """Who a finite verb hangs on where the parser took it for an apposition: "the minister, Lena Orlan, accused"."""
    if doc.parse.tokens[predicate].tag not in ("VBD", "VBZ", "VBP"):
        return None
    return next((i for i in doc.parse.ancestors(predicate) if i < predicate and doc.mention_at(i) is not None), None)


def _publisher(voices: Voices) -> Iterator[tuple[Actor, str]]:
    """The state whose government published the article, as the holder of what it says itself."""
    actor = voices.speaks_for(None)
    if actor is not None and actor.country is not None:
        yield actor, actor.country


def _past_relative(doc: Document, predicate: int) -> int | None:
    """The subject of the sentence, where the parser joined its second verb to a relative clause before a comma."""
    parse = doc.parse
    token = parse.tokens[predicate]
    commas = [k for k in parse.kids(predicate, "punct") if k < predicate and parse.tokens[k].text == ","]
    if token.dep != "conj" or not commas or token.tag not in ("VBD", "VBZ", "VBP"):
        return None
    for i in parse.ancestors(predicate):
        if not parse.tokens[i].dep.startswith(("acl", "conj")) and parse.tokens[i].pos == "VERB":
            found = subject(parse, i)
            return found if found is not None and doc.mention_at(found) is not None else None
    return None


def _holder(doc: Document, head: int, speaker: Actor | None) -> Actor | None:
    token = doc.parse.tokens[head]
    if token.lower in FIRST:
        return speaker
    mention = doc.mention_at(head)
    if token.lower in OWN_SIDE and any(doc.parse.tokens[k].pos == "PRON" for k in doc.parse.kids(head, "nmod:poss")):
        return doc.actor_at(head) or speaker  # "his government was ready"
    if mention is None or (mention.form == "nominal" and token.tag in PLURAL and token.lower not in OFFICIAL):
        return None
    return doc.actor(mention.actor)


def _country(doc: Document, holder: Actor | None, head: int) -> str | None:
    """The country of who takes the stance, else of their possessor ("Kenya's parliament"); None: of no state."""
    if holder is None:
        return None
    country = holder.country
    if country is None and holder.kind == "organisation":
        owner = doc.actor_at(doc.parse.kid(head, "nmod:poss", "compound"))
        country = owner.country if owner else None
    return country if country and len(country) == ISO and country != "IGO" else None
