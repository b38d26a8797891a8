"""Whether a side may go without saying."""

from detente.extraction.two_states import LONG, SHORT, is_shared, wanders


def test_a_third_state_with_a_part_shares_the_article() -> None:
    assert is_shared([3, 9, 5])
    assert not is_shared([1, 9, 5])
    assert not is_shared([9, 5])


def test_a_transcript_and_a_long_story_of_three_wander() -> None:
    assert wanders(LONG + 1, [9, 5])
    assert wanders(SHORT + 1, [9, 5, 3])
    assert not wanders(SHORT, [9, 5, 3])
    assert not wanders(LONG, [9, 5])
