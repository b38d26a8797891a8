"""Which keys a record and a gold file have, and what each may hold.

"!" after a key: it must be there. Keys that play no part in the scores are not looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from detente.score.checks import Check, day, ends, interval, list_of, matching, one_of, place, probability

Contract = Mapping[str, Mapping[str, Check]]  # layer -> key -> what it may hold
References = Mapping[tuple[str, str], str]  # (layer, key) that names ids -> the layer that they are of

words: Final = matching(r"(?s).*\S.*", "words (an unknown is null)")
COUNTRY: Final = matching("[A-Z]{3,}", "an ISO alpha-3 country or a CAMEO organisation")
COUNTRIES: Final = list_of(COUNTRY, kind=frozenset)
CAMEO: Final = matching(r"\d{2,4}", "a CAMEO code, as text")
KINDS: Final = ("person", "organisation", "state", "group")
UNNAMED: Final = ("unnamed person", "unnamed group", "group")  # kinds of the gold that fit "group" and "person"
SPEECH: Final = one_of("direct", "indirect", "mixed")
STATUS: Final = one_of("happened", "ongoing", "planned", "possible", "claimed", "denied", "cancelled")
STATE: Final = one_of("open", "suspended", "restored", "planned", "closed")
CLASSES: Final = {
    "supports": "for", "offers": "for", "opposes": "against", "refuses": "against", "denies": "against",
    "demands": "demands",
}  # fmt: skip


def direction(value: Any, end: float) -> str:
    """The class of a direction; the gold also has "refuses to condemn"."""
    return CLASSES[one_of(*CLASSES, "refuses to condemn")(value, end).split()[0]]


def quoted(value: Any, end: float) -> Any:
    """The words of one span, or of several."""
    return list_of(words)([value] if isinstance(value, str) else value, end)


SECTIONS: Final = {"boilerplate": list_of(place), "headings": list_of(place)}  # in the record's "article"
RECORD: Final[Contract] = {
    "actors": {
        "id!": words, "name": words, "kind": one_of(*KINDS), "role": words, "country": COUNTRY,
        "mentions": list_of(place),
    },
    "times": {"span!": place, "type": one_of("DATE", "TIME", "DURATION", "SET"), "value": words},
    "statements": {
        "id": words, "content!": list_of(place, 1), "source": place, "actor": words, "cue": place, "type": SPEECH,
        "date": day, "parent": words,
    },
    "events": {
        "id": words, "span!": place, "source": list_of(words), "target": list_of(words),
        "source_countries": COUNTRIES, "target_countries": COUNTRIES, "plover": words, "cameo": CAMEO,
        "status": STATUS, "date": interval("start", "end"), "statement": words,
    },
    "forecasts": {
        "id": words, "span!": place, "forecaster": words, "statement": words,
        "likelihood": ends(probability, "low", "high"), "horizon": words,
    },
    "channels": {"span!": place, "parties": COUNTRIES, "state": STATE},
    "positions": {
        "span!": place, "party": COUNTRY, "actor": words, "direction": direction, "statement": words, "event": words,
    },
}  # fmt: skip
RECORD_IDS: Final[References] = {
    ("statements", "actor"): "actors", ("statements", "parent"): "statements",
    ("events", "source"): "actors", ("events", "target"): "actors", ("events", "statement"): "statements",
    ("forecasts", "forecaster"): "actors", ("forecasts", "statement"): "statements",
    ("positions", "actor"): "actors", ("positions", "statement"): "statements", ("positions", "event"): "events",
}  # fmt: skip
EVIDENCE: Final[Mapping[str, Check]] = {"evidence!": place, "text": quoted}
GOLD: Final[Contract] = {
    "boilerplate": {"span!": place, "text": quoted},
    "headings": {"span!": place, "text": quoted},
    "actors": {
        "id!": words, "name!": words, "kind": one_of(*KINDS, *UNNAMED), "role": words, "country": COUNTRY,
        "other_names": list_of(words),
    },
    "times": {"span!": place, "text": quoted, "value": words},
    "statements": {
        "content!": list_of(place, 1), "text": quoted, "speaker": words, "cue": words, "type": SPEECH, "dated": day,
    },
    "events": {
        **EVIDENCE, "source": COUNTRIES, "target": COUNTRIES, "plover": words, "cameo": list_of(CAMEO),
        "status": STATUS, "dates": interval(),
    },
    "forecasts": {**EVIDENCE, "forecaster": words, "probability": ends(probability), "horizon": words},
    "channels": {**EVIDENCE, "parties": COUNTRIES, "state": STATE},
    "positions": {**EVIDENCE, "party": COUNTRY, "direction": direction},
}  # fmt: skip
GOLD_IDS: Final[References] = {("statements", "speaker"): "actors", ("forecasts", "forecaster"): "actors"}
RENAMED: Final = {  # key of the gold -> what the record calls it
    "evidence": "span", "speaker": "actor", "dated": "date", "dates": "date", "probability": "likelihood",
    "source": "source_countries", "target": "target_countries",
}  # fmt: skip
