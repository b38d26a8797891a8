"""One invented article, read by hand: every layer has something in it, and spans nest and overlap."""

from __future__ import annotations

from datetime import date

from detente.model.actor import Actor
from detente.model.article import Article
from detente.model.channel import Channel
from detente.model.document import Document
from detente.model.event import Days, Event, Place
from detente.model.forecast import Forecast, Likelihood
from detente.model.issue import Issue, Position
from detente.model.span import Span
from detente.model.statement import Statement
from detente.model.timex import Timex

TEXT = """Athens and Ankara try again

Greek Foreign Minister Nikos Vardakis will travel to Ankara on Monday for talks with his Turkish counterpart, \
Elif Karaman, the first such visit in two years.

"We come with an open mind, but not with an empty one," Vardakis told reporters in Athens on Thursday. \
"The sea does not belong to whoever shouts the loudest."

The trip follows a telephone call last week in which the two sides agreed to reopen the naval hotline, \
which Ankara cut off in May 2023 after a collision near Kastellorizo.

To listen to this story, enable audio in your browser.

Drilling rights

Turkey on Wednesday accused Greece of "militarising" islands close to its coast and demanded that its neighbour \
withdraw heavy weapons from them. Athens rejected the charge.

"There are no weapons there but those of a border guard," said a Greek defence ministry official, who spoke on \
condition of anonymity.

Karaman said Ankara would offer to share the gas found off Rhodes if Greece halts its survey ship.

Selin Aydemir, an analyst at Bosphorus Forum, said the talks are unlikely to settle the maritime border \
this year. "My minister told me, 'Expect a photograph, not a treaty,'" she added.

A second round in Athens could follow in September, officials said.

Sign up for our weekly newsletter here.
"""


def at(words: str, after: str = "") -> Span:
    """Where these words stand first, behind the words `after`."""
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start, start + len(words))


def actors() -> tuple[Actor, ...]:
    """Two ministers, two states, an official, an analyst, unnamed officials."""
    rule = "actor.name"
    return (
        Actor(
            "a1",
            "Nikos Vardakis",
            "person",
            rule,
            "Foreign Minister",
            "Greek Foreign Ministry",
            "GRC",
            mentions=(
                at("Nikos Vardakis"),
                at("Vardakis", "empty one"),
            ),
        ),
        Actor("a2", "Elif Karaman", "person", rule, "Foreign Minister", None, "TUR", mentions=(at("Elif Karaman"),)),
        Actor("a3", "Greece", "state", rule, country="GRC", mentions=(at("Athens"), at("Greece"), at("its neighbour"))),
        Actor("a4", "Türkiye", "state", rule, country="TUR", mentions=(at("Ankara"), at("Turkey"))),
        Actor(
            "a5",
            "a Greek defence ministry official",
            "group",
            "actor.nominal",
            country="GRC",
            mentions=(at("a Greek defence ministry official"),),
        ),
        Actor("a6", "Selin Aydemir", "person", rule, "analyst", "Bosphorus Forum", mentions=(at("Selin Aydemir"),)),
        Actor(
            "a7",
            "officials",
            "group",
            "actor.nominal",
            mentions=(at("officials", "in September"),),
        ),
    )


