"""Which words of likelihood foretell: neither a promise nor a plan, a wish, a permission, an ability or a guess."""

from __future__ import annotations

from typing import Final

from detente.extraction.likelihood import Claim, who_expects
from detente.extraction.voices import Voice, is_official
from detente.language.clauses import own_subject, subject
from detente.language.inflection import noun_lemmas
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.parse import Parse, Range

SELF: Final = frozenset({"i", "we", "you", "us", "let", "one"})
EMPTY: Final = frozenset({"it", "there", "this", "that", "what", "which", "who", "these", "those"})
PROMISING: Final = frozenset({"will", "'ll", "’ll", "wo", "would", "going to", "shall"})
STATES: Final = frozenset({
    "be", "have", "include", "need", "want", "know", "think", "believe", "seem", "mean", "like", "own", "contain",
    "belong", "depend", "require", "see", "hear", "feel", "afford", "find", "say", "tell", "constitute", "represent",
    "sound", "look", "indicate", "suggest", "reflect",
})  # fmt: skip
GENERAL: Final = noun_lemmas((
    "business", "individual", "person", "company", "people", "applicant", "traveler", "traveller", "citizen", "firm",
    "entity", "anyone", "participant", "country",
)).keys()  # fmt: skip
WISHES: Final = frozenset({
    "doubt", "hope", "wish", "want", "demand", "insist", "promise", "vow", "pledge", "assure", "agree", "decide",
    "ensure",
    "ask", "urge", "propose", "suggest", "recommend", "see", "determine", "wonder", "clear", "know", "consider",
    "make", "discuss", "swear", "commit", "announce", "confirm", "guarantee", "reaffirm", "reiterate",
})  # fmt: skip
OPEN: Final = frozenset(
    {"if", "whether", "unless", "so", "until", "when", "once", "before", "after", "in", "lest", "because"}
)
NEGATIONS: Final = frozenset({"not", "n't", "n’t", "hardly", "never", "no", "nothing"})
CERTAIN, UNLIKELY = 0.95, 0.20  # where the ranges of the words of certainty, and of "unlikely", begin
ISO: Final = 3  # letters of a country's code; those of organisations, which may well forecast, are longer
ASKING: Final = ("WRB", "WP", "WDT")
OUTLOOKS: Final = frozenset({"expected", "set", "poised", "on course", "on track"})
SOON: Final = frozenset({
    "soon", "next", "eventually", "year", "years", "month", "months", "week", "weeks", "decades", "tomorrow", "later",
})  # fmt: skip
SIDES: Final = frozenset({"country", "side", "state", "neighbour", "neighbor", "nation", "capital", "rival"})
TIMES: Final = frozenset({"day", "week", "month", "year", "decade", "time"})
PREDICTED: Final = frozenset({"predict"})  # forces of cues whose "would" is a "will" told afterwards


def foretells(doc: Document, found: Claim, voice: Voice | None, speaker: Actor | None) -> bool:
    """Whether a claim with words of likelihood tells what is going to be, in a way that time can judge."""
    parse, row = doc.parse, found.row
    if _asked(parse, found.predicate) or _unreal(parse, found.predicate):
        return False
    if row.kind == "verb":
        return _expecter_is_free(doc, found.words.first)
    if _unattributed(doc, found, voice):
        return False
    if row.words in OUTLOOKS and _is_plan(doc, found):
        return False
    if row.kind == "rating" and voice is None and not _of_states(doc, found):
        return False  # "the chances of rain are high"
    if row.kind in ("adjective", "rating"):
        return (
            not _own_promise(parse, found)
            and (voice is not None or not _past_copula(parse, found.words))
            and not _uncertain(parse, found)
        )
    if row.kind != "modal":
        return row.kind == "noun" or not _own_promise(parse, found)
    if any(_conditional(parse, at) or _wished(parse, at) for at in {found.predicate, found.words.first}):
        return False
    if row.words in PROMISING:
        return voice is not None and _foretold(doc, found, voice, speaker)
    return _possible(doc, found, voice, speaker)


