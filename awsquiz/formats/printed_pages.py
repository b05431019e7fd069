"""Pages to print, as HTML that loads nothing from elsewhere: a mock exam with its key on pages of
its own, and a study sheet by concept. A4, and Korean lines break between words alone."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.question import Question
from awsquiz.core.text import inert
from awsquiz.formats.carried_media import carried_of
from awsquiz.formats.handout import Handout
from awsquiz.formats.styled_html import styled_html

_STYLE = """\
@page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page) " / " counter(pages);
  font-size: 9pt; color: #555; } }
body { margin: 0 auto; max-width: 178mm; padding: 0 4mm; color: #000; background: #fff;
  font: 10.5pt/1.55 "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic",
  sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 17pt; margin: 0 0 6mm; } h2 { font-size: 13pt; margin: 7mm 0 2mm; }
h3 { font-size: 11pt; margin: 4mm 0 1mm; } h1, h2, h3 { break-after: avoid; }
.question, .answer, li { break-inside: avoid; } p, li, .why { orphans: 2; widows: 2; }
.picture { max-width: 100%; max-height: 90mm; display: block; margin: 2mm 0; }
.question { margin: 0 0 6mm; } .stem { font-weight: 600; white-space: pre-line; }
.statement { border-left: 2pt solid #888; margin: 2mm 0; padding-left: 3mm; }
.options { list-style: none; margin: 1.5mm 0; padding-left: 4mm; }
.options li { margin: .8mm 0; padding-left: 6mm; text-indent: -6mm; }
.blank { border-bottom: .6pt solid #000; display: inline-block; min-width: 60mm; }
.key { break-before: page; } .answer { margin: 0 0 3.5mm; }
.why, .where { color: #333; font-size: 9pt; } .where { color: #555; }
.pairs { columns: 2; } pre { background: #f3f3f3; padding: 2mm; white-space: pre-wrap;
  font-size: 8.5pt; break-inside: avoid; }
code { font-family: "D2Coding", monospace; font-size: .92em; }
.name { border-bottom: .6pt solid #000; float: right; font-size: 10pt; font-weight: 400;
  min-width: 45mm; }
"""
_KINDS = {"svg": "svg+xml", "jpg": "jpeg"}
"""What an image of that ending is called, where it is called otherwise."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


def printed_pages(handout: Handout) -> bytes:
    """A mock exam of the questions; of facts a study sheet."""
    if handout.what == "questions":
        title, body = "모의시험", _exam(handout)
    else:
        title, body = "학습지", _sheet(handout)
    page = (
        f'<!doctype html>\n<html lang="ko">\n<head><meta charset="utf-8"><title>{title}</title>\n'
        f"<style>\n{_STYLE}</style></head>\n<body>\n{body}\n</body>\n</html>\n"
    )
    return page.encode(errors="replace")


def _exam(handout: Handout) -> str:
    questions = [
        "\n".join(_question(handout, number, each))
        for number, each in enumerate(handout.questions, 1)
    ]
    answers = ["\n".join(_answer(number, each)) for number, each in enumerate(handout.questions, 1)]
    return "\n".join(
        [
            '<h1>모의시험 <span class="name">이름</span></h1>',
            *questions,
            '<section class="key"><h1>정답과 해설</h1>',
            *answers,
            "</section>",
        ]
    )


def _question(handout: Handout, number: int, question: Question) -> Iterator[str]:
    yield f'<div class="question"><div class="stem">{number}. {styled_html(question.stem)}</div>'
    if question.statement:
        yield f'<div class="statement">{styled_html(question.statement)}</div>'
    note = question.source.note if question.source else ""
    for text in question.shows:
        yield _carried(handout, note, text)
    if question.pairs:
        lefts = "".join(f"<li>{styled_html(pair.left)} — (&emsp;)</li>" for pair in question.pairs)
        yield f'<ul class="options">{lefts}</ul>'
    if question.options:
        rows = "".join(
            f"<li>{_sign(question, each.key)} {styled_html(each.text)}</li>"
            for each in question.options
        )
        yield f'<ul class="options">{rows}</ul>'
    else:
        yield '<p>답: <span class="blank">&nbsp;</span></p>'
    yield "</div>"


def _sign(question: Question, key: str) -> str:
    """Circled, as on Korean exam papers; the same in question and key."""
    at = [option.key for option in question.options].index(key)
    return _CIRCLED[at] if at < len(_CIRCLED) else f"({at + 1})"


def _answer(number: int, question: Question) -> Iterator[str]:
    if question.options:
        right = [_sign(question, key) for key in question.answer]
        if question.pairs:
            lefts = [styled_html(pair.left) for pair in question.pairs]
            told = ", ".join(f"{left} {sign}" for left, sign in zip(lefts, right, strict=True))
        else:
            told = (" → " if question.ordered else ", ").join(right)
    else:
        told = ", ".join(map(styled_html, question.accept[:3] or question.answer))
    why = styled_html(question.explanation)
    yield f'<div class="answer"><strong>{number}. {told}</strong> {why}'
    for option in question.options:
        if option.reason and option.reason != question.explanation:
            reason = f"{_sign(question, option.key)} {styled_html(option.reason)}"
            yield f'<div class="why">{reason}</div>'
    where = [f"{question.source.note}:{question.source.line}"] if question.source else []
    where += [question.docs] if question.docs else []
    if where:
        yield f'<div class="where">{escape(inert(" · ".join(where)))}</div>'
    yield "</div>"


def _sheet(handout: Handout) -> str:
    lines = ["<h1>학습지</h1>"]
    own: dict[str, list[Fact]] = {}
    for concept, fact in handout.facts():
        if fact.askable:
            own.setdefault(concept.id, []).append(fact)
    for concept in handout.concepts:
        if concept.id in own:
            lines += _concept(handout, concept, own[concept.id])
    return "\n".join(lines)


def _concept(handout: Handout, concept: Concept, facts: list[Fact]) -> Iterator[str]:
    above = (*handout.library.ancestors(concept.id), concept)
    yield f"<h2>{styled_html(' › '.join(each.title for each in above))}</h2>"
    for facet in dict.fromkeys(fact.facet for fact in facts):
        if facet is not None:
            yield f"<h3>{styled_html(facet)}</h3>"
        yield "<ul>"
        for fact in facts:
            if fact.facet == facet:
                yield f"<li>{''.join(_fact(handout, concept, fact))}</li>"
        yield "</ul>"
    if concept.docs:
        yield f'<div class="where">{escape(inert(concept.docs))}</div>'


def _fact(handout: Handout, concept: Concept, fact: Fact) -> Iterator[str]:
    if fact.question:
        yield f"<strong>{styled_html(fact.question)}</strong> — "
    yield styled_html(fact.text)
    if fact.why:
        yield f'<div class="why">{styled_html(fact.why)}</div>'
    note = handout.library.note_of(concept, fact) or ""
    for text in fact.carries:
        yield _carried(handout, note, text)


def _carried(handout: Handout, note: str, text: str) -> str:
    """Code, or an image, which stands in the page itself; of one that is not at hand its name."""
    carried = carried_of(text, note, handout.images)
    if carried.image is None:
        return f"<pre><code>{escape(inert(carried.text))}</code></pre>"
    ending = carried.name.rpartition(".")[2]
    kind = _KINDS.get(ending, ending)
    data = b64encode(handout.images[carried.image]).decode()
    said = escape(inert(carried.text))
    return f'<img class="picture" alt="{said}" src="data:image/{kind};base64,{data}">'
