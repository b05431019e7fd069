"""What stands below a title that names no thing is never asked with options."""

from __future__ import annotations

import pytest

from tests.core.notes.listed import read_listed


def _unsure(note: str, path: str) -> list[tuple[str, bool]]:
    """What holds each fact, line by line, and whether it is unsure."""
    found = [
        (fact.line, concept.service or concept.title, fact.unsure)
        for concept in read_listed(note, path).walk()
        for fact in concept.facts
    ]
    return [(owner, unsure) for _, owner, unsure in sorted(found)]


@pytest.mark.parametrize(
    ("path", "owner"),
    [
        ("3주차/Minji/README.md", "Minji"),
        ("스터디/mogigosa.md", "mogigosa"),
        ("자료/[02] AWS Cert.md", "[02] AWS Cert"),
        ("노트/Final Test.md", "Final Test"),
        ("노트/메모 2.md", "메모 2"),
    ],
)
def test_file_or_folder_that_is_no_thing(path: str, owner: str) -> None:
    """A person's folder, an exam, a number: a fact that stands there is true of none of them."""
    assert _unsure("- 최대 15분까지 실행된다\n", path) == [(owner, True)]


@pytest.mark.parametrize("title", ["블로그 서버 만들기", "5주차 준비 과제", "예제 20문항을 풀고"])
def test_heading_that_is_no_thing(title: str) -> None:
    """A task, a week, half a sentence as the H1 of a note."""
    assert [unsure for _, unsure in _unsure(f"# {title}\n- 최대 15분이다\n", "a.md")] == [True]


def test_definition_that_opens_a_file_is_not_of_its_name() -> None:
    """What a file begins with says what something is, and not what the file is called."""
    assert _unsure("- 코드를 실행하는 관리형 서비스\n", "6주차/minji.md") == [("minji", True)]


@pytest.mark.parametrize(
    "note",
    [
        "# KRaft\n- 카프카가 합의에 쓰는 프로토콜\n- 주키퍼를 쓰지 않는다\n",
        "# KRaft\n- 주키퍼를 쓰지 않는다\n- KRaft는 합의를 스스로 한다\n",
        "# KRaft\n- 주키퍼를 쓰지 않는다\n- KRaft가 대신한다\n",
    ],
)
def test_what_the_note_defines_or_speaks_of_is_a_thing(note: str) -> None:
    """A definition, or a sentence on it, vouches for what the service list does not know."""
    assert all(not unsure for _, unsure in _unsure(note, "kafka/kraft.md"))


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("S3는 객체를 저장한다", ("s3", False)),
        ("Amazon S3 는 객체를 저장한다", ("s3", False)),
        ("RDS에서 읽기 복제본은 다섯 개까지이다", ("rds", True)),
        ("Lambda가 함수를 실행한다", ("lambda", True)),
    ],
)
def test_sentence_of_a_nameless_note_goes_to_its_subject(
    said: str, found: tuple[str, bool]
) -> None:
    """Where no title says anything, a sentence is on the service that it begins with."""
    assert _unsure(f"- {said}\n", "3주차/minji.md") == [found]
