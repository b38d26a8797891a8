"""Stances: who takes one, in which words, and on what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from detente.extraction.stance_reality import CONDITIONS, NEGATIONS, UNREAL, VERBS, WILL, Reality, denied, told, turned
from detente.extraction.stance_words import StanceRow, follow, stance_words
from detente.language.clauses import clause, own_subject, subject, trimmed
from detente.model.issue import Direction
from detente.model.parse import Parse, Range

Frame = Literal["object", "to", "other", "that", "alone", "noun", "adjective"]

NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
ASSERTING: Final = frozenset({"insist"})  # with "that" and the indicative it only asserts
NOMINAL_DEPS: Final = ("amod", "compound", "case", "mark", "obj", "nmod")  # a noun that the tagger took for a verb
FOR_OTHERS: Final = frozenset({"for", "of", "from", "without", "against"})
NAMING: Final = frozenset({"NOUN", "PROPN", "PRON"})
STOPS: Final = frozenset({";", ":", "—", "–", "“", "”", '"'})
COURTESIES: Final = frozenset({
    "thanks", "thank", "condolence", "reward", "congratulation", "sympathy", "prayer", "opportunity", "wish",
    "hospitality",
})  # fmt: skip
PEOPLE: Final = frozenset({"refugee", "migrant", "guest", "delegation", "minister", "president", "visitor", "student"})
ACCESS: Final = frozenset({"access", "entry", "visa", "right", "member", "people", "request"})
# What somebody wants only to say: "I would like to thank the envoy".
SPEAKING: Final = frozenset({
    "thank", "congratulate", "say", "mention", "add", "note", "emphasise", "emphasize", "stress", "highlight", "begin",
    "start", "touch", "acknowledge", "express", "repeat", "reiterate", "turn", "know", "hear", "tell", "ask", "talk",
    "speak", "conclude", "close", "do",
})  # fmt: skip
WISHES: Final = frozenset({"want", "seek", "hope", "aim", "would like", "want to see", "would like to see"})
LIGHT: Final = frozenset({"what", "everything", "anything", "something", "all", "thing", "things", "people", "those"})
SILENT: Final = frozenset({"comment", "say", "elaborate", "answer", "reveal", "disclose", "confirm", "name", "specify"})
HOSTILE: Final = frozenset({
    "hide", "undermine", "weaken", "destroy", "block", "prevent", "thwart", "limit", "curb", "isolate", "avoid",
    "delay", "conceal", "exploit", "evade", "circumvent", "deny", "reject",
})  # fmt: skip
COPULAS: Final = frozenset({"be", "is", "are", "was", "were", "'s", "’s", "'re", "’re", "'m", "’m", "am", "been",
                            "remain", "remains", "remained", "stand", "stands"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance in an article."""

    row: StanceRow
    direction: Direction
    predicate: int
    holder: int | None  # head token of who takes it; None: the sentence names nobody
    words: Range  # the whole of it, holder included
    matter: Range  # what it is about
    reality: Reality


def find_stances(parse: Parse) -> Iterator[Stance]:
    """All stances, in text order; one for each predicate."""
    by_first = stance_words()
    free = 0  # what an earlier stance has taken tells no other: "dropped its objection to"
    for token in parse.tokens:
        for rest, row in by_first.get(token.lower, ()) if token.i >= free else ():
            more = follow(parse, token.i, rest) if rest else 0
            if more is not None and (stance := _stance(parse, token.i, row, more)):
                yield stance
                free = token.i + more + 1
                break


def _stance(parse: Parse, at: int, row: StanceRow, more: int) -> Stance | None:
    if "noun" in row.frames:
        return _of_noun(parse, at, row, more)
    if "adjective" in row.frames:
        return _of_adjective(parse, at, row, more)
    return _of_verb(parse, at, row, more)


