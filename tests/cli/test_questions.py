"""`awsquiz questions` and `awsquiz compare`."""

from __future__ import annotations

import re

from tests.conftest import Run, data_of


def test_questions_as_json_have_the_documented_keys(run: Run) -> None:
    """Every question has the keys that others read; typed ones `accept`, matches `pairs`."""
    shown = run("questions", "--seed", "1", "-n", "60", "--json", "--form", "choice,cloze,match")
    questions = data_of(shown)["questions"]
    assert {question["form"] for question in questions} == {"choice", "cloze", "match"}
    for question in questions:
        assert {
            *("id", "form", "level", "concept", "fact", "stem", "options", "answer"),
            *("explanation", "note", "line", "docs"),
        } <= question.keys()
        assert bool(question["accept"]) == (question["form"] == "cloze")
        assert bool(question["pairs"]) == (question["form"] == "match")
        assert question["docs"].startswith("https://")
        for option in question["options"]:
            assert {*("key", "text", "correct", "fact", "concept", "reason", "why_false")} <= (
                option.keys()
            )


def test_wrong_options_say_which_way_they_are_wrong(run: Run) -> None:
    """`why_false` is one of the ways, and null on right options."""
    shown = run("questions", "--form", "choice,which,value,multi", "-n", "40", "--json")
    ways = {"false_for", "value", "mark", "definition", "number", "count"}
    for question in data_of(shown)["questions"]:
        for option in question["options"]:
            assert (option["why_false"] is None) == option["correct"]
            assert option["correct"] or option["why_false"] in ways
            assert option["reason"]


def test_the_same_seed_shows_the_same_questions(run: Run) -> None:
    """Same library, same seed, same bytes."""
    first = run("questions", "--seed", "9", "-n", "20", "--json").stdout
    assert first == run("questions", "--seed", "9", "-n", "20", "--json").stdout


def test_authors_read_questions_with_their_proofs(run: Run) -> None:
    """Without --json each option stands with the reason that it rests on."""
    shown = run("questions", "lambda-edge", "--form", "value", "--seed", "1", "-n", "2").stdout
    assert "value:lambda-edge." in shown
    assert re.search(r"(?:value|false_for|number): \S+", shown)
    assert "https://docs.aws.amazon.com/" in shown


def test_compare_puts_values_side_by_side(run: Run) -> None:
    """Attributes that both have, with the value of each."""
    shown = run("compare", "람다", "ec2").stdout
    line = next(line for line in shown.splitlines() if line.strip().startswith("최대 실행 시간"))
    assert "15분" in line
    assert "시간 제한 없음" in line


def test_compare_as_json_cites_facts_and_docs(run: Run) -> None:
    """Each cell names the fact behind it, and whether the concepts differ."""
    rows = data_of(run("compare", "lambda", "ec2", "ecs", "--json"))["rows"]
    row = next(row for row in rows if row["attribute"] == "최대 실행 시간")
    assert row["differs"] is True
    assert [value["concept"] for value in row["values"]] == ["lambda", "ec2", "ecs"]
    assert row["values"][0]["docs"].startswith("https://docs.aws.amazon.com/")


def test_compare_needs_two_concepts(run: Run) -> None:
    """One concept, or the same twice, is wrong use."""
    for words in (["lambda"], ["lambda", "람다"]):
        done = run("compare", *words)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "awsquiz: name at least two concepts to compare\n"
