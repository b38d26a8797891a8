"""Whether a predicate's clause says that it happened, goes on, is planned, may be, or was refused."""

from __future__ import annotations

from typing import Final

from detente.extraction.events.modality import NOT, Outlook, by_tense, modal, planned_by
from detente.extraction.events.outlook_words import outlook_words
from detente.extraction.events.slots import VERBAL, has_to
from detente.model.parse import Parse

PROVIDED: Final = frozenset({"provided", "providing", "assuming", "condition"})
IF: Final = frozenset({"if", "unless", "whether", "lest"})
THOUGHTS: Final = frozenset({
    "importance", "need", "possibility", "prospect", "risk", "chance", "hope", "idea", "danger", "threat", "likelihood",
    "fear", "necessity", "value", "benefit",
})  # fmt: skip
BELIEFS: Final = frozenset({"believe", "think", "expect", "imagine", "suppose"})
DENYING: Final = frozenset({"deny", "denies", "denied", "denying"})
REAL: Final = frozenset({"happened", "ongoing", "present"})
GOVERNING: Final = frozenset({"planned", "done", "able", "allowed", "undone", "hearsay"})
HEARSAY: Final = frozenset({"allegedly", "reportedly", "purportedly", "supposedly", "apparently"})
NOBODY: Final = frozenset({"no", "neither", "none", "nobody", "nothing"})
PRESENT: Final = frozenset({"is", "are", "has", "have", "am", "'s", "\u2019s"})
PAST: Final = frozenset({"was", "were", "had", "did"})
WAITING: Final = frozenset({"once", "when", "after", "before", "soon"})
ACCUSING: Final = frozenset({"accuse", "accuses", "accused", "accusing", "suspect", "suspects", "suspected"})
NEAR: Final = 5  # tokens before a gerund: "the importance of Kenya withdrawing"
DEEP: Final = 6


def outlook(parse: Parse, verb: int) -> Outlook:
    """What the clause of a verb says of its reality; "none" for wishes, conditions, guesses and questions."""
    found = _outlook(parse, verb)
    if found in REAL and any(parse.tokens[c].lower in HEARSAY for c in parse.kids(verb, "advmod")):
        return "hearsay"
    return found


def _outlook(parse: Parse, verb: int) -> Outlook:
    if _asked(parse, verb) or _thought(parse, verb):
        return "none"
    if parse.tokens[verb].dep in ("ccomp", "xcomp") and parse.tokens[parse.tokens[verb].head].lower in DENYING:
        return "denied"
    at, negated = verb, False
    for _ in range(DEEP):
        words = [parse.tokens[c].lower for c in parse.kids(at, "aux", "advmod", "aux:pass")]
        negated = negated or _is_negated(parse, at)
        if any(_on_condition(parse, c) for c in parse.kids(at, "mark", "advmod")):
            return "none"
        if (told := modal(words, negated=negated)) is not None:
            return told
        if (other := awaited(parse, at) or unreal_gerund(parse, at)) is not None:
            return other
        above = _governor(parse, at)
        if above is None:
            return by_tense(parse, at, negated=negated)
        if above < 0:
            return "purpose" if above == -2 and at == verb else "none"
        made = _made(parse, at, above)
        if made == "planned" and (has_to(parse, at) or _shares_to(parse, at)):
            return planned_by(parse, above, at, negated=negated)
        if made in ("undone", "able", "allowed", "hearsay"):
            return through(made, _outlook(parse, above), negated=negated)
        at = above
    return "none"


def _is_negated(parse: Parse, verb: int) -> bool:
    if _of_none(parse, verb):
        return True
    for c in parse.kids(verb, "advmod", "aux", "neg", "cc:preconj"):
        word = parse.tokens[c].lower
        if word in NOT or (word == "longer" and parse.tokens[c - 1].lower == "no"):
            return True
    return False


