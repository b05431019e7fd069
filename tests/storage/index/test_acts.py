"""What can be taken back of a day."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from awsquiz.core.events import DoubtClear, Fit, Review, Undo
from awsquiz.core.events.weights import DEFAULT_WEIGHTS
from awsquiz.storage.index import acts, fitted
from awsquiz.storage.journal import Journal, stamp
from tests.storage.histories import NOW, TODAY
from tests.storage.index.test_doubts import FACT, doubt


def test_answers_and_doubts_of_a_day_can_be_taken_back(tmp_path: Path, opened) -> None:
    """The latest first, whichever it is; what was cleared is not among them."""
    journal = Journal(tmp_path / "journal")
    with opened() as index:
        answer = Review(
            **stamp(NOW + timedelta(minutes=3)),
            **{"fact": "ec2.c001", "form": "ox", "grade": 3, "ms": 1, "answer": ("o",)},
        )
        journal.append_all([answer, doubt(index, minutes=2), doubt(index, "ec2.c001", 4)])
        index.catch_up()
        found = index.query(acts.last_acts, TODAY, 9)
        assert [(each.fact, each.grade) for each in found] == [
            *(("ec2.c001", None), ("ec2.c001", 3), (FACT, None))
        ]
        assert index.query(acts.last_acts, TODAY + 1, 9) == []
        journal.append(DoubtClear(**stamp(NOW + timedelta(minutes=5)), target="ec2.c001"))
        index.catch_up()
        assert index.query(acts.last_acts, TODAY, 1) == found[1:2]


def test_a_fit_is_taken_back_by_undo(tmp_path: Path, opened) -> None:
    """It concerns no fact; a later undo of it brings the earlier weights back at once."""
    journal = Journal(tmp_path / "journal")
    quick = (0.1, *DEFAULT_WEIGHTS.values[1:])
    first, second = (
        Fit(**stamp(NOW + timedelta(minutes=at)) | {"v": Fit.SINCE}, values=values)
        for at, values in enumerate((quick, ()))
    )
    with opened() as index:
        journal.append_all([first, second])
        index.catch_up()
        assert [each.what for each in index.query(acts.last_acts, TODAY, 9)] == ["fit", "fit"]
        assert index.query(fitted.model).weights == DEFAULT_WEIGHTS
        journal.append(Undo(**stamp(NOW + timedelta(minutes=3)), event=second.id))
        index.catch_up_journal()
        assert index.query(fitted.model).weights.values == quick
        assert index.query(fitted.fitted_on) == TODAY
