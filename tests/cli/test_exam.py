"""`awsquiz exam` line by line, its reports, and what goes wrong."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.cli.journals import events
from tests.conftest import Run, data_of

BLUEPRINT = """\
format: 1
id: short
title: 짧은 시험
questions: 4
minutes: 10
pass_mark: 700
forms: {choice: 100}
domains:
  - {id: all, title: 모두, weight: 100}
"""
Sat = Callable[..., str]


def paper(home: Path, at: int = -1) -> list[dict[str, Any]]:
    """The questions of an exam that was begun."""
    starts = [event for event in events(home) if event["type"] == "exam-start"]
    questions: list[dict[str, Any]] = starts[at]["questions"]
    return questions


@pytest.fixture
def short(home: Path) -> Path:
    """A blueprint of one's own: four questions."""
    path = home / "content" / "exams" / "short.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(BLUEPRINT, encoding="utf-8")
    return path


@pytest.fixture
def sat(run: Run, home: Path, short: Path) -> Sat:
    """Sits the short exam, so many questions of it rightly, and hands it in."""

    def sat(right: int) -> str:
        run("exam", "short", "--seed", "5")  # begun, and left at the end of the input
        lines = []
        for number, question in enumerate(paper(home), 1):
            [answer] = question["answer"]
            wrong = next(each["key"] for each in question["options"] if each["key"] != answer)
            lines.append(answer if number <= right else wrong)
        return run("exam", "resume", input="\n".join([*lines, "end", "y", ""])).stdout

    return sat


def test_an_exam_is_sat_line_by_line(sat: Sat, home: Path) -> None:
    """Answers go on to the next question; the end shows where one stands."""
    shown = sat(3)
    assert "Question 4 of 4" in shown
    assert "775 / 1000  passed  pass mark 700" in shown
    assert "An estimate" in shown
    assert [event["by"] for event in events(home) if event["type"] == "exam-finish"] == ["learner"]
    assert [event["grade"] for event in events(home) if event["type"] == "review"] == [3, 3, 3, 1]


def test_lines_move_flag_and_review(run: Run, home: Path, short: Path) -> None:
    """n, b, # 3, f, g and r; nothing tells what is right."""
    done = run("exam", "short", "--seed", "5", input="n\nb\n# 3\nf\ng\n#2\n1\nr\nwhat\nend\nn\nq\n")
    numbers = [line.split(" · ")[0] for line in done.stdout.splitlines() if "Question " in line]
    assert numbers == [f"Question {at} of 4" for at in (1, 2, 1, 3, 2, 3)]
    assert "answered (1): 2" in done.stdout
    assert "unanswered (3): 1 3⚑ 4" in done.stdout
    assert "Answer with one of 1/2/3" in done.stdout
    assert "3 unanswered, 1 flagged. Hand in now? y/n" in done.stdout
    assert "The exam is kept." in done.stdout
    assert not any(each["reason"] in done.stdout for each in paper(home)[0]["options"])


def test_a_doubted_question_counts_and_is_listed(run: Run, home: Path, short: Path) -> None:
    """The report says which it is; it is not asked again, neither as a mistake nor in an exam."""
    done = run("exam", "short", "--seed", "5", input="!\n둘 다 맞다\n9\nn\nn\nn\nend\ny\n")
    assert "Its key is doubted; it still counts." in done.stdout
    told = data_of(run("exam", "report", "--json"))
    [row] = [each for each in told["answer_sheet"] if each["doubted"]]
    assert (row["number"], row["correct"], told["doubted_count"], told["scored"]) == (
        1,
        False,
        1,
        4,
    )
    shown = run("exam", "report").stdout
    assert "! doubted" in shown
    assert "To send what is doubted: awsquiz doubt --out FILE" in shown
    [doubt] = events(home, "doubt")
    assert (doubt["question"], doubt["exam"]) == (row["question"]["id"], told["id"])
    assert doubt["words"] == "둘 다 맞다"
    assert "Question 1 of 3" in run("exam", "retry", "--seed", "1", input="q\n").stdout
    run("exam", "short", "--seed", "5", input="q\n")
    assert doubt["fact"] not in [each["fact"] for each in paper(home)]


def test_the_end_of_the_input_keeps_the_exam(run: Run, home: Path, short: Path) -> None:
    """It is gone on with at the same question, the answer in its place."""
    run("exam", "short", "--seed", "5", input="2\n")
    done = run("exam", "resume", input="b\n")
    assert "Question 2 of 4" in done.stdout
    assert "(*) 2" in done.stdout


