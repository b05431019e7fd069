"""What a note is on, what of it is doubtful, and which of its headings say nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from awsquiz.core.notes import Draft
from tests.core.notes.listed import read_listed


def tree(draft: Draft) -> dict[str, list[str | None]]:
    """Id or title of each concept → the facets of its facts."""
    return {
        concept.service or concept.title: [fact.facet for fact in concept.facts]
        for concept in draft.walk()
    }


def test_headings_of_one_service_are_one_concept() -> None:
    """The service, then what it is like, then what it costs."""
    note = "# EKS\n쿠버네티스를 운영해 준다.\n# EKS 특징\n- IAM을 쓴다\n# EKS 요금\n- 시간당\n"
    assert tree(read_listed(note)) == {"eks": [None, "특징", "요금"]}


def test_remarks_beside_the_only_subject_are_its_own() -> None:
    """Reference and History are about what the note is on, and no concepts."""
    note = "# SQS란?\n\n대기열 서비스이다.\n\n# Reference\n\n- 강의\n\n# History\n\n- 3월: 개요\n"
    assert tree(read_listed(note)) == {"sqs": [None, "Reference", "History"]}


def test_references_of_two_notes_are_never_one() -> None:
    """Each stays with what its note is on."""
    found = [
        tree(read_listed(f"# {name}\n- 사실\n# Reference\n- 강의\n")) for name in ("S3", "SNS")
    ]
    assert found == [{"s3": [None, "Reference"]}, {"sns": [None, "Reference"]}]


def test_a_heading_without_text_is_the_concept_of_its_sections() -> None:
    """The H1 is never dropped."""
    note = "# IAM\n## 개요\n- 권한\n## 모범 사례\n- 루트를 쓰지 않는다\n"
    assert tree(read_listed(note)) == {"iam": ["개요", "모범 사례"]}


def test_an_unknown_h1_is_kept() -> None:
    """It is the concept, and the order below it a facet."""
    note = "# 스냅샷으로 볼륨 옮기기\n\n## 순서\n1. 스냅샷을 만든다\n2. 복사한다\n"
    assert tree(read_listed(note)) == {"스냅샷으로 볼륨 옮기기": ["순서", "순서"]}


@pytest.mark.parametrize(
    ("path", "front_matter", "concept"),
    [
        ("2024-01-05-aws-sqs.md", "", "sqs"),
        ("docs_route53.md", "", "route53"),
        ("AWS/Storage_Gateway 3f2a9c1e5b7d4e603f2a9c1e5b7d4e60.md", "", "storage-gateway"),
        ("kms/README.md", "", "kms"),
        ("ecs/1_teams.md", "", "ecs"),
        ("s3/2_buckets.md", "", "s3-bucket"),
        ("메모.md", "Route 53 정리", "route53"),
        ("메모.md", "이번 주에 한 일", "이번 주에 한 일"),
        ("lambda-vs-fargate.md", "", "lambda-vs-fargate"),
        ("오답.md", "", "오답"),
    ],
)
def test_a_note_without_headings(path: str, front_matter: str, concept: str) -> None:
    """Its title is its subject, else its file's name, else its folder's."""
    head = f'---\ntitle: "{front_matter}"\n---\n\n' if front_matter else ""
    assert tree(read_listed(f"{head}- 풀 방식이다\n- 최대 256KB다\n", path)) == {
        concept: [None, None]
    }


def test_facets_of_a_title() -> None:
    """A note whose headings are all facets is on what its title names."""
    note = '---\ntitle: "Route 53 정리"\n---\n## 개요\n- DNS 서비스\n## 정리\n- 정책이 여럿 있다\n'
    assert tree(read_listed(note, "week3.md")) == {"route53": ["개요", "정리"]}


def test_what_names_nothing_stays_in_one_concept_for_the_note() -> None:
    """Numbers, remarks and undefined words are no concepts; nothing of them is lost."""
    note = "## 1\n- 하나\n## Question 2\n- 둘\n## 정리\n- 셋\n## 겹쳐 두기\n- 넷\n"
    draft = read_listed(note, "11월 회고.md")
    assert [concept.title for concept in draft.concepts] == ["11월 회고"]
    assert len(draft.concepts[0].facts) == 4


def test_an_unknown_term_that_the_note_defines() -> None:
    """It is a concept, below what it is defined under; one that recurs is a facet."""
    note = (
        "# Elastic Beanstalk\n- 배포한다\n"
        "## 출렁다리 그룹\n출렁다리 그룹은 두 환경을 번갈아 쓰려고 만든 묶음이다.\n"
        "## EC2\n### 겹침\n겹침은 두 번 나오는 개념이다.\n## S3\n### 겹침\n- 또 나온다\n"
    )
    draft = read_listed(note)
    titles = [concept.title for concept in draft.walk()]
    assert "출렁다리 그룹" in titles
    assert "겹침" not in titles
    beanstalk = draft.concepts[0]
    assert [sub.title for sub in beanstalk.concepts] == ["출렁다리 그룹"]


def test_headings_with_nothing_below_are_named() -> None:
    """They are neither concepts nor lost; a heading without a word is none."""
    note = "# 메모\n\n## 서비스\n\n###\n\n#### 깊은 제목\n\n- 글\n\n## Direct Connect\n"
    draft = read_listed(note, "a.md")
    assert [(line.line, line.text) for line in draft.empty_headings] == [(11, "Direct Connect")]
    assert draft.unplaced == ()


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("- 인스턴스 수를 늘린다\n- 시작 템플릿을 쓴다\n", "ec2-auto-scaling"),
        ("- ASG의 최소, 최대 개수를 정한다\n", "ec2-auto-scaling"),
        ("조정 계획으로 여러 리소스를 함께 조정한다.\n\n- 인스턴스도 늘린다\n", "auto-scaling"),
        ("- 대상: EC2, DynamoDB, ECS, Aurora\n- 인스턴스를 늘린다\n", "auto-scaling"),
    ],
)
def test_bare_auto_scaling_is_told_by_its_section(said: str, row: str) -> None:
    """Words of EC2 make it EC2's; a first sentence on plans or a list of resources does not."""
    draft = read_listed(f"# 정리\n## Auto Scaling\n{said}", "a.md")
    assert (list(tree(draft)), draft.doubts) == ([row], ())


