"""Questions in GIFT, as Moodle writes them: `::title:: stem {=right ~wrong ~wrong}`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise, Offered
from awsquiz.core.notes.exercises.run import MOST
from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_letter, key
from awsquiz.core.text.regexes import pattern_of

_TITLE = pattern_of(r"^::[^:]{0,80}::\s*")
_OPENS = pattern_of(r"(?<!\\)\{\s*(?=[=~]|$)")
_OPTION = pattern_of(r"(?<!\\)([=~])\s*(?:%-?[\d.]+%)?((?:[^=~#\\]|\\.)+)(?:#((?:[^=~\\]|\\.)*))?")
_ESCAPED = pattern_of(r"\\([~=#{}:])")
_MOST_LINES = 24
_FEWEST = 2


def gift_of(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """The questions between braces, each from its stem to the brace that closes it."""
    for line in lines:
        if line.at in taken or line.stands != "text" or not _OPENS.search(line.text):
            continue
        block = _block(lines, line.at, taken)
        made = _made(lines, block) if block else None
        if made is not None:
            yield made


def _block(lines: Sequence[SheetLine], at: int, taken: Collection[int]) -> list[SheetLine] | None:
    """The lines to the closing brace, with the stem above where the brace stands alone."""
    begins = at
    if not _TITLE.sub("", lines[at].text).split("{")[0].strip():
        begins = at - 1
        if begins < 0 or begins in taken or lines[begins].stands != "text":
            return None
    for end in range(at, min(len(lines), at + _MOST_LINES)):
        if lines[end].at in taken or lines[end].stands == "heading":
            return None
        if lines[end].text.rstrip().endswith("}"):
            return [line for line in lines[begins : end + 1] if line.stands != "blank"]
    return None


def _made(lines: Sequence[SheetLine], block: Sequence[SheetLine]) -> Exercise | None:
    stem, _, held = "\n".join(line.text for line in block).partition("{")
    stem = _ESCAPED.sub(r"\1", _TITLE.sub("", stem).strip())
    options = tuple(
        Offered(_said(found[2]), found[1] == "=", _said(found[3] or "") or None)
        for found in _OPTION.finditer(held.rstrip().removesuffix("}"))
    )
    right = [option.text for option in options if option.right]
    said = {key(option.text) for option in options if has_letter(option.text)}
    is_sound = _FEWEST <= len(options) == len(said) <= MOST and 0 < len(right) < len(options)
    if not has_letter(stem) or not is_sound:
        return None
    ats = [line.at for line in block]
    numbers = tuple(at + 1 for at in ats)
    source = source_of_lines(lines, ats)
    return Exercise(
        *("choice", as_kept(stem), numbers[0], numbers, source),
        options=options,
        answer=", ".join(right),
    )


def _said(text: str) -> str:
    return as_kept(_ESCAPED.sub(r"\1", " ".join(text.split())))