def test_korean_keys_work_in_lines(run: Run, short: Path) -> None:
    """ㅜ is n, ㅎ is g, 둥 is end typed with the input method on."""
    done = run("exam", "short", "--seed", "5", input="ㅜ\n#3\nㅎ\nㄹ\n둥\nㅛ\n")
    assert "Question 3 of 4" in done.stdout
    assert "Marked as guessed." in done.stdout
    assert "Flagged." in done.stdout
    assert "not passed" in done.stdout


def test_the_number_of_questions_and_minutes_can_be_chosen(run: Run, home: Path) -> None:
    """Time goes in proportion unless it is given; of a short exam all is scored."""
    run("exam", "saa-c03", "-n", "13")
    run("exam", "saa-c03", "-n", "5", "--minutes", "3")
    starts = [event for event in events(home) if event["type"] == "exam-start"]
    assert [(len(start["questions"]), start["ms"] // 60_000) for start in starts] == [
        (13, 26),
        (5, 3),
    ]
    assert all(each.get("scored", True) for each in starts[0]["questions"])


def test_the_same_seed_draws_the_same_exam(run: Run, tmp_path: Path) -> None:
    """For those who have sat the same exams before."""
    homes = [tmp_path / "one", tmp_path / "other"]
    for home in homes:
        run("exam", "mini", "--seed", "9", AWSQUIZ_HOME=str(home))
    assert paper(homes[0]) == paper(homes[1])


def test_what_was_seen_lately_is_asked_last(sat: Sat, home: Path) -> None:
    """The same seed asks something else after an exam: there is enough that was never asked."""
    sat(4)
    sat(4)
    first, second = ({each["fact"] for each in paper(home, at)} for at in (0, 1))
    assert not first & second


def test_later_edits_of_cards_change_no_exam(sat: Sat, run: Run, home: Path) -> None:
    """The exam is kept whole: the report shows the texts that were asked."""
    sat(2)
    before = run("exam", "report").stdout
    for concept in {each["concept"] for each in paper(home)}:
        (home / "content" / "cards").mkdir(exist_ok=True)
        text = (
            f"format: 1\nid: {concept}\ntitle: 다른 것\naliases: [다름]\ndocs: https://a.example/\n"
        )
        (home / "content" / "cards" / f"{concept}.yaml").write_text(text, encoding="utf-8")
    assert run("exam", "report").stdout == before


def test_the_report_shows_mistakes_first_with_every_reason(sat: Sat, run: Run, home: Path) -> None:
    """Each option of each question has its reason; what was answered is marked."""
    sat(2)
    shown = run("exam", "report", COLUMNS="400").stdout
    order = [line[2] for line in shown.splitlines() if line[:1] in "○✕" and line[3:4] == "."]
    assert order == ["3", "4", "1", "2"]
    for question in paper(home):
        for option in question["options"]:
            assert option["reason"] in shown
    assert len(re.findall(r"^ +yours ", shown, re.MULTILINE)) == 2


def test_reports_are_found_by_number_and_id(sat: Sat, run: Run, home: Path) -> None:
    """As the list shows them; the last one without any."""
    sat(1)
    sat(4)
    told = data_of(run("exam", "list", "--json"))
    assert [each["right"] for each in told["sittings"]] == [1, 4]
    first = told["sittings"][0]["id"]
    for name, right in (("1", 1), ("2", 4), (first, 1)):
        assert data_of(run("exam", "report", name, "--json"))["right"] == right
    last = data_of(run("exam", "report", "--json"))
    assert (last["right"], [each["scaled"] for each in last["earlier"]]) == (4, [325])


class Elements(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_page_is_complete_in_itself(sat: Sat, run: Run, tmp_path: Path) -> None:
    """One file: no script, nothing from elsewhere, no way for texts to become markup."""
    sat(2)
    done = run("exam", "report", "--html", "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert done.stdout == "Written: report.html\n"
    for tag, attributes in Elements(page).found:
        assert tag not in ("script", "link", "img", "iframe", "object", "a")
        assert not {"src", "href", "onclick", "onload"} & set(attributes)
    assert "url(" not in page
    assert "@import" not in page
    assert "짧은 시험" in page
    assert '<html lang="en">' in page
    run("exam", "report", "--html", "report.html", "--yes", AWSQUIZ_LANG="ko")
    assert '<html lang="ko">' in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_picture_is_sound_xml(sat: Sat, run: Run, tmp_path: Path) -> None:
    """With the score and the parts, and nothing from elsewhere."""
    sat(3)
    run("exam", "report", "--svg", "report.svg", "--html", "report.html")
    picture = ET.fromstring((tmp_path / "report.svg").read_text(encoding="utf-8"))
    texts = [element.text for element in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert "775 / 1000 · passed" in texts
    assert "모두 (100 %)" in texts
    assert (tmp_path / "report.html").exists()


def test_a_report_that_cannot_be_written_is_one_line(sat: Sat, run: Run) -> None:
    """Exit code 3, with the path."""
    sat(1)
    done = run("exam", "report", "--html", "/dev/null/report.html")
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1


def test_retry_asks_what_was_wrong(sat: Sat, run: Run, home: Path) -> None:
    """Only that, and until it is right; its result is no score."""
    sat(1)
    wrong = {each["fact"] for each in paper(home)[1:]}
    done = run("exam", "retry", input="1\n")
    assert "3 questions · 8 min · mistakes only: no score" in done.stdout
    assert {each["fact"] for each in paper(home)} == wrong
    answers = [each["answer"][0] for each in paper(home)]
    shown = run("exam", "resume", input="\n".join(["# 1", *answers, "end", "y", ""])).stdout
    assert "3/3  mistakes only: no score" in shown
    assert "Nothing to retry" in run("exam", "retry").stdout


def test_the_schedule_hears_of_an_exam_once(sat: Sat, run: Run, home: Path) -> None:
    """A fact that was wrong is among the mistakes of a quiz."""
    sat(0)
    reviews = [event for event in events(home) if event["type"] == "review"]
    assert len(reviews) == len({event["fact"] for event in reviews}) == 4
    assert {event["grade"] for event in reviews} == {1}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ["nothing"],
            2,
            "there is no exam “nothing”; there are clf-c02, dva-c02, dva-c03",
        ),
        (["saa-c3"], 2, ", saa-c03. Did you mean “saa-c03”?"),
        (["resum"], 2, ", saa-c03. Did you mean “resume”?"),
        (["report"], 2, "no exam has been handed in yet"),
        (["report", "7"], 2, "there is no exam “7”"),
        (["resume"], 2, "there is no exam to go on with"),
        (["retry"], 2, "no exam has been handed in yet"),
    ],
)
def test_wrong_use_is_one_clear_line(run: Run, arguments: list[str], code: int, said: str) -> None:
    """And says what can be done."""
    done = run("exam", *arguments)
    assert done.returncode == code
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_open_exam_has_no_report_yet(run: Run, short: Path) -> None:
    """Nothing is told before the end: not in a report, not in the list."""
    run("exam", "short", "--seed", "5", input="1\n")
    done = run("exam", "report", "1")
    assert (done.returncode, done.stdout) == (2, "")
    assert "“awsquiz exam resume” goes on with it" in done.stderr
    [told] = data_of(run("exam", "list", "--json"))["sittings"]
    assert (told["state"], told["right"], told["scaled"]) == ("open", None, None)


def test_an_exam_that_has_ended_is_told(run: Run, short: Path) -> None:
    """In the list, and in a line before it is sat; with the version that there is instead."""
    short.write_text(
        BLUEPRINT.replace("id: short\n", "id: short-c01\nends: 2020-01-31\n"), encoding="utf-8"
    )
    assert "ended on 2020-01-31" in run("exam", "list").stdout
    done = run("exam", "short-c01")
    assert done.stderr == "awsquiz: short-c01 ends at AWS on 2020-01-31\n"
    assert "4 questions" in done.stdout
    (short.parent / "next.yaml").write_text(
        BLUEPRINT.replace("id: short\n", "id: short-c02\nends: 2999-12-31\n"), encoding="utf-8"
    )
    assert "until 2999-12-31" in run("exam", "list").stdout
    said = "short-c01 ends at AWS on 2020-01-31; after that there is short-c02\n"
    assert said in run("exam", "short-c01").stderr


def test_every_stopped_exam_is_named(run: Run) -> None:
    """The one that `r` goes on with, and what goes on with the one before."""
    run("exam", "mini", "-n", "4", input="")
    run("exam", "saa-c03", "-n", "5", input="")
    seen = run(COLUMNS="200").stdout
    last, before = re.findall(r"^Stopped exam .*$", seen, re.MULTILINE)
    assert "of 5" in last
    assert last.endswith("r goes on with it")
    assert "of 4" in before
    assert before.endswith("awsquiz exam resume 1")


def test_a_date_alone_is_of_the_exam_that_is_known(run: Run) -> None:
    """Without one, or with two, it has to be said which is meant."""
    refused = run("goal", "2999-01-01")
    assert (refused.returncode, "say of which exam (clf-c02, " in refused.stderr) == (2, True)
    run("goal", "saa-c03", "2999-01-01")
    assert run("goal", "2999-02-02").stdout.startswith("saa-c03  2999-02-02")
    run("goal", "clf-c02", "2999-01-01")
    assert run("goal", "2999-03-03").returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_at_a_terminal_the_exam_of_a_date_alone_is_chosen(
    environment: dict[str, str], run: Run
) -> None:
    """Of those that can be sat on that day; whoever leaves has set nothing."""
    from tests.cli.terminal import ENTER, Terminal

    for key, told in (("q", "No date is set"), (ENTER, "2999-01-01")):
        terminal = Terminal("goal", "2999-01-01", environment=environment)
        seen = terminal.wait_for("Which exam is it?")
        assert "Solutions Architect" in seen
        assert "미니" not in seen
        terminal.press(key)
        assert terminal.end() == 0
        assert told in run("goal").stdout


def test_a_goal_after_the_end_of_an_exam_is_told(run: Run, short: Path) -> None:
    """The date is kept: whoever sets it knows more than a blueprint does."""
    short.write_text(
        BLUEPRINT.replace("id: short\n", "id: short\nends: 2998-12-31\n"), encoding="utf-8"
    )
    done = run("goal", "short", "2999-01-01")
    assert done.stderr == "awsquiz: short ends at AWS on 2998-12-31\n"
    assert done.stdout.startswith("short  2999-01-01")
    assert run("goal", "short", "2998-12-31").stderr == ""


def test_a_bad_blueprint_hides_no_other(run: Run, short: Path) -> None:
    """It is named with file, line and what to do; the others can be sat."""
    short.write_text(BLUEPRINT.replace("choice: 100", "choice: 90"), encoding="utf-8")
    done = run("exam", "list")
    assert "short.yaml:7: forms add up to 90 %: make them 100" in done.stderr
    assert "saa-c03" in done.stdout
    assert run("exam", "short").returncode == 2
    checked = run("check", short)
    assert checked.returncode == 1
    assert "short.yaml:7: forms add up to 90 %: make them 100" in checked.stdout
    assert "1 exam checked: 1 problem" in checked.stdout


def test_a_rule_with_a_concept_that_is_none_is_found(run: Run, short: Path) -> None:
    """`awsquiz check` compares blueprints with the cards."""
    rule = "concepts: [ec3]}\n  - {id: rest, title: 나머지, weight: 50"
    text = BLUEPRINT.replace("weight: 100}", f"weight: 50, {rule}}}")
    short.write_text(text, encoding="utf-8")
    assert "short.yaml:9: concepts names “ec3”, which no card has" in run("check", short).stdout


def test_a_forecast_is_silent_for_a_newcomer(run: Run) -> None:
    """It says what is missing, and what to begin with."""
    done = run("exam", "forecast", "saa-c03")
    assert done.returncode == 0
    assert "Too little is known to foretell it." in done.stdout
    assert "0 of at least 30" in done.stdout
    assert "What would help most, within what has cards:" in done.stdout
    [told] = data_of(run("exam", "forecast", "saa-c03", "--json"))["forecasts"]
    assert (told["enough"], told["chance"], told["expected"]) == (False, None, None)


def test_a_forecast_follows_what_was_answered(run: Run, home: Path) -> None:
    """After an exam that was all right, there is a score within its interval."""
    run("exam", "saa-c03", "-n", "130", "--seed", "1")
    answers = [",".join(each["answer"]) for each in paper(home)]
    run("exam", "resume", input="\n".join([*answers, "end", "y", ""]))
    [told] = data_of(run("exam", "forecast", "saa-c03", "--json"))["forecasts"]
    assert told["enough"]
    assert told["low"] <= told["expected"] <= told["high"]
    assert (told["chance"], told["covered"] < 0.1) == (None, True)
    shown = run("exam", "forecast", "saa-c03").stdout
    assert "within what has cards: expected " in shown
    assert re.search(r"no chance to pass is told: cards cover 0 of 1 domains,", shown)
    [whole] = told["cover_by_domain"]
    assert (whole["is_covered"], "KMS" in whole["missing_services"]) == (False, True)
    [told] = data_of(run("exam", "forecast", "mini", "--json"))["forecasts"]
    assert told["chance"] > 0.5


def test_a_torn_end_is_not_handed_in(sat: Sat, run: Run, home: Path) -> None:
    """Where the power was cut while it was written, it is gone on with."""
    sat(2)
    file = next((home / "journal").glob("*/*.jsonl"))
    file.write_bytes(file.read_bytes()[:-20])
    done = run("exam", "resume", input="end\ny\n")
    assert "550 / 1000" in done.stdout
    assert data_of(run("exam", "report", "--json"))["right"] == 2


def test_an_exam_without_a_time_limit(run: Run) -> None:
    """It says so where others have their clock, and is stopped and gone on with as they are."""
    done = run("exam", "mini", "--untimed", "--seed", "3", input="1\nq\n")
    assert "no time limit" in done.stdout
    assert "Question 1 of 10 · no time limit" in done.stdout
    assert "minutes left" not in run().stdout
    assert "no time limit" in run("exam", "resume", input="end\ny\n").stdout
    assert run("exam", "mini", "--untimed", "--minutes", "3").returncode == 2
