"""Finds events: predicates, their sides, and what is worth keeping of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from detente.extraction.events.anaphors import taken_up
from detente.extraction.events.claims import claims
from detente.extraction.events.codes import goldstein
from detente.extraction.events.completion import answered, completed
from detente.extraction.events.counterparts import Counterparts
from detente.extraction.events.days import Calendar, anchors
from detente.extraction.events.demands import demands
from detente.extraction.events.echoes import echoed
from detente.extraction.events.frames import noun_tails, verb_forms
from detente.extraction.events.gatherings import Gatherings
from detente.extraction.events.matters import refined
from detente.extraction.events.means import armed
from detente.extraction.events.measures import Measures
from detente.extraction.events.nouns import told_by_noun
from detente.extraction.events.places import place_of
from detente.extraction.events.presence import stays
from detente.extraction.events.repeats import dated_by_visits, merge_repeats
from detente.extraction.events.sides import Party, Sides
from detente.extraction.events.status import Reports, status_of
from detente.extraction.events.telling import SWALLOWING, Telling
from detente.extraction.events.verbs import is_nominal, is_verb, told_by_verb
from detente.model.document import Document
from detente.model.event import Event, Place, Status
from detente.model.span import Span

TARGETED: Final = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "SANCTION"})
MEETINGS: Final = frozenset({"CONSULT", "COOPERATE"})
VERBAL: Final = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
FRIENDLY: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "AID", "COOPERATE"})  # at home, nobody's news
APART: Final = 8  # tokens between a light verb and its noun, in one phrase
LOOSE: Final = frozenset({"acl:relcl", "advcl", "parataxis", "conj", "punct", "cc", "appos"})


def find_events(doc: Document, *, domestic: bool = False) -> Document:
    """Fill `events`.

    Args:
        doc: With mentions, actors and statements.
        domestic: Also those inside one state, and those whose other side is unknown, as coders of events the world over
            have them: arrests, strikes, elections called for.
    """
    sides = Sides(doc)
    reports, calendar, counterparts = Reports(doc), Calendar(doc), Counterparts(sides)
    found = []
    gatherings = Gatherings(sides, calendar)
    told = _tellings(sides, gatherings, calendar)
    known = (answered(sides, completed(sides, reports, one), told[:at]) for at, one in enumerate(told))
    complete = [gatherings.hosted(counterparts.completed(one), counterparts.dyad) for one in known]
    tellings = [echoed(sides, one, complete) for one in complete]
    worth = _tells_side if domestic else _worth
    for telling in _standing(calendar, tellings, worth):
        event = _event(sides, reports, calendar, telling)
        if event is not None:
            found.append(event)
    events = dated_by_visits(merge_repeats(taken_up(doc, calendar, found)))
    return replace(doc, events=tuple(replace(event, id=f"e{at}") for at, event in enumerate(events, 1)))


def find_all_events(doc: Document) -> Document:
    """Fill `events`, those inside one state and those whose other side is unknown among them."""
    return find_events(doc, domestic=True)


def _tellings(sides: Sides, gatherings: Gatherings, calendar: Calendar) -> list[Telling]:
    """Every telling of the document, in text order of the predicates."""
    tokens = sides.doc.parse.tokens
    forms, nouns = verb_forms(), noun_tails()
    found: list[Telling] = []
    carried: set[int] = set()
    for token in tokens:
        if token.lower in forms and is_verb(sides.doc.parse, token):
            telling = told_by_verb(sides, token.i)
            if telling is not None:
                found.append(telling)
                if tokens[token.i].dep != "acl:relcl":
                    carried.update(telling.words)
    for token in tokens:
        if token.lower in nouns and token.i not in carried and is_nominal(sides.doc.parse, token):
            telling = told_by_noun(sides, token.i)
            if telling is not None:
                found.append(telling)
    off = {telling.head for telling in found if telling.cancelled}
    found = [telling for telling in found if telling.cancelled or telling.head not in off or telling.nominal]
    found = [*Measures(sides, calendar).told(gatherings.told(found)), *demands(sides), *stays(sides, calendar)]
    claimed = list(claims(sides, tuple(found)))
    accused = {claim.head for claim in claimed}
    found = [telling for telling in found if telling.head not in accused] + claimed
    return sorted(found, key=lambda telling: telling.head)


def _standing(calendar: Calendar, tellings: Iterable[Telling], worth: Callable[[Telling], bool]) -> Iterator[Telling]:
    """The tellings that are worth it and are not only what another is about."""
    doc = calendar.doc
    worthy = [telling for telling in tellings if worth(telling)]
    swallowed: set[int] = set()
    for telling in worthy:
        for head in telling.swallows:
            without = RELATIVES if head in telling.gerunds else LOOSE_CLAUSES
            if telling.frame.plover not in SWALLOWING:
                without = DEEDS_APART
            swallowed.update(i for i in doc.parse.subtree(head, without) if i not in telling.words)
        if telling.cancelled:  # "who had been due to travel to Lima, called off the visit"
            swallowed.update(i for head in telling.slots.subject for i in doc.parse.subtree(head))
    assaults = {telling.head for telling in worthy if telling.frame.plover == "ASSAULT"}
    asked = {t.head for t in worthy if t.frame.plover == "REQUEST" and t.slots.clause_kind == "to" and not t.nominal}
    for telling in worthy:
        if telling.head in assaults and _is_outcome(doc, telling, assaults):
            continue
        if _is_asked(doc, telling, asked):
            continue
        if telling.claimed or telling.head not in swallowed or _is_fixed(calendar, telling):
            yield telling


def _is_asked(doc: Document, telling: Telling, asked: set[int]) -> bool:
    """Whether a verb goes on with what is asked for: "call on Kenya to stop the raids and allow inspectors in"."""
    token = doc.parse.tokens[telling.verb]
    bare = token.tag == "VB" or (token.pos == "VERB" and token.lower == token.lemma)
    return token.dep == "conj" and token.head in asked and bare and not doc.parse.kids(telling.verb, "nsubj", "aux")


def _is_fixed(calendar: Calendar, telling: Telling) -> bool:
    """Whether what was agreed on or promised has a day: a plan beside the agreement."""
    if telling.frame.plover in VERBAL or telling.outlook != "planned":
        return False
    days = calendar.ahead_of(telling.words, telling.head)
    comes = telling.frame.mode == "visit" or calendar.doc.parse.tokens[telling.head].lemma == "meet"
    return days is not None and (comes or days.start == days.end)


LOOSE_CLAUSES: Final = frozenset({"acl:relcl", "advcl", "parataxis"})


def _is_outcome(doc: Document, telling: Telling, assaults: set[int]) -> bool:
    """Whether a verb only says what an attack did: "shelled a village, killing two", "the strike killed two"."""
    token = doc.parse.tokens[telling.head]
    if not telling.nominal and assaults & set(telling.slots.subject):
        return True
    if token.dep == "conj" and token.head in assaults and not telling.targets:
        return True
    return token.tag == "VBG" and token.dep in ("advcl", "xcomp", "acl") and token.head in assaults


DEEDS_APART: Final = LOOSE_CLAUSES | {"acl"}  # "freed the sailors seized by Kenya"
RELATIVES: Final = frozenset({"acl:relcl", "parataxis"})


def _event(sides: Sides, reports: Reports, calendar: Calendar, telling: Telling) -> Event | None:
    doc = sides.doc
    statement = reports.of(telling.head)
    sources, targets = telling.sources, telling.targets
    source_countries, target_countries = _countries(sources), _countries(targets)
    status = status_of(doc, telling, statement, source_countries)
    if status is None:
        return None
    first, last = _reach(sides, telling)
    held = anchors(doc.parse, telling.words, telling.verb, telling.head)
    days = calendar.days(held, (first, last), status, meeting=telling.frame.plover in MEETINGS)
    if status in ("happened", "ongoing") and telling.outlook == "present":
        ahead = calendar.days(held, (first, last), "planned")
        if ahead is not None and ahead.end > doc.article.dct.isoformat():
            status, days = "planned", ahead  # "when she travels to Kenya later this month"
    elif status == "planned" and days is None:
        days = calendar.ahead_of(
            doc.parse.kids(telling.head, "acl", "acl:relcl"), telling.head
        )  # "to be held on Monday"
    elif (
        status == "happened"
        and telling.nominal
        and days is None
        and (ahead := calendar.ahead_of((telling.head,), telling.head))
    ):
        status, days = "planned", ahead  # "her visit on Monday", published before
    frame = armed(doc.parse, telling) if telling.frame.plover == "ASSAULT" else refined(doc.parse, telling)
    return Event(
        id="",
        span=_span(doc, first, last),
        predicate=_predicate(doc, telling),
        head=telling.head,
        plover=frame.plover,
        rule=telling.rule,
        mode=frame.mode,
        cameo=frame.cameo,
        goldstein=goldstein(frame.cameo),
        status=status,
        source=_ids(sources),
        target=_ids(targets),
        source_countries=source_countries,
        target_countries=target_countries,
        date=days,
        place=_place(sides, telling, status, (*source_countries, *target_countries)),
        statement=None if statement is None else statement.id,
    )


def _predicate(doc: Document, telling: Telling) -> Span:
    """The words that the code rests on: a light verb with its noun, the noun alone where they stand far apart."""
    words = telling.words if telling.words[-1] - telling.words[0] <= APART else (telling.head,)
    return doc.parse.span(words[0], words[-1] + 1)


def _place(sides: Sides, telling: Telling, status: Status, countries: tuple[str, ...]) -> Place | None:
    return None if status == "denied" else place_of(sides, telling, countries)


def _countries(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(sorted({party.country for party in parties if party.country}))


def _ids(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.actor for party in parties if party.actor))


def _tells_side(telling: Telling) -> bool:
    """Whether a telling names anybody who does it, or to whom it is done."""
    if telling.halved:
        return _worth(telling)
    return bool(telling.sources or telling.targets)


def _worth(telling: Telling) -> bool:
    """Whether an analyst of relations between states wants it: known sides, and not one state's own affairs."""
    sources, targets = _countries(telling.sources), _countries(telling.targets)
    plover = telling.frame.plover
    if telling.halved and not (sources and targets and sources != targets):
        return False
    if not (sources or targets) or (plover in TARGETED and not targets):
        return False
    if telling.frame.mode == "allege" and not targets and telling.slots.clause_kind == "that":
        return False  # "claimed that the drones were home-made": it accuses nobody
    if plover == "AGREE" and not targets and telling.slots.clause is None:
        return False
    if plover == "ASSAULT" and not (targets or telling.nominal or telling.slots.object or telling.slots.passive):
        return False  # "Kenya is fighting on": against nobody in particular
    if not sources:
        return plover in ("ASSAULT", "PROTEST") or (bool(telling.sources) and plover not in FRIENDLY)
    return not (sources == targets and len(sources) == 1 and plover in FRIENDLY | VERBAL)


def _reach(sides: Sides, telling: Telling) -> tuple[int, int]:
    """The tokens [first, last) of the clause or phrase that tells it."""
    parse = sides.doc.parse
    sentence = parse.sentences[parse.tokens[telling.head].sent]
    tokens = list(telling.words)
    for party in (*telling.sources, *telling.targets):
        mention = sides.mention(party.head)
        if mention is not None:
            tokens += list(parse.within(mention.span))
    for head in (*telling.slots.object, *telling.slots.subject):
        tokens += parse.subtree(head, LOOSE)
    if telling.slots.clause is not None:
        tokens += parse.subtree(telling.slots.clause, LOOSE)
    if telling.halved:
        tokens += parse.subtree(telling.head, LOOSE)
    if telling.frame.plover == "REJECT" and telling.frame.mode == "meet":
        for head in telling.slots.prepositions.get("of", ()):
            tokens += parse.subtree(head, LOOSE)  # "pulled out of a session of the commission"
    tokens = [i for i in tokens if i in sentence]
    return min(tokens), max(tokens) + 1


def _span(doc: Document, first: int, last: int) -> Span:
    return doc.parse.span(first, last)