def statements() -> tuple[Statement, ...]:
    """Direct in two pieces, indirect, mixed, anonymous, and one quoted inside another."""
    return (
        Statement(
            "s1",
            (
                at("We come with an open mind, but not with an empty one,"),
                at("The sea does not belong to whoever shouts the loudest."),
            ),
            "direct",
            "statement.quoted",
            cue=at("told"),
            force="neutral",
            source=at("Vardakis", "empty one"),
            actor="a1",
            date="2024-02-01",
            issues=("maritime-border",),
        ),
        Statement(
            "s2",
            (at('Greece of "militarising" islands close to its coast'),),
            "mixed",
            "statement.accusation",
            cue=at("accused"),
            force="accuse",
            source=at("Turkey"),
            actor="a4",
            addressee="a3",
            date="2024-01-31",
        ),
        Statement(
            "s3",
            (at("There are no weapons there but those of a border guard,"),),
            "direct",
            "statement.quoted",
            cue=at("said", "border guard"),
            force="neutral",
            source=at("a Greek defence ministry official"),
            actor="a5",
        ),
        Statement(
            "s4",
            (at("Ankara would offer to share the gas found off Rhodes if Greece halts its survey ship"),),
            "indirect",
            "statement.clause",
            cue=at("said", "Karaman said"),
            force="neutral",
            source=at("Karaman", "anonymity"),
            actor="a2",
            issues=("energy",),
        ),
        Statement(
            "s5",
            (at("the talks are unlikely to settle the maritime border this year"),),
            "indirect",
            "statement.clause",
            cue=at("said", "Bosphorus"),
            source=at("Selin Aydemir, an analyst at Bosphorus Forum"),
            actor="a6",
            issues=("maritime-border",),
        ),
        Statement(
            "s6",
            (at("My minister told me, 'Expect a photograph, not a treaty,'"),),
            "direct",
            "statement.quoted",
            cue=at("added"),
            source=at("she", "treaty"),
            actor="a6",
        ),
        Statement(
            "s7",
            (at("Expect a photograph, not a treaty,"),),
            "direct",
            "statement.quoted",
            cue=at("told", "My minister"),
            source=at("My minister"),
            parent="s6",
        ),
        Statement(
            "s8",
            (at("A second round in Athens could follow in September"),),
            "indirect",
            "statement.clause",
            cue=at("said", "in September"),
            source=at("officials", "in September"),
            actor="a7",
        ),
    )


def events() -> tuple[Event, ...]:
    """Planned, happened, undated, claimed; one is told inside a statement."""
    return (
        Event(
            "e1",
            at("Greek Foreign Minister Nikos Vardakis will travel to Ankara on Monday"),
            at("travel"),
            0,
            "CONSULT",
            "event.active",
            "visit",
            "042",
            1.9,
            "planned",
            ("a1",),
            ("a4",),
            ("GRC",),
            ("TUR",),
            Days("2024-02-05", "2024-02-05"),
            Place("Ankara", "TUR", 39.92, 32.85),
        ),
        Event(
            "e2",
            at("talks with his Turkish counterpart, Elif Karaman"),
            at("talks"),
            0,
            "CONSULT",
            "event.noun",
            None,
            "040",
            1.0,
            "planned",
            ("a1",),
            ("a2",),
            ("GRC",),
            ("TUR",),
            Days("2024-02-05", "2024-02-05"),
        ),
        Event(
            "e3",
            at("a telephone call last week"),
            at("telephone call"),
            0,
            "CONSULT",
            "event.noun",
            "phone",
            "041",
            1.0,
            "happened",
            ("a3", "a4"),
            (),
            ("GRC", "TUR"),
            (),
            Days("2024-01-22", "2024-01-28"),
        ),
        Event(
            "e4",
            at("which Ankara cut off in May 2023"),
            at("cut off"),
            0,
            "SANCTION",
            "event.active",
            "discontinue",
            "160",
            -4.0,
            "happened",
            ("a4",),
            ("a3",),
            ("TUR",),
            ("GRC",),
            Days("2023-05-01", "2023-05-31"),
        ),
        Event(
            "e5",
            at('Turkey on Wednesday accused Greece of "militarising" islands close to its coast'),
            at("accused"),
            0,
            "ACCUSE",
            "event.active",
            "allege",
            "112",
            -2.0,
            "happened",
            ("a4",),
            ("a3",),
            ("TUR",),
            ("GRC",),
            Days("2024-01-31", "2024-01-31"),
        ),
        Event(
            "e6",
            at("Athens rejected the charge"),
            at("rejected"),
            0,
            "REJECT",
            "event.active",
            None,
            "120",
            -4.0,
            "happened",
            ("a3",),
            (),
            ("GRC",),
            (),
        ),
        Event(
            "e7",
            at("Greece halts its survey ship"),
            at("halts"),
            0,
            "CONCEDE",
            "event.active",
            None,
            "087",
            7.0,
            "possible",
            ("a3",),
            (),
            ("GRC",),
            (),
            statement="s4",
            issues=("energy",),
        ),
    )


