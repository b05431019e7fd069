"""What is remarked on a statement goes, and the statement stays."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.extraction.deriving import Deriver
from awsquiz.core.notes.extraction.remarked import without_remark
from tests.core.notes.listed import read_listed

SAID = "표준 대기열은 최소 한 번 전달한다"


@pytest.mark.parametrize(
    "text",
    [
        f"⭐시험에 자주 나옴: {SAID}",
        f"⭐ 시험에 자주 나옴 {SAID}",
        f"시험에 정말 잘 나온다! {SAID}",
        f"(시험에 자주 나옴) {SAID}",
        f"[시험 자주 출제] {SAID}",
        f"시험에 자주 나오는 것: {SAID}",
        f"빈출: {SAID}",
        f"중요! {SAID}",
        f"**중요**: {SAID}",
        f"Exam tip: {SAID}",
        f"{SAID} ⭐ 시험에 자주 출제",
        f"{SAID}. 시험에 자주 나옴",
        f"{SAID} (시험 단골)",
        f"{SAID} - 중요",
        f"{SAID} ⭐⭐⭐",
        f"★ {SAID}",
        f"※ {SAID}",
        f"{SAID} (출처: AWS 공식 문서)",
    ],
)
def test_a_remark_goes(text: str) -> None:
    """That exams ask for it, how important it is and where it is from is said of a statement."""
    assert without_remark(text) == SAID


@pytest.mark.parametrize(
    "text",
    [
        "시험에 자주 나옴",
        "⭐ 시험에 자주 나옴!",
        "중요 정보를 저장한다",
        "중요도: 높음",
        "난이도: ★★★",
        "난이도 ★★☆",
        "비용이 가장 중요하다",
        "시험에 자주 나오는 스토리지 클래스",
        "시험 환경을 따로 둔다",
        "출처: AWS 공식 문서",
    ],
)
def test_a_remark_alone_stays(text: str) -> None:
    """Where nothing else is said, or where the words are part of what is said, all stays."""
    assert without_remark(text) == text


def test_a_starred_statement_is_asked() -> None:
    """The line was set aside as a remark; it is the fact that matters most."""
    note = f"# SQS\n\n- ⭐시험에 자주 나옴: {SAID}\n"
    (fact,) = (fact for concept in read_listed(note).walk() for fact in concept.facts)
    assert (fact.text, fact.aside) == (SAID, None)


def test_earlier_readings() -> None:
    """A text with its remark is what an earlier version made of it, and no person's."""
    texts = [each.text for each in Deriver().readings(f"중요: {SAID}")]
    assert texts == [SAID, f"중요: {SAID}"]
