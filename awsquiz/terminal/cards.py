"""The page of a concept: everything that is known about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.asides import aside_in_words
from awsquiz.terminal.carried import carried_piece
from awsquiz.terminal.console import (
    DIM,
    EMPHASIS,
    MARKED,
    columns,
    inert,
    show,
    styled,
)
from awsquiz.terminal.grid import Grid
from awsquiz.terminal.whole_line import WholeLine

_TICK = "✓"
"""Stands beside a fact that was checked."""


def show_page(screen: Console, library: Library, concept: Concept, where: str) -> None:
    """Everything that is known about a concept. `where` names the card's file and line."""
    show(screen, Group(*_page(library, concept)))
    for line in _footer(library, concept, where):
        show(screen, WholeLine(line, indent=0))


def _page(library: Library, concept: Concept) -> Iterator[RenderableType]:
    names = " · ".join(concept.names[1:])
    yield Rule(Text(inert(concept.title), EMPHASIS), style=DIM, align="left")
    if names:
        yield Text(inert(names), DIM)
    above = [each.title for each in library.ancestors(concept.id)]
    if above:
        yield Text(inert(" › ".join([*above, concept.title])), DIM)
    current = [fact for fact in concept.facts if not fact.retired]
    leading = [fact for fact in current if fact.kind is not None]
    if leading:
        yield _facts(leading)
    others = [fact for fact in current if fact.kind is None]
    for facet, facts in _gathered(others):
        yield Padding(Text(inert(facet), "bold underline"), (1, 0, 0, 0)) if facet else Text()
        for under, below in groupby(facts, key=lambda fact: fact.under):
            if under:
                yield Padding(Text(inert(" › ".join(_bare(under))), MARKED), (0, 0, 0, 2))
            yield Padding(_facts(list(below)), (0, 0, 0, 2 if under else 0))


def _footer(library: Library, concept: Concept, where: str) -> Iterator[Text]:
    yield Text()
    if concept.concepts:
        yield _line(_("Sub-concepts"), ", ".join(sub.title for sub in concept.concepts))
    note = library.note_of(concept)
    if note:
        line = _("{note}, line {line}").format(note=note, line=concept.line)
        yield _line(_("Note"), line if concept.line else note)
    if concept.docs:
        yield _line(_("Documentation"), concept.docs)
    yield _line(_("Card"), where)
    if days := Counter(fact.checked for fact in concept.facts if fact.checked and not fact.retired):
        said = ", ".join(f"{day} ({n})" for day, n in sorted(days.items()))
        yield Text(_TICK + " " + _("checked {days}").format(days=said), DIM)
    retired = sum(fact.retired for fact in concept.facts)
    if retired:
        said = ngettext(
            "{n} fact has left the note: kept, not asked",
            "{n} facts have left the note: kept, not asked",
            retired,
        )
        yield Text(said.format(n=retired), DIM)


def _gathered(facts: Sequence[Fact]) -> Iterator[tuple[str, list[Fact]]]:
    """The facts by facet, in the order of each facet's first fact; those without one first."""
    by_facet: dict[str, list[Fact]] = {"": []}
    for fact in facts:
        by_facet.setdefault(fact.facet or "", []).append(fact)
    for facet, below in by_facet.items():
        if below:
            yield facet, below


def _bare(labels: Sequence[str]) -> list[str]:
    return [str(styled(label)) for label in labels]


def _facts(facts: Sequence[Fact]) -> Grid:
    grid = columns("sign", "text", "aside")
    for fact in facts:
        # What is marked ✕ in the note says so in words: a sign beside it would call it false.
        sign, style = ("•", DIM) if fact.kind is None else ("▎", MARKED)
        line = _("line {line}").format(line=fact.line) if fact.line else ""
        line = f"{line} {_TICK}".lstrip() if fact.checked else line
        said = styled(fact.text, "" if fact.askable else DIM)
        if fact.question is not None:  # what the note asks, then its answer
            grid.add_row(Text("?", style), styled(fact.question, "" if fact.askable else DIM), line)
            sign, line = "→", ""
        grid.add_row(Text(sign, style), said, line)
        if fact.false_text and fact.askable and not fact.checked:  # what the learner said yes to
            false = Text(_("false") + ": ", MARKED).append_text(styled(fact.false_text, DIM))
            grid.add_row("", false, "")
        is_told = not fact.askable or fact.aside == "outdated"
        if fact.aside and is_told and not fact.retired:
            grid.add_row("", Text(aside_in_words(fact.aside), DIM), "")
        for carried in fact.carries:
            grid.add_row("", _carried(carried), "")
    return grid


def _carried(text: str) -> RenderableType:
    if text.startswith(("```", "~~~")):
        from rich.syntax import Syntax  # imports Pygments, which takes longer than all the rest

        first, _sep, body = text.partition("\n")
        code = body.rstrip().removesuffix(first[:3]).rstrip()
        return Syntax(
            inert(code), first[3:].strip() or "text", background_color="default", word_wrap=True
        )
    return carried_piece(text)


def _line(name: str, value: str) -> Text:
    return Text.assemble((f"{name}: ", DIM), inert(value))
