"""The journal on disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace

import pytest

from awsquiz.core.events import Event, Fit, Review
from awsquiz.core.events.weights import DEFAULT_WEIGHTS
from awsquiz.errors import CannotGoOn
from awsquiz.storage.journal import Journal, UnreadLine, read_line, stamp

NOW = datetime(2026, 11, 22, 19, 3, 11, 123000, timezone(timedelta(hours=9)))
ANSWER = {"fact": "lambda.k3f9", "form": "choice", "grade": 3, "ms": 5321, "answer": ["2"]}


def review(now: datetime = NOW) -> Review:
    return Review(**stamp(now), **ANSWER | {"answer": ("2",)})


def read(journal: Journal) -> tuple[list[Event], list[UnreadLine]]:
    """The events, and the lines that are skipped."""
    found = list(journal.events())
    events = [each for each in found if not isinstance(each, UnreadLine)]
    return events, [each for each in found if isinstance(each, UnreadLine)]


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/*.jsonl"))


def test_a_review_is_one_line_with_the_designs_keys(tmp_path: Path) -> None:
    """Time is UTC with the learner's offset beside it, and the file is the month's."""
    event = Journal(tmp_path).append(review())
    [path] = files(tmp_path)
    assert path.name == "2026-11.jsonl"
    assert json.loads(path.read_text("utf-8")) == {
        **{"type": "review", "v": 1, "id": event.id, "at": "2026-11-22T10:03:11.123Z"},
        **{"offset": 540, **ANSWER},
    }


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    """A second journal on the same folder sees the events, in the order of writing."""
    written = [Journal(tmp_path).append(review(NOW + timedelta(days=n))) for n in range(12)]
    assert read(Journal(tmp_path)) == (written, [])
    assert [path.name for path in files(tmp_path)] == ["2026-11.jsonl", "2026-12.jsonl"]


def test_a_torn_line_is_set_aside_and_never_continued(tmp_path: Path) -> None:
    """After a power cut in the middle of a line the next event stands on its own line."""
    journal = Journal(tmp_path)
    first = journal.append(review())
    [path] = files(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:40])
    second = journal.append(review(NOW + timedelta(seconds=5)))
    reviews, unread = read(journal)
    assert reviews == [first, second]
    assert [(torn.path, torn.line) for torn in unread] == [(path, 2)]


def test_events_of_two_devices_unite(tmp_path: Path) -> None:
    """Another device's folder beside this one's is read as well."""
    mine = Journal(tmp_path).append(review())
    other = Journal(tmp_path / "other").append(review())
    [theirs] = files(tmp_path / "other")
    theirs.parent.rename(tmp_path / "tablet")
    assert {event.id for event in read(Journal(tmp_path))[0]} == {mine.id, other.id}


def test_a_full_disk_is_said_and_nothing_is_taken_for_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the line cannot be made safe the error names the folder and the reason."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotGoOn, match="No space left on device"):
        Journal(tmp_path).append(review())


def test_a_journal_that_is_not_there_is_empty(tmp_path: Path) -> None:
    """A newcomer's journal has no events and no problems."""
    assert read(Journal(tmp_path / "none")) == ([], [])


def test_utc_has_no_offset() -> None:
    """A clock on UTC writes an offset of 0."""
    assert review(NOW.astimezone(UTC)).offset == 0


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b'{"v":2,"type":"review"}', "newer"),
        (b'{"v":9,"id":"a","at":"x","offset":0,"type":"dream","x":[1]}', "newer"),
        (b"not json", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b'{"v":1,"type":"dream"}', "damaged"),
        (
            b'{"v":0,"id":"a","at":"2026-11-22T10:03:11Z","offset":0,"type":"star","target":"a"}',
            "damaged",
        ),
        (
            b'{"v":1,"id":"a","at":"2026-02-31T10:03:11Z","offset":0,"type":"star","target":"a"}',
            "damaged",
        ),
        (
            b'{"v":1,"id":"a","at":"2026-11-22T10:03:11","offset":0,"type":"star","target":"a"}',
            "damaged",
        ),
        (
            b'{"v":1,"id":"a","at":"0001-01-01T00:00:00Z","offset":-60,"type":"star","target":"a"}',
            "damaged",
        ),
        (
            b'{"v":1,"id":"a","at":"2026-11-22T10:03:11Z","offset":0,"type":"review","fact":"a.0001",'
            b'"form":"ox","grade":5,"ms":1,"answer":[]}',
            "damaged",
        ),
    ],
)
def test_a_line_that_cannot_be_read_is_told_from_one_that_is_newer(line: bytes, why: str) -> None:
    """Both are kept and skipped; never an error."""
    assert read_line(line) == why


