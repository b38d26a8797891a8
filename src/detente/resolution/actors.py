"""Mentions joined into actors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from detente.extraction.naming.gazetteer import name_genders, organisation_names, role_nouns, state_names, titles
from detente.model.actor import Actor, ActorKind, Mention
from detente.model.document import Document
from detente.model.span import Span
from detente.resolution.coreference import resolve_pronouns
from detente.resolution.countries import (
    BY_OFFICE,
    NAMED,
    NEAR,
    OWNED,
    Allegiance,
    acts_for_state,
    allegiance,
    near_state,
    owner_state,
    parties_of,
)
from detente.resolution.home import home_state, is_bare, with_home
from detente.resolution.hosts import with_hosts
from detente.resolution.introductions import introduced
from detente.resolution.nominals import resolve_nominals, state_key
from detente.resolution.organisations import join_organisations, with_demonyms
from detente.resolution.persons import Person, join_persons, words_of
from detente.resolution.same_offices import is_changing, with_other_party

KINDS: Final[Mapping[str, ActorKind]] = {
    "person": "person",
    "holder": "person",
    "state": "state",
    "organisation": "organisation",
    "group": "group",
}


def resolve_actors(doc: Document) -> Document:
    """Fill `actors`, and the actor of each mention."""
    doc = with_demonyms(doc)
    persons = {f"person {at}": person for at, person in enumerate(join_persons(doc.mentions))}
    parties = parties_of(doc)
    told = {key: _person(doc, person, parties) for key, person in persons.items()}
    offices = introduced(doc, {key: person.members for key, person in persons.items()})
    told |= {key: _introduced(doc, at, told[key], parties) for at, key in offices.items()}
    bodies = {key: _body(doc, person.members) for key, person in persons.items()}
    told = with_other_party(with_home(told, bodies, parties), bodies, parties, changing=is_changing(doc))
    told = with_hosts(doc, told, {key: person.members for key, person in persons.items()}, parties)
    home = home_state(told.values(), parties)
    roles = {key: role for key, (role, _) in told.items() if role}
    acting = {key: state.country for key, (_, state) in told.items()}
    keys = dict(sorted(resolve_nominals(doc, _named(doc, persons) | offices, roles, acting).items()))
    keys = _one_with_named(keys, persons)
    keys |= resolve_pronouns(doc, keys, _genders(doc, persons))
    order = list(dict.fromkeys(keys[at] for at in sorted(keys)))
    ids = {key: f"a{number}" for number, key in enumerate(order, 1)}
    members: dict[str, list[int]] = {key: [] for key in order}
    for at in sorted(keys):
        members[keys[at]].append(at)
    states = _states(doc, members, told)
    actors = tuple(
        _actor(doc, key, ids[key], members[key], told.get(key), _owned(doc, members[key], keys, states), home)
        for key in order
    )
    mentions = tuple(replace(m, actor=ids[keys[at]]) if at in keys else m for at, m in enumerate(doc.mentions))
    return replace(doc, actors=actors, mentions=mentions)


def _body(doc: Document, members: Sequence[int]) -> str | None:
    """The organisation that the article gives a person."""
    return next((doc.mentions[at].organisation for at in members if doc.mentions[at].organisation), None)


def _introduced(
    doc: Document, at: int, told: tuple[str | None, Allegiance], parties: frozenset[str]
) -> tuple[str | None, Allegiance]:
    """The role and the state of a person whose office a nominal tells."""
    office, state = doc.mentions[at], told[1]
    if state.country is None:
        near = office.country or near_state(doc, at, parties)
        state = replace(state, country=near, certainty=OWNED if office.country else NEAR, rule="actor.introduced")
    return office.role, state


def _one_with_named(keys: Mapping[int, str], persons: Mapping[str, Person]) -> dict[int, str]:
    """The keys again, with holders of offices under the key of the person of that name, where the article names one."""
    named = {person.words: key for key, person in persons.items()}
    return {
        at: named.get(words_of(key.split(" ", 2)[2]), key) if key.startswith("holder ") else key
        for at, key in keys.items()
    }


def _states(
    doc: Document, members: Mapping[str, Sequence[int]], told: Mapping[str, tuple[str | None, Allegiance]]
) -> dict[str, str | None]:
    """The state of each key, as far as it is told."""
    return {
        key: told[key][1].country if key in told else next((c for at in those if (c := doc.mentions[at].country)), None)
        for key, those in members.items()
    }


def _owned(
    doc: Document, members: Sequence[int], keys: Mapping[int, str], states: Mapping[str, str | None]
) -> str | None:
    """The state of whoever owns a phrase of an actor: that of the ministry for "its spokesman"."""
    nominals = (at for at in members if doc.mentions[at].form != "pronoun")
    return next((state for at in nominals if (state := owner_state(doc, at, keys, states))), None)


def _person(doc: Document, person: Person, parties: frozenset[str]) -> tuple[str | None, Allegiance]:
    """A person's role, and the state that the person acts for."""
    role = _role(doc.mentions, person)
    name = max((doc.mentions[at].name or "" for at in person.members), key=len)
    found = allegiance(doc, person.members, name, role, parties)
    return role or found.role, found


def _named(doc: Document, persons: Mapping[str, Person]) -> dict[int, str]:
    """The keys of the named mentions, by index."""
    keys = {at: key for key, person in persons.items() for at in person.members}
    keys |= {at: f"organisation {key}" for at, key in join_organisations(doc).items()}
    for at, mention in enumerate(doc.mentions):
        if mention.form == "name" and mention.kind in ("state", "group") and (key := state_key(mention.country)):
            keys[at] = key
    return dict(sorted(keys.items()))


