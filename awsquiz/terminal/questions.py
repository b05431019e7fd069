"""A question on the screen, and what came of its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from awsquiz.core.questions import FORMS, Question
from awsquiz.core.questions.judge import difference
from awsquiz.core.text import key
from awsquiz.i18n import _
from awsquiz.terminal.asides import aside_in_words
from awsquiz.terminal.carried import carried_lines
from awsquiz.terminal.console import (
    DIM,
    EMPHASIS,
    MARKED,
    RIGHT,
    WRONG,
    columns,
    inert,
    show,
    styled,
)
from awsquiz.terminal.options import key_or_yours
from awsquiz.terminal.whole_line import WholeLine

_SLIPS = {
    "same": "",
    "extra": f"{WRONG} strike",
    "swapped": MARKED,
}


def form_names() -> dict[str, str]:
    """What the forms are called."""
    return {form.id: _(form.name) for form in FORMS.values()}


def stem(question: Question) -> Group:
    """What is asked, without the options."""
    asked = styled(question.stem, EMPHASIS)
    for span in list(asked.spans):  # what is emphasised within what is bold
        asked.stylize("underline", span.start, span.end)
    parts: list[RenderableType] = [asked]
    if question.statement:
        parts.append(Padding(styled(question.statement), (0, 0, 0, 2)))
    return Group(*parts, *carried_lines(question.shows))


def back(question: Question, *, signs: bool = False) -> Group:
    """The back of a flashcard with all that one grades oneself by: why, and where it is said.

    What is asked for is lit, or stands between `signs`: «…».
    """
    said = _lit(question, signs=signs)
    parts: list[RenderableType] = [Padding(said, (0, 0, 0, 2)), carried_behind(question)]
    if key(question.explanation) not in key(question.answer[0]):
        parts.append(Padding(styled(question.explanation, "italic"), (0, 0, 0, 4)))
    return Group(*parts, *where_said(question))


def _lit(question: Question, *, signs: bool) -> Text:
    said, at = Text(style=EMPHASIS), 0
    text = question.answer[0]
    for start, end in question.lit:
        asked = f"«{text[start:end]}»" if signs else text[start:end]
        said.append(inert(text[at:start])).append(inert(asked), f"{RIGHT} underline")
        at = end
    return said.append(inert(text[at:]))


def options(question: Question, hidden: Sequence[str] = ()) -> Iterator[Text]:
    """The options that are not hidden, a line each; in a matching the concepts below them."""
    for option in question.options:
        if option.key not in hidden:
            further = inert(option.text).replace("\n", "\n     ")  # code, below its first line
            yield Text(f"  {option.key}  {further}")
    for number, pair in enumerate(question.pairs, 1):
        yield Text(f"  {number}. {inert(pair.left)}", EMPHASIS)


def explanation(question: Question) -> RenderableType:
    """Why the key is right, or what the fact says."""
    return Padding(styled(question.explanation, "italic"), (0, 0, 0, 4))


def carried_behind(question: Question) -> Group:
    """What the fact carries and the question could not show: it held the answer."""
    shown = question.shows
    return Group(*carried_lines(each for each in question.carries if each not in shown))


def slip(given: str, expected: str) -> Text:
    """A typed answer and the right one behind it, both whole: one into the other they could not be
    read without colours. What is too much is struck out."""
    text = Text()
    for piece, kind in difference(given, expected):
        if kind != "missing":
            text.append(inert(piece), _SLIPS[kind])
    return text.append(" → ", DIM).append(inert(expected), RIGHT)


def show_whole(screen: Console, question: Question) -> None:
    """A question as an author reads it: with the answer, and what each option rests on."""
    show(screen, Text.assemble("\n", (f"{question.id}  {question.level}", DIM)), whole_lines=True)
    show(screen, stem(question))
    grid = columns("sign", "sign", "text")
    in_order = question.shape == "sequence"
    for option in question.options:
        place = f"{question.answer.index(option.key) + 1}." if in_order else ""
        label = Text(place) if place else key_or_yours(option.correct, False)
        grid.add_row(label, option.key, styled(option.text))
        why = f"{option.why_false}: {option.reason}" if option.why_false else option.reason
        if why:
            grid.add_row("", "", styled(why, DIM))
    for pair in question.pairs:
        grid.add_row("", pair.right, Text(inert(pair.left), EMPHASIS))
    for answer in question.accept or (() if question.options else question.answer):
        grid.add_row(key_or_yours(True, False), "", styled(answer))
    show(screen, Padding(grid, (0, 0, 0, 2)))
    show(screen, explanation(question))
    for source in where_said(question):
        show(screen, source)


def where_said(question: Question) -> Iterator[WholeLine]:
    """The learner's remark; the note's line and the documentation, each whole in a line so that it
    can be opened."""
    if question.remark:
        told = _("My remark: {words}").format(words=question.remark)
        yield WholeLine(Text(inert(told), MARKED))
    if question.source:
        said = _("{note}, line {line}")
        told = said.format(note=question.source.note, line=question.source.line)
        yield WholeLine(Text(inert(told), DIM))
        if question.source.outdated:
            yield WholeLine(Text(aside_in_words("outdated"), MARKED))
    if question.docs:
        yield WholeLine(Text(inert(question.docs), DIM))


_QUOTED = re.compile(r"^\s{0,3}(?:>\s?)+")


def _undecorated(line: str) -> str:
    """A line of a note as one reads it: without signs of quotes, with emoji for their codes."""
    from rich.emoji import Emoji  # its table is large, and most never look at the note

    return Emoji.replace(_QUOTED.sub("", line))


def source(question: Question, lines: Sequence[tuple[int, str]]) -> RenderableType:
    """The note around the fact; its own line is lit."""
    if question.source is None or not lines:
        return Text(_("No note says this: it was written into the card."), DIM)
    grid = columns("sign", "text")
    for number, line in lines:
        its_own = number == question.source.line
        shown = styled(_undecorated(line), f"bold {MARKED}" if its_own else DIM)
        grid.add_row(Text(f"{'›' if its_own else ' '} {number}", DIM), shown)
    return Padding(grid, (0, 0, 0, 2))
