"""What a cue says: the words of a reported clause or phrase, where quotation marks do not tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from detente.extraction.content_ends import has_subject, trimmed, until_end
from detente.extraction.cues import Cue
from detente.extraction.parentheticals import around_cue, around_phrase
from detente.model.parse import Parse, Range

Pieces = tuple[Range, ...]
QUESTIONS: Final = frozenset({"whether", "if", "how", "what", "why", "who", "when", "where", "which"})
CIRCUMSTANCE: Final = frozenset({"so", "because", "after", "before", "while", "since", "until", "although"})
OBJECTS: Final = ("obj", "iobj", "nsubj", "obl", "ccomp", "xcomp")
PREPOSITIONS: Final = frozenset({"for", "of", "against", "about", "at", "on", "over"})
NO_OBJECT: Final = frozenset({"to", "by", "in", "at", "for", "from", "that"})
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
OBJECT_FAR: Final = 25  # tokens from an object to what is said of it


def content_of(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> tuple[Pieces, str] | None:
    """The pieces that a cue reports, and the name of the rule; None where it reports nothing here."""
    if cue.word.pos == "prep":
        pieces = around_phrase(parse, cue)
        return (pieces, "statement.according") if pieces else None
    if cue.word.pos == "noun":
        piece = _of_noun(parse, cue)
        return ((piece,), "statement.noun") if piece else None
    if cue.takes("clause") and (pieces := around_cue(parse, cue)):
        return pieces, "statement.parenthetical"
    passive = is_passive(parse, cue.head)
    for frames, rule, find, in_passive in FRAMES:
        if cue.takes(*frames) and (in_passive or not passive):
            found = find(parse, cue, cues)
            if found is not None:
                return (found,), rule
    return None


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether a verb stands in the passive."""
    return parse.kid(verb, "aux:pass", "nsubj:pass") is not None


