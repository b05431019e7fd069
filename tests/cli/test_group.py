"""`awsquiz group`: told before it is asked, asked before it is sent, taken back; hostile files."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from awsquiz.cli.group_loading import installed
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.terminal.groups import what_is_told
from tests.conftest import Run, data_of

pytest.importorskip("duckdb")

from tests.storage.test_group import answer, by_learner, put, simulated

FACT = "ec2.s10h"
ANSWERS = "1\no\n2\nx\n1\n2\n"


@pytest.fixture
def group(tmp_path: Path) -> Path:
    folder = tmp_path / "group"
    folder.mkdir()
    return folder


def files_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.parquet"))


def test_a_learner_joins_publishes_and_leaves(run: Run, group: Path) -> None:
    """What is told is shown and asked before the first time; then there is nothing to ask."""
    run("quiz", "--seed", "1", input=ANSWERS)
    assert "ten-to-nine" in run("group", "join", group, "--as", "ten-to-nine").stdout
    shown = run("group", "publish", "--dry-run").stdout
    assert "ten-to-nine · " in shown
    assert not files_in(group)
    run("group", "publish", input="n\n")
    assert not files_in(group)
    asked = run("group", "publish", input="y\n").stdout
    assert "Nothing else: not what you typed" in " ".join(asked.split())
    assert [path.parent.name for path in files_in(group)] == ["ten-to-nine"]
    assert "Nothing is new" in run("group", "publish").stdout
    assert "1 file" in run("group", "leave", "--yes").stdout
    assert not [*group.rglob("*")], "folders say who studied on which day"
    left = run("group", "publish")
    assert left.returncode == 2
    assert "join a group first" in left.stderr


def test_json_asks_nothing_and_sends_nothing_unasked(run: Run, group: Path) -> None:
    """The first time it needs --yes; each answer stands there as it would be told."""
    run("quiz", "--seed", "1", input=ANSWERS)
    joined = data_of(run("group", "join", group, "--json"))
    assert re.fullmatch("[a-z2-7]{8}", joined["pseudonym"])
    told = data_of(run("group", "publish", "--json"))
    assert told["published"] == 0
    assert [*told["rows"][0]] == [
        *("pseudonym", "fact", "form", "question_id", "chosen", "is_right", "seconds"),
        *("stability", "difficulty", "day"),
    ]
    sent = data_of(run("group", "publish", "--json", "--yes"))
    assert sent["published"] == len(told["rows"]) > 0


def test_who_has_a_name_that_another_has_is_asked_and_told(
    run: Run, group: Path, tmp_path: Path
) -> None:
    """On each device what is told is shown before the first time, whatever lies there; and again
    where answers on one's own cards are to go as well."""
    other = {"AWSQUIZ_HOME": str(tmp_path / "other")}
    for home in ({}, other):
        run("quiz", "--seed", "1", input=ANSWERS, **home)
        run("group", "join", group, "--as", "kim", **home)
    run("group", "publish", "--yes")
    run("quiz", "--seed", "2", input=ANSWERS, **other)
    shown = run("group", "publish", input="n\n", **other).stdout
    assert "of “kim” lie there already" in " ".join(shown.split())
    assert len(files_in(group)) == 1
    run("quiz", "--seed", "2", input=ANSWERS)
    assert "Publish it?" in run("group", "publish", "--own", input="n\n").stdout
    assert "Publish it?" not in run("group", "publish").stdout


def test_all_that_would_be_told_can_be_seen() -> None:
    """A few before the question, with the way to all of them."""
    rows = [answer("kim", f"sqs.{at:04}") for at in range(8)]
    shown = [*what_is_told(rows, "s3://bucket", own=False, all_rows=True)]
    assert sum(line.startswith("  kim · ") for line in shown) == 8
    shown = [*what_is_told(rows, "s3://bucket", own=False, all_rows=False)]
    assert sum(line.startswith("  kim · ") for line in shown) == 5
    assert "--dry-run" in shown[-1]


@pytest.mark.parametrize("name", ["Ann", "../x", "a", "한글", "x" * 41])
def test_a_word_that_is_no_pseudonym_is_refused(run: Run, group: Path, name: str) -> None:
    """It would name a folder there."""
    done = run("group", "join", group, "--as", name)
    assert done.returncode == 2
    assert "pseudonym" in done.stderr


def test_figures_suspects_and_hardness_of_a_group(run: Run, group: Path, tmp_path: Path) -> None:
    """On the screen, as JSON and as a page; the planted wrong key comes first."""
    rows = [answer(f"learner-{at:02}", FACT, at % 3 > 0) for at in range(30)]
    for those in by_learner([*simulated(7), *rows]).values():
        put(group, those)
    run("group", "join", group)
    page = run("group", "stats", "--html", tmp_path / "page.html", "--no-pager")
    assert "60 learners · 1,530 first answers" in page.stdout
    found = data_of(run("group", "stats", "--json"))
    assert (found["learners"], len(found["items"])) == (60, 26)
    assert [each["id"] for each in found["concepts"]] == [FACT.partition(".")[0]]
    assert {each["learners"] for each in found["domains"]} == {30}
    suspects = data_of(run("group", "items", "--json"))["suspects"]
    assert (suspects[0]["why"], suspects[0]["item"]["fact"]) == ("key", "c.0003")
    assert "awsquiz doubt c.0003" in run("group", "items", "--no-pager").stdout
    pulled = data_of(run("group", "pull", "--json"))
    assert FACT in pulled["logits"]
    assert "order of the cards" in run("group", "pull", "--forget").stdout


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        assert not [name for name, _value in attrs if name.startswith("on") or name == "src"]


def test_hostile_words_are_inert(run: Run, group: Path, tmp_path: Path) -> None:
    """On the terminal no escape is obeyed, in the page nothing becomes an element."""
    bad = "\x1b[2J<script>alert(1)</script>[bold]\u202e"
    for at in range(20):
        put(
            group,
            [
                answer(f"learner-{at:02}", f"x.{bad}", at % 2 > 0, chosen=bad),
                answer(f"learner-{at:02}", "<img src=x onerror=alert(1)>", form=bad),
            ],
        )
    page = tmp_path / "page.html"
    run("group", "join", group)
    for command in (("stats", "--html", page, "--no-pager"), ("items", "--no-pager")):
        done = run("group", *command)
        assert "\x1b" not in done.stdout + done.stderr
        assert "\u202e" not in done.stdout
        assert done.returncode == 0
    assert "[bold]" in run("group", "stats", "--no-pager").stdout
    text = page.read_text(encoding="utf-8")
    elements = _Elements()
    elements.feed(text)
    assert not elements.names & {"script", "img", "link", "iframe"}
    assert "\x1b" not in text
    assert "http" not in re.sub("xmlns=[^ >]+", "", text)


def test_without_the_library_it_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which says what to install."""
    monkeypatch.setattr("awsquiz.cli.group_loading.find_spec", lambda _name: None)
    with pytest.raises(TargetFailure, match=r"awsquiz\[group\]"):
        installed()
