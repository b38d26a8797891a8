"""What a sentence says has become of a line of contact, by verb or adjective: it is so, or is to be."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from detente.extraction.channel_absences import TOUCHED, by_absence, by_first, by_neither
from detente.extraction.channel_lines import Line
from detente.extraction.channel_nominals import by_noun, by_participle
from detente.extraction.channel_predicates import predicates
from detente.extraction.channel_reality import (
    AGAIN,
    BEGUN,
    FUTURE,
    SIMPLE_NOT,
    cuts_ahead,
    helpers_before,
    left_alone,
    negated,
    once_more,
    reality_of,
    supposed,
)
from detente.extraction.channel_words import (
    CUT,
    KEEPING,
    Frame,
    StateRow,
    Told,
    has_phrase,
    other_states,
    state_verbs,
    verb_of,
)
from detente.model.channel import ChannelState
from detente.model.parse import Parse

WANTING: Final = frozenset({"want", "demand", "seek", "like", "need", "ask", "urge", "hope", "wish", "see", "expect"})
GENERAL: Final = frozenset({"talks", "cooperation"})
SPEAKING: Final = frozenset({
    "discussion", "discussions", "conversation", "conversations", "consultation", "consultations", "group",
    "groups",
})  # fmt: skip
ATTRIBUTE: Final = frozenset({"since", "for", "after", "until", "again"})  # "the line dead since May"
WORKING: Final = frozenset({"open", "working", "operating", "running", "functioning"})
PUT_OFF_TO: Final = 10  # tokens
ATTRIBUTE_FAR: Final = 12


def told_of(parse: Parse, line: Line, *, reported: bool) -> Told | None:
    """What the sentence says of a line; the main clause before the relative one. None: nothing of the table.

    Args:
        parse: The grammar of the article.
        line: Of which something is told.
        reported: Whether it is inside a statement, where "would" is a plan told afterwards.
    """
    sentence = parse.sentences[parse.tokens[line.head].sent]
    if parse.tokens[sentence.last - 1].text == "?":
        return None
    governor = parse.tokens[parse.tokens[line.head].head]
    wanted = governor.lemma in WANTING and parse.tokens[line.head].dep in ("obj", "nsubj")
    for told_by, frame in predicates(parse, line.head):
        predicate = _ended(parse, told_by)
        if wanted and parse.kid(predicate, "nsubj", "nsubj:pass") is None and predicate > line.head:
            continue  # "wants the talks revived"
        if line.sort != "envoy" and any(parse.tokens[k].lower == "who" for k in parse.children[predicate]):
            continue  # "nobody at the embassy who has worked"
        found = (
            _untouched(parse, predicate)
            or _by_adjective(parse, predicate, line)
            or _by_verb(parse, predicate, frame, line, reported=reported)
        )
        if found is not None and not _too_general(parse, line, found):
            return found
    for further in (by_noun, by_participle, by_first, by_absence, by_neither, _by_attribute):
        if (told := further(parse, line)) is not None:
            return told
    return None


def _too_general(parse: Parse, line: Line, told: Told) -> bool:
    """Whether the words are those of every speech: that cooperation goes on, that a discussion will be held."""
    noun = parse.tokens[line.head].lower
    if told.rule == "channel.lasting":
        untouched = parse.tokens[told.predicate].lower in TOUCHED | {"unaffected", "untouched"}
        pronoun = parse.tokens[line.head].pos == "PRON"
        return (pronoun or set(line.kinds) <= GENERAL or noun in SPEAKING) and not untouched
    return told.state == "planned" and noun in SPEAKING and _is_occasion(parse, told)


def _is_occasion(parse: Parse, told: Told) -> bool:
    rows = state_verbs()[1].get(verb_of(parse, told.predicate) or "", ())
    return any(row.use == "occasion" for row in rows)


def _ended(parse: Parse, verb: int) -> int:
    """The verb that ends or begins what another does to a line: "stopped issuing visas"."""
    head = parse.tokens[parse.tokens[verb].head]
    if head.lemma in BEGUN:
        return verb
    ends = parse.tokens[verb].tag == "VBG" and parse.tokens[verb].dep in ("xcomp", "ccomp", "obj") and head.i < verb
    return head.i if ends and head.lower in state_verbs()[0] else verb


def _untouched(parse: Parse, predicate: int) -> Told | None:
    """What is told to be left as it was: "is not affected", "neither is cooperation disrupted"."""
    token = parse.tokens[predicate]
    passive = parse.kid(predicate, "aux:pass", "nsubj:pass", "cop") is not None
    if token.lower not in TOUCHED or not passive:
        return None
    return Told("open", predicate, "channel.lasting") if helpers_before(parse, predicate) & SIMPLE_NOT else None


def _by_verb(parse: Parse, verb: int, frame: Frame, line: Line, *, reported: bool) -> Told | None:
    if parse.tokens[verb].tag in ("JJR", "JJS"):
        return None  # "the embassy that is closest"
    attribute = parse.tokens[verb].dep == "amod"
    for row in state_verbs()[1].get(verb_of(parse, verb) or "", ()):
        if attribute and row.use == "lasting":
            continue  # "continued tests"
        if row.frame == frame and row.fits(line) and has_phrase(parse, verb, row.words.split()[1:]):
            return _told(parse, verb, row, reported=reported)
    return None


def _told(parse: Parse, verb: int, row: StateRow, *, reported: bool) -> Told | None:
    rule = "channel.lasting" if row.use == "lasting" else f"channel.{row.frame}"
    if row.state in CUT:
        if left_alone(parse, verb):
            return Told("open", verb, "channel.lasting")
    elif row.use == "put off" and not _to_a_day(parse, verb):
        return None
    elif row.use == "occasion" and _not_held(parse, verb) and "talks" in row.sorts:
        return Told("suspended", verb, "channel.occasion", ahead=True)
    if row.state == "open" and (_not_since(parse, verb) or _no_longer(parse, verb)):
        return Told("suspended", verb, "channel.occasion")
    reality = reality_of(parse, verb, reported=reported)
    again = row.state == "open" and row.words.split()[-1] != "again" and once_more(parse, verb)
    if reality == "unreal" or supposed(parse, verb) or (row.use == "again" and not again):
        return None
    if row.use == "occasion" and reality != "planned" and not again:
        return None
    if again and reality == "told":
        return Told("restored", verb, f"channel.{row.frame}")
    if reality == "planned" and row.state in CUT:
        return Told(row.state, verb, rule, ahead=True) if cuts_ahead(parse, verb) else None
    if reality == "planned" and row.use == "lasting":
        return Told("open", verb, rule) if parse.tokens[verb].tag == "VB" else None
    state: ChannelState = "planned" if reality == "planned" else row.state
    return Told(state, verb, rule, occasion=row.use == "occasion")


def _not_since(parse: Parse, verb: int) -> bool:
    """Whether what keeps a line has not been done for a while: "has not met since May"."""
    before = helpers_before(parse, verb)
    behind = parse.tokens[verb + 1 : min(verb + AGAIN, parse.sentences[parse.tokens[verb].sent].last)]
    lapse = any(token.lower in ("since", "for") for token in behind)
    return lapse and bool(before & SIMPLE_NOT and before & {"has", "have", "had"})


def _no_longer(parse: Parse, verb: int) -> bool:
    """Whether what keeps a line is done no longer: "no longer receives"."""
    before = [token.lower for token in parse.tokens[max(0, verb - 3) : verb]]
    return ("no", "longer") in pairwise(before)


def _not_held(parse: Parse, verb: int) -> bool:
    """Whether a meeting is told not to take place: "will not be held", "did not take place"."""
    before = helpers_before(parse, verb)
    return bool(before & SIMPLE_NOT and before & (FUTURE | {"did", "was", "were"}))


def _to_a_day(parse: Parse, verb: int) -> bool:
    """Whether it is put off to a later time that is told."""
    last = parse.sentences[parse.tokens[verb].sent].last
    behind = parse.tokens[verb + 1 : min(verb + PUT_OFF_TO, last - 1)]
    return any(
        each.lower in ("to", "until", "till") and (parse.tokens[each.i + 1].pos in ("NUM", "PROPN", "ADJ") or
        parse.tokens[each.i + 1].lower in ("next", "the", "early", "late", "mid"))
        and each.i > verb and parse.tokens[each.i + 1].ent == ""
        for each in behind
    )  # fmt: skip


def _by_attribute(parse: Parse, line: Line) -> Told | None:
    """What stands behind the noun without a verb: "with the line dead since May", "flights normal again"."""
    last = parse.sentences[parse.tokens[line.head].sent].last
    for at in range(line.head + 1, min(line.head + ATTRIBUTE_FAR, last - 1)):
        token = parse.tokens[at]
        if parse.tokens[at - 1].lower == "still" and token.lower in WORKING and parse.kid(at, "nsubj") is None:
            return Told("open", at, "channel.lasting")  # "the last one still working"
        if token.pos in ("VERB", "AUX") and token.tag not in ("VBN", "VBD", "VBG"):
            return None
        follows = parse.tokens[at + 1].lower in ATTRIBUTE
        commas = parse.tokens[at - 1].text == "," or _with(parse, line)
        for row in other_states().get(token.lower, ()) if follows and commas else ():
            if row.frame == "adjective" and row.fits(line) and len(row.words.split()) == 1 and row.state in CUT:
                return Told(row.state, at, "channel.adjective")
        if token.text in (",", ";", ":") and parse.tokens[at + 1].lower not in other_states():
            return None
    return None


def _with(parse: Parse, line: Line) -> bool:
    """Whether "with" stands before the noun phrase: "with flights grounded"."""
    first = parse.edges(line.head).first
    return parse.tokens[max(first - 1, 0)].lower == "with" or parse.tokens[first].lower == "with"


def _by_adjective(parse: Parse, predicate: int, line: Line) -> Told | None:
    """What an adjective tells, by itself or by a verb of keeping: "is closed", "remains shut", "kept open"."""
    token = parse.tokens[predicate]
    spots = []
    if token.pos == "ADV" and parse.tokens[predicate - 1].lemma == "be":
        spots = [predicate]  # "is back in Kenya", with Kenya for a predicate
    elif parse.kid(predicate, "cop", "aux:pass") is not None and not _agent(parse, predicate):
        spots = [*parse.kids(predicate, "advmod"), predicate]  # "is back in Kenya", "is open again"
    if token.pos == "VERB" and (token.lower in KEEPING or token.lemma in KEEPING):
        spots = [
            k for k in parse.children[predicate] if k > predicate and parse.tokens[k].dep in ("xcomp", "advmod", "obl")
        ]
        spots += range(line.head + 1, min(line.head + 4, len(parse.tokens)))
    if not spots or negated(parse, token):
        return None
    lost = _lost(parse, predicate)
    if lost and reality_of(parse, predicate, reported=False) != "planned":
        return None
    for spot in spots:
        to_be = spot == predicate and "to" in helpers_before(parse, spot)
        for row in other_states().get(parse.tokens[spot].lower, ()):
            if row.frame == "adjective" and row.fits(line) and row.state in ("open", "restored") and to_be:
                return Told("planned", spot, "channel.adjective")  # "is to open again", read as an adjective
            if lost and row.state != "open":
                continue  # "agreed to keep it open": it stays so
            if row.frame == "adjective" and row.fits(line) and _phrase_ends(parse, spot, row.words):
                return Told(row.state, spot, "channel.adjective")
    return None


def _agent(parse: Parse, verb: int) -> bool:
    """Whether a passive tells who did it or when: an act, and no lasting state."""
    return parse.kid(verb, "obl:agent") is not None or parse.tokens[verb].tag in ("VBN", "VBD")


def _lost(parse: Parse, predicate: int) -> bool:
    """Whether "to keep it open" is only a wish or a forecast."""
    if parse.kid(predicate, "mark") is None:
        return False
    return reality_of(parse, predicate, reported=False) != "told"


def _phrase_ends(parse: Parse, last: int, words: str) -> bool:
    parts = words.split()
    return [t.lower for t in parse.tokens[max(0, last - len(parts) + 1) : last + 1]] == parts
