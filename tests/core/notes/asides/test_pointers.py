"""Pointers to other notes and properties of a page are no knowledge."""

from __future__ import annotations

import pytest

from tests.core.notes.listed import read_listed


def _asides(note: str) -> list[str | None]:
    return [fact.aside for concept in read_listed(note).walk() for fact in concept.facts]


@pytest.mark.parametrize(
    "line",
    [
        "더 보기: [[FSx]]",
        "**더보기**: FSx, EFS",
        "함께 보기 → [[FSx|파일]]",
        "관련 문서: EFS",
        "See also: EFS",
        "[[FSx]]에서 다룬다.",
        "자세한 내용은 [[FSx]]를 본다.",
        "자세한 설명은 [FSx](fsx.md) 참고",
    ],
)
def test_pointer_is_a_link(line: str) -> None:
    """What says but where more stands is a link, with a page or by its name alone."""
    assert _asides(f"# EBS\n- 블록 스토리지이다.\n- {line}\n") == [None, "link"]


@pytest.mark.parametrize(
    "line",
    [
        "출처: AWS 공식 문서",
        "**출처** - 유데미 강의 3강",
        "[출처] AWS 공식 블로그",
        "출처: 김철수",
        "참고: AWS 공식 문서, 인프런 강의",
        "참고 자료: Well-Architected 백서",
        "Source: AWS documentation",
    ],
)
def test_source_of_the_words_is_a_link(line: str) -> None:
    """Where a note has its words from is no knowledge, with an address or by a name alone."""
    assert _asides(f"# EBS\n- 블록 스토리지이다.\n- {line}\n") == [None, "link"]


@pytest.mark.parametrize(
    "line",
    [
        "[[FSx]]는 파일 스토리지이다.",
        "출처: 프로토콜, 호스트, 포트의 조합",
        "참고: 볼륨은 한 가용 영역 안에만 있다.",
        "출처 IP 주소를 그대로 전달한다.",
        "Source: 10.0.0.0/16 트래픽을 허용한다",
        "백업을 [[S3]]에 저장한다.",
        "관련 문서: 버킷 정책은 JSON 문서이다.",
    ],
)
def test_statement_with_a_link_is_none(line: str) -> None:
    """A statement stays one, whatever it links."""
    assert _asides(f"# EBS\n- 블록 스토리지이다.\n- {line}\n") == [None, None]


@pytest.mark.parametrize(
    "lines",
    [
        "Created: 2024년 3월 2일 오후 3:00\nTags: AWS, SAA",
        "Created: March 2, 2024 3:00 PM\nStatus: Done",
        "생성 일시: 2024/03/02\n태그: AWS",
        "최종 편집 일시: 2024년 3월 2일",
        "Tags: AWS, SAA",
    ],
)
def test_properties_of_a_page(lines: str) -> None:
    """The lines that an app writes below a page's title are dates."""
    assert _asides(f"# EBS\n\n{lines}\n\n- 블록 스토리지이다.\n") == ["date", None]


@pytest.mark.parametrize(
    "line",
    ["유형: 블록 스토리지", "태그: 키와 값의 쌍", "상태: running, stopped", "생성 시간: 약 5분"],
)
def test_properties_of_a_thing(line: str) -> None:
    """What a thing has is knowledge, though a page may have it too."""
    assert _asides(f"# EBS\n\n{line}\n\n- 블록 스토리지이다.\n") == [None, None]


@pytest.mark.parametrize(
    "line",
    [
        "SAA-C03 준비하면서 정리하는 중입니다.",
        "자격증 공부하면서 적은 글입니다.",
        "시험 대비 요약이다.",
        "아직 공부 중이다.",
        "틈틈이 정리하고 있다.",
    ],
)
def test_talk_of_the_learner(line: str) -> None:
    """What the writer is doing with the note is a remark."""
    assert _asides(f"# EBS\n\n{line}\n\n- 블록 스토리지이다.\n") == ["remark", None]


@pytest.mark.parametrize("line", ["준비하는 동안 creating이다.", "장애를 대비해 복제한다."])
def test_talk_of_the_service(line: str) -> None:
    """What a service does is none."""
    assert _asides(f"# EBS\n\n{line}\n\n- 블록 스토리지이다.\n") == [None, None]