def _of_verb(parse: Parse, at: int, row: StanceRow, more: int) -> Stance | None:
    verb = at + 1 if row.words.startswith("would") else at
    token = parse.tokens[verb]
    if not _is_verb(parse, verb, more) or _in_name(parse, verb):
        return None
    if _frame(parse, verb, at + more, row) is None or attributive(parse, verb):
        return None
    if _of_other_sense(parse, verb, row):
        return None
    reality, negated = told(parse, verb)
    if row.words.startswith("would"):
        reality = "told" if reality == "will" else reality
    direction = turned(row.direction, negated)
    if direction is None or reality == "unreal":
        return None
    passive = parse.kid(verb, "aux:pass", "nsubj:pass") is not None
    bounds = parse.sentences[token.sent]
    words = _before_next(parse, verb, clause(parse, verb, bounds))
    holder = parse.kid(verb, "obl:agent") if passive else subject(parse, verb)
    if holder is None and not passive:
        holder = _nearest_subject(parse, verb)
    if words.last <= at + 1 + more and not passive:
        words = Range(words.first, _to_mark(parse, at + 1 + more))  # the parser hung the object elsewhere
    matter = words if passive else Range(at + 1 + more, max(words.last, at + 2 + more))
    if _takes_antecedent(parse, verb) and parse.kid(verb, "obj") is None:
        matter = Range(parse.edges(token.head).first, verb)
        words = Range(matter.first, max(words.last, verb + 1))
    return Stance(row, direction, verb, holder, words, matter, reality)


def _is_verb(parse: Parse, at: int, more: int) -> bool:
    """Whether a form of the table is a verb here: tagged so, or by the words around it."""
    token = parse.tokens[at]
    before = parse.tokens[at - 1].pos if at else ""
    if token.pos in VERBS:
        joined = before == "CCONJ" and parse.tokens[at - 2].pos in NAMING  # "welcomed the move and proposed talks"
        gerund = (
            token.tag == "VBG" and at > 0 and parse.tokens[at - 1].lower in FOR_OTHERS
        )  # "praised Tbilisi for resisting"
        own = parse.kid(at, "nsubj") is not None  # a clause, whatever the parser hung it on: "Hungary rebuffed calls"
        return joined or ((own or token.dep not in NOMINAL_DEPS) and not gerund)
    if token.pos == "ADV":  # "Estonia and Latvia back the request"
        return parse.kid(at, "nsubj") is not None and parse.kid(at, "obj") is not None
    if token.pos not in ("NOUN", "ADJ") or parse.kid(at, "cop") is not None:
        return False
    return parse.kid(at, "nsubj") is not None or (more > 0 and before in ("CCONJ", "PROPN", "ADV"))  # "and rules out"


def _in_name(parse: Parse, verb: int) -> bool:
    """Whether a participle is part of a name in capitals: "Blocked Persons"."""
    token = parse.tokens[verb]
    after = parse.tokens[verb + 1].text if verb + 1 < len(parse.tokens) else ""
    first = parse.sentences[token.sent].first
    return token.text.istitle() and after[:1].isupper() and token.tag == "VBN" and verb > first


def _before_next(parse: Parse, verb: int, words: Range) -> Range:
    """A clause without the verbs joined to its own: "welcomed the truce and urged both sides to keep it"."""
    joined = [parse.edges(k).first for k in parse.kids(verb, "conj") if k > verb and parse.tokens[k].pos == "VERB"]
    return Range(words.first, max(verb + 1, trimmed(parse, verb, min([words.last, *joined]))))


def _to_mark(parse: Parse, first: int) -> int:
    """One past the last word before the next mark of punctuation, by word order."""
    last = parse.sentences[parse.tokens[first - 1].sent].last
    at = first
    while at < last and (parse.tokens[at].pos != "PUNCT" or parse.tokens[at].tag == "HYPH"):
        at += 1
    return max(at, first)


def _nearest_subject(parse: Parse, verb: int) -> int | None:
    """The last subject before a verb in its sentence, where nothing but its own clause lies between."""
    sentence = parse.sentences[parse.tokens[verb].sent]
    for i in range(verb - 1, sentence.first - 1, -1):
        token = parse.tokens[i]
        if token.text in STOPS:
            return None
        if token.dep in ("nsubj", "nsubj:pass") and token.tag not in ("WDT", "WP"):
            return i
    return None


