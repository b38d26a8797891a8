"""What a sentence says around a cue that is set off by commas, and around "according to"."""

from __future__ import annotations

from typing import Final

from detente.extraction.content_ends import trimmed
from detente.extraction.cues import ANYONES, Cue, is_finite, speaker_of
from detente.model.parse import Parse, Range

QUOTE_MARKS: Final = frozenset({'"', "”", "''"})
BEFORE: Final = QUOTE_MARKS | {",", "—", "–"}
TITLE: Final = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM"})
BETWEEN: Final = frozenset({"ADV", "ADP", "DET", "PROPN", "NUM", "NOUN", "PRON", "ADJ"})
STOPS: Final = frozenset({",", ".", ";", ":", "—", "–", "!", "?"})
NOT_SAID_BY: Final = frozenset({"plan", "plans", "schedule", "law", "rules", "rule", "need", "needs", "size", "age"})


def around_cue(parse: Parse, cue: Cue) -> tuple[Range, ...]:
    """The pieces of "To ease the strain, Orlan said, both must give way"; () where the cue is not set off so."""
    found = cue_clause(parse, cue)
    return () if found is None else _rest(parse, *found)


def around_phrase(parse: Parse, cue: Cue) -> tuple[Range, ...]:
    """The pieces of a sentence before and after "according to" and its noun; () where there is no source."""
    phrase = source_phrase(parse, cue)
    if len(phrase) == 0 or (len(phrase) <= 2 and parse.tokens[phrase.last - 1].lower in NOT_SAID_BY):
        return ()
    begin = parse.sentences[parse.tokens[cue.head].sent].first
    return _rest(parse, begin, Range(cue.words.first, max(phrase.last, cue.words.last)))


def source_phrase(parse: Parse, cue: Cue) -> Range:
    """The noun phrase after "according to", with its apposition; an empty range where there is none."""
    if ANYONES in cue.word.lemma:
        owner = cue.words.first + cue.word.lemma.split().index(ANYONES)
        return Range(owner, owner + 1)
    first = cue.words.last
    sentence = parse.sentences[parse.tokens[cue.head].sent]
    stop = first
    while stop < sentence.last and parse.tokens[stop].text not in (*STOPS, '"', "“", "``"):
        stop += 1
    following = range(stop, sentence.last)
    if cue.words.first > sentence.first + 2 and not any(is_finite(parse.tokens[i]) for i in following):
        stop = sentence.last  # the last words of the sentence: "according to Li Orlan, an analyst at the bank."
    elif cue.words.first <= sentence.first + 1:
        noun = next((i for i in range(first, stop) if parse.tokens[i].pos in ("NOUN", "PROPN", "PRON")), None)
        edge = 0 if noun is None else parse.edges(noun).last
        if stop < edge < sentence.last and (parse.tokens[edge].text == "," or parse.tokens[edge - 1].text == ","):
            stop = edge
    while stop > first and parse.tokens[stop - 1].pos == "PUNCT" and parse.tokens[stop - 1].text != ")":
        stop -= 1
    return Range(first, max(first, stop))


def cue_clause(parse: Parse, cue: Cue) -> tuple[int, Range] | None:
    """Where the sentence around a cue starts, and the cue with its subject where a comma sets them off; else None."""
    sentence = parse.sentences[parse.tokens[cue.head].sent]
    subject = inverted_subject(parse, cue.head)
    if subject is None:
        subject = speaker_of(parse, cue.head)
    if subject is None or parse.tokens[cue.head].dep.startswith("acl"):
        return None
    first = _clause_first(parse, cue, subject, sentence)
    begin = sentence.first
    if first >= 2 and parse.tokens[first - 1].text in QUOTE_MARKS and parse.tokens[first - 2].text == ",":
        begin = parse.sentences[parse.tokens[first - 2].sent].first  # the parser ends a sentence at some closing marks
    if first - begin < 2 or parse.tokens[first - 1].text not in BEFORE:
        return None
    last = max(cue.words.last, parse.edges(subject).last if subject > cue.head else 0)
    while last < sentence.last and parse.tokens[last].text not in STOPS:
        last += 1
    clause = Range(first, last)
    return (begin, clause) if _is_set_off(parse, cue, begin, clause) else None


def inverted_subject(parse: Parse, verb: int) -> int | None:
    """The name after a verb right behind a comma, which the parser took for its object: ", said Captain Orlan"."""
    if verb == 0 or parse.tokens[verb - 1].text != "," or not parse.tokens[verb].has("Tense=Past"):
        return None
    found = parse.kid(verb, "obj")
    return found if found is not None and found > verb and parse.tokens[found].pos == "PROPN" else None


