"""A question as learning platforms know it, between our questions and a file of any format."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Literal

from msgspec import Struct

from awsquiz.core.questions.question import Question
from awsquiz.core.text import UNSEEN, plain
from awsquiz.formats.handout import Handout


class QuizOption(Struct, frozen=True):
    """One of the answers to choose from."""

    text: str
    right: bool
    feedback: str = ""


class QuizItem(Struct, frozen=True, kw_only=True):
    """A question with all that a format may say of it, as plain text."""

    name: str = ""
    category: str = ""
    """Where it is to stand; `/` stands between levels."""
    stem: str
    kind: Literal["one", "several", "typed", "pairs", "order"]
    options: tuple[QuizOption, ...] = ()
    """What is chosen from; of `pairs` the right sides, as far as something is said of them."""
    order: tuple[int, ...] = ()
    """Of `order`: the places of the options, from 0, as they follow one another."""
    accept: tuple[str, ...] = ()
    """Of `typed`: what is right."""
    pairs: tuple[tuple[str, str], ...] = ()
    feedback: str = ""
    """Shown whatever was answered."""
    may_be_html: bool = False
    """Whether tags and entities in it are those of HTML."""


def quiz_items(handout: Handout) -> Iterator[QuizItem]:
    """The questions that platforms can judge: no cards to turn over."""
    for question in handout.questions:
        above = handout.library.ancestors(question.concept)
        titles = [each.title for each in (*above, handout.library.by_id[question.concept])]
        category = "/".join(["awsquiz", *(title.replace("/", "∕") for title in titles)])
        item = _item(question, _text(category))
        if item is not None:
            yield item


def _item(question: Question, category: str) -> QuizItem | None:
    made = partial(
        QuizItem,
        name=question.id,
        category=category,
        stem=_stem(question),
        feedback=_text(question.explanation),
    )
    options = tuple(
        QuizOption(_text(each.text), each.correct, _text(each.reason)) for each in question.options
    )
    match question.shape:
        case "one" | "several" as kind:
            return made(kind=kind, options=options)
        case "typed":
            return made(kind="typed", accept=tuple(map(_text, question.accept)))
        case "sequence":
            keys = [each.key for each in question.options]
            return made(
                kind="order", options=options, order=tuple(map(keys.index, question.answer))
            )
        case "pairs":
            pairs = tuple(
                (_text(pair.left), _text(question.option(key).text))
                for pair, key in zip(question.pairs, question.answer, strict=True)
            )
            return made(kind="pairs", pairs=pairs, options=options)
        case _:
            return None


def _stem(question: Question) -> str:
    told = [question.stem, *([question.statement] if question.statement else [])]
    return _text("\n".join(told))


def _text(text: str) -> str:
    """The text without markup, with line breaks as the only signs that are not seen."""
    return UNSEEN.sub("", plain(text)).strip()
