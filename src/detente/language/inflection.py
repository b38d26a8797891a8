"""The inflected forms of English verbs and nouns, by rule and by a table of the irregular verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from detente.lexicon import rows

VOWELS: Final = frozenset("aeiou")
SIBILANTS: Final = ("s", "x", "z", "ch", "sh")
DOUBLED: Final = frozenset({
    "abet", "abhor", "admit", "allot", "befit", "bar", "bug", "commit", "compel", "concur", "confer", "control",
    "defer", "deter", "dispel", "embed", "emit", "equip", "expel", "forget", "handicap", "impel", "incur", "infer",
    "kidnap", "occur", "omit", "outbid", "overlap", "patrol", "permit", "prefer", "program", "propel", "rebut", "recur",
    "refer", "regret", "remit", "repel", "resubmit", "submit", "transfer", "transmit", "unplug", "worship",
})  # fmt: skip
BRITISH: Final = ("el", "al", "il")  # "cancelled" beside "canceled"
PLURALS: Final = {
    "person": "people", "child": "children", "crisis": "crises", "basis": "bases",
    "analysis": "analyses", "series": "series", "means": "means", "aircraft": "aircraft", "half": "halves",
    "life": "lives", "knife": "knives", "leaf": "leaves", "wife": "wives", "thief": "thieves", "shelf": "shelves",
    "veto": "vetoes", "embargo": "embargoes", "hero": "heroes", "echo": "echoes",
}  # fmt: skip
NO_MEN: Final = frozenset({"german", "human", "ottoman", "roman", "shaman", "talisman"})  # "-s", not "-men"


@dataclass(frozen=True, slots=True)
class IrregularVerb:
    """One row of data/irregular_verbs.tsv."""

    lemma: str
    past: tuple[str, ...]
    participle: tuple[str, ...]


@cache
def _irregular() -> dict[str, IrregularVerb]:
    return {row.lemma: row for row in rows("irregular_verbs", IrregularVerb)}


@cache
def irregular_pasts() -> frozenset[str]:
    """The past forms that follow no rule, and are no lemma of a verb themselves: "was", "met", "gave"."""
    known = _irregular()
    return frozenset(form for row in known.values() for form in row.past if form not in known)


@cache
def forms(lemma: str) -> tuple[str, ...]:
    """All forms of a verb, the lemma first: "deny", "denies", "denying", "denied". Of "call off", the verb is bent."""
    verb, space, rest = lemma.partition(" ")
    bent: tuple[str, ...]
    if verb == "be":
        bent = ("be", "am", "is", "are", "was", "were", "been", "being")
    else:
        row = _irregular().get(verb)
        past = (*row.past, *row.participle) if row else _regular(verb, "ed")
        bent = tuple(dict.fromkeys((verb, "has" if verb == "have" else plural(verb, verbal=True), *_ing(verb), *past)))
    return tuple(form + space + rest for form in bent)


def noun_forms(lemma: str) -> tuple[str, ...]:
    """The singular and the plural of a noun: "embassy", "embassies"."""
    return tuple(dict.fromkeys((lemma, plural(lemma))))


def plural(lemma: str, *, verbal: bool = False) -> str:
    """The plural of a noun, which is the third person of a verb too where `verbal`."""
    if not verbal and lemma in PLURALS:
        return PLURALS[lemma]
    if not verbal and lemma.endswith("man") and lemma not in NO_MEN:
        return lemma.removesuffix("man") + "men"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    if lemma.endswith(SIBILANTS) or (verbal and lemma.endswith("o")):
        return lemma + "es"
    return lemma + "s"


def verb_lemmas(lemmas: Iterable[str]) -> dict[str, str]:
    """From each form of these verbs to its lemma; a form of two verbs goes to the first, a lemma to itself."""
    return _by_form(lemmas, forms)


def noun_lemmas(lemmas: Iterable[str]) -> dict[str, str]:
    """From the singular and the plural of these nouns to the lemma."""
    return _by_form(lemmas, noun_forms)


def _by_form(lemmas: Iterable[str], forms_of: Callable[[str], tuple[str, ...]]) -> dict[str, str]:
    known = tuple(dict.fromkeys(lemmas))
    found = {lemma: lemma for lemma in known}
    for lemma in known:
        for form in forms_of(lemma):
            found.setdefault(form, lemma)
    return found


def _ing(verb: str) -> tuple[str, ...]:
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return (verb[:-1] + "ing",)
    return _regular(verb, "ing")


def _regular(verb: str, ending: str) -> tuple[str, ...]:
    """A verb with "ed" or "ing": "denied", "stopped", "cancelled" and "canceled"."""
    if ending == "ed" and verb.endswith("e"):
        return (verb + "d",)
    if ending == "ed" and verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return (verb[:-1] + "ied",)
    if verb.endswith("c"):
        return (verb + "k" + ending,)
    if _doubles(verb):
        return (verb + verb[-1] + ending,)
    if verb.endswith(BRITISH) and len(verb) > 4 and verb[-3] not in VOWELS:
        return (verb + "l" + ending, verb + ending)
    return (verb + ending,)


def _doubles(verb: str) -> bool:
    """Whether the last consonant is doubled: in one syllable of one vowel and one consonant, and in DOUBLED."""
    if verb in DOUBLED:
        return True
    syllable = verb.replace("qu", "k")
    if len(syllable) < 3 or syllable[-1] in "wxy" or syllable[-1] in VOWELS or syllable[-2] not in VOWELS:
        return False
    return sum(char in VOWELS for char in syllable) == 1
