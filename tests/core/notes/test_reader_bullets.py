"""Bullets, labels and quotes of the user's note."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import DraftFact, read_note


def facts(body: str) -> list[DraftFact]:
    """The facts of the one concept below a heading, whose first line is line 2."""
    concept, *_ = read_note(f"## Lambda\n{body}", "노트.md").concepts
    return concept.facts


def carried(body: str) -> list[tuple[int, str]]:
    return [(line.line, line.what) for line in read_note(f"## Lambda\n{body}", "노트.md").carried]


def test_bullet_is_a_fact() -> None:
    """A bullet's source is its text, verbatim, with its line."""
    (fact,) = facts("- 인프라 액세스 :x:\n")
    assert (fact.source, fact.text, fact.mark) == ("인프라 액세스 :x:", "인프라 액세스 ✕", "x")
    assert (fact.line, fact.under, fact.facet, fact.kind) == (2, (), None, None)


def test_nested_bullets_keep_their_path() -> None:
    """A fact keeps the bullets above it, outermost first, and they are facts themselves."""
    found = facts("- 입력 전달\n  - 배치 소스\n    - 단일 호출\n  - 폴링\n- 자동 확장\n")
    assert [(fact.text, fact.under) for fact in found] == [
        ("입력 전달", ()),
        ("배치 소스", ("입력 전달",)),
        ("단일 호출", ("입력 전달", "배치 소스")),
        ("폴링", ("입력 전달",)),
        ("자동 확장", ()),
    ]


def test_bold_bullet_is_a_label() -> None:
    """A bullet that is bold as a whole only names the facts below it."""
    body = "- **빠른 조정**\n  - 통합된 환경\n  - 단일 화면\n- 관리형\n"
    assert [(fact.text, fact.under) for fact in facts(body)] == [
        ("통합된 환경", ("빠른 조정",)),
        ("단일 화면", ("빠른 조정",)),
        ("관리형", ()),
    ]
    assert carried(body) == [(2, "label")]


def test_bold_bullet_with_nothing_below_is_a_fact() -> None:
    """Without bullets below it, a bold bullet is what there is to know."""
    assert [fact.text for fact in facts("- **완전 관리형**\n")] == ["**완전 관리형**"]


def test_bullet_that_ends_in_a_colon_is_a_label() -> None:
    """`…:` names the bullets below it; a shortcode at the end is no colon."""
    found = facts("- MFA 삭제가 막는 것:\n  - 버전 삭제\n- 가용성 :+1:\n  - 복제\n")
    assert [(fact.text, fact.under) for fact in found] == [
        ("버전 삭제", ("MFA 삭제가 막는 것",)),
        ("가용성 ↑", ()),
        ("복제", ("가용성 ↑",)),
    ]


def test_bold_paragraph_before_a_list_is_its_label() -> None:
    """It names the facts of that list, and of no later one."""
    body = "**중지와 종료**\n- 중지\n- 종료\n\n글이다.\n\n- 다른 목록\n"
    assert [(fact.text, fact.under) for fact in facts(body)] == [
        ("중지", ("중지와 종료",)),
        ("종료", ("중지와 종료",)),
        ("글이다.", ()),
        ("다른 목록", ()),
    ]


def test_bold_paragraph_alone_is_a_fact() -> None:
    """A bold paragraph that no list follows is a fact."""
    assert [fact.text for fact in facts("**Docker에 맞춰 조정**\n")] == ["**Docker에 맞춰 조정**"]


def test_paragraph_continues_its_bullet() -> None:
    """A paragraph within a bullet is part of the bullet's fact."""
    (fact,) = facts("- 상태 모니터링\n\n  :point_right: 모든 운영 작업 수행\n")
    assert fact.source == "상태 모니터링\n\n:point_right: 모든 운영 작업 수행"
    assert fact.text == "상태 모니터링 → 모든 운영 작업 수행"


def test_arrow_continues_what_stands_before() -> None:
    """A paragraph that begins with an arrow goes on with the fact before it."""
    (fact,) = facts("- 코드 업로드\n\n👉 나머지는 Lambda가 처리\n")
    assert fact.source == "코드 업로드\n\n👉 나머지는 Lambda가 처리"


