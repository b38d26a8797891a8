"""Which words of likelihood foretell: neither a promise nor a plan, a wish, a permission, an ability or a guess."""

from __future__ import annotations

from typing import Final

from detente.extraction.forecast_horizons import MEETINGS
from detente.extraction.forecast_plans import SELF, is_announced, is_arranged, is_own_state, is_plan, is_promise
from detente.extraction.likelihood import Claim
from detente.extraction.likelihood_clauses import has_future
from detente.extraction.voices import Voice, is_official
from detente.language.clauses import own_subject, subject
from detente.language.inflection import noun_lemmas
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.parse import Parse, Range

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
    "doubt", "expect", "hope", "wish", "want", "demand", "insist", "promise", "vow", "pledge", "assure", "agree",
    "decide", "ensure", "ask", "urge", "propose", "suggest", "recommend", "see", "determine", "wonder", "clear", "know",
    "consider", "make", "discuss", "swear", "commit", "announce", "confirm", "guarantee", "reaffirm", "reiterate",
    "happy", "glad", "pleased", "grateful", "delighted",
})  # fmt: skip
OPEN: Final = frozenset(
    {"if", "whether", "unless", "so", "until", "when", "once", "before", "after", "in", "lest", "because"}
)
NEGATIONS: Final = frozenset({"not", "n't", "n’t", "hardly", "never", "no", "nothing"})
UNLIKELY: Final = 0.20  # where the range of "unlikely" begins
ISO: Final = 3  # letters of a country's code; those of organisations, which may well forecast, are longer
ASKING: Final = ("WRB", "WP", "WDT")
OUTLOOKS: Final = frozenset({"expected", "set", "poised", "on course", "on track"})
SOON: Final = frozenset({
    "soon", "next", "eventually", "year", "years", "month", "months", "week", "weeks", "decades", "tomorrow", "later",
})  # fmt: skip
PENALTIES: Final = frozenset({"prison", "jail", "sentence", "fine", "imprisonment", "penalty"})
TIMES: Final = frozenset({"day", "week", "month", "year", "decade", "time"})
COMING: Final = frozenset({"next", "back", "over", "gone", "worse", "better", "shut", "closed", "open", "lost"})
PREDICTED: Final = frozenset({"predict"})  # forces of cues whose "would" is a "will" told afterwards


def foretells(doc: Document, found: Claim, voice: Voice | None, speaker: Actor | None) -> bool:
    """Whether a claim with words of likelihood tells what is going to be, in a way that time can judge."""
    parse, row = doc.parse, found.row
    if _asked(parse, found.predicate) or _unreal(parse, found.predicate):
        return False
    if row.kind == "verb":
        return _expecter_is_free(doc, found, voice, speaker)
    if _unattributed(doc, found, voice):
        return False
    if row.words in OUTLOOKS and is_plan(doc, found):
        return False
    if row.kind in ("rating", "number") and voice is None and found.holder is None and not _of_states(doc, found):
        return False  # "the chances of rain are high"
    if row.kind in ("adjective", "rating"):
        return (
            not is_promise(parse, found)
            and (voice is not None or found.holder is not None or not _past_copula(parse, found.words))
            and not _uncertain(parse, found)
        )
    if row.kind != "modal":
        return row.kind in ("noun", "number") or not is_promise(parse, found)
    if any(_conditional(parse, at) or _wished(parse, at) for at in {found.predicate, found.words.first}):
        return False
    if row.words in PROMISING:
        return voice is not None and _foretold(doc, found, voice, speaker)
    return _possible(doc, found, voice, speaker)


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
    who = own_subject(parse, predicate)
    if who is not None and parse.tokens[who].tag not in ASKING and parse.tokens[parse.edges(who).first].tag in ASKING:
        return True  # "how many may be admitted"
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
    if found.row.words == "will" and _none_will_be(doc, found):
        return speaker is not None
    who = subject(parse, predicate)
    if who is None or parse.tokens[who].lower in SELF | EMPTY or parse.tokens[predicate].dep.startswith("acl"):
        return False
    if any(parse.tokens[k].lower in SELF for k in parse.kids(who, "conj")):
        return False  # "the minister and I will join them"
    if parse.tokens[predicate].lemma in STATES or _is_something(parse, predicate):
        return False
    if is_arranged(doc, predicate) or (speaker is not None and is_announced(doc, found, voice, speaker)):
        return False
    return found.row.words == "would" or (speaker is not None and _of_another(doc, found, who, speaker))