def test_a_name_of_which_nothing_tells_is_asked_about() -> None:
    """The report asks which of the two a section is on."""
    draft = read_listed("# 정리\n## 오토 스케일링\n- 자동으로 조정한다\n", "a.md")
    (doubt,) = draft.doubts
    assert (doubt.line, doubt.heading) == (2, "오토 스케일링")
    assert doubt.could_be == (
        "auto-scaling",
        "ec2-auto-scaling",
        "aurora-auto-scaling",
        "dynamodb-auto-scaling",
        "ecs-service-auto-scaling",
    )
    assert doubt.taken_for == "auto-scaling"


def test_a_common_word_that_may_be_a_feature_is_asked_about() -> None:
    """Where nothing of its kin is spoken of it stays a facet of the note's title."""
    draft = read_listed("# 공부\n## 스냅샷\n- 찍어 둔다\n## S3\n- 객체\n", "a.md")
    assert [(doubt.heading, doubt.could_be, doubt.taken_for) for doubt in draft.doubts] == [
        ("스냅샷", ("ebs-snapshot",), None)
    ]


@pytest.mark.parametrize(
    ("note", "is_concept"),
    [
        ("# 네트워크 ACL\n- 서브넷\n## 2. Stateless\n- 규칙이 따로다\n", False),
        ("# 설계\n## Stateless\n- 세션을 두지 않는다\n## Stateful\n- 둔다\n", True),
        ("# Lambda\n- 함수\n## 상태 비저장\n> 함수 사본을 얼마든지 시작하는 방식\n", True),
    ],
)
def test_a_notion_of_architecture(note: str, is_concept: bool) -> None:
    """It is a trait of the service above it, unless the note defines it."""
    assert ("stateless" in tree(read_listed(note, "a.md"))) == is_concept


def test_features_stand_below_their_service_as_the_list_says() -> None:
    """Wherever the note has both; what has no part in it is a card of its own."""
    note = "# EC2\n- 서버\n## 보안 그룹\n- 방화벽\n## 배치 그룹\n- 가까이\n# VPC\n- 망\n"
    concepts = {top.service: top.concepts for top in read_listed(note, "a.md").concepts}
    assert [sub.service for sub in concepts["ec2"]] == ["placement-group"]
    assert [sub.service for sub in concepts["vpc"]] == ["security-group"]


def labelled(note: str) -> list[tuple[str | None, bool]]:
    """Of each fact, line by line, the row of its concept and whether it is unsure."""
    found: list[tuple[int, str | None, bool]] = []
    for concept in read_listed(note, "a.md").walk():
        found += [(fact.line, concept.service, fact.unsure) for fact in concept.facts]
    return [(row, unsure) for _, row, unsure in sorted(found, key=lambda one: one[0])]


