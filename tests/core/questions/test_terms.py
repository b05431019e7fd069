"""The key term of a fact, and what else it may be called."""

from __future__ import annotations

from typing import Any

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.terms import key_term, left_out, other_things, spelt
from awsquiz.core.search.called import things_called
from awsquiz.core.search.services import Service, Services
from awsquiz.core.text.wordbook import Wordbook, named_by_keys

STEP = Concept(id="step-functions", title="Step Functions", aliases=("스텝 함수",))


def term(text: str, beside: str = "", **more: Any) -> str | None:
    """The term of a fact of ECS, which is called 이씨에스 too."""
    fact = Fact(id="ecs.aaaa", text=text, **more)
    ecs = Concept(id="ecs", title="ECS", aliases=("이씨에스",), facts=(fact,))
    found = key_term(Library((ecs, STEP)), ecs, fact, beside)
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("함수는 최대 15분까지 실행된다", "15분"),
        ("디스크를 10,240 MB까지 쓸 수 있다", "10,240 MB"),
        ("로그를 **로그 그룹**에 모아 둔다", "로그 그룹"),
        ("여러 일의 호출 순서는 Step Functions로 조율할 수 있다", "Step Functions"),
        ("메시지를 SQS에서 받아 차례로 처리한다", "SQS"),
        ("요청의 크기는 1MB보다 작아야 한다", "1MB"),
        ("Don't forget: 메시지를 ‘SQS’에서 받아 차례로 처리한다", "SQS"),
    ],
)
def test_a_term_is_a_number_an_emphasis_or_a_name(text: str, expected: str) -> None:
    """A number with its unit, what is emphasised, a proper name, whole and without its particle."""
    assert term(text) == expected


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("2025년 7월 15일부터 새로 가입한 고객은 크레딧을 받는다", {}),
        ("고객의 환경을 아는 담당자가 **능동적으로** 조언한다", {}),
        ("VPC 안의 자원에 IPv4 주소로 접속하고 DNS 이름을 찾는다", {}),
        ("CloudWatch 대시보드보다 여러 회사의 데이터를 보는 데 알맞다", {}),
        ("사람과 자동 라벨링으로 학습 데이터에 **레이블**을 붙인다", {"accept": ("라벨",)}),
    ],
)
def test_no_term_is_a_part_of_a_date_or_what_it_is_held_against(
    text: str, more: dict[str, Any]
) -> None:
    """Of a date nobody knows the year alone, one may be better than many, and what stands beside
    the gap in another spelling is told."""
    assert term(text, **more) is None


def test_nothing_is_left_out_where_a_person_says_so() -> None:
    """`gaps: []` of a card: the number is only an example."""
    assert term("백업이 하루에 한 번이면 RPO 1시간을 지키지 못한다") == "1시간"
    assert term("백업이 하루에 한 번이면 RPO 1시간을 지키지 못한다", gaps=()) is None


def test_what_a_concept_says_all_the_time_is_no_term() -> None:
    """Below Lambda@Edge CloudFront is guessed; of a feature named once it is not."""
    texts = [
        f"받은 요청을 CloudFront가 {each} 곳으로 돌려보낸다" for each in ("첫", "새", "먼", "긴")
    ]
    facts = tuple(Fact(id=f"edge.{at:04}", text=text) for at, text in enumerate(texts))
    edge = Concept(id="edge", title="Lambda@Edge", facts=facts)
    assert key_term(Library((edge,)), edge, facts[0], "") is None
    once = Concept(id="edge", title="Lambda@Edge", facts=facts[:1])
    found = key_term(Library((once,)), once, facts[0], "")
    assert found is not None
    assert found.text == "CloudFront"


def test_what_stands_above_is_no_term() -> None:
    """Below Lambda nobody has to be asked for Lambda."""
    fact = Fact(id="source.aaaa", text="알림은 SNS가 아니라 Lambda 함수를 부른다")
    source = Concept(id="source", title="이벤트 소스", facts=(fact,))
    above = Concept(id="lambda", title="Lambda", concepts=(source,))
    found = key_term(Library((above,)), source, fact, "")
    assert found is not None
    assert found.text == "SNS"
    alone = Fact(id="source.aaaa", text="알림은 Lambda 함수를 부른다")
    source = Concept(id="source", title="이벤트 소스", facts=(alone,))
    above = Concept(id="lambda", title="Lambda", concepts=(source,))
    assert key_term(Library((above,)), source, alone, "") is None


