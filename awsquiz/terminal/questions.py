"""A question on the screen, and what came of its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from awsquiz.core.questions import FORMS, Option, Question
from awsquiz.core.questions.judge import difference
from awsquiz.core.study.answers import Answered
from awsquiz.core.text import key
from awsquiz.i18n import _
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
from awsquiz.terminal.grades import grade_in_words

_SLIPS = {
    "same": "",
    "missing": f"{RIGHT} underline",
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


def back(screen: Console, question: Question) -> None:
    """The back of a flashcard with all that one grades oneself by: why, and where it is said."""
    said = _lit(question, signs=not screen.is_terminal)
    parts: list[RenderableType] = [Padding(said, (0, 0, 0, 2)), _carried_behind(question)]
    if key(question.explanation) not in key(question.answer[0]):
        parts.append(Padding(styled(question.explanation, "italic"), (0, 0, 0, 4)))
    show(screen, Group(*parts))
    _show_sources(screen, question)


def _lit(question: Question, *, signs: bool) -> Text:
    """A flashcard's back; what its front asks for is lit, or stands between `signs`: «…»."""
    said, at = Text(style=RIGHT), 0
    text = question.answer[0]
    for start, end in question.lit:
        asked = f"«{text[start:end]}»" if signs else text[start:end]
        said.append(inert(text[at:start])).append(inert(asked), "bold underline")
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


def feedback(screen: Console, answered: Answered, *, turned: bool = False) -> None:
    """Right or wrong, every option with its reason, and where the note says it.

    Of a flashcard the grade alone where it was `turned` just now: then its back is above.
    """
    show(screen, Group(*_feedback(answered)))
    if answered.question.shape != "graded":
        _show_sources(screen, answered.question)
    elif not turned:
        back(screen, answered.question)


def _show_sources(screen: Console, question: Question) -> None:
    for source in _sources(question):
        show(screen, Text(f"    {inert(source)}", DIM), whole_lines=True)


def _feedback(answered: Answered) -> Iterator[RenderableType]:
    question = answered.question
    sign, said, style = ("○", _("Right"), RIGHT) if answered.right else ("✕", _("Wrong"), WRONG)
    if question.shape == "graded":
        said = grade_in_words(answered.grade)
    verdict = Text(f"{sign} {said}", f"bold {style}")
    if answered.guess:
        verdict.append("  " + _("guessed: counts as not known"), MARKED)
    yield verdict
    match question.shape:
        case "pairs" | "sequence":
            yield Padding(_placed(answered), (0, 0, 0, 1))
        case "one" | "several":
            yield Padding(_options(answered), (0, 0, 0, 1))
        case "typed":
            yield Padding(Group(*_typed(answered)), (0, 0, 0, 1))
        case "graded":
            return  # all else is on its back
        case _:
            assert_never(question.shape)
    yield Padding(styled(question.explanation, "italic"), (0, 0, 0, 4))
    yield _carried_behind(question)


def _carried_behind(question: Question) -> Group:
    """What the fact carries and the question could not show: it held the answer."""
    shown = question.shows
    return Group(*carried_lines(each for each in question.carries if each not in shown))


def _options(answered: Answered) -> RenderableType:
    grid = columns("sign", "sign", "text")
    yours = _("your answer")
    for option in answered.question.options:
        chosen = option.key in answered.given
        sign, style = ("○", RIGHT) if option.correct else ("✕", WRONG if chosen else DIM)
        weight = "" if chosen or option.correct else DIM
        text = styled(option.text, weight)
        if chosen:
            # No break within: at the end of a line it would be torn from its arrow.
            text.append(" " + f"← {yours}".replace(" ", "\u00a0"), style)
        grid.add_row(Text(sign, style), Text(option.key, weight), text)
        if _reason_is_shown(answered.question, option):
            grid.add_row("", "", styled(option.reason, DIM))
    return grid


def _reason_is_shown(question: Question, option: Option) -> bool:
    """Whether an option's reason is shown: of two options the one says enough, and a right one's
    is mostly the explanation below."""
    if option.reason in ("", question.explanation):
        return False
    return bool(option.why_false) or FORMS[question.form].every_reason


