"""Notes of other people's habits."""

from __future__ import annotations

from awsquiz.core.notes import Draft, DraftFact, read_note


def read(body: str) -> Draft:
    return read_note(f"## S3\n{body}", "노트.md")


def facts(body: str) -> list[DraftFact]:
    (concept,) = read(body).concepts
    return concept.facts


def texts(body: str) -> list[str]:
    return [fact.text for fact in facts(body)]


def test_ordered_lists() -> None:
    """Numbers of a list are not part of its facts, whatever their form."""
    assert texts("1. 만든다\n2. 연결한다\n") == ["만든다", "연결한다"]
    assert texts("10) 열째\n11) 열한째\n") == ["열째", "열한째"]


def test_ordered_and_other_bullets_nested() -> None:
    """Ordered lists within bullets, and bullets within ordered lists, keep the path."""
    found = facts("1. 볼륨 유형\n   - 빠른 것\n     1. gp3\n2. 스냅샷\n")
    assert [(fact.text, fact.under) for fact in found] == [
        ("볼륨 유형", ()),
        ("빠른 것", ("볼륨 유형",)),
        ("gp3", ("볼륨 유형", "빠른 것")),
        ("스냅샷", ()),
    ]


def test_tabs_indent() -> None:
    """A tab before a bullet nests it; a tab behind it is white space."""
    found = facts("-\t기본 VPC\n\t-\t서브넷\n")
    assert [(fact.text, fact.under) for fact in found] == [
        ("기본 VPC", ()),
        ("서브넷", ("기본 VPC",)),
    ]


def test_circled_numbers() -> None:
    """Lines numbered ① ② are a fact each."""
    found = facts("① 키-값\n② 400KB\n③ 정렬 키\n")
    assert [(fact.line, fact.text) for fact in found] == [
        (2, "① 키-값"),
        (3, "② 400KB"),
        (4, "③ 정렬 키"),
    ]


def test_prose_is_a_fact_a_sentence() -> None:
    """Each sentence of a paragraph is a fact with the line on which it begins."""
    found = facts("S3는 객체를 둔다. 버킷은\n통이다. 끝이다.\n")
    assert [(fact.line, fact.source) for fact in found] == [
        (2, "S3는 객체를 둔다."),
        (2, "버킷은\n통이다."),
        (3, "끝이다."),
    ]


def test_hard_line_breaks() -> None:
    """Two spaces or a backslash at the end of a line leave no trace in the text."""
    assert texts("첫 줄은  \n이어진다.\n둘째 줄도\\\n이어진다.\n") == [
        "첫 줄은 이어진다.",
        "둘째 줄도 이어진다.",
    ]


def test_task_list() -> None:
    """The box of a task is no part of the fact, ticked or not."""
    assert texts("- [x] 스토리지 클래스\n- [ ] 검색 요금\n- [EBS] 볼륨\n") == [
        *("스토리지 클래스", "검색 요금", "[EBS] 볼륨")
    ]


def test_callouts() -> None:
    """The kind of a call-out is not part of its text; its title is the label of what it says."""
    (fact,) = facts("> [!note] 요점\n> 객체 스토리지\n")
    assert (fact.line, fact.under, fact.text) == (3, ("요점",), "객체 스토리지")
    assert texts("> [!warning]-\n> 퍼블릭 금지\n") == ["퍼블릭 금지"]
    assert texts("> [!tip] 제목뿐인 글이다\n") == ["제목뿐인 글이다"]


def test_questions_and_answers() -> None:
    """Q and A on lines of their own are one fact, with its question, however they are written."""
    for body in (
        "**Q:** 무엇?\n**A:** 객체.\n",
        "Q. 무엇?\nA. 객체.\n",
        "1. Q: 무엇?\n   A: 객체.\n",
    ):
        (fact,) = facts(body)
        assert (fact.question, fact.text) == ("무엇?", "객체.")


def test_link_to_the_documentation_is_kept() -> None:
    """The first link of a fact into AWS's documentation is where it was checked."""
    (fact,) = facts("- [글](https://blog.example/a)과 [설명서](https://docs.aws.amazon.com/s3/)\n")
    assert (fact.text, fact.docs) == ("글과 설명서", "https://docs.aws.amazon.com/s3/")


def test_bare_address_is_a_fact() -> None:
    """A link without other words keeps its address as text."""
    assert texts("- <https://docs.aws.amazon.com/ec2/>\n") == ["https://docs.aws.amazon.com/ec2/"]


def test_link_definitions_are_carried() -> None:
    """Definitions of links, double ones too, are in the account, and read where they are used."""
    draft = read(
        "- [설명서][v]를 본다\n\n[v]: https://docs.aws.amazon.com/v/\n[v]: https://b.example\n"
    )
    (fact,) = draft.concepts[0].facts
    assert (fact.text, fact.docs) == ("설명서를 본다", "https://docs.aws.amazon.com/v/")
    assert [(line.line, line.what) for line in draft.carried] == [
        (4, "link definition"),
        (5, "link definition"),
    ]


def test_html_is_read_for_its_words() -> None:
    """A block of HTML is a fact with its words as text; tags alone and comments are carried."""
    draft = read(
        "<details>\n<summary>명령 &amp; 예</summary>\n\n- 복사\n\n</details>\n\n<!-- 메모 -->\n"
    )
    assert [(fact.line, fact.text) for fact in draft.concepts[0].facts] == [
        (3, "명령 & 예"),
        (5, "복사"),
    ]
    carried = [(line.line, line.what) for line in draft.carried]
    assert carried == [(2, "HTML"), (7, "HTML"), (9, "HTML")]


def test_html_keeps_its_source() -> None:
    """The source of a fact in HTML is the HTML, verbatim."""
    (fact,) = facts("<p>⚠️ 요금이\n<b>부과</b>된다</p>\n")
    assert fact.source == "<p>⚠️ 요금이\n<b>부과</b>된다</p>"
    assert fact.text == "⚠️ 요금이 부과된다"


def test_rules_are_carried() -> None:
    """Rules of every kind part what is around them, and are in the account."""
    draft = read("- 하나\n\n---\n\n* * *\n\n___\n\n- 둘\n")
    assert [fact.text for fact in draft.concepts[0].facts] == ["하나", "둘"]
    assert [(line.line, line.what) for line in draft.carried] == [
        (4, "rule"),
        (6, "rule"),
        (8, "rule"),
    ]


def test_templates_are_carried() -> None:
    """Lines of Jekyll's templates are in the account; attributes leave no trace in the text."""
    draft = read("{: .no_toc}\n\n{% raw %}\n\n강한 일관성이다.\n{: .notice}\n")
    assert [fact.text for fact in draft.concepts[0].facts] == ["강한 일관성이다."]
    assert [(line.line, line.what) for line in draft.carried] == [(2, "template"), (4, "template")]


def test_definition_lists() -> None:
    """`용어` is the label of each `: 뜻` below it."""
    found = facts("자동 백업\n: 최대 35일\n\n스냅샷\n: 지울 때까지 남는다\n: 사람이 만든다\n")
    assert [(fact.line, fact.under, fact.text) for fact in found] == [
        (3, ("자동 백업",), "최대 35일"),
        (6, ("스냅샷",), "지울 때까지 남는다"),
        (7, ("스냅샷",), "사람이 만든다"),
    ]
