"""`awsquiz doubt`: what is not asked any more, and how it comes back."""

from __future__ import annotations

import json
from pathlib import Path

from awsquiz import __version__
from tests.cli.journals import events
from tests.cli.test_star_suspend import answer
from tests.conftest import Run, data_of

FACT = "ec2.a5g3"


SCENARIO = """\
format: 1
scenarios:
  - id: short-work
    kind: single
    exams: {saa: compute}
    concepts: [ec2]
    facts: [ec2.a5g3]
    stem: 잠깐 쓸 가상 서버는?
    options:
      - {text: EC2, correct: true, why: 가상 서버다}
      - {text: S3, why: 저장소다}
      - {text: SNS, why: 알림이다}
    docs: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/concepts.html
"""


def doubted(run: Run) -> list[str]:
    return [each["question_id"] for each in data_of(run("doubt", "--list", "--json"))["doubts"]]


def test_the_question_answered_last_is_doubted(run: Run, home: Path) -> None:
    """With its id, its fact, the note's line, the version and what was answered."""
    run("quiz", "ec2", "--form", "ox", "--seed", "1", "-n", "1", input="o\n")
    [review] = events(home)
    done = run("doubt", "--words", "둘 다 맞다")
    assert done.stdout.startswith("Doubted: EC2: ")
    assert f"awsquiz doubt --clear {review['fact']}" in done.stdout
    [made] = events(home, "doubt")
    assert made["question"] == review["question"]
    assert (made["fact"], made["form"], made["answer"]) == (review["fact"], "ox", ["o"])
    assert (made["words"], made["awsquiz"]) == ("둘 다 맞다", __version__)
    assert made["line"] > 0  # type: ignore[operator]


def test_a_doubted_fact_is_not_asked(run: Run, home: Path) -> None:
    """Until the doubt is cleared, by any of its names."""
    quiz = ("quiz", "ec2", "--form", "name", "--seed", "1")
    assert "EC2" in run(*quiz, input="q\n").stdout
    run("doubt", FACT)
    assert doubted(run) == [f"flashcard:{FACT}"]
    assert "right so far" not in run(*quiz).stdout
    assert run("doubt", "--clear", FACT).stdout.startswith("Asked again: EC2: Elastic")
    assert doubted(run) == []
    assert "right so far" in run(*quiz, input="q\n").stdout
    assert [event["type"] for event in events(home)] == ["doubt", "doubt-clear"]


def test_undo_takes_a_doubt_back(run: Run, home: Path) -> None:
    """Where it is the latest act of the day; the answer before it stays."""
    answer(home, FACT)
    run("doubt")
    assert doubted(run) == [f"flashcard:{FACT}"]
    done = run("undo")
    assert done.stdout.startswith("Taken back: EC2: Elastic Compute Cloud의 약자다 — doubt, ")
    assert doubted(run) == []
    assert run("undo").stdout.startswith("Taken back: EC2: Elastic Compute Cloud의 약자다 — Right")


def test_what_is_doubted_already_is_not_doubted_twice(run: Run, home: Path) -> None:
    """It is said, and nothing is written."""
    run("doubt", FACT)
    assert run("doubt", FACT).stdout.startswith("Is doubted already: EC2")
    assert len(events(home)) == 1
    assert run("doubt", "--clear", "ecs.5j5y").stdout == "Is not doubted: ecs.5j5y\n"
    assert len(events(home)) == 1


def test_nothing_answered_yet_and_unknown_names_are_wrong_use(run: Run, home: Path) -> None:
    """One line, exit code 2, nothing written."""
    for arguments, said in (
        ([], "nothing has been answered yet"),
        (["없는것"], "there is no question “없는것”"),
        (["ox:ec2.zzzz:o"], "there is no question “ox:ec2.zzzz:o”"),
        (["--clear", "nope"], "there is no question “nope”"),
        (["--clear", "--list"], "exclude each other"),
    ):
        done = run("doubt", *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert said in done.stderr
        assert done.stderr.count("\n") == 1
    assert events(home) == []


def test_a_changed_card_lifts_the_doubt(run: Run, own_card) -> None:
    """It stays in the list, which says so."""
    card = own_card()
    run("doubt", "fargate.a1b2")
    [found] = data_of(run("doubt", "--list", "--json"))["doubts"]
    assert found["holds"] is True
    text = card.read_text(encoding="utf-8")
    card.write_text(text.replace(found["text"], "컨테이너를 서버 없이 돌린다"), encoding="utf-8")
    [found] = data_of(run("doubt", "--list", "--json"))["doubts"]
    assert found["holds"] is False
    assert "is asked again: its card has changed" in run("doubt", "--list").stdout


def test_doubts_are_written_to_be_sent(run: Run, tmp_path: Path) -> None:
    """As JSON lines or as Markdown, and never over what is there unless it is said."""
    run("quiz", "ec2", "--form", "ox", "--seed", "1", "-n", "1", input="o\n")
    run("doubt", "--words", "틀렸다 `정말`")
    assert run("doubt", "--out", "d.jsonl").stdout == "Written: d.jsonl\n"
    [line] = (tmp_path / "d.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["words"] == "틀렸다 `정말`"
    run("doubt", "--out", "d.md")
    page = (tmp_path / "d.md").read_text(encoding="utf-8")
    assert "> 틀렸다 `정말`" in page
    assert "- answer: `o`" in page
    done = run("doubt", "--out", "d.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert "is there already" in done.stderr
    assert run("doubt", "--out", "d.md", "--yes").returncode == 0


def test_one_doubt_is_written_where_it_is_named(run: Run, tmp_path: Path) -> None:
    """By its fact: the others are not sent along."""
    run("doubt", FACT)
    run("doubt", "ecs.5j5y")
    run("doubt", FACT, "--out", "d.jsonl")
    [line] = (tmp_path / "d.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["fact"] == FACT


def test_a_question_of_an_exam_is_doubted_whole(run: Run, home: Path) -> None:
    """With its options as they stood there."""
    run("exam", "--plain", "-n", "2", "--seed", "1", input="1\n1\nend\ny\n")
    run("doubt")
    [made] = events(home, "doubt")
    answered = [(event["question"], event["exam"]) for event in events(home, "review")]
    assert (made["question"], made["exam"]) in answered  # all are written at the same moment
    assert made["options"]
    assert made["stem"]


def test_a_doubted_scenario_rests_alone(run: Run, home: Path) -> None:
    """By its id; its fact is asked in other forms."""
    folder = home / "content" / "scenarios"
    folder.mkdir(parents=True)
    (folder / "own.yaml").write_text(SCENARIO, encoding="utf-8")
    quiz = ("quiz", "ec2", "--seed", "1", "--form")
    assert "잠깐 쓸 가상 서버는?" in run(*quiz, "scenario", input="q\n").stdout
    assert run("doubt", "short-work").stdout.startswith("Doubted: 잠깐 쓸 가상 서버는?")
    assert "잠깐 쓸 가상 서버는?" not in run(*quiz, "scenario").stdout
    assert "right so far" in run(*quiz, "name", input="q\n").stdout
    assert doubted(run) == ["scenario:short-work"]
    run("doubt", "--clear")
    assert "잠깐 쓸 가상 서버는?" in run(*quiz, "scenario", input="q\n").stdout
