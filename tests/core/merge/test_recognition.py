"""Which concept of the cards a heading of a note is, of several that could be meant."""

from __future__ import annotations

from collections.abc import Callable

from awsquiz.core.merge.listed_concepts import ListedConcepts
from awsquiz.core.merge.node import Node
from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.services import Service, Services
from tests.core.merge.homes import Home
from tests.core.merge.merged import Merged

Convert = Callable[..., Merged]

TWICE = """\
# Computing

## EC2

- 가상 서버

### 스토리지 옵션

> EC2에 붙이는 볼륨의 종류

- 인스턴스 스토어는 임시 볼륨

## RDS

- 관계형 데이터베이스

### 스토리지 옵션

> 데이터베이스가 쓰는 볼륨의 종류

- 범용 SSD와 프로비저닝된 IOPS
"""
EC2_PART = TWICE[TWICE.index("## EC2") : TWICE.index("## RDS")]
RDS_PART = TWICE[TWICE.index("## RDS") :]


def homes(merged: Merged) -> dict[str, str]:
    """Each concept with its first fact that is asked."""
    return {
        concept.id: next((fact.text for fact in concept.facts if fact.askable), "")
        for card in merged.cards
        for concept in card.walk()
    }


def test_headings_of_one_name_are_concepts_of_their_own(convert: Convert) -> None:
    """The second one has its parent's id before its own."""
    assert homes(convert(TWICE)) == {
        "ec2": "가상 서버",
        "seutoriji-obsyeon": "EC2에 붙이는 볼륨의 종류",
        "rds": "관계형 데이터베이스",
        "rds-seutoriji-obsyeon": "데이터베이스가 쓰는 볼륨의 종류",
    }


def test_headings_of_one_name_are_told_apart_by_their_facts(convert: Convert) -> None:
    """Sections that changed places do not change ids."""
    first = convert(TWICE)
    second = convert("# Computing\n\n" + RDS_PART + "\n" + EC2_PART, first.cards)
    assert homes(second) == homes(first)
    assert second.changed == second.added == second.retired == ()


def test_a_deleted_heading_does_not_hand_its_id_to_the_next_of_its_name(convert: Convert) -> None:
    """RDS's facts stay RDS's when EC2's go."""
    first = convert(TWICE)
    second = convert("# Computing\n\n" + RDS_PART, first.cards)
    assert second.changed == second.added == ()
    assert len(second.retired) == 3
    assert homes(second)["rds-seutoriji-obsyeon"] == "데이터베이스가 쓰는 볼륨의 종류"


def test_a_new_heading_above_takes_no_id_of_those_of_its_name(convert: Convert) -> None:
    """A third 스토리지 옵션 is a concept of its own."""
    first = convert(TWICE)
    new = "## ECS\n\n- 컨테이너\n\n### 스토리지 옵션\n\n> 컨테이너가 쓰는 파일 시스템\n\n"
    second = convert(TWICE.replace("## EC2", new + "## EC2"), first.cards)
    assert homes(first).items() <= homes(second).items()
    assert homes(second)["ecs-seutoriji-obsyeon"] == "컨테이너가 쓰는 파일 시스템"


def test_a_rewritten_section_is_known_by_the_heading_above(convert: Convert) -> None:
    """Where headings of one name share no fact with the cards, their parents decide."""
    first = convert(TWICE)
    rewritten = RDS_PART.replace(
        "데이터베이스가 쓰는 볼륨의 종류", "데이터베이스의 디스크를 고르는 방법"
    ).replace("범용 SSD와 프로비저닝된 IOPS", "마그네틱은 권장하지 않음")
    second = convert("# Computing\n\n" + rewritten + "\n" + EC2_PART, first.cards)
    assert homes(second)["rds-seutoriji-obsyeon"] == "데이터베이스의 디스크를 고르는 방법"
    assert homes(second)["seutoriji-obsyeon"] == "EC2에 붙이는 볼륨의 종류"


def test_of_two_new_headings_the_one_with_more_facts_is_the_renamed_one(convert: Convert) -> None:
    """A fact carried to another new heading does not carry the concept with it."""
    first = convert("# EC2\n\n- 가상 서버\n- 키 페어로 접속\n- 보안 그룹\n- 스팟 인스턴스\n")
    second = convert(
        "# 요금\n\n- 스팟 인스턴스\n\n# 가상 머신\n\n- 가상 서버\n- 키 페어로 접속\n- 보안 그룹\n",
        first.cards,
    )
    assert (second.cards[0].id, second.cards[0].title) == ("ec2", "가상 머신")
    assert second.added == second.retired == ()


