"""The concepts that there are: at a glance, or as a tree."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text
from rich.tree import Tree

from awsquiz.core.model import Concept
from awsquiz.core.study.overview import CardCounts, by_category
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.categories import categories
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, inert
from awsquiz.terminal.layout import key_rows

_INDENT = 2


class _Pairs:
    """Names with their numbers, in lines that break between two of them."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._pairs = pairs

    def __rich_console__(self, screen: Console, options: ConsoleOptions) -> RenderResult:
        for row in key_rows(self._pairs, options.max_width - _INDENT):
            yield Text(" " * _INDENT).append_text(row)


def cards_at_a_glance(cards: Sequence[CardCounts]) -> Group:
    """The cards by category, each with how many facts are asked of it and what is below it."""
    names = categories()
    lines: list[RenderableType] = []
    for name, those in by_category(cards).items():
        asked = sum(each.asked for each in those)
        lines.append(
            Text.assemble(
                (inert(names.get(name, name)) or _("without a category"), EMPHASIS),
                (f"  {inert(name)}" if name else "", CODE),
                ("  " + ngettext("{n} fact", "{n} facts", asked).format(n=asked), DIM),
            )
        )
        lines.append(_Pairs([(inert(each.title), f"{each.asked}") for each in those]))
    return Group(*lines)


def tree(concepts: Sequence[Concept]) -> Group:
    """The concepts with the ids and the number of facts of each."""
    # One alone is a line: among ten thousand cards most are.
    return Group(*(_branch(each, None) if each.concepts else _label(each) for each in concepts))


def _branch(concept: Concept, above: Tree | None) -> Tree:
    label = _label(concept)
    branch = Tree(label, guide_style=DIM) if above is None else above.add(label)
    for sub in concept.concepts:
        _branch(sub, branch)
    return branch


def _label(concept: Concept) -> Text:
    facts = [fact for fact in concept.facts if not fact.retired]
    asked = sum(fact.askable for fact in facts)
    return Text.assemble(
        (inert(concept.title), EMPHASIS),
        (f"  {concept.id}", CODE),
        (f"  {asked}/{len(facts)}", DIM),
    )