def test_list_split_by_a_blank_line() -> None:
    """Bullets apart by blank lines are facts like any others."""
    assert [fact.text for fact in facts("- 하나\n\n- 둘\n\n\n- 셋\n* 넷\n")] == [
        *("하나", "둘", "셋", "넷")
    ]


def test_first_quote_is_the_definition() -> None:
    """Paragraphs of the quotes that open a concept define it; an arrow continues them."""
    body = (
        "> 서버 없이 코드를 실행하는 서비스\n>\n> 서버리스 컴퓨팅 플랫폼의 하나인 서비스\n>\n"
        "> :point_right: 관리 불필요\n"
    )
    assert [(fact.kind, fact.source) for fact in facts(body)] == [
        ("definition", "서버 없이 코드를 실행하는 서비스"),
        ("definition", "서버리스 컴퓨팅 플랫폼의 하나인 서비스\n\n:point_right: 관리 불필요"),
    ]


@pytest.mark.parametrize(
    "quoted",
    [
        *("3주차 강의를 듣고 다시 정리함", "시험에 자주 나온다!", "퍼블릭 금지", "외우는 법"),
        *("다음 중 비용이 가장 적게 드는 것은?", "블로그 글을 옮겨 적었다"),
    ],
)
def test_quote_that_defines_nothing(quoted: str) -> None:
    """A quote below a heading is a definition only if it reads as one."""
    (fact,) = facts(f"> {quoted}\n")
    assert (fact.kind, fact.text) == (None, quoted)


def test_quotes_of_a_note_that_names_things_with_signs() -> None:
    """A note that speaks in signs defines in quotes, whatever the words."""
    body = "> 서버 없이 실행\n\n## EC2\n:cloud: Elastic Compute Cloud\n"
    assert facts(body)[0].kind == "definition"


def test_later_quote_is_no_definition() -> None:
    """A quote behind other facts is a fact like them."""
    assert [fact.kind for fact in facts("- 함수\n\n> 시험에 나온다\n")] == [None, None]


def test_quote_behind_the_name_is_the_definition() -> None:
    """`:cloud:` and then a quote: name and definition."""
    (concept,) = read_note("## EC2\n:cloud: Elastic\n\n> 웹 서비스\n", "노트.md").concepts
    assert [fact.kind for fact in concept.facts] == ["name", "definition"]


def test_lines_of_a_quote_are_one_fact() -> None:
    """Lines of one paragraph in a quote are one fact, lazy ones too."""
    (fact,) = facts("> 보안 그룹은 허용만.\n거부는 NACL.\n")
    assert fact.source == "보안 그룹은 허용만.\n거부는 NACL."


def test_bullets_in_a_quote() -> None:
    """Bullets within a quote are facts, and no definitions."""
    found = facts("> 외우는 법\n>\n> - IA는 드물게\n> - 바로 꺼낸다\n")
    assert [(fact.kind, fact.text) for fact in found] == [
        (None, "외우는 법"),
        (None, "IA는 드물게"),
        (None, "바로 꺼낸다"),
    ]


def test_service_in_a_bullet_is_a_concept() -> None:
    """In a Korean note a bullet that is a service's name, with bullets below, is a concept."""
    (top,) = read_note(
        "## Auto Scaling\n- EC2 Auto Scaling\n  - 유지\n- 조정\n", "노트.md"
    ).concepts
    assert [(sub.title, sub.line, [fact.text for fact in sub.facts]) for sub in top.concepts] == [
        ("EC2 Auto Scaling", 2, ["유지"])
    ]
    assert [fact.text for fact in top.facts] == ["조정"]


def test_question_in_a_bullet_is_a_concept() -> None:
    """`:grey_question:` introduces a term; the bullets above it are not its facts' path."""
    note = (
        "## Lambda 함수\n- 코드 스타일\n  - :grey_question: 상태 비저장\n    - 사본 시작\n  - 뒤\n"
    )
    (top,) = read_note(note, "노트.md").concepts
    (term,) = top.concepts
    assert (term.title, [(fact.text, fact.under) for fact in term.facts]) == (
        "상태 비저장",
        [("사본 시작", ())],
    )
    assert [(fact.text, fact.under) for fact in top.facts] == [
        ("코드 스타일", ()),
        ("뒤", ("코드 스타일",)),
    ]