def _is_plan(doc: Document, found: Claim) -> bool:
    """Whether what is expected is arranged, or a person's own doing: "the envoy is expected to attend"."""
    who = subject(doc.parse, found.predicate)
    if who is None or not found.clause.first <= who < found.words.first:
        nouns = (i for i in found.clause if doc.parse.tokens[i].dep in ("nsubj", "nsubj:pass"))
        who = next((i for i in nouns if i < found.words.first), None)
    mention = doc.mention_at(who) if who is not None else None
    person = (
        who is not None
        and mention is not None
        and mention.kind in ("person", "group")
        and doc.parse.tokens[who].lemma not in SIDES
    )
    own = who is not None and doc.parse.tokens[who].lower in SELF
    return person or own or _arranged(doc, found.predicate)


def _asked(parse: Parse, predicate: int) -> bool:
    """Whether the sentence is a question."""
    return parse.tokens[parse.sentences[parse.tokens[predicate].sent].last - 1].text == "?"


def _unreal(parse: Parse, predicate: int) -> bool:
    """Whether it tells what did not come to be, "would have failed", or asks whether it will."""
    lower = [parse.tokens[k].lower for k in parse.kids(predicate, "aux", "mark")]
    return "have" in lower or "whether" in lower or "if" in lower


def _past_copula(parse: Parse, words: Range) -> bool:
    return any(t.lower in ("was", "were", "been") for t in parse.tokens[max(0, words.first - 3) : words.first])


def _uncertain(parse: Parse, found: Claim) -> bool:
    """Whether certainty is denied: "is not inevitable"."""
    near = parse.tokens[max(0, found.words.first - 2) : found.words.first]
    return found.row.low != UNLIKELY and any(t.lower in NEGATIONS for t in near)


def _own_promise(parse: Parse, found: Claim) -> bool:
    """Whether a speaker is certain of what they themselves will do: "we will certainly answer"."""
    who = subject(parse, found.predicate)
    return found.row.low in (CERTAIN, None) and who is not None and parse.tokens[who].lower in SELF


def _unattributed(doc: Document, found: Claim, voice: Voice | None) -> bool:
    """Whether the article itself speaks of somebody it only points at: "they are likely to see"."""
    first = found.clause.first
    if voice is not None or doc.parse.tokens[first].tag != "PRP":
        return False
    return doc.parse.tokens[first].lower not in EMPTY and doc.actor_at(first) is None


def _conditional(parse: Parse, predicate: int) -> bool:
    """Whether a bare modal stands in a clause that claims nothing: after "so", "until", a question word, a relative."""
    token = parse.tokens[predicate]
    if any(parse.tokens[k].lower in OPEN for k in parse.kids(predicate, "mark")):
        return True
    if token.dep.startswith("acl"):
        return parse.kid(predicate, "mark") is None and not _loosely_relative(parse, predicate)
    return any(parse.tokens[k].tag in ASKING for k in parse.children[predicate])


def _loosely_relative(parse: Parse, predicate: int) -> bool:
    """Whether it is a relative clause behind a comma: "…, which could anger Ankara"."""
    relative = own_subject(parse, predicate)
    return relative is not None and parse.tokens[relative].lower == "which" and parse.tokens[relative - 1].text == ","


def _wished(parse: Parse, predicate: int) -> bool:
    """Whether the clause is what somebody hopes, asks or vows."""
    token = parse.tokens[predicate]
    return token.dep in ("ccomp", "acl", "csubj", "advcl") and parse.tokens[token.head].lemma in WISHES