def fit(values: object, v: int = 2, model: str = "fsrs-6") -> bytes:
    """The line of a fit with such weights."""
    event = {"v": v, "id": "a", "at": "2026-11-22T10:03:11Z", "offset": 0, "type": "fit"}
    return json.dumps(event | {"model": model, "values": values}).encode()


@pytest.mark.parametrize(
    "line",
    [
        *(
            fit([*DEFAULT_WEIGHTS.values[:-1], last])
            for last in (float("nan"), 1e999, -1, 0.9, "1")
        ),
        *(fit(DEFAULT_WEIGHTS.values[1:]), fit([1.0]), fit(DEFAULT_WEIGHTS.values, v=1)),
        fit(DEFAULT_WEIGHTS.values, model="fsrs-5"),
    ],
)
def test_weights_with_which_nothing_can_be_reckoned_are_skipped(line: bytes) -> None:
    """No line of a journal can break the schedule."""
    assert read_line(line) == "damaged"


def test_a_fit_is_an_event_of_version_2() -> None:
    """So an older awsquiz says that a newer one wrote it, and keeps it."""
    event = read_line(fit(DEFAULT_WEIGHTS.values))
    assert isinstance(event, Fit)
    assert event.weights == DEFAULT_WEIGHTS
    assert read_line(fit(DEFAULT_WEIGHTS.values, v=3)) == "newer"


def test_what_a_later_version_adds_to_an_event_is_passed_over() -> None:
    """Further keys of the same version do not make a line unreadable."""
    line = (
        b'{"v":1,"id":"a","at":"2026-11-22T10:03:11.1Z","offset":0,"type":"star","target":"ecs",'
        b'"colour":"red"}'
    )
    assert not isinstance(read_line(line), str)


def test_a_last_line_that_is_being_written_is_not_there_yet(tmp_path: Path) -> None:
    """Neither an event nor a problem."""
    journal = Journal(tmp_path)
    journal.append(review())
    [path] = files(tmp_path)
    with path.open("ab") as file:
        file.write(b'{"v":1,"id"')
    assert [len(each) for each in read(journal)] == [1, 0]


def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    """A place where nothing can be written gives the line with the folder."""
    (tmp_path / "journal").write_text("a file where the folder should be")
    with pytest.raises(CannotGoOn, match="journal"):
        Journal(tmp_path / "journal").append(review())


def test_a_device_without_a_name_gets_one(tmp_path: Path) -> None:
    """An empty file (a power cut) is no name."""
    journal = Journal(tmp_path)
    journal.device_file.write_text("")
    journal.append(review())
    assert len(files(tmp_path)) == 1
    assert journal.device_file.read_text().strip()


@pytest.mark.skipif(not hasattr(os, "uname"), reason="the machine's name is told otherwise")
def test_two_machines_on_one_folder_write_to_files_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is synced as it stands, names of devices and all, never has a conflict."""
    Journal(tmp_path).append(review())
    monkeypatch.setattr(os, "uname", lambda: SimpleNamespace(nodename="another machine"))
    Journal(tmp_path).append(review())
    assert len(files(tmp_path)) == 2


def test_two_processes_append_at_once(tmp_path: Path) -> None:
    """No line is torn or lost when several write to one file."""
    code = (
        "import sys, pathlib\n"
        "from datetime import datetime\n"
        "from awsquiz.core.events import Star\n"
        "from awsquiz.storage.journal import Journal, stamp\n"
        "journal = Journal(pathlib.Path(sys.argv[1]))\n"
        "for n in range(60):\n"
        "    now = datetime.now().astimezone()\n"
        "    journal.append(Star(**stamp(now), target=f'{sys.argv[2]}-{n}'))\n"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(n)]) for n in range(3)
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    events, unread = read(Journal(tmp_path))
    assert (len({event.id for event in events}), unread) == (180, [])


def test_what_belongs_together_is_written_together(tmp_path: Path) -> None:
    """In the order given; torn by a power cut, what is whole is kept and the rest set aside."""
    journal = Journal(tmp_path)
    events = [review(NOW + timedelta(seconds=n)) for n in range(3)]
    journal.append_all(events)
    assert read(journal) == (events, [])
    [path] = files(tmp_path)
    path.write_bytes(path.read_bytes()[:-10])
    assert read(journal) == (events[:2], [])
