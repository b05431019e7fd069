"""`awsquiz show --aside` and `awsquiz ask`: what is set aside, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run, data_of

OwnCard = Callable[..., Path]
CARD = """\
format: 2
id: sqs
title: SQS
note: sqs.md
facts:
  - id: sqs.aaaa
    text: 메시지를 14일까지 보관한다
    source: 메시지를 14일까지 보관한다
    line: 2
  - id: sqs.bbbb
    text: 다음 주에 정리해 보자
    aside: remark
    source: 다음 주에 정리해 보자
    line: 3
  - id: sqs.cccc
    text: 배포 버튼을 클릭한다
    aside: step
    source: 배포 버튼을 클릭한다
    line: 4
"""


@pytest.fixture
def card(own_card: OwnCard) -> Path:
    return own_card(CARD, "sqs.yaml")


@pytest.mark.parametrize("words", [["sqs.md"], ["SQS"], []], ids=["note", "concept", "all"])
def test_what_is_set_aside_is_listed_with_its_reason(
    run: Run, card: Path, words: list[str]
) -> None:
    """By note, with line and id, and how one is asked all the same."""
    done = run("show", "--aside", *words, "--plain")
    assert done.stdout == (
        "sqs.md\n"
        "line 3 SQS: 다음 주에 정리해 보자\n"
        "       sqs.bbbb  a remark on the note or on learning\n"
        "line 4 SQS: 배포 버튼을 클릭한다\n"
        "       sqs.cccc  a step of a lab\n"
        "To ask one all the same: awsquiz ask sqs.bbbb\n"
    )


def test_json_has_line_and_reason(run: Run, card: Path) -> None:
    """For other programs."""
    [first, _second] = data_of(run("show", "--aside", "sqs.md", "--json"))["facts"]
    assert first == {
        "id": "sqs.bbbb",
        "concept": "sqs",
        "title": "SQS",
        "note": "sqs.md",
        "line": 3,
        "text": "다음 주에 정리해 보자",
        "ask": None,
        "aside": "remark",
    }


def test_a_fact_is_asked_all_the_same(run: Run, card: Path) -> None:
    """By its id: the card says so, and nothing else of it changes."""
    done = run("ask", "sqs.cccc")
    assert done.stdout == "Asked from now on: SQS: 배포 버튼을 클릭한다 (sqs.cccc)\n"
    changed = CARD.replace("    aside: step\n", "    ask: true\n    aside: step\n")
    assert card.read_text(encoding="utf-8") == changed
    assert run("ask", "sqs.cccc").stdout.startswith("Is so already: SQS: 배포")


def test_all_of_a_note_is_asked_and_left_to_convert_again(run: Run, card: Path) -> None:
    """What was asked before is not touched; --undo is the way back."""
    data = data_of(run("ask", "sqs.md", "--json"))
    assert [row["id"] for row in data["changed"]] == ["sqs.bbbb", "sqs.cccc"]
    run("ask", "sqs.md", "--undo")
    assert card.read_text(encoding="utf-8") == CARD


def test_a_fact_is_never_asked(run: Run, card: Path) -> None:
    """The opposite; then it is listed among what is set aside, as one's own decision."""
    assert run("ask", "sqs.aaaa", "--never").stdout.startswith("Never asked from now on: ")
    listed = run("show", "--aside", "sqs.md", "--plain").stdout
    assert "sqs.aaaa  never asked: you said so" in listed


def test_what_ends_as_a_note_does_is_no_concept(run: Run, card: Path) -> None:
    """The notes that there are are named, and not concepts that sound alike."""
    for command in (["ask", "sqs-2.md"], ["show", "--aside", "notes/SQS2.MD"]):
        done = run(*command)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "has been converted; there are" in done.stderr


def test_nothing_of_the_kind_is_a_line(run: Run, card: Path) -> None:
    """Whatever was named: wrong use is named as elsewhere."""
    run("ask", "sqs.md")
    assert run("ask", "sqs.md").stdout == "Nothing is set aside.\n"
    assert run("show", "--aside", "sqs.md").stdout == "Nothing is set aside.\n"
    for command in (["ask", "nonsense"], ["ask", "sqs.md", "--never", "--undo"], ["show"]):
        done = run(*command)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
