"""Lines that only name what stands below them, and sentences that count it."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import Draft, DraftFact, read_note
from awsquiz.core.notes.extraction.labels import is_headline, number_of


def read(body: str) -> Draft:
    return read_note(f"## EC2\n{body}", "노트.md")


def facts(body: str) -> list[DraftFact]:
    (concept,) = read(body).concepts
    return concept.facts


def said(body: str) -> list[tuple[tuple[str, ...], str]]:
    return [(fact.under, fact.text) for fact in facts(body)]


def test_bold_line_before_a_paragraph_is_its_label() -> None:
    """It names what stands below it until the next one, or the next heading."""
    body = (
        "**보안 그룹**\n\n80번 포트를 연다.\n\n- 443번도 연다\n\n"
        "✔️ **사용자 데이터**\n\n서버를 설치한다.\n\n### 요금\n초 단위로 낸다.\n"
    )
    assert said(body) == [
        (("보안 그룹",), "80번 포트를 연다."),
        (("보안 그룹",), "443번도 연다"),
        (("사용자 데이터",), "서버를 설치한다."),
        ((), "초 단위로 낸다."),
    ]
    assert [(line.line, line.what) for line in read(body).carried] == [(2, "label"), (8, "label")]


def test_bold_line_within_a_paragraph() -> None:
    """A bold first line is the label of the lines below it."""
    assert said("**키 페어**\n공개 키는 AWS가 갖는다.\n") == [
        (("키 페어",), "공개 키는 AWS가 갖는다.")
    ]


def test_rule_ends_what_a_bold_line_names() -> None:
    """Behind a rule something else begins."""
    assert said("**가**\n\n하나이다.\n\n---\n\n둘이다.\n") == [
        (("가",), "하나이다."),
        ((), "둘이다."),
    ]


def test_two_bold_lines() -> None:
    """A bold line above another one names nothing."""
    assert said("**하나**\n\n**둘**\n\n셋이다.\n") == [((), "**하나**"), (("둘",), "셋이다.")]


def test_paragraphs_below_a_headline() -> None:
    """The headline of a bullet is the label of its paragraphs."""
    assert said("- **볼륨**\n\n  EBS를 쓴다.\n\n  떼어도 남는다.\n- 스냅샷\n") == [
        (("볼륨",), "EBS를 쓴다."),
        (("볼륨",), "떼어도 남는다."),
        ((), "스냅샷"),
    ]


def test_paragraphs_below_a_sentence() -> None:
    """Below a sentence they stand alone."""
    assert said("- EBS를 붙인다.\n\n  떼어도 남는다.\n") == [
        ((), "EBS를 붙인다."),
        ((), "떼어도 남는다."),
    ]


def test_long_bullet_is_read_like_a_paragraph() -> None:
    """Each of its sentences is a fact; a short bullet is one."""
    long = "인스턴스를 시작할 때 보안 그룹을 여러 개 붙일 수 있고 규칙은 모두 합쳐서 평가된다. " * 4
    assert len(facts(f"- {long}끝이다.\n")) == 5
    assert len(facts("- 하나이다. 둘이다.\n")) == 1


def test_counted_bullets() -> None:
    """A sentence that counts the bullets below it is a fact with their names."""
    body = "구매 옵션은 세 가지이다:\n\n- 온디맨드\n- **스팟**: 남는 용량을 싸게 쓴다\n- 예약\n"
    assert said(body) == [
        ((), "구매 옵션은 세 가지이다: 온디맨드, **스팟**, 예약"),
        (("구매 옵션은 세 가지이다",), "**스팟**: 남는 용량을 싸게 쓴다"),
    ]
    assert read(body).unplaced == ()


def test_counted_bullets_below_a_bullet() -> None:
    """The same of a bullet and those below it."""
    body = "- 구매 옵션은 두 가지이다:\n  - 온디맨드\n  - 스팟: 남는 용량을 싸게 쓴다\n- 끝이다\n"
    assert said(body) == [
        ((), "구매 옵션은 두 가지이다: 온디맨드, 스팟"),
        (("구매 옵션은 두 가지이다",), "스팟: 남는 용량을 싸게 쓴다"),
        ((), "끝이다"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "세 가지가 있다:\n\n- 온디맨드\n- 스팟\n",
        "두 가지를 한다:\n\n- 인스턴스를 만들고 나서 태그를 붙인다\n- 볼륨을 붙인다\n",
    ],
)
def test_bullets_that_are_not_what_was_counted(body: str) -> None:
    """Where the number is another one, or the bullets name nothing, they are facts as ever."""
    assert [fact.source for fact in facts(body)] == [
        line.removeprefix("- ") for line in body.split("\n") if line.startswith("- ")
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("로드 밸런서의 종류는 4가지이다", 4),
        ("두 종류가 있다:", 2),
        ("There are three types of volumes:", 3),
        ("인스턴스 2대를 쓴다", None),
        ("가지를 친다", None),
    ],
)
def test_what_is_counted(text: str, count: int | None) -> None:
    """Kinds are counted, whatever else has numbers."""
    assert number_of(text) == count


def test_headlines() -> None:
    """A headline is short and no sentence."""
    assert is_headline("볼륨의 종류")
    assert not is_headline("볼륨을 붙인다")
