"""`awsquiz sync`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run, data_of, problems_of


@pytest.fixture
def other(tmp_path: Path) -> dict[str, str]:
    """The environment of the learner's other device."""
    return {"AWSQUIZ_HOME": str(tmp_path / "other")}


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    return folder


def test_devices_meet_where_config_says(
    run: Run, meeting: Path, other: dict[str, str], own_card: Callable[..., Path]
) -> None:
    """A folder is kept by its whole path; what one starred and wrote the other has."""
    own_card()
    run("star", "lambda")
    assert run("config", "sync", meeting.name).stdout == f"sync: {meeting}\n"
    done = run("sync")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Sent: 1 event, 1 file\nTaken: 0 events, 0 files\n"
    done = run("sync", meeting, **other)
    assert done.stdout == "Sent: 0 events, 0 files\nTaken: 1 event, 1 file\n"
    assert data_of(run("star", "--json", **other))["marked"][0]["id"] == "lambda"
    assert run("show", "fargate", **other).stdout.startswith("Fargate")
    assert run("sync", meeting, **other).stdout == "Nothing is new, here or there.\n"


def test_both_sides_are_told(
    run: Run, home: Path, meeting: Path, other: dict[str, str], own_card: Callable[..., Path]
) -> None:
    """What lies beside is named, in words and as JSON; nothing else reads it."""
    card = own_card()
    run("sync", meeting)
    run("sync", meeting, **other)
    card.write_text(card.read_text().replace("서버 없이", "여기서"))
    there = Path(other["AWSQUIZ_HOME"]) / "content" / "cards" / "fargate.yaml"
    there.write_text(there.read_text().replace("서버 없이", "거기서"))
    run("sync", meeting)
    done = data_of(run("sync", meeting, "--json", **other))
    assert done["target"] == str(meeting)
    assert (done["sent_events"], done["taken_events"], done["dry_run"]) == (0, 0, False)
    (file,) = done["exchanged"]
    assert (file["path"], file["fate"], file["moved_to"]) == ("cards/fargate.yaml", "both", None)
    said = run("sync", meeting).stdout
    assert f"other lies beside it: {file['beside'][0]}\n" in said
    assert run("check", home / "content").returncode == run("check").returncode


def test_help_says_how_to_get_what_buckets_need(run: Run) -> None:
    """Brackets are no markup."""
    for language in ("ko", "en"):
        assert "awsquiz[sync]" in run("sync", "--help", AWSQUIZ_LANG=language).stdout


def test_what_does_not_work_is_one_line(
    run: Run, home: Path, tmp_path: Path, meeting: Path
) -> None:
    """No target, none of the kind, one with credentials in it, one that is not there, and a folder
    that is itself exchanged, or may be deleted."""
    for arguments, code, said in (
        (["sync"], 2, "config sync"),
        (["sync", "ftp://host/x"], 2, "name a folder"),
        (["config", "sync", "s3://key:secret@bucket/x"], 2, "without credentials"),
        (["config", "sync", "s3://bucket/my notes"], 2, "or spaces"),
        (["sync", "nowhere"], 3, "make it first"),
    ):
        done = run(*arguments)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1)
        assert said in done.stderr
    assert not (tmp_path / "nowhere").exists()
    (home / "content" / "notes").mkdir(parents=True)
    for own in (home, home / "content", home / "content" / "notes", home / "cache"):
        done = run("sync", own)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert "awsquiz's own" in done.stderr
    run("config", "encrypt", "yes")
    done = run("sync", meeting)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "AWSQUIZ_PASSPHRASE" in done.stderr


def test_a_lie_of_the_target_is_a_problem(run: Run, meeting: Path, other: dict[str, str]) -> None:
    """With its code in the envelope, and the exit code of problems."""
    run("star", "lambda")
    run("sync", meeting)
    (segment,) = (meeting / "journal").rglob("*.jsonl")
    segment.write_text("{}\n")
    done = run("sync", meeting, "--json", **other)
    assert (done.returncode, json.loads(done.stdout)["data"]["taken_events"]) == (1, 0)
    assert [each["code"] for each in problems_of(done)] == ["object-altered"]
