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


def test_a_few_labels_make_no_transcript() -> None:
    doc = document("NOTE: This is a list.\n\nKovan said that it rained.", until="name_speakers")
    assert [s.rule for s in doc.statements] == ["statement.clause"]
