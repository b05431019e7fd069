"""Services that are named beside the one that a note is on: theirs, its own, or unsure."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import DraftFact
from tests.core.notes.listed import read_listed


def _facts(note: str, known: frozenset[str] = frozenset()) -> dict[str, tuple[str, DraftFact]]:
    """Text → the concept's service (or title), and the fact."""
    return {
        fact.text: (concept.service or concept.title, fact)
        for concept in read_listed(note, known=known).walk()
        for fact in concept.facts
    }


@pytest.mark.parametrize(
    "heading",
    ["다른 AWS 서비스와의 연계", "연동", "관련 서비스", "대안", "Integration with others"],
)
@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("- Lambda\n  - 함수를 부른다\n", "함수를 부른다"),
        ("- Lambda: 함수를 부른다\n", "Lambda: 함수를 부른다"),
        ("- Lambda : 함수\n  - 이벤트를 받는다\n", "이벤트를 받는다"),
        ("- Lambda는 함수를 부른다\n", "Lambda는 함수를 부른다"),
        ("### Lambda\n- 함수를 부른다\n", "함수를 부른다"),
    ],
)
def test_what_goes_with_a_service_is_unsure(heading: str, lines: str, text: str) -> None:
    """Below 연동, 관련 서비스, 대안 another service is told of for what it does for this one."""
    facts = _facts(f"# Amazon Connect\n## {heading}\n{lines}", frozenset({"lambda"}))
    owner, fact = facts[text]
    assert (owner, fact.unsure) == ("connect", True)


@pytest.mark.parametrize(
    ("note", "text", "owner", "unsure"),
    [
        ("# RDS\n## 볼륨 유형\n- **Cold HDD (sc1)**\n  - 느리다\n", "느리다", "rds", True),
        (
            "# CloudFront\n## 오리진 종류\n- S3 버킷: 정적 파일\n",
            "S3 버킷: 정적 파일",
            "cloudfront",
            True,
        ),
        ("# CloudFront\n## 오리진 종류\n### ALB\n- 공개한다\n", "공개한다", "cloudfront", True),
        ("# ECS\n## 시작 유형\n- Fargate: 서버가 없다\n", "Fargate: 서버가 없다", "fargate", False),
        ("# EBS\n## 볼륨 유형\n- sc1: 느리다\n", "sc1: 느리다", "ebs-sc1", False),
        ("# 정리\n## 스토리지 종류\n- EFS: 파일이다\n", "EFS: 파일이다", "efs", False),
    ],
)
def test_kinds_of_a_service(note: str, text: str, owner: str, unsure: bool) -> None:
    """Kinds are of a service's own or of its field; a part of it from elsewhere is unsure."""
    found, fact = _facts(note)[text]
    assert (found, fact.unsure) == (owner, unsure)


@pytest.mark.parametrize("heading", ["EBS와의 차이", "EBS와의 비교", "EBS와 차이점"])
def test_comparison_that_names_one_side(heading: str) -> None:
    """What is compared is the note's service: of what names no side it is not sure."""
    note = f"# EFS\n## {heading}\n- 여러 영역에 있다\n- EBS: 한 영역에 있다\n- EFS는 공유한다\n"
    facts = _facts(note)
    assert {text: (owner, fact.unsure) for text, (owner, fact) in facts.items()} == {
        "여러 영역에 있다": ("efs", True),
        "EBS: 한 영역에 있다": ("ebs", False),
        "EFS는 공유한다": ("efs", False),
    }


def test_comparison_whose_label_names_a_side_in_its_bracket() -> None:
    """`블록 스토리지 (EBS)` is about EBS, whatever stands before the bracket."""
    facts = _facts("# 정리\n## EBS vs EFS\n- 블록 스토리지 (EBS)\n  - 한 영역에 있다\n")
    owner, fact = facts["한 영역에 있다"]
    assert (owner, fact.unsure) == ("ebs", False)