@pytest.mark.parametrize(
    ("note", "row", "unsure"),
    [
        ("# Lambda\n## Lambda vs EC2\n- **EC2**\n  - 계속 떠 있어야 한다\n", "ec2", False),
        ("# Lambda\n## 컨테이너와 비교\n- Fargate: 컨테이너를 실행한다\n", "fargate", False),
        ("# SQS\n- SNS: 메시지를 구독자에게 밀어 보내는 서비스\n", "sns", False),
        ("# SQS\n- SNS는 메시지를 밀어 보내는 서비스이다\n", "sns", False),
        ("# CloudWatch\n## 지원하는 곳\n- ELB: 요청 수와 지연 시간\n", "cloudwatch", True),
        ("# GuardDuty\n- VPC Flow Logs: 의심스러운 IP\n", "guardduty", True),
        ("# ALB\n- EC2는 대상 그룹에 등록된다\n", "ec2", True),
        ("# ALB\n- EC2에서 상태 확인에 답한다\n", "alb", False),
        ("# SNS\n- SNS는 밀고 SQS는 당긴다\n", "sns", False),
        ("# 비교\n## SNS vs SQS\n- SNS는 밀고 SQS는 당긴다\n", None, True),
        ("# VPC\n- 서브넷: 가용 영역 하나에 속한다\n", "subnet", False),
        ("# EC2\n## 시작하기 실습\n- VPC: 기본값을 고른다\n", "ec2", True),
        ("# 데이터베이스\n- **RDS**: 여섯 엔진을 지원한다\n", "rds", False),
        ("# 우리 회사 구성\n- CloudFront: 이미지를 캐시한다\n", "cloudfront", True),
    ],
)
def test_whose_a_fact_is_that_names_another(note: str, row: str | None, unsure: bool) -> None:
    """Its own in comparisons and where it says what it is; a role stays, and is not sure."""
    assert labelled(note) == [(row, unsure)]


def test_a_bullet_that_only_seems_to_name_a_concept_is_a_label() -> None:
    """Its words stand above the bullets below it, and the account has it as a label."""
    draft = read_listed("# S3\n- 옵션\n  - Retention Period\n    - 기간이 있다\n", "a.md")
    (concept,) = draft.concepts
    assert [(fact.text, fact.under) for fact in concept.facts][-1] == (
        "기간이 있다",
        ("옵션", "Retention Period"),
    )
    assert (3, "label") in [(line.line, line.what) for line in draft.carried]


NAMES = ["RPO", "재해 복구", "S3", "버킷", "EC2 요금", "배치 그룹", "Lambda", "고가용성", "1"]
NAMES += ["출렁다리", "SNS vs SQS", "S3와 연동", "상태 비저장", "Auto Scaling", "VPC 생성", "개요"]
SAID = [
    "- 사실",
    "- EC2: 가상 서버 서비스",
    "- S3는 객체 저장소이다",
    "출렁다리는 흔들리는 개념이다",
]
PARTS = st.tuples(st.integers(1, 4), st.sampled_from(NAMES), st.sampled_from([*SAID, ""]))


@given(st.lists(PARTS, max_size=9))
@example([(1, "RPO", "- 사실"), (2, "출렁다리", SAID[3]), (3, "재해 복구", "- 사실")])
def test_nothing_is_lost_whoever_it_is_about(parts: list[tuple[int, str, str]]) -> None:
    """Each fact is in one concept of the tree, whatever the list says of who is below whom."""
    note = "".join(f"{'#' * level} {name}\n\n{said}\n\n" for level, name, said in parts)
    draft = read_listed(note, "a.md")
    lines = sorted(fact.line for concept in draft.walk() for fact in concept.facts)
    assert lines == [at * 4 + 3 for at, (_, _, said) in enumerate(parts) if said]


@pytest.mark.parametrize(
    "title",
    [
        "내 AWS 정리 노트",
        "오늘 공부한 것",
        "AWS SAA-C03 정리",
        "민수의 AWS 정리",
        "나만의 AWS 요약집",
        "AWS 자격증 준비",
        "My AWS notes",
        "Today I Learned",
        "AWS 기초강좌",
    ],
)
def test_a_title_that_names_but_the_note_is_no_subject(title: str) -> None:
    """What leaves open what it is about is set aside; what is below other headings is theirs."""
    note = (
        f"# {title}\n\n- 기본값은 30초이다\n- 고객이 암호화를 책임진다\n\n"
        "## 이벤트 소싱\n- 상태 변화를 차례로 남긴다\n\n## 비용\n- 요청 수만큼 낸다\n"
    )
    found = {concept.title: concept for concept in read_listed(note, "README.md").walk()}
    assert set(found) == {title, "이벤트 소싱"}
    asides = {fact.text: fact.aside for fact in found[title].facts}
    assert asides == {
        "기본값은 30초이다": "fragment",
        "고객이 암호화를 책임진다": None,
        "요청 수만큼 낸다": "fragment",
    }
    assert [fact.facet for fact in found["이벤트 소싱"].facts] == [None]


def test_a_title_that_names_but_the_note_gives_way_to_its_file() -> None:
    """The first title that says something is the subject, and the H1 no facet of it."""
    draft = read_listed("# 내 AWS 정리\n\n- 나흘 동안 보관한다\n", "sqs.md")
    assert tree(draft) == {"sqs": [None]}


@pytest.mark.parametrize("title", ["암호화 공부", "API 정리", "서버리스", "메시지 브로커 노트"])
def test_a_title_with_a_thing_stays_the_subject(title: str) -> None:
    """A word for a thing beside those for a note says what the note is on."""
    draft = read_listed(f"# {title}\n\n- 기본값은 30초이다\n", "README.md")
    assert [fact.aside for concept in draft.walk() for fact in concept.facts] == [None]
