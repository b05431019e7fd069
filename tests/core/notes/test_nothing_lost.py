"""Law: whatever the note, each of its words is in a fact, in a heading or named as carried.

The recount here knows nothing of the reader's own account but the lines that it says are carried.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from awsquiz.core.notes import DraftConcept, read_note
from tests.conftest import DATA, USERS_NOTE

WORD = re.compile(r"[^\W_]+")
# What Markdown itself says with words: numbers of lists and footnotes, boxes of tasks, kinds of
# call-outs.
MARKERS = re.compile(
    r"^(?:[>\s]|[-*+](?=\s)|\d+[.)](?=\s|$))*(?:\[[ xX]\]\s+|\[![\w-]+\][+-]?|(?:\[\^\w+\]:\s*)+)?"
)
ASIDE = re.compile(r"^[ \t]*</?aside>", re.MULTILINE)
TIGHT_HEADING = re.compile(r"^([> \t]*(?:[-*+] +)*#{2,6})(?=[^#\s])", re.MULTILINE)


def walk(concepts: Sequence[DraftConcept]) -> Iterator[DraftConcept]:
    for concept in concepts:
        yield concept
        yield from walk(concept.concepts)


def headings(text: str) -> list[str]:
    """Headings as plain CommonMark has them once each has its space."""
    text = TIGHT_HEADING.sub(r"\1 ", ASIDE.sub("", text))
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return [
        content.content for opening, content in pairwise(tokens) if opening.type == "heading_open"
    ]


def lost(note: str) -> list[tuple[int, set[str]]]:
    """The lines of the note with words that the draft has nowhere."""
    draft = read_note(note, "노트.md")
    assert draft.unplaced == ()
    text = unicodedata.normalize("NFC", note.removeprefix("\ufeff"))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    said = headings(text) + [line.text for line in draft.empty_headings]
    for concept in walk(draft.concepts):
        said += [concept.heading, *(fact.source for fact in concept.facts)]
        said += [fact.facet or "" for fact in concept.facts]
    words = set(WORD.findall("\n".join(said)))
    carried = {line.line for line in draft.carried}
    return [
        (number, missing)
        for number, line in enumerate(text.split("\n"), 1)
        if number not in carried and (missing := set(WORD.findall(MARKERS.sub("", line))) - words)
    ]


@pytest.mark.parametrize(
    "path", [USERS_NOTE, *sorted((DATA / "notes").glob("*.md"))], ids=lambda path: path.stem
)
def test_notes_of_all_habits(path: Path) -> None:
    """Nothing is lost of the user's note nor of any of the samples."""
    assert lost(path.read_text(encoding="utf-8")) == []


SAID = st.sampled_from(
    [
        *(
            "EC2는 가상 서버이다.",
            "**Auto Scaling(ASG)**은 늘린다",
            "인프라 액세스 :x:",
            "**굵게**",
        ),
        *(":point_right: 보안 강화", ":cloud: Elastic Cloud", ":grey_question: 상태 비저장"),
        *("`aws s3 ls`", "제한 사항:", "Lambda", "EC2", "[글](https://docs.aws.amazon.com/)"),
        *("![그림](a.png)", "[ ] 할 일", "[!note] 정의", "하나. 둘. 셋", "1.5GB", "🚀", ":+1:"),
        *("[v]: https://a.example", "<b>굵은</b> 글", "{: .class}", "snake_case_name", "(열린"),
        *("가 | 나", "셀 \\| 안"),
        *("[[객체|버킷]]과 ==강조==", "![[a.png]]", "~~5분~~ 15분", "~~취소~~", "%%숨긴 글%% 뒤"),
        *(
            "값[^1]은 $99.9\\%$",
            "뒤 ^abc123",
            "#태그 #둘",
            ": 뜻",
            "<kbd>키</kbd>",
            "{{< ref 글 >}}",
        ),
    ]
)
LINES = st.one_of(
    st.builds("{} {}".format, st.sampled_from(["#", "##", "####", "######"]), SAID),
    st.builds("##{}".format, SAID),
    st.builds(
        "{}{}".format, st.sampled_from(["- ", "  - ", "    * ", "\t+ ", "1. ", "10) "]), SAID
    ),
    st.builds("> {}".format, SAID),
    st.builds("> > - {}".format, SAID),
    st.builds("{}\n===".format, SAID),
    st.builds("{}\n---".format, SAID),
    st.builds("  {}".format, SAID),
    st.builds("    {}".format, SAID),
    SAID,
    st.builds("| {} | 나 |\n|---|---|\n| {} | {} | 넘침 {} |".format, SAID, SAID, SAID, SAID),
    st.builds("```sh\n{}\n```".format, SAID),
    st.builds("<div>\n{}\n</div>\n".format, SAID),
    st.sampled_from(
        [
            "",
            "",
            "---",
            "***",
            ">",
            "-",
            "#",
            "```",
            "<!-- 메모 -->",
            "{% raw %}",
            "{% highlight sh %}",
            "{% endhighlight %}",
            *(
                ":::tip 제목",
                ":::",
                "$$",
                "%%",
                "<aside>",
                "</aside>",
                "<summary>접은 글</summary>",
            ),
            *('!!! note "알림"', "[^1]: 각주의 글", "import X from '../x'", "export const a = 1"),
            "\ufeff",
        ]
    ),
)


@settings(max_examples=150)
@given(st.lists(LINES, max_size=12).map("\n".join))
@example(":cloud: 용어\n\n## 뒤\n- 사실\n")
@example("## 가\n- EC2\n\n  -\n")
@example("- |---|: <b>\n===\n뒤\n===\n")
@example("|-|-|\n$ :x;")
@example("> " * 300 + "깊은 인용")
@example(
    "<div>\n:cloud: Elastic Cloud\n</div>\n\n  :point_right: 보안 강화\n> EC2는 가상 서버이다."
)
def test_notes_of_blocks(note: str) -> None:
    """Nothing is lost of notes put together from blocks of every kind."""
    assert lost(note) == []


@settings(max_examples=150)
@given(st.text(max_size=120))
def test_arbitrary_text(note: str) -> None:
    """Nothing is lost of any text at all."""
    assert lost(note) == []


MARKUP = st.text(alphabet="#-*_`>[]()!|:~<&\\ \n\t1.가a{}%+=x", max_size=80)


@settings(max_examples=150)
@given(MARKUP)
def test_text_full_of_markup(note: str) -> None:
    """Nothing is lost where nearly everything is markup."""
    assert lost(note) == []
