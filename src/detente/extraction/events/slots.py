"""The company of a predicate: who does it, to what, with whom, whatever the clause looks like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from detente.extraction.events.awaited import is_awaited
from detente.extraction.events.frames import verb_forms
from detente.extraction.events.prepositions import STOPS, TIME_WORDS, add, right_prepositions
from detente.model.parse import Parse

NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
VERBAL: Final = frozenset({"VERB", "AUX"})
OBJECT_CONTROL: Final = frozenset({
    "urge", "ask", "order", "tell", "force", "help", "allow", "press", "push", "encourage", "persuade", "invite", "let",
    "make", "pressure", "advise", "instruct", "warn", "require", "enable", "lead", "compel", "want", "expect", "get",
})  # fmt: skip
LIGHT_HEADS: Final = frozenset({
    "series", "number", "group", "round", "raft", "range", "set", "kind", "type", "couple", "dozen", "score",
    "hundred", "thousand", "million", "billion", "one", "some", "part", "all", "most", "many", "several", "each",
    "member", "lot", "last", "rest", "remainder", "wave", "package", "two", "three", "more", "ton", "tonne",
    "majority", "pair", "bit", "barrage", "spate", "string",
})  # fmt: skip
SUBJECTS: Final = ("nsubj", "nsubj:pass", "nsubj:outer")
DUE: Final = "due"  # an adjective that tells an event as verbs do: "is due in Lima on Monday"
ADJECTIVES: Final = frozenset({DUE, "ready", "willing"})
SKIPPED: Final = frozenset({"ADV", "PART"})
BEFORE_NOUN: Final = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PUNCT", "SYM"})


@dataclass(frozen=True, slots=True)
class Slots:
    """Head tokens of the phrases around one predicate."""

    subject: tuple[int, ...] = ()  # who does it, passive undone
    object: tuple[int, ...] = ()
    indirect: tuple[int, ...] = ()
    prepositions: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    clause: int | None = None  # head of its complement clause
    clause_kind: str | None = None  # "to", "that"
    passive: bool = False


def verb_slots(parse: Parse, verb: int) -> Slots:
    """The company of a verb: relative pronouns, passives, shared subjects and infinitives followed to their nouns."""
    if is_perfect(parse, verb):
        return replace(verb_slots(parse, verb - 1), object=(parse.tokens[verb].head,))
    passive = is_passive(parse, verb)
    subject = surface_subject(parse, verb)
    prepositions = right_prepositions(parse, verb)
    for kid in parse.kids(verb, "obl", "obl:agent", "nmod", "obl:tmod", "obl:npmod"):
        if (case := parse.kid(kid, "case")) is not None and kid < verb:
            add(prepositions, parse.tokens[case].lower, kid)
    clause, kind = _clause(parse, verb)
    if passive:
        agent = parse.kids(verb, "obl:agent") or prepositions.get("by", [])
        objects = subject or _modified(parse, verb)
        for head in objects:
            for name, heads in right_prepositions(parse, head, commas=False).items() if head < verb else ():
                prepositions.setdefault(name, heads)
        return Slots(tuple(agent), objects, (), _frozen(prepositions), clause, kind, passive=True)
    found = (
        tuple(c for c in parse.kids(verb, "obj") if parse.tokens[c].tag not in ("WDT", "WP"))
        or _relative_object(parse, verb)
        or _next_phrase(parse, verb, clause)
    )
    if not found and is_headline(parse, verb) and parse.tokens[verb].dep == "amod":
        found = (parse.tokens[verb].head,)
    return Slots(subject, found, _indirect(parse, verb, found), _frozen(prepositions), clause, kind)


def _indirect(parse: Parse, verb: int, found: tuple[int, ...]) -> tuple[int, ...]:
    """The indirect object; also a name before the object that the parser took for part of it ("gave Kenya aid")."""
    if own := parse.kids(verb, "iobj"):
        return tuple(own)
    first = parse.tokens[verb + 1] if verb + 1 < len(parse.tokens) else None
    if first is not None and first.pos == "PROPN" and first.dep == "compound" and first.head in found:
        return (first.i,)
    return ()


def is_perfect(parse: Parse, verb: int) -> bool:
    """Whether a participle that the parser hung on a noun is that of "has": "Italy has frozen relations"."""
    token = parse.tokens[verb]
    if token.dep != "amod" or token.tag != "VBN" or not verb or parse.tokens[token.head].dep != "obj":
        return False
    return parse.tokens[verb - 1].lower in ("has", "have", "had") and parse.tokens[token.head].head == verb - 1


def noun_slots(parse: Parse, noun: int) -> Slots:
    """The company of an event noun: possessor and modifiers as subject and object are told apart by its frame."""
    prepositions = right_prepositions(parse, noun, commas=False)
    possessors = tuple(parse.kids(noun, "nmod:poss"))
    left = tuple(
        c for c in parse.children[noun] if c < noun and parse.tokens[c].dep in ("compound", "amod", "nmod:desc")
    )
    clause = next((c for c in parse.kids(noun, "acl", "xcomp", "ccomp") if c > noun and has_to(parse, c)), None)
    return Slots(possessors, left, (), _frozen(prepositions), clause, "to" if clause is not None else None)


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether the verb is passive: by its auxiliary or subject, or as a bare participle after a noun."""
    token = parse.tokens[verb]
    deps = {parse.tokens[c].dep for c in parse.children[verb]}
    if _is_aside(parse, verb):
        return True
    if is_awaited(parse, verb):
        return False
    if (
        "cop" in deps
        and token.tag in ("VBN", "VBD", "JJ")
        and token.lower in verb_forms()
        and token.lower not in ADJECTIVES
    ):
        return True  # "has been shelved", taken for an adjective
    if "aux:pass" in deps or ("nsubj:pass" in deps and not _is_simple_past(parse, verb)):
        return True
    if token.tag not in ("VBN", "VBD") or (token.tag == "VBD" and token.dep != "acl") or is_headline(parse, verb):
        return False
    if token.dep == "conj" and "aux" not in deps and "nsubj" not in deps:
        head = parse.tokens[token.head]
        return head.tag == "VBN" and head.head != token.i and is_passive(parse, token.head)
    return token.dep in ("acl", "advcl", "amod", "xcomp") and not deps & {"aux", "nsubj", "obj"}


