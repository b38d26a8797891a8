"""Whether a predicate's clause says that it happened, goes on, is planned, may be, or was refused."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from detente.extraction.events.slots import VERBAL, has_to
from detente.language.inflection import verb_lemmas
from detente.lexicon import rows
from detente.model.parse import Parse

Outlook = Literal[
    "happened", "ongoing", "present", "planned", "possible", "refused", "negated", "denied", "purpose", "none"
]
NOT: Final = frozenset({"not", "n't", "never", "no", "neither", "nor", "n\u2019t"})
FUTURE: Final = frozenset({"will", "shall", "'ll", "\u2019ll", "wo"})
WOULD: Final = frozenset({"would", "'d", "\u2019d"})
POSSIBLE: Final = frozenset({"could", "may", "might"})
OUGHT: Final = frozenset({"should", "must", "ought", "can", "ca"})
GUESSED: Final = frozenset({
    "likely", "probably", "surely", "certainly", "undoubtedly", "inevitably", "possibly", "perhaps", "maybe",
    "definitely", "presumably", "doubtless", "almost", "unlikely",
})  # fmt: skip
PROVIDED: Final = frozenset({"provided", "providing", "assuming", "condition"})
IF: Final = frozenset({"if", "unless", "whether", "lest"})
SAME_PAST: Final = frozenset({"cut", "shut", "set", "put", "hit", "quit", "let", "cost", "bid", "split"})
THOUGHTS: Final = frozenset({
    "importance", "need", "possibility", "prospect", "risk", "chance", "hope", "idea", "danger", "threat", "likelihood",
    "fear", "necessity", "value", "benefit",
})  # fmt: skip
DENYING: Final = frozenset({"deny", "denies", "denied", "denying"})
NEAR: Final = 5  # tokens before a gerund: "the importance of Kenya withdrawing"
DEEP: Final = 6


@dataclass(frozen=True, slots=True)
class OutlookRow:
    """One row of data/event_outlooks.tsv."""

    words: tuple[str, ...]
    outlook: str
    example: str


@cache
def _outlooks() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows("event_outlooks", OutlookRow):
        for form in verb_lemmas(row.words):
            found.setdefault(form, row.outlook)
        for word in row.words:
            found.setdefault(word + "s", row.outlook)
    return found


def outlook(parse: Parse, verb: int) -> Outlook:
    """What the clause of a verb says of its reality; "none" for wishes, conditions, guesses and questions."""
    if _asked(parse, verb) or _thought(parse, verb):
        return "none"
    if parse.tokens[verb].dep in ("ccomp", "xcomp") and parse.tokens[parse.tokens[verb].head].lower in DENYING:
        return "denied"
    at, negated = verb, False
    for _ in range(DEEP):
        words = [parse.tokens[c].lower for c in parse.kids(at, "aux", "advmod", "aux:pass")]
        negated = (
            negated
            or _of_none(parse, at)
            or any(parse.tokens[c].lower in NOT for c in parse.kids(at, "advmod", "aux", "neg", "cc:preconj"))
        )
        if any(_on_condition(parse, c) for c in parse.kids(at, "mark", "advmod")):
            return "none"
        if parse.tokens[at].tag in ("VBZ", "VBP") and any(
            parse.tokens[c].lower == "until" for c in parse.kids(at, "mark")
        ):
            return "none"
        if (modal := _modal(words, negated=negated)) is not None:
            return modal
        above = _governor(parse, at)
        if above is None:
            return _finite(parse, at, negated=negated)
        if above < 0:
            return "purpose" if above == -2 and at == verb else "none"
        if _outlooks().get(parse.tokens[above].lower) == "planned" and (has_to(parse, at) or _shares_to(parse, at)):
            return _planned(parse, above, negated=negated)
        at = above
    return "none"


def _of_none(parse: Parse, verb: int) -> bool:
    """Whether a verb's subject is none at all: "no sailors were hurt"."""
    return any(
        parse.tokens[c].lower in ("no", "neither", "none")
        for subject in parse.kids(verb, "nsubj", "nsubj:pass")
        for c in (subject, *parse.kids(subject, "det", "cc:preconj"))
    )


def _thought(parse: Parse, verb: int) -> bool:
    """Whether a clause only says what a thought is of: "the possibility that Kenya would attack"."""
    token = parse.tokens[verb]
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


def _modal(words: list[str], *, negated: bool) -> Outlook | None:
    if GUESSED & set(words):
        return "none"
    for word in words:
        if word in FUTURE:
            return "refused" if negated else "planned"
        if word in WOULD:
            return "refused" if negated else "possible"
        if word in POSSIBLE:
            return "none" if negated else "possible"
        if word in OUGHT:
            return "none"
    return None


def _planned(parse: Parse, governor: int, *, negated: bool) -> Outlook:
    """The outlook of "is expected to visit": planned; "has no plans to visit": none; "may decide to visit": none."""
    words = [parse.tokens[c].lower for c in parse.children[governor]]
    if set(words) & (NOT | POSSIBLE | WOULD | OUGHT | GUESSED):
        return "none"
    return "refused" if negated else "planned"


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
            return token.head if _outlooks().get(head.lower) != "wished" else -1
        return -1 if parse.kid(verb, "mark", "case") is not None else None
    return None


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
    known = _outlooks().get(head.lower) or _outlooks().get(head.lemma.lower())
    if token.dep == "advcl" and known == "planned" and head.pos == "ADJ" and parse.tokens[head.i + 1].lower == "to":
        return token.head  # "is due to hold"
    if token.dep in ("advcl", "advcl:relcl", "root", "parataxis", "obl") or token.head == verb:
        return -1
    if token.dep == "conj":
        return token.head
    return token.head if known in ("planned", "done") else -1


def _finite(parse: Parse, verb: int, *, negated: bool) -> Outlook:
    """By the tense of a clause that no modal and no governor decides."""
    token = parse.tokens[verb]
    words = {parse.tokens[c].lower for c in parse.kids(verb, "aux", "aux:pass", "cop")}
    if has_to(parse, verb):
        return "refused" if negated else "planned"
    if words & {"has", "have", "had", "'ve", "\u2019ve", "was", "were", "did"}:
        done: Outlook = "ongoing" if "been" in words and token.tag == "VBG" else "happened"
        return "negated" if negated else done
    if words & {"is", "are", "am", "'re", "'m", "'s", "\u2019s", "being", "\u2019re"} and token.tag == "VBG":
        return "negated" if negated else "ongoing"
    if token.tag in ("VBD", "VBN") or token.has("Tense=Past"):
        return "negated" if negated else ("present" if words & {"is", "are"} else "happened")
    if token.tag == "VBG":
        return "none" if negated else "ongoing"
    if negated:
        return "negated"
    if token.tag == "VB" and not words:
        return "happened" if token.lower in SAME_PAST and parse.kid(verb, "nsubj") is not None else "none"
    return "present"
