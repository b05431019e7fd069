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
    names = [Path(file.path).name for file in listing.files_of(listing.folders_seen(folders))]
    assert names == ["one.yaml", "two.yml", "glossary.yaml"]


def seen_now(folders: dict[str, tuple[Path, ...]]) -> bytes:
    """The fingerprint of what there is."""
    seen = fingerprint.look(folders)
    assert seen is not None
    return seen.fingerprint


def test_the_fingerprint_is_another_one_after_any_change(
    folders: dict[str, tuple[Path, ...]],
) -> None:
    """A file that was written, came or went makes another fingerprint."""
    folder = folders["cards"][0]
    seen = {seen_now(folders)}
    assert {seen_now(folders)} == seen
    os.utime(folder / "one.yaml", ns=(1, 1))
    seen.add(seen_now(folders))
    (folder / "three.yaml").touch()
    seen.add(seen_now(folders))
    (folder / "two.yml").unlink()
    seen.add(seen_now(folders))
    assert len(seen) == 4


def test_nothing_is_told_where_the_fingerprint_is_known(
    folders: dict[str, tuple[Path, ...]],
) -> None:
    """Only another fingerprint comes with the files."""
    known = seen_now(folders)
    assert fingerprint.look(folders, known) is None
    (folders["cards"][0] / "two.yml").unlink()
    seen = fingerprint.look(folders, known)
    assert seen is not None
    assert [Path(file.path).name for file in seen.files] == ["one.yaml"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process beside this one")
def test_a_process_beside_sees_the_same(
    folders: dict[str, tuple[Path, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was started before is taken once; afterwards files are looked at again."""
    monkeypatch.setattr(fingerprint, "_LARGE", 0)
    (tmp_path / "index.db").write_bytes(b"something")
    before = fingerprint.look(folders)
    assert before is not None
    for known, expected in ((b"", before), (before.fingerprint, None)):
        fingerprint.start_looking(folders, tmp_path / "index.db")
        assert fingerprint.look(folders, known) == expected
    (folders["cards"][0] / "three.yaml").touch()
    assert fingerprint.look(folders, before.fingerprint) != before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process beside this one")
def test_where_the_process_beside_fails_the_files_are_looked_at(
    folders: dict[str, tuple[Path, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be out of memory, or have been killed."""
    monkeypatch.setattr(fingerprint, "_LARGE", 0)
    (tmp_path / "index.db").write_bytes(b"something")
    before = fingerprint.look(folders)
    with monkeypatch.context() as broken:
        broken.setattr(fingerprint, "folders_seen", None)
        fingerprint.start_looking(folders, tmp_path / "index.db")
    assert fingerprint.look(folders) == before


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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="looks beside itself only where it can fork")
def test_many_known_files_are_waited_for_no_longer(
    folders: dict[str, tuple[Path, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever knows the fingerprint reads no more of the list, however long it is."""
    monkeypatch.setattr(fingerprint, "_LARGE", 0)
    (tmp_path / "index.db").write_bytes(b"x")
    for number in range(2000):
        (folders["cards"][0] / f"card-of-a-service-{number:04}.yaml").touch()
    known = seen_now(folders)
    fingerprint.start_looking(folders, tmp_path / "index.db")
    assert fingerprint.look(folders, known) is None


def test_a_link_is_seen_as_what_it_points_to(
    folders: dict[str, tuple[Path, ...]],
) -> None:
    """A dangling link is no file, and one that points to a file is seen as that file."""
    folder = folders["cards"][0]
    (folder / "dangling.yaml").symlink_to(folder / "nowhere.yaml")
    (folder / "link.yaml").symlink_to(folder / "one.yaml")
    seen = {
        Path(file.path).name: file[3:] for file in listing.files_of(listing.folders_seen(folders))
    }
    assert seen.keys() == {"link.yaml", "one.yaml", "two.yml"}
    assert seen["link.yaml"] == seen["one.yaml"]


def test_any_time_of_change_is_told(folders: dict[str, tuple[Path, ...]]) -> None:
    """Of the year 1 as of the year 9999, where the file system can keep it."""
    folder = folders["cards"][0]
    for seconds in (-60_000_000_000, 250_000_000_000):
        os.utime(folder / "one.yaml", (seconds, seconds))
        expected = (folder / "one.yaml").stat().st_mtime_ns
        told = fingerprint.Look(listing.folders_seen(folders))
        assert told.files[0].mtime == expected
        assert told.fingerprint == seen_now(folders)