def _is_simple_past(parse: Parse, verb: int) -> bool:
    """Whether a past form is active, whatever its subject is taken for: "Both navies met." is no headline."""
    token = parse.tokens[verb]
    if token.tag == "VBD":
        return True
    ends = parse.tokens[parse.sentences[token.sent].last - 1].text
    return token.dep == "root" and ends == "." and parse.kid(verb, "aux", "obl:agent") is None


def _is_aside(parse: Parse, verb: int) -> bool:
    """Whether a past form after a comma says since when something stands: "visas, suspended since May, ..."."""
    tokens = parse.tokens
    if not 0 < verb < len(tokens) - 1 or tokens[verb - 1].text != "," or tokens[verb].tag not in ("VBD", "VBN"):
        return False
    if tokens[verb].tag == "VBD" and not tokens[verb].lower.endswith("ed"):
        return False  # "the minister, Ada Harlan, spoke by telephone"
    return tokens[verb + 1].lower in ("since", "until", "by") and parse.kid(verb, "obj") is None


def is_headline(parse: Parse, verb: int) -> bool:
    """Whether a past form that the parser hung on a noun is the verb of its sentence: "Kenyan forces withdrew"."""
    token = parse.tokens[verb]
    if token.dep not in ("acl", "amod") or token.tag not in ("VBD", "VBN"):
        return False
    if token.dep == "amod" and token.tag == "VBN":
        before = parse.tokens[verb - 1] if verb else token
        return before.pos in ("PROPN", "NOUN") and not parse.tokens[parse.root(token.sent)].has("VerbForm=Fin")
    if parse.tokens[_first_joined(parse, token.head)].dep != "root":
        return False
    if token.tag == "VBN":
        following = parse.tokens[verb + 1].lower if verb + 1 < len(parse.tokens) else ""
        return following != "by" and not _has_finite(parse, token.sent)
    return True


def _first_joined(parse: Parse, noun: int) -> int:
    """The first of the nouns that "and" joins to this one."""
    while parse.tokens[noun].dep == "conj" and parse.tokens[noun].head < noun:
        noun = parse.tokens[noun].head
    return noun


def _has_finite(parse: Parse, sentence: int) -> bool:
    return any(parse.tokens[i].has("VerbForm=Fin") for i in parse.sentences[sentence])


