"""The CAMEO code of a statement: the record keeps what is said apart from what is done, coders of events count both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from detente.lexicon import rows
from detente.model.document import Document
from detente.model.statement import Statement

STATEMENT = "010"


@dataclass(frozen=True, slots=True)
class StatementCodeRow:
    """One row of data/cameo_statements.tsv."""

    code: str
    example: str
    cues: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@cache
def _cues() -> dict[str, str]:
    """From the lemmas of cues to their codes."""
    return {cue: row.code for row in rows("cameo_statements", StatementCodeRow) for cue in row.cues}


def statement_code(doc: Document, statement: Statement) -> str:
    """The CAMEO code, 010 to 019, of a statement of the document."""
    parse = doc.parse
    if code := _cues().get(statement.lemma or ""):
        return code
    heads = {i for span in statement.content for i in parse.within(span)}
    tops = [i for i in sorted(heads) if parse.tokens[i].head not in heads or parse.tokens[i].dep == "root"]
    lemmas = {parse.tokens[i].lemma.lower() for i in tops}
    lemmas |= {parse.tokens[c].lemma.lower() for i in tops for c in parse.kids(i, "xcomp", "obj")}
    for row in rows("cameo_statements", StatementCodeRow):
        if not lemmas.isdisjoint(row.words):
            return row.code
    return STATEMENT
