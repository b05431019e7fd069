"""`awsquiz doctor`: what is sound passes, what is not is named with its mend."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from awsquiz import paths
from awsquiz.core.events import Review, Star
from awsquiz.storage.journal import Journal, stamp
from tests.conftest import CARD, Run, data_of, problems_of

Examined = Callable[..., dict[str, Any]]


def review(fact: str = "ec2.a5g3", days: float = 0) -> Review:
    """An answer so many days ago."""
    at = datetime.now().astimezone() - timedelta(days=days)
    return Review(**stamp(at), fact=fact, form="ox", grade=3, ms=1000, answer=("o",))


@pytest.fixture
def journal(home: Path) -> Journal:
    """A journal with an answer and a star."""
    journal = Journal(home / "journal")
    journal.append(review(days=3))
    journal.append(Star(**stamp(datetime.now().astimezone()), target="lambda"))
    return journal


@pytest.fixture
def examined(run: Run) -> Examined:
    """What it says as JSON; its exit code tells whether something is wrong."""

    def examined(*arguments: str) -> dict[str, Any]:
        done = run("doctor", "--json", *arguments)
        found: dict[str, Any] = data_of(done) | {"problems": problems_of(done)}
        assert done.returncode == (0 if found["ok"] else 1), done.stderr
        return found

    return examined


def file_of(journal: Journal) -> Path:
    return Path(journal.files()[-1].path)


def problems(found: dict[str, Any]) -> list[str]:
    return [each["message"] for each in found["problems"] if not each["notice"]]


def test_a_new_home_is_sound(run: Run, home: Path) -> None:
    """Nothing needs to be there; where everything will be is told."""
    done = run("doctor", COLUMNS="200")
    assert (done.returncode, done.stderr) == (0, "")
    assert "○ Nothing is wrong." in done.stdout
    assert f"journal          {home / 'journal'}  nothing there yet" in done.stdout
    assert "SQLite" in done.stdout


@pytest.mark.usefixtures("journal")
def test_a_sound_home_is_told_with_its_devices(examined: Examined, home: Path) -> None:
    """This one is marked as such; JSON has it all."""
    found = examined()
    assert (found["ok"], found["problems"], found["events"]) == (True, [], 2)
    [device] = found["devices"]
    assert (device["this"], device["events"]) == (True, 2)
    assert device["name"] == Journal(home / "journal").device_file.read_text().strip()
    places = {each["name"]: each for each in found["places"]}
    assert places["journal"]["files"] == 2
    assert places["index"]["path"] == str(home / "cache" / "index.db")


def test_damaged_and_newer_lines_are_named(examined: Examined, journal: Journal) -> None:
    """By file and number, a few of each; a torn tail is only worth knowing."""
    path = file_of(journal)
    with path.open("ab") as file:
        file.write(b'garbage\n{"v":2}\n' + b"more\n" * 5 + b'{"torn')
    found = examined()
    named = [(each["path"], each["line"], each["message"]) for each in found["problems"]]
    damaged = "this line is damaged and skipped"
    assert named == [
        (str(path), 3, damaged),
        (str(path), 4, "this line was written by a newer awsquiz and is skipped"),
        *((str(path), 5, damaged), (str(path), 6, damaged)),
        (str(path), 10, "the last line is torn or still being written, and waits until it ends"),
        (str(path), None, "and 3 further lines"),
    ]
    assert [each["notice"] for each in found["problems"]].count(True) == 1


def test_an_id_for_two_events_is_named_and_a_copy_only_noticed(
    examined: Examined, journal: Journal
) -> None:
    """A copy of a whole line counts once anyway."""
    event = journal.append(review(days=2))
    journal.append(event)
    assert examined()["ok"]
    assert "1 event stands there twice" in examined()["problems"][0]["message"]
    journal.append(msgspec.structs.replace(event, fact="ecs.zzzz"))
    assert problems(examined()) == [f"another event has this one's id: {event.id}"]


def test_events_to_come_are_named_by_their_device(examined: Examined, journal: Journal) -> None:
    """A clock was wrong."""
    journal.append(review(days=-2))
    [finding] = examined()["problems"]
    assert finding["message"].startswith("this event is of a time to come: ")
    assert "set the clock of device" in finding["mend"]


def test_what_a_clock_was_ahead_for_is_sound_once_it_is_taken_back(
    examined: Examined, run: Run, journal: Journal
) -> None:
    """As the doctor advises; its line stays in the journal, and nothing is wrong with it."""
    journal.append(review(days=-2))
    assert not examined()["ok"]
    assert "awsquiz undo" in examined()["problems"][0]["mend"]
    run("undo")
    assert (examined()["ok"], examined()["problems"]) == (True, [])


def test_answers_on_facts_without_a_card_are_worth_knowing(
    examined: Examined, journal: Journal
) -> None:
    """They are kept: the card may come back."""
    journal.append(review("gone.0000"))
    found = examined()
    assert found["ok"]
    assert found["problems"][0]["message"] == (
        "answers or marks are kept of 1 fact that no card has: gone.0000"
    )


def test_a_file_astray_is_named(examined: Examined, journal: Journal, home: Path) -> None:
    """One that is not in a device's folder is not read."""
    path = file_of(journal)
    astray = home / "journal" / path.name
    path.rename(astray)
    [finding] = examined()["problems"]
    assert (finding["path"], finding["notice"]) == (str(astray), False)


