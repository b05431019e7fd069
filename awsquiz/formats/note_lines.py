"""Cards and questions as lines of a Markdown note, in the signs that `convert` reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from awsquiz.core.text.regexes import pattern_of

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
    return (f"Q. {in_a_line(front)}", f"A. {in_a_line(back)}", f"해설: {in_a_line(why)}")


def ticked_lines(stem: str, options: Sequence[TickedOption], explanation: str) -> Iterator[str]:
    """A question with options to tick, then why, of the whole and of each option."""
    yield from (one_line(stem), "")
    for at, option in enumerate(options):
        yield f"- [{'x' if option.right else ' '}] {_letter(at)}. {in_a_line(option.text)}"
    reasons = [each.reason if each.reason != explanation else "" for each in options]
    if explanation or any(reasons):
        # Without this line what is said of the options would be options of another question.
        yield from ("", f"해설: {in_a_line(explanation)}".rstrip())
    for at, reason in enumerate(reasons):
        if reason:
            yield f"({_letter(at)}): {in_a_line(reason)}"


def _letter(at: int) -> str:
    return chr(ord("A") + at)
