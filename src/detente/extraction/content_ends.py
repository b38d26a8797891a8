"""Where reported words end: at the end of the cue's clause, or earlier, where the telling goes on by itself."""

from __future__ import annotations

from typing import Final

from detente.extraction.cues import SUBJECTS, Cue, is_finite, turns_back
from detente.model.parse import Parse, Range

END: Final = frozenset(".,;:!?—–-…")
ASIDE: Final = frozenset({"as", "while", "after", "before", "when", "during", "amid", "following", "since", "with"})
CLOSING: Final = frozenset({",", '"', "”", "''", "’", "'"})
RELATIVES: Final = frozenset({"who", "which", "that"})
OPENING: Final = frozenset({'"', "“", "``"})
CLOSED: Final = frozenset({'"', "”", "''"})
CHARGES: Final = frozenset({"charge", "claim", "allegation", "accusation", "assertion"})
CONTRASTING: Final = frozenset({"although", "though", "while", "whereas"})
JOINING: Final = frozenset({"and", "but", "or", "nor"})


def until_end(parse: Parse, cue: Cue, start: int, cues: dict[int, Cue]) -> Range | None:
    """The tokens from `start` to where the words that the cue reports end; None where no word is left."""
    sentence = parse.sentences[parse.tokens[cue.head].sent]
    last = parse.edges(cue.head).last
    if last <= start or _heads_sentence(parse, cue.head):
        last = sentence.last
    last = _with_second_clause(parse, last, sentence)
    for kid in parse.children[cue.head]:
        if start < kid < last and _tells_more(parse, kid, start, cues):
            last = min(last, _first_of(parse, kid, cue.head))
    for i in range(start + 1, last):
        if _turns(parse, i, cue, cues):
            last = i
            break
    return trimmed(parse, start, last)


def has_subject(parse: Parse, verb: int) -> bool:
    """Whether a verb has a subject of its own."""
    return parse.kid(verb, *SUBJECTS, "nsubj:pass", "expl") is not None


def trimmed(parse: Parse, first: int, last: int) -> Range | None:
    """The tokens without marks and conjunctions at their edges; None where no word is left."""
    while last > first and (parse.tokens[last - 1].text in END or parse.tokens[last - 1].pos == "CCONJ"):
        last -= 1
    while first < last and parse.tokens[first].text in END:
        first += 1
    return Range(first, last) if first < last else None


def _heads_sentence(parse: Parse, verb: int) -> bool:
    """Whether a verb is the sentence's root, or would be if the parser had seen that its subject is one."""
    if parse.tokens[verb].head == verb:
        return True
    return not any(parse.tokens[a].pos in ("VERB", "AUX") or has_subject(parse, a) for a in parse.ancestors(verb))


def _with_second_clause(parse: Parse, last: int, sentence: Range) -> int:
    """One past the end of a second "and that ..." or 'and "..."' that the parser hung elsewhere."""
    at = last
    while at < sentence.last and parse.tokens[at].lower in (",", *JOINING):
        at += 1
    if last < at < sentence.last and parse.tokens[at].lower == "that" and parse.tokens[at].dep == "mark":
        return max(last, parse.edges(parse.tokens[at].head).last)
    opening = parse.tokens[at] if last < at < sentence.last else None
    if opening and opening.text in OPENING and parse.tokens[last - 1].text in CLOSING:
        return next((i + 1 for i in range(at + 1, sentence.last) if parse.tokens[i].text in CLOSED), last)
    return last


def _first_of(parse: Parse, kid: int, verb: int) -> int:
    first = parse.edges(kid).first
    return first if first > verb else kid


def _tells_more(parse: Parse, kid: int, start: int, cues: dict[int, Cue]) -> bool:
    """Whether a child of the cue tells more of the telling, not of what is told."""
    token = parse.tokens[kid]
    first = parse.edges(kid).first
    if first <= start:
        return False
    if token.dep == "conj":
        if any(parse.tokens[i].lower == "that" and parse.tokens[i].dep == "mark" for i in range(first, kid)):
            return False
        return kid in cues or (is_finite(token) and not has_subject(parse, kid))
    if token.dep == "parataxis":
        return kid in cues
    if token.dep == "advcl" and parse.tokens[first - 1].text == ",":
        return parse.tokens[first].lower in ASIDE or kid in cues or token.tag == "VBG"
    return False


