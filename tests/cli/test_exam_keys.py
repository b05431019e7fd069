"""A whole exam by keys in a real terminal, with a power cut in between."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.journals import events
from tests.cli.terminal import CTRL_C, DOWN, ENTER, Terminal
from tests.conftest import Run, data_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

LEFT, RIGHT = "\x1b[D", "\x1b[C"
Event = dict[str, Any]


def wait_until(true: Any) -> None:
    """Waits for something on disk."""
    until = time.monotonic() + 20
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)


def keys_for(question: Event, right: bool) -> str:
    """The digits of a right answer, or of one that is just not right."""
    answer: list[str] = question["answer"]
    if right:
        return "".join(answer)
    others = [each["key"] for each in question["options"] if each["key"] not in answer]
    return "".join([others[0], *answer[1:]])


def recount(written: list[Event]) -> dict[str, Any]:
    """What a report has to say, counted from the journal's lines alone."""
    [start] = [event for event in written if event["type"] == "exam-start"]
    given: dict[int, list[str]] = {}
    for event in sorted(
        (event for event in written if event["type"] == "exam-answer"),
        key=lambda event: int(event["step"]),
    ):
        given[event["question"]] = event["answer"]
    right = {
        number: sorted(given.get(number, [])) == sorted(question["answer"])
        for number, question in enumerate(start["questions"], 1)
    }
    scored = {
        number: question
        for number, question in enumerate(start["questions"], 1)
        if question.get("scored", True)
    }
    points = sum(right[number] for number in scored)
    domains = {
        domain["id"]: (
            sum(right[number] for number, each in scored.items() if each["domain"] == domain["id"]),
            sum(each["domain"] == domain["id"] for each in scored.values()),
        )
        for domain in start["domains"]
    }
    return {
        "right": points,
        "scored": len(scored),
        "scaled": int(100 + 900 * points / len(scored) + 0.5),
        "domains": domains,
        "wrong": [number for number, each in right.items() if not each],
        "used": sum(event.get("ms", 0) for event in written if event["type"] in _TIMED) / 1000,
    }


_TIMED = ("exam-turn", "exam-answer", "exam-flag", "exam-finish")


def test_a_whole_exam_survives_a_power_cut_and_is_counted_right(
    environment: dict[str, str], home: Path, run: Run
) -> None:
    """65 questions by keys, flags, back and forth, killed and resumed: the report is a recount."""
    terminal = Terminal("exam", "saa-c03", "--seed", "1", environment=environment)
    terminal.wait_for("begin: the clock starts")
    terminal.press(ENTER)
    terminal.wait_for("Question 1 of 65")
    [start] = events(home, "exam-start")
    questions = start["questions"]
    assert len(questions) == 65
    for number in range(1, 31):
        terminal.press(keys_for(questions[number - 1], right=number % 3 != 0))
        if number in (3, 7):
            terminal.press("f")
        terminal.press("n" if number % 2 else RIGHT)
    terminal.wait_for("Question 31 of 65")
    terminal.press("#2" + ENTER)
    terminal.wait_for("Question 2 of 65")
    terminal.press(keys_for(questions[1], right=True))  # takes them back
    terminal.press(keys_for(questions[1], right=False))
    wait_until(lambda: events(home)[-1].get("answer") == sorted(keys_for(questions[1], False)))
    terminal.kill()

    terminal = Terminal("exam", "resume", environment=environment, columns=60)
    terminal.wait_for("Question 2 of 65")
    terminal.press("#31" + ENTER)
    terminal.wait_for("Question 31 of 65")
    for number in range(31, 61):
        question = questions[number - 1]
        if question["shape"] == "one":  # by arrows
            terminal.press(DOWN * (int(keys_for(question, number % 3 != 0)) - 1) + ENTER + ENTER)
        else:
            terminal.press(keys_for(question, right=number % 3 != 0) + "n")
    terminal.wait_for("Question 61 of 65")
    terminal.press("e")
    terminal.wait_for("5 unanswered, 2 flagged. Hand in now?")
    terminal.press("nu" + ENTER)
    terminal.wait_for("Question 62 of 65")
    terminal.press(LEFT)
    terminal.wait_for("Question 61 of 65")
    terminal.press(keys_for(questions[60], right=True))
    terminal.press("e")
    terminal.wait_for("4 unanswered, 2 flagged. Hand in now?")
    terminal.press("y")
    terminal.wait_for("An estimate")
    assert terminal.end() == 0

    told = data_of(run("exam", "report", "--json"))
    counted = recount(events(home))
    assert told["right"] == counted["right"]
    assert told["scored"] == counted["scored"] == 50
    assert told["scaled"] == counted["scaled"]
    assert {each["id"]: (each["right"], each["total"]) for each in told["by_domain"]} == counted[
        "domains"
    ]
    assert [row["number"] for row in told["answer_sheet"] if not row["correct"]] == counted["wrong"]
    assert counted["wrong"] == sorted({2, *range(3, 61, 3), 62, 63, 64, 65})
    assert told["seconds"] == pytest.approx(counted["used"])
    assert told["changes"]["right_to_wrong"] == 1
    reviews = events(home, "review")
    assert {each["fact"] for each in reviews} == {each["fact"] for each in questions[:62]}
    assert {each["exam"] for each in reviews} == {start["id"]}
    assert sum(each["grade"] == 1 for each in reviews) == 1 + 20 + 1


