"""What of a fact is shown for a query, and what of it is lit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from awsquiz.core.search.entry import counted
from awsquiz.core.search.held_words import Sought
from awsquiz.core.search.results import Passage
from awsquiz.core.search.weighing import Asked, terms_in
from awsquiz.core.text import plain


def snippet_of(fact: Passage, asked: Asked, *, by_reason: bool) -> str:
    """The text of the fact without markup; where it was found `by_reason`, its reason or source
    stands behind it, whichever has more of what was looked for."""
    others = [each for each in (fact.why, fact.source) if each]
    if not by_reason or not others:
        return _shown(fact.text)

    def held(said: str) -> float:
        return asked.weighed(terms_in(counted(said), asked).worth)

    return _shown(f"{fact.text} — {max(others, key=held)}")


def lit_spellings(sought: Iterable[Sought]) -> Iterator[str]:
    """What is lit of each term: as it was typed, else what it is taken for."""
    for each in sought:
        yield from (spelling.replace(" ", "") for spelling in each.term.spellings)
        yield from ("".join(phrase) for phrase in each.pattern.phrases)
        if not each.as_typed or each.pattern.tokens.keys().isdisjoint(each.term.spellings):
            yield from each.pattern.tokens


def _shown(text: str) -> str:
    """A text without its markup and its signs: no `**`, no `:o:`."""
    return " ".join(_sign().sub(" ", plain(text)).split())


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])")  # not within an ARN
