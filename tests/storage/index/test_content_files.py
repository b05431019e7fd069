"""Files of content as the index gives them: all that was read, without reading them again."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from awsquiz.core.keystrokes import keys
from awsquiz.storage import blueprints, cardfile, glossary, lint, scenariofile, servicefile
from awsquiz.storage.content_kinds import content_below
from awsquiz.storage.index import Index, content_files
from tests.conftest import CONTENT, ROOT
from tests.storage.index.test_index_changes import CHANGES, Change, written

TODAY = date(2026, 11, 27)


@contextmanager
def opened(root: Path, *folders: Path) -> Iterator[Index]:
    """An index on folders of content, the first of which goes before the others."""
    names = {
        "cards": "cards",
        "scenarios": "scenarios",
        "glossary": "glossary.yaml",
        "services": "services.yaml",
    }
    content = {kind: [folder / name for folder in folders] for kind, name in names.items()}
    with Index(root / "index.db", content, None) as index:
        index.catch_up(journal=False)
        yield index


def readers(index: Index) -> lint.Readers:
    """The readers that `awsquiz check` has."""
    return lint.Readers(
        lambda path: index.query(content_files.card_file, path),
        lambda path: index.query(content_files.scenario_file, path),
        lambda path: index.query(content_files.blueprint_file, path),
        lambda path: index.query(content_files.glossary_file, path),
        lambda path: index.query(content_files.service_file, path),
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content of tests and the shipped service list, written long ago."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    shutil.copy(ROOT / "content" / "services.yaml", folder)
    for path in folder.rglob("*"):
        os.utime(path, (1, 1))
    return folder


def refuse(*_args: object, **_options: object) -> None:
    """Stands for what reads YAML where none is to be read."""
    raise AssertionError


def test_files_are_given_as_they_were_read(
    tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cards with the lines of their facts, scenarios, exams, glossary and services: no YAML."""
    cards = sorted((content / "cards").glob("*.yaml"))
    scenarios = sorted((content / "scenarios").glob("*.yaml"))
    exams = sorted((content / "exams").glob("*.yaml"))
    words, services = content / "glossary.yaml", content / "services.yaml"
    read_cards = [cardfile.read(path, to_write=False) for path in cards]
    expected = (
        [(file.layer, file.card, file.format, file.says_more) for file in read_cards],
        [{name: file.line_of(name) for name in file.places} for file in read_cards],
        [scenariofile.read(path) for path in scenarios],
        [blueprints.read(path) for path in exams],
        glossary.read(words),
        servicefile.read(services),
    )
    with opened(tmp_path, content) as index:
        give = readers(index)
        for path in exams:
            give.exam(path)
        give.services(services)
        monkeypatch.setattr("awsquiz.storage.yamlreader.read", refuse)
        given_cards = [give.card(path) for path in cards]
        assert expected == (
            [(file.layer, file.card, file.format, file.says_more) for file in given_cards],
            [{name: file.line_of(name) for name in file.places} for file in given_cards],
            [give.scenarios(path) for path in scenarios],
            [give.exam(path) for path in exams],
            give.glossary(words),
            give.services(services),
        )


def test_a_service_list_that_changed_is_read_anew(tmp_path: Path, content: Path) -> None:
    """By its size and time of change; with a problem it is told each time."""
    path = content / "services.yaml"
    with opened(tmp_path, content) as index:
        give = readers(index)
        before = give.services(path)
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("  name: ", "  nmae: ", 1), encoding="utf-8")
        for _ in range(2):
            after = give.services(path)
            assert after == servicefile.read(path)
            assert len(after.services) == len(before.services) - 1
            assert after.problems


def test_a_list_written_just_now_is_not_kept(tmp_path: Path, content: Path) -> None:
    """Written twice within the clock's step, its second text is read."""
    path = content / "services.yaml"
    text = path.read_text(encoding="utf-8")
    with opened(tmp_path, content) as index:
        give = readers(index)
        path.write_text(text, encoding="utf-8")
        now = path.stat().st_mtime_ns
        give.services(path)
        path.write_text(text.replace("batch", "catch"), encoding="utf-8")
        os.utime(path, ns=(now, now))
        assert give.services(path) == servicefile.read(path)


def test_a_file_of_no_folder_is_read(tmp_path: Path, content: Path) -> None:
    """A card elsewhere is none of the index's."""
    other = tmp_path / "other.yaml"
    shutil.copy(content / "cards" / "ec2.yaml", other)
    with opened(tmp_path, content) as index:
        assert readers(index).card(other) == cardfile.read(other, to_write=False)


SERVICES = """\
format: 1
services:
- id: ec2
  name: Amazon EC2
  category: compute
  docs: https://docs.aws.amazon.com/ec2/
- id: x
  name: Amazon X
  korean: [ec2]
  category: compute
  docs: https://docs.aws.amazon.com/x/
"""


@settings(max_examples=60)
@given(CHANGES)
def test_check_finds_the_same_by_the_index(changes: list[Change]) -> None:
    """Whatever layers there are, and whatever is wrong with them."""
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        root = Path(name)
        folders = [root / "home" / "content", root / "shipped"]
        own, shipped = folders
        for folder in folders:
            (folder / "cards").mkdir(parents=True)
        (shipped / "services.yaml").write_text(SERVICES, encoding="utf-8")
        for folder_name, file_name, card in changes:
            path = {"own": own, "shipped": shipped}[folder_name] / "cards" / file_name
            if card is None:
                path.write_text("id: x\nfacts: {a: b}\n", encoding="utf-8")
            else:
                path.write_text(written(card), encoding="utf-8")
        files = [content_below(folder) for folder in folders]
        patch.setenv("AWSQUIZ_HOME", str(root / "home"))
        patch.setenv("AWSQUIZ_CONTENT", str(shipped))
        with opened(root, *folders) as index:
            by_index = lint.check(files, files, TODAY, readers(index))
        assert by_index == lint.check(files, files, TODAY)


def test_words_of_both_languages_come_from_service_list_and_glossary(tmp_path: Path) -> None:
    """Billing is 청구 by the shipped files: questions tell by it what gives a name away."""
    with opened(tmp_path, ROOT / "content") as index:
        alike = index.library().words.alike
        assert keys("청구") in alike("billing")
        assert keys("방화벽") in alike("firewall")
        assert alike("brouhaha") == ()
