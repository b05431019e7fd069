"""The breaks that the learner takes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from awsquiz.core.events import Break
from awsquiz.core.plan.rhythm import DaysOff
from awsquiz.storage.index.days_off import days_off
from awsquiz.storage.journal import Journal, stamp
from tests.storage.index.conftest import Opened

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = NOW.date().toordinal()


def test_the_last_word_on_a_break_holds(opened: Opened, tmp_path: Path) -> None:
    """One that ends before it begins is none."""
    journal = Journal(tmp_path / "journal")
    for at, (first, last) in enumerate(
        [("2026-11-24", "2026-11-26"), ("2026-12-01", "2026-12-02"), ("2026-11-24", "2026-11-23")]
    ):
        begin = stamp(NOW + timedelta(minutes=at)) | {"v": Break.SINCE}
        journal.append(Break(**begin, first=first, last=last))
    with opened() as index:
        assert index.query(days_off) == (DaysOff(DAY + 9, DAY + 10),)
