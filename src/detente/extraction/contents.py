"""What a cue says: the words of a reported clause or phrase, where quotation marks do not tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from detente.extraction.content_ends import trimmed, until_end
from detente.extraction.cues import SUBJECTS, Cue, is_finite
from detente.extraction.parentheticals import around_cue, around_phrase
from detente.extraction.phrase_ends import phrase_end
from detente.extraction.reported_clauses import clause_start, is_passive, is_that
from detente.model.parse import Parse, Range

Pieces = tuple[Range, ...]
OBJECTS: Final = ("obj", "iobj", "nsubj", "obl", "ccomp", "xcomp")
PREPOSITIONS: Final = frozenset({"for", "of", "against", "about", "at", "on", "over"})
NO_OBJECT: Final = frozenset({"to", "by", "in", "at", "for", "from", "that", "not"})
NAMING: Final = frozenset({"NOUN", "PROPN"})
LOOSELY: Final = frozenset({"appos", "nmod", "nmod:unmarked", "dep", "obj"})
ACT: Final = "statement.act"  # a deed or a stance told with a verb of saying
WHEN: Final = frozenset({"when", "before", "after", "while", "until", "since", "as"})
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


def _clause(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """A clause that the cue governs on its right: "said that ...", "said ...", "asked whether ..."."""
    start = clause_start(parse, cue, cues)
    found = None if start is None else until_end(parse, cue, start, cues)
    return found if found and len(found) > 1 and not _tells_when(parse, cue, found) else None


def _tells_when(parse: Parse, cue: Cue, words: Range) -> bool:
    """Whether a clause says when it was said, and nothing what: "as Redd said before he died"."""
    first = parse.tokens[words.first]
    clause = parse.tokens[first.head]
    beside = clause.dep == "advcl" and clause.head == cue.head
    return first.lower in WHEN and beside and parse.edges(clause.i).last >= words.last


def _doing(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """What somebody denies or admits to have done: "denied having met the envoy"."""
    last = cue.words.last
    if last + 1 >= len(parse.tokens) or parse.tokens[last].tag != "VBG" or parse.tokens[last].head < cue.head:
        return None
    return until_end(parse, cue, last, cues)


def _request(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """An object with what it is asked to do: "urged the army to leave"."""
    return _object_with(parse, cue, cues, "to")


def _view(parse: Parse, cue: Cue, cues: dict[int, Cue]) -> Range | None:
    """An object with what it is seen as: "regards the raid as an act of war"."""
    if _names_what(parse, cue):
        return _name_of_what(parse, cue) if parse.tokens[cue.words.last].lower == "as" else None
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
        if token.lower == word and (word != "to" or token.tag == "TO" or parse.tokens[token.head].tag == "VB"):
            return until_end(parse, cue, first, cues)
        if token.text in ".;:" or (is_finite(token) and (word == "as" or token.dep not in ("acl:relcl", "aux"))):
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
    if _names_what(parse, cue):
        return _name_of_what(parse, cue)
    objects = [k for k in parse.kids(cue.head, "obj", "iobj") if k >= last]
    predicates = [k for k in parse.kids(cue.head, "xcomp", "obj") if objects and k > objects[0] and _is_name(parse, k)]
    if objects and not predicates:
        around = [objects[0], *(k for k in parse.kids(cue.head, "obl") if k > objects[0])]
        predicates = [k for top in around for k in parse.subtree(top) if k > top and _is_hidden_name(parse, k)]
    clauses = [
        k for k in parse.kids(cue.head, "ccomp") if k >= last and parse.tokens[k].pos in ("NOUN", "ADJ", "PROPN")
    ]
    first = objects if objects and predicates else clauses
    if not first:
        return None
    start = max(parse.edges(first[0]).first, last)
    return until_end(parse, cue, start, cues)


def _names_what(parse: Parse, cue: Cue) -> bool:
    """Whether a cue stands in "what Kovan called a fine day", "which he called a trap": the sentence goes on behind."""
    subject = parse.kid(cue.head, *SUBJECTS)
    first = 0 if subject is None else parse.edges(subject).first
    return first > 0 and parse.tokens[first - 1].lower in ("what", "which")


def _name_of_what(parse: Parse, cue: Cue) -> Range | None:
    """The name in "what Kovan called a fine day ended", "what they described as a raid"; None where there is none."""
    last = cue.words.last
    noun = next((k for k in parse.children[cue.head] if k >= last and parse.tokens[k].dep in (*OBJECTS, "ccomp")), None)
    if noun is None or not _is_name(parse, noun):
        return None
    start = max(parse.edges(noun).first, last)
    start += parse.tokens[start].lower == "as"
    return trimmed(parse, start, phrase_end(parse, noun, _name_end(parse, start)))


def _name_end(parse: Parse, start: int) -> int:
    """One past a name: up to the sentence's next verb."""
    last = parse.sentences[parse.tokens[start].sent].last
    return next((i for i in range(start + 1, last) if is_finite(parse.tokens[i]) or parse.tokens[i].pos == "AUX"), last)


