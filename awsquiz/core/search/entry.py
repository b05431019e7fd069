"""How a concept is written into the index: its names and its text as lines of words of keys."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from awsquiz.core.search.words import initials, words

if TYPE_CHECKING:
    from awsquiz.core.model import Concept, Fact


class Rank(IntEnum):
    """What kind of name a key in the table of names is, the best first."""

    TITLE = 0
    OTHER = 1
    LATER_WORD = 2
    """A name from one of its later words on: `beanstalk` of Elastic Beanstalk."""
    INITIALS = 3
    INITIALS_LATER = 4


class IndexEntry(NamedTuple):
    """A concept's text as search compares it: lines of words of keys with spaces between them."""

    head: str
    """Its names, a line each: the title, the id (even if they are the same), then the others."""
    body: str
    """Its facts, a line each; those that define it come first."""
    more: str
    """What belongs to a fact, a line each; behind those a line with the names above it."""
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
    first = [_line(title), _line(concept.id)]
    rest = [line for line in dict.fromkeys(map(_line, others)) if line and line not in first]
    return IndexEntry(
        "\n".join([*first, *rest]),
        "\n".join(_line(fact.text) for fact in facts),
        "\n".join(
            [*(_line(_more(fact)) for fact in facts), _line(" ".join(each.title for each in above))]
        ),
        leading,
    )


def _line(text: str) -> str:
    return " ".join(words(text))


def _more(fact: Fact) -> str:
    """What else is found of a fact. Not `false_text`: it is false."""
    said = (fact.facet, *fact.under, fact.attribute, fact.value, fact.source, fact.why)
    return " | ".join([each for each in (*said, *fact.carries) if each])


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


def text_columns(lines: IndexEntry) -> tuple[str, str, str, str]:
    """What the full-text table takes in: the lines without spaces, and short beginnings.

    Its trigrams cannot find two keys (S3, 키): so the first two of every word stand there, each
    with a space behind it.
    """
    text = (lines.head, lines.body, lines.more)
    begun = {word[:2] for each in text for word in each.split()}
    short = "".join(f"{each} " for each in sorted(begun) if len(each) == 2)
    head, body, more = (each.replace(" ", "") for each in text)
    return head, body, more, short


def vocabulary(lines: IndexEntry) -> set[str]:
    """Words and names that a typo may have been meant for."""
    names = (line.replace(" ", "") for line in lines.head.split("\n"))
    return {*names, *lines.head.split(), *lines.body.split()}