def _of_other_sense(parse: Parse, verb: int, row: StanceRow) -> bool:
    """Whether the words tell no stance here: thanks offered, people welcomed, access denied, a plan to hide."""
    token = parse.tokens[verb]
    if row.words in WISHES and token.dep.startswith("acl") and parse.tokens[token.head].lower in LIGHT:
        return True  # "everything that we want to do"
    if row.words == "agree" and _joint(parse, verb):
        return True  # what two agree is no offer of either
    thing = parse.kid(verb, "obj")
    lemma = parse.tokens[thing].lemma if thing is not None else ""
    if row.direction == "offers" and lemma in COURTESIES:
        return True
    if lemma in PEOPLE and row.words in ("welcome", "host", "accept"):
        return True
    if row.words == "deny" and (parse.kid(verb, "iobj") is not None or lemma in ACCESS):
        return True
    infinitive = next((k for k in parse.kids(verb, "xcomp") if k > verb), None)
    if infinitive is None:
        return False
    wanted = parse.tokens[infinitive].lemma
    if row.direction == "supports" and "to" in row.frames and wanted in SPEAKING:
        return True
    return (row.direction == "supports" and wanted in HOSTILE) or (row.direction == "refuses" and wanted in SILENT)


def _joint(parse: Parse, verb: int) -> bool:
    """Whether several do something together: "Oslo and Lima agreed", "the ministers agreed", "we agreed"."""
    who = subject(parse, verb)
    if who is None:
        return True
    token = parse.tokens[who]
    return token.tag in ("NNS", "NNPS") or token.lower in ("we", "they", "both") or parse.kid(who, "conj") is not None


def attributive(parse: Parse, verb: int) -> bool:
    """Whether a clause only says which one is meant: "Iraqis who supported them", "a group backing the deal"."""
    token = parse.tokens[verb]
    if not token.dep.startswith("acl"):
        return False
    relative = own_subject(parse, verb)
    return relative is None or parse.tokens[relative].lower in ("who", "that")


def _frame(parse: Parse, verb: int, last: int, row: StanceRow) -> Frame | None:
    """Which of the row's frames the words after a verb have; None where they have none of them."""
    if parse.kid(verb, "aux:pass", "nsubj:pass") is not None:
        return "object" if "object" in row.frames and parse.kid(verb, "obl:agent") is not None else None
    thing = parse.kid(verb, "obj")
    if thing is not None and verb < thing <= last and "object" in row.frames:
        return "object"  # the words have their object among them: "dropped its refusal"
    if "alone" in row.frames:
        return "alone" if _alone(parse, verb) else None
    infinitive = _infinitive(parse, verb, last)
    if infinitive is not None:
        near = infinitive - last <= 4 and not any(parse.tokens[i].pos in NOUNS for i in range(last + 1, infinitive))
        wanted: Frame = "to" if near else "other"
        if wanted in row.frames:
            return wanted
    after = parse.tokens[last + 1] if last + 1 < len(parse.tokens) else None
    if after is None:
        return None
    if "that" in row.frames and (after.lower == "that" or _has_clause(parse, verb)):
        return None if row.words in ASSERTING and not _subjunctive(parse, verb, last) else "that"
    nominal = parse.kid(verb, "obj") is not None or after.pos in NOUNS or after.tag == "VBG"
    nominal = nominal or _takes_antecedent(parse, verb)
    if "object" in row.frames and nominal and after.lower != "that":
        return "object"
    return None


def _alone(parse: Parse, verb: int) -> bool:
    """Whether a verb has no object: it answers what was told before, "Ecuador accepted within a day"."""
    token = parse.tokens[verb]
    taken = parse.kid(verb, "obj", "iobj", "xcomp", "ccomp", "aux:pass", "nsubj:pass") is not None
    own = own_subject(parse, verb)
    after = parse.tokens[verb + 1] if verb + 1 < len(parse.tokens) else None
    plain = after is not None and (
        after.pos in ("ADP", "PUNCT", "ADV", "CCONJ", "SCONJ") and after.text not in ("“", '"')
    )
    finite = token.tag in ("VBD", "VBZ", "VBP", "VBN") and not token.dep.startswith("acl")
    return plain and finite and not taken and own is not None and own < verb


def _infinitive(parse: Parse, verb: int, last: int) -> int | None:
    """The infinitive that a verb takes, by relation, else by "to" right behind."""
    for kid in parse.children[verb]:
        if kid > last and parse.tokens[kid].dep in ("xcomp", "ccomp", "advcl", "acl"):
            marks = [k for k in parse.kids(kid, "mark") if parse.tokens[k].lower == "to"]
            if marks:
                return marks[0]
            if parse.tokens[kid].dep in ("xcomp", "ccomp") and parse.tokens[kid].tag == "VB":
                return kid
    after = parse.tokens[last + 1] if last + 1 < len(parse.tokens) else None
    return last + 1 if after is not None and after.lower == "to" and after.tag == "TO" else None


