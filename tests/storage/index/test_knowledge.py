"""What the desk of a session asks of the index, between two questions."""

from __future__ import annotations

import os
import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awsquiz.core.events import Event, Suspend, Undo
from awsquiz.core.model import Library
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.memory import fold
from awsquiz.core.study.session import Item
from awsquiz.storage.index import Index, acts, neighbours, queue
from awsquiz.storage.index.knowledge import IndexedKnowledge
from awsquiz.storage.journal import Journal, stamp
from tests.conftest import CONTENT
from tests.storage.index.test_index_journal import (
    FACTS,
    NOW,
    TODAY,
    histories,
    review,
    state,
    write,
)

AN_HOUR_AGO = time.time() - 3600


def settled(journal: Path) -> None:
    """No folder of the journal has changed lately."""
    for folder in (journal, *(each for each in journal.iterdir() if each.is_dir())):
        os.utime(folder, (AN_HOUR_AGO, AN_HOUR_AGO))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories(), st.booleans())
def test_a_fact_is_meant_where_it_is_among_all_that_are(
    tmp_path_factory: pytest.TempPathFactory, content: Path, events: list[Event], leeches: bool
) -> None:
    """Asked for alone, whatever is suspended, resumed, taken back or set aside."""
    folder = tmp_path_factory.mktemp("home")
    write(folder / "journal", events, "here")
    journal = Journal(folder / "journal")
    with Index(folder / "index.db", {"cards": [content]}, journal) as index:
        index.catch_up()
        chosen = Selection(leeches=leeches)
        among = {item.fact: item for item in index.query(queue.everything, chosen)}
        knowledge = IndexedKnowledge(index, leeches=leeches)
        assert {fact: knowledge.meant(fact) for fact in FACTS} == {
            fact: among.get(fact) for fact in FACTS
        }


def test_a_leech_is_meant_only_where_leeches_are(tmp_path: Path, opened) -> None:
    """After eight lapses."""
    write(tmp_path / "journal", [review("ec2.c001", 1, n) for n in range(10)], "here")
    with opened() as index:
        assert IndexedKnowledge(index).meant("ec2.c001") is None
        assert IndexedKnowledge(index, leeches=True).meant("ec2.c001") is not None


def test_between_two_questions_only_files_that_grow_are_looked_at(tmp_path: Path, opened) -> None:
    """The last one of each device; a file that is new is seen by its folder."""
    journal = tmp_path / "journal"
    for month in range(1, 4):
        write(journal, [review(FACTS[0], days=-31 * month)], "here")
    write(journal, [review(FACTS[1], days=-31)], "there")
    with opened() as index:
        index.catch_up_journal()
        settled(journal)
        index.catch_up_journal()  # all of them, once more
        assert index._following is not None
        looked_at = index._following.files()
        assert looked_at is not None
        assert {Path(path).relative_to(journal).as_posix() for path in looked_at} == {
            "here/2026-10.jsonl",
            "there/2026-10.jsonl",
        }
        write(journal, [review(FACTS[0], days=-30)], "here")
        write(journal, [review(FACTS[1], days=-30)], "there")
        assert index.catch_up_journal() == {FACTS[0], FACTS[1]}
        write(journal, [review(FACTS[2])], "there")
        assert index.catch_up_journal() == {FACTS[2]}
        write(journal, [review(FACTS[3])], "elsewhere")
        assert index.catch_up_journal() == {FACTS[3]}


def test_a_followed_file_that_did_not_just_grow_is_read_anew(tmp_path: Path, opened) -> None:
    """With all others: nothing of what it was remains."""
    journal = tmp_path / "journal"
    write(journal, [review(FACTS[0]), review(FACTS[1])], "here")
    write(journal, [review(FACTS[2])], "there")
    with opened() as index:
        index.catch_up_journal()
        settled(journal)
        index.catch_up_journal()
        [file] = (journal / "here").iterdir()
        file.write_bytes(file.read_bytes().splitlines(keepends=True)[0])
        index.catch_up_journal()
        known = {fact for (fact,) in index.db.rows("select fact from memory")}
        assert known == {FACTS[0], FACTS[2]}


def test_an_answer_that_was_taken_back_before_it_came_is_not_counted(
    tmp_path: Path, opened
) -> None:
    """One event at a time, from two devices."""
    answered = review(FACTS[0])
    journal = tmp_path / "journal"
    with opened() as index:
        write(journal, [Undo(**stamp(NOW), event=answered.id, fact=FACTS[0])], "there")
        index.catch_up_journal()
        write(journal, [answered], "here")
        index.catch_up_journal()
        knowledge = IndexedKnowledge(index)
        assert index.query(acts.last_acts, TODAY, 1) == []
        item = knowledge.item(FACTS[0])
        assert item is not None
        assert item.memory is None


def test_a_question_on_a_card_alone_needs_no_other(
    tmp_path: Path, opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a large library each card is read once."""
    monkeypatch.setattr(neighbours, "READ_WHOLE", 0)
    with opened() as index:
        knowledge = IndexedKnowledge(index)
        items = [Item(FACTS[at], "lambda", "lambda") for at in (0, 1)]
        libraries = [knowledge.library(item, options=False) for item in items]
        assert [[card.id for card in each.cards] for each in libraries] == [["lambda"]] * 2
        assert libraries[0].cards[0] is libraries[1].cards[0]
        around = knowledge.library(items[1], options=True)
        assert [card.id for card in around.cards] == ["ec2", "lambda"]


def test_a_suspended_concept_takes_its_facts_along(tmp_path: Path, opened) -> None:
    """With all below it."""
    write(tmp_path / "journal", [Suspend(**stamp(NOW), target="lambda")], "here")
    with opened() as index:
        knowledge = IndexedKnowledge(index)
        assert [knowledge.meant(fact) is None for fact in FACTS] == [True, True, True, False, True]


@given(histories(), st.randoms(use_true_random=False))
def test_what_is_passed_over_is_read_by_the_next_command(
    tmp_path_factory: pytest.TempPathFactory, events: list[Event], random: Random
) -> None:
    """Such as what comes into the file of an earlier month: the state is the fold of all then."""
    folder = tmp_path_factory.mktemp("law")
    journal = Journal(folder / "journal")
    journal.folder.mkdir()
    waiting = random.sample(events, len(events))
    with Index(folder / "i.db", {}, journal) as index:
        index.catch_up()
        while waiting:
            some, waiting = waiting[:3], waiting[3:]
            write(journal.folder, some, random.choice(["phone", "laptop"]))
            settled(journal.folder)
            index.catch_up_journal()
    with Index(folder / "i.db", {}, journal) as index:
        index.catch_up()
        assert state(index) == fold(events, 4)


def test_scenarios_on_a_fact_are_those_among_all_that_rest_on_it(tmp_path: Path) -> None:
    """Read for the fact alone or with all others."""
    folders = {"cards": [CONTENT / "cards"], "scenarios": [CONTENT / "scenarios"]}
    with Index(tmp_path / "index.db", folders, None) as index:
        index.catch_up(journal=False)
        first = next(iter(index.query(queue.everything, Selection())))
        library = IndexedKnowledge(index).library(first, options=True)
        whole = Library(library.cards, tuple(library.scenarios))
        facts = [fact.id for card in library.by_id.values() for fact in card.facts]
        found = {fact: library.scenarios_on(fact) for fact in facts}
        assert found == {fact: whole.scenarios_on(fact) for fact in facts}
        assert sum(map(bool, found.values())) > 1
        assert len(library.scenarios) == len(index.library().scenarios)
