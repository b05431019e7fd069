"""Moodle's XML: all that GIFT has, in the form that Moodle itself writes; see docs.moodle.org,
"Moodle XML format". Texts are HTML there, and ours are escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from xml.sax.saxutils import escape as xml_escape
from xml.sax.saxutils import quoteattr

from awsquiz.formats.handout import Handout
from awsquiz.formats.quizzes.quiz_item import QuizItem, quiz_items
from awsquiz.formats.xml_text import legal_xml

_WHOLE = 100.0


def moodle_file(handout: Handout) -> bytes:
    """The questions as Moodle's XML."""
    return moodle_xml(quiz_items(handout)).encode()


def moodle_xml(items: Iterable[QuizItem]) -> str:
    """The items, each below its category."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    category = ""
    for item in items:
        if item.category and item.category != category:
            category = item.category
            lines.append(
                f'<question type="category"><category>{_text(category)}</category></question>'
            )
        lines += _question(item)
    return "\n".join([*lines, "</quiz>", ""])


def _question(item: QuizItem) -> Iterator[str]:
    kind = {"typed": "shortanswer", "pairs": "matching"}.get(item.kind, "multichoice")
    yield f"<question type={quoteattr(kind)}>"
    yield f"<name>{_text(item.name or item.stem[:80])}</name>"
    yield f'<questiontext format="html">{_html(item.stem)}</questiontext>'
    yield f'<generalfeedback format="html">{_html(item.feedback)}</generalfeedback>'
    yield "<defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>"
    if kind == "multichoice":
        yield f"<single>{str(item.kind == 'one').lower()}</single>"
        yield "<shuffleanswers>true</shuffleanswers><answernumbering>none</answernumbering>"
        right = sum(option.right for option in item.options)
        for option in item.options:
            wrong = 0.0 if item.kind == "one" else -_WHOLE
            fraction = _WHOLE / right if option.right else wrong
            yield from _answer(option.text, fraction, option.feedback)
    elif kind == "shortanswer":
        yield "<usecase>0</usecase>"
        for accepted in item.accept:
            # A star stands for any letters.
            yield from _answer(accepted.replace("*", "\\*"), _WHOLE, "", html=False)
    else:
        yield "<shuffleanswers>true</shuffleanswers>"
        for left, fits in item.pairs:
            yield (
                f'<subquestion format="html">{_html(left)}'
                f"<answer>{_text(fits)}</answer></subquestion>"
            )
    yield "</question>"


def _answer(text: str, fraction: float, feedback: str, *, html: bool = True) -> Iterator[str]:
    form, said = ("html", _html(text)) if html else ("moodle_auto_format", _text(text))
    yield (
        f'<answer fraction="{fraction:.7g}" format="{form}">{said}'
        f'<feedback format="html">{_html(feedback)}</feedback></answer>'
    )


def _text(text: str) -> str:
    return f"<text>{xml_escape(legal_xml(text))}</text>"


def _html(text: str) -> str:
    """HTML as text of XML: escaped twice, once for each."""
    return _text(escape(text).replace("\n", "<br>"))
