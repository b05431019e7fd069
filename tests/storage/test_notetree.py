"""Which files below a folder are notes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from awsquiz.storage.notetree import FoundNote, find_notes

links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# 글\n", encoding="utf-8")


def found(*paths: Path, root: Path) -> list[str]:
    return [note.path.relative_to(root).as_posix() for note in find_notes(paths).notes]


def test_notes_are_known_by_their_endings(tmp_path: Path) -> None:
    """In either case, at any depth, by name; a note's folder goes in between."""
    put(tmp_path, "b.md", "a/2.MARKDOWN", "a/1.mdx", "c.txt", "md", "z/y/x/w.Md")
    assert found(tmp_path, root=tmp_path) == ["b.md", "a/1.mdx", "a/2.MARKDOWN", "z/y/x/w.Md"]


def test_hidden_folders_and_node_modules_are_left_out(tmp_path: Path) -> None:
    """And hidden files; whoever names one himself means it."""
    put(tmp_path, ".obsidian/a.md", "node_modules/p/README.md", ".b.md", "c.md")
    assert found(tmp_path, root=tmp_path) == ["c.md"]
    assert found(tmp_path / ".obsidian", tmp_path / ".b.md", root=tmp_path) == [
        ".obsidian/a.md",
        ".b.md",
    ]


def test_what_gitignore_names_is_left_out(tmp_path: Path) -> None:
    """A deeper file goes before; a folder that is named is not looked into."""
    put(tmp_path, "build/a.md", "draft-1.md", "notes/draft-2.md", "notes/old/b.md", "notes/c.md")
    (tmp_path / ".gitignore").write_text("build/\ndraft-*\n[z-\n", encoding="utf-8")
    (tmp_path / "notes" / ".gitignore").write_text("!draft-2.md\n/old\n", encoding="utf-8")
    assert found(tmp_path, root=tmp_path) == ["notes/c.md", "notes/draft-2.md"]


def test_rules_of_the_repository_count_in_a_folder_of_it(tmp_path: Path) -> None:
    """Unless they leave out the very folder that is named."""
    put(tmp_path, "a/secret.md", "a/b.md", "out/c.md")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("secret.md\nout/\n", encoding="utf-8")
    assert found(tmp_path / "a", root=tmp_path) == ["a/b.md"]
    assert found(tmp_path / "out", root=tmp_path) == ["out/c.md"]


@links
def test_a_link_to_a_folder_above_is_told_and_not_followed(tmp_path: Path) -> None:
    """One notice for each link; all notes are found once."""
    put(tmp_path, "a/b.md")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    tree = find_notes([tmp_path])
    assert [note.path for note in tree.notes] == [tmp_path / "a" / "b.md"]
    assert [(it.code, it.path) for it in tree.notices] == [("link-to-above", tmp_path / "a" / "up")]


@links
def test_a_note_is_found_once_however_it_is_reached(tmp_path: Path) -> None:
    """A link to a note that is found as well is left out; named twice it is one note."""
    put(tmp_path, "z.md")
    (tmp_path / "a.md").symlink_to(tmp_path / "z.md")
    assert found(tmp_path, tmp_path / "z.md", root=tmp_path) == ["z.md"]


def test_a_folder_without_notes_is_a_failure_that_names_it(tmp_path: Path) -> None:
    """The others are found all the same."""
    (tmp_path / "empty").mkdir()
    put(tmp_path, "a/b.md")
    tree = find_notes([tmp_path / "empty", tmp_path / "a"])
    assert tree.notes == [FoundNote(tmp_path / "a" / "b.md", tmp_path / "a")]
    assert [it.code for it in tree.failures] == ["no-notes"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs locked folders")
def test_a_folder_that_cannot_be_looked_into_is_named(tmp_path: Path) -> None:
    """And the rest goes on."""
    put(tmp_path, "a.md", "locked/b.md")
    (tmp_path / "locked").chmod(0)
    tree = find_notes([tmp_path])
    (tmp_path / "locked").chmod(0o755)
    assert [note.path for note in tree.notes] == [tmp_path / "a.md"]
    assert [it.finding.path for it in tree.failures] == [tmp_path / "locked"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_names_may_be_anything(tmp_path: Path) -> None:
    """Line breaks, signs and bytes that are no UTF-8."""
    put(tmp_path, "줄\n바꿈.md", "🚀.md", os.fsdecode(b"\xff.md"))
    assert len(find_notes([tmp_path]).notes) == 3


def test_folders_may_lie_very_deep(tmp_path: Path) -> None:
    """Deeper than Python calls itself."""
    deep = tmp_path
    for _ in range(300):
        deep = deep / "d"
    put(deep, "a.md")
    assert len(find_notes([tmp_path]).notes) == 1
