from __future__ import annotations

from documents import document

BRIEFING = """MR ORLAN: Good morning, everyone. The border is open.

I have two things to say.

QUESTION: Did the minister say that it would stay open?

MR ORLAN: The minister said that it would stay open.

QUESTION: Thank you.
"""


def test_each_turn_of_a_transcript_is_a_statement() -> None:
    doc = document(BRIEFING, until="name_speakers")
    found = [
        (s.id, s.source and doc.words(s.source), doc.words(s.content[0]), s.rule, s.parent) for s in doc.statements
    ]
    assert found == [
        ("s1", "MR ORLAN", "Good morning, everyone. The border is open.", "statement.turn", None),
        ("s2", None, "Did the minister say that it would stay open?", "statement.turn", None),
        ("s3", "MR ORLAN", "The minister said that it would stay open.", "statement.turn", None),
        ("s4", "The minister", "that it would stay open", "statement.clause", "s3"),
        ("s5", None, "Thank you.", "statement.turn", None),
    ]
    assert [doc.words(piece) for piece in doc.statements[0].content][1:] == ["I have two things to say."]


QUOTED = """The host asked about the treaty on Sunday. Partial transcript as follows:

"KOVAN: Will you sign it, yes or no?

"ORLAN: The president has not decided yet.

"And that is his right.

"(CROSSTALK)

"KOVAN: Thank you, ambassador."

Follow Ada Kovan on the radio.
"""


def test_a_transcript_that_an_article_quotes_has_turns_too() -> None:
    doc = document(QUOTED, until="name_speakers")
    found = [(s.source and doc.words(s.source), [doc.words(c) for c in s.content], s.rule) for s in doc.statements]
    assert found == [
        ("KOVAN", ["Will you sign it, yes or no?"], "statement.turn"),
        ("ORLAN", ["The president has not decided yet.", "And that is his right."], "statement.turn"),
        ("KOVAN", ["Thank you, ambassador."], "statement.turn"),
    ]


def test_a_few_labels_make_no_transcript() -> None:
    doc = document("NOTE: This is a list.\n\nKovan said that it rained.", until="name_speakers")
    assert [s.rule for s in doc.statements] == ["statement.clause"]
