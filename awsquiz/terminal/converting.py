"""While a conversion goes on: that it does, and what it asks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console

from awsquiz.core.merge.conversion import Converted
from awsquiz.core.merge.forgetting import Forgotten
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal.console import interactive, warn
from awsquiz.terminal.one_note import some_of
from awsquiz.terminal.progress import Watch

_LARGE = 1_000_000
"""Characters of notes above which a conversion takes about a second, and says so."""


@contextmanager
def working(texts: Collection[str]) -> Iterator[Callable[[int, int], None]]:
    """What is to be told how far a conversion is: it shows on stderr that it goes on."""
    screen = Console(stderr=True)
    if len(texts) == 1 and screen.is_terminal and sum(map(len, texts)) > _LARGE:
        with screen.status(_("Converting")):
            yield lambda _done, _total: None
    else:
        with Watch(_("Converting")) as watch:
            yield watch


def may_retire(many: Sequence[Converted], is_sure: bool) -> bool:
    """Tells of which notes very much would be retired, and asks whether it may be."""
    for each in many:
        said = _(
            "{path}: {n} of the {of} facts that this note had are not in it any more; they would "
            "be kept and no longer asked"
        )
        warn(said.format(path=each.draft.path, n=len(each.retired), of=each.before))
    return is_sure or _is_meant()


def may_forget(names: Sequence[str], forgotten: Forgotten, is_sure: bool) -> bool:
    """Tells what would go with the notes, and asks whether it may."""
    if is_sure:
        return True
    said = _("{notes}: {n} facts would be removed from your cards; answers to them are kept")
    warn(said.format(notes=some_of(names), n=len(forgotten.facts)))
    return _is_meant()


def _is_meant() -> bool:
    if not interactive():
        warn(_("nothing was written; if that is meant, say --yes"))
        return False
    print(_("Is that meant? y/n"))
    try:
        return prompts.said_yes()
    except prompts.Left:
        return False
