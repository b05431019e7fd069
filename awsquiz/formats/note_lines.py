"""Cards and questions as lines of a Markdown note, in the signs that `convert` reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from awsquiz.core.text.regexes import pattern_of

_WHY = "해설:"
_LEADS = pattern_of(r"^(\d+)([.)])(?=\s)")
# What begins a line of its own kind, where it is meant as text.
_BEGINS = pattern_of(r"^(?=[#>+|-]|\*(?!\*)|```|~~~|!\[)")


class TickedOption(Struct, frozen=True):
    """An option with its box."""

    text: str
    right: bool
    reason: str = ""


def in_a_line(text: str) -> str:
    """The text without line breaks and double spaces."""
    return " ".join(text.split())


def one_line(text: str) -> str:
    """The text in a line, which begins like no heading, list or table."""
    return _BEGINS.sub(r"\\", _LEADS.sub(r"\1\\\2", in_a_line(text)))


def card_lines(front: str, back: str) -> tuple[str, ...]:
    """Front and back in a line; below one another where they hold the sign between them."""
    front, back = one_line(front), one_line(back)
    # Within what may be code the sign is none.
    if "::" in front + back or "|" in front + back or "`" in front:
        return front, "?", back
    return (f"{front} :: {back}",)


def reasoned_lines(front: str, back: str, why: str) -> tuple[str, ...]:
    """A question with its answer, and why it is so."""
    return (f"Q. {in_a_line(front)}", f"A. {in_a_line(back)}", f"{_WHY} {in_a_line(why)}")


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
