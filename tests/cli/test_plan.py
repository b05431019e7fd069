"""`awsquiz plan`, `break` and `goal` with minutes: the plan, and that everything follows it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from awsquiz.core.events import Goal
from awsquiz.storage.journal import Journal, stamp
from tests.cli.journals import events, learnt
from tests.conftest import Run, data_of


def in_days(days: int) -> str:
    return (date.today() + timedelta(days=days)).isoformat()


def today_of(run: Run) -> dict[str, Any]:
    found: dict[str, Any] = data_of(run("--json"))
    return found


def test_without_minutes_nothing_is_planned(run: Run) -> None:
    """The numbers of the day are those of the settings, and the command says what is missing."""
    run("goal", "saa-c03", in_days(20))
    done = run("plan")
    assert done.returncode == 2
    assert "--minutes 40" in done.stderr
    assert today_of(run)["new"] == 10
    run("goal", "--minutes", "20")
    assert today_of(run)["new"] > 10
    run("goal", "--minutes", "0")
    assert today_of(run)["new"] == 10


def test_a_plan_is_shown_and_drawn(run: Run, tmp_path: Path) -> None:
    """Today, each day, what is known in the end; no chance to pass without cover."""
    run("goal", "saa-c03", in_days(12), "--minutes", "15")
    picture = tmp_path / "plan.svg"
    shown = run("plan", "--svg", str(picture)).stdout
    assert shown.splitlines()[1].startswith(f"saa-c03 · {in_days(12)} (in 12 days) · 15 minutes a")
    assert "no chance to pass is told" in shown
    assert ET.parse(picture).getroot().tag.endswith("svg")
    plan = data_of(run("plan", "--json"))
    assert [each["day"] for each in plan["schedule"]] == [in_days(at) for at in range(12)]
    assert all(each["minutes"] <= 16 for each in plan["schedule"])
    assert plan["known_share_now"] < plan["known_share"] <= 1
    assert plan["chance"] is None


def test_a_plan_says_what_it_takes_for_known_before_any_answer(run: Run) -> None:
    """Who has learnt nothing wonders why some of the exam is known."""
    run("goal", "saa-c03", in_days(12), "--minutes", "15")
    assert "never studied is taken for known at 25 %" in run("plan").stdout


def test_what_does_not_fit_is_said_at_once(run: Run) -> None:
    """With how many minutes a day it would, and what is best left out."""
    run("goal", "saa-c03", in_days(3), "--minutes", "5")
    shown = run("plan").stdout
    assert "Counted by their weight in the exam, not by facts" in shown
    assert "It cannot all be done" in shown
    assert "Left out, the least loss first, within what has cards:" in shown
    plan = data_of(run("plan", "--json"))
    assert plan["minutes_for_all"] > 5
    assert sum(each["fact_count"] for each in plan["left_out"]) == plan["unmet_count"] > 0


@pytest.mark.parametrize(
    ("exam", "days", "said"),
    [
        ("saa-c03", 0, "saa-c03 is today"),
        ("saa-c03", 400, f"the plan begins on {in_days(34)}"),
    ],
)
def test_where_there_is_no_plan_it_is_said_why(run: Run, exam: str, days: int, said: str) -> None:
    """An exam of today, and one of the year after next."""
    run("goal", exam, in_days(days), "--minutes", "40")
    done = run("plan")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_an_exam_that_no_blueprint_describes_any_more_has_no_plan(run: Run, home: Path) -> None:
    """As of a blueprint of one's own that is gone: its date is still there."""
    own = Goal(**stamp(datetime.now(UTC)), exam="sap-c02", date=in_days(20), minutes=40)
    Journal(home / "journal").append(own)
    done = run("plan")
    assert (done.returncode, done.stdout) == (2, "")
    assert "what sap-c02 asks is not known" in done.stderr


def test_too_little_time_is_said_when_it_is_set(run: Run) -> None:
    """By `goal`; with enough of it nothing is said."""
    said = run("goal", "saa-c03", in_days(3), "--minutes", "5").stdout
    assert "It cannot all be done" in said
    assert "minutes a day there is time for all" in said
    assert "It cannot" not in run("goal", in_days(90), "--minutes", "60").stdout


