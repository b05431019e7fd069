"""Aiken: a line of question, lettered options, and `ANSWER: B`. It knows one right option and no
feedback; see docs.moodle.org, "Aiken format"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from awsquiz.core.text import unified
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.handout import Handout
from awsquiz.formats.note_lines import in_a_line
from awsquiz.formats.quizzes.quiz_item import QuizItem, QuizOption, quiz_items

_OPTION = pattern_of(r"^([A-Z])[.)]\s+(.+)$")
_ANSWER = pattern_of(r"^ANSWER:\s*([A-Z])\s*$")
_MOST = 26


def aiken_file(handout: Handout) -> bytes:
    """The questions with one right option as Aiken."""
    return aiken_text(quiz_items(handout)).encode(errors="surrogatepass")


def aiken_text(items: Iterable[QuizItem]) -> str:
    """Those of the items that Aiken can say."""
    return "\n".join("\n".join(_lines(item)) for item in items if _is_one(item))


def _is_one(item: QuizItem) -> bool:
    return item.kind == "one" and len(item.options) <= _MOST


def _lines(item: QuizItem) -> Iterator[str]:
    stem = in_a_line(item.stem)
    # A question that began like an option or a key would be one.
    yield f"“{stem}”" if _OPTION.match(stem) or _ANSWER.match(stem) else stem
    for at, option in enumerate(item.options):
        yield f"{_letter(at)}. {in_a_line(option.text)}"
    yield f"ANSWER: {_letter([option.right for option in item.options].index(True))}"
    yield ""


def _letter(at: int) -> str:
    return chr(ord("A") + at)


def read_aiken(text: str) -> Iterator[QuizItem | None]:
    """The questions of an Aiken file; None for one without a key, or with one that it has not."""
    stem: list[str] = []
    options: list[tuple[str, str]] = []
    for line in unified(text).split("\n"):
        line = line.strip()
        if option := _OPTION.match(line):
            options.append((option[1], option[2].strip()))
        elif answer := _ANSWER.match(line):
            if stem and answer[1] in dict(options) and len(options) > 1:
                made = tuple(QuizOption(said, letter == answer[1]) for letter, said in options)
                yield QuizItem(stem=" ".join(stem), kind="one", options=made)
            else:
                yield None
            stem, options = [], []
        elif line:
            if options:  # the question before it had no key
                yield None
                stem, options = [], []
            stem.append(line)
    if options:
        yield None
