"""Words that report what somebody says, thinks or wants (data/cues.tsv), and where they stand in an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.language.inflection import noun_forms, verb_lemmas
from detente.lexicon import rows
from detente.model.parse import Parse, Range, Token

MODALS: Final = frozenset(
    {"will", "would", "could", "may", "might", "can", "should", "must", "shall", "'ll", "’ll", "wo", "ca"}
)
WOULD: Final = frozenset({"'d", "’d"})  # before an infinitive
NEGATIONS: Final = frozenset({"not", "n't", "n’t", "never"})
HYPOTHETICAL: Final = frozenset({"if", "whether", "unless", "lest", "without"})
STANCES: Final = frozenset(
    {"believe", "want", "intend", "fear", "doubt", "agree", "refuse"}
)  # "does not believe" is one
GOES_ON: Final = frozenset({"go", "continue", "come", "appear", "seem", "begin", "proceed", "use", "happen", "like"})
ANYONES: Final = "one's"  # in a lemma of the table
STAYING: Final = frozenset({"remain", "stay", "become"})  # "remain committed" tells what they are
FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
SUBJECTS: Final = ("nsubj", "nsubj:outer")
ANSWERS: Final = frozenset({"agree", "criticise", "deny", "praise", "refuse"})  # to what another says
NO_VERB: Final = frozenset({"amod", "compound", "case", "fixed", "nmod:desc", "det"})


@dataclass(frozen=True, slots=True)
class CueWord:
    """One row of data/cues.tsv."""

    lemma: str
    pos: str  # "verb", "noun" or "prep"
    frames: tuple[str, ...]  # what the content looks like
    force: str
    example: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in an article."""

    word: CueWord
    head: int  # its head token: the verb, the noun, "according"
    words: Range  # with its particle

    def takes(self, *frames: str) -> bool:
        """Whether its content may look like one of these."""
        return any(frame in self.word.frames for frame in frames)


@cache
def cue_words() -> tuple[CueWord, ...]:
    """All rows of data/cues.tsv."""
    return rows("cues", CueWord)


@cache
def _verbs() -> tuple[Mapping[str, str], Mapping[str, tuple[CueWord, ...]]]:
    """From forms to lemmas, and from the first word of a lemma to its rows, those with a particle first."""
    found: dict[str, list[CueWord]] = {}
    for word in cue_words():
        if word.pos == "verb":
            found.setdefault(word.lemma.split()[0], []).append(word)
    first = {lemma: tuple(sorted(words, key=lambda w: -len(w.lemma))) for lemma, words in found.items()}
    return verb_lemmas(found), first


@cache
def quoting_forms() -> Mapping[str, CueWord]:
    """From the forms of verbs that introduce words in quotation marks to their rows."""
    forms, verbs = _verbs()
    found = {form: next((w for w in verbs[lemma] if w.lemma == lemma), None) for form, lemma in forms.items()}
    return {form: word for form, word in found.items() if word is not None and "quote" in word.frames}


@cache
def answering_forms() -> frozenset[str]:
    """The forms of verbs that answer what another says: "endorsed the call for a truce", "denied the claim that"."""
    forms, verbs = _verbs()
    return frozenset(f for f, lemma in forms.items() if any(w.force in ANSWERS for w in verbs[lemma]))