def _role(mentions: Sequence[Mention], person: Person) -> str | None:
    """The first role that the article gives a person; that of a counterpart is the role of whose counterpart he is."""
    for at in person.members:
        role = mentions[at].role
        if role == "counterpart":
            role = next(
                (m.role for m in reversed(mentions[:at]) if m.kind == "person" and m.role and m.role != "counterpart"),
                None,
            )
        if role:
            return role
    return None


def _genders(doc: Document, persons: Mapping[str, Person]) -> dict[str, str]:
    """The gender, "m" or "f", of the persons whose title, role or given name tells it."""
    nouns, forms, names = role_nouns(), titles(), name_genders()
    found: dict[str, str] = {}
    for key, person in persons.items():
        for at in person.members:
            mention = doc.mentions[at]
            first = doc.parse.at(mention.span.start) or 0
            title = forms.get(doc.parse.tokens[first - 1].text) if first else None
            words = (mention.role or "").lower().split()
            cues = [title.gender if title else None, *(nouns[word][0].gender for word in words if word in nouns)]
            if gender := next((cue for cue in cues if cue), None):
                found.setdefault(key, gender)
        if len(person.words) > 1 and (told := names.get(person.words[0])):
            found.setdefault(key, told)
    return found


def _actor(
    doc: Document,
    key: str,
    id: str,
    members: Sequence[int],
    told: tuple[str | None, Allegiance] | None,
    owner: str | None,
    home: str | None,
) -> Actor:
    mentions = [doc.mentions[at] for at in members]
    spans = tuple(mention.span for mention in mentions)
    kind = KINDS[key.split()[0]]
    if kind == "state":
        iso3 = key.removeprefix("state ")
        return Actor(id, state_names().get(iso3, iso3), kind, "actor.state", country=iso3, mentions=spans)
    if key.startswith("holder "):
        _, iso3, person = key.split(" ", 2)
        return Actor(
            id,
            person,
            kind,
            "actor.office",
            mentions[0].role,
            mentions[0].organisation,
            iso3,
            certainty=BY_OFFICE,
            mentions=spans,
        )
    if kind == "group":
        return _unnamed(doc, id, members[0], spans, owner, home)
    named = [mention for mention in mentions if mention.form == "name" and mention.name]
    name = max((mention.name or "" for mention in named), key=len, default="") or (
        organisation_names().get(mentions[0].country or "") or doc.words(spans[0])
    )
    if told is None:
        country = next((mention.country for mention in mentions if mention.country), None)
        return Actor(id, name, kind, "actor.organisation", country=country, mentions=spans)
    role, state = told
    main = next((mention for mention in named if mention.role), named[0])
    organisation = next((mention.organisation for mention in named if mention.organisation), None)
    name = state.name if state.name and " " not in name else name
    unsure = state.certainty < NAMED or (state.country is None and acts_for_state(role) and not main.former)
    if owner is not None and unsure:
        state = Allegiance(owner, OWNED, "actor.owner")
    return Actor(
        id, name, kind, state.rule, role, organisation, state.country, main.former or state.former, state.certainty,
        spans,
    )  # fmt: skip


def _unnamed(doc: Document, id: str, at: int, spans: tuple[Span, ...], owner: str | None, home: str | None) -> Actor:
    """An unnamed source as an actor, with the state of its owner, as in "his office", or the home of "the cabinet"."""
    first = doc.mentions[at]
    country, certainty = first.country or owner, 1.0 if first.country else OWNED
    if country is None and acts_for_state(first.role) and doc.words(first.span).lower().startswith("the "):
        country, certainty = near_state(doc, at, parties_of(doc)), NEAR
    body = first.organisation or (doc.words(first.span) if first.rule == "mention.body" else None)
    if country is None and body is not None and is_bare(body.lower().removeprefix("the ")):
        country, certainty = home, NEAR
    kind: ActorKind = "organisation" if first.kind == "organisation" else "group"
    return Actor(id, doc.words(first.span), kind, "actor.unnamed", first.role, first.organisation, country,
                 first.former, certainty if country else 1.0, spans)  # fmt: skip


def keep_actors(doc: Document) -> Document:
    """Leave only the actors that the record holds: those who speak, act or are acted upon, persons and states.

    The outlet that somebody told is not among them, unless it speaks or acts itself, and is then no addressee either.
    """
    acting: set[str | None] = {actor for event in doc.events for actor in (*event.source, *event.target)}
    acting |= {position.actor for position in doc.positions} | {forecast.forecaster for forecast in doc.forecasts}
    speakers = {s.actor for s in doc.statements}
    active = acting | speakers | {s.addressee for s in doc.statements}
    silent = {m.actor for m in doc.mentions if m.rule == "mention.media"} - speakers - acting
    kept = tuple(actor for actor in doc.actors if _is_kept(actor, active, silent))
    there = {actor.id for actor in kept}
    statements = tuple(s if s.addressee in there else replace(s, addressee=None) for s in doc.statements)
    return replace(doc, actors=kept, statements=statements)


def _is_kept(actor: Actor, active: Set[str | None], silent: Set[str | None]) -> bool:
    """Whether the record holds an actor: a single word that is said to do nothing is too little for a person."""
    if actor.kind == "state":
        return True
    if actor.kind == "person":
        return actor.id in active or actor.role is not None or " " in actor.name
    return actor.id in active and actor.id not in silent