def test_what_the_note_leaves_out_stands_by_itself() -> None:
    """Not the end of a longer number that stands before it, nor a value of an attribute."""
    text = "최대 14일, 기본 4일이다"
    gap = left_out(Fact(id="sqs.aaaa", text=text, gaps=("4일",)))[0]
    assert gap.gapped(text) == "최대 14일, 기본 (      )이다"
    assert term("한도는 14일이다", attribute="한도", value="4일") == "14일"


def test_the_value_of_the_attribute_goes_first() -> None:
    """What is asked for is the value, also where other terms stand before it."""
    text = "**EC2** 시작을 2분 기다려 온디맨드로 옮긴다"
    assert term(text, attribute="방식", value="온디맨드") == "온디맨드"


@pytest.mark.parametrize(
    "text",
    [
        "컨테이너를 실행하고 관리하는 서비스",
        "서버 관리는 이제 AWS가 맡아 준다",
        "이미지는 ECS에서 실행할 수 있다",
        "로그는 S3, EFS, EBS 가운데 한 곳에 둔다",
        "로그는 S3 버킷, EFS 볼륨 가운데 한 곳에 둔다",
        "S3 버킷 변경이나 메시지에 응답한다",
        "30초에서 시작해 다시 30초를 더 기다린다",
        "환경 변수 $LATEST를 지정할 수는 없다",
        "메시지를 Lambda function에서 처리할 수 있다",
        "**사용자가 직접 골라서 시작**한 뒤에 관리하는 서버",
        "SQS다",
    ],
    ids=[
        *("no term", "maker", "own name", "list", "list with nouns", "or", "twice", "variable"),
        *("part of a name", "phrase", "nearly all"),
    ],
)
def test_what_could_be_answered_otherwise_is_no_term(text: str) -> None:
    """An example of several, what stands there twice, a phrase, the concept itself: no gap."""
    assert term(text) is None


@pytest.mark.parametrize("beside", ["처리 › SQS", "sqs의 처리"])
def test_a_term_that_is_shown_beside_is_none(beside: str) -> None:
    """What stands in the stem as well would be told by it."""
    assert term("메시지를 SQS에서 받아 차례로 처리한다", beside) is None


@pytest.mark.parametrize("beside", ["스텝 함수", "Step Functions"])
def test_a_term_is_told_by_each_of_its_names(beside: str) -> None:
    """A concept that stands in the stem under another name is told too."""
    assert term("여러 일의 호출 순서는 Step Functions로 조율할 수 있다", beside) is None


def test_a_concept_may_be_called_by_any_of_its_names() -> None:
    """Where the term is a concept's name all its names are accepted, the term first."""
    fact = Fact(id="ecs.aaaa", text="호출 순서는 스텝 함수로 조율하고 **스텝 함수**라 한다")
    ecs = Concept(id="ecs", title="ECS", facts=(fact,))
    assert key_term(Library((ecs, STEP)), ecs, fact, "") is None
    once = Fact(id="ecs.bbbb", text="호출 순서는 **스텝 함수**로 조율할 수 있다")
    found = key_term(Library((ecs, STEP)), ecs, once, "")
    assert found is not None
    assert spelt(Library((ecs, STEP)), ecs, once, found.text) == ("스텝 함수", "Step Functions")
    assert found.gapped("호출 순서는 스텝 함수로 조율할 수 있다") == (
        "호출 순서는 (      )로 조율할 수 있다"
    )


