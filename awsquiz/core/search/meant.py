"""Concepts whose names a query is, begins, or has among its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from awsquiz.core.search.conjugation import STEM
from awsquiz.core.search.entry import Rank
from awsquiz.core.search.lookup import Tables
from awsquiz.core.search.pairs import SAME_NAME
from awsquiz.core.search.query import Mates, Query, Word, phrases
from awsquiz.core.search.scoring import CLEAR, name_score
from awsquiz.core.search.words import syllables

_KEPT = 30  # concepts
_BEGINS_NAMES = 0.85
"""What a form is worth at least of which names may be the whole: a synonym is a name by itself.
A vm is a virtual server, and no beginning of VMware."""
_WHOLE = (Rank.TITLE, Rank.OTHER, Rank.INITIALS)


class Named(NamedTuple):
    """The concepts whose name a query is, or begins."""

    worth: dict[int, float]
    """What that is worth (`scoring.name_score`)."""
    whole: frozenset[int]
    """Those of which it is a whole name, but for endings, the script or the layout."""

    @property
    def clear(self) -> int | None:
        """The concept that is clearly named, if there is exactly one."""
        best, *others = sorted(self.worth.values(), reverse=True) or [0.0]
        if best < CLEAR or (others and others[0] == best):
            return None
        return max(self.worth, key=lambda concept: self.worth[concept])


def named_by(tables: Tables, query: Query) -> Named:
    """The concepts whose name the query is or begins, the best of them."""
    found: dict[int, float] = {}
    whole: set[int] = set()
    for form, worth in query.forms.items():
        initials = form == query.consonants
        ranks = tuple(Rank) if initials else (Rank.TITLE, Rank.OTHER, Rank.LATER_WORD)
        for n, name, rank in tables.names_begun(form, ranks, _KEPT):
            if name == form and rank in _WHOLE and worth >= _BEGINS_NAMES:
                whole.add(n)
            if name == form or worth >= _BEGINS_NAMES:
                found[n] = max(worth * name_score(form, name, rank), found.get(n, 0.0))
    best = sorted(found.items(), key=lambda row: (-row[1], row[0]))[:_KEPT]
    return Named(dict(best), frozenset(whole))


def is_begun(said: Sequence[Word]) -> bool:
    """Whether it is a syllable or a letter alone: names may begin so, and what else stands in the
    cards says nothing."""
    typed = "".join(each.keys for each in said)
    return len(typed) == 1 or (typed.isupper() and syllables(typed) == 1)


def named_within(tables: Tables, said: Sequence[Word], mates: Mates) -> set[int]:
    """The concepts of which words of the query are a whole name, or what is called the same: they
    are looked at however many others have those words."""
    found = {each for each in phrases(said) if not each.endswith(STEM)}
    same = (
        other.replace(" ", "")
        for each in found
        for other, worth in mates.get(each, ())
        if worth >= SAME_NAME
    )
    return tables.called({*found, *same})