def _of_another(doc: Document, found: Claim, who: int, speaker: Actor) -> bool:
    """Whether a speaker tells what another is going to do, and not what their own side plans."""
    parse, actor = doc.parse, doc.actor_at(who)
    known = speaker.role or speaker.organisation or speaker.country or speaker.kind != "person"
    if not known and parse.kid(found.predicate, "aux:pass") is not None:
        return False  # whose promise it may be is not known
    pronoun = parse.tokens[who].pos == "PRON"
    if pronoun and (speaker.kind == "group" or (actor is None and speaker.country)):
        return False
    if speaker.former:
        return True
    if speaker.country is None:
        return not is_official(speaker)
    if actor is None or actor.id == speaker.id:
        return False
    return actor.country != speaker.country or (actor.kind == "person" and not (pronoun and is_official(speaker)))


def _is_something(parse: Parse, predicate: int) -> bool:
    """Whether the predicate is no verb, and does not tell what comes to be: "energy will be next"."""
    return parse.kid(predicate, "cop") is not None and parse.tokens[predicate].lower not in COMING


def _none_will_be(doc: Document, found: Claim) -> bool:
    """Whether it tells that something will not be, after a time: "there will be no rationing after November"."""
    parse, predicate = doc.parse, found.predicate
    thing = parse.kid(predicate, "nsubj")
    if (
        parse.tokens[predicate].lemma != "be"
        or thing is None
        or thing < predicate
        or parse.kid(predicate, "expl") is None
    ):
        return False
    if parse.tokens[thing].lower in MEETINGS or all(parse.tokens[k].lower != "no" for k in parse.kids(thing, "det")):
        return False
    span = doc.parse.span(found.clause.first, found.clause.last)
    return any(span.covers(timex.span) for timex in doc.timexes)


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
    if speaker is not None and actor is not None and is_own_state(speaker, actor):
        return False
    if any(t.lemma in PENALTIES for t in parse.tokens[found.clause.first : found.clause.last]):
        return False  # what the law allows
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


def _expecter_is_free(doc: Document, found: Claim, voice: Voice | None, speaker: Actor | None) -> bool:
    """Whether who expects is no state and no official, whose "expects" is a demand; of things they may expect."""
    who = found.holder
    if who is None:
        return False
    word, of_thing = doc.parse.tokens[who].lower, _of_thing(doc, found)
    what = own_subject(doc.parse, found.predicate)
    if what is not None and doc.parse.tokens[what].lower in SELF:
        return False  # "I expect we will have more to say"
    if word == "we" and voice is None:
        return has_future(doc.parse, found.predicate)  # the outlet itself
    if word == "i" and of_thing:
        return True
    actor = doc.actor_at(who) or (speaker if word == "i" else None)
    if actor is not None and actor.country is not None and len(actor.country) == ISO and not actor.former:
        return False
    return word not in ("we", "you") and not (word == "i" and speaker is not None and is_official(speaker))


def _of_thing(doc: Document, found: Claim) -> bool:
    """Whether a clause with a verb of its own has a thing for a subject: "that the line will be back"."""
    who = own_subject(doc.parse, found.predicate)
    return (
        has_future(doc.parse, found.predicate)
        and who is not None
        and (doc.parse.tokens[who].pos == "NOUN" and doc.actor_at(who) is None and doc.mention_at(who) is None)
    )