def _turns(parse: Parse, i: int, cue: Cue, cues: dict[int, Cue]) -> bool:
    """Whether a token starts another act of the teller: ", adding that", "and left", ", according to"."""
    token, before = parse.tokens[i], parse.tokens[i - 1]
    if token.lower == "according":
        return before.text in CLOSING
    other = cues.get(i)
    if other and token.tag == "VBG" and before.text in CLOSING and other.takes("clause", "quote"):
        return token.lower == "adding" or token.head <= cue.head
    if before.text == "," and is_finite(token):
        return _in_relative_clause(parse, cue) and not _has_near_subject(parse, i, cue)
    if before.text == "," and token.pos in ("DET", "SCONJ") and _comments(parse, i, cues):
        return True
    if token.lower == "but" and before.text == ",":
        return _has_own_subject(parse, i + 1)
    if _adds(parse, i, cues):
        return True
    if before.lower in JOINING and token.head > cue.head and turns_back(parse, i):
        return True
    if before.lower in JOINING and token.tag == "VBD" and token.dep == "conj" and not has_subject(parse, i):
        governor = parse.tokens[token.head]  # "urged them to sign and left": the parser hangs "left" on "sign"
        return governor.i > cue.head and governor.tag in ("VB", "VBG") and parse.kid(governor.i, "aux") is None
    return False


def _has_near_subject(parse: Parse, i: int, cue: Cue) -> bool:
    """Whether a finite word has a subject in what is told, not before the cue: "the envoy, who said so, has left"."""
    token = parse.tokens[i]
    verb = token.head if token.dep in ("aux", "cop", "aux:pass") else i
    return any(kid > cue.head for kid in parse.kids(verb, *SUBJECTS, "nsubj:pass", "expl"))


def _comments(parse: Parse, i: int, cues: dict[int, Cue]) -> bool:
    """Whether the writer speaks from here: ", a charge the army denies", ", although he warned that ..."."""
    token, following = parse.tokens[i], parse.tokens[i + 1 : i + 2]
    if token.pos == "DET":
        return bool(following) and following[0].lower in CHARGES
    return token.lower in CONTRASTING and token.head in cues and cues[token.head].takes("clause")


def _adds(parse: Parse, i: int, cues: dict[int, Cue]) -> bool:
    """Whether the teller tells more from here: "said it was open and added that ...", ", and he insisted that ..."."""
    token, before = parse.tokens[i], parse.tokens[i - 1]
    verb = i + 1 if token.pos == "PRON" and token.dep in SUBJECTS and parse.tokens[i - 2].text == "," else i
    if before.lower not in JOINING or verb + 1 >= len(parse.tokens) or verb not in cues:
        return False
    told = (
        parse.tokens[verb + 1].lower == "that" and cues[verb].takes("clause") and parse.tokens[verb].has("Tense=Past")
    )
    return told and (verb > i or not has_subject(parse, verb))


def _has_own_subject(parse: Parse, first: int) -> bool:
    """Whether a clause with a subject starts at a token: "but few believe him"."""
    if first >= len(parse.tokens):
        return False
    at = parse.tokens[first]
    while (
        at.i >= first
        and at.dep not in SUBJECTS
        and first <= at.head != at.i
        and at.pos in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM")
    ):
        at = parse.tokens[at.head]
    return at.dep in SUBJECTS and at.i >= first


def _in_relative_clause(parse: Parse, cue: Cue) -> bool:
    """Whether a cue stands in "who said ..."."""
    subject = parse.kid(cue.head, *SUBJECTS)
    return (subject is not None and parse.tokens[subject].lower in RELATIVES) or parse.tokens[
        cue.head
    ].dep == "acl:relcl"
