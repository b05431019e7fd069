"""Notes from disk: encodings, what cannot be read, front matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.errors import CannotGoOn, WrongUse
from awsquiz.storage.notes import front_matter, read_note_file


def test_utf_8(tmp_path: Path) -> None:
    """A note is read as UTF-8, its BOM left out."""
    path = tmp_path / "노트.md"
    path.write_bytes("\ufeff# 가\r\n".encode())
    assert read_note_file(path) == "# 가\r\n"


def test_utf_16(tmp_path: Path) -> None:
    """A note that Windows' Notepad saved as Unicode is read as well."""
    path = tmp_path / "노트.md"
    path.write_bytes("# 가\n".encode("utf-16"))
    assert read_note_file(path) == "# 가\n"


def test_other_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    """A note in another encoding is refused, with the line that shows it and the mend."""
    path = tmp_path / "노트.md"
    path.write_bytes(b"# S3\n\n" + "객체".encode("cp949"))
    with pytest.raises(CannotGoOn, match=r"노트\.md:3: .*UTF-8"):
        read_note_file(path)


def test_binary_is_refused(tmp_path: Path) -> None:
    """A picture is no note."""
    path = tmp_path / "그림.md"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    with pytest.raises(CannotGoOn, match=r"그림\.md:1"):
        read_note_file(path)


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf\n"])
def test_empty_note(tmp_path: Path, data: bytes) -> None:
    """An empty note, or one of blanks alone, is refused as empty."""
    path = tmp_path / "빈.md"
    path.write_bytes(data)
    with pytest.raises(CannotGoOn, match=r"빈\.md"):
        read_note_file(path)


def test_missing_note(tmp_path: Path) -> None:
    """A file that is not there is a matter of use."""
    with pytest.raises(WrongUse, match=r"없다\.md"):
        read_note_file(tmp_path / "없다.md")


def test_folder(tmp_path: Path) -> None:
    """A folder is a matter of use."""
    with pytest.raises(WrongUse, match=tmp_path.name):
        read_note_file(tmp_path)


@pytest.mark.parametrize("name", ["file.md/note.md", "가" * 4000 + ".md"])
def test_path_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    """A path that the system refuses is one clear error that names it."""
    (tmp_path / "file.md").write_text("# 가\n", encoding="utf-8")
    with pytest.raises((CannotGoOn, WrongUse), match="md"):
        read_note_file(tmp_path / name)


def test_front_matter_is_text_and_lists() -> None:
    """Values of front matter are text or lists, dates as they are written."""
    assert front_matter("title: AWS\ndate: 2024-02-11\ntags: [a, 나]\n") == {
        "title": "AWS",
        "date": "2024-02-11",
        "tags": ["a", "나"],
    }


@pytest.mark.parametrize(
    "text", ["title: [AWS] 저장소: S3\ntags: [a, b", "title: '[AWS] 저장소: S3'\nx: @y\n"]
)
def test_title_of_what_is_no_yaml(text: str) -> None:
    """Of front matter that is not YAML the title is read all the same."""
    assert front_matter(text) == {"title": "[AWS] 저장소: S3"}


@pytest.mark.parametrize("text", ["", "# 메모", "- a\n- b", "글", "!!python/object:os.system x"])
def test_front_matter_without_keys(text: str) -> None:
    """What has no keys gives nothing, tags of YAML included."""
    assert front_matter(text) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('name = "SQS 카드"', {"title": "SQS 카드", "name": "SQS 카드"}),
        ('title = "SQS"\nname = "덱"\ntags = ["a"]', {"title": "SQS", "name": "덱", "tags": ["a"]}),
        ("weight = 3", {}),
        ('name = "SQS', {}),
    ],
)
def test_front_matter_may_be_toml(text: str, found: dict[str, object]) -> None:
    """As decks of hashcards have it: their name is the title; what is broken says nothing."""
    assert front_matter(text) == found
