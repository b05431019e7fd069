"""Cuts prose into sentences: in a paragraph each of them is a fact."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from awsquiz.core.notes.markup.marks import says_nothing
from awsquiz.core.text.regexes import pattern_of

# A sentence ends behind a full stop with a space after it, with a line that ends as Korean ones
# do, or before a line that a number like ① or a sign begins, unless
# the stop belongs to an abbreviation (e.g., vs.), to a numbering (1., Q.) or stands within
# brackets or code.
_STOP = pattern_of(
    r"(?<=[.!?。])[)\"'”’*]*\s+"
    r"|(?<=[가-힣][다요음함됨])[ \\]*\n(?=\S)|\n(?=[①-⑳•▶■□◆※✔✅❗💡👉📌])"
)
_NO_END = pattern_of(
    r"(?:\b(?:e\.g|i\.e|vs|etc|cf|No|Inc|Fig|approx|(?:[A-Z]\.)+[A-Z])|(?:^|\s)\d+)\.[)\"'”’*]*\s*$"
)
_NUMBERING = pattern_of(r"\W*\w\.\W*")
_LONGEST_END = 24
_POINTER = pattern_of(
    r"[=>→←(*\s]*(?:이는|이것|이를|이런|이러한|이때|이 때|이로|이렇게|여기서|그래서|그러므로"
    r"|그러면|그렇|그것|그런|따라서|즉,? |또한|왜냐하면|때문에|예를 들|예(?:시)?[,.:)]|단, |다만"
    r"|이 (?:기능|서비스|방식|경우|값|방법|설정))"
    r"|(?:It|Its|This|These|That|Those|They|Also|Therefore|Thus|Hence|So|Then|For example)\b"
)
"""How a sentence begins that says nothing without the one before it."""


def sentences(paragraph: str) -> list[tuple[int, str]]:
    """The sentences of a paragraph, each with the number of line breaks before it.

    What says nothing itself, an emoji or an attribute, belongs to the sentence before, and so
    does a sentence that points back to it.
    """
    cuts = [0]
    seen = 0
    occurring = [sign for sign in ("(", ")", "[", "]", "`", "**") if sign in paragraph]
    signs: Counter[str] = Counter()
    for stop in (*(match.end() for match in _STOP.finditer(paragraph)), len(paragraph)):
        piece = paragraph[seen:stop]
        for sign in occurring:
            signs[sign] += piece.count(sign)
        seen = stop
        last = stop == len(paragraph)
        if not last and (_goes_on(signs) or _NO_END.search(piece[-_LONGEST_END:])):
            continue
        if not last and _NUMBERING.fullmatch(paragraph[cuts[-1] : stop][:_LONGEST_END]):
            continue
        if says_nothing(paragraph[cuts[-1] : stop]):
            if len(cuts) > 1:
                cuts.pop()
            elif not last:
                continue
        cuts.append(stop)
        signs.clear()
    return _cut(paragraph, [cut for cut in cuts if not (cut and _POINTER.match(paragraph, cut))])


def _goes_on(signs: Counter[str]) -> bool:
    """Whether a bracket, code or emphasis is still open."""
    unclosed = signs["("] > signs[")"] or signs["["] > signs["]"]
    return unclosed or signs["`"] % 2 == 1 or signs["**"] % 2 == 1


def _cut(paragraph: str, cuts: list[int]) -> list[tuple[int, str]]:
    found = []
    line = 0
    for start, end in pairwise(cuts):
        said = paragraph[start:end]
        if said.strip():
            found.append((line, said.strip()))
        line += said.count("\n")
    return found
