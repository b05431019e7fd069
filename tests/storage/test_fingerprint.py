"""One fingerprint of all files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from awsquiz.storage import fingerprint, listing
from awsquiz.storage.index import Index, sources
from tests.storage.index.conftest import CARD


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, tuple[Path, ...]]:
    """A folder of two cards."""
    folder = tmp_path / "cards"
    folder.mkdir()
    for name in ("one.yaml", "two.yml"):
        (folder / name).write_text(CARD, encoding="utf-8")
    return {"cards": (folder, tmp_path / "missing"), "glossary": (tmp_path / "glossary.yaml",)}


def test_only_content_is_listed(folders: dict[str, tuple[Path, ...]], tmp_path: Path) -> None:
    """Neither hidden files nor folders nor other files; a folder may be a file itself."""
    folder = folders["cards"][0]
    for name in (".hidden.yaml", "note.md"):
        (folder / name).touch()
    (folder / "folder.yaml").mkdir()
    (tmp_path / "glossary.yaml").touch()
    names = [Path(file.path).name for file in listing.files(folders)]
    assert names == ["one.yaml", "two.yml", "glossary.yaml"]


def test_the_fingerprint_is_another_one_after_any_change(
    folders: dict[str, tuple[Path, ...]],
) -> None:
    """A file that was written, came or went makes another fingerprint."""
    folder = folders["cards"][0]
    seen = {fingerprint.fingerprint(folders)}
    assert {fingerprint.fingerprint(folders)} == seen
    os.utime(folder / "one.yaml", ns=(1, 1))
    seen.add(fingerprint.fingerprint(folders))
    (folder / "three.yaml").touch()
    seen.add(fingerprint.fingerprint(folders))
    (folder / "two.yml").unlink()
    seen.add(fingerprint.fingerprint(folders))
    assert len(seen) == 4


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process beside this one")
def test_a_process_beside_takes_the_same_fingerprint(
    folders: dict[str, tuple[Path, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was started before is taken once; afterwards files are looked at again."""
    monkeypatch.setattr(fingerprint, "_LARGE", 0)
    (tmp_path / "index.db").write_bytes(b"something")
    before = fingerprint.fingerprint(folders)
    fingerprint.start_fingerprinting(folders, tmp_path / "index.db")
    assert fingerprint.fingerprint(folders) == before
    (folders["cards"][0] / "three.yaml").touch()
    assert fingerprint.fingerprint(folders) != before


def test_a_change_among_many_files_is_read(
    folders: dict[str, tuple[Path, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one fingerprint stands for all files, each change still gets in."""
    monkeypatch.setattr(sources, "MANY", 1)
    folder = folders["cards"][0]
    (folder / "two.yml").unlink()
    for number, title in enumerate(("Lambda", "Ramda", "Samba")):
        path = folder / "one.yaml"
        path.write_text(CARD.replace("title: Lambda\n", f"title: {title}\n"), encoding="utf-8")
        os.utime(path, ns=(number * 10**9, number * 10**9))
        for _ in range(2):
            with Index(tmp_path / "index.db", folders, None) as index:
                index.catch_up(journal=False)
                assert index.library().by_id["lambda"].title == title
                assert index.db.value("select count(*) from unchanged") == 1
