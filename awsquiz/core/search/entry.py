"""How a concept is written into the index: its names and its facts as lines of keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from awsquiz.core.search.endings import token
from awsquiz.core.search.measured import quantity_words
from awsquiz.core.search.words import initials, words
from awsquiz.core.text import plain

if TYPE_CHECKING:
    from awsquiz.core.model import Concept, Fact


_REMEMBERED = 20_000  # words: some 4 MB
BREAK = "."
"""What stands between two texts in one line: no word is beside one of the other."""


class Rank(IntEnum):
    """What kind of name a key in the table of names is, the best first."""

    TITLE = 0
    OTHER = 1
    LATER_WORD = 2
    """A name from one of its later words on: `beanstalk` of Elastic Beanstalk."""
    INITIALS = 3
    INITIALS_LATER = 4


class IndexEntry(NamedTuple):
    """A concept's text as search compares it: lines of keys with spaces between the words.

    All but the names are words as they are counted (`endings.token`).
    """

    head: str
    """Its names, a line each: the title, the id (even if they are the same), then the others."""
    body: str
    """Its facts, a line each; those that define it come first."""
    facets: str
    """The headings under which each fact stands, with its attribute and value and how people ask
    for it, a line each."""
    reasons: str
    """The source and reason of each fact, without what the fact says itself, a line each."""
    above: str
    """The titles above it."""
    leading: int
    """How many facts define it."""


def facts_in_order(concept: Concept) -> tuple[list[Fact], int]:
    """The facts that are found, those that define the concept first, and how many those are."""
    current = [fact for fact in concept.facts if not fact.retired]
    leading = [fact for kind in ("definition", "name") for fact in current if fact.kind == kind]
    return [*leading, *(fact for fact in current if fact.kind is None)], len(leading)


def entry(concept: Concept, above: tuple[Concept, ...]) -> IndexEntry:
    """The concept as the index has it; `above` are its ancestors, outermost first."""
    facts, leading = facts_in_order(concept)
    title, *others = concept.names or (concept.id,)
    others.append(concept.heading or "")
    first = [_names(title), _names(concept.id)]
    rest = [line for line in dict.fromkeys(map(_names, others)) if line and line not in first]
    body = [counted(fact.text) for fact in facts]
    return IndexEntry(
        "\n".join([*first, *rest]),
        "\n".join(body),
        "\n".join(map(_facets, facts)),
        "\n".join(_reasons(fact, said) for fact, said in zip(facts, body, strict=True)),
        counted(" ".join(each.title for each in above)),
        leading,
    )


def counted(text: str) -> str:
    """The words of a text as they are counted, and behind them its quantities.

    And the parts of words such as CapacityProviderReservation.
    """
    parts = (part for each in _camel().findall(text) for part in _hump().findall(each))
    more = [*quantity_words(text), *words(" ".join(parts))]
    return " ".join(
        [*map(token, words(plain(text))), *([BREAK, *map(token, more)] if more else ())]
    )


@cache
def _camel() -> re.Pattern[str]:
    return re.compile(r"[A-Z]?[a-z]+(?:[A-Z][a-z]+)+")


@cache
def _hump() -> re.Pattern[str]:
    return re.compile(r"[A-Z]?[a-z]+")


def _names(text: str) -> str:
    return " ".join(words(text))


def _facets(fact: Fact) -> str:
    said = (fact.facet, *fact.under, fact.attribute, fact.value)
    lines = (" | ".join(each for each in said if each), *fact.asked_as)
    return f" {BREAK} ".join(counted(each) for each in lines if each)


def _reasons(fact: Fact, said: str) -> str:
    """What else is found of a fact. Not `false_text`: it is false."""
    more = [counted(each) for each in (fact.source, fact.why, *fact.carries) if each]
    if more and fact.source and set(more[0].split()) <= set(said.split()):
        del more[0]  # most often the text repeats its source
    return f" {BREAK} ".join(more)


def name_keys(head: str) -> set[tuple[str, Rank]]:
    """The keys by which the names of an entry are found, from its lines."""
    found: set[tuple[str, Rank]] = set()
    for at, line in enumerate(head.split("\n")):
        spoken = line.split()
        for later in range(len(spoken)):
            key = "".join(spoken[later:])
            if later and len(key) < 2:
                continue
            whole = Rank.TITLE if at < 2 else Rank.OTHER
            found.add((key, Rank.LATER_WORD if later else whole))
            if (first := initials(key)) != key and len(first) > 1:
                found.add((first, Rank.INITIALS_LATER if later else Rank.INITIALS))
    return found


_LETTERS = str.maketrans({chr(ord("A") + at): chr(0x430 + at) for at in range(26)})


@lru_cache(maxsize=_REMEMBERED)
def unfolded(word: str) -> str:
    """A word for a full-text table, which would take the keys of Hangul for Latin letters.

    >>> unfolded("ec2DPTJ")
    'ec2дптй'
    """
    return "".join(
        each
        if each.isascii() and each.isalnum()
        else f"u{ord(each):x}"
        if not "\u0430" <= each <= "\u0449"
        else each
        for each in word.translate(_LETTERS)
    )


def name_tokens(line: str) -> list[str]:
    """The words of a name as they are counted."""
    return list(map(token, line.split()))


def full_text(lines: IndexEntry) -> str:
    """All words of an entry for the full-text table, in their order, with breaks between lines."""
    names = (" ".join(name_tokens(line)) for line in lines.head.split("\n"))
    texts = (lines.body, lines.facets, lines.reasons, lines.above)
    said = (line for text in texts for line in text.split("\n") if line)
    return " ".join(unfolded(each) for each in f" {BREAK} ".join([*names, *said]).split())


def first_letters(lines: IndexEntry) -> str:
    """The initials (초성) of what the facts say, a line a fact, without spaces."""
    return "\n".join(initials(line.replace(" ", "")) for line in lines.body.split("\n"))


def tokens_by_fact(lines: IndexEntry) -> Iterator[set[str]]:
    """The words of the names, then those of each fact, as they are counted."""
    yield {each for line in lines.head.split("\n") for each in name_tokens(line)}
    texts = (text.split("\n") for text in (lines.body, lines.facets, lines.reasons))
    for fact in zip(*texts, strict=True):
        yield set(" ".join(fact).split()) - {BREAK}


def joined_names(head: str) -> Iterable[str]:
    """The names without spaces, for which a slip may have been meant."""
    return {line.replace(" ", "") for line in head.split("\n")}