def _clause_first(parse: Parse, cue: Cue, subject: int, sentence: Range) -> int:
    """The first token of a subject and its verb, without what stands before a comma or a closing mark."""
    if subject > cue.head:
        return cue.words.first
    first = max(parse.edges(subject).first, sentence.first)
    first = next((i + 1 for i in range(subject, first - 1, -1) if parse.tokens[i].text in BEFORE), first)
    first = min(cue.words.first, first)
    while first > sentence.first and parse.tokens[first - 1].pos in ("ADV", "AUX"):
        if parse.tokens[first - 1].head != cue.head:
            break
        first -= 1
    at = first  # of a long title, the parser may hang the first words elsewhere
    while at > 0 and first - at < 8 and parse.tokens[at - 1].pos in TITLE and parse.tokens[at - 1].text not in BEFORE:
        at -= 1
    return at if at > 0 and parse.tokens[at - 1].text in BEFORE else first


def _is_set_off(parse: Parse, cue: Cue, begin: int, clause: Range) -> bool:
    """Whether what stands before the cue clause is what it reports, rather than a circumstance of the telling."""
    if _clause_inside(parse, cue, clause.last):
        return False
    first, last = clause.first, clause.last
    told = _has_clause(parse, begin, first)
    if last >= len(parse.tokens) or parse.tokens[last].text != ",":
        if inverted_subject(parse, cue.head) is not None:
            return True
        return told and not any(k > cue.head for k in parse.kids(cue.head, "ccomp", "xcomp"))
    subject = inverted_subject(parse, cue.head) or speaker_of(parse, cue.head) or 0
    if cue.takes("quote") and (cue.words.last == last or subject > cue.head) and parse.tokens[first - 1].text == ",":
        return True  # "The risk, he said, is a clash"; "Rather than wait, said Orlan, both want to meet"
    if not all(parse.tokens[i].pos in BETWEEN for i in range(cue.words.last, min(last, cue.words.last + 4))):
        return False
    if last - max(cue.words.last, subject) > 4:
        return False
    token = parse.tokens[cue.head]
    left = token.dep == "parataxis" and token.head < first
    left = left or any(k < first for k in parse.kids(cue.head, "ccomp", "parataxis"))
    right = any(k > cue.head for k in parse.kids(cue.head, "ccomp", "xcomp", "parataxis"))
    return (left and told) or right or (told and token.dep in ("parataxis", "conj", "root"))


def _has_clause(parse: Parse, first: int, last: int) -> bool:
    """Whether tokens [first, last) hold a main clause: a finite verb that no "if" or "when" makes a circumstance."""
    opening = parse.tokens[first]
    if opening.tag in ("VBN", "VBG") and opening.dep in ("advcl", "root", "ccomp", "amod", "case"):
        return False  # "Asked if he would stay, Orlan said no"
    for i in range(first, last):
        token = parse.tokens[i]
        if is_finite(token):
            verb = parse.tokens[token.head] if token.dep in ("aux", "cop", "aux:pass") else token
            if not verb.dep.startswith("acl") and (verb.dep != "advcl" or parse.kid(verb.i, "mark") is None):
                return True
    return False


def _clause_inside(parse: Parse, cue: Cue, last: int) -> bool:
    """Whether a clause of its own follows the cue before the next comma: "Orlan said the border was open"."""
    inner = range(cue.words.last, last)
    return any(
        is_finite(parse.tokens[i]) and parse.tokens[i].dep in ("ccomp", "aux", "cop", "conj", "aux:pass", "parataxis")
        for i in inner
    ) or any(parse.tokens[i].lower == "that" and parse.tokens[i].dep == "mark" for i in inner)


def _only_adds(parse: Parse, first: int, last: int) -> bool:
    """Whether what follows a cue clause is no part of a clause: ", in the first visit since May", ", a sharp rise"."""
    if first + 1 >= last or parse.tokens[first].text != ",":
        return False
    opening = parse.tokens[first + 1]
    if opening.pos == "ADP":
        return True
    if opening.tag == "VBG" or opening.lower in ("even", "the", "a", "an"):
        return not any(is_finite(parse.tokens[i]) and not _inside(parse, i) for i in range(first + 1, last))
    return False


def _inside(parse: Parse, i: int) -> bool:
    """Whether a finite word stands in a relative or adverbial clause."""
    token = parse.tokens[i]
    verb = parse.tokens[token.head] if token.dep in ("aux", "cop", "aux:pass") else token
    return verb.dep.startswith("acl") or verb.dep == "advcl"


def _rest(parse: Parse, begin: int, middle: Range) -> tuple[Range, ...]:
    """What a sentence holds before and after some of its tokens; after a full stop or a semicolon another begins."""
    last = parse.sentences[parse.tokens[middle.last - 1].sent].last
    if middle.last < last and parse.tokens[middle.last].text in (";", ".", ":") and middle.first - begin > 1:
        last = middle.last
    if _has_clause(parse, begin, middle.first) and _only_adds(parse, middle.last, last):
        last = middle.last
    pieces = (trimmed(parse, begin, middle.first), trimmed(parse, middle.last, last))
    return tuple(p for p in pieces if p and any(parse.tokens[i].pos not in ("PUNCT", "CCONJ") for i in p))
