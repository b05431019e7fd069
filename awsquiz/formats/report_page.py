"""A report as an HTML page: one file, without scripts or anything from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from awsquiz.core.exam.report import MarkedAnswer, Report
from awsquiz.core.exam.wording import Wording
from awsquiz.core.text import inert
from awsquiz.formats.report_picture import BAD, GOOD, INK, QUIET, svg
from awsquiz.formats.styled_html import styled_html

_STYLE = f"""\
body {{ margin: 2rem auto; max-width: 48rem; padding: 0 1rem; color: {INK}; background: #fff;
  font: 16px/1.6 system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; }}
svg {{ max-width: 100%; height: auto; }}
table {{ border-collapse: collapse; }} td {{ padding: .1rem 1.5rem .1rem 0; }}
details {{ border-top: 1px solid #d0d7de; padding: .6rem 0; }} summary {{ cursor: pointer; }}
ol, ul {{ padding-left: 1.4rem; }} li {{ margin: .3rem 0; }}
.quiet {{ color: {QUIET}; font-size: .9rem; }}
code {{ white-space: pre-wrap; }}
.right {{ color: {GOOD}; }} .wrong {{ color: {BAD}; }}
.reason {{ display: block; color: {QUIET}; font-size: .92rem; }}
"""


def report_page(report: Report, words: Wording) -> str:
    """The whole page."""
    title = escape(inert(report.title))
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{words.language}">',
            '<head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{title}</title>",
            f"<style>\n{_STYLE}</style></head>",
            "<body>",
            svg(report, words),
            *_figures(words),
            f"<h2>{escape(words.questions)}</h2>",
            *_questions(report, words),
            "</body>",
            "</html>",
            "",
        ]
    )


def _figures(words: Wording) -> Iterator[str]:
    yield "<table>"
    for name, figure in words.figures:
        yield f'<tr><td class="quiet">{escape(name)}</td><td>{escape(figure)}</td></tr>'
    yield "</table>"


def _questions(report: Report, words: Wording) -> Iterator[str]:
    for row in report.mistakes_first:
        yield from _question(row, words)


def _question(row: MarkedAnswer, words: Wording) -> Iterator[str]:
    question = row.question
    sign, kind = ("○", "right") if row.right else ("✕", "wrong")
    yield "<details>" if row.right and not row.guess else "<details open>"
    yield (
        f'<summary><strong class="{kind}">{sign} {row.number}.</strong> '
        f"<strong>{styled_html(question.stem)}</strong> "
        f'<span class="quiet">{escape(inert(words.remarks[row.number]))}</span></summary>'
    )
    if question.statement:
        yield f"<blockquote>{styled_html(question.statement)}</blockquote>"
    yield from _ordered(row, words) if question.ordered else _options(row, words)
    if question.explanation not in [option.reason for option in question.options]:
        yield f"<p><em>{styled_html(question.explanation)}</em></p>"
    for source in words.sources[row.number]:
        yield f'<div class="quiet">{escape(inert(source))}</div>'
    yield "</details>"


def _options(row: MarkedAnswer, words: Wording) -> Iterator[str]:
    yield "<ul>"
    for option in row.question.options:
        correct, chosen = option.key in row.question.answer, option.key in row.given
        kind = "right" if correct else "wrong" if chosen else "quiet"
        label = words.key if correct else words.yours if chosen else ""
        yield (
            f'<li><strong class="{kind}">{escape(label)}</strong> {option.key}. '
            f"{styled_html(option.text)}{_reason(option.reason)}</li>"
        )
    yield "</ul>"


def _ordered(row: MarkedAnswer, words: Wording) -> Iterator[str]:
    question = row.question
    yield "<ol>"
    for at, wanted in enumerate(question.answer):
        given = row.given[at] if at < len(row.given) else None
        option = question.option(wanted)
        left = f"<strong>{styled_html(question.lefts[at])}</strong> — " if question.lefts else ""
        yours = ""
        if given and given != wanted:
            said = f"← {words.your_answer}: {question.option(given).text}"
            yours = f' <span class="wrong">{escape(inert(said))}</span>'
        yield f"<li>{left}{styled_html(option.text)}{yours}{_reason(option.reason)}</li>"
    yield "</ol>"


def _reason(reason: str) -> str:
    return f'<span class="reason">{styled_html(reason)}</span>' if reason else ""
