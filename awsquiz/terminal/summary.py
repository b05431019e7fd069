"""How it went: the score by concept and form, and what to look at again."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from awsquiz.core.model import Library
from awsquiz.core.study.tally import Tally
from awsquiz.i18n import _
from awsquiz.terminal import questions as shown
from awsquiz.terminal.console import DIM, EMPHASIS, RIGHT, WRONG, inert, show, styled
from awsquiz.terminal.feedback import feedback

_WIDEST = 24
"""Dots of a bar."""
_MOST = 12
"""Mistakes that are named."""


def show_summary(screen: Console, tally: Tally, library: Library) -> None:
    """The score, by concept and by form, and what went wrong."""
    show(screen, Group(*_summary(tally, library)))


def show_answers(screen: Console, tally: Tally) -> None:
    """Every question with what came of it, the mistakes first."""
    wrong = {each.event for each in tally.mistakes}
    for answered in sorted(tally.answered, key=lambda each: each.event not in wrong):
        signs = not screen.is_terminal
        show(screen, Group(Text(), shown.stem(answered.question), feedback(answered, signs=signs)))


def _summary(tally: Tally, library: Library) -> Iterator[RenderableType]:
    total = len(tally.first)
    yield Text()
    if not total:
        yield Text(_("No question was answered."))
        return
    yield Rule(Text(_("Summary"), EMPHASIS), style=DIM, align="left")
    percent = round(100 * tally.right / total)
    score = _("{right} of {total} right ({percent} %)")
    yield Text(score.format(right=tally.right, total=total, percent=percent), EMPHASIS)
    titles = {
        name: library.by_id[name].title for name in tally.by_concept() if name in library.by_id
    }
    yield _score(titles, tally.by_concept())
    if len(tally.by_form()) > 1:
        yield _score(shown.form_names(), tally.by_form())
    yield from _to_look_at(tally, library)


def _score(names: dict[str, str], score: dict[str, tuple[int, int]]) -> RenderableType:
    from rich.table import Table  # not before the first question

    grid = Table.grid(padding=(0, 2))
    for name, (right, asked) in score.items():
        share = min(1.0, _WIDEST / asked)
        bar = Text("●" * round(right * share), RIGHT)
        bar.append("✕" * round((asked - right) * share), WRONG)
        grid.add_row(Text(inert(names.get(name, name))), bar, f"{right}/{asked}")
    return Padding(grid, (0, 0, 1, 2))


def _to_look_at(tally: Tally, library: Library) -> Iterator[RenderableType]:
    if not tally.mistakes:
        return
    yield Text(_("To look at again:"), EMPHASIS)
    for answered in tally.mistakes[:_MOST]:
        found = library.fact(answered.question.fact)
        if found:
            concept, fact = found
            text = Text.assemble((f"{inert(concept.title)}: ", DIM), styled(fact.text))
            yield Padding(text, (0, 0, 0, 2))
    if len(tally.mistakes) > _MOST:
        yield Text("  " + _("and {n} more").format(n=len(tally.mistakes) - _MOST), DIM)
    yield Text("awsquiz quiz --mistakes", DIM)