def test_while_a_plan_is_followed_no_answer_tells_when_it_comes_back(run: Run) -> None:
    """The plan may ask it sooner or later than the schedule would."""
    assert "again " in run("study", "-n", "1", input="\n3\n").stdout
    run("goal", "saa-c03", in_days(20), "--minutes", "20")
    assert "again " not in run("study", "-n", "1", input="\n3\n").stdout


def test_home_tells_of_no_day_of_the_schedule_while_a_plan_is_followed(
    run: Run, home: Path
) -> None:
    """Stats name the plan below the days of the schedule."""
    learnt(home, "ec2.a5g3", days=0)
    assert today_of(run)["next_due"]
    assert "awsquiz plan" not in run("stats").stdout
    run("goal", "saa-c03", in_days(20), "--minutes", "20")
    assert today_of(run)["next_due"] is None
    assert "“awsquiz plan”" in run("stats").stdout


def test_on_the_day_of_the_exam_nothing_is_asked(run: Run, home: Path) -> None:
    """With minutes set; more is asked by those who want it."""
    learnt(home, "ec2.a5g3", days=60)
    run("goal", "saa-c03", in_days(0), "--minutes", "20")
    assert (today_of(run)["due"], today_of(run)["new"]) == (0, 0)
    assert "1/" in run("quiz", "--more", "--form", "ox", input="").stdout


def test_a_session_follows_the_plan_and_the_plan_stays_for_the_day(run: Run) -> None:
    """What `awsquiz` counts is what the quiz asks; each answer makes it one fewer."""
    run("goal", "saa-c03", in_days(5), "--minutes", "4")
    before = today_of(run)
    assert before["due"] == 0
    asked = run("quiz", "--form", "ox", "--seed", "1", input="o\n").stdout
    assert f"1/{before['new']}" in asked
    answered = today_of(run)
    left = answered["new"] + answered["wrong"]
    assert left in (before["new"] - 1, before["new"])
    assert data_of(run("plan", "--json"))["new"] == before["new"]


def test_a_plan_reviews_what_the_exam_asks_whether_or_not_it_is_due(run: Run, home: Path) -> None:
    """Stats and menu say the same number."""
    learnt(home, "ec2.00wp", days=2)
    run("goal", "saa-c03", in_days(2), "--minutes", "600")
    seen = today_of(run)
    assert seen["due"] == data_of(run("stats", "--json"))["today"]["due"] == 1


def test_in_a_break_nothing_is_asked(run: Run, home: Path) -> None:
    """Until it ends; it is spread over the other days of the plan."""
    learnt(home, "ec2.a5g3", days=60)
    run("goal", "saa-c03", in_days(9), "--minutes", "10")
    assert run("break", "3d").stdout == f"Break: {in_days(0)} to {in_days(2)}\n"
    assert (today_of(run)["due"], today_of(run)["new"]) == (0, 0)
    assert "It is a break" in run("quiz").stdout
    home_page = run().stdout
    assert f"Break until {in_days(2)} nothing is asked" in home_page
    assert f"A break until {in_days(2)}." in home_page
    assert "next:" not in home_page
    assert "Done for today" not in home_page
    days = [each["day"] for each in data_of(run("plan", "--json"))["schedule"]]
    assert days == [in_days(at) for at in range(3, 9)]
    over = f"The break is ended: {in_days(0)} to {in_days(2)}\n"
    assert run("break", "--end").stdout == over
    assert "No break is set" in run("break", "--end").stdout
    assert today_of(run)["new"] > 0
    assert [event["last"] for event in events(home, "break")] == [in_days(2), in_days(-1)]


def test_a_break_without_a_plan_holds_too(run: Run, home: Path) -> None:
    """What is due waits, and is told as such."""
    learnt(home, "ec2.a5g3", days=60)
    run("break", "1d")
    seen = today_of(run)
    assert (seen["due"], seen["backlog"], seen["new"]) == (0, 1, 0)


