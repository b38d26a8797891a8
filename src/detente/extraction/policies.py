"""What officials say their own side will never do, what others must do, and what the goal is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.extraction.naming.gazetteer import states_in
from detente.extraction.stance_reality import NEGATIONS, WILL
from detente.extraction.stance_words import StanceRow
from detente.extraction.stances import COPULAS, Stance
from detente.extraction.voices import Voices
from detente.language.clauses import clause, own_subject, subject
from detente.language.inflection import noun_forms
from detente.model.document import Document
from detente.model.issue import Direction
from detente.model.parse import Parse, Range

DUTIES: Final = frozenset({"must", "should"})
GOALS: Final = frozenset(noun_forms("goal") + noun_forms("aim") + noun_forms("objective") + noun_forms("priority"))
# What a side refuses when "we will not" do it, whatever the matter.
REFUSED: Final = frozenset({
    "discuss", "accept", "recognise", "recognize", "negotiate", "sign", "allow", "tolerate", "join", "back", "support",
    "send", "pay", "lift", "withdraw", "reopen", "compromise", "yield", "bow", "talk", "attend", "agree", "change",
    "apologise", "apologize", "retaliate", "return", "extradite", "resume", "release", "cede", "surrender",
})  # fmt: skip
REJECTED: Final = frozenset(
    {
        "accept",
        "recognise",
        "recognize",
        "tolerate",
        "allow",
        "permit",
        "support",
        "back",
        "endorse",
        "engage",
        "let",
        "stand",
        "condone",
    }
)  # what is refused by these is another's, so that the side is against it
# What "will not" tells of no refusal.
IDLE: Final = frozenset({
    "affect", "be", "become", "benefit", "blink", "come", "comment", "disappoint", "do", "elaborate", "exist",
    "fail", "falter", "find", "flinch", "forget", "get", "happen", "have", "hesitate", "hold", "know", "last",
    "lose", "make", "mean", "need", "reach", "require", "rest", "say", "see", "seem", "shrink", "shy", "speculate",
    "stop", "succeed", "suffer", "take", "tire", "wait", "want", "waver", "win",
})  # fmt: skip
RESTLESS: Final = frozenset({"rest", "stop", "relent", "tire", "waver"})  # "will not rest until"
# What a side does not do as a rule: "we do not negotiate with hostage takers".
NEVER_DONE: Final = frozenset({
    "negotiate", "exchange", "bargain", "bow", "yield", "recognise", "recognize", "accept", "tolerate", "surrender",
    "extradite",
})  # fmt: skip
# What is kept as it is where it "will not be" done: "the works would not be halted".
UNDONE: Final = frozenset({
    "halt", "stop", "lift", "suspend", "withdraw", "reopen", "release", "drop", "remove", "reverse", "return", "resume",
    "reduce", "delay", "postpone", "change", "abandon", "cancel", "extradite", "free", "repeal", "relax", "ease",
    "interrupt", "scrap", "pay", "recognise", "recognize", "accept", "tolerate", "allow", "permit",
})  # fmt: skip
# What a side denies to have done: "no Danish ship had entered the bay".
DEEDS: Final = frozenset({
    "attack", "cross", "enter", "leave", "fire", "launch", "violate", "breach", "supply", "send", "arm", "sell", "fund",
    "shoot", "strike", "kill", "use", "detain", "deploy", "hack", "interfere", "order", "authorise", "authorize",
    "participate", "bomb", "poison", "target", "jam", "hit", "abduct", "train",
})  # fmt: skip
FIRST: Final = frozenset({"we", "i"})
CAN: Final = frozenset({"can", "ca", "cannot", "could"})
UNABLE: Final = frozenset({"accept", "agree", "recognise", "recognize", "tolerate", "support", "endorse", "sign"})
DO: Final = frozenset({"do", "does"})
HAD: Final = frozenset({"had", "has", "have", "did"})
REFUSAL: Final = StanceRow("will not", "refuses", ("policy",), "", "")
FLAT_REFUSAL: Final = StanceRow("will not", "refuses", ("policy",), "", "", bare=True)
INSISTENCE: Final = StanceRow("will not rest until", "demands", ("policy",), "", "", bare=True)
DENIAL: Final = StanceRow("had not", "denies", ("policy",), "", "", bare=True)
DEMAND: Final = StanceRow("must", "demands", ("policy",), "", "")
OF_OTHERS: Final = StanceRow("must", "demands", ("policy",), "", "", bare=True)
GOAL: Final = StanceRow("goal", "supports", ("goal",), "", "")


def find_policies(doc: Document, voices: Voices) -> Iterator[Stance]:
    """Stances that grammar tells: "we will never accept", "Peru must lift", "the goal is to restore"."""
    parse = doc.parse
    for token in parse.tokens:
        if token.lower in WILL | CAN and token.pos == "AUX":
            stance = _refusal(doc, token.i, voices)
        elif token.lower in DO and token.pos == "AUX":
            stance = _habit(doc, token.head, voices)
        elif token.lower in HAD and token.pos == "AUX":
            stance = _denial(doc, token.head, voices)
        elif token.lower in DUTIES and token.pos == "AUX":
            stance = _demand(doc, token.i, voices)
        elif token.lower in GOALS and token.pos == "NOUN":
            stance = _goal(doc, token.i, voices)
        else:
            continue
        if stance is not None:
            yield stance


def _words(parse: Parse, predicate: int, voices: Voices) -> Range:
    voice = voices.at(parse.tokens[predicate].start)
    return clause(parse, predicate, voices.bounds(predicate, voice))


def _refusal(doc: Document, modal: int, voices: Voices) -> Stance | None:
    """What a speaker's own side will not do, or will not have done; what it "cannot accept" as well."""
    parse = doc.parse
    verb = parse.tokens[modal].head
    if parse.tokens[modal].lower in CAN and parse.tokens[verb].lemma not in UNABLE:
        return None
    who = subject(parse, verb)
    voice = voices.at(parse.tokens[verb].start)
    if not _negated(parse, verb) or who is None or voices.country(voice) is None:
        return None
    words, lemma = _words(parse, verb, voices), parse.tokens[verb].lemma
    matter = Range(verb, max(words.last, verb + 1))
    if parse.kid(verb, "aux:pass") is not None:
        head = voice.statement.source_head if voice else None
        thing = doc.actor_at(who) is None
        return Stance(FLAT_REFUSAL, "refuses", verb, head, words, words, "will") if thing and lemma in UNDONE else None
    if not _own(doc, who, voices):
        return None
    if lemma in RESTLESS and any(parse.tokens[i].lower == "until" for i in matter):
        return Stance(INSISTENCE, "demands", verb, who, words, matter, "will")
    if lemma in IDLE:
        return None
    if any(parse.tokens[k].lower in ("have", "'ve", "’ve") for k in parse.kids(verb, "aux")):
        return None  # "would not have said so"
    flat = parse.tokens[who].lower not in FIRST or lemma in REFUSED
    direction: Direction = "opposes" if lemma in REJECTED else "refuses"
    return Stance(FLAT_REFUSAL if flat else REFUSAL, direction, verb, who, words, matter, "will")


