"""Doubts in the index: what is not asked, until it says something else."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from awsquiz.core.events import DoubtClear, KeyDoubt, Undo
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.session import Item
from awsquiz.storage.index import Index, doubts, queue
from awsquiz.storage.index.neighbours import Neighbours
from awsquiz.storage.journal import Journal, stamp
from tests.storage.histories import NOW

FACT = "lambda.a002"


def doubt(index: Index, fact: str = FACT, minutes: int = 0, **fields: str) -> KeyDoubt:
    """A doubt of a question on the fact as it stands in the index."""
    given = {"question": f"ox:{fact}:o", "form": "ox", "awsquiz": "0.1"} | fields
    content = index.query(doubts.content_now, given["question"], fact)
    begin = stamp(NOW + timedelta(minutes=minutes))
    return KeyDoubt(**begin, fact=fact, content=content or "", **given)


def new(index: Index) -> set[str]:
    """The facts that are asked."""
    return {item.fact for item in index.query(queue.new, Selection(), 9)}


def test_what_is_doubted_is_not_asked_until_that_is_cleared(tmp_path: Path, opened) -> None:
    """Neither by the queue, nor one by one, nor as an option."""
    journal = Journal(tmp_path / "journal")
    with opened() as index:
        journal.append(doubt(index))
        index.catch_up_journal()
        assert new(index) == {"lambda.a001", "lambda-edge.b001", "ec2.c001"}
        assert index.query(queue.meant, FACT) is None
        held = Neighbours(index.db).of(Item(FACT, "lambda", "lambda")).fact(FACT)
        assert held is not None
        assert not held[1].askable
        journal.append(DoubtClear(**stamp(NOW + timedelta(minutes=1)), target=FACT))
        index.catch_up_journal()
        assert FACT in new(index)
        assert index.query(queue.meant, FACT) is not None


def test_a_doubt_that_is_taken_back_has_never_been(tmp_path: Path, opened) -> None:
    """Also where the undo of another device comes first."""
    journal = Journal(tmp_path / "journal")
    with opened() as index:
        made = doubt(index)
        journal.append(Undo(**stamp(NOW), event=made.id))
        journal.append(made)
        index.catch_up_journal()
        assert FACT in new(index)
        later = journal.append(doubt(index, minutes=1))
        index.catch_up_journal()
        assert FACT not in new(index)
        journal.append(Undo(**stamp(NOW), event=later.id))
        index.catch_up_journal()
        assert FACT in new(index)


@pytest.mark.parametrize("journal_first", [True, False])
def test_a_changed_fact_lifts_the_doubt(
    tmp_path: Path, opened, content: Path, journal_first: bool
) -> None:
    """Whether the card or the doubt comes first; the old words bring the doubt back."""
    card = content / "lambda.yaml"
    before = card.read_text(encoding="utf-8")
    with opened() as index:
        Journal(tmp_path / "journal").append(doubt(index))
        if journal_first:
            index.catch_up()
        card.write_text(before.replace("15분까지 실행된다", "900초까지 실행된다"), encoding="utf-8")
        index.catch_up()
        assert FACT in new(index)
        [found] = index.query(doubts.doubts)
        assert (found.doubt.fact, found.holds) == (FACT, False)
        card.write_text(before, encoding="utf-8")
        index.catch_up()
        assert FACT not in new(index)


def test_a_fact_that_only_moved_stays_doubted(tmp_path: Path, opened, content: Path) -> None:
    """Another facet, another line."""
    card = content / "lambda.yaml"
    with opened() as index:
        Journal(tmp_path / "journal").append(doubt(index))
        text = card.read_text(encoding="utf-8").replace("facet: 제한", "facet: 한도")
        card.write_text(text, encoding="utf-8")
        index.catch_up()
        assert FACT not in new(index)


def test_doubts_of_what_is_gone_stay_listed(tmp_path: Path, opened, content: Path) -> None:
    """They hold nothing; the earliest stands first."""
    journal = Journal(tmp_path / "journal")
    with opened() as index:
        journal.append(doubt(index, minutes=5))
        journal.append(doubt(index, "ec2.c001", words="두 개가 맞다"))
        (content / "ec2.yaml").unlink()
        index.catch_up()
        found = [(each.doubt.fact, each.holds) for each in index.query(doubts.doubts)]
        assert found == [("ec2.c001", False), (FACT, True)]
        assert index.query(doubts.doubts)[0].doubt.words == "두 개가 맞다"
