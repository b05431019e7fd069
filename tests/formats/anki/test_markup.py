"""Text in fields of Anki: what the program would obey is shown instead."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.text import inert
from awsquiz.formats.anki.markup import link, shown_plainly, styled_field


def read_back(field: str) -> str:
    """What a browser shows of a field without elements but line breaks."""
    said: list[str] = []

    class Reader(HTMLParser):
        def handle_data(self, data: str) -> None:
            said.append(data)

        def handle_starttag(self, tag: str, attrs: object) -> None:
            said.append("\n" if tag == "br" else f"<{tag}>")

    reader = Reader()
    reader.feed(field)
    reader.close()
    return "".join(said)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("{{c1::답}}", "{{"),
        ("AWS::EC2::Instance", "::"),
        ("a::::b", "::"),
        ("[sound:x.mp3]", "["),
        ("[$]x[/$]", "["),
        ("<script>alert(1)</script>", "<"),
        ('" onload="x', '"'),
    ],
)
def test_nothing_of_a_text_is_obeyed(text: str, never: str) -> None:
    """Neither gaps nor hints, sounds, LaTeX or HTML: and all of it is seen as it was."""
    field = shown_plainly(text)
    assert never not in field
    assert read_back(field) == text


@given(st.text(alphabet="{}[]:<>&\"'\\c1 가`*\n", max_size=20))
def test_what_is_seen_is_what_was_said(text: str) -> None:
    """Whatever signs stand beside each other."""
    assert read_back(shown_plainly(text)) == inert(text)


def test_emphasis_and_code_are_kept() -> None:
    """And signs within them are none of HTML."""
    assert styled_field("**큐**는 `a<b>`다") == "<b>큐</b>는 <code>a&lt;b&gt;</code>다"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//x", "file:///a"])
def test_only_pages_of_the_web_are_linked(address: str) -> None:
    """Other addresses are shown as text."""
    assert "<a" not in link(address)
    assert '<a href="https://a.b/c">' in link("https://a.b/c")