def awaited(parse: Parse, verb: int) -> Outlook | None:
    """The outlook of a clause in the present that a plan waits for: "will reply once Kenya withdraws"."""
    token = parse.tokens[verb]
    words = {parse.tokens[c].lower for c in parse.kids(verb, "aux", "aux:pass")}
    if not (token.tag in ("VBZ", "VBP") or (token.tag in ("VBN", "VBG") and words & PRESENT)) or words & PAST:
        return None
    marks = {parse.tokens[c].lower for c in parse.kids(verb, "mark", "advmod")}
    if "until" in marks or "till" in marks:
        return "none"
    if token.dep != "advcl" or not marks & WAITING or token.head == verb:
        return None
    above = _outlook(parse, token.head)
    if above in ("planned", "refused"):
        return "planned"
    return "possible" if above == "possible" else None


def unreal_gerund(parse: Parse, verb: int) -> Outlook | None:
    """The outlook of a gerund that its preposition makes unreal: "without attacking", "barred from attacking"."""
    token = parse.tokens[verb]
    if token.tag != "VBG" or token.head == verb or parse.kid(verb, "aux") is not None:
        return None
    if token.dep.startswith("csubj"):
        return None if _outlook(parse, token.head) == "happened" else "none"  # "lifting the ban is not on the table"
    marks = {parse.tokens[c].lower for c in parse.kids(verb, "mark", "case", "cc")}
    if marks & {"without", "instead", "rather"}:
        return "negated"
    head = parse.tokens[token.head].lower
    if "from" in marks and outlook_words("from").get(head) == "undone":
        return through("undone", _outlook(parse, token.head), negated=False)
    if "against" in marks:
        decided = outlook_words("clause").get(head) == "planned"
        return through("undone", _outlook(parse, token.head), negated=False) if decided else "none"
    return "none" if "of" in marks and head in ACCUSING else None


def through(made: str, above: Outlook, *, negated: bool) -> Outlook:
    """The outlook of what hangs on a word that is itself so: "failed to" makes it undone, "did not fail to" done."""
    if negated:
        return "none"
    if made == "hearsay":
        return "hearsay" if above in REAL else "none"
    if made == "undone":
        return "negated" if above in REAL else "happened" if above == "negated" else "none"
    if above in ("negated", "planned"):
        return above  # "will be allowed to visit"
    return "happened" if made == "able" and above == "happened" else "none"


def _made(parse: Parse, verb: int, above: int) -> str | None:
    """What the word above makes of an infinitive or gerund; None for a word of no row."""
    head = parse.tokens[above]
    if head.lower == "had" and has_to(parse, verb):
        if parse.tokens[verb - 2].lower == "yet":
            return "undone"
        return None if head.dep == "ccomp" else "done"  # "said that it had to go": a demand
    made = outlook_words("clause").get(head.lower) or outlook_words("clause").get(head.lemma.lower())
    if made == "hearsay" and head.tag != "VBN" and head.lemma != "claim":
        return None
    if head.lower in ("has", "have", "remains", "are", "is") and has_to(parse, verb):
        return "undone" if parse.tokens[verb - 2].lower == "yet" else None
    return made


def _of_none(parse: Parse, verb: int) -> bool:
    """Whether a verb's subject is none at all: "no sailors were hurt"."""
    return any(
        parse.tokens[c].lower in NOBODY
        for subject in parse.kids(verb, "nsubj", "nsubj:pass")
        for c in (subject, *parse.kids(subject, "det", "cc:preconj"))
    )


def _thought(parse: Parse, verb: int) -> bool:
    """Whether a clause only says what a thought is of: "the possibility that Kenya would attack", "nobody thinks"."""
    token = parse.tokens[verb]
    if token.dep == "ccomp" and parse.tokens[token.head].lemma in BELIEFS and _is_negated(parse, token.head):
        return True
    told = token.dep in ("acl", "acl:relcl", "ccomp") and parse.kid(verb, "mark") is not None
    return told and parse.tokens[token.head].lemma in THOUGHTS


