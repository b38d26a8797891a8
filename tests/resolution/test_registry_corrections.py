"""Corrections by hand over the register."""

from detente.model.registry import Correction
from detente.resolution.registry import registered
from detente.resolution.registry_corrections import corrected
from resolution.test_registry import actor

ADA, IDA, ADA_AGAIN = actor("Ada Kovan"), actor("Ida Kovan"), actor("Ada Kovan", "envoy", day="2025-01-01")
ALL = registered([ADA, IDA, ADA_AGAIN])


def sizes(*corrections: Correction) -> list[int]:
    return sorted(len(each.members) for each in corrected(ALL, corrections))


def correction(seq: int, kind: str, *parts: set[str], **more: str) -> Correction:
    return Correction(seq, kind, tuple(map(frozenset, parts)), **more)  # type: ignore[arg-type]


def test_two_that_are_one() -> None:
    assert sizes() == [1, 2]
    assert sizes(correction(1, "merge", {ADA.finding}, {IDA.finding})) == [3]


def test_one_that_is_two() -> None:
    assert sizes(correction(1, "split", {ADA_AGAIN.finding})) == [1, 1, 1]
    assert sizes(correction(1, "split", {ADA.finding}, role="envoy")) == [1, 1, 1]
    assert sizes(correction(1, "split", {ADA.finding}, role="king")) == [1, 2]


def test_corrections_are_applied_in_their_order() -> None:
    merge = correction(1, "merge", {ADA.finding}, {IDA.finding})
    split = correction(2, "split", {IDA.finding})
    assert sizes(split, merge) == [1, 2]
    assert sizes(correction(3, "merge", {ADA.finding}, {IDA.finding}), split) == [3]


def test_another_name() -> None:
    found = corrected(ALL, [correction(1, "rename", {ADA.finding}, name="Ada the Elder")])
    assert sorted(each.name for each in found) == ["Ada the Elder", "Ida Kovan"]


def test_what_speaks_of_nobody_changes_nothing() -> None:
    gone = {"v999-a"}
    assert corrected(ALL, [correction(1, "merge", gone, gone), correction(2, "split", gone), correction(3, "rename", gone, name="x")]) == ALL  # fmt: skip # noqa: E501
