"""The figures of a study group as an HTML page: one file, no scripts, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from awsquiz.core.group.figures import AreaFigures, GroupFigures, ItemFigures
from awsquiz.core.group.suspects import SuspectItem, Suspicion
from awsquiz.core.text import inert
from awsquiz.formats.report_picture import BAD, GOOD, INK, QUIET
from awsquiz.formats.styled_html import styled_html

_STYLE = f"""\
body {{ margin: 2rem auto; max-width: 64rem; padding: 0 1rem; color: {INK}; background: #fff;
  font: 15px/1.5 system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; }}
svg {{ max-width: 100%; height: auto; display: block; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ padding: .25rem .6rem .25rem 0; text-align: left; vertical-align: top;
  border-top: 1px solid #d0d7de; }}
.quiet {{ color: {QUIET}; font-size: .9rem; }}
.right {{ color: {GOOD}; }} .wrong {{ color: {BAD}; }}
ul {{ margin: 0; padding-left: 1.1rem; }}
.items {{ margin-top: 2rem; }}
.items td[title] {{ white-space: nowrap; }}
.bars > div {{ display: grid; grid-template-columns: 17rem 1fr 13rem; gap: 0 .8rem;
  align-items: center; }}
.bars > div > :first-child {{ text-align: right; }}
.bars svg {{ width: 100%; height: .8rem; }}
@media (max-width: 48rem) {{
  .bars > div {{ grid-template-columns: 1fr auto; padding: .2rem 0; }}
  .bars > div > :first-child {{ text-align: left; }}
  .bars > div > :last-child {{ font-size: .85rem; }}
  .bars svg {{ grid-row: 2; grid-column: 1 / 3; }}
  .items, .items tbody, .items tr, .items td {{ display: block; }}
  .items th {{ display: none; }}
  .items td {{ border: 0; padding: 0; }}
  .items td[title]::before {{ content: attr(title) " "; color: {QUIET}; }}
  .items tr {{ border-top: 1px solid #d0d7de; padding: .5rem 0; }}
}}
"""
_PLOT, _EDGE = 380, 44


class GroupWording(NamedTuple):
    """The words of the page, in the reader's language."""

    language: str
    title: str
    whole: str
    hidden: str
    concepts: str
    domains: str
    curve: str
    known: str
    items: str
    suspects: str
    columns: Sequence[str]
    """Question, n, right, discrimination, upper − lower, seconds, options."""
    forms: Mapping[str, str]
    names: Mapping[str, str]
    """What concepts and parts are called."""
    facts: Mapping[str, str]
    reasons: Mapping[Suspicion, str]


def group_page(found: GroupFigures, suspected: Sequence[SuspectItem], words: GroupWording) -> str:
    """The whole page."""
    areas = (
        (words.domains, found.domains),
        (words.curve, found.curve),
        (words.known, found.known),
        (words.concepts, sorted(found.concepts, key=lambda each: (each.facility.value, each.id))),
    )
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(words.language)}">',
            '<head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{escape(words.title)}</title>",
            f"<style>\n{_STYLE}</style></head>",
            "<body>",
            f"<h1>{escape(words.title)}</h1>",
            f"<p>{escape(words.whole)}</p>",
            f'<p class="quiet">{escape(words.hidden)}</p>',
            f"<h2>{escape(words.suspects)}</h2>",
            *_suspects(suspected, words),
            f"<h2>{escape(words.items)}</h2>",
            *_plot(found.items, words),
            *(line for heading, rows in areas for line in _bars(heading, rows, words)),
            *_items(found.items, words),
            "</body>",
            "</html>",
            "",
        ]
    )


def _said(text: str) -> str:
    return escape(inert(text))


def _suspects(suspected: Sequence[SuspectItem], words: GroupWording) -> Iterator[str]:
    yield "<ul>"
    for each in suspected:
        option = f" → {styled_html(each.option.text)}" if each.option else ""
        yield (
            f"<li><code>{_said(each.item.fact)}</code> "
            f"{_said(words.forms.get(each.item.form, each.item.form))}: "
            f"<strong>{_said(words.reasons[each.why])}</strong>{option} "
            f'<span class="quiet">{each.item.correlation} · n={each.item.n}</span></li>'
        )
    yield "</ul>"


def _plot(items: Sequence[ItemFigures], words: GroupWording) -> Iterator[str]:
    """Each item as a point: how many are right from left to right, discrimination upwards."""
    size, height = _PLOT + 2 * _EDGE, _PLOT + 2 * _EDGE
    yield f'<svg viewBox="0 0 {size} {height}" width="{size}" role="img">'
    zero = _EDGE + _PLOT / 2
    yield (
        f'<rect x="{_EDGE}" y="{_EDGE}" width="{_PLOT}" height="{_PLOT}" fill="none" '
        'stroke="#d0d7de"/>'
        f'<line x1="{_EDGE}" x2="{_EDGE + _PLOT}" y1="{zero:.1f}" y2="{zero:.1f}" '
        'stroke="#d0d7de"/>'
    )
    for share, at in ((0, _EDGE), (0.5, _EDGE + _PLOT / 2), (1, _EDGE + _PLOT)):
        yield _label(at, _EDGE + _PLOT + 18, f"{share:.0%}", "middle")
        yield _label(_EDGE - 6, _EDGE + _PLOT - share * _PLOT + 4, f"{2 * share - 1:+.0f}", "end")
    yield _label(_EDGE + _PLOT / 2, height - 6, words.columns[2], "middle")
    yield _label(_EDGE, _EDGE - 12, words.columns[3], "start")
    for item in items:
        r = item.discrimination
        if r is None:
            continue
        x, y = _EDGE + item.facility.value * _PLOT, _EDGE + (1 - r.value) / 2 * _PLOT
        said = f"{item.fact} {words.forms.get(item.form, item.form)} {r.value:+.2f} n={item.n}"
        yield (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{BAD if r.high < 0 else GOOD}" '
            f'fill-opacity=".6"><title>{_said(said)}</title></circle>'
        )
    yield "</svg>"


def _bars(heading: str, rows: Sequence[AreaFigures], words: GroupWording) -> Iterator[str]:
    """Shares as bars, with their intervals as lines across the ends: as wide as the page is."""
    if not rows:
        return
    yield f"<h2>{escape(heading)}</h2>"
    yield '<div class="bars">'
    for each in rows:
        share = each.facility
        low, value, high = (f"{100 * part:.1f}" for part in (share.low, share.value, share.high))
        name = words.names.get(each.id, each.id)
        yield (
            f"<div><span>{_said(name)}</span>"
            '<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">'
            '<rect width="100" height="12" fill="#eaeef2"/>'
            f'<rect width="{value}" height="12" fill="{GOOD if share.value >= 0.5 else BAD}" '
            'fill-opacity=".75"/>'
            f'<line x1="{low}" x2="{high}" y1="6" y2="6" stroke="{INK}" stroke-width="2"/></svg>'
            f"<span>{share.value:.0%} ({share.low:.0%}–{share.high:.0%}) n={each.n:,}</span></div>"
        )
    yield "</div>"


def _items(items: Sequence[ItemFigures], words: GroupWording) -> Iterator[str]:
    yield (
        '<table class="items"><tr>'
        + "".join(f"<th>{escape(each)}</th>" for each in words.columns)
        + "</tr>"
    )
    for item in sorted(items, key=lambda each: (_worth(each), each.fact, each.form)):
        options = "".join(
            f'<li class="{"right" if each.is_right else "wrong"}">'
            f"{'○' if each.is_right else '✕'} {each.share:.0%} "
            f"{styled_html(each.text)}</li>"
            for each in item.options
        )
        difference = "–" if item.upper_lower is None else f"{item.upper_lower:+.2f}"
        cells = (
            f"<code>{_said(item.fact)}</code> {_said(words.forms.get(item.form, item.form))}"
            f'<br><span class="quiet">{styled_html(words.facts.get(item.fact, ""))}</span>',
            f"{item.n:,}",
            f"{item.facility.value:.0%} ({item.facility.low:.0%}–{item.facility.high:.0%})",
            item.correlation,
            difference,
            f"{item.seconds:.0f}",
            f"<ul>{options}</ul>" if options else "",
        )
        yield "<tr>" + "".join(_cells(cells, words.columns)) + "</tr>"
    yield "</table>"


def _cells(cells: Sequence[str], columns: Sequence[str]) -> Iterator[str]:
    """The cells of a row; those of figures have names, which stand before them on a phone."""
    for at, (cell, column) in enumerate(zip(cells, columns, strict=True)):
        title = f' title="{escape(column)}"' if 0 < at < len(cells) - 1 else ""
        yield f"<td{title}>{cell}</td>"


def _worth(item: ItemFigures) -> float:
    return item.discrimination.value if item.discrimination else 2.0


def _label(x: float, y: float, text: str, anchor: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="13" fill="{INK}" text-anchor="{anchor}">'
        f"{_said(text)}</text>"
    )
