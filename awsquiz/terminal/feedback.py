"""What came of an answer: right or wrong, the key, and the reason of each option."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from awsquiz.core.questions import FORMS, Option, Question
from awsquiz.core.study.answers import Answered
from awsquiz.core.text import key
from awsquiz.i18n import _
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, WRONG, columns, inert, styled
from awsquiz.terminal.grades import grade_in_words
from awsquiz.terminal.options import box, key_or_yours
from awsquiz.terminal.questions import back, carried_behind, explanation, where_said

_ALSO_TOLD = 4
"""Of many other spellings so many are told."""


def feedback(
    answered: Answered,
    *,
    turned: bool = False,
    signs: bool = False,
    key_first: bool = False,
    with_verdict: bool = True,
) -> Group:
    """Right or wrong, every option with its reason, and where the note says it.

    Of a flashcard the grade alone where it was `turned` just now: then its back is above. The
    options stand in their order, or with `key_first` the key and the answer given before others.
    """
    parts: list[RenderableType] = [right_or_wrong(answered)] if with_verdict else []
    if answered.question.shape != "graded":
        parts += [*_told(answered, key_first), *where_said(answered.question)]
    elif not turned:
        parts.append(back(answered.question, signs=signs))
    return Group(*parts)


def right_or_wrong(answered: Answered) -> Text:
    """Right or wrong, in a line."""
    sign, said, style = ("○", _("Right"), RIGHT) if answered.right else ("✕", _("Wrong"), WRONG)
    if answered.question.shape == "graded":
        said = grade_in_words(answered.grade)
    line = Text(f"{sign} {said}", f"bold {style}")
    if answered.guess:
        line.append("  " + _("guessed: counts as not known"), MARKED)
    return line


def _told(answered: Answered, key_first: bool) -> Iterator[RenderableType]:
    question = answered.question
    match question.shape:
        case "pairs" | "sequence":
            yield Padding(_placed(answered), (0, 0, 0, 1))
            if not _is_told(question):
                yield explanation(question)
        case "one" | "several":
            yield Padding(_options(question, answered.given, key_first), (0, 0, 0, 1))
        case "typed":
            yield Padding(Group(*_typed(answered)), (0, 0, 0, 1))
            yield explanation(question)
        case "graded":
            return  # all else is on its back
        case _:
            assert_never(question.shape)
    yield carried_behind(question)


def _options(question: Question, given: Sequence[str], key_first: bool) -> RenderableType:
    """The options with the key and the answer given named, each with its reason below it.

    No sign says of an option that it is right or wrong: what is the key of a question may be the
    one statement that is false, and then the words say which are true.
    """
    several = question.shape == "several"
    grid = columns("sign", "sign", "sign", "text") if several else columns("sign", "sign", "text")
    explained = _explained(question)
    options = [*question.options]
    if key_first:
        options.sort(key=lambda each: (not each.correct, each.key not in given))
    for option in options:
        chosen = option.key in given
        weight = "" if chosen or option.correct else DIM
        text = Text()
        if said := _true_or_false(question, option):
            text.append(f"{said}: ", MARKED if option.why_false else DIM)
        text.append_text(styled(option.text, weight))
        signs = [key_or_yours(option.correct, chosen)]
        if several:
            signs.append(Text(box(question, option.key, given), weight))
        grid.add_row(*signs, Text(option.key, weight), text)
        below = [styled(option.reason, DIM)] if _reason_is_shown(question, option) else []
        if option is explained and key(question.explanation) not in key(option.text):
            below.append(styled(question.explanation, "italic"))
        for reason in below:
            grid.add_row(*([""] * (len(signs) + 1)), reason)
    return grid


def _true_or_false(question: Question, option: Option) -> str:
    """What a statement is in itself, where the key of the question is one that is false."""
    if not any(each.correct and each.why_false for each in question.options):
        return ""
    return _("false") if option.why_false else _("true")


def _explained(question: Question) -> Option | None:
    """The option beside which the explanation stands: the key, if several the one on the fact."""
    keys = [option for option in question.options if option.correct]
    return next((each for each in keys if each.fact == question.fact), next(iter(keys), None))


def _reason_is_shown(question: Question, option: Option) -> bool:
    """Whether an option's reason is shown: of two options the one says enough, and a right one's
    is mostly the explanation below."""
    if option.reason in ("", question.explanation):
        return False
    return bool(option.why_false) or FORMS[question.form].every_reason


def _placed(answered: Answered) -> RenderableType:
    """What belongs to each left side, or comes at each step; below it what was given instead."""
    grid = columns("sign", "text")
    question = answered.question
    names = [f"{pair.left} — " for pair in question.pairs]
    names = names or [f"{number}. " for number in range(1, len(question.answer) + 1)]
    for name, wanted, given in zip(names, question.answer, answered.given, strict=False):
        right = wanted == given
        text = Text.assemble((inert(name), EMPHASIS))
        text.append_text(styled(question.option(wanted).text))
        grid.add_row(Text("○" if right else "", RIGHT), text)
        if not right:
            said = Text(_("your answer") + ": ", WRONG)
            other = question.option(given)
            grid.add_row(Text("✕", WRONG), said.append_text(styled(other.text)))
            if question.form == "match" and other.reason and given not in question.answer:
                grid.add_row("", styled(other.reason, DIM))
        if _reason_is_shown(question, question.option(wanted)):
            grid.add_row("", styled(question.option(wanted).reason, DIM))
    return grid


def _is_told(question: Question) -> bool:
    """Whether what was placed says the explanation already, or its reason does."""
    told = (each for option in question.options for each in (option.text, option.reason))
    return any(question.explanation in each for each in told)


def _typed(answered: Answered) -> Iterator[RenderableType]:
    question = answered.question
    yield Text.assemble((_("Answer") + ": ", DIM), styled(question.answer[0], EMPHASIS))
    others = [each for each in question.accept if each != question.answer[0]]
    if others:
        told = ", ".join(others[:_ALSO_TOLD]) + (", …" if len(others) > _ALSO_TOLD else "")
        yield Text(_("also right") + ": " + inert(told), DIM)
    if not answered.right:
        given = answered.given[0] if answered.given else ""
        yield Text.assemble((_("your answer") + ": ", DIM), (inert(given) or "–", WRONG))
