"""Pages to print: the key stands apart, nothing is loaded, and nothing of a text is obeyed."""

from __future__ import annotations

import re
from pathlib import Path

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.formats.handout import Handout
from awsquiz.formats.printed_pages import printed_pages
from tests.conftest import Run


def test_an_exam_has_its_key_on_pages_of_its_own(run: Run, tmp_path: Path) -> None:
    """No question shows its answer; the key has each with its sign and its reasons."""
    run("export", "exam.html", "--what", "questions", "-n", "12", "--seed", "1")
    page = (tmp_path / "exam.html").read_text(encoding="utf-8")
    asked, _break, key = page.partition('<section class="key">')
    assert asked.count('<div class="question">') == key.count('<div class="answer">') == 12
    assert ".key { break-before: page; }" in asked
    assert 'class="why"' not in asked
    answered = re.findall(r"<strong>(\d+)\. ([^<]+)</strong>", key)
    assert [int(number) for number, _told in answered] == list(range(1, 13))
    assert not re.search(r"<(script|link|img|iframe)|src=|url\(|@import", page)


def test_a_sheet_has_what_is_asked_by_concept_and_facet() -> None:
    """With reasons and code; what a fact says is text."""
    facts = (
        Fact(id="sqs.aaaa", facet="요금", text="<b>**요청**</b> 수로 낸다", why="쓴 만큼이다"),
        Fact(id="sqs.bbbb", text="따로 둔 것", aside="todo"),
        Fact(id="sqs.cccc", text="보관", question="무엇인가?", carries=("```sh\naws <x>\n```",)),
    )
    concept = Concept(id="sqs", title="SQS", facts=facts)
    handout = Handout(what="facts", library=Library((concept,)), concepts=(concept,))
    page = printed_pages(handout).decode()
    assert "<h3>요금</h3>" in page
    assert "&lt;b&gt;<strong>요청</strong>&lt;/b&gt; 수로 낸다" in page
    assert "따로 둔 것" not in page
    assert "<strong>무엇인가?</strong> — 보관" in page
    assert "<pre><code>aws &lt;x&gt;</code></pre>" in page


def test_an_image_stands_in_the_page_itself() -> None:
    """So that the page loads nothing; what its file would do is not done in an image."""
    fact = Fact(id="sqs.aaaa", text="보관", line=3, carries=("![<흐름>](a.jpg)", "![없다](b.png)"))
    concept = Concept(id="sqs", title="SQS", note="a.md", facts=(fact,))
    images = {("a.md", "a.jpg"): b"\xff\xd8"}
    handout = Handout(what="facts", library=Library((concept,)), concepts=(concept,), images=images)
    page = printed_pages(handout).decode()
    assert '<img class="picture" alt="&lt;흐름&gt;" src="data:image/jpeg;base64,/9g=">' in page
    assert page.count("<img") == 1
    assert "<pre><code>![없다](b.png)</code></pre>" in page


def test_an_exam_shows_the_code_that_is_asked_about(run: Run, tmp_path: Path) -> None:
    """Above the options, and not what holds the answer."""
    (tmp_path / "n.md").write_text(
        "# SQS\n\n- 표준 대기열의 보관 기간은 최대 14일이다\n\n```sh\naws sqs create-queue\n```\n",
        "utf-8",
    )
    run("convert", "n.md")
    run("export", "e.html", "sqs", "--what", "questions")
    page = (tmp_path / "e.html").read_text("utf-8")
    asked = page.partition('<section class="key">')[0]
    assert "<pre><code>aws sqs create-queue</code></pre>" in asked
