"""A person's card file keeps its bytes where nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact
from awsquiz.storage import cardfile
from awsquiz.storage.cardwriter import render

MINE = """\
# 내 카드: 손대지 말 것
%s
title: 'Lambda'   # 작은따옴표
format: 1
id: "lambda"
aliases:
- 람다   # 한글 이름
# 둘째 이름
- "AWS Lambda"

# 사실은 여기부터
facts:   # 목록
  # 첫째 사실 위의 주석
  - text: 인프라에 접근할 수 없다
    # 아이디는 바꾸지 말 것
    id: lambda.aaaa   # 아이디
    # 몇째 줄인지
    line: 179   # 줄
    # 까닭은 길다
    why: |
      # 주석이 아니다
      서버는 AWS가 관리한다

      그래서 그렇다
    mark: x

  - {id: lambda.bbbb, text: "라이브러리를 포함할 수 있다",
     line: 180}   # 흐름 매핑
  -   id: lambda.cccc
      text: >-
        두 줄로
        접은 글
      line: 181
  # 끝에 있는 주석

name: AWS Lambda
concepts:
  - id: lambda-edge
    title: Lambda@Edge
    facts: [{id: lambda-edge.dddd, text: 엣지에서 실행한다}]
# 맨 끝
"""
MINE = MINE.replace("%s\n", "")


def read(text: str) -> cardfile.CardFile:
    file = cardfile.read_text(text, Path("card.yaml"))
    assert file.problems == ()
    return file


def changed(file: cardfile.CardFile, at: int, **changes: object) -> Concept:
    """The card with its fact of that number changed."""
    assert file.card is not None
    facts = list(file.card.facts)
    facts[at] = replace(facts[at], **changes)
    return replace(file.card, facts=tuple(facts))


def test_an_unchanged_card_is_the_same_file() -> None:
    """Byte for byte, even without a line break at its end."""
    file = read(MINE.rstrip("\n"))
    assert file.card is not None
    assert render(file.card, file) == MINE.rstrip("\n")


@pytest.mark.parametrize("breaks", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("at", "changes", "old", "new"),
    [
        (0, {"line": 5}, "line: 179   # 줄", "line: 5  # 줄"),
        (0, {"mark": None}, "    mark: x\n", ""),
        (0, {"text": "새 글"}, "text: 인프라에 접근할 수 없다", "text: 새 글"),
        (0, {"retired": True}, "    mark: x\n", "    retired: true\n    mark: x\n"),
        (0, {"source": "원문"}, "    # 아이디", "    source: 원문\n    # 아이디"),
        (2, {"line": 7}, "      line: 181\n", "      line: 7\n"),
        (2, {"text": "새 글"}, ">-\n        두 줄로\n        접은 글\n", "새 글\n"),
        (
            1,
            {"line": 6},
            '  - {id: lambda.bbbb, text: "라이브러리를 포함할 수 있다",\n'
            "     line: 180}   # 흐름 매핑\n",
            "  - id: lambda.bbbb\n    text: 라이브러리를 포함할 수 있다\n    line: 6\n",
        ),
    ],
)
def test_only_what_changed_is_written_anew(
    at: int, changes: dict[str, object], old: str, new: str, breaks: str
) -> None:
    """One key of one fact: comments, quotes, order and line ends of all else stay."""
    assert MINE.count(old) == 1
    file = read(MINE.replace("\n", breaks))
    assert render(changed(file, at, **changes), file) == MINE.replace(old, new).replace(
        "\n", breaks
    )


def test_a_comment_stays_where_its_key_went() -> None:
    """Above and behind a key that is no longer written, or that takes several lines now."""
    file = read("format: 1\nid: a\ntitle: 가\n# 위\naliases: [나]   # 뒤\ndocs: x\n")
    assert file.card is not None
    assert render(replace(file.card, aliases=()), file) == (
        "format: 1\nid: a\ntitle: 가\n# 위\n# 뒤\ndocs: x\n"
    )
    two = ("나" * 80, "다" * 80)
    assert render(replace(file.card, aliases=two), file) == (
        f"format: 1\nid: a\ntitle: 가\n# 위\n# 뒤\naliases:\n  - {two[0]}\n  - {two[1]}\ndocs: x\n"
    )


def test_a_new_fact_comes_behind_the_one_before_it() -> None:
    """With the indentation of its neighbours; the comments around stay."""
    file = read(MINE)
    assert file.card is not None
    new = Fact(id="lambda.eeee", text="새 사실")
    card = replace(file.card, facts=(file.card.facts[0], new, *file.card.facts[1:]))
    assert render(card, file) == MINE.replace(
        "    mark: x\n", "    mark: x\n  - id: lambda.eeee\n    text: 새 사실\n"
    )


@pytest.mark.parametrize("dash", ["- ", "-   ", "    - "])
def test_lists_keep_their_indentation(dash: str) -> None:
    """A dash may stand further out or in than ours does."""
    rest = " " * len(dash)
    text = f"format: 1\nid: a\ntitle: 가\nfacts:\n{dash}id: a.1234\n{rest}text: 글  # 주석\n"
    file = read(text)
    assert file.card is not None
    card = replace(file.card, facts=(*file.card.facts, Fact(id="a.2345", text="둘")))
    assert render(card, file) == f"{text}{dash}id: a.2345\n{rest}text: 둘\n"


def test_a_fact_moved_deeper_takes_its_comments_along() -> None:
    """It is only indented further."""
    file = read(
        "format: 1\nid: a\ntitle: 가\nfacts:\n  # 위\n  - id: a.1234\n    text: 글  # 뒤\n"
        "  - id: a.2345\n    text: 둘\nconcepts:\n  - id: b\n    title: 나\n"
    )
    assert file.card is not None
    first, second = file.card.facts
    sub = replace(file.card.concepts[0], facts=(replace(first, section="b"),))
    card = replace(file.card, facts=(second,), concepts=(sub,))
    assert render(card, file) == (
        "format: 1\nid: a\ntitle: 가\nfacts:\n  - id: a.2345\n    text: 둘\nconcepts:\n  - id: b\n"
        "    title: 나\n    facts:\n      # 위\n      - id: a.1234\n        text: 글  # 뒤\n"
        "        section: b\n"
    )


def test_the_marks_of_a_document_stay_around_it() -> None:
    """`---` above and `...` below, with what a new fact needs between them."""
    text = "%YAML 1.1\n---\nformat: 1\nid: a\ntitle: 가\nfacts:\n  - id: a.1234\n    text: 글\n"
    file = read(text + "...\n# 뒤\n")
    assert file.card is not None
    card = replace(file.card, facts=(*file.card.facts, Fact(id="a.2345", text="둘")))
    assert render(card, file) == text + "  - id: a.2345\n    text: 둘\n...\n# 뒤\n"


@pytest.mark.parametrize(
    "text",
    [
        "{format: 1, id: a, title: 가, facts: [{id: a.1234, text: 글}]}\n",
        "format: 1\nid: a\ntitle: 가\nfacts:\n"
        "    [{id: a.1234, text: 글}, {id: a.2345, text: 둘}]\n",
        "format: 1\nid: a\ntitle: 가\nfacts:\n"
        "  -\n    id: a.1234\n    text: 글\n  -\n    id: a.2345\n    text: 둘\n",
        "? format\n: 1\n? id\n: a\n? title\n: 가\nfacts:\n- ? id\n  : a.1234\n  ? text\n  : 글\n",
        '"format": 1\n"id": a\n"title": 가\n"facts":\n- "id": a.1234\n  "text": "글"\n',
        "title: 가\rformat: 1\rid: a\rfacts:\r- id: a.1234\r  text: 글\r",
        'format: 1\nid: a\ntitle: "가\u2028나"\nfacts:\n  - id: a.1234\n    text: "글\x85글"\n',
    ],
)
def test_a_card_of_any_layout_can_be_changed(text: str) -> None:
    """Where lines cannot be kept they are written anew: the card is always what it should be."""
    file = read(text)
    assert file.card is not None
    card = changed(file, 0, text="새 글", line=3)
    card = replace(card, facts=(*card.facts, Fact(id="a.9999", text="끝")), aliases=("다",))
    assert read(render(card, file)).card == card