def surface_subject(parse: Parse, verb: int, depth: int = 0) -> tuple[int, ...]:
    """The heads of a verb's grammatical subject, its own or the one that it shares; empty where there is none."""
    token = parse.tokens[verb]
    own = parse.kids(verb, *SUBJECTS) or [s for aux in parse.kids(verb, "aux") for s in parse.kids(aux, *SUBJECTS)]
    if own:
        first = parse.tokens[own[-1]]
        if first.tag in ("WDT", "WP") or (first.lower == "that" and token.dep.startswith("acl")):
            return _modified(parse, verb)
        return (own[-1],)
    if depth > 4 or token.head == verb:
        return _nearest_subject(parse, verb)
    head = parse.tokens[token.head]
    if token.dep == "acl:relcl":
        return () if parse.kid(verb, "mark") is not None else (token.head,)
    if token.dep == "acl":
        return (_first_joined(parse, token.head),) if is_headline(parse, verb) else _of_noun(parse, verb, depth)
    if token.dep == "amod" and is_headline(parse, verb):
        root = parse.root(token.sent)
        own = [c for c in parse.kids(token.head, "nsubj", "compound", "nmod") if c < verb]
        return (root,) if root < verb else tuple(own[-1:]) or _before(parse, verb)
    if token.dep == "xcomp" and token.tag == "VBD" and verb and parse.tokens[verb - 1].dep == "obl":
        return (verb - 1,)  # "after Kenyan drones entered": no infinitive, so the noun before it is its subject
    if token.dep in ("xcomp", "ccomp") and head.lemma in OBJECT_CONTROL and not is_passive(parse, token.head):
        controller = parse.kids(token.head, "obj", "iobj")
        if controller:
            return (controller[0],)
    if token.dep in ("conj", "xcomp", "ccomp", "advcl", "parataxis") and (
        head.pos in VERBAL or parse.kid(token.head, "nsubj")
    ):
        return surface_subject(parse, token.head, depth + 1)
    return _nearest_subject(parse, verb)


def _before(parse: Parse, verb: int) -> tuple[int, ...]:
    """The noun right before a verb."""
    return (verb - 1,) if verb and parse.tokens[verb - 1].pos in NOMINAL else ()


def _of_noun(parse: Parse, verb: int, depth: int) -> tuple[int, ...]:
    """The subject of a clause that hangs on a noun: "Kenya's plan to ...", "the ministry announced plans to ..."."""
    noun = parse.tokens[verb].head
    if not has_to(parse, verb):
        return (noun,) if parse.tokens[noun].pos in NOMINAL else ()
    if possessors := parse.kids(noun, "nmod:poss"):
        return tuple(possessors)
    above = parse.tokens[noun].head
    if above != noun and parse.tokens[above].pos in VERBAL:
        return surface_subject(parse, above, depth + 1)
    return _before(parse, noun) if above == noun else ()


def _nearest_subject(parse: Parse, verb: int) -> tuple[int, ...]:
    """The last subject before the verb in its sentence."""
    sentence = parse.sentences[parse.tokens[verb].sent]
    for i in range(verb - 1, sentence.first - 1, -1):
        if parse.tokens[i].text in STOPS:
            return ()
        if parse.tokens[i].dep in ("nsubj", "nsubj:pass") and parse.tokens[i].pos in NOMINAL:
            return (i,) if parse.tokens[i].tag not in ("WDT", "WP") else ()
    return ()


def _modified(parse: Parse, verb: int) -> tuple[int, ...]:
    """The noun that a relative clause or participle stands by; that of the first verb for a verb joined by "and"."""
    at = verb
    while parse.tokens[at].dep == "conj":
        at = parse.tokens[at].head
    token = parse.tokens[at]
    if token.dep == "advcl:relcl":
        return _antecedent(parse, at)
    return (token.head,) if token.dep.startswith("acl") and token.head != at else ()


def _antecedent(parse: Parse, verb: int) -> tuple[int, ...]:
    """The noun right before ", which", of a clause hung on the verb before it: "resume talks, which it broke off"."""
    which = next((c for c in parse.kids(verb, "obj", "nsubj:pass") if parse.tokens[c].tag == "WDT"), None)
    if which is None or which < 2 or parse.tokens[which - 2].pos not in NOMINAL:
        return ()
    return (which - 2,) if parse.tokens[which - 1].text == "," else ()