def _placed(answered: Answered) -> RenderableType:
    """What belongs to each left side, or comes at each step, beside what was given."""
    grid = columns("sign", "text")
    question = answered.question
    names = [f"{pair.left} — " for pair in question.pairs]
    names = names or [f"{number}. " for number in range(1, len(question.answer) + 1)]
    for name, wanted, given in zip(names, question.answer, answered.given, strict=False):
        right = wanted == given
        text = Text.assemble((inert(name), EMPHASIS))
        text.append_text(styled(question.option(wanted).text))
        if not right:
            said = styled(question.option(given).text, DIM)
            # No break within: at the end of a line it would be torn from its arrow.
            yours = f"← {_('your answer')}:".replace(" ", "\u00a0")
            text.append(f"  {yours} ", WRONG).append_text(said)
        grid.add_row(Text("○" if right else "✕", RIGHT if right else WRONG), text)
        if _reason_is_shown(question, question.option(wanted)):
            grid.add_row("", styled(question.option(wanted).reason, DIM))
    return grid


def _typed(answered: Answered) -> Iterator[RenderableType]:
    question = answered.question
    yield Text.assemble((_("Answer") + ": ", DIM), styled(question.answer[0], EMPHASIS))
    others = [each for each in question.accept if each != question.answer[0]]
    if others:
        yield Text(_("also right") + ": " + inert(", ".join(others)), DIM)
    if not answered.right:
        given = answered.given[0] if answered.given else ""
        yield Text.assemble((_("your answer") + ": ", DIM), (inert(given) or "–", WRONG))


def slip(given: str, expected: str) -> Text:
    """A typed answer beside the right one, what differs lit."""
    text = Text()
    for piece, kind in difference(given, expected):
        text.append(inert(piece), _SLIPS[kind])
    return text


def show_whole(screen: Console, question: Question) -> None:
    """A question as an author reads it: with the answer, and what each option rests on."""
    show(screen, Text.assemble("\n", (f"{question.id}  {question.level}", DIM)), whole_lines=True)
    show(screen, stem(question))
    grid = columns("sign", "sign", "text")
    in_order = question.shape == "sequence"
    for option in question.options:
        sign, style = ("○", RIGHT) if option.correct else ("✕", WRONG)
        place = f"{question.answer.index(option.key) + 1}." if in_order else sign
        grid.add_row(Text(place, style), option.key, styled(option.text))
        why = f"{option.why_false}: {option.reason}" if option.why_false else option.reason
        if why:
            grid.add_row("", "", styled(why, DIM))
    for pair in question.pairs:
        grid.add_row("", pair.right, Text(inert(pair.left), EMPHASIS))
    for answer in question.accept or (() if question.options else question.answer):
        grid.add_row(Text("○", RIGHT), "", styled(answer))
    show(screen, Padding(grid, (0, 0, 0, 2)))
    show(screen, Padding(styled(question.explanation, "italic"), (0, 0, 0, 4)))
    for source in _sources(question):
        show(screen, Text(f"    {inert(source)}", DIM), whole_lines=True)


def _sources(question: Question) -> Iterator[str]:
    """The learner's remark; the note's line and the documentation, each whole in a line so that it
    can be opened."""
    if question.remark:
        yield _("My remark: {words}").format(words=question.remark)
    if question.source:
        said = _("{note}, line {line}")
        yield said.format(note=question.source.note, line=question.source.line)
    if question.docs:
        yield question.docs


def source(screen: Console, question: Question, lines: Sequence[tuple[int, str]]) -> None:
    """The note around the fact; its own line is lit."""
    if question.source is None or not lines:
        show(screen, Text(_("No note says this: it was written into the card."), DIM))
        return
    grid = columns("sign", "text")
    for number, line in lines:
        style = MARKED if number == question.source.line else DIM
        grid.add_row(Text(str(number), DIM), Text(inert(line), style))
    show(screen, Padding(grid, (0, 0, 0, 2)))