def _asked(parse: Parse, verb: int) -> bool:
    sentence = parse.sentences[parse.tokens[verb].sent]
    return (
        parse.tokens[sentence.last - 1].text == "?" or parse.tokens[max(sentence.first, sentence.last - 2)].text == "?"
    )


def _on_condition(parse: Parse, mark: int) -> bool:
    """Whether a conjunction makes its clause a condition: "if", "provided that"."""
    before = parse.tokens[mark - 1].lower if mark else ""
    return parse.tokens[mark].lower in IF or before in PROVIDED


def _shares_to(parse: Parse, verb: int) -> bool:
    token = parse.tokens[verb]
    return token.dep == "conj" and has_to(parse, token.head)


def _governor(parse: Parse, verb: int) -> int | None:
    """The word that decides over a verb that is not finite itself; None where it is finite.

    -1 where nothing speaks for it, -2 where it is what a plan is for.
    """
    token = parse.tokens[verb]
    if has_to(parse, verb):
        if any(parse.tokens[c].lower in ("is", "are", "was", "were") for c in parse.kids(verb, "aux", "cop")):
            return None
        if _heads_news(parse, verb):
            return None
        return _above_infinitive(parse, verb)
    auxes = parse.kids(verb, "aux", "aux:pass")
    if auxes and not (len(auxes) == 1 and parse.tokens[auxes[0]].has("VerbForm=Inf")):
        return None
    head = parse.tokens[token.head]
    bare = token.tag in ("VB", "VBG", "VBN", "NN", "NNS") or (token.tag == "VBP" and has_to(parse, token.head))
    if token.dep == "conj" and token.tag == "VBP" and (shared := _joined_infinitive(parse, verb)) is not None:
        return shared
    if token.dep == "conj" and bare and token.head != verb:
        return token.head if head.pos in VERBAL or has_to(parse, token.head) else None
    if token.tag == "VBG" and token.head != verb:
        if any(parse.tokens[i].lemma in THOUGHTS for i in range(max(0, verb - NEAR), verb)):
            return -1
        if head.pos in VERBAL:
            return token.head if outlook_words("clause").get(head.lower) != "wished" else -1
        return -1 if parse.kid(verb, "mark", "case") is not None else None
    return None


def _heads_news(parse: Parse, verb: int) -> bool:
    """Whether an infinitive is the verb of a headline: "Worek to visit Japan", "Worek to go, minister says"."""
    token = parse.tokens[verb]
    if parse.kid(verb, "nsubj", "nsubj:pass") is not None:
        return token.dep == "root" or token.head > verb
    root = parse.tokens[parse.root(token.sent)]
    named = token.dep == "acl" and parse.tokens[token.head].pos == "PROPN"
    return named and (root.i == token.head or (root.i > verb and root.tag == "VBZ"))


def _joined_infinitive(parse: Parse, verb: int) -> int | None:
    """The infinitive before a verb that goes on with it, whatever the parser hung it on: "need to go and close"."""
    if parse.kid(verb, "nsubj", "nsubj:pass") is not None:
        return None
    return next((c for c in parse.kids(parse.tokens[verb].head, "xcomp") if c < verb and has_to(parse, c)), None)


def _above_infinitive(parse: Parse, verb: int) -> int:
    token = parse.tokens[verb]
    if token.dep == "advcl" and outlook(parse, token.head) == "planned":
        return -2
    head = parse.tokens[token.head]
    made = _made(parse, verb, token.head)
    if token.dep == "advcl" and made is not None and head.pos == "ADJ" and parse.tokens[head.i + 1].lower == "to":
        return token.head if made != "wished" else -1  # "is due to hold", "is unable to hold"
    if token.dep in ("advcl", "advcl:relcl", "root", "parataxis", "obl") or token.head == verb:
        return -1
    if token.dep == "conj":
        return token.head
    return token.head if made in GOVERNING else -1
