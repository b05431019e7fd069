"""What is wrong with the exams that scenarios, facts, facets and concepts name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from awsquiz.core.exam.domains import NOT_ASKED
from awsquiz.core.ids import ExamTags
from awsquiz.core.layers.partial import PartialConcept, PartialFact, said
from awsquiz.core.model import Library
from awsquiz.core.scenarios import family_of
from awsquiz.core.text import key


def unknown_in(
    tags: ExamTags, domains: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, dict[str, str]]]:
    """A code and its words for each family that no blueprint has, and each domain that none of
    the family has. `domains` are those of each family."""
    for exam, domain in tags.items():
        known = domains.get(family_of(exam))
        if known is None:
            yield "unknown-exam", {"exam": exam, "names": ", ".join(domains)}
        elif domain not in (*known, NOT_ASKED):
            names = ", ".join(known)
            yield "unknown-domain", {"exam": exam, "domain": domain, "names": names}


def lint_tags(
    record: PartialConcept | PartialFact, library: Library, domains: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, dict[str, str]]]:
    """The same of what a layer says of a record, with facets that stand nowhere in it."""
    keys = said(record)
    yield from unknown_in(keys.get("exams") or {}, domains)
    by_facet: Mapping[str, ExamTags] = keys.get("exams_by_facet") or {}
    concept = library.by_id.get(record.id)
    below = concept.walk() if concept else ()
    facets = {key(fact.facet) for each in below for fact in each.facts if fact.facet}
    for facet, tags in by_facet.items():
        yield from unknown_in(tags, domains)
        if key(facet) not in facets:
            yield "unknown-facet", {"facet": facet}
