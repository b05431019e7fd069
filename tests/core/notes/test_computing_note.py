"""The user's note as it is converted, line by line where lines tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from rich.emoji import Emoji

from awsquiz.core.notes import Draft, DraftConcept, DraftFact, read_note
from awsquiz.storage.notes import front_matter, read_note_file
from tests.conftest import USERS_NOTE
from tests.core.notes.listed import read_listed

CONCEPTS = """
EC2 10
Auto Scaling 16
  EC2 Auto Scaling 3
  Application Auto Scaling API 3
  Predictive Scaling 2
    규모 조정 계획 4
Elastic Beanstalk 17
ECS 15
Lambda 13
  서버리스 컴퓨팅 3
  Lambda 함수 23
    상태 비저장 3
  이벤트 소스 5
  서버리스 애플리케이션 7
  프로비저닝된 동시성 2
  Lambda용 EFS 3
  Lambda@Edge 4
"""


@pytest.fixture(scope="module")
def draft() -> Draft:
    """The note as the convert command reads it."""
    text = read_note_file(USERS_NOTE)
    return read_note(text, "n.md", emojize=Emoji.replace, front_matter=front_matter)


def walk(concepts: Sequence[DraftConcept], depth: int = 0) -> Iterator[tuple[int, DraftConcept]]:
    for concept in concepts:
        yield depth, concept
        yield from walk(concept.concepts, depth + 1)


@pytest.fixture(scope="module")
def by_line(draft: Draft) -> dict[int, tuple[str, DraftFact]]:
    """Line of the note → the concept's title and the fact."""
    return {
        fact.line: (concept.title, fact)
        for _, concept in walk(draft.concepts)
        for fact in concept.facts
    }


def test_concepts_and_their_facts(draft: Draft) -> None:
    """The 17 concepts stand in the note's tree, each with all of its facts."""
    lines = (
        f"{'  ' * depth}{concept.title} {len(concept.facts)}"
        for depth, concept in walk(draft.concepts)
    )
    assert "\n".join(lines) == CONCEPTS.strip()
    assert (draft.count_concepts(), draft.count_facts(), draft.lines) == (17, 133, 181)


def test_every_concept_is_of_compute(draft: Draft) -> None:
    """The H1 Computing gathers the services and gives the category."""
    assert draft.title == "AWS 컴퓨팅"
    assert {concept.category for concept in draft.concepts} == {"compute"}


def test_names(draft: Draft) -> None:
    """`:cloud:` gives EC2 and ECS their names, with the note's slip, and a term its heading."""
    named = {concept.title: concept.name for _, concept in walk(draft.concepts) if concept.name}
    assert named == {"EC2": "Elastic Compute Cloud", "ECS": "Clastic Container Service"}


def test_account_of_the_lines(draft: Draft) -> None:
    """Nothing is unplaced; carried are front matter, labels and the empty lines of quotes."""
    assert draft.unplaced == ()
    assert Counter(line.what for line in draft.carried) == {
        "front matter": 5,
        "label": 4,
        "signs": 6,
    }


def test_marks(by_line: dict[int, tuple[str, DraftFact]]) -> None:
    """○ and ✕ of the note, the broken `:x;` in line 255 and the glued one in 175 with them."""
    marked = {line: fact.mark for line, (_, fact) in by_line.items() if fact.mark}
    crosses = (137, 169, 175, 179, 196, 251, 255)
    circles = (139, 140, 198, 199, 206, 212, 219, 227, 261)
    assert marked == dict.fromkeys(crosses, "x") | dict.fromkeys(circles, "o")


def test_kinds(by_line: dict[int, tuple[str, DraftFact]]) -> None:
    """Names and definitions, several where a concept has several quotes or paragraphs."""
    kinds: dict[str | None, list[int]] = {}
    for line, (_, fact) in sorted(by_line.items()):
        kinds.setdefault(fact.kind, []).append(line)
    assert kinds["name"] == [11, 123]
    assert kinds["definition"] == [
        *(13, 28, 72, 78, 88, 90, 125, 127, 129, 154, 156),
        *(160, 225, 234, 245, 251, 261, 263),
    ]