def test_a_gap_does_not_take_the_sibling() -> None:
    """The endpoint that is read from is no answer where the other is asked, though one row of the
    service list and the card have the names of both."""
    row = Service(
        id="endpoint",
        name="Aurora endpoints",
        in_context=("writer endpoint", "reader endpoint", "라이터 엔드포인트", "리더 엔드포인트"),
        parts=(("writer endpoint", "라이터 엔드포인트"), ("reader endpoint", "리더 엔드포인트")),
        category="database",
    )
    fact = Fact(id="endpoint.aaaa", text="쓰기는 **라이터 엔드포인트**로 보낸다")
    card = Concept(
        id="endpoint",
        title="Aurora 엔드포인트",
        aliases=("라이터 엔드포인트", "리더 엔드포인트"),
    )
    aurora = Concept(id="aurora", title="Aurora", facts=(fact,), concepts=(card,))
    words = Wordbook(lambda: [named_by_keys(things_called(Services((row,))))])
    taken = spelt(Library((aurora,), words=words), aurora, fact, "라이터 엔드포인트")
    assert taken == ("라이터 엔드포인트",)  # nobody speaks of Aurora endpoints
    within = spelt(Library((aurora,), words=words), card, fact, "라이터 엔드포인트")
    assert within == ("라이터 엔드포인트", "writer endpoint")


def test_signs_alone_are_no_term() -> None:
    """A value that says nothing cannot be typed."""
    assert term("얼마인지는 정해져 있지 않다 (?)", attribute="요금", value="?") is None


def test_the_header_of_a_cell_is_no_term() -> None:
    """A row is asked for what it says, not for what its column is called."""
    assert term("청구 정보 변경 — Use: 필요, Owner: 루트 사용자") is None


def test_half_a_word_with_a_hyphen_is_no_term() -> None:
    """Multi-valued is one word."""
    assert term("Multi-valued types, 곧 여러 값의 집합을 담는 형식을 쓸 수 있다") is None


def test_a_card_may_accept_further_spellings() -> None:
    """What a person wrote into `accept` counts beside the names that are known."""
    fact = Fact(id="ecs.cccc", text="배포 **서킷 브레이커**가 되돌린다", accept=("회로 차단기",))
    ecs = Concept(id="ecs", title="ECS", facts=(fact,))
    assert spelt(Library((ecs,)), ecs, fact, "서킷 브레이커") == ("서킷 브레이커", "회로 차단기")


def test_a_number_beside_a_supposed_one_is_an_example() -> None:
    """Any shorter time would fit as well; but not where nothing of its kind is supposed."""
    assert term("백업을 24시간마다 하면 목표 1시간을 지키지 못한다") is None
    assert term("기본은 24시간이고, 설정하면 365일까지 둔다") is not None


ORGANIZATIONS = Service(
    id="organizations", name="AWS Organizations", in_context=("조직",), category="management"
)
UNIT = Service(
    id="ou",
    name="Organizations organizational unit",
    korean=("조직 단위",),
    category="management",
    parent="organizations",
)
KINESIS = Service(
    id="kinesis",
    name="Amazon Kinesis",
    short=("Kinesis",),
    korean=("키네시스",),
    category="analytics",
)
STREAMS = Service(
    id="kds",
    name="Amazon Kinesis Data Streams",
    korean=("키네시스 스트림",),
    category="analytics",
    parent="kinesis",
)


def listed(concept: Concept) -> Library:
    rows = Services((ORGANIZATIONS, UNIT, KINESIS, STREAMS))
    return Library((concept,), words=Wordbook(lambda: [named_by_keys(things_called(rows))]))


def test_a_part_of_a_name_that_is_the_name_of_another_thing() -> None:
    """조직 is no slip for 조직 단위, as 단위 alone may be."""
    concept = Concept(id="organizations", title="Organizations")
    others = other_things(listed(concept), concept, ("조직 단위", "OU"))
    assert "조직" in others
    assert not {"단위", "OU", "조직 단위"} & {*others}


def test_a_name_may_mix_scripts() -> None:
    """People write Kinesis 스트림, where a list has the name in Korean alone."""
    fact = Fact(id="kds.aaaa", text="레코드를 Kinesis Data Streams에 넣는다")
    concept = Concept(id="other", title="Other", facts=(fact,))
    known = spelt(listed(concept), concept, fact, "Kinesis Data Streams")
    assert {"키네시스 스트림", "Kinesis 스트림"} <= {*known}
