"""What a cue says: the words of a reported clause, where no quotation marks tell."""

from __future__ import annotations

from typing import Final

from detente.extraction.cues import Cue
from detente.extraction.sources import SUBJECTS
from detente.model.parse import Parse, Range

Pieces = tuple[Range, ...]
END: Final = frozenset(".,;:!?—–-…")
QUESTIONS: Final = frozenset({"whether", "if", "how", "what", "why", "who", "when", "where", "which"})
ASIDE: Final = frozenset({"as", "while", "after", "before", "when", "during", "amid", "following", "since"})
OBJECTS: Final = ("obj", "iobj", "nsubj", "obl", "ccomp", "xcomp")
PREPOSITIONS: Final = frozenset({"for", "of", "against", "about", "at", "on", "over"})


def content_of(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> tuple[Pieces, str] | None:
    """The pieces that a cue reports, and the name of the rule; None where it reports nothing here."""
    if cue.word.pos == "prep":
        return _rest_of_sentence(parse, cue.words.first, _phrase_end(parse, cue), "statement.according")
    if cue.word.pos == "noun":
        return _of_noun(parse, cue, cues)
    if cue.takes("quote", "clause", "wh") and (found := _around(parse, cue)):
        return found
    for rule, start in _starts(parse, cue):
        if start is not None and (piece := _until_end(parse, cue, start, cues)):
            return (piece,), rule
    return None


def _starts(parse: Parse, cue: Cue) -> list[tuple[str, int | None]]:
    """For each frame of a cue, in the order in which they are tried, the first token of its content."""
    frames = cue.word.frames
    found: list[tuple[str, int | None]] = []
    if "clause" in frames or "wh" in frames or "quote" in frames:
        found.append(("statement.clause", _clause(parse, cue)))
    if "obj-to" in frames:
        found.append(("statement.request", _object_with(parse, cue, "to")))
    if "as" in frames:
        found.append(("statement.view", _object_with(parse, cue, "as")))
    if "obj-of" in frames:
        found.append(("statement.accusation", _object_with(parse, cue, "of")))
    if "obj-for" in frames:
        found.append(("statement.accusation", _object_with(parse, cue, "for")))
    if "to" in frames:
        found.append(("statement.infinitive", _infinitive(parse, cue)))
    if "name" in frames:
        found.append(("statement.view", _named(parse, cue)))
    if any(frame in PREPOSITIONS for frame in frames):
        found.append(("statement.topic", _topic(parse, cue, frames)))
    if "np" in frames:
        found.append(("statement.object", _object(parse, cue)))
    return found


def _clause(parse: Parse, cue: Cue) -> int | None:
    """The first token of a clause that the cue governs on its right."""
    last = cue.words.last
    following = parse.tokens[last : last + 1]
    if following and following[0].lower == "that" and following[0].pos == "SCONJ":
        return last
    for kid in parse.children[cue.head]:
        token = parse.tokens[kid]
        if kid < last or token.dep not in ("ccomp", "csubj", "parataxis", "advcl"):
            continue
        first = _first_right(parse, kid, last)
        word = parse.tokens[first].lower
        if token.dep == "advcl" and word != "that" and not (word in QUESTIONS and "wh" in cue.word.frames):
            continue
        if token.dep == "parataxis" and not _has_subject(parse, kid):
            continue
        if token.has("VerbForm=Inf") and parse.kid(kid, "mark") is not None and not _has_subject(parse, kid):
            if parse.tokens[first].lower == "to":
                continue
        if word in QUESTIONS and not ("wh" in cue.word.frames or "clause" in cue.word.frames):
            continue
        return first
    for i in range(last, min(last + 12, parse.sentences[parse.tokens[cue.head].sent].last)):
        if parse.tokens[i].lower == "that" and parse.tokens[i].pos == "SCONJ" and parse.tokens[i].dep == "mark":
            return i
        if parse.tokens[i].text in ".;:":
            break
    return None


def _first_right(parse: Parse, kid: int, last: int) -> int:
    """The first token of a subtree that stands after the cue."""
    return next((i for i in parse.subtree(kid) if i >= last and parse.tokens[i].text not in END), kid)


def _has_subject(parse: Parse, verb: int) -> bool:
    return parse.kid(verb, *SUBJECTS, "nsubj:pass", "expl") is not None


def _object_with(parse: Parse, cue: Cue, word: str) -> int | None:
    """The first token of an object that is followed by this word: "the army to leave", "the raid as an act of war"."""
    last, sentence = cue.words.last, parse.sentences[parse.tokens[cue.head].sent]
    passive = parse.kid(cue.head, "aux:pass", "nsubj:pass") is not None
    if last >= sentence.last:
        return None
    if passive:
        return last if parse.tokens[last].lower == word else None
    found = next((k for k in parse.children[cue.head] if k >= last and parse.tokens[k].dep in OBJECTS), None)
    if found is None:
        return None
    first = max(parse.edges(found).first, last)
    if parse.tokens[first].lower in ("to", "by", "in", "at", "for", "from") or first > last + 3:
        return None
    reach = min(parse.edges(cue.head).last, first + 25)
    for i in range(first + 1, reach):
        token = parse.tokens[i]
        if token.lower == word and (word != "to" or parse.tokens[token.head].pos in ("VERB", "AUX")) and i != cue.head:
            return first
        if token.text in ".;:" or (token.has("VerbForm=Fin") and token.dep not in ("acl:relcl", "aux")):
            return None
    return None


def _infinitive(parse: Parse, cue: Cue) -> int | None:
    last = cue.words.last
    if parse.kid(cue.head, "aux:pass", "nsubj:pass") is not None:
        return None
    for i in range(last, min(last + 3, len(parse.tokens))):
        token = parse.tokens[i]
        if token.lower == "to" and token.tag == "TO":
            return i
        if token.pos not in ("ADV", "PART"):
            return None
    return None


def _named(parse: Parse, cue: Cue) -> int | None:
    """The first token of "the raid an act of war"."""
    last = cue.words.last
    if parse.kid(cue.head, "aux:pass", "nsubj:pass") is not None:
        return None
    objects = [k for k in parse.kids(cue.head, "obj", "iobj") if k >= last]
    predicates = [k for k in parse.kids(cue.head, "xcomp", "obj") if objects and k > objects[0]]
    clauses = [k for k in parse.kids(cue.head, "ccomp") if k >= last and parse.tokens[k].pos in ("NOUN", "ADJ")]
    if objects and predicates:
        return max(parse.edges(objects[0]).first, last)
    return max(parse.edges(clauses[0]).first, last) if clauses else None


def _topic(parse: Parse, cue: Cue, frames: tuple[str, ...]) -> int | None:
    """The first token after the preposition of "warned of a storm"."""
    at = cue.words.last
    if at + 1 < len(parse.tokens) and parse.tokens[at].lower in frames and parse.tokens[at].lower in PREPOSITIONS:
        return at + 1
    return None


def _object(parse: Parse, cue: Cue) -> int | None:
    last = cue.words.last
    if parse.kid(cue.head, "aux:pass", "nsubj:pass") is not None:
        return None
    if parse.tokens[cue.head].i != cue.words.last - 1:  # "called for": what follows the preposition
        return last if last < len(parse.tokens) and parse.tokens[last].pos != "PUNCT" else None
    found = next((k for k in parse.kids(cue.head, "obj") if k >= last), None)
    if found is None or parse.tokens[found].pos == "PRON":
        return None
    return max(parse.edges(found).first, last)


def _until_end(parse: Parse, cue: Cue, start: int, cues: dict[int, Cue]) -> Range | None:
    """The tokens from `start` to where the reported words end: the cue's own clause, cut where it goes on by itself."""
    sentence = parse.sentences[parse.tokens[cue.head].sent]
    last = sentence.last if parse.tokens[cue.head].head == cue.head else max(parse.edges(cue.head).last, start + 1)
    for kid in parse.children[cue.head]:
        if kid > start and kid < last and _goes_on(parse, cue, kid, start, cues):
            last = min(last, _before(parse, kid, cue.head))
    for i in range(start + 1, last):
        token = parse.tokens[i]
        other = cues.get(i)
        if (
            other
            and parse.tokens[i - 1].text in (",", '"', "”")
            and token.tag == "VBG"
            and other.takes("clause", "quote")
        ):
            if token.lower == "adding" or token.head <= cue.head:
                last = i
                break
        if token.lower == "according" and parse.tokens[i - 1].text == ",":
            last = i
            break
    return _trimmed(parse, start, last)


def _before(parse: Parse, kid: int, verb: int) -> int:
    first = parse.edges(kid).first
    return first if first > verb else kid


def _goes_on(parse: Parse, cue: Cue, kid: int, start: int, cues: dict[int, Cue]) -> bool:
    """Whether a child of the cue tells more of the telling, not of what is told."""
    token = parse.tokens[kid]
    first = parse.edges(kid).first
    if first <= start:
        return False
    if token.dep == "conj":
        return (
            kid in cues
            or (token.has("VerbForm=Fin") and not _has_subject(parse, kid))
            or parse.tokens[first].lower == "but"
        )
    if token.dep == "parataxis":
        return kid in cues
    if token.dep == "advcl" and parse.tokens[first - 1].text == ",":
        return parse.tokens[first].lower in ASIDE or kid in cues
    return False


def _trimmed(parse: Parse, first: int, last: int) -> Range | None:
    """The tokens without marks and conjunctions at their edges; None where no word is left."""
    while last > first and (parse.tokens[last - 1].text in END or parse.tokens[last - 1].pos == "CCONJ"):
        last -= 1
    while first < last and parse.tokens[first].text in END:
        first += 1
    return Range(first, last) if first < last else None


def _around(parse: Parse, cue: Cue) -> tuple[Pieces, str] | None:
    """The pieces before and after a cue clause set off by commas: "To ease the strain, Orlan said, both must give way"."""
    clause = cue_clause(parse, cue)
    if clause is None:
        return None
    rule = "statement.parenthetical"
    return _rest_of_sentence(parse, clause.first, clause.last, rule)


def cue_clause(parse: Parse, cue: Cue) -> Range | None:
    """The tokens of a cue and its subject where a comma sets them off from a clause before; None elsewhere."""
    sentence = parse.sentences[parse.tokens[cue.head].sent]
    subject = parse.kid(cue.head, *SUBJECTS)
    if subject is None:
        return None
    first = min(cue.words.first, _subject_first(parse, subject, sentence))
    while (
        first > sentence.first
        and parse.tokens[first - 1].pos in ("ADV", "AUX")
        and parse.tokens[first - 1].head == cue.head
    ):
        first -= 1
    if first - sentence.first < 2 or parse.tokens[first - 1].text not in (",", "—", "–", '"', "”", "''"):
        return None
    if not _reports_before(parse, cue, first):
        return None
    last = max(cue.words.last, parse.edges(subject).last)
    while last < sentence.last and parse.tokens[last].text not in (",", ".", ";", ":", "—"):
        last += 1
    return Range(first, last)


def _subject_first(parse: Parse, subject: int, sentence: Range) -> int:
    """The first token of a subject, without what stands before a comma."""
    first = parse.edges(subject).first
    for i in range(subject, max(first, sentence.first) - 1, -1):
        if parse.tokens[i].text == ",":
            return i + 1
    return first


def _reports_before(parse: Parse, cue: Cue, first: int) -> bool:
    """Whether what stands before the cue clause is what it reports, rather than a circumstance of the telling."""
    token = parse.tokens[cue.head]
    complement = [k for k in parse.kids(cue.head, "ccomp", "parataxis") if k < first]
    if complement or (token.dep == "parataxis" and token.head < first):
        return True
    last = cue.words.last
    after = parse.tokens[last] if last < len(parse.tokens) else None
    right = [k for k in parse.kids(cue.head, "ccomp") if k > cue.head]
    return after is not None and after.text == "," and bool(right) and token.dep in ("root", "parataxis", "ccomp")


def _rest_of_sentence(parse: Parse, first: int, last: int, rule: str) -> tuple[Pieces, str] | None:
    """What a sentence holds before and after the tokens [first, last)."""
    sentence = parse.sentences[parse.tokens[first].sent]
    pieces = (_trimmed(parse, sentence.first, first), _trimmed(parse, last, sentence.last))
    kept = tuple(piece for piece in pieces if piece and _has_word(parse, piece))
    return (kept, rule) if kept else None


def _has_word(parse: Parse, piece: Range) -> bool:
    return any(parse.tokens[i].pos not in ("PUNCT", "CCONJ") for i in piece)


def _phrase_end(parse: Parse, cue: Cue) -> int:
    """Where the phrase of a preposition ends: at the comma before the clause, or at the sentence's end."""
    sentence = parse.sentences[parse.tokens[cue.head].sent]
    at = cue.words.last
    while at < sentence.last and parse.tokens[at].text not in (",", ".", ";", ":", '"', "“"):
        at += 1
    return at


def _of_noun(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> tuple[Pieces, str] | None:
    """What hangs on a noun: "the claim that the border was open", "its promise to send aid", "a call for peace"."""
    at = cue.words.last
    if at + 1 >= len(parse.tokens):
        return None
    word, tag = parse.tokens[at].lower, parse.tokens[at].tag
    clause = word == "that" and cue.takes("clause") and parse.tokens[at].pos == "SCONJ"
    if not clause and not (word == "to" and tag == "TO" and cue.takes("to")):
        if not (word == "for" and cue.takes("for")):
            return None
        at += 1
    last = parse.edges(cue.head).last
    piece = _trimmed(parse, at, last)
    return ((piece,), "statement.noun") if piece and len(piece) > 1 else None