def test_an_index_that_does_not_agree_is_named_and_mended(
    examined: Examined, journal: Journal, home: Path
) -> None:
    """By a rebuild; facts as well as marks."""
    assert examined()["ok"]
    with sqlite3.connect(home / "cache" / "index.db") as index:
        index.execute("update memory set lapses = 5")
        index.execute("delete from mark")
    found = examined()
    assert problems(found) == [
        "what the index knows of ec2.a5g3 is not what the journal says",
        "the stars, suspensions or dates in the index are not those of the journal",
    ]
    assert {each["mend"] for each in found["problems"]} == {"awsquiz doctor --rebuild"}
    assert examined("--rebuild")["ok"]
    assert examined()["ok"]


def test_cards_with_problems_and_ids_taken_twice_are_named(
    examined: Examined, own_card: Callable[..., Path]
) -> None:
    """With the command that tells more; a card of one's own before a shipped one is none."""
    own_card(CARD.replace("fargate", "ec2"), "ec2.yaml")
    assert examined()["ok"]
    first = own_card()
    second = own_card(CARD + "colour: red\n", "other.yaml")
    found = [(each["path"], each["message"]) for each in examined()["problems"]]
    assert found == [
        (str(second), "has problems and is read in part: 1"),
        (str(second), f"the id “fargate” is taken by {first.name}: only the first one counts"),
        (str(second), f"the id “fargate.a1b2” is taken by {first.name}: only the first one counts"),
    ]


def test_damaged_settings_are_a_finding_among_others(examined: Examined, home: Path) -> None:
    """All else is checked by the defaults."""
    (home / "config.toml").write_text("new = x\n")
    [finding] = examined()["problems"]
    assert (finding["path"], finding["line"]) == (str(home / "config.toml"), 1)
    assert finding["message"].startswith("is not valid TOML")
    assert finding["mend"] == "mend it or delete the file"


def test_folders_that_cannot_be_written_are_named(examined: Examined, home: Path) -> None:
    """A file stands where the cache is to be: the index cannot be kept either."""
    shutil.rmtree(home / "cache")
    (home / "cache").write_text("in the way")
    found = {each["path"]: each["message"] for each in examined()["problems"]}
    assert found[str(home / "cache")].startswith("cannot be written: ")
    assert "cannot be kept" in found[str(home / "cache" / "index.db")]


def test_findings_are_shown_with_their_mend(run: Run, journal: Journal) -> None:
    """A line for each, then how many."""
    with file_of(journal).open("ab") as file:
        file.write(b"garbage\n")
    done = run("doctor", COLUMNS="200")
    assert done.returncode == 1
    assert f"✕ {file_of(journal)}:3: this line is damaged and skipped\n  → restore" in done.stdout
    assert done.stdout.endswith("1 problem\n")


