"""Lines of contact that are told not to be there: "no ambassador", "there are no flights", "no plane has flown"."""

from __future__ import annotations

from typing import Final

from detente.extraction.channel_lines import Line
from detente.extraction.channel_reality import CONDITIONS, FUTURE, SIMPLE_NOT, UNREAL, Reality, reality_of
from detente.extraction.channel_words import Told
from detente.language.inflection import verb_lemmas
from detente.model.parse import Parse

HAVING: Final = frozenset({"have", "be", "exist", "run", "operate"})
MOVING: Final = frozenset(verb_lemmas(("fly", "land", "leave", "cross", "sail", "travel", "go", "arrive")))
TOUCHED: Final = frozenset({"affected", "touched", "harmed", "disrupted", "interrupted", "suspended", "closed", "cut"})
LAPSES: Final = frozenset({"day", "week", "month", "year", "decade", "summer", "winter"})
FAR: Final = 14  # tokens from the noun to the time
LIST_MARKS: Final = frozenset({":", "–", "—", "-", "."})


def by_neither(parse: Parse, line: Line) -> Told | None:
    """What "Neither is …" says of a line after a sentence that leaves another one untouched."""
    sentence = parse.tokens[line.head].sent
    first = parse.sentences[sentence].first
    token = parse.tokens[line.head]
    opens = parse.tokens[first].lower in ("neither", "nor") and (token.dep.startswith("nsubj") or token.dep == "root")
    if not opens or sentence == 0 or parse.kid(token.head, "obj") is not None:
        return None
    before = parse.sentences[sentence - 1]
    words = [token.lower for token in parse.tokens[before.first : before.last]]
    untouched = any(word in TOUCHED for word in words) and any(word in SIMPLE_NOT for word in words)
    is_there = any(parse.tokens[i].lower in ("is", "are") for i in range(first, line.head))
    return Told("open", line.head, "channel.lasting") if untouched and is_there else None


def by_first(parse: Parse, line: Line) -> Told | None:
    """What "the first in three years" tells of a line that has begun again: "the first train since May arrived"."""
    if not any(parse.tokens[k].lower == "first" for k in parse.kids(line.head, "amod")):
        return None
    sentence = parse.sentences[parse.tokens[line.head].sent]
    behind = parse.tokens[line.head + 1 : min(line.head + FAR, sentence.last - 1)]
    lapse = any(
        each.lower == "since" or (each.lower in ("in", "for", "after") and _lapse(parse, each.i + 1)) for each in behind
    )
    verb = parse.tokens[line.head].head
    if not lapse or line.sort not in ("traffic", "talks") or parse.tokens[line.head].dep not in ("nsubj", "nsubj:pass"):
        return None
    reality = reality_of(parse, verb, reported=True)
    return (
        None if reality == "unreal" else Told("planned" if reality == "planned" else "restored", verb, "channel.first")
    )


def _lapse(parse: Parse, at: int) -> bool:
    """Whether words give a length of time: "three years", "almost a decade"."""
    return any(token.lower.removesuffix("s") in LAPSES for token in parse.tokens[at : at + 4])


def by_absence(parse: Parse, line: Line) -> Told | None:
    """What "no" before the noun tells of a line that one has, that moves, or that stands in a list of what is gone."""
    if not any(parse.tokens[k].lower == "no" for k in parse.kids(line.head, "det")):
        return None
    head = parse.tokens[line.head].head
    moves = line.sort == "traffic" and parse.tokens[head].lower in MOVING and parse.tokens[line.head].dep == "nsubj"
    having = parse.tokens[head].lemma in HAVING or parse.kid(line.head, "expl", "cop") is not None
    spot = head if parse.tokens[head].lemma in HAVING or moves else line.head
    if _in_list(parse, line):
        return Told("suspended", line.head, "channel.absence")
    if not (having or moves) or _reality_without_no(parse, spot) != "told":
        return None
    return Told("suspended", spot, "channel.absence")


def _in_list(parse: Parse, line: Line) -> bool:
    """Whether it stands in a list without a verb at the beginning: "No ambassadors, no flights: …"."""
    sentence = parse.sentences[parse.tokens[line.head].sent]
    for token in parse.tokens[sentence.first : sentence.last]:
        if token.pos in ("VERB", "AUX"):
            return False
        if token.text in LIST_MARKS and token.i > line.head:
            return parse.tokens[sentence.first].lower == "no"
    return False


def _reality_without_no(parse: Parse, verb: int) -> Reality:
    """Whether a verb of having is told as a fact; the "no" of its object does not count."""
    before = {t.lower for t in parse.tokens[max(0, verb - 3) : verb]}
    return "unreal" if before & (UNREAL | FUTURE | CONDITIONS | SIMPLE_NOT | {"to"}) else "told"