def _habit(doc: Document, verb: int, voices: Voices) -> Stance | None:
    """What a speaker's own side does not do as a rule."""
    parse = doc.parse
    who = subject(parse, verb)
    if who is None or not _negated(parse, verb) or parse.tokens[verb].lemma not in NEVER_DONE:
        return None
    if not _own(doc, who, voices):
        return None
    words = _words(parse, verb, voices)
    direction: Direction = "opposes" if parse.tokens[verb].lemma in REJECTED else "refuses"
    return Stance(FLAT_REFUSAL, direction, verb, who, words, Range(verb, max(words.last, verb + 1)), "told")


def _denial(doc: Document, verb: int, voices: Voices) -> Stance | None:
    """What an official says that the own side has not done."""
    parse = doc.parse
    who = own_subject(parse, verb)
    voice = voices.at(parse.tokens[verb].start)
    side = voices.country(voice)
    if voice is None or side is None or who is None or parse.tokens[verb].lemma not in DEEDS:
        return None
    none = any(parse.tokens[k].lower == "no" for k in parse.kids(who, "det"))
    if not (none or _negated(parse, verb)) or not (_own(doc, who, voices) or _belongs(doc, who, side)):
        return None
    words = _words(parse, verb, voices)
    return Stance(DENIAL, "denies", verb, voice.statement.source_head, words, words, "told")


