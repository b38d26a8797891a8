"""What pronouns refer to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from detente.model.document import Document
from detente.model.parse import Parse
from detente.model.quote import Quote
from detente.model.statement import Statement

MALE: Final = frozenset({"he", "him", "his", "himself"})
FEMALE: Final = frozenset({"she", "her", "herself"})
SPEAKING: Final = frozenset({"i", "my", "me", "we", "our"})
SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
DEEP: Final = 4  # clauses up to the one whose subject acts
REACH: Final = 3  # sentences back


def resolve_pronouns(doc: Document, keys: Mapping[int, str], genders: Mapping[str, str]) -> dict[int, str]:
    """The key of the actor that each pronoun stands for, by the index of its mention; unsure ones are left out.

    Args:
        doc: With mentions and statements.
        keys: The key of each mention that is known already, by index.
        genders: "m" or "f" of each person's key, where known.
    """
    found = dict(keys)
    sources = _source_heads(doc)
    by_head = {mention.head: at for at, mention in enumerate(doc.mentions)}
    genders = dict(genders)
    speeches = _speeches(doc)
    quotes = tuple(quote for quote in doc.quotes if quote.kind == "speech")
    answer: dict[int, str] = {}
    for at, mention in enumerate(doc.mentions):
        if mention.form != "pronoun":
            continue
        word = doc.words(mention.span).lower()
        if word in SPEAKING:
            key = _speaker(doc, at, speeches.get(doc.parse.tokens[mention.head].sent, ()), by_head, found)
        elif word in MALE or word in FEMALE:
            key = _person(doc, at, found, quotes, sources, genders, "m" if word in MALE else "f")
            if key is not None:
                genders.setdefault(key, "m" if word in MALE else "f")
        elif word in ("it", "its"):
            key = _teller(doc, at, found, sources) or _thing(doc, at, found)
        else:
            key = _many(doc, at, found)
        if key is not None:
            found[at] = answer[at] = key
    return answer


def _source_heads(doc: Document) -> set[int]:
    """The heads of the sources of statements, and of the mentions that these begin with."""
    starts = {s.source.start for s in doc.statements if s.source is not None}
    heads = {s.source_head for s in doc.statements if s.source_head is not None}
    return heads | {m.head for m in doc.mentions if m.span.start in starts}


def _speeches(doc: Document) -> dict[int, list[Statement]]:
    """The statements of direct speech by each sentence that they reach into."""
    found: dict[int, list[Statement]] = {}
    for statement in doc.statements:
        for span in statement.content if statement.type != "indirect" else ():
            inside = doc.parse.within(span)
            if inside:
                for sentence in range(doc.parse.tokens[inside.first].sent, doc.parse.tokens[inside.last - 1].sent + 1):
                    found.setdefault(sentence, []).append(statement)
    return found


def _speaker(
    doc: Document, at: int, around: Sequence[Statement], by_head: Mapping[int, int], found: Mapping[int, str]
) -> str | None:
    """The source of the innermost statement of direct speech that a pronoun stands in."""
    pronoun = doc.mentions[at].span
    inside = [s for s in around if any(span.covers(pronoun) for span in s.content)]
    if not inside:
        return None
    inner = min(inside, key=lambda s: sum(len(span) for span in s.content))
    if inner.source_head is None or inner.source is None:
        return None
    source = by_head.get(inner.source_head)
    if source is None:  # its head is a title
        source = next((by_head[i] for i in doc.parse.within(inner.source) if i in by_head), -1)
    return found.get(source)


def _quoted(quotes: Sequence[Quote], char: int) -> bool:
    """Whether a character stands in quoted speech; `quotes` in text order."""
    at = bisect_right(quotes, char, key=lambda quote: quote.inner.start) - 1
    return any(quote.inner.end > char for quote in quotes[max(0, at - 2) : at + 1])


def _person(
    doc: Document,
    at: int,
    found: Mapping[int, str],
    quotes: Sequence[Quote],
    sources: set[int],
    genders: Mapping[str, str],
    gender: str,
) -> str | None:
    """The person whom "he" or "she" stands for: subjects and speakers before others, the nearer before the farther."""
    tokens = doc.parse.tokens
    pronoun = doc.mentions[at]
    sentence = tokens[pronoun.head].sent
    inside = _quoted(quotes, pronoun.span.start)
    doer = _doer(doc.parse, pronoun.head)
    other = _spoken_of(doc, pronoun.head, found)
    best: tuple[float, int] | None = None
    for before in range(at - 1, max(-1, at - 60), -1):
        mention = doc.mentions[before]
        key = found.get(before)
        distance = sentence - tokens[mention.head].sent
        if distance > REACH:
            break
        if key is None or not key.startswith(("person", "holder", "group one")) or genders.get(key, gender) != gender:
            continue
        token = tokens[mention.head]
        if mention.head == doer or key == other:
            continue
        score = -1.0 * distance
        speaks = mention.head in sources
        score += 1.5 if token.dep in SUBJECTS or speaks else 0.0
        score += 1.0 if speaks and pronoun.head in sources else 0.0
        score += 0.5 if mention.form == "pronoun" else 0.0
        score -= 2.0 if _quoted(quotes, mention.span.start) and not inside else 0.0
        score += 0.5 if genders.get(key) == gender else 0.0
        if best is None or score > best[0]:
            best = (score, before)
    return found[best[1]] if best is not None else None


def _spoken_of(doc: Document, pronoun: int, found: Mapping[int, str]) -> str | None:
    """The subject of what a pronoun says, whom it cannot mean: "Ms Kovan, she said, would come"."""
    said = doc.parse.tokens[pronoun].head
    if doc.parse.tokens[pronoun].dep not in SUBJECTS or doc.parse.tokens[said].dep != "parataxis":
        return None
    subject = doc.parse.kid(doc.parse.tokens[said].head, *sorted(SUBJECTS))
    at = next((at for at, mention in enumerate(doc.mentions) if mention.head == subject), None)
    return None if at is None or subject is None or subject > pronoun else found.get(at)


def _doer(parse: Parse, pronoun: int) -> int | None:
    """Who does what is done to a pronoun, whom it cannot mean: "she" of "she called to thank her"; None if unknown."""
    if parse.tokens[pronoun].dep not in ("obj", "iobj"):
        return None
    verb = parse.tokens[pronoun].head
    for _ in range(DEEP):
        subject = parse.kid(verb, *sorted(SUBJECTS))
        if subject is not None:
            return subject
        token = parse.tokens[verb]
        if token.dep not in ("xcomp", "advcl", "conj") or token.head == verb:
            return None
        verb = token.head
        if token.dep == "xcomp" and (asked := parse.kid(verb, "obj", "iobj")) is not None:
            return asked  # "told him to call her"
    return None


def _teller(doc: Document, at: int, found: Mapping[int, str], sources: set[int]) -> str | None:
    """The state whose official tells what it does: "Chile left its border with Peru shut, its president said"."""
    tokens = doc.parse.tokens
    word = tokens[doc.mentions[at].head]
    if word.lower != "its" or word.head not in sources:
        return None
    for before, mention in enumerate(doc.mentions[:at]):
        token = tokens[mention.head]
        key = found.get(before)
        if token.sent == word.sent and token.dep in SUBJECTS and key is not None and key.startswith("state"):
            return key
    return None


def _thing(doc: Document, at: int, found: Mapping[int, str]) -> str | None:
    """The state or organisation that "it" stands for: the subject of its own sentence or of the one before."""
    tokens = doc.parse.tokens
    pronoun = doc.mentions[at]
    word = tokens[pronoun.head]
    if word.lower == "it" and word.dep not in SUBJECTS:
        return None
    if word.lower == "it" and not _acts(doc, word.head):
        return None
    for before in range(at - 1, max(-1, at - 20), -1):
        mention = doc.mentions[before]
        distance = word.sent - tokens[mention.head].sent
        if distance > 1:
            break
        key = found.get(before)
        if key is None or not key.startswith(("state", "organisation")) or mention.locative:
            continue
        if tokens[mention.head].dep in SUBJECTS or (distance == 0 and word.lower == "its"):
            return key
    return None


def _acts(doc: Document, verb: int) -> bool:
    """Whether a verb's "it" can be somebody: no weather, no "it is clear that"."""
    token = doc.parse.tokens[verb]
    return token.pos == "VERB" and not doc.parse.kids(verb, "cop", "csubj", "expl") and token.dep != "csubj"


def _many(doc: Document, at: int, found: Mapping[int, str]) -> str | None:
    """The group that "they" stands for: the subject of its own sentence or of the one before."""
    tokens = doc.parse.tokens
    sentence = tokens[doc.mentions[at].head].sent
    for before in range(at - 1, max(-1, at - 20), -1):
        mention = doc.mentions[before]
        if sentence - tokens[mention.head].sent > 1:
            break
        key = found.get(before)
        if key is not None and key.startswith("group many") and tokens[mention.head].dep in SUBJECTS:
            return key
    return None
