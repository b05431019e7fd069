"""Blocks that other programs than CommonMark know."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import Draft, DraftFact, read_note


def read(body: str, path: str = "노트.md") -> Draft:
    return read_note(f"## S3\n\n{body}", path)


def facts(body: str) -> list[DraftFact]:
    return [fact for concept in read(body).concepts for fact in concept.facts]


def carried(body: str) -> list[tuple[int, str]]:
    return [(line.line, line.what) for line in read(body).carried]


def test_containers() -> None:
    """`:::tip 제목` gives its title as the label of what it holds, lists and sentences."""
    body = ":::tip 시험 포인트\n객체는 불변이다. 버킷은 통이다.\n\n- 5TB까지\n:::\n\n밖의 글이다.\n"
    assert [(fact.line, fact.under, fact.text) for fact in facts(body)] == [
        (4, ("시험 포인트",), "객체는 불변이다."),
        (4, ("시험 포인트",), "버킷은 통이다."),
        (6, ("시험 포인트",), "5TB까지"),
        (9, (), "밖의 글이다."),
    ]
    assert carried(body) == [(3, "callout"), (7, "signs")]


def test_container_without_a_title() -> None:
    """A kind alone is no label."""
    assert [fact.under for fact in facts(":::warning\n지우면 돌아오지 않는다\n:::\n")] == [()]


def test_heading_within_a_container() -> None:
    """A heading in a call-out begins no section, and what follows stays where it was."""
    draft = read(":::note\n### 안쪽\n글이다.\n:::\n\n- 밖의 글\n")
    (concept,) = draft.concepts
    assert [fact.text for fact in concept.facts] == ["안쪽", "글이다.", "밖의 글"]


def test_admonitions() -> None:
    """`!!! note "제목"` is a call-out of its indented text; a person who shouts is not."""
    (fact,) = facts('!!! note "요점"\n    객체는 불변이다.\n')
    assert (fact.line, fact.under, fact.text) == (4, ("요점",), "객체는 불변이다.")
    (fact,) = facts("!!! note\n    객체는 불변이다.\n")
    assert fact.under == ()
    assert [fact.text for fact in facts("!!! 꼭 외울 것\n")] == ["!!! 꼭 외울 것"]


def test_footnotes() -> None:
    """The text of a footnote is a fact that is set aside; references to it leave no trace."""
    found = facts("객체를 둔다[^1]\n\n[^1]: 안내서에서 옮김\n\n버킷은 통이다.\n")
    assert [(fact.text, fact.aside) for fact in found] == [
        ("객체를 둔다", None),
        ("안내서에서 옮김", "footnote"),
        ("버킷은 통이다.", None),
    ]


def test_formula_between_dollars() -> None:
    """A formula on lines of its own belongs to the fact before it."""
    body = "처리량은 이렇다\n\n$$\nx = y \\times 2\n$$\n"
    assert [fact.carries for fact in facts(body)] == [["$$\nx = y \\times 2\n$$"]]
    assert carried(body) == [(5, "formula"), (6, "formula"), (7, "formula")]


def test_dollars_without_an_end() -> None:
    """What only begins like a formula is text."""
    assert [fact.text for fact in facts("$$ 표시는 요금이다\n\n다음 글이다.\n")] == [
        "$$ 표시는 요금이다",
        "다음 글이다.",
    ]


def test_hidden_comments() -> None:
    """`%%` hides lines up to the next one."""
    body = "%%\n나중에 고칠 글\n%%\n보이는 글이다.\n%%한 줄%%\n"
    assert [fact.text for fact in facts(body)] == ["보이는 글이다."]
    assert carried(body) == [(line, "comment") for line in (3, 4, 5, 7)]


@pytest.mark.parametrize("tag", ["aside", "details", "section", "Callout"])
def test_tags_that_hold_markdown(tag: str) -> None:
    """Between such tags Markdown is read as anywhere, with and without empty lines."""
    found = facts(f"<{tag}>\n**굵은** 글이다.\n\n- 항목\n</{tag}>\n\n뒤의 글이다.\n")
    assert [fact.text for fact in found] == ["**굵은** 글이다.", "항목", "뒤의 글이다."]


def test_tags_with_attributes() -> None:
    """Attributes do not matter, those of MDX neither."""
    found = facts('<Tabs value={1} label="가 > 나">\n안의 글이다.\n</Tabs>\n')
    assert [fact.text for fact in found] == ["안의 글이다."]


def test_imports_and_exports() -> None:
    """What MDX imports and exports is no text, whatever lines it takes."""
    body = (
        "import A from '../a'\nimport { B } from \"b\";\n\n"
        "export const x = {\n  말: '글',\n}\n\n글이다.\n"
    )
    assert [fact.text for fact in facts(body)] == ["글이다."]
    assert {what for _, what in carried(body)} == {"MDX"}


def test_sentences_that_begin_like_an_import() -> None:
    """Words that begin with import or export are words."""
    texts = [fact.text for fact in facts("import 기능은 VM을 옮긴다.\n\nexport 기능도 있다.\n")]
    assert texts == ["import 기능은 VM을 옮긴다.", "export 기능도 있다."]


def test_shortcodes_around_text() -> None:
    """Hugo's shortcodes go, alone on a line and around text; their text stays."""
    body = "{{< toc >}}\n\n{{% notice %}}\n객체를 둔다.\n{{% /notice %}}\n\n글 {{< ref a >}} 뒤\n"
    assert [fact.text for fact in facts(body)] == ["객체를 둔다.", "글 뒤"]


def test_style_sheets() -> None:
    """A style sheet in a note teaches nothing."""
    assert facts("<style>\nh1 { color: red }\n</style>\n\n글이다.\n")[0].text == "글이다."


def test_items_of_html() -> None:
    """Each item and row of HTML is a fact of its own line."""
    found = facts("<ul>\n<li>하나</li>\n<li><b>둘</b>째</li>\n</ul>\n")
    assert [(fact.line, fact.text) for fact in found] == [(4, "하나"), (5, "둘째")]


def test_struck_lines() -> None:
    """A line that is struck through as a whole is carried; what stands beside it is taught."""
    body = "- ~~취소한 글~~\n- <del>이것도</del>\n- 한도는 ~~5분~~ 15분이다\n"
    assert [fact.text for fact in facts(body)] == ["한도는 15분이다"]
    assert carried(body) == [(3, "struck through"), (4, "struck through")]


def test_boxes() -> None:
    """A task that is still to be done is set aside; one that is done is a fact."""
    found = facts("- [x] 버킷은 통이다\n- [ ] 정책을 더 읽기\n")
    assert [(fact.text, fact.aside) for fact in found] == [
        ("버킷은 통이다", None),
        ("정책을 더 읽기", "todo"),
    ]


def test_lines_of_tags() -> None:
    """Tags of Obsidian on a line of their own, and the id of a block, say nothing."""
    body = "#aws #aws/storage\n\n글이다.\n\n^b1c2d3\n"
    assert [fact.text for fact in facts(body)] == ["글이다."]
    assert carried(body) == [(3, "tags"), (7, "tags")]