def _clause(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """A clause that the cue governs on its right: "said that ...", "said ...", "asked whether ..."."""
    start = _clause_start(parse, cue, cues)
    if start is None and cue.takes("quote"):
        start = _unseen_clause_start(parse, cue)
    return None if start is None else until_end(parse, cue, start, cues)


def _clause_start(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> int | None:
    last = cue.words.last
    if _is_that(parse, last) or _opens_clause(parse, last):
        return last
    if cue.word.lemma in TELLING and (that := _after_addressee(parse, last)) is not None:
        return that
    if (that := _that_ahead(parse, cue, cues)) is not None:
        return that
    for kid in parse.children[cue.head]:
        if kid >= last and parse.tokens[kid].dep in ("ccomp", "csubj", "parataxis", "advcl"):
            first = _opening(parse, kid, last)
            if _is_reported_clause(parse, cue, kid, first):
                return first
    return _taken_for_object(parse, cue)


def _that_ahead(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> int | None:
    """The first "that" of a clause in what follows a cue, up to the next verb."""
    last = cue.words.last
    for i in range(last, min(last + FAR, parse.sentences[parse.tokens[cue.head].sent].last)):
        token = parse.tokens[i]
        if _is_that(parse, i):
            return i
        if token.text in ".;:" or token.has("VerbForm=Fin") or (i in cues and token.pos == "VERB"):
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
    if first >= sentence.last or parse.tokens[first].pos in ("PUNCT", "ADP"):
        return None
    finite = (parse.tokens[i] for i in range(first + 1, sentence.last) if parse.tokens[i].has("VerbForm=Fin"))
    return first if any(not _is_relative(parse, token.i) or cue.word.lemma == "tell" for token in finite) else None


def _takes_object(parse: Parse, cue: Cue) -> bool:
    """Whether a verb that may take a noun instead of a clause has one: "announced plans that were drawn up in May"."""
    return cue.word.lemma not in ("say", "tell") and any(k > cue.head for k in parse.kids(cue.head, "obj"))


def _is_relative(parse: Parse, i: int) -> bool:
    """Whether a finite word belongs to a relative clause."""
    token = parse.tokens[i]
    return token.dep.startswith("acl") or (token.dep in HELPING and parse.tokens[token.head].dep.startswith("acl"))


def _taken_for_object(parse: Parse, cue: Cue) -> int | None:
    """The first token of a subject that the parser took for the cue's object: "found the yield fell", read as a list."""
    subject = next((k for k in parse.kids(cue.head, "obj") if k >= cue.words.last), None)
    if subject is None:
        return None
    for kid in parse.kids(cue.head, "advcl", "conj", "parataxis"):
        token = parse.tokens[kid]
        if kid < subject or not token.has("VerbForm=Fin") or has_subject(parse, kid) or token.tag == "VBG":
            continue
        before = parse.tokens[parse.edges(kid).first - 1]
        if parse.kid(kid, "mark", "cc") is None and before.pos != "PUNCT":
            return max(parse.edges(subject).first, cue.words.last)
    return None


def _opens_clause(parse: Parse, i: int) -> bool:
    """Whether a "that" right after a cue has a subject after it, whatever the parser takes it for."""
    following = parse.tokens[i : i + 2]
    return len(following) == 2 and following[0].lower == "that" and following[1].pos in ADDRESSEE


def _is_that(parse: Parse, i: int) -> bool:
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


def _is_reported_clause(parse: Parse, cue: Cue, kid: int, first: int) -> bool:
    token, word = parse.tokens[kid], parse.tokens[first].lower
    subject = has_subject(parse, kid)
    if token.dep == "advcl":
        return word == "that" or (word in QUESTIONS and cue.takes("wh"))
    if word in CIRCUMSTANCE or (word != "that" and word not in QUESTIONS and _object_between(parse, cue, first)):
        return False
    if token.dep == "parataxis":
        return subject and parse.tokens[cue.words.last].text not in (",", ".")
    if word == "to" and not subject:
        return False
    return (
        subject or word in QUESTIONS or word == "that" or token.has("VerbForm=Fin") or parse.kid(kid, "cop") is not None
    )


def _object_between(parse: Parse, cue: Cue, first: int) -> bool:
    """Whether the cue has an object of its own before a clause: "reiterated the aim to help the people rebuild"."""
    if cue.word.lemma in TELLING:
        return False
    return any(cue.words.last <= k and parse.edges(k).last <= first for k in parse.kids(cue.head, "obj"))


def _request(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """An object with what it is asked to do: "urged the army to leave"."""
    return _object_with(parse, cue, cues, "to")


def _view(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """An object with what it is seen as: "regards the raid as an act of war"."""
    return _object_with(parse, cue, cues, "as")


def _accusation(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """An object with what it is accused of: "accused the neighbours of arming the rebels"."""
    return _object_with(parse, cue, cues, "of" if cue.takes("obj-of") else "for")


def _object_with(parse: Parse, cue: Cue, cues: dict[int, Cue], word: str) -> Range | None:
    """An object that is followed by this word, and all that comes after."""
    last = cue.words.last
    found = next((k for k in parse.children[cue.head] if k >= last and parse.tokens[k].dep in OBJECTS), None)
    if found is None:
        return None
    first = max(parse.edges(found).first, last)
    while first < found and parse.tokens[first].pos == "PUNCT":
        first += 1
    if parse.tokens[first].lower in NO_OBJECT or first > last + 3:
        return None
    sentence = parse.sentences[parse.tokens[cue.head].sent]
    for i in range(first + 1, min(sentence.last, first + OBJECT_FAR)):
        token = parse.tokens[i]
        if token.lower == word and (word != "to" or parse.tokens[token.head].tag == "VB"):
            return until_end(parse, cue, first, cues)
        if token.text in ".;:" or (token.has("VerbForm=Fin") and token.dep not in ("acl:relcl", "aux")):
            return None
    return None


def _infinitive(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """What somebody undertakes to do: "vowed on Monday to take the town"."""
    last = cue.words.last
    for i in range(last, min(last + 4, len(parse.tokens))):
        token = parse.tokens[i]
        if token.lower == "to" and token.tag == "TO":
            return until_end(parse, cue, i, cues)
        if token.pos not in ("ADV", "PART", "PROPN", "ADP"):
            return None
    return None


def _named(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """An object with the name it is given: "called the raid an act of war"."""
    last = cue.words.last
    objects = [k for k in parse.kids(cue.head, "obj", "iobj") if k >= last]
    predicates = [k for k in parse.kids(cue.head, "xcomp", "obj") if objects and k > objects[0] and _is_name(parse, k)]
    clauses = [
        k for k in parse.kids(cue.head, "ccomp") if k >= last and parse.tokens[k].pos in ("NOUN", "ADJ", "PROPN")
    ]
    first = objects if objects and predicates else clauses
    return until_end(parse, cue, max(parse.edges(first[0]).first, last), cues) if first else None


def _is_name(parse: Parse, i: int) -> bool:
    """Whether a predicate is what something is called: not "home" in "called its envoy home"."""
    return parse.tokens[i].pos in ("NOUN", "ADJ", "PROPN", "NUM", "VERB") and parse.tokens[i].lower not in (
        "home",
        "back",
    )


def _topic(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """What follows the preposition of "warned of a storm"."""
    at = cue.words.last
    if at + 1 < len(parse.tokens) and parse.tokens[at].lower in cue.word.frames:
        return until_end(parse, cue, at + 1, cues)
    return None


def _object(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """A noun phrase: "denied the reports", "called for an end to the raids"."""
    last = cue.words.last
    if len(cue.words) > 1:  # "called for": the phrase after the preposition
        noun = next((k for k in parse.children[cue.head] if k >= last and parse.tokens[k].dep in ("obl", "obj")), None)
        first = last
    else:
        noun = next((k for k in parse.kids(cue.head, "obj") if k >= last), None)
        first = last if noun is None else max(parse.edges(noun).first, last)
    if noun is None or parse.tokens[noun].pos == "PRON" or parse.tokens[first].pos == "PUNCT":
        return None
    full = until_end(parse, cue, first, cues)
    return full if full is None else trimmed(parse, first, min(full.last, max(parse.edges(noun).last, noun + 1)))


Finder = Callable[[Parse, Cue, dict[int, Cue]], Range | None]
FRAMES: Final[tuple[tuple[tuple[str, ...], str, Finder, bool], ...]] = (  # frames, rule, finder, in the passive too
    (("clause", "wh"), "statement.clause", _clause, True),
    (("obj-to",), "statement.request", _request, False),
    (("as",), "statement.view", _view, False),
    (("obj-of", "obj-for"), "statement.accusation", _accusation, False),
    (("to",), "statement.infinitive", _infinitive, False),
    (("name",), "statement.view", _named, False),
    (tuple(sorted(PREPOSITIONS)), "statement.topic", _topic, False),
    (("np",), "statement.object", _object, False),
)


def _of_noun(parse: Parse, cue: Cue) -> Range | None:
    """What hangs on a noun: "the claim that the border was open", "its promise to send aid", "a call for peace"."""
    at = cue.words.last
    if at + 1 >= len(parse.tokens):
        return None
    word = parse.tokens[at].lower
    clause = cue.takes("clause") and _is_that(parse, at)
    infinitive = cue.takes("to") and parse.tokens[at].tag == "TO"
    topic = cue.takes("for") and word == "for"
    if not (clause or infinitive or topic):
        return None
    verb = parse.tokens[at].head if clause or infinitive else cue.head  # the parser may hang the clause elsewhere
    piece = trimmed(parse, at + topic, max(parse.edges(cue.head).last, parse.edges(verb).last if verb > at else 0))
    return piece if piece and len(piece) > 1 else None