def test_a_heading_names_a_hand_written_card_by_its_alias(convert: Convert) -> None:
    """The note's facts go into the card, which stays a person's: no heading, no note."""
    own = Concept(
        id="s3", title="S3", aliases=("심플 스토리지",), facts=(Fact(id="s3.mine", text="객체"),)
    )
    merged = convert("# 심플 스토리지\n\n- 버킷에 저장\n", (own,))
    (card,) = merged.cards
    assert (card.title, card.note, card.heading) == ("S3", None, None)
    assert [(fact.text, fact.note) for fact in card.facts] == [
        ("객체", None),
        ("버킷에 저장", "aws.md"),
    ]
    assert convert("# 심플 스토리지\n\n- 버킷에 저장\n", merged.cards).cards == merged.cards


STORAGE = "# Lambda\n\n- EFS를 마운트\n- 임시 스토리지 512MB\n"
COMPUTE = "# Lambda\n\n- 서버 관리 없음\n\n# EC2\n\n- 가상 서버\n"


AWS = Services((Service(id="lambda", name="AWS Lambda", short=("Lambda",), category="compute"),))


def test_two_notes_feed_one_concept(convert: Convert) -> None:
    """One of the service list: each note names its facts, and looks after its own only."""
    first = convert(COMPUTE, note="compute.md", services=AWS)
    both = convert(STORAGE, first.cards, "storage.md", AWS)
    card = both.cards[0]
    assert (card.note, card.line) == ("compute.md", 1)
    assert [(fact.text, fact.note) for fact in card.facts] == [
        ("서버 관리 없음", None),
        ("EFS를 마운트", "storage.md"),
        ("임시 스토리지 512MB", "storage.md"),
    ]
    assert convert(COMPUTE, both.cards, "compute.md", AWS).cards == both.cards
    assert convert(STORAGE, both.cards, "storage.md", AWS).cards == both.cards
    less = convert(STORAGE.replace("- EFS를 마운트\n", ""), both.cards, "storage.md", AWS)
    assert [fact.text for fact in less.cards[0].facts if fact.retired] == ["EFS를 마운트"]
    assert convert(STORAGE, less.cards, "storage.md", AWS).cards == both.cards


def test_a_heading_renamed_in_the_second_note_is_known_by_its_facts(convert: Convert) -> None:
    """The concept keeps the title and heading of its home note."""
    both = convert(
        STORAGE, convert(COMPUTE, note="compute.md", services=AWS).cards, "storage.md", AWS
    )
    renamed = STORAGE.replace("# Lambda", "# 람다의 스토리지")
    merged = convert(renamed, both.cards, "storage.md", AWS)
    assert merged.added == merged.retired == ()
    assert merged.cards[0].heading == merged.cards[0].title == "Lambda"


GUARDRAILS = Service(
    id="guardrails", name="Bedrock Guardrails", in_context=("Guardrails",), category="ai"
)


def test_a_concept_of_the_lists_id_is_that_row_where_one_of_its_words_says_so() -> None:
    """A word that means it in its place alone is enough there; another concept has taken the id."""

    def being(title: str) -> str | None:
        concept = Concept(id="guardrails", title=title)
        return ListedConcepts(
            {"guardrails": Node(concept, None)}, Services((GUARDRAILS,))
        ).concept_of("guardrails")

    assert being("Guardrails") == "guardrails"
    assert being("나의 울타리") is None


INVALIDATION = Service(
    id="cloudfront-invalidation",
    name="CloudFront invalidation",
    short=("cache invalidation",),
    category="networking",
    parent="cloudfront",
)
CLOUDFRONT = Service(
    id="cloudfront", name="Amazon CloudFront", short=("CloudFront",), category="networking"
)


def test_a_row_stays_known_when_its_concept_takes_a_longer_heading() -> None:
    """A concept of another id whose new title does not name the row gets the row's name."""
    cards = (
        Concept(
            id="cache-invalidation",
            title="Cache Invalidation",
            note="n.md",
            heading="Cache Invalidation",
        ),
    )
    home = Home({"/n/n.md": LONGER}, cards, services=Services((CLOUDFRONT, INVALIDATION)))
    home.convert(root="/n")
    again = home.cards
    assert [card.id for card in again if card.facts] == ["cache-invalidation"]
    home.convert(root="/n")
    assert home.cards == again


LONGER = """\
# CloudFront Cache Invalidation

## Cache Invalidation

- 엣지 로케이션에 캐시된 객체를 삭제하는 기능이다
- 새 콘텐츠를 빠르게 제공하려고 쓴다
"""
