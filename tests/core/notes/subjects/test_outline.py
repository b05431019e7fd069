"""Headings: titles, concepts and facets."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import Draft, DraftConcept, read_note
from awsquiz.core.notes.titles import clean_title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("EC2란?", "EC2"),
        ("VPC란 무엇인가요?", "VPC"),
        ("이벤트 소스이란?", "이벤트 소스"),
        ("란?", "란?"),
        ("1. EC2", "EC2"),
        ("1.1 EC2의 개념", "EC2의 개념"),
        ("3.3. 보안 그룹 vs NACL", "보안 그룹 vs NACL"),
        ("4) 데이터베이스", "데이터베이스"),
        ("4-1. RDS", "RDS"),
        ("(2) S3", "S3"),
        ("① Lambda", "Lambda"),
        ("IV. 요금", "요금"),
        ("가. 개요", "개요"),
        ("Route 53", "Route 53"),
        ("3 Tier 아키텍처", "3 Tier 아키텍처"),
        ("2024년 정리", "2024년 정리"),
        (":heavy_check_mark: POINT", "POINT"),
        ("🚀 Lambda", "Lambda"),
        ("EC2 🖥️", "EC2"),
        ("정리하면 🙋🏽‍♀️", "정리하면"),
        ("**S3** :bucket:", "S3"),
        ("`aws:SourceIp` 조건", "aws:SourceIp 조건"),
        ("[네트워크]", "네트워크"),
        ("[AWS] 스토리지: S3", "[AWS] 스토리지: S3"),
        ("[Lambda](https://aws.amazon.com/lambda/)", "Lambda"),
        ("S3 버킷 :", "S3 버킷"),
        ("저장 (to S3)", "저장 (to S3)"),
    ],
)
def test_title_of_a_heading(heading: str, title: str) -> None:
    """A title is the heading without numbering, emoji, emphasis and the closing 란?"""
    assert clean_title(heading) == title


def read(note: str, known: frozenset[str] = frozenset()) -> Draft:
    return read_note(note, "노트.md", known=known)


def tree(concepts: tuple[DraftConcept, ...] | list[DraftConcept]) -> list[object]:
    return [
        [concept.title, *tree(concept.concepts)] if concept.concepts else concept.title
        for concept in concepts
    ]


def facets(draft: Draft, at: int = 0) -> list[str | None]:
    return [fact.facet for fact in draft.concepts[at].facts]


def test_first_heading_only_gathers() -> None:
    """An H1 with nothing but services below it is no concept."""
    assert tree(read("# Computing\n\n## EC2\n- 서버\n\n## Lambda\n- 함수\n").concepts) == [
        "EC2",
        "Lambda",
    ]


def test_gathering_heading_gives_the_category() -> None:
    """The concepts below a heading that names a field of AWS have its category."""
    note = "# 네트워크\n## VPC\n- 격리\n# 데이터베이스\n## RDS\n- 관계형\n"
    assert [concept.category for concept in read(note).concepts] == ["networking", "database"]


def test_heading_that_is_all_there_is() -> None:
    """Notes of H1 only: each of them is a concept."""
    assert tree(read("# 리전\n- 위치\n# 가용 영역\n- 데이터 센터\n").concepts) == [
        "리전",
        "가용 영역",
    ]


def test_facets_belong_to_their_concept() -> None:
    """개요, 요금 and POINT say something of the service above them."""
    note = "## S3\n### 개요\n- 객체\n### 요금\n- 용량\n### :heavy_check_mark: POINT\n- 버킷\n"
    draft = read(note)
    assert tree(draft.concepts) == ["S3"]
    assert facets(draft) == ["개요", "요금", "POINT"]


def test_facet_within_a_facet() -> None:
    """A heading below a facet's keeps both names."""
    note = "## EC2\n### 요금\n###### 무료로 쓰는 방법\n- 프리 티어 확인\n"
    assert facets(read(note)) == ["요금 › 무료로 쓰는 방법"]


def test_skipped_levels() -> None:
    """A heading belongs to the nearest shallower one, however many levels lie between."""
    note = "## ECS\n- 컨테이너\n###### 성능\n- 빠름\n#### 이유\n- 간편\n"
    draft = read(note)
    assert tree(draft.concepts) == ["ECS"]
    assert facets(draft) == [None, "성능", "이유"]


def test_heading_with_a_definition_is_a_concept() -> None:
    """A block quote below a sub-heading makes it a concept of its own."""
    note = "## Auto Scaling\n- 조정\n#### Predictive Scaling\n> 미래를 예측해서 조정하는 방식\n"
    assert tree(read(note).concepts) == [["Auto Scaling", "Predictive Scaling"]]