def test_service_of_which_nothing_is_said_is_a_fact() -> None:
    """A service's name with only an empty bullet below it is not lost."""
    assert [fact.text for fact in facts("- EC2\n\n  -\n- 다른 것\n")] == ["EC2", "다른 것"]


def test_bullets_of_signs_are_carried() -> None:
    """A bullet without a word teaches nothing; it is named in the account."""
    body = "- :+1:\n- ---\n- 🚀\n- 함수\n"
    assert [fact.text for fact in facts(body)] == ["함수"]
    assert [line for line, _ in carried(body)] == [2, 3, 4]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("함수의 트리거는 다음과 같다.", "함수의 트리거"),
        ("함수에는 다음과 같은 제한이 있습니다.", "함수 제한"),
        ("정책은 다음과 같은 순서로 평가된다", "정책은 다음과 같은 순서로 평가된다"),
        ("The triggers are as follows.", "The triggers"),
    ],
)
def test_sentence_that_announces_a_list_is_its_label(sentence: str, label: str) -> None:
    """What only says what the list below it is belongs to each of its bullets."""
    (fact,) = facts(f"{sentence}\n\n- SQS 대기열이 메시지를 보낼 때\n")
    assert fact.under == (label,)
    assert carried(f"{sentence}\n\n- SQS 대기열이 메시지를 보낼 때\n") == [(2, "label")]


def test_sentence_before_an_announcement_stays_a_fact() -> None:
    """Only the last sentence of the paragraph is the label."""
    found = facts("함수는 코드를 실행한다. 트리거는 다음과 같다.\n- 큐가 부른다\n")
    assert [(fact.text, fact.under) for fact in found] == [
        ("함수는 코드를 실행한다.", ()),
        ("큐가 부른다", ("트리거",)),
    ]


@pytest.mark.parametrize("name", ["Reserved concurrency", "Lambda : Versions"])
def test_name_right_above_a_list_is_its_label(name: str) -> None:
    """A few words above a list tell what it is on, unless they may say what the heading is."""
    found = facts(f"코드를 실행한다\n\n{name}\n- 함수마다 정한다\n")
    assert [(fact.text, fact.under) for fact in found] == [
        ("코드를 실행한다", ()),
        ("함수마다 정한다", (name,)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "서버가 없는 컴퓨팅",
        "Lambda : 빠름",
        "동시성 예약 가능",
        "Versions cannot be changed",
        "코드를 실행한다",
    ],
)
def test_statement_above_a_list_is_no_label(line: str) -> None:
    """What says something above a list stays a fact."""
    found = facts(f"코드를 올린다\n\n{line}\n- 함수마다 정한다\n")
    assert [fact.text for fact in found] == ["코드를 올린다", line, "함수마다 정한다"]


def test_numbered_line_of_its_own_is_a_label_of_what_follows() -> None:
    """`1. 동기` with quotes and bullets below it is how some write a heading."""
    found = facts(
        "1. 동기\n\n> 응답을 기다린다.\n\n2. 비동기\n\n- 바로 돌아온다\n- 다시 시도한다\n"
    )
    assert [(fact.text, fact.under) for fact in found] == [
        ("응답을 기다린다.", ("동기",)),
        ("바로 돌아온다", ("비동기",)),
        ("다시 시도한다", ("비동기",)),
    ]


def test_next_number_ends_what_a_numbered_line_is_the_label_of() -> None:
    """Though it says something itself and is no label."""
    found = facts("1. 동기\n\n> 응답을 기다린다.\n\n2. 처음 백만 건은 무료이다\n\n- 달마다 센다\n")
    assert [fact.under for fact in found] == [("동기",), (), ()]


@pytest.mark.parametrize(
    "body",
    [
        "1. 동기\n2. 비동기\n\n> 둘 다 쓴다.\n",
        "1. 함수를 고른다\n\n> 이름으로 찾는다.\n",
        "1. 동기\n\n## 다음 절\n",
    ],
)
def test_other_numbers_are_no_labels(body: str) -> None:
    """Lists of several, statements, and what has nothing below it."""
    assert facts(body)
    assert not any(fact.under for fact in facts(body))