def test_a_large_journal_is_compared_part_by_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same result as at once."""
    from awsquiz.messages import sentence
    from awsquiz.storage.index import Index, checkup

    journal = Journal(tmp_path / "journal")
    for n in range(40):
        journal.append(review(f"ec2.{n % 9:04}", days=40 - n))
    monkeypatch.setattr(checkup, "_HELD", 7)
    path = tmp_path / "index.db"
    told: list[tuple[int, int]] = []
    with Index(path, {}, journal) as index:
        index.catch_up()

        def compared() -> list[str]:
            given = (journal, 4, 0.9, path, lambda *one: told.append(one))
            return [sentence(each) for each in checkup.disagreement(index.db, *given)]

        assert compared() == []
        assert told == [(part, 6) for part in range(6)]
        with index.db.writing() as connection:
            connection.execute("update memory set reviews = 0 where fact = 'ec2.0003'")
        assert compared() == ["what the index knows of ec2.0003 is not what the journal says"]


def test_the_doctor_leaves_the_glossary_in_the_index(run: Run, home: Path) -> None:
    """It reads the same content as all other commands, so that nothing is read anew after it."""
    run("search", "람다")
    sources = "select path, kind from source order by path"
    with sqlite3.connect(home / "cache" / "index.db") as index:
        before = index.execute(sources).fetchall()
    assert run("doctor").stderr == ""
    with sqlite3.connect(home / "cache" / "index.db") as index:
        assert index.execute(sources).fetchall() == before
    assert "glossary" in {kind for _path, kind in before}


@pytest.mark.parametrize(
    "command", [(), ("check",), ("quiz",), ("list", "--json"), ("exam", "mini")]
)
def test_an_installation_without_its_content_does_nothing(
    tmp_path: Path, environment: dict[str, str], command: tuple[str, ...]
) -> None:
    """It would say that all is done, and that nothing is wrong: exit code 3, and the mend."""
    done = _without_content(tmp_path, environment, *command)
    assert done.returncode == 3
    assert f"{tmp_path / 'content'}: awsquiz is installed without its cards" in done.stderr
    assert "pip or pipx" in done.stderr
    if "--json" in command:
        [problem] = json.loads(done.stdout)["problems"]
        assert problem["code"] == "no-shipped-cards"
    else:
        assert done.stdout == ""


@pytest.mark.parametrize(("command", "code"), [("doctor", 1), ("--help", 0), ("backup", 0)])
def test_what_helps_then_works_without_the_content(
    tmp_path: Path, environment: dict[str, str], command: str, code: int
) -> None:
    """What is wrong is found, and what is the learner's own can be saved."""
    assert _without_content(tmp_path, environment, command).returncode == code


def _without_content(
    folder: Path, environment: dict[str, str], *command: str
) -> subprocess.CompletedProcess[str]:
    """Runs awsquiz as it is installed in a folder that has no content."""
    shutil.copytree(Path(paths.__file__).parent, folder / "awsquiz")
    shipped = {name: value for name, value in environment.items() if name != "AWSQUIZ_CONTENT"}
    return subprocess.run(
        [sys.executable, "-m", "awsquiz", *command],
        cwd=folder,
        env=shipped,
        text=True,
        capture_output=True,
        check=False,
    )


def test_a_quiz_without_any_cards_leads_to_the_doctor(run: Run, tmp_path: Path) -> None:
    """`check` would find nothing wrong with the cards that are not there."""
    (tmp_path / "nothing" / "cards").mkdir(parents=True)
    for command in ("quiz", "--plain"):
        done = run(command, AWSQUIZ_CONTENT=str(tmp_path / "nothing"))
        assert "awsquiz doctor" in done.stdout
        assert "Done for today" not in done.stdout


def test_a_package_without_its_cards_is_a_finding(run: Run, tmp_path: Path) -> None:
    """As one that is read from a zip that was not unpacked: every list would be empty."""
    (tmp_path / "nothing" / "cards").mkdir(parents=True)
    done = run("doctor", "--json", AWSQUIZ_CONTENT=str(tmp_path / "nothing"))
    assert done.returncode == 1
    found = json.loads(done.stdout)["problems"]
    assert "package-without-cards" in {each["code"] for each in found}
    assert all(each["mend"] for each in found if each["code"] == "package-without-cards")
