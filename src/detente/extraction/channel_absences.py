"""Lines of contact that are told not to be there: "no ambassador", "there are no flights", "no plane has flown"."""

from __future__ import annotations

from typing import Final

from detente.extraction.channel_lines import Line
from detente.extraction.channel_reality import CONDITIONS, FUTURE, SIMPLE_NOT, UNREAL, Reality
from detente.extraction.channel_words import Told
from detente.language.inflection import verb_lemmas
from detente.model.parse import Parse

HAVING: Final = frozenset({"have", "be", "exist", "run", "operate"})
MOVING: Final = frozenset(verb_lemmas(("fly", "land", "leave", "cross", "sail", "travel", "go", "arrive")))
TOUCHED: Final = frozenset({"affected", "touched", "harmed", "disrupted", "interrupted", "suspended", "closed", "cut"})
LIST_MARKS: Final = frozenset({":", "–", "—", "-", "."})


def by_neither(parse: Parse, line: Line) -> Told | None:
    """What "Neither is …" says of a line after a sentence that leaves another one untouched."""
    sentence = parse.tokens[line.head].sent
    first = parse.sentences[sentence].first
    opens = parse.tokens[first].lower in ("neither", "nor") and parse.tokens[line.head].dep.startswith("nsubj")
    if not opens or sentence == 0 or parse.kid(parse.tokens[line.head].head, "obj") is not None:
        return None
    before = parse.sentences[sentence - 1]
    words = [token.lower for token in parse.tokens[before.first : before.last]]
    untouched = any(word in TOUCHED for word in words) and any(word in SIMPLE_NOT for word in words)
    is_there = any(parse.tokens[i].lower in ("is", "are") for i in range(first, line.head))
    return Told("open", line.head, "channel.lasting") if untouched and is_there else None


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