def test_ctrl_c_keeps_the_exam_with_its_time(environment: dict[str, str], home: Path) -> None:
    """Exit code 130, a line that says how to go on, and the clock stands still meanwhile."""
    terminal = Terminal("exam", "mini", "--seed", "1", environment=environment)
    terminal.wait_for("begin: the clock starts")
    terminal.press(ENTER)
    terminal.wait_for("Question 1 of 10")
    terminal.press("nn")
    terminal.wait_for("Question 3 of 10")
    terminal.press(CTRL_C)
    terminal.wait_for("awsquiz exam resume")
    assert terminal.end() == 130
    used = sum(event["ms"] for event in events(home, "exam-turn"))
    time.sleep(2)
    terminal = Terminal("exam", "resume", environment=environment)
    terminal.wait_for("Question 3 of 10")
    minutes, seconds = terminal.screen.splitlines()[0].split()[-1].split(":")
    assert abs(int(minutes) * 60 + int(seconds) - (15 * 60 - used / 1000)) < 1.9
    terminal.press("q")
    terminal.wait_for("awsquiz exam resume")
    assert terminal.end() == 0
    assert sum(event["ms"] for event in events(home, "exam-turn")) < used + 1900


def test_the_time_runs_out_by_itself(environment: dict[str, str], home: Path) -> None:
    """No key is needed: it is handed in, and the report is shown."""
    terminal = Terminal("exam", "mini", "-n", "2", "--minutes", "1", environment=environment)
    terminal.wait_for("begin: the clock starts")
    terminal.press(ENTER)
    terminal.wait_for("Question 1 of 2")
    terminal.press(CTRL_C)
    assert terminal.end() == 130
    # As if 58 seconds had been used: written as another device might have.
    [start] = events(home, "exam-start")
    file = next((home / "journal").glob("*/*.jsonl"))
    more = {**{name: start[name] for name in ("v", "at", "offset")}, "id": "z"}
    turn = {
        "type": "exam-turn",
        **more,
        "exam": start["id"],
        "step": 50,
        "ms": 58_000,
        "question": 1,
    }
    with file.open("a", encoding="utf-8") as journal:
        journal.write(json.dumps(turn) + "\n")
    terminal = Terminal("exam", "resume", environment=environment)
    terminal.wait_for("00:0")
    terminal.wait_for("time was up")
    assert terminal.end() == 0
    [finish] = events(home, "exam-finish")
    assert finish["by"] == "time"


def test_score_and_verdict_are_seen_after_handing_in(environment: dict[str, str]) -> None:
    """On a low screen the report is in the pager, and they are said once more at its end."""
    pager = environment | {"PAGER": "head -n 5"}
    terminal = Terminal("exam", "mini", "-n", "2", environment=pager, lines=12)
    terminal.wait_for("begin: the clock starts")
    terminal.press(ENTER)
    terminal.wait_for("Question 1 of 2")
    terminal.press("ey")
    terminal.wait_for("awsquiz exam retry")
    assert terminal.end() == 0
    paged, said = terminal.screen.split("100 / 1000  not passed")[1:]
    assert "By domain" not in paged  # it was below the pager's five lines
    assert len(said.splitlines()) < 5


@pytest.mark.parametrize("columns", [60, 120])
def test_korean_keys_do_the_same(environment: dict[str, str], home: Path, columns: int) -> None:
    """While the input method is on: ㅜ is n, ㄹ is f, ㄱ is r, ㄷ is e, ㅛ is y."""
    terminal = Terminal("exam", "mini", "--seed", "1", environment=environment, columns=columns)
    terminal.wait_for("begin: the clock starts")
    terminal.press(ENTER)
    terminal.wait_for("Question 1 of 10")
    terminal.press("ㄹㅜ")
    terminal.wait_for("Question 2 of 10")
    terminal.press("ㄱ")
    terminal.wait_for("1 -⚑")
    terminal.press("ㄷ")
    terminal.wait_for("10 unanswered, 1 flagged. Hand in now?")
    terminal.press("ㅛ")
    terminal.wait_for("An estimate")
    assert terminal.end() == 0
    assert [event["by"] for event in events(home, "exam-finish")] == ["learner"]