@cache
def _nouns() -> Mapping[str, CueWord]:
    return {form: word for word in cue_words() if word.pos == "noun" for form in noun_forms(word.lemma)}


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], CueWord], ...]]:
    """From the first word of a preposition of several words to the words, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], CueWord]]] = {}
    for word in cue_words():
        if word.pos == "prep":
            words = tuple(word.lemma.split())
            found.setdefault(words[0], []).append((words, word))
    return {first: tuple(sorted(several, key=lambda w: -len(w[0]))) for first, several in found.items()}


def find_cues(parse: Parse) -> list[Cue]:
    """All cues that report something as said, thought or wanted, in text order."""
    forms, verbs = _verbs()
    nouns, phrases = _nouns(), _phrases()
    found: list[Cue] = []
    for token in parse.tokens:
        lower = token.lower
        if lower in forms and (cue := _verb(parse, token, verbs[forms[lower]])):
            found.append(cue)
        elif lower in nouns and token.pos == "NOUN":
            found.append(Cue(nouns[lower], token.i, Range(token.i, token.i + 1)))
        elif lower in phrases and (cue := _phrase(parse, token, phrases[lower])):
            found.append(cue)
    return found


def _verb(parse: Parse, token: Token, words: tuple[CueWord, ...]) -> Cue | None:
    main = is_main_verb(parse, token.i)
    if not main and (token.dep in NO_VERB or not _is_verb(parse, token)):
        return None
    for word in words:
        last = _particle(parse, token.i, word.lemma)
        if last and (main or is_reported(parse, token.i, word.force)):
            return Cue(word, token.i, Range(token.i, last))
    return None


def _is_verb(parse: Parse, token: Token) -> bool:
    return token.pos == "VERB" or (token.pos not in ("PROPN", "ADP") and parse.kid(token.i, "nsubj") is not None)


def is_main_verb(parse: Parse, verb: int) -> bool:
    """Whether a word that the parser hung on a noun, or took for one, is the verb of a sentence that has no other.

    "The ministry called for an end to the raids", read as "the ministry that was called for".
    """
    token = parse.tokens[verb]
    taken_for_noun = token.pos == "NOUN" and token.head == verb
    if not taken_for_noun and (token.dep not in ("acl", "amod") or token.tag != "VBN"):
        return False
    sentence = parse.sentences[token.sent]
    if verb == sentence.first or parse.tokens[verb - 1].pos not in ("NOUN", "PROPN", "ADV"):
        return False
    root = parse.tokens[token.head]
    if taken_for_noun:
        return verb + 1 < sentence.last and parse.tokens[verb + 1].lower == "that"
    if root.head != root.i or root.pos not in ("NOUN", "PROPN") or parse.kid(root.i, "cop", *SUBJECTS) is not None:
        return False
    return not any(is_finite(parse.tokens[i]) for i in range(sentence.first, verb))


def _particle(parse: Parse, verb: int, lemma: str) -> int:
    """One past the last word of a cue; 0 where its particle is missing."""
    _, space, particle = lemma.partition(" ")
    if not space:
        return verb + 1
    following = parse.tokens[verb + 1 : verb + 2]
    return verb + 2 if following and following[0].lower == particle else 0


def _phrase(parse: Parse, token: Token, several: tuple[tuple[tuple[str, ...], CueWord], ...]) -> Cue | None:
    for words, word in several:
        last = token.i + len(words)
        if _reads(parse.tokens[token.i : last], words):
            return Cue(word, token.i, Range(token.i, last))
    return None


def _reads(tokens: tuple[Token, ...], words: tuple[str, ...]) -> bool:
    """Whether tokens are these words; "one's" stands for "her", "their" ..."""
    if len(tokens) != len(words):
        return False
    return all(t.lower == word or (word == ANYONES and t.tag == "PRP$") for t, word in zip(tokens, words, strict=True))


def is_reported(parse: Parse, verb: int, force: str = "neutral") -> bool:
    """Whether a verb tells what somebody did say or think: neither future nor hypothetical, asked for or denied."""
    token = parse.tokens[verb]
    marks, helped = set(), False
    for kid in (parse.tokens[k] for k in parse.children[verb]):
        if kid.i > verb:
            break
        if kid.dep == "aux" and (kid.lower in MODALS or (kid.lower in WOULD and token.tag == "VB")):
            return False
        if kid.lower in NEGATIONS and force not in STANCES:
            return False
        helped = helped or kid.dep == "aux"
        if kid.dep in ("mark", "case"):
            marks.add(kid.lower)
    if marks & HYPOTHETICAL:
        return False
    governor = parse.tokens[token.head]
    if "to" in marks:
        return governor.lemma in GOES_ON and governor.i != verb and is_reported(parse, governor.i)
    if not helped and _is_participle(parse, token) and not _is_spoken(parse, verb):
        return False
    if token.dep == "xcomp" and governor.lemma in STAYING:
        return False
    if token.tag == "VB" and not helped and parse.kid(verb, "nsubj") is None:
        return token.dep == "conj" and any(t.lower in ("did", "does", "do") for t in _helpers(parse, governor.i))
    return True


def speaker_of(parse: Parse, verb: int) -> int | None:
    """The head of a verb's subject; of several, the one next to it: "War is near, analysts say", read as one."""
    found = parse.kids(verb, *SUBJECTS)
    before = [k for k in found if k < verb]
    return before[-1] if before else next(iter(found), None)


def turns_back(parse: Parse, verb: int) -> bool:
    """Whether a past verb is the teller's, as no modal goes with it: "said he would stay and urged calm"."""
    token = parse.tokens[verb]
    governor = parse.tokens[token.head]
    if token.dep != "conj" or token.tag not in ("VBD", "VBN") or token.lower == token.lemma or governor.tag != "VB":
        return False
    if parse.kid(verb, *SUBJECTS, "nsubj:pass", "aux", "aux:pass") is not None:
        return False
    return any(parse.tokens[k].lower in MODALS | WOULD for k in parse.kids(governor.i, "aux"))


def _is_participle(parse: Parse, token: Token) -> bool:
    """Whether a form in "-ed" tells no past: "Asked whether he would stay, ...", "the plan announced in May"."""
    if token.tag == "VBD":
        return token.i == parse.sentences[token.sent].first
    return token.tag == "VBN" and token.dep in ("advcl", "acl", "root")


def _is_spoken(parse: Parse, verb: int) -> bool:
    """Whether a participle has a subject or an agent: not "Asked whether he would stay, ..."."""
    return parse.kid(verb, *SUBJECTS, "nsubj:pass", "aux:pass", "obl:agent") is not None


def is_finite(token: Token) -> bool:
    """Whether a word is a finite verb, by its features or by its tag."""
    return token.tag in FINITE or token.has("VerbForm=Fin")


def _helpers(parse: Parse, verb: int) -> list[Token]:
    return [parse.tokens[k] for k in parse.kids(verb, "aux")]