def test_a_day_that_was_missed_can_be_a_break_afterwards(run: Run, home: Path) -> None:
    """Then the streak goes on over it, on the first page and in the statistics."""
    learnt(home, "ec2.a5g3", days=3)
    learnt(home, "lambda.k3f9", days=2)
    assert today_of(run)["streak"] == 0
    assert run("break", "1d", "--from", "yesterday").stdout == (
        f"Break: {in_days(-1)} to {in_days(-1)}\n"
    )
    assert (today_of(run)["streak"], today_of(run)["due"] >= 0) == (2, True)
    assert data_of(run("stats", "--json"))["streak"] == 2
    assert run("quiz", input="q\n").stdout.count("It is a break") == 0


@pytest.mark.parametrize(
    "words", [["soon"], ["3d", "--end"], ["--from", "2030-01-01"], ["2020-01-01"]]
)
def test_a_break_that_cannot_be_is_one_line(run: Run, words: list[str]) -> None:
    """A length that means nothing, two wishes at once, a first day without a length."""
    done = run("break", *words)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_an_easy_weekday_has_half_a_day(run: Run) -> None:
    """By the settings, in either language."""
    run("goal", "saa-c03", in_days(9), "--minutes", "20")
    run("config", "easy", "월화수목금토일")
    assert all(each["minutes"] <= 11 for each in data_of(run("plan", "--json"))["schedule"])
    assert run("config", "easy", "someday").returncode == 2
    assert run("config", "easy", "sat,sun").stdout == "easy: Sat, Sun\n"


def test_how_an_exam_went_is_kept_beside_what_was_foretold(run: Run, home: Path) -> None:
    """A score belongs to the right side of the pass mark."""
    run("goal", "saa-c03", in_days(1), "--minutes", "10")
    assert run("goal", "--failed", "800").returncode == 2
    said = run("goal", "--passed", "812").stdout
    assert "saa-c03: passed with 812. Nothing had been foretold." in said
    [result] = data_of(run("goal", "--json"))["results"]
    assert (result["passed"], result["score"], result["expected"]) == (True, 812, None)
    assert run("goal", "--passed", "800", "--failed", "600").returncode == 2


def test_retention_is_advised_by_simulation(run: Run) -> None:
    """Minutes a day against what is known in the end, for several values."""
    run("goal", "saa-c03", in_days(30))
    found = data_of(run("plan", "--retention", "--json"))
    assert found["date"] == in_days(30)
    minutes = [each["minutes_a_day"] for each in found["retentions"]]
    assert minutes == sorted(minutes)
    assert f"awsquiz config retention {found['advised']:g}" in run("plan", "--retention").stdout


def test_a_plan_brings_the_learners_own_notes(run: Run, tmp_path: Path) -> None:
    """New facts that the exam does not count: the day's session asks them."""
    note = tmp_path / "queue.md"
    note.write_text("# Amazon SQS\n\n- 주문 대기열의 메시지 보존 기간은 9일이다.\n", "utf-8")
    run("goal", "saa-c03", in_days(9), "--minutes", "600")
    before = data_of(run("plan", "--json"))
    run("convert", str(note), "--yes")
    after = data_of(run("plan", "--json"))
    assert after["fact_count"] == before["fact_count"] + 1
    assert after["new"] == before["new"] + 1 == today_of(run)["new"]
    assert after["known_share_now"] == before["known_share_now"]


def test_what_is_due_beside_the_exam_is_told_and_counted_by_the_plan_too(
    run: Run, home: Path, tmp_path: Path
) -> None:
    """A known definition rests from the plan, and is due: home, stats and plan say one number."""
    note = tmp_path / "desk.md"
    note.write_text("# 한솔\n\n- 한솔은 사내 배포 도구이다.\n", "utf-8")
    run("convert", str(note), "--yes")
    (fact,) = data_of(run("show", "--json", "한솔"))["facts"]
    learnt(home, "ec2.00wp", fact["id"], days=60)
    run("goal", "saa-c03", in_days(30), "--minutes", "600")
    plan = data_of(run("plan", "--json"))
    assert plan["reviews"] == plan["schedule"][0]["reviews"] == today_of(run)["due"] == 2
    assert "1 of the reviews is due by its schedule" in run("plan").stdout
