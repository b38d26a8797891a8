"""What officials say their own side will never do, what others must do, and what the goal is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.extraction.stance_reality import NEGATIONS, WILL
from detente.extraction.stance_words import StanceRow
from detente.extraction.stances import COPULAS, Stance
from detente.extraction.voices import Voices
from detente.language.clauses import clause, own_subject, subject
from detente.language.inflection import noun_forms
from detente.model.document import Document
from detente.model.parse import Parse, Range

DUTIES: Final = frozenset({"must", "should"})
GOALS: Final = frozenset(noun_forms("goal") + noun_forms("aim") + noun_forms("objective") + noun_forms("priority"))
# What a side refuses when it "will not" do it, whatever the matter.
REFUSED: Final = frozenset({
    "discuss", "accept", "recognise", "recognize", "negotiate", "sign", "allow", "tolerate", "join", "back", "support",
    "send", "pay", "lift", "withdraw", "reopen", "compromise", "yield", "bow", "talk", "attend", "agree", "change",
})  # fmt: skip
FIRST: Final = frozenset({"we", "i"})
REFUSAL: Final = StanceRow("will not", "opposes", ("policy",), "", "")
FLAT_REFUSAL: Final = StanceRow("will not", "opposes", ("policy",), "", "", bare=True)
DEMAND: Final = StanceRow("must", "demands", ("policy",), "", "")
OF_OTHERS: Final = StanceRow("must", "demands", ("policy",), "", "", bare=True)
GOAL: Final = StanceRow("goal", "supports", ("goal",), "", "")


def find_policies(doc: Document, voices: Voices) -> Iterator[Stance]:
    """Stances that grammar tells: "we will never accept", "Peru must lift", "the goal is to restore"."""
    parse = doc.parse
    for token in parse.tokens:
        if token.lower in WILL and token.pos == "AUX":
            stance = _refusal(doc, token.head, voices)
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


def _refusal(doc: Document, verb: int, voices: Voices) -> Stance | None:
    """What a speaker's own side will not do."""
    parse = doc.parse
    negated = any(parse.tokens[k].lower in NEGATIONS for k in parse.children[verb] if k < verb)
    who = subject(parse, verb)
    voice = voices.at(parse.tokens[verb].start)
    if not negated or who is None or voice is None or not _own(doc, who, voices):
        return None
    words = _words(parse, verb, voices)
    row = REFUSAL if parse.tokens[who].lower in FIRST or parse.tokens[verb].lemma not in REFUSED else FLAT_REFUSAL
    return Stance(row, "opposes", verb, who, words, Range(verb, max(words.last, verb + 1)), "will")


def _own(doc: Document, who: int, voices: Voices) -> bool:
    """Whether the words are of the speaker's own side."""
    token = doc.parse.tokens[who]
    speaker = voices.speaker(voices.at(token.start))
    if speaker is None or speaker.country is None:
        return False
    actor = doc.actor_at(who)
    return token.lower in FIRST or (actor is not None and actor.country == speaker.country)


def _demand(doc: Document, modal: int, voices: Voices) -> Stance | None:
    """What an official says that another side must do; neither a question nor "should Moscow pursue"."""
    parse = doc.parse
    verb = parse.tokens[modal].head
    asked = parse.tokens[parse.sentences[parse.tokens[modal].sent].last - 1].text == "?"
    speaker = voices.speaker(voices.at(parse.tokens[verb].start))
    who = own_subject(parse, verb)
    if speaker is None or speaker.country is None or who is None or _own(doc, who, voices):
        return None
    if asked or who > modal:
        return None
    source = voices.at(parse.tokens[verb].start)
    head = source.statement.source_head if source else None
    words = _words(parse, verb, voices)
    if head is None or parse.tokens[who].lower in ("it", "there", "you"):
        return None
    other = doc.actor_at(who)
    of_others = other is not None and other.country not in (None, speaker.country)
    passive = parse.tokens[modal].lower == "must" and parse.kid(verb, "aux:pass") is not None  # "must be reopened"
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
