"""Cards and questions as lines of a Markdown note, in the signs that `convert` reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from awsquiz.core.notes.exercises.leads import answer_lead, concept_lead, key_lead, why_lead
from awsquiz.core.notes.exercises.signs import labelled
from awsquiz.core.notes.exercises.stems import begins_question
from awsquiz.core.text.regexes import pattern_of

_WHY = "해설:"
_LEADS = pattern_of(r"^(\d+)([.)])(?=\s)")
# What begins a line of its own kind, where it is meant as text.
_BEGINS = pattern_of(r"^(?=[#>+|-]|\*(?!\*)|```|~~~|!\[)")
_LABEL = pattern_of(r"^((?:[^.:)\]\\]|\\.){0,24})(?=[.:)\]])")
_LETTER = pattern_of(r"[^\W_]|[①-⑳Ⓐ-ⓩ❶-❿㉠-㉻]")


class TickedOption(Struct, frozen=True):
    """An option with its box."""

    text: str
    right: bool
    reason: str = ""


def in_a_line(text: str) -> str:
    """The text without line breaks and double spaces."""
    return " ".join(text.split())


def one_line(text: str) -> str:
    """The text in a line, which begins like no heading, list, table, question or answer."""
    return _BEGINS.sub(r"\\", _LEADS.sub(r"\1\\\2", _unlabelled(in_a_line(text))))


def _unlabelled(line: str) -> str:
    """The line with its first words as mere words: `Q.`, `정답:`, `A)` make nothing of it."""
    if not _is_led(line):
        return line
    inert = _LABEL.sub(r"\1\\", line)
    if inert != line and not _is_led(inert):
        return inert
    first = _LETTER.search(line)  # never one of an entity, at which none is led
    return f"{line[: first.start()]}&#{ord(first[0])};{line[first.end() :]}" if first else line


def _is_led(line: str) -> bool:
    """Whether a note's reader would take the line for the beginning of a part of a question."""
    leads = (answer_lead(line), key_lead(line), why_lead(line))
    led = any(each is not None for each in leads) or concept_lead(line)
    return led or begins_question(line) or bool(labelled(line))


def card_lines(front: str, back: str) -> tuple[str, ...]:
    """Front and back in a line; below one another where they hold the sign between them."""
    front, back = one_line(front), one_line(back)
    # Within what may be code the sign is none.
    if "::" in front + back or "|" in front + back or "`" in front:
        return front, "?", back
    return (f"{front} :: {back}",)


def ticked_lines(stem: str, options: Sequence[TickedOption], explanation: str) -> Iterator[str]:
    """A question with options to tick, below each its reason, then that of the whole."""
    # The sign says that it is a question, also where its words do not ask.
    yield from (f"Q. {in_a_line(stem)}", "")
    for at, option in enumerate(options):
        letter = chr(ord("A") + at)
        yield f"- [{'x' if option.right else ' '}] {letter}. {in_a_line(option.text)}"
        if option.reason and option.reason != explanation:
            yield f"  - {_WHY} {in_a_line(option.reason)}"
    if explanation:
        yield from ("", f"{_WHY} {in_a_line(explanation)}")
