"""`awsquiz backup` and `restore`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from awsquiz.core.events import Review, Star
from awsquiz.storage.journal import Journal, stamp
from tests.conftest import Run, data_of


@pytest.fixture
def used(run: Run, home: Path, own_card: Callable[..., Path]) -> None:
    """A home with a card, a setting and two events."""
    own_card()
    run("config", "new", "20")
    now = datetime.now().astimezone()
    journal = Journal(home / "journal")
    journal.append(Star(**stamp(now), target="lambda"))
    journal.append(Review(**stamp(now), fact="ec2.a5g3", form="ox", grade=3, ms=1, answer=("o",)))


@pytest.mark.usefixtures("used")
def test_what_was_backed_up_is_there_on_another_device(run: Run, tmp_path: Path) -> None:
    """With the date in its name, in the current folder; a second time nothing is new."""
    name = f"awsquiz-{date.today()}.zip"
    done = run("backup")
    assert done.stdout == f"3 files backed up in {name}\n"
    other = {"AWSQUIZ_HOME": str(tmp_path / "other")}
    dry = run("restore", name, "--dry-run", **other)
    assert dry.stdout.endswith("Nothing was written.\n")
    assert not (tmp_path / "other").exists()
    done = run("restore", name, **other)
    assert f"new: {tmp_path / 'other' / 'config.toml'}\n" in done.stdout
    assert "2 lines more: " in done.stdout
    assert run("restore", name, **other).stdout == "3 files were there already\n"
    assert data_of(run("star", "--json", **other))["marked"][0]["id"] == "lambda"
    assert "new: 20\n" in run("config", "new", "20", **other).stdout
    assert data_of(run("stats", "--json", **other))["answers"] == 1
    assert run("doctor", **other).returncode == 0


@pytest.mark.usefixtures("used")
def test_a_folder_gets_the_archive_of_the_day(run: Run, tmp_path: Path) -> None:
    """A name is taken as it is, with the folders above it."""
    (tmp_path / "disk").mkdir()
    assert run("backup", "disk").returncode == 0
    assert (tmp_path / "disk" / f"awsquiz-{date.today()}.zip").is_file()
    assert run("backup", "new/mine.zip").stdout == "3 files backed up in new/mine.zip\n"


@pytest.mark.usefixtures("used")
def test_a_card_that_differs_is_put_beside_and_said(run: Run, home: Path) -> None:
    """Nothing reads it until a person has looked."""
    run("backup", "b.zip")
    card = home / "content" / "cards" / "fargate.yaml"
    card.write_text(card.read_text().replace("Fargate", "나의 Fargate"))
    done = run("restore", "b.zip")
    assert f"differs from yours and is put beside it: {card}.restored\n" in done.stdout
    assert run("list").stderr == ""
    assert run("show", "fargate").stdout.startswith("나의 Fargate")


def test_what_is_no_backup_is_one_line(run: Run, tmp_path: Path) -> None:
    """With its exit code."""
    (tmp_path / "thesis.zip").write_text("precious")
    for arguments, code in (
        (["restore", "thesis.zip"], 3),
        (["restore", "nowhere.zip"], 2),
        (["backup", "thesis.zip"], 2),
        (["backup", "thesis.zip/b.zip"], 3),
    ):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (code, "")
        assert done.stderr.count("\n") == 1
    assert (tmp_path / "thesis.zip").read_text() == "precious"