def _relative_object(parse: Parse, verb: int) -> tuple[int, ...]:
    """The noun that is object of its own relative clause: "the sanctions that Canada imposed"."""
    token = parse.tokens[verb]
    if token.dep == "advcl:relcl":
        return _antecedent(parse, verb)
    if not token.dep.startswith("acl") or not parse.kids(verb, "nsubj"):
        return ()
    subject = parse.tokens[parse.kids(verb, "nsubj")[-1]]
    if any(parse.tokens[c].tag in ("WDT", "WP") and parse.kid(c, "case") is not None for c in parse.kids(verb, "obl")):
        return ()  # "the drill, in which troops landed"
    return () if subject.tag in ("WDT", "WP") else (token.head,)


def _clause(parse: Parse, verb: int) -> tuple[int | None, str | None]:
    """The head of a verb's complement clause, and its kind; of an infinitive that the parser took for a purpose too."""
    purpose = None
    for kid in parse.children[verb]:
        dep = parse.tokens[kid].dep
        if kid < verb or dep not in ("xcomp", "ccomp", "advcl"):
            continue
        if has_to(parse, kid):
            if dep != "advcl":
                return kid, "to"
            if purpose is None and (parse.kid(verb, "obj") is None or parse.tokens[verb].lemma in OBJECT_CONTROL):
                purpose = kid
        elif dep == "ccomp":
            return kid, "that"
    return purpose, None if purpose is None else "to"


def has_to(parse: Parse, verb: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    if any(parse.tokens[c].lower == "to" and c < verb for c in parse.kids(verb, "mark", "aux")):
        return True
    before = parse.tokens[verb - 1] if verb else None
    return before is not None and before.lower == "to" and before.dep == "fixed"  # "are due to hold": "due to" as one


def _next_phrase(parse: Parse, verb: int, clause: int | None) -> tuple[int, ...]:
    """The head of the noun phrase right after a verb to which the parser gave no object."""
    last = parse.sentences[parse.tokens[verb].sent].last
    at = verb + 1
    while at < last and at - verb < 3 and (parse.tokens[at].pos in SKIPPED or _is_particle(parse, verb, at)):
        at += 1
    if at >= last or parse.tokens[at].pos not in BEFORE_NOUN | NOMINAL or parse.tokens[at].pos == "PUNCT":
        return ()
    head = at
    while parse.tokens[head].head > head and parse.tokens[head].head < last and parse.tokens[head].pos not in VERBAL:
        if parse.tokens[parse.tokens[head].head].pos in VERBAL:
            break
        head = parse.tokens[head].head
    token = parse.tokens[head]
    if token.pos not in NOMINAL or token.dep in ("obl:unmarked", "obl:tmod", "advmod", "obl:npmod"):
        return ()
    if token.dep == "obl" and (token.lower in TIME_WORDS or parse.kid(head, "case") is not None):
        return ()  # one without a preposition is the object of "called off a visit"
    if token.dep == "nsubj" and token.head != clause:
        return ()
    return (head,)


def _is_particle(parse: Parse, verb: int, at: int) -> bool:
    """Whether a word goes with the verb: "off" of "called off", "away" of "drove away", however it is tagged."""
    token = parse.tokens[at]
    return token.dep == "compound:prt" or (token.head == verb and token.dep == "advmod" and token.pos in ("ADP", "ADV"))


def unwrapped(parse: Parse, head: int) -> int:
    """The noun that counts: "talks" of "a series of talks"."""
    token = parse.tokens[head]
    if token.lemma in LIGHT_HEADS or token.pos == "NUM":
        for kid in parse.kids(head, "nmod"):
            if (case := parse.kid(kid, "case")) is not None and parse.tokens[case].lower == "of":
                return kid
    return head


def coordinated(parse: Parse, head: int) -> list[int]:
    """A head and the heads joined to it by "and"."""
    found = [head]
    for at in found:  # grows while it is walked
        found += [c for c in parse.kids(at, "conj") if parse.tokens[c].pos not in VERBAL]
    return found


def coordinated_clauses(parse: Parse, verb: int) -> list[int]:
    """A verb, the verbs joined to it by "and", and those that say by what means."""
    found = [verb]
    for at in found:  # grows while it is walked
        found += parse.kids(at, "conj")
        found += [
            c for c in parse.kids(at, "advcl") if any(parse.tokens[m].lower == "by" for m in parse.kids(c, "mark"))
        ]
    return [at for at in found if parse.tokens[at].pos == "VERB"]


def _frozen(found: dict[str, list[int]]) -> dict[str, tuple[int, ...]]:
    return {preposition: tuple(heads) for preposition, heads in found.items()}
