"""A quiz on the screen: a question, what came of the answer, the summary."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from awsquiz.core.model import Library
from awsquiz.core.questions import Question
from awsquiz.core.quiz import Answered, Quiz, understand
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal.console import (
    DIM,
    EMPHASIS,
    RIGHT,
    WRONG,
    columns,
    inert,
    show,
    styled,
)

_BAR = 24


def ask(screen: Console, quiz: Quiz, question: Question, by_key: bool) -> tuple[str, ...]:
    """Shows the question and waits for the answer's keys. Raises Left and KeyboardInterrupt."""
    show(screen, Group(*_question(quiz, question)))
    if by_key:
        options = [(option.key, option.text) for option in question.options]
        keys = {"↑↓ ⏎": _("choose"), _keys(question): _("at once"), prompts.LEAVE: _("leave")}
        return (prompts.choose(screen, options, keys),)
    for option in question.options:
        print(f"  {option.key}  {inert(option.text)}")
    sorry = _("Answer with one of {keys}, or q to leave.").format(keys=_keys(question))
    return prompts.read_line(lambda line: understand(question, line), sorry)


def _keys(question: Question) -> str:
    return "/".join(option.key for option in question.options)


def _question(quiz: Quiz, question: Question) -> Iterator[RenderableType]:
    at, total = len(quiz.answered) + 1, len(quiz.questions)
    done = round(_BAR * (at - 1) / total)
    yield Text()
    yield Text.assemble(
        (f"{at}/{total} ", EMPHASIS),
        ("━" * done, RIGHT),
        ("━" * (_BAR - done), DIM),
        ("  " + _("right so far: {n}").format(n=quiz.right), DIM),
    )
    yield Text(inert(question.stem), EMPHASIS)
    if question.statement:
        yield Padding(styled(question.statement), (0, 0, 0, 2))


def feedback(screen: Console, answered: Answered) -> None:
    """Right or wrong, every option with its reason, and where the note says it."""
    show(screen, Group(*_feedback(answered)))
    for place in _places(answered.question):
        show(screen, Text(f"    {inert(place)}", DIM), whole_lines=True)


def _feedback(answered: Answered) -> Iterator[RenderableType]:
    question = answered.question
    sign, verdict, style = ("○", _("Right"), RIGHT) if answered.right else ("✕", _("Wrong"), WRONG)
    yield Text(f"{sign} {verdict}", f"bold {style}")
    grid = columns("sign", "sign", "text")
    for option in question.options:
        chosen = option.key in answered.given
        sign, style = ("○", RIGHT) if option.correct else ("✕", WRONG if chosen else DIM)
        weight = "" if chosen or option.correct else DIM
        text = styled(option.text, weight)
        if chosen:
            text.append(" ← " + _("your answer"), style)
        grid.add_row(Text(sign, style), Text(option.key, weight), text)
        if not option.correct and option.reason:
            grid.add_row("", "", styled(option.reason, DIM))
    yield Padding(grid, (0, 0, 0, 1))
    yield Padding(styled(question.explanation, "italic"), (0, 0, 0, 4))


def _places(question: Question) -> Iterator[str]:
    """The note's line and the documentation, each whole in a line so that it can be opened."""
    if question.source:
        place = _("{note}, line {line}")
        yield place.format(note=question.source.note, line=question.source.line)
    if question.docs:
        yield question.docs


def summary(screen: Console, quiz: Quiz, library: Library) -> None:
    """The score, by concept, and what went wrong."""
    show(screen, Group(*_summary(quiz, library)))


def _summary(quiz: Quiz, library: Library) -> Iterator[RenderableType]:
    total = len(quiz.answered)
    yield Text()
    if not total:
        yield Text(_("No question was answered."))
        return
    yield Rule(Text(_("Summary"), EMPHASIS), style=DIM, align="left")
    percent = round(100 * quiz.right / total)
    score = _("{right} of {total} right ({percent} %)")
    yield Text(score.format(right=quiz.right, total=total, percent=percent), EMPHASIS)
    grid = Table.grid(padding=(0, 2))
    for concept_id, (right, asked) in quiz.by_concept().items():
        bar = Text("●" * right, RIGHT) + Text("○" * (asked - right), WRONG)
        grid.add_row(Text(inert(library.by_id[concept_id].title)), bar, f"{right}/{asked}")
    yield Padding(grid, (0, 0, 0, 2))
    if quiz.mistakes:
        yield Text()
        yield Text(_("To look at again:"), EMPHASIS)
    for answered in quiz.mistakes:
        found = library.fact(answered.question.fact)
        if found:
            concept, fact = found
            yield Padding(
                Text.assemble((f"{inert(concept.title)}: ", DIM), styled(fact.text)), (0, 0, 0, 2)
            )
    weak = dict.fromkeys(answered.question.concept for answered in quiz.mistakes)
    if weak:
        yield Text(f"awsquiz show {next(iter(weak))}", DIM)
