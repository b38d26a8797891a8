"""What modal verbs and tense say of the reality of a clause."""

from __future__ import annotations

from typing import Final, Literal

from detente.extraction.events.slots import has_to
from detente.model.parse import Parse

Outlook = Literal[
    "happened", "ongoing", "present", "planned", "possible", "refused", "negated", "denied", "hearsay", "purpose",
    "cancelled", "none",
]  # fmt: skip
NOT: Final = frozenset({"not", "n't", "never", "no", "neither", "nor", "n\u2019t"})
FUTURE: Final = frozenset({"will", "shall", "'ll", "\u2019ll", "wo"})
WOULD: Final = frozenset({"would", "'d", "\u2019d"})
POSSIBLE: Final = frozenset({"could", "may", "might"})
OUGHT: Final = frozenset({"should", "must", "ought", "can", "ca"})
GUESSED: Final = frozenset({
    "likely", "probably", "surely", "certainly", "undoubtedly", "inevitably", "possibly", "perhaps", "maybe",
    "definitely", "presumably", "doubtless", "almost", "unlikely",
})  # fmt: skip
TIMETABLED: Final = frozenset({"scheduled", "due", "slated", "planned", "supposed"})
SAME_PAST: Final = frozenset({"cut", "shut", "set", "put", "hit", "quit", "let", "cost", "bid", "split"})


def modal(words: list[str], *, negated: bool) -> Outlook | None:
    """What the auxiliaries and adverbs of a clause say; None where they leave it to the tense."""
    if GUESSED & set(words):
        return "none"
    for word in words:
        if word in FUTURE:
            return "refused" if negated else "planned"
        if word in WOULD:
            return "refused" if negated else "possible"
        if word in POSSIBLE:
            return "none" if negated else "possible"
        if word in OUGHT:
            return "none"
    return None


def planned_by(parse: Parse, governor: int, verb: int, *, negated: bool) -> Outlook:
    """The outlook of "is expected to visit": planned; "has no plans to visit": negated; "may decide to visit": none."""
    words = [parse.tokens[c].lower for c in parse.children[governor]]
    if set(words) & (POSSIBLE | WOULD | OUGHT | GUESSED):
        return "none"
    if set(words) & NOT:
        return "none" if negated else "negated"
    helps = [c for at in (governor, verb) for c in parse.kids(at, "aux", "aux:pass", "cop") if c < governor]
    auxes = {parse.tokens[c].lower for c in helps}
    word = parse.tokens[governor].lower
    given_up = word in TIMETABLED and {"had", "been"} <= auxes
    given_up = given_up or (word == "supposed" and bool(auxes & {"was", "were"}))
    if given_up and not negated:
        return "cancelled"  # "had been scheduled to visit"
    return "refused" if negated else "planned"


def by_tense(parse: Parse, verb: int, *, negated: bool) -> Outlook:
    """By the tense of a clause that no modal and no governor decides."""
    token = parse.tokens[verb]
    words = {parse.tokens[c].lower for c in parse.kids(verb, "aux", "aux:pass", "cop")}
    if has_to(parse, verb):
        if ("have" in words and words & {"was", "were"}) or {"had", "been"} <= words:
            return "cancelled"  # "was to have visited"
        return "refused" if negated else "planned"
    if "be" in words:
        return "none"  # "demanded that he be freed"
    if words & {"has", "have", "had", "'ve", "\u2019ve", "was", "were", "did"}:
        done: Outlook = "ongoing" if "been" in words and token.tag == "VBG" else "happened"
        return "negated" if negated else done
    if words & {"is", "are", "am", "'re", "'m", "'s", "\u2019s", "being", "\u2019re"} and token.tag == "VBG":
        return "negated" if negated else "ongoing"
    if token.tag in ("VBD", "VBN") or token.has("Tense=Past"):
        return "negated" if negated else ("present" if words & {"is", "are"} else "happened")
    if token.tag == "VBG":
        return "none" if negated else "ongoing"
    if negated:
        return "negated"
    if token.tag == "VB" and not words:
        return "happened" if token.lower in SAME_PAST and parse.kid(verb, "nsubj") is not None else "none"
    return "present"
