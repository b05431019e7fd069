"""When the cards may well have nothing about a query, though they have some of its words."""

from __future__ import annotations

from awsquiz.core.search.entry import Rank
from awsquiz.core.search.lookup import Tables
from awsquiz.core.search.query import Query, SearchTerm
from awsquiz.core.search.scoring import Scored
from awsquiz.core.search.weighing import Asked

FEW_HITS = 3
"""How many hits are shown where none has enough of what was asked."""
_LITTLE = 0.25
"""Share of what was asked that such a hit has to have at least."""
_SURE_OF = 0.25
"""How much of a query has to be found as it was typed, or as what means the same."""
_TOLD, _TOLD_BY_REASON = 0.45, 0.55
"""How much of it has to be there at all, if words that are slips of nothing near weigh what they
would if no card had them; and where only the reason of a fact has it."""
_TOLD_ENOUGH = 2
"""Words beside the name of a service from which on a fact that has all of them is no accident."""
_AS_TYPED = 0.95
_NAMES = (Rank.TITLE, Rank.OTHER, Rank.LATER_WORD)


def absent_services(tables: Tables, query: Query, asked: Asked, best: Scored) -> tuple[str, ...]:
    """The services that the query is about and no card is on; `best` is the first hit.

    It is about something else where a fact has all of a longer query.
    """
    if best.whole & asked.strong:
        return ()
    found = [each for each in query.strong if _has_no_card(tables, each)]
    others = len(query.strong) - len(found)
    if others >= _TOLD_ENOUGH and asked.strong <= best.found:
        return ()
    return tuple(each.shown for each in found)


def _has_no_card(tables: Tables, term: SearchTerm) -> bool:
    """Whether it names a service, or a feature of one, and no card has a name of either."""
    typed = (each for each, worth in term.spellings.items() if worth >= _AS_TYPED)
    names = next(filter(None, map(tables.topic_names, typed)), [])
    return bool(names) and not any(tables.names_begun(each, _NAMES, 1) for each in names)


def has_little(asked: Asked, missing: float, scored: Scored) -> bool:
    """Whether it has enough of the query to be shown where nothing has more.

    `missing` is what the words that no card has weigh.
    """
    return scored.share * asked.total >= _LITTLE * (asked.total + missing)


def is_guessed(asked: Asked, missing: float, scored: Scored, *, is_named: bool) -> bool:
    """Whether most of what it has is only guessed to be meant, or most of what was asked is not
    there; `is_named` is whether the query is nearly a name of it."""
    if scored.by_name:
        return False
    if scored.sure * asked.total < _SURE_OF * (asked.total + missing):
        return True
    if is_named:
        return False
    found = asked.share(scored.found - asked.torn(scored.found)) * asked.total
    least = _TOLD_BY_REASON if scored.reasons else _TOLD
    return found < least * (asked.total + missing + asked.lost)
