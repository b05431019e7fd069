"""A short list of phrases, of which a flashcard leaves out one.

A phrase such as `Scalar` below `Data types` cannot be asked by its first words, and the whole list
would be one card for what memory keeps as several: one forgets a member, not the list. So the list
is a way to ask for each member: the others stand on the front, a gap in its place, and the grade
is that fact's alone, on the day on which it is due.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from awsquiz.core.model import Fact
from awsquiz.core.questions.cues import cue
from awsquiz.core.questions.terms import GAP
from awsquiz.core.text import key, plain

_FEWEST, _MOST = 2, 7
"""Members of a list that one can name."""
_MOST_WORDS, _MOST_LETTERS = 6, 50
"""Of a member; what is longer has a beginning of its own."""
_WORDS_ALONE = 3
"""A longer member is begun: it could be worded otherwise."""
_NUMBERS = ("두", "세", "네", "다섯", "여섯", "일곱")
_SENTENCE = ("다", "요", "까", "죠", ".", "!", "?", ":")


class Missing(NamedTuple):
    """A list with a gap in the place of one member."""

    stem: str
    statement: str


def as_group(place: Sequence[Fact]) -> Sequence[Fact]:
    """The facts of a place, in the note's order, where they are a list; empty where they are not.

    All that stands there belongs to it: of a list with something set aside nobody could say how
    many there are.
    """
    members = [fact for fact in place if not fact.retired]
    if not _FEWEST <= len(members) <= _MOST or not all(map(_is_member, members)):
        return ()
    return members if len({key(each.text) for each in members}) == len(members) else ()


def missing_one(
    group: Sequence[Fact], fact: Fact
) -> tuple[Missing, str, tuple[tuple[int, int], ...]]:
    """The list without the fact; the whole list, and where the fact stands in that."""
    lines, back, lit = [], "", (0, 0)
    for each in group:
        text = plain(each.text)
        if each.id == fact.id:
            lit = (len(back) + 2, len(back) + 2 + len(text))
            long = len(text.split()) > _WORDS_ALONE
            lines.append(f"- {(cue(text) if long else None) or GAP}")
        else:
            lines.append(f"- {text}")
        back += f"- {text}\n"
    stem = f"{_NUMBERS[len(group) - _FEWEST]} 가지 가운데 빠진 것은?"
    return Missing(stem, "\n".join(lines)), back.rstrip("\n"), (lit,)


def _is_member(fact: Fact) -> bool:
    """Whether it is a phrase that is asked, and nothing else asks for it."""
    if not fact.askable or fact.kind or fact.answered is not None or fact.gaps or fact.attribute:
        return False
    text = plain(fact.text)
    if len(text) > _MOST_LETTERS or len(text.split()) > _MOST_WORDS or "\n" in text:
        return False
    return not text.rstrip(" )").endswith(_SENTENCE) and ": " not in text
