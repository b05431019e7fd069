"""What a question shows of the place of a fact."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.standing import (
    fits_an_option,
    foreign_below_name,
    in_full,
    in_place,
    labels_above,
    own_below_name,
)

LIMITS = Fact(id="lambda.aaaa", text="15분", facet="제한", under=("최대 실행 시간",))
LAMBDA = Concept(id="lambda", title="Lambda", facts=(LIMITS,))


def test_a_phrase_is_shown_with_all_that_stands_above_it() -> None:
    """The heading and the label of a phrase tell what it is."""
    assert labels_above(LIMITS) == "제한 › 최대 실행 시간"


def test_a_sentence_on_something_needs_no_heading() -> None:
    """What a sentence is about stands in it."""
    assert labels_above(Fact(id="a", text="함수는 15분까지 실행된다", facet="제한")) == ""


def test_a_sentence_needs_its_label() -> None:
    """Below a label a sentence may be true of what that names alone."""
    fact = Fact(id="a", text="사용자가 직접 구성해야 한다", facet="영역 전환", under=("비활성화",))
    assert labels_above(fact) == "영역 전환 › 비활성화"


@pytest.mark.parametrize("facet", ["특징", "비교", "이유", "참고 사항", "Notes"])
def test_headings_of_anything_are_left_out(facet: str) -> None:
    """특징 tells nothing of what stands below it; what stands below 이유 is no reason."""
    assert labels_above(Fact(id="a", text="최대 15분 실행", facet=facet)) == ""


def test_an_option_has_a_label_with_the_names_hidden() -> None:
    """A label that names the concept is shown without the name."""
    fact = Fact(id="lambda.bbbb", text="최대 10GB", under=("Lambda 메모리",))
    assert in_place(fact, fact.text, LAMBDA) == "○○ 메모리: 최대 10GB"


def test_a_phrase_below_a_sentence_is_no_option() -> None:
    """There is no room for a long label in an option, and without it the phrase says nothing."""
    under = (
        "VPC 하나에는 CIDR 블록을 다섯 개까지 둘 수 있고 각 블록의 크기는 다음 안에 있어야 한다",
    )
    fact = Fact(id="vpc.aaaa", text="최소 /28", under=under)
    assert not fits_an_option(fact, fact.text)
    assert fits_an_option(LIMITS, LIMITS.text)


def test_a_gap_stands_below_the_labels() -> None:
    """What is typed is asked for with the labels that the fact needs."""
    fact = Fact(id="lambda.cccc", text="최대 15분 동안 실행", facet="제한", under=("동기 호출",))
    concept = Concept(id="lambda", title="Lambda", facts=(fact,))
    question = ask(Library((concept,)), fact.id, "cloze", Random(1))
    assert question is not None
    assert question.statement == "제한 › 동기 호출: 최대 (      ) 동안 실행"


def test_a_term_that_a_label_tells_is_no_gap() -> None:
    """The answer never stands beside the gap."""
    fact = Fact(id="vpc.bbbb", text="NAT Gateway를 통해 나간다", under=("NAT Gateway",))
    concept = Concept(id="vpc", title="VPC", facts=(fact,))
    assert ask(Library((concept,)), fact.id, "cloze", Random(1)) is None


def test_a_mark_of_a_note_stands_below_its_label() -> None:
    """It may hold of what the label names alone; what is checked says it for all."""
    fact = Fact(id="a.aaaa", text="다중 AZ ✕", under=("싱글 클러스터",), mark="x")
    assert in_place(fact, fact.text, LAMBDA) == "싱글 클러스터: 다중 AZ ✕"
    checked = Fact(id="a.aaaa", text="다중 AZ ✕", under=("싱글 클러스터",), checked="2026-11-28")
    assert in_place(checked, checked.text, LAMBDA) == "다중 AZ ✕"


@pytest.mark.parametrize(
    ("text", "facet", "under", "shown"),
    [
        # What holds of one kind alone is said of that.
        (
            "아무도 객체를 지우지 못한다",
            None,
            ("Compliance 모드",),
            "Compliance 모드: 아무도 객체를 지우지 못한다",
        ),
        (
            "재부팅하면 데이터가 사라진다",
            "Scratch 파일 시스템",
            (),
            "Scratch 파일 시스템: 재부팅하면 데이터가 사라진다",
        ),
        (
            "복제본을 둘 수 없다",
            "2. 단일 노드 클러스터 › 단점",
            (),
            "단일 노드 클러스터: 복제본을 둘 수 없다",
        ),
        (
            "Members cannot leave it.",
            None,
            ("Managed mode",),
            "Managed mode: Members cannot leave it",
        ),
        ("최대 10GB", "Express › 제한", (), "Express › 제한: 최대 10GB"),
        # What any service has tells nothing, nor does what the statement names itself.
        ("VPC 안에서 실행할 수 있다", "네트워크 › 주의 사항", (), "VPC 안에서 실행할 수 있다"),
        ("별칭으로 버전을 가리킨다", None, ("별칭",), "별칭으로 버전을 가리킨다"),
        ("함수를 15분까지 실행한다", "Lambda의 특징", (), "함수를 15분까지 실행한다"),
        ("서버를 관리하지 않는다", "왜 쓰는가?", (), "서버를 관리하지 않는다"),
    ],
)
def test_a_sentence_stands_below_what_it_holds_of(
    text: str, facet: str | None, under: tuple[str, ...], shown: str
) -> None:
    """A variant that the heading names, and not the statement, is said before it."""
    fact = Fact(id="lambda.dddd", text=text, facet=facet, under=under)
    assert in_place(fact, fact.text, LAMBDA) == shown


def test_what_is_checked_needs_no_heading() -> None:
    """A person saw to it that it holds of the whole."""
    text = "아무도 객체를 지우지 못한다"
    fact = Fact(id="s3.aaaa", text=text, under=("Compliance 모드",), checked="2026-11-28")
    assert in_place(fact, text, LAMBDA) == text


@pytest.mark.parametrize(
    "facet", ["EC2 실습", "Step 3", "2단계 VPC 만들기", "로그인에 성공한 후", "Hands-on", "3일차"]
)
def test_what_somebody_did_is_no_option(facet: str) -> None:
    """Below the heading of a lab a sentence tells of that lab."""
    text = "보안 그룹에 규칙을 추가할 수 있다"
    assert not fits_an_option(Fact(id="a.aaaa", text=text, facet=facet), text)
    assert fits_an_option(Fact(id="a.aaaa", text=text, facet="보안 그룹"), text)


@pytest.mark.parametrize(
    "text",
    [
        "온프레미스와 AWS를 잇는 ○○입니다",
        "복잡한 쿼리에 가장 적합한 데이터베이스",
        "큰 표에 알맞은 서비스",
    ],
)
def test_a_definition_that_tells_nothing_is_no_option(text: str) -> None:
    """A gateway is a ○○, and what is best for something is a matter of opinion."""
    assert not fits_an_option(Fact(id="a.aaaa", kind="definition", text=text), text)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("용량 예측 불필요", "필요한 서버 수를 미리 셈할 필요가 없다"),
        ("IPv6 미지원", "노드는 IPv6 주소를 받는 것이 불가능하다"),
        ("교차 계정 공유 가능", "다른 계정의 서브넷에도 연결할 수 있다"),
        ("it is able to:", "트래픽을 여러 서버로 나눌 수 있다"),
    ],
)
def test_a_label_that_tells_whether_it_is_so_is_not_shown(label: str, said: str) -> None:
    """Nobody would doubt the sentence behind it, nor believe it turned round."""
    fact = Fact(id="lambda.dddd", text=said, under=(label,))
    assert in_full(fact, fact.text, LAMBDA) == said
    assert labels_above(fact) != ""


def test_a_phrase_below_such_a_label_is_no_option() -> None:
    """It cannot be shown without its label."""
    fact = Fact(id="lambda.dddd", text="두 방식을 함께 쓰는 것은 불가능", under=("혼용 미지원",))
    assert not fits_an_option(fact, fact.text, LAMBDA)


def test_a_label_that_names_is_shown() -> None:
    """A sentence below a kind may hold of that alone."""
    fact = Fact(id="lambda.dddd", text="만든 뒤에는 바꿀 수 없다", under=("온디맨드 모드",))
    assert in_full(fact, fact.text, LAMBDA) == "온디맨드 모드: 만든 뒤에는 바꿀 수 없다"


def test_a_value_in_the_name_of_the_concept_is_no_option() -> None:
    """`디스크: HDD` of a Cold HDD tells nothing."""
    cell = Fact(id="sc1.aaaa", text="디스크: HDD", attribute="디스크", value="HDD")
    size = Fact(id="sc1.bbbb", text="최대 크기: 16TB", attribute="최대 크기", value="16TB")
    cold = Concept(id="sc1", title="Cold HDD", facts=(cell, size))
    assert not fits_an_option(cell, cell.text, cold)
    assert fits_an_option(size, size.text, cold)


EC2 = Concept(id="ec2", title="EC2")


@pytest.mark.parametrize(
    ("text", "own", "of_another"),
    [
        ("Lambda는 코드를 실행한다", "코드를 실행한다", "코드를 실행한다"),
        ("Lambda의 최대는 15분이다", "최대는 15분이다", "최대는 15분이다"),
        ("Lambda에 함수를 15분 둔다", "Lambda에 함수를 15분 둔다", "EC2에 함수를 15분 둔다"),
        ("함수를 Lambda로 실행한다", "함수를 Lambda로 실행한다", None),
        ("함수를 EC2보다 싸게 실행한다", "함수를 EC2보다 싸게 실행한다", None),
        ("끄려면 이 사용자로 들어간다", "끄려면 이 사용자로 들어간다", None),
        ("그 버킷에 로그를 둔다", "그 버킷에 로그를 둔다", None),
        *[
            (said, said, said)
            for said in ("버킷을 만들면 이 버킷에 둔다", "키를 받아 그 키로 연다")
        ],
    ],
)
def test_below_its_name_nothing_is_hidden(text: str, own: str, of_another: str | None) -> None:
    """Its own fact stands as written without its topic; another's speaks of what is asked about,
    unless it compares the two or means its own by a pronoun: a group is no 이 사용자."""
    fact = Fact(id="lambda.aaaa", text=text)
    assert own_below_name(fact, text, LAMBDA) == own
    assert foreign_below_name(fact, text, LAMBDA, EC2) == of_another


@pytest.mark.parametrize(
    ("text", "facet", "fits"),
    [
        ("버킷이 많아지면 정책의 관리가 복잡해진다", None, False),
        ("로그의 형식이 달라 분석이 어렵다", "개요", False),
        ("버킷이 많아지면 정책의 관리가 복잡해진다", "단점", True),
        ("로그의 형식이 달라도 분석하기 쉽다", "개요", True),
    ],
)
def test_a_trouble_is_the_services_own_only_where_a_heading_says_so(
    text: str, facet: str | None, fits: bool
) -> None:
    """Notes begin with how hard it is without the service."""
    assert fits_an_option(Fact(id="a", text=text, source=text, facet=facet), text) is fits


@pytest.mark.parametrize(
    ("label", "fits"),
    [("무한 확장: 용량 개념 없음", False), ("디스크 불필요", False), ("웹 콘솔", True)],
)
def test_a_mark_below_a_label_that_tells_itself_is_a_riddle(label: str, fits: bool) -> None:
    """Whether ✕ denies the noun or affirms that there is none, the note alone knows."""
    fact = Fact(id="a", text="디스크 용량 ✕", source="디스크 용량 ❌", under=(label,), mark="x")
    assert fits_an_option(fact, fact.text) is fits


@pytest.mark.parametrize("facet", ["태스크 3: 역할 생성", "Week 4", "추가 학습 리소스"])
def test_what_stands_below_a_task_of_a_course_is_no_trait(facet: str) -> None:
    """It is what somebody is told to do."""
    text = "함수에 필요한 권한만 허용한다"
    assert not fits_an_option(Fact(id="a", text=text, source=text, facet=facet), text)


def test_causes_of_what_went_wrong_are_no_traits() -> None:
    """Below 접속이 안 되는 이유 stands what may have been so on one day."""
    text = "보안 그룹에서 포트가 열려 있지 않다"
    fact = Fact(
        id="a", text=text, source=text, facet="오류", under=("접속이 안 되는 이유는 둘이다",)
    )
    assert not fits_an_option(fact, text)
    assert fits_an_option(Fact(id="a", text=text, source=text, under=("쓰는 이유",)), text)
