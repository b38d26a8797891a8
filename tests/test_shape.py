"""The shape of the code base: docs/coding-rules.md, kept by a test."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "detente"
FILES = sorted(path for path in SOURCE.rglob("*.py") if "parser" not in path.relative_to(SOURCE).parts)
LINES, FUNCTION_LINES = 400, 80
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "manager", "base"}
FUNCTIONS = [
    (path, node)
    for path in FILES
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
]


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_holds_one_concept(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LINES
    assert path.stem not in DRAWERS


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_no_function_is_too_long() -> None:
    long = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path, node in FUNCTIONS
        if (node.end_lineno or node.lineno) - node.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []


def test_public_functions_have_docstrings() -> None:
    bare = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path, node in FUNCTIONS
        if not node.name.startswith("_") and node.col_offset == 0 and not ast.get_docstring(node)
    ]
    assert bare == []


def test_nothing_that_is_recorded_depends_on_chance() -> None:
    words = ("datetime.now(", "date.today(", "time.time(", "random.", "uuid", " hash(")
    found = [
        f"{name(path)}: {word.strip()}"
        for path in FILES
        for word in words
        if "surfaces" not in path.parts and word in path.read_text(encoding="utf-8")
    ]
    assert found == []