def test_known_title_is_a_concept() -> None:
    """A heading that the cards know as a concept is one, without a definition too."""
    note = "## Lambda\n- 함수\n#### Lambda@Edge\n- 엣지\n"
    assert tree(read(note).concepts) == ["Lambda"]
    assert tree(read(note, frozenset({"lambdaedge"})).concepts) == [["Lambda", "Lambda@Edge"]]


def test_name_in_brackets() -> None:
    """What stands in brackets behind a title is the official name."""
    concept = read("## ECS (Elastic Container Service)\n- 컨테이너\n").concepts[0]
    assert (concept.title, concept.name) == ("ECS", "Elastic Container Service")


def test_expansion_of_an_acronym() -> None:
    """`:cloud:` below an acronym gives its name."""
    concept = read("## EC2\n:cloud: Elastic Compute Cloud\n\n- 서버\n").concepts[0]
    assert (concept.title, concept.name) == ("EC2", "Elastic Compute Cloud")
    assert [fact.kind for fact in concept.facts] == ["name", None]


def test_term_below_a_heading() -> None:
    """`:cloud:` with a term makes the term the concept, and the heading its facet."""
    note = "## Lambda\n- 함수\n#### 이벤트 처리\n:cloud: 이벤트 소스\n> 트리거\n\n- 폴링 :o:\n"
    term = read(note).concepts[0].concepts[0]
    assert (term.title, term.heading, term.line) == ("이벤트 소스", ":cloud: 이벤트 소스", 4)
    assert [(fact.kind, fact.facet) for fact in term.facts] == [
        ("definition", None),
        (None, "이벤트 처리"),
    ]


def test_term_of_which_nothing_is_said() -> None:
    """A term alone below a heading is not lost: it is a fact of the heading."""
    concept = read("## 이벤트 처리\n:cloud: 이벤트 소스\n").concepts[0]
    assert concept.title == "이벤트 처리"
    assert [fact.source for fact in concept.facts] == [":cloud: 이벤트 소스"]


def test_several_names() -> None:
    """Each `:cloud:` line of a paragraph is a name of its own."""
    concept = read("## S3\n:cloud: Simple Storage Service\n:cloud: 객체 스토리지\n").concepts[0]
    assert [(fact.kind, fact.text, fact.line) for fact in concept.facts] == [
        ("name", "Simple Storage Service", 2),
        ("name", "객체 스토리지", 3),
    ]


def test_same_heading_twice() -> None:
    """Two headings of the same title are one concept."""
    draft = read("# S3\n- 객체\n# EC2\n- 서버\n# S3\n- 버킷\n")
    assert tree(draft.concepts) == ["S3", "EC2"]
    assert [fact.text for fact in draft.concepts[0].facts] == ["객체", "버킷"]


def test_heading_without_space() -> None:
    """`##제목` is a heading, in the middle of a paragraph too; a #tag is not."""
    draft = read("##EC2\n서버\n###요금\n초 단위\n#태그 아래\n")
    assert tree(draft.concepts) == ["EC2"]
    assert [(fact.facet, fact.text) for fact in draft.concepts[0].facts] == [
        (None, "서버"),
        ("요금", "초 단위 태그 아래"),
    ]


def test_code_keeps_what_looks_like_a_heading() -> None:
    """`##` at the beginning of a line of code is code."""
    fact = read("## EC2\n- 접속\n\n```sh\n##주석\n# 주석\n```\n").concepts[0].facts[0]
    assert fact.carries == ["```sh\n##주석\n# 주석\n```"]


def test_setext_headings() -> None:
    """Underlined headings are headings, over two lines as well."""
    note = "AWS\n===\n\n여러 줄로 된\n제목\n---\n\n- 사실\n\nS3\n---\n- 객체\n"
    assert tree(read(note).concepts) == ["여러 줄로 된 제목", "S3"]


def test_heading_in_a_quote_or_a_bullet() -> None:
    """A heading within a quote or a bullet is a fact like its neighbours."""
    draft = read("## S3\n- 객체\n- ## 버킷\n\n> ### 인용 속\n")
    assert [fact.text for fact in draft.concepts[0].facts] == ["객체", "버킷", "인용 속"]


def test_no_heading_at_all() -> None:
    """Without headings the file's name is the concept."""
    draft = read("- EC2 인스턴스는 AMI에서 시작한다\n")
    assert tree(draft.concepts) == ["노트"]
    assert draft.headings == 0


def test_text_before_the_first_heading() -> None:
    """It is about what the note is about, beside the concepts of the headings."""
    assert tree(read("공부한 것이다.\n\n## S3\n- 객체\n").concepts) == ["노트", "S3"]


def test_heading_with_nothing_below() -> None:
    """An empty heading is no concept yet, and no problem."""
    draft = read("## EC2\n- 서버\n\n## Lambda\n\n#\n\n##\n")
    assert tree(draft.concepts) == ["EC2"]
    assert draft.unplaced == ()