def _negated(parse: Parse, verb: int) -> bool:
    return any(parse.tokens[k].lower in NEGATIONS for k in parse.children[verb] if k < verb)


def _belongs(doc: Document, who: int, side: str) -> bool:
    """Whether a noun is one of a side's own: "no Danish ship", "its soldiers"."""
    span = doc.parse.span(doc.parse.edges(who).first, who + 1)
    pronoun = any(doc.parse.tokens[k].lower in ("its", "our") for k in doc.parse.kids(who, "nmod:poss"))
    return pronoun or side in states_in(span.of(doc.text))


def _own(doc: Document, who: int, voices: Voices) -> bool:
    """Whether the words are of the speaker's own side."""
    token = doc.parse.tokens[who]
    side = voices.country(voices.at(token.start))
    actor = doc.actor_at(who)
    return side is not None and (token.lower in FIRST or (actor is not None and actor.country == side))


def _demand(doc: Document, modal: int, voices: Voices) -> Stance | None:
    """What an official says that another side must do; neither a question nor "should Moscow pursue"."""
    parse = doc.parse
    verb = parse.tokens[modal].head
    asked = parse.tokens[parse.sentences[parse.tokens[modal].sent].last - 1].text == "?"
    speaker = voices.speaker(voices.at(parse.tokens[verb].start))
    who = own_subject(parse, verb)
    if speaker is None or speaker.country is None or who is None or asked or who > modal:
        return None
    source = voices.at(parse.tokens[verb].start)
    head = source.statement.source_head if source else None
    words = _words(parse, verb, voices)
    if head is None or parse.tokens[who].lower in ("it", "there", "you"):
        return None
    other = doc.actor_at(who)
    passive = parse.tokens[modal].lower == "must" and parse.kid(verb, "aux:pass") is not None  # "must be reopened"
    if _own(doc, who, voices) and (not passive or other is None or other.kind == "state"):
        return None
    of_others = other is not None and other.country not in (None, speaker.country)
    row = OF_OTHERS if of_others or passive else DEMAND
    return Stance(row, "demands", verb, head, words, words, "told")


def _goal(doc: Document, noun: int, voices: Voices) -> Stance | None:
    """What is the goal of a side ("Spain's aim is to") or of the speaker's ("one goal of the visit is to")."""
    parse = doc.parse
    sentence = parse.sentences[parse.tokens[noun].sent]
    copula = next((i for i in range(noun + 1, min(noun + 9, sentence.last)) if parse.tokens[i].lower in COPULAS), None)
    if copula is None or copula + 1 >= sentence.last or parse.tokens[copula + 1].lower != "to":
        return None
    holder = parse.kid(noun, "nmod:poss")
    voice = voices.at(parse.tokens[noun].start)
    if holder is None or doc.actor_at(holder) is None:
        holder = voice.statement.source_head if voice else None
    verb = next((i for i in range(copula + 2, min(copula + 5, sentence.last)) if parse.tokens[i].tag == "VB"), None)
    if holder is None or verb is None:
        return None
    bounds = voices.bounds(noun, voice)
    found = clause(parse, verb, bounds)
    words = Range(min(found.first, parse.edges(noun).first), found.last)
    return Stance(GOAL, "supports", verb, holder, words, Range(verb, max(found.last, verb + 1)), "told")