def _is_name(parse: Parse, i: int) -> bool:
    """Whether a predicate is what something is called: not "home" in "called its envoy home"."""
    return parse.tokens[i].pos in ("NOUN", "ADJ", "PROPN", "NUM", "VERB") and parse.tokens[i].lower not in (
        "home",
        "back",
    )


def _is_hidden_name(parse: Parse, i: int) -> bool:
    """Whether a noun that the parser hung in an object is its name: "called the call for a truce | a trick"."""
    token, first = parse.tokens[i], parse.edges(i).first
    if (
        token.pos != "NOUN"
        or token.dep not in LOOSELY
        or parse.tokens[token.head].pos not in NAMING
        or parse.kid(i, "case") is not None
    ):
        return False
    opening = parse.tokens[first + (parse.tokens[first].pos == "PUNCT")]
    return opening.lower in ("a", "an") and "," not in (parse.tokens[first - 1].text, parse.tokens[first].text)


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
    return full if full is None else trimmed(parse, first, phrase_end(parse, noun, full.last))


Finder = Callable[[Parse, Cue, dict[int, Cue]], Range | None]
FRAMES: Final[tuple[tuple[tuple[str, ...], str, Finder, bool], ...]] = (  # frames, rule, finder, in the passive too
    (("to",), "statement.infinitive", _infinitive, False),
    (("act-to",), ACT, _infinitive, False),
    (("clause", "wh"), "statement.clause", _clause, True),
    (("ing",), "statement.clause", _doing, False),
    (("obj-to",), "statement.request", _request, False),
    (("act-obj-to",), ACT, _request, False),
    (("as",), "statement.view", _view, False),
    (("obj-of", "obj-for"), "statement.accusation", _accusation, False),
    (("name",), "statement.view", _named, False),
    (tuple(sorted(PREPOSITIONS)), "statement.topic", _topic, False),
    (("np",), "statement.object", _object, False),
    (("act",), ACT, _object, False),
)


def _of_noun(parse: Parse, cue: Cue) -> Range | None:
    """What hangs on a noun: "the claim that the border was open", "its promise to send aid", "a call for peace"."""
    at = cue.words.last
    if at + 1 >= len(parse.tokens):
        return None
    word = parse.tokens[at].lower
    clause = cue.takes("clause") and is_that(parse, at)
    infinitive = cue.takes("to") and parse.tokens[at].tag == "TO"
    topic = cue.takes("for") and word == "for"
    if not (clause or infinitive or topic):
        return None
    verb = parse.tokens[at].head if clause or infinitive else cue.head  # the parser may hang the clause elsewhere
    piece = trimmed(parse, at + topic, max(parse.edges(cue.head).last, parse.edges(verb).last if verb > at else 0))
    return piece if piece and len(piece) > 1 else None
