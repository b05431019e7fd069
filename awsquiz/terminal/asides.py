"""What is set aside: why, in words, what it is, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from awsquiz.core.model import Aside, Concept, Fact
from awsquiz.core.text import plain
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, columns, inert, show, styled

_SHOWN = 10
"""So many facts are named one by one."""


def aside_in_words(aside: Aside) -> str:
    """The reason, to stand in a list or behind a colon."""
    return {
        "remark": _("a remark on the note or on learning"),
        "date": _("a date"),
        "link": _("only a link"),
        "step": _("a step of a lab"),
        "todo": _("still to be done"),
        "label": _("only names what follows"),
        "example": _("of one example"),
        "repeat": _("said already"),
        "fragment": _("half a sentence"),
        "question": _("a question without its answer"),
        "wrong option": _("a wrong option of a question"),
        "footnote": _("a footnote"),
        "contradiction": _("says otherwise than a checked fact"),
        "outdated": _("out of date: awsquiz check --advice tells what is so now"),
    }[aside]


def show_asides(screen: Console, asides: Sequence[tuple[str | None, Concept, Fact]]) -> None:
    """What is set aside, by note (the first of each three): line, reason, words and id."""
    if not asides:
        screen.print(_("Nothing is set aside."))
    last: object = ...
    for note, concept, fact in asides:
        if note != last:
            last = note
            screen.print(Text(inert(note or _("without a note")), EMPHASIS))
        _show_aside(screen, concept, fact)
    if asides:
        command = f"awsquiz ask {asides[0][2].id}"
        screen.print(_("To ask one all the same: {command}").format(command=command))


def _show_aside(screen: Console, concept: Concept, fact: Fact) -> None:
    why = aside_in_words(fact.aside) if fact.aside else _("never asked: you said so")
    grid = columns("sign", "text")
    line = _("line {line}").format(line=fact.line) if fact.line else "–"
    said = Text.assemble((f"{inert(concept.title)}: ", DIM), styled(fact.text))
    grid.add_row(Text(line, DIM), said)
    grid.add_row("", Text.assemble((inert(fact.id), CODE), (f"  {why}", DIM)))
    show(screen, grid)


def print_asked(
    ask: bool | None,
    changed: Sequence[tuple[Concept, Fact]],
    unchanged: Sequence[tuple[Concept, Fact]],
) -> None:
    """What is asked from now on, or is not, or is left to the conversion."""
    said = {
        True: _("Asked from now on: {what}"),
        False: _("Never asked from now on: {what}"),
        None: _("Left to convert again: {what}"),
    }[ask]
    for placed in changed[:_SHOWN]:
        print(said.format(what=_what(placed)))
    if (left := len(changed) - _SHOWN) > 0:
        print(ngettext("and {n} further fact", "and {n} further facts", left).format(n=left))
    for placed in unchanged[:_SHOWN]:
        print(_("Is so already: {what}").format(what=_what(placed)))
    if not changed and not unchanged:
        print(_("Nothing is set aside.") if ask else _("No facts change."))


def _what(placed: tuple[Concept, Fact]) -> str:
    concept, fact = placed
    return inert(f"{concept.title}: {plain(fact.text)} ({fact.id})")