def forecasts() -> tuple[Forecast, ...]:
    """One on the ICD 203 scale, one without a number."""
    return (
        Forecast(
            "f1",
            at("the talks are unlikely to settle the maritime border this year"),
            Likelihood(at("unlikely"), "unlikely", 0.2, 0.45, "ICD 203"),
            "forecast.likelihood",
            "a6",
            "s5",
            "2024",
        ),
        Forecast(
            "f2",
            at("A second round in Athens could follow in September"),
            Likelihood(at("could"), "could"),
            "forecast.modal",
            "a7",
            "s8",
            "2024-09",
        ),
    )


def document_by_hand() -> Document:
    """The article of this file with all that stands in it."""
    article = Article(
        "invented",
        TEXT,
        date(2024, 2, 2),
        "field",
        "Athens and Ankara try again",
        "https://news.example/athens-ankara",
        "The Invented Courier",
        "Maro Delta",
        headings=(at("Athens and Ankara try again"), at("Drilling rights")),
        boilerplate=(
            at("To listen to this story, enable audio in your browser."),
            at("Sign up for our weekly newsletter here."),
        ),
    )
    return Document(
        article,
        timexes=(
            Timex(at("Monday"), "DATE", "2024-02-05", "time.weekday", start="2024-02-05", end="2024-02-05"),
            Timex(at("two years"), "DURATION", "P2Y", "time.duration"),
            Timex(at("Thursday"), "DATE", "2024-02-01", "time.weekday", start="2024-02-01", end="2024-02-01"),
            Timex(at("last week"), "DATE", "2024-W04", "time.week", start="2024-01-22", end="2024-01-28"),
            Timex(at("May 2023"), "DATE", "2023-05", "time.month", start="2023-05-01", end="2023-05-31"),
            Timex(at("Wednesday"), "DATE", "2024-01-31", "time.weekday", start="2024-01-31", end="2024-01-31"),
            Timex(at("this year"), "DATE", "2024", "time.year", start="2024-01-01", end="2024-12-31"),
            Timex(at("September"), "DATE", "2024-09", "time.month", start="2024-09-01", end="2024-09-30"),
        ),
        actors=actors(),
        statements=statements(),
        events=events(),
        forecasts=forecasts(),
        channels=(
            Channel(
                ("GRC", "TUR"),
                "military",
                "planned",
                at("the two sides agreed to reopen the naval hotline"),
                "channel.state",
            ),
            Channel(
                ("GRC", "TUR"),
                "military",
                "suspended",
                at("the naval hotline, which Ankara cut off in May 2023"),
                "channel.state",
                "2023-05",
                "e4",
            ),
        ),
        issues=(
            Issue("maritime-border", "Maritime border", (at("maritime border"),), "issue.phrase"),
            Issue("energy", "Energy", (at("the gas found off Rhodes"), at("Drilling rights")), "issue.phrase"),
            Issue("military-presence", "Military presence", (at("heavy weapons"),), "issue.phrase"),
        ),
        positions=(
            Position(
                "TUR",
                "military-presence",
                "demands",
                at("demanded that its neighbour withdraw heavy weapons from them"),
                "position.demand",
                "a4",
            ),
            Position(
                "GRC",
                "military-presence",
                "denies",
                at("Athens rejected the charge"),
                "position.event",
                "a3",
                None,
                "e6",
            ),
            Position(
                "TUR", "energy", "offers", at("offer to share the gas found off Rhodes"), "position.offer", "a2", "s4"
            ),
        ),
    )
