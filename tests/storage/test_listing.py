"""One word for all files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from awsquiz.storage import listing
from awsquiz.storage.index import Index, sources
from tests.storage.index.conftest import CARD


@pytest.fixture
def places(tmp_path: Path) -> dict[str, tuple[Path, ...]]:
    """A folder of two cards."""
    folder = tmp_path / "cards"
    folder.mkdir()
    for name in ("one.yaml", "two.yml"):
        (folder / name).write_text(CARD, encoding="utf-8")
    return {"cards": (folder, tmp_path / "missing"), "glossary": (tmp_path / "glossary.yaml",)}


def test_only_content_is_listed(places: dict[str, tuple[Path, ...]], tmp_path: Path) -> None:
    """Neither hidden files nor folders nor other files; a place may be a file itself."""
    folder = places["cards"][0]
    for name in (".hidden.yaml", "note.md"):
        (folder / name).touch()
    (folder / "folder.yaml").mkdir()
    (tmp_path / "glossary.yaml").touch()
    names = [Path(file.path).name for file in listing.files(places)]
    assert names == ["one.yaml", "two.yml", "glossary.yaml"]


def test_the_word_is_another_one_after_any_change(places: dict[str, tuple[Path, ...]]) -> None:
    """A file that was written, came or went makes another word."""
    folder = places["cards"][0]
    seen = {listing.word_now(places)}
    assert {listing.word_now(places)} == seen
    os.utime(folder / "one.yaml", ns=(1, 1))
    seen.add(listing.word_now(places))
    (folder / "three.yaml").touch()
    seen.add(listing.word_now(places))
    (folder / "two.yml").unlink()
    seen.add(listing.word_now(places))
    assert len(seen) == 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process beside this one")
def test_a_process_beside_tells_the_same_word(
    places: dict[str, tuple[Path, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was begun before is taken once; afterwards files are looked at again."""
    monkeypatch.setattr(listing, "_LARGE", 0)
    (tmp_path / "index.db").write_bytes(b"something")
    before = listing.word_now(places)
    listing.begin(places, tmp_path / "index.db")
    assert listing.word_now(places) == before
    (places["cards"][0] / "three.yaml").touch()
    assert listing.word_now(places) != before


def test_a_change_among_many_files_is_read(
    places: dict[str, tuple[Path, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one word stands for all files, each change still gets in."""
    monkeypatch.setattr(sources, "MANY", 1)
    folder = places["cards"][0]
    (folder / "two.yml").unlink()
    for number, title in enumerate(("Lambda", "Ramda", "Samba")):
        path = folder / "one.yaml"
        path.write_text(CARD.replace("title: Lambda\n", f"title: {title}\n"), encoding="utf-8")
        os.utime(path, ns=(number * 10**9, number * 10**9))
        for _ in range(2):
            with Index(tmp_path / "index.db", places, None) as index:
                index.catch_up(journal=False)
                assert index.library().by_id["lambda"].title == title
                assert index.db.value("select count(*) from standing") == 1
