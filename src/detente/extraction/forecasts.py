"""What is said to be going to happen, by whom, and how likely."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from detente.extraction.forecast_horizons import Horizons
from detente.extraction.likelihood import Claim, claim, find_likelihoods
from detente.extraction.voices import Voice, Voices
from detente.language.clauses import own_subject, subject
from detente.model.actor import Actor
from detente.model.document import Document
from detente.model.forecast import Forecast, Likelihood
from detente.model.parse import Parse, Range

SELF: Final = frozenset({"i", "we", "you", "us", "let", "one"})
EMPTY: Final = frozenset({"it", "there", "this", "that", "what", "which", "who", "these", "those"})
PROMISING: Final = frozenset({"will", "'ll", "’ll", "wo", "would", "going to", "shall"})
OFFICIALS: Final = frozenset({
    "official", "minister", "ministry", "spokesman", "spokeswoman", "spokesperson", "president", "ambassador",
    "secretary", "envoy", "government", "chancellor",
})  # fmt: skip
STATES: Final = frozenset({
    "be", "have", "include", "need", "want", "know", "think", "believe", "seem", "mean", "like", "own", "contain",
    "belong", "depend", "require", "see", "hear", "feel", "afford", "find", "say", "tell",
})  # fmt: skip
WISHES: Final = frozenset({
    "hope", "wish", "want", "demand", "insist", "promise", "vow", "pledge", "assure", "agree", "decide", "ensure",
    "ask", "urge", "propose", "suggest", "recommend", "see", "determine", "wonder", "clear", "know", "consider",
    "make", "discuss", "swear", "commit", "announce", "confirm", "guarantee", "reaffirm", "reiterate",
})  # fmt: skip
OPEN: Final = frozenset({"if", "whether", "unless", "so", "until", "when", "once", "before", "after", "in", "lest"})
NEGATIONS: Final = frozenset({"not", "n't", "n’t", "hardly", "never", "no", "nothing"})
CERTAIN, UNLIKELY = 0.95, 0.20  # where the ranges of the words of certainty, and of "unlikely", begin
ASKING: Final = ("WRB", "WP", "WDT")
PREDICTED: Final = frozenset({"predict"})  # forces of cues whose "would" is a "will" told afterwards


def find_forecasts(doc: Document) -> Document:
    """Fill `forecasts`."""
    parse, voices = doc.parse, Voices(doc)
    horizons = Horizons(doc)
    taken: dict[int, Forecast] = {}
    for words, rows in find_likelihoods(parse):
        voice = voices.at(parse.tokens[words.first].start)
        bounds = voices.bounds(words.first, voice)
        found = claim(parse, words, rows, bounds)
        if found is None or not _is_forecast(doc, found, voice, voices):
            continue
        at = found.predicate
        if at in taken and _strength(taken[at].likelihood.low) >= _strength(found.row.low):
            continue
        speaker = voices.speaker(voice) if found.row.kind != "verb" else _expecter(doc, words.first, voice)
        taken[at] = Forecast(
            id="",
            span=parse.span(found.clause.first, found.clause.last),
            likelihood=_likelihood(doc, found),
            rule=f"forecast.{found.row.kind}",
            forecaster=speaker.id if speaker else None,
            statement=voice.statement.id if voice else None,
            horizon=horizons.of(found.clause, words),
        )
    ordered = sorted(taken.values(), key=lambda f: f.span)
    return replace(doc, forecasts=tuple(replace(f, id=f"f{n}") for n, f in enumerate(ordered, 1)))


def _strength(low: float | None) -> int:
    return 0 if low is None else 1


def _likelihood(doc: Document, found: Claim) -> Likelihood:
    parse, row = doc.parse, found.row
    span = parse.span(found.words.first, found.words.last)
    if row.kind == "noun" and (percent := _percent(parse, found.words)) is not None:
        first, share = percent
        span = parse.span(first, found.words.last)
        return Likelihood(span, doc.words(span), share, share)
    return Likelihood(span, doc.words(span), row.low, row.high, row.scale)


def _percent(parse: Parse, words: Range) -> tuple[int, float] | None:
    """Where "60 percent" before "chance" begins, and the probability in [0, 1]."""
    at = words.first - 1
    while at > 0 and parse.tokens[at].lower in ("percent", "per", "cent", "%", "-"):
        at -= 1
    number = parse.tokens[at].text
    if at == words.first - 1 or not number.replace(".", "", 1).isdigit() or float(number) > 100:
        return None
    return at, float(number) / 100


def _is_forecast(doc: Document, found: Claim, voice: Voice | None, voices: Voices) -> bool:
    parse, row = doc.parse, found.row
    if _asked(parse, found.predicate) or _unreal(parse, found.predicate):
        return False
    if row.kind == "verb":
        return _expecter_is_free(doc, found.words.first)
    if row.kind == "adjective":
        return (voice is not None or not _past_copula(parse, found.words)) and not _uncertain(parse, found)
    if row.kind != "modal":
        return row.kind == "noun" or not _own_promise(parse, found)
    if any(_conditional(parse, at) or _wished(parse, at) for at in {found.predicate, found.words.first}):
        return False
    if row.words in PROMISING:
        return voice is not None and _foretold(doc, found, voice, voices.speaker(voice))
    return _possible(doc, found, voice)


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
    return found.row.low == CERTAIN and who is not None and parse.tokens[who].lower in SELF


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
    if speaker is None or speaker.country is None:
        return speaker is None or not _is_official(speaker)
    if actor is None or actor.id == speaker.id:
        return False
    return actor.country != speaker.country or actor.kind == "person"


def _is_official(speaker: Actor) -> bool:
    """Whether somebody speaks for a state that is not known: what they say will be done is a plan."""
    words = f"{speaker.role or ''} {speaker.name}".lower().split()
    return any(word.strip(",").removesuffix("s") in OFFICIALS for word in words) and "former" not in words


def _arranged(doc: Document, predicate: int) -> bool:
    """Whether an event that is planned rests on the verb."""
    return any(e.head == predicate and e.status == "planned" and e.plover == "CONSULT" for e in doc.events)


def _possible(doc: Document, found: Claim, voice: Voice | None) -> bool:
    """Whether "may", "might" or "could" tells of what may come, and not of a permission, an ability or the present."""
    parse, predicate = doc.parse, found.predicate
    token = parse.tokens[predicate]
    who = subject(parse, predicate)
    if who is None or parse.tokens[who].lower in SELF:
        return False
    if parse.tokens[who].lower in ("it", "there") and token.lemma in ("take", "happen"):
        return False  # "it may take weeks"
    if token.lemma in STATES or token.pos not in ("VERB", "NOUN") or parse.kid(predicate, "cop") is not None:
        return False
    if found.row.words == "could":
        negated = any(
            parse.tokens[k].lower in ("not", "n't", "n’t", "no", "only") for k in parse.kids(predicate, "advmod")
        )
        return not negated and _told_now(parse, predicate)
    return voice is not None or parse.kid(predicate, "aux:pass") is None


def _told_now(parse: Parse, predicate: int) -> bool:
    """Whether the sentence is not a tale of the past, in which "could" is "was able to"."""
    head = parse.tokens[parse.tokens[predicate].head]
    return head.i == predicate or head.tag != "VBD" or parse.tokens[predicate].dep in ("ccomp", "parataxis")


def _expecter(doc: Document, verb: int, voice: Voice | None) -> Actor | None:
    who = own_subject(doc.parse, verb)
    found = doc.actor_at(who)
    return found or (doc.actor(voice.statement.actor) if voice else None)


def _expecter_is_free(doc: Document, verb: int) -> bool:
    """Whether who expects is no state and no official, whose "expects" is a demand."""
    who = own_subject(doc.parse, verb)
    actor = doc.actor_at(who)
    if actor is not None and actor.country is not None:
        return False
    return who is not None and doc.parse.tokens[who].lower not in ("we", "you")