def _takes_antecedent(parse: Parse, verb: int) -> bool:
    """Whether the object is the noun before a relative clause: "a charge Delhi rejects"."""
    token = parse.tokens[verb]
    return token.dep == "acl:relcl" and token.head < verb and own_subject(parse, verb) is not None


def _subjunctive(parse: Parse, verb: int, last: int) -> bool:
    """Whether the clause behind asks for something: "that Tehran stop", "that it must leave"."""
    clause_head = next((k for k in parse.kids(verb, "ccomp", "xcomp", "advcl") if k > last), None)
    if clause_head is None or any(parse.tokens[k].lower in WILL for k in parse.kids(clause_head, "aux")):
        return False
    if any(
        parse.tokens[k].lower in ("must", "should", "be") for k in parse.kids(clause_head, "aux", "aux:pass", "cop")
    ):
        return True
    return parse.tokens[clause_head].tag in ("VB", "VBP") and parse.kid(clause_head, "aux") is None


def _has_clause(parse: Parse, verb: int) -> bool:
    return any(own_subject(parse, k) is not None for k in parse.kids(verb, "ccomp"))


def _of_noun(parse: Parse, at: int, row: StanceRow, more: int) -> Stance | None:
    """What a noun tells of its possessor: "Beijing's refusal to …"."""
    token = parse.tokens[at]
    holder = parse.kid(at, "nmod:poss")
    if row.words == "commitment to" and token.tag == "NNS":
        return None  # "its international commitments" are duties
    if token.pos != "NOUN" or holder is None or token.sent != parse.tokens[holder].sent:
        return None
    first = parse.edges(holder).first
    if parse.tokens[holder].pos == "PRON":  # "Turkey hardened its opposition to": the subject tells better than "its"
        verb = next((i for i in parse.ancestors(at) if parse.tokens[i].pos == "VERB"), None)
        holder = None if verb is None else subject(parse, verb)
    after = parse.tokens[at + 1] if at + 1 < len(parse.tokens) else None
    if row.words.endswith(" that") and parse.tokens[at + more].tag == "WDT":
        return None  # "its demands that go too far"
    if not more and (after is None or after.lower != "to"):
        return None
    last = _end_of_phrase(parse, at)
    return Stance(row, row.direction, at, holder, Range(first, last), Range(at + 1, max(last, at + 2)), "told")


def _end_of_phrase(parse: Parse, at: int) -> int:
    """One past the last word of what hangs on a noun to its right, conjuncts left out."""
    kids = [k for k in parse.children[at] if k > at and parse.tokens[k].dep not in ("conj", "punct", "acl:relcl", "cc")]
    return trimmed(parse, at, max((parse.edges(k).last for k in kids), default=at + 1))


def _of_adjective(parse: Parse, at: int, row: StanceRow, more: int) -> Stance | None:
    """What an adjective behind a copula tells: "Japan is opposed to …"."""
    before = at - 1
    while before > 0 and parse.tokens[before].pos in ("ADV", "PART") and at - before < 4:
        before -= 1
    if before < 1 or parse.tokens[before].lower not in COPULAS:
        return None
    token = parse.tokens[at]
    sentence = parse.sentences[token.sent]
    spots = (own_subject(parse, at), own_subject(parse, before), own_subject(parse, token.head))
    holder = next((spot for spot in spots if spot is not None), parse.kid(at, "expl"))  # "said it was ready to"
    if holder is None or holder > at:
        return None
    lower = {t.lower for t in parse.tokens[max(sentence.first, before - 3) : at]}
    if lower & (UNREAL | CONDITIONS) or denied(parse, at):
        return None
    direction = turned(row.direction, bool(lower & NEGATIONS))
    if direction is None:
        return None
    follower = parse.tokens[at + more + 1] if at + more + 1 < sentence.last else None
    if follower is None:
        return None
    last = max(
        parse.edges(at).last,
        parse.edges(follower.i).last,
        follower.i + 1,
        parse.edges(follower.head).last if follower.head > at else 0,
    )
    last = trimmed(parse, at, min(last, sentence.last))
    words = Range(parse.edges(holder).first, last)
    return Stance(row, direction, at, holder, words, Range(at + 1, last), "will" if lower & WILL else "told")
