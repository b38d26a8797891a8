"""Who said what, what is forecast, what it is about, and who is spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.statement import Statement
from detente.surfaces.brief.days import said_value
from detente.surfaces.brief.rows import Group, Row, Section
from detente.surfaces.brief.wording import Wording, capital, counted, inside, notes, shown

GAP: Final = 40  # characters between a cue and the words that go on from it
KINDS: Final = {"person": "People", "state": "States", "organisation": "Organisations", "group": "Unnamed"}


def statements(doc: Document, say: Wording, chosen: Sequence[Statement] | None = None) -> Section:
    """Who said what, by speaker, in the order in which they first speak; of all statements or those chosen."""
    by_speaker: dict[str, list[Statement]] = {}
    for statement in doc.statements if chosen is None else chosen:
        by_speaker.setdefault(_speaker(statement, say), []).append(statement)
    groups = []
    for speaker, said in by_speaker.items():
        about = say.about(doc.actor(said[0].actor))
        groups.append(Group(speaker, about, tuple(_statement_row(statement, say) for statement in said)))
    return Section("statements", "Who said what", tuple(groups))


def _speaker(statement: Statement, say: Wording) -> str:
    if statement.actor and (name := say.actor(statement.actor)):
        return name
    return say.words(statement.source) if statement.source else "Speaker not named"


def _statement_row(statement: Statement, say: Wording) -> Row:
    parent = say.statements.get(statement.parent or "")
    cue = _cue_before(statement, say)
    note = notes(
        said_value(statement.date) if statement.date else "",
        statement.force if statement.force != "neutral" and not cue else "",
        f"to {inside(say.actor(statement.addressee))}" if say.actor(statement.addressee) else "",
        f"as quoted by {inside(_speaker(parent, say))}" if parent else "",
        ", ".join(say.issues.get(issue, issue) for issue in statement.issues),
    )
    words = " … ".join(say.words(piece).rstrip(",") for piece in statement.content)
    spoken = statement.type == "direct"
    return Row(statement.id, "statements", "", note, words, statement.content, cue=cue, spoken=spoken)


def _cue_before(statement: Statement, say: Wording) -> str:
    """The cue, where the words go on from it: "insisted" before "that Tehran stop arming"; else ""."""
    cue = statement.cue
    start = statement.content[0].start
    if cue is None or statement.type == "direct" or not cue.end <= start <= cue.end + GAP:
        return ""
    between = say.doc.text[cue.end : start].strip(" ,:\n")
    return f"{say.words(cue)} …" if between else say.words(cue)


def forecasts(doc: Document, say: Wording) -> Section:
    """What is expected, how likely, by whom and by when."""
    rows = []
    for forecast in doc.forecasts:
        likelihood = forecast.likelihood
        known = None if likelihood.low is None or likelihood.high is None else (likelihood.low, likelihood.high)
        note = notes(
            said_likelihood(known),
            say.actor(forecast.forecaster) or "the article itself",
            f"by {said_value(forecast.horizon)}" if forecast.horizon else "",
        )
        lead, words = shown(likelihood.words).capitalize(), say.words(forecast.span)
        rows.append(Row(forecast.id, "forecasts", lead, note, words, (forecast.span,), likelihood=known))
    return Section("forecasts", "What is forecast", (Group("", "", tuple(rows)),) if rows else ())


def said_likelihood(known: tuple[float, float] | None) -> str:
    """A range of probabilities: "20–45 %"; "no number" where the words give none."""
    if known is None:
        return "no number"
    low, high = (round(100 * end) for end in known)
    return f"{low} %" if low == high else f"{low}–{high} %"


def issues(doc: Document, say: Wording) -> Section:
    """What it is about, with the words that say so."""
    rows = []
    for issue in doc.issues:
        words = ", ".join(dict.fromkeys(say.words(span) for span in issue.mentions))
        note = counted(len(issue.mentions), "mention")
        rows.append(Row(issue.id, "issues", capital(issue.name), note, words, issue.mentions))
    return Section("issues", "Issues", (Group("", "", tuple(rows)),) if rows else ())


def actors(doc: Document, say: Wording) -> Section:
    """Who is spoken of: people, states, organisations, unnamed sources."""
    groups = []
    for kind, title in KINDS.items():
        if rows := tuple(_actor_row(actor, say) for actor in doc.actors if actor.kind == kind):
            groups.append(Group(title, "", rows))
    return Section("actors", "Actors", tuple(groups))


def _actor_row(actor: Actor, say: Wording) -> Row:
    called = dict.fromkeys(say.words(span) for span in actor.mentions)
    called.pop(shown(actor.name), None)
    note = notes(
        say.about(actor), actor.country if actor.kind == "state" else "", counted(len(actor.mentions), "mention")
    )
    return Row(actor.id, "actors", shown(actor.name), note, ", ".join(called), actor.mentions)
