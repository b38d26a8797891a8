"""Where the clause starts that a cue governs: "said that ...", "told reporters ...", "asked whether ..."."""

from __future__ import annotations

from typing import Final

from detente.extraction.content_ends import has_subject
from detente.extraction.cues import Cue, is_finite
from detente.model.parse import Parse

QUESTIONS: Final = frozenset({"whether", "if", "how", "what", "why", "who", "when", "where", "which"})
CIRCUMSTANCE: Final = frozenset({"so", "because", "after", "before", "while", "since", "until", "although"})
HELPING: Final = frozenset({"aux", "cop", "aux:pass"})
ADDRESSEE: Final = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART"})
DAYS: Final = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"}
)
TELLING: Final = frozenset({
    "tell", "inform", "notify", "brief", "assure", "reassure", "remind", "warn", "advise", "alert", "promise",
})  # fmt: skip
ADDRESSED: Final = 7  # tokens of those who are told
FAR: Final = 12  # tokens from a cue to the "that" of its clause


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether a verb stands in the passive."""
    return parse.kid(verb, "aux:pass", "nsubj:pass") is not None


def clause_start(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> int | None:
    """The first token of what a cue reports on its right; None where no clause follows."""
    start = _clause_start(parse, cue, cues)
    return _unseen_clause_start(parse, cue) if start is None and cue.takes("quote") else start


def _clause_start(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> int | None:
    last = cue.words.last
    if is_that(parse, last) or _opens_clause(parse, last):
        return last
    if cue.word.lemma in TELLING and (that := _after_addressee(parse, last)) is not None:
        return that
    if (that := _that_ahead(parse, cue, cues)) is not None:
        return that
    for kid in parse.children[cue.head]:
        if kid >= last and parse.tokens[kid].dep in ("ccomp", "csubj", "parataxis", "advcl"):
            first = _opening(parse, kid, last)
            if _is_reported_clause(parse, cue, kid, first):
                return _with_name(parse, cue, first)
    return _taken_for_object(parse, cue)


def _that_ahead(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> int | None:
    """The first "that" of a clause in what follows a cue, up to the next verb."""
    last = cue.words.last
    for i in range(last, min(last + FAR, parse.sentences[parse.tokens[cue.head].sent].last)):
        token = parse.tokens[i]
        if is_that(parse, i):
            return None if parse.tokens[i - 1].lower == "so" else i
        if token.text in ".;:" or is_finite(token) or (i in cues and token.pos == "VERB"):
            break
    return None


def _after_addressee(parse: Parse, first: int) -> int | None:
    """The "that" of "told reporters that ...", whatever the parser takes it for; None where another verb follows."""
    for i in range(first, min(first + ADDRESSED, len(parse.tokens) - 1)):
        token = parse.tokens[i]
        if token.lower == "that" and i > first:
            return i if parse.tokens[i + 1].pos not in ("VERB", "AUX") else None
        if token.pos not in ADDRESSEE:
            return None
    return None


def _unseen_clause_start(parse: Parse, cue: Cue) -> int | None:
    """The first token of a clause that the parser took for something else: the sentence goes on with a finite verb."""
    first = cue.words.last
    sentence = parse.sentences[parse.tokens[cue.head].sent]
    spoken = has_subject(parse, cue.head) or parse.tokens[cue.head].has("VerbForm=Fin")
    if is_passive(parse, cue.head) or not spoken or _takes_object(parse, cue):
        return None
    if cue.word.lemma == "tell":  # whom; then what
        while first < sentence.last and parse.tokens[first].lower != "that":
            if parse.tokens[first].pos not in ADDRESSEE:
                return None
            first += 1
    while first < sentence.last and (parse.tokens[first].pos == "ADV" or parse.tokens[first].lower in DAYS):
        first += 1
    if first >= sentence.last or parse.tokens[first].pos in ("PUNCT", "ADP", "PART"):
        return None
    finite = (parse.tokens[i] for i in range(first + 1, sentence.last) if is_finite(parse.tokens[i]))
    return first if any(not _is_relative(parse, token.i) or cue.word.lemma == "tell" for token in finite) else None


def _takes_object(parse: Parse, cue: Cue) -> bool:
    """Whether a verb that may take a noun instead of a clause has one: "announced plans that were drawn up in May"."""
    return cue.word.lemma not in ("say", "tell") and any(k > cue.head for k in parse.kids(cue.head, "obj"))


def _is_relative(parse: Parse, i: int) -> bool:
    """Whether a finite word belongs to a relative clause."""
    token = parse.tokens[i]
    return token.dep.startswith("acl") or (token.dep in HELPING and parse.tokens[token.head].dep.startswith("acl"))


def _taken_for_object(parse: Parse, cue: Cue) -> int | None:
    """The first token of a subject that the parser took for an object: "found the yield fell", read as two verbs."""
    subject = next((k for k in parse.kids(cue.head, "obj") if k >= cue.words.last), None)
    if subject is None:
        return None
    for kid in parse.kids(cue.head, "advcl", "conj", "parataxis"):
        token = parse.tokens[kid]
        if kid < subject or not is_finite(token) or has_subject(parse, kid) or token.tag == "VBG":
            continue
        joined = any(parse.tokens[i].pos in ("CCONJ", "PUNCT", "SCONJ") for i in range(subject + 1, kid))
        if not joined:
            return max(parse.edges(subject).first, cue.words.last)
    return None


def _opens_clause(parse: Parse, i: int) -> bool:
    """Whether a "that" right after a cue has a subject after it, whatever the parser takes it for."""
    following = parse.tokens[i : i + 2]
    return len(following) == 2 and following[0].lower == "that" and following[1].pos in ADDRESSEE


def is_that(parse: Parse, i: int) -> bool:
    """Whether a token is the "that" of a clause."""
    return (
        i < len(parse.tokens)
        and parse.tokens[i].lower == "that"
        and (parse.tokens[i].dep == "mark" or parse.tokens[i].tag == "IN")
    )


def _opening(parse: Parse, kid: int, last: int) -> int:
    """The first token of a clause: its "that", where it has one, else the first after the cue."""
    mark = next(
        (m for m in parse.kids(kid, "mark") if m >= last and parse.tokens[m].lower in ("that", "whether")), None
    )
    return (
        mark
        if mark is not None
        else next((i for i in parse.subtree(kid) if i >= last and parse.tokens[i].pos != "PUNCT"), kid)
    )


def _with_name(parse: Parse, cue: Cue, first: int) -> int:
    """The first token of a clause with the words of its subject that the parser left out: "Han Ji" of "Han Ji-ho"."""
    gap = range(cue.words.last, first)
    between = (parse.tokens[i].pos in ADDRESSEE or parse.tokens[i].text == "-" for i in gap)
    if cue.word.lemma in TELLING or not gap or parse.tokens[first].lower == "that" or not all(between):
        return first
    return first if _object_between(parse, cue, first) else gap[0]


def _is_reported_clause(parse: Parse, cue: Cue, kid: int, first: int) -> bool:
    token, word = parse.tokens[kid], parse.tokens[first].lower
    subject = has_subject(parse, kid)
    if token.dep == "advcl":
        return word == "that" or (word in QUESTIONS and cue.takes("wh"))
    if word in CIRCUMSTANCE or (word != "that" and word not in QUESTIONS and _object_between(parse, cue, first)):
        return False
    if token.dep == "parataxis":
        return subject and parse.tokens[cue.words.last].text not in (",", ".")
    if word in ("to", "not") and not subject:
        return False
    return subject or word in QUESTIONS or word == "that" or is_finite(token) or parse.kid(kid, "cop") is not None


def _object_between(parse: Parse, cue: Cue, first: int) -> bool:
    """Whether the cue has an object of its own before a clause: "reiterated the aim to help the people rebuild"."""
    if cue.word.lemma in TELLING:
        return False
    return any(cue.words.last <= k and parse.edges(k).last <= first for k in parse.kids(cue.head, "obj"))
