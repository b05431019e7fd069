"""Facts and concepts that are starred or suspended, a line each."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from awsquiz.core.study.targets import Target
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import CODE, DIM, columns, inert, styled
from awsquiz.terminal.grid import Grid


def described(target: Target) -> str:
    """The target in a line: a concept by its title, a fact by what it says."""
    return inert(_worded(target).plain)


def listed(targets: Iterable[Target]) -> Grid:
    """The targets with their ids, which commands take."""
    grid = columns("sign", "text")
    for target in targets:
        grid.add_row(Text(inert(target.id), CODE), _worded(target))
    return grid


def _worded(target: Target) -> Text:
    if target.concept is None:
        return Text(_("in no card any more"), DIM)
    if target.fact is not None:
        return Text.assemble((f"{inert(target.concept.title)}: ", DIM), styled(target.fact.text))
    asked = sum(fact.askable for concept in target.concept.walk() for fact in concept.facts)
    facts = ngettext("{n} fact", "{n} facts", asked).format(n=asked)
    return Text.assemble(inert(target.concept.title), (f" ({facts})", DIM))
