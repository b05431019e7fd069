"""Doubts in a form to send: JSON, a line each, or Markdown that a person reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from awsquiz.core.events import KeyDoubt
from awsquiz.core.text import UNSEEN


def json_lines(doubts: Sequence[KeyDoubt]) -> str:
    """As the journal has them."""
    return "".join(msgspec.json.encode(each).decode() + "\n" for each in doubts)


def markdown(doubts: Sequence[KeyDoubt], title: str) -> str:
    """A section each; what stands in cards and answers cannot be taken for markup of the page."""
    lines = [f"# {title}", ""]
    for each in doubts:
        lines += [f"## `{each.question}`", "", *_section(each), ""]
    return UNSEEN.sub("", "\n".join(lines))


def _section(doubt: KeyDoubt) -> Iterator[str]:
    if doubt.words:
        yield from (f"> {line}" for line in doubt.words.splitlines())
        yield ""
    asked = [doubt.stem, doubt.statement or ""]
    for option in doubt.options:
        sign = "key" if option.key in doubt.right else "   "
        asked.append(f"{sign} {option.key}  {option.text}")
        if option.reason:
            asked.append(f"       {option.reason}")
    asked = [line for text in asked for line in text.splitlines()]
    if asked:
        yield from ("    " + line for line in asked)
        yield ""
    for name, value in (
        ("key", ", ".join(doubt.right)),
        ("answer", ", ".join(doubt.answer)),
        ("form", doubt.form),
        ("fact", doubt.fact),
        ("note", f"{doubt.note}:{doubt.line}" if doubt.note else ""),
        ("content", doubt.content),
        ("awsquiz", doubt.awsquiz),
        ("at", doubt.at),
    ):
        if value:
            yield f"- {name}: `{value.replace('`', '´')}`".replace("\n", " ")
