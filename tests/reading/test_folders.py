"""The files of a folder: by name, the folders in it too, other kinds counted."""

from pathlib import Path

from detente.reading.folders import files_in


def test_files_of_a_folder(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a/c.HTML",
        "a/d.jsonl",
        "a/photo.jpg",
        ".git/e.txt",
        "a/.f.txt",
        "record.db",
        "record.db-wal",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found, others = files_in(str(tmp_path), besides=tmp_path / "record.db")
    assert [str(Path(path).relative_to(tmp_path)) for path in found] == ["b.txt", "a/c.HTML", "a/d.jsonl"]
    assert others == 1
    assert files_in(str(tmp_path))[1] == 3


def test_a_file_is_itself_and_standard_input_too(tmp_path: Path) -> None:
    assert files_in("-") == (["-"], 0)
    assert files_in(str(tmp_path / "none.jpg")) == ([str(tmp_path / "none.jpg")], 0)
