"""From note to card files and again: what a conversion leaves on disk, byte by byte."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from rich.emoji import Emoji

from awsquiz.core.merge.names import names
from awsquiz.core.model import Fact
from awsquiz.core.notes import read_note
from awsquiz.paths import shipped_content
from awsquiz.storage import library, shelfwriter
from awsquiz.storage.notes import front_matter
from tests.core.merge.merged import Merged, merge
from tests.core.notes.listed import read_listed, services
from tests.storage.saving import save

USERS_NOTE = shipped_content() / "notes" / "aws-computing.md"
DATA = Path(__file__).parent.parent / "data" / "notes"
NOTES = [USERS_NOTE, *(path for path in sorted(DATA.glob("*.md")) if path.name != "README.md")]


def convert(text: str, folder: Path, name: str = "note.md") -> Merged:
    """Brings the note into the cards of the folder."""
    shelf = library.load([folder])
    assert shelf.problems == ()
    draft = read_note(text, name, emojize=Emoji.replace, front_matter=front_matter)
    merged = merge(shelf.library.cards, draft, name)
    save(merged.cards, shelf, folder)
    return merged


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def shipped(folder: Path) -> str:
    """The shipped cards of the user's note in a folder of their own, and that note."""
    for path in library.yaml_files(shipped_content() / "cards"):
        if f"\nnote: {USERS_NOTE.name}\n" in path.read_text(encoding="utf-8"):
            (folder / path.name).write_bytes(path.read_bytes())
    shelfwriter.add_schema(folder)
    return USERS_NOTE.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.name)
def test_converting_twice_changes_no_byte(tmp_path: Path, path: Path) -> None:
    """Whoever wrote the note, and however."""
    text = path.read_text(encoding="utf-8")
    convert(text, tmp_path, path.name)
    before = contents(tmp_path)
    again = convert(text, tmp_path, path.name)
    assert (again.added, again.changed, again.kept_text, again.retired) == ((), (), (), ())
    assert contents(tmp_path) == before


def test_the_users_note_changes_no_byte_of_the_shipped_cards(tmp_path: Path) -> None:
    """The cards were edited by people since; all of that stays."""
    text = shipped(tmp_path)
    before = contents(tmp_path)
    convert(text, tmp_path, USERS_NOTE.name)
    assert contents(tmp_path) == before


def test_the_service_list_moves_nothing_of_the_users_note(tmp_path: Path) -> None:
    """Read by the list, as `convert` reads it, each fact stays with its concept."""
    text = shipped(tmp_path)
    before = contents(tmp_path)
    shelf = library.load([tmp_path])
    titles = frozenset(names(shelf.library))
    draft = read_listed(text, USERS_NOTE.name, titles)
    merged = merge(shelf.library.cards, draft, USERS_NOTE.name, services=services())
    save(merged.cards, shelf, tmp_path)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("seed", range(8))
def test_an_edited_and_restored_note_gives_back_the_same_files(tmp_path: Path, seed: int) -> None:
    """Lines removed, inserted and mistyped anywhere in the user's note, then put right again."""
    text = shipped(tmp_path)
    before = contents(tmp_path)
    random = Random(seed)
    lines = text.split("\n")
    # A broken label would be a new fact, and right to be one.
    facts = [at for at, line in enumerate(lines) if len(line) > 12 and re.match(r"- [^*]", line)]
    for at in random.sample(facts, 6):
        lines[at] = random.choice([lines[at][:-1], lines[at].replace(" ", "  ", 2) + "ㅋ", ""])
    lines.insert(random.choice(facts), "- 새로 적은 전혀 다른 사실")
    edited = convert("\n".join(lines), tmp_path, USERS_NOTE.name)
    assert len(edited.added) == 1
    assert contents(tmp_path) != before
    back = convert(text, tmp_path, USERS_NOTE.name)
    assert back.retired == edited.added
    after = {name: without(edited.added[0], data) for name, data in contents(tmp_path).items()}
    assert after == before


def without(fact_id: str, data: bytes) -> bytes:
    """A card file without the lines of one fact."""
    pattern = rf"^( *)- id: {re.escape(fact_id)}\n(\1  .*\n)+"
    return re.sub(pattern, "", data.decode(), flags=re.MULTILINE).encode()


@pytest.mark.parametrize("seed", range(8))
def test_no_fact_of_the_shipped_cards_is_ever_lost(tmp_path: Path, seed: int) -> None:
    """Blocks of the user's note in another order, some of them gone: every fact is still there."""
    text = shipped(tmp_path)
    before = {fact.id: fact for fact in all_facts(tmp_path)}
    random = Random(seed)
    head, *sections = text.split("\n## ")
    random.shuffle(sections)
    sections = [
        "\n\n".join(block for block in section.split("\n\n") if random.random() > 0.1)
        for section in sections[:5]
    ]
    merged = convert("\n## ".join([head, *sections]), tmp_path, USERS_NOTE.name)
    facts = all_facts(tmp_path)
    after = {fact.id: fact for fact in facts}
    assert before.keys() <= after.keys()
    assert len(after) == len(facts)
    assert {name for name, fact in after.items() if fact.retired} == set(merged.retired)
    for name, fact in before.items():
        assert (after[name].text, after[name].why) == (fact.text, fact.why)
    convert(text, tmp_path, USERS_NOTE.name)
    assert not [fact for fact in all_facts(tmp_path) if fact.id in before and fact.retired]


def all_facts(folder: Path) -> list[Fact]:
    cards = library.load([folder]).library.cards
    return [fact for card in cards for concept in card.walk() for fact in concept.facts]