@pytest.mark.parametrize(
    ("heading", "owner", "unsure"),
    [
        ("S3 특징", "s3", False),
        ("S3 요금", "s3", False),
        ("CloudWatch 모니터링", "ec2", True),
        ("KMS 보안", "ec2", True),
        ("CloudWatch 지표 종류", "ec2", True),
        ("Lambda 통합 방식", "ec2", True),
        ("프리 티어", "ec2", False),
    ],
)
def test_heading_that_says_something_of_another(heading: str, owner: str, unsure: bool) -> None:
    """Traits of another service are its own; what it may do for the one above is unsure."""
    found, fact = _facts(f"# EC2\n## {heading}\n- 한 가지를 말한다\n")["한 가지를 말한다"]
    assert (found, fact.unsure) == (owner, unsure)


def test_another_service_below_a_label_that_names_one() -> None:
    """A topic in what is said of Athena may be Athena's."""
    note = "# 정리\n## 분석 서비스\n- Athena\n  - DynamoDB는 바로 못 읽는다\n"
    _, fact = _facts(note)["DynamoDB는 바로 못 읽는다"]
    assert fact.unsure


@pytest.mark.parametrize("name", ["EFS(Elastic File System)", "EFS (엘라스틱 파일 시스템)"])
@pytest.mark.parametrize("said", ["는 파일을 공유하는 서비스이다", ": 파일을 공유하는 서비스"])
def test_name_that_a_bracket_spells_out(name: str, said: str) -> None:
    """A bracket behind a name hides neither its particle nor its colon."""
    owner, fact = _facts(f"# EBS\n## 참고할 것\n- {name}{said}\n")[f"{name}{said}"]
    assert (owner, fact.unsure) == ("efs", False)


@pytest.mark.parametrize("heading", ["아키텍처", "사례 흐름", "특징"])
@pytest.mark.parametrize("line", ["EKS는 권한을 IAM에 맡긴다", "API Gateway로 요청을 모은다"])
def test_service_in_a_note_on_a_notion(heading: str, line: str) -> None:
    """What one service makes of a notion of architecture is not the notion's own."""
    owner, fact = _facts(f"# 마이크로서비스\n## {heading}\n- {line}\n")[line]
    assert fact.unsure or owner == "eks"


def test_other_heading_of_the_first_level_on_all_of_aws() -> None:
    """A second H1 on AWS as a whole is no facet of what the first one names."""
    note = "# 공동 책임 모델\n- 나눈다\n# AWS Security 소개\n- 규정을 지킨다\n"
    assert _facts(note)["규정을 지킨다"][0] != "shared-responsibility-model"


def test_label_of_kin_above_a_line_that_names_another() -> None:
    """A label that names a feature of the service hides no other name that the line begins with."""
    _, fact = _facts("# EC2\n- 인스턴스 유형\n  - Savings Plans : 1년을 약정한다\n")[
        "Savings Plans : 1년을 약정한다"
    ]
    assert fact.unsure


def test_part_of_what_is_built_in_steps() -> None:
    """Another service as a label among the steps of a lab says nothing of the note's."""
    lines = "- SNS: 알림을 보낸다\n- 규칙을 만든다\n"
    facts = _facts(f"# EventBridge\n## 환경 구축\n{lines}")
    assert facts["SNS: 알림을 보낸다"][1].unsure
    assert facts["규칙을 만든다"][1].unsure


@pytest.mark.parametrize(
    ("note", "unsure"),
    [
        ("# 예약 시스템 아키텍처\n## DynamoDB\n- 예약을 담는다\n", True),
        ("# 예약 시스템 아키텍처\n## DynamoDB\n- 예약을 담는 키-값 데이터베이스\n", False),
        ("# 웹 서버 만들기\n## EC2\n### 네트워크\n- 예약을 담는다\n", True),
        ("# VPC 실습\n## 서브넷\n- 영역 하나에 있다\n", False),
        ("# 서버리스 아키텍처\n## DynamoDB\n- 키로 찾는다\n", False),
        ("# EC2\n## 사용 사례\n### EBS\n- 볼륨을 붙인다\n", True),
    ],
)
def test_service_that_is_a_heading_within_what_is_built(note: str, unsure: bool) -> None:
    """Its part in one system is not what it is; a definition is, and so is a lab's own service."""
    (fact,) = [fact for _, fact in _facts(note).values()]
    assert fact.unsure is unsure


