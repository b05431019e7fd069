"""Decisions on facts in the files of the user's own cards."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.core.study.triage import Decision, FactGone
from awsquiz.errors.failures import DamagedCard
from awsquiz.storage import library
from awsquiz.storage.deciding import CardDecider

SQS = """\
# mine
format: 1
id: sqs
title: SQS
note: sqs.md
facts:
  - id: sqs.a001   # the first
    text: 메시지를 보관한다
    source: 메시지를 보관한다
    line: 3
  - id: sqs.a002
    text: "순서를 지킨다"
    source: 순서를 지킨다
    line: 4
"""
SNS = """\
format: 1
id: sns
title: SNS
facts:
  - id: sns.b001
    text: 주제를 구독한다
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "sqs.yaml").write_text(SQS, encoding="utf-8")
    (tmp_path / "shipped").mkdir()
    (tmp_path / "shipped" / "sns.yaml").write_text(SNS, encoding="utf-8")
    return folder


@pytest.fixture
def decide(own: Path) -> CardDecider:
    return CardDecider(own, own.parent / "shipped")


def test_a_decision_is_a_line_in_the_card(own: Path, decide: CardDecider) -> None:
    """All else keeps its bytes; taken back, all of it does."""
    path = own / "sqs.yaml"
    decision = Decision("sqs.a001", {"ask": True})
    change = decide(decision)
    wanted = SQS.replace("    source: 메시지를", "    ask: true\n    source: 메시지를")
    assert path.read_text("utf-8") == wanted
    decide(change.taken_back(decision))
    assert path.read_text("utf-8") == SQS


def test_the_day_of_a_check_is_quoted(own: Path, decide: CardDecider) -> None:
    """So that no other reader of YAML takes it for anything but words."""
    decide(Decision("sqs.a002", {"docs": "https://aws.amazon.com/", "checked": "2026-11-27"}))
    assert '    checked: "2026-11-27"\n' in (own / "sqs.yaml").read_text("utf-8")


def test_a_fact_goes_to_a_shipped_concept(own: Path, decide: CardDecider) -> None:
    """With its id and its note, into a card of the user's own; the shipped one stays as it is."""
    decide(Decision("sqs.a002", {}, "sns"))
    read = library.load([own, own.parent / "shipped"]).library
    found = read.fact("sqs.a002")
    assert found is not None
    concept, fact = found
    assert (concept.id, read.note_of(concept, fact)) == ("sns", "sqs.md")
    assert [fact.id for fact in read.by_id["sqs"].facts] == ["sqs.a001"]
    assert read.fact("sns.b001") is not None
    assert (own.parent / "shipped" / "sns.yaml").read_text("utf-8") == SNS


def test_what_a_person_wrote_meanwhile_stays(own: Path, decide: CardDecider) -> None:
    """The file is read anew for each decision."""
    decide(Decision("sqs.a001", {"ask": True}))
    path = own / "sqs.yaml"
    path.write_text(
        path.read_text("utf-8").replace("메시지를 보관한다", "보관한다"), encoding="utf-8"
    )
    decide(Decision("sqs.a002", {"ask": False}))
    read = library.load([own]).library
    assert [(fact.text, fact.ask) for fact in read.by_id["sqs"].facts] == [
        ("보관한다", True),
        ("순서를 지킨다", False),
    ]


def test_a_fact_that_no_card_has_is_not_decided_on(own: Path, decide: CardDecider) -> None:
    """Nothing is written."""
    with pytest.raises(FactGone):
        decide(Decision("sqs.zzzz", {"ask": True}))
    assert (own / "sqs.yaml").read_text("utf-8") == SQS


def test_a_card_that_is_read_in_part_is_not_written(own: Path, decide: CardDecider) -> None:
    """What could not be read would be lost."""
    broken = SQS + "  - id: sqs.a003\n    texxt: 틀린 열쇠다\n"
    (own / "sqs.yaml").write_text(broken, encoding="utf-8")
    with pytest.raises(DamagedCard):
        decide(Decision("sqs.a001", {"ask": True}))
    assert (own / "sqs.yaml").read_text("utf-8") == broken
