"""The picture of a report as SVG: score, domains and concepts against the pass mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from rich.cells import cell_len, set_cell_size

from awsquiz.core.exam.report import Part, Report
from awsquiz.core.exam.wording import Wording
from awsquiz.core.text import inert

WIDTH = 760
GOOD, BAD, QUIET, INK = "#1a7f37", "#cf222e", "#6e7781", "#1f2328"
_FONT = "font-family='system-ui, Apple SD Gothic Neo, Malgun Gothic, Noto Sans KR, sans-serif'"
_LEFT, _BAR, _ROW = 24, 340, 28
_BARS_AT = 300
_NAME_CELLS = 34


def svg(report: Report, words: Wording) -> str:
    """The picture, complete in itself: no scripts, no fonts or files from elsewhere."""
    lines: list[str] = []
    height = 34
    for each, down in _drawn(report, words):
        lines.append(each.replace("@", str(height)))
        height += down
    frame = f"xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {height}' width='{WIDTH}'"
    white = f"<rect width='{WIDTH}' height='{height}' fill='#ffffff'/>"
    return "\n".join([f"<svg {frame} {_FONT} role='img'>", white, *lines, "</svg>", ""])


def _drawn(report: Report, words: Wording) -> Iterator[tuple[str, int]]:
    """Pieces with `@` for the height at which they stand, and how far the next is below."""
    yield _text(_LEFT, report.title, 18, INK, "bold"), 24
    yield _text(_LEFT, f"{words.when} · {words.scope}", 13, QUIET), 44
    if report.passed is None:
        yield _text(_LEFT, f"{report.right}/{report.scored} · {words.verdict}", 26, INK, "bold"), 26
    else:
        colour = GOOD if report.passed else BAD
        yield _text(_LEFT, f"{report.scaled} / 1000 · {words.verdict}", 30, colour, "bold"), 24
        yield _text(_LEFT, words.pass_mark, 13, QUIET), 20
    yield from _parts(words.by_domain, report.domains, report.pass_share)
    yield from _parts(words.by_concept, report.concepts, report.pass_share)


def _parts(title: str, parts: Sequence[Part], mark: float) -> Iterator[tuple[str, int]]:
    if not parts:
        return
    yield "", 20
    yield _text(_LEFT, title, 15, INK, "bold"), _ROW
    for part in parts:
        name = part.title + (f" ({part.weight} %)" if part.weight else "")
        if cell_len(name) > _NAME_CELLS:
            name = set_cell_size(name, _NAME_CELLS - 1).rstrip() + "…"
        figure = f"{round(100 * part.share)} % · {part.right}/{part.total}"
        colour = GOOD if part.share >= mark else BAD
        line = round(_BARS_AT + _BAR * mark, 1)
        pieces = [
            _text(_LEFT, name, 14, INK),
            _bar(_BAR, "#eaeef2"),
            _bar(_BAR * part.share, colour),
            f"<path transform='translate({line} @)' d='M0 -15V5' stroke='{INK}' "
            "stroke-width='1.5'/>",
            _text(_BARS_AT + _BAR + 12, figure, 13, QUIET),
        ]
        yield "\n".join(pieces), _ROW


def _bar(width: float, colour: str) -> str:
    place = f"<rect transform='translate({_BARS_AT} @)' y='-11'"
    return f"{place} width='{round(width, 1)}' height='12' rx='2' fill='{colour}'/>"


def _text(x: int, said: str, size: int, colour: str, weight: str = "normal") -> str:
    # An @ of its own would be taken for the place of a height.
    safe = escape(inert(said)).replace("@", "&#64;")
    look = f"font-size='{size}' fill='{colour}' font-weight='{weight}'"
    return f"<text x='{x}' y='@' {look}>{safe}</text>"
