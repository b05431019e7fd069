"""Features that a query names, and the concepts that are the services of which they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from awsquiz.core.search.entry import IndexEntry, Rank, name_tokens
from awsquiz.core.search.held_words import Sought
from awsquiz.core.search.lookup import Tables
from awsquiz.core.search.query import SearchTerm, readings

_CONCEPTS = 20  # concepts whose names begin as that of a service
_NAMES = 16  # names of a service that are looked for


def features_of(
    tables: Tables, terms: Iterable[SearchTerm], sought: Sequence[Sought]
) -> dict[int, frozenset[int]]:
    """For each concept that is a service of which the query names a feature, the places of the
    words of that name in `sought`: ASG is a feature of what EC2 Auto Scaling is.

    Nothing where a concept is on the feature itself.
    """
    places: defaultdict[str, set[int]] = defaultdict(set)
    for at, each in enumerate(sought):
        places[each.term.typed].add(at)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for term in terms:
        words = [each.keys for each in term.said] or [term.typed]
        named = set().union(*(places.get(each, ()) for each in [term.typed, *words]))
        for form in readings(term.typed) if named and not term.weak else ():
            services = tables.topic_names(form)[:_NAMES]
            if services and not _called(tables, form):
                for concept in {each for name in services for each in _called(tables, name)}:
                    found[concept] |= named
    return {concept: frozenset(named) for concept, named in found.items()}


def _called(tables: Tables, name: str) -> set[int]:
    """The concepts of that name."""
    begun = tables.names_begun(name, (Rank.TITLE, Rank.OTHER), _CONCEPTS)
    return {concept for concept, key, _rank in begun if key == name}


def with_what_is_below(
    features: Mapping[int, frozenset[int]], entries: Mapping[int, IndexEntry]
) -> dict[int, frozenset[int]]:
    """The same for the concepts below those services too: Lambda 함수 is part of Lambda."""
    found = dict(features)
    for service in features.keys() & entries.keys():
        title = " ".join(name_tokens(entries[service].head.partition("\n")[0]))
        for concept, entry in entries.items() if title else ():
            if f" {title} " in f" {entry.above} ":
                found[concept] = features[service] | found.get(concept, frozenset())
    return found