def _foretold(doc: Document, found: Claim, voice: Voice, speaker: Actor | None) -> bool:
    """Whether a plain "will" tells what another is going to do: neither one's own promise nor an arranged meeting."""
    parse, predicate = doc.parse, found.predicate
    if found.row.words == "would" and voice.statement.force not in PREDICTED:
        return False
    who = subject(parse, predicate)
    if who is None or parse.tokens[who].lower in SELF | EMPTY or parse.tokens[predicate].dep.startswith("acl"):
        return False
    if parse.tokens[predicate].lemma in STATES or parse.kid(predicate, "cop") is not None:
        return False
    if _arranged(doc, predicate):
        return False
    actor = doc.actor_at(who)
    if found.row.words == "would":
        return True
    if speaker is None:
        return False  # whose promise it may be is not known
    if parse.tokens[who].pos == "PRON" and (speaker.kind == "group" or (actor is None and speaker.country)):
        return False
    if speaker.former:
        return True
    if speaker.country is None:
        return not is_official(speaker)
    if actor is None or actor.id == speaker.id:
        return False
    return actor.country != speaker.country or actor.kind == "person"


def _arranged(doc: Document, predicate: int) -> bool:
    """Whether an event that is planned rests on the verb."""
    return any(e.head == predicate and e.status == "planned" and e.plover == "CONSULT" for e in doc.events)


def _possible(doc: Document, found: Claim, voice: Voice | None, speaker: Actor | None) -> bool:
    """Whether "may", "might" or "could" tells of what may come, and not of a permission, an ability or the present."""
    parse, predicate = doc.parse, found.predicate
    token = parse.tokens[predicate]
    who = subject(parse, predicate)
    if who is None:
        return voice is not None and parse.tokens[predicate].lemma not in STATES and parse.kid(predicate, "cop") is None
    if parse.tokens[who].lower in SELF:
        return False
    actor = doc.actor_at(who)
    if speaker is not None and actor is not None and actor.id == speaker.id:
        return False  # what one may do oneself is a threat
    lasts = parse.kid(predicate, "obj")
    if token.lemma in ("take", "happen") and parse.tokens[who].lower in ("it", "there"):
        return lasts is not None and parse.tokens[lasts].lemma in TIMES  # "it may take weeks"
    soon = any(t.lower in SOON for t in parse.tokens[found.words.first : found.clause.last])
    if soon and parse.kid(predicate, "cop") is not None and found.row.words != "may":
        return True  # "it might be years before", "they could soon be back"
    if token.lemma in STATES or token.pos not in ("VERB", "NOUN") or parse.kid(predicate, "cop") is not None:
        return False
    if found.row.words == "could":
        negated = any(
            parse.tokens[k].lower in ("not", "n't", "n’t", "no", "only") for k in parse.kids(predicate, "advmod")
        )
        return not negated and _told_now(parse, predicate) and (voice is not None or _of_states(doc, found))
    progressive = token.tag == "VBG"  # "they may be regrouping" guesses at the present
    if voice is not None:
        return not progressive or parse.tokens[who].pos != "PRON"
    return not progressive and parse.kid(predicate, "aux:pass") is None and _of_states(doc, found)


def _of_states(doc: Document, found: Claim) -> bool:
    """Whether a clause that the article itself tells names a side or an issue, and is not of businesses in general."""
    if any(doc.parse.tokens[i].lower in GENERAL for i in range(found.clause.first, found.words.first)):
        return False
    span = doc.parse.span(found.clause.first, found.clause.last)
    if any(span.covers(mention) for issue in doc.issues for mention in issue.mentions):
        return True
    mentions = (doc.mention_at(i) for i in found.clause)
    return any(m is not None and (m.country or m.actor) for m in mentions)


def _told_now(parse: Parse, predicate: int) -> bool:
    """Whether the sentence is not a tale of the past, in which "could" is "was able to"."""
    head = parse.tokens[parse.tokens[predicate].head]
    return head.i == predicate or head.tag != "VBD" or parse.tokens[predicate].dep in ("ccomp", "parataxis")


def _expecter_is_free(doc: Document, verb: int) -> bool:
    """Whether who expects is no state and no official, whose "expects" is a demand."""
    who = who_expects(doc.parse, verb)
    actor = doc.actor_at(who)
    if actor is not None and actor.country is not None and len(actor.country) == ISO and not actor.former:
        return False
    return who is not None and doc.parse.tokens[who].lower not in ("we", "you")