@pytest.mark.parametrize(
    ("line", "concept", "facet", "under", "text"),
    [
        (21, "EC2", None, ("컴퓨팅 수행",), "신속하게 용량 확장/축소 (**탄력적**)"),
        (38, "Auto Scaling", "POINT", ("빠른 규모 조정",), None),
        (
            43,
            "Auto Scaling",
            "POINT",
            (
                "똑똑한 규모 조정 의사 결정",
                "서로 다른 리소스 그룹이 수요 변화 대응에 자동화",
            ),
            "이해하기 쉬운 규모 조정 전략 → 가용성, 비용, 최적화",
        ),
        (57, "Auto Scaling", "사용", (), "CloudFormation 스택에 따라 애플리케이션 선택"),
        (68, "Application Auto Scaling API", None, (), None),
        (80, "규모 조정 계획", None, (), "EC2 리소스 선택"),
        (94, "Elastic Beanstalk", None, (), "**이미지를 통해 배포에 초점**"),
        (
            102,
            "Elastic Beanstalk",
            "POINT",
            (),
            "컨테이너, Paas는 프로그래밍 부담 ↓, but 개발자가 유연성과 제어력을 활발히 "
            "발휘하기 어려움",
        ),
        (109, "Elastic Beanstalk", "제어", (), "HTTPS 프로토콜 → 보안 강화"),
        (116, "Elastic Beanstalk", "저장 (to S3)", (), "(선택) 서버 로그 파일"),
        (133, "ECS", None, (), "**Docker에 맞춰 이미지 조정**"),
        (137, "ECS", "성능", (), "자체 클러스터 관리 인프라 설치, 운영, 확장 ✕"),
        (175, "Lambda", "사용", (), "코드 확장 용이, 고가용성, 사용자가 별도의 작업 ✕"),
        (182, "Lambda", "POINT", ("코드 분리",), None),
        (193, "상태 비저장", None, (), "AWS Lambda에서 필요한 만큼 함수 사본을 빠르게 시작"),
        (196, "Lambda 함수", None, (), "아티팩트 요청 수민 기간 이상 확장 ✕"),
        (204, "Lambda 함수", "POINT", ("가용성 ↑",), "복제 및 중복성 사용"),
        (210, "Lambda 함수", "POINT", ("제한 사항",), "TCP 포트 25트래픽 차단"),
        (213, "Lambda 함수", "POINT", ("환경 변수 지원 ○",), None),
        (
            230,
            "이벤트 소스",
            "이벤트 처리",
            ("Lambda 함수에 이벤트 입력 파라미터로 전달", "이벤트가 배치로 수신되는 이벤트 소스"),
            None,
        ),
        (240, "서버리스 애플리케이션", None, ("배포 자동화",), "CodePipeline"),
        (266, "Lambda@Edge", None, (), "CloudFront 엣지에서 제공 필요"),
    ],
)
def test_line(
    by_line: dict[int, tuple[str, DraftFact]],
    line: int,
    concept: str,
    facet: str | None,
    under: tuple[str, ...],
    text: str | None,
) -> None:
    """A line becomes that fact of that concept, under that heading and those bullets."""
    title, fact = by_line[line]
    assert (title, fact.facet, fact.under) == (concept, facet, under)
    assert text in (None, fact.text)


def test_paragraph_that_continues_a_bullet(by_line: dict[int, tuple[str, DraftFact]]) -> None:
    """Line 173 goes on with the bullet of line 171, lines 30 and 253 with their quotes."""
    assert by_line[171][1].parts[1] == ":point_right: 모든 운영 및 관리 작업 수행"
    assert by_line[28][1].parts[1] == ":point_right: 인프라 비용 감소, 애플리케이션 성능 최적화"
    assert by_line[251][1].parts[1] == ":point_right: 관리 할 필요 :x:"
    assert not {30, 173, 253} & by_line.keys()


def test_sources_are_verbatim(by_line: dict[int, tuple[str, DraftFact]]) -> None:
    """A source is what the note's line says, slips and all."""
    lines = USERS_NOTE.read_text(encoding="utf-8").split("\n")
    for line, (_, fact) in by_line.items():
        assert lines[line - 1].endswith(fact.parts[0])


def test_the_list_gives_the_ids_of_the_shipped_cards() -> None:
    """Each of the 17 concepts is a row of the list, and none has another's facts."""
    listed = read_listed(read_note_file(USERS_NOTE), "n.md")
    found = {concept.service: len(concept.facts) for concept in listed.walk()}
    assert found == {
        **{"ec2": 10, "auto-scaling": 16, "ec2-auto-scaling": 3, "application-auto-scaling": 3},
        **{"predictive-scaling": 2, "scaling-plan": 4, "elastic-beanstalk": 17, "ecs": 15},
        **{"lambda": 13, "serverless-computing": 3, "lambda-function": 23, "stateless": 3},
        **{"event-source": 5, "serverless-application": 7, "provisioned-concurrency": 2},
        **{"lambda-efs": 3, "lambda-edge": 4},
    }
    assert not any(fact.unsure for concept in listed.walk() for fact in concept.facts)