@pytest.mark.parametrize(("heading", "unsure"), [("컴퓨팅 서비스", True), ("스토리지", False)])
def test_field_below_a_service(heading: str, unsure: bool) -> None:
    """A heading on the services of a field is on no one of them, though it stands below one."""
    (fact,) = [fact for _, fact in _facts(f"## VPC\n### {heading}\n- 서버를 빌린다\n").values()]
    assert fact.unsure is unsure


@pytest.mark.parametrize(
    ("above", "below", "owner", "unsure"),
    [
        ("VPN & Direct Connect", "Direct Connect", "direct-connect", False),
        ("Direct Connect와 Transit Gateway", "Transit Gateway", "transit-gateway", False),
        ("VPN", "Client VPN", "client-vpn", False),
        ("SQS, SNS, Lambda 이벤트 알림", "SQS", "vpc", True),
        ("라우팅 대상", "Direct Connect", "vpc", True),
    ],
)
def test_heading_of_nothing_but_names(above: str, below: str, owner: str, unsure: bool) -> None:
    """It announces those that its headings name; one that says more tells of their part in it."""
    found, fact = _facts(f"# VPC\n\n## {above}\n\n### {below}\n- 사설 연결이다\n")["사설 연결이다"]
    assert (found, fact.unsure) == (owner, unsure)


@pytest.mark.parametrize("number", ["Q145", "문제 3", "Question 12", "7번 문제"])
def test_what_is_below_the_number_of_a_question_is_unsure(number: str) -> None:
    """It is on the question's case, of which the heading tells nothing."""
    note = f"# EC2\n\n## {number}\n\n### 정리\n- 스팟으로 피크를 받으면 비용이 준다\n"
    (fact,) = [fact for _owner, fact in _facts(note).values()]
    assert fact.unsure


@pytest.mark.parametrize("title", ["연습 문제 풀이", "SAA 덤프 3", "오답 노트"])
def test_title_on_questions_leaves_its_facts_unsure(title: str) -> None:
    """A note of questions is on anything: what it says has no subject."""
    (fact,) = [
        fact for _owner, fact in _facts(f"# {title}\n\n- 값이 싸고 느린 저장소이다\n").values()
    ]
    assert fact.unsure


_CHAPTER = "- 용량이 저절로 는다\n- 요금은 쓴 만큼이다\n- 여러 계정과 나눈다\n"


@pytest.mark.parametrize(
    ("note", "owner", "unsure"),
    [
        (f"# VPC\n## Direct Connect\n{_CHAPTER}", "direct-connect", False),
        (f"# VPC\n## 핵심 서비스\n### Direct Connect\n{_CHAPTER}", "direct-connect", False),
        (f"# Data Firehose\n## 목적지\n### S3\n{_CHAPTER}", "s3", True),
        (f"# VPC\n## CloudFront\n- 캐시한다\n### S3\n{_CHAPTER}", "s3", True),
        (f"# CodeDeploy\n## ECS\n{_CHAPTER}", "ecs", True),
        (f"# CloudWatch\n## CloudTrail\n{_CHAPTER}", "cloudtrail", False),
        (f"# EC2\n## CloudWatch 지표\n{_CHAPTER}", "cloudwatch-metric", True),
    ],
)
def test_chapter_on_another_service(note: str, owner: str, unsure: bool) -> None:
    """A whole service right below the title is told of for itself, where the one above does not
    work on others; a part, a target or a feature may be told of for that above."""
    held, fact = _facts(note)["요금은 쓴 만큼이다"]
    assert fact.unsure is unsure
    assert unsure or held == owner


def test_paragraph_that_is_a_name_is_the_label_of_those_below() -> None:
    """Who writes without bullets names a kind in a line of its own."""
    kinds = "SSE-S3\n\n키를 S3가 만든다\n\nSSE-C (고객 키)\n\n키를 두지 않는다\n"
    note = f"# S3\n## 암호화 유형\n\n{kinds}"
    held = {text: owner for text, (owner, _fact) in _facts(note).items()}
    assert held == {"키를 S3가 만든다": "s3-sse-s3", "키를 두지 않는다": "s3-sse-c"}
