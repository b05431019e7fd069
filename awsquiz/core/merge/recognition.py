"""Which concept of the cards a concept of a note is: by heading, service, name, or its facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from awsquiz.core.merge.facts import DISTINCT, Known, essence
from awsquiz.core.merge.listed_concepts import ListedConcepts
from awsquiz.core.merge.node import Node
from awsquiz.core.notes import DraftConcept
from awsquiz.core.text import key

Drafts = Sequence[tuple[DraftConcept, DraftConcept | None]]
"""The concepts of a note, each with the one above it."""


def recognise(
    notes: Mapping[str, Drafts],
    standing: Mapping[str, Node],
    known: Sequence[Known],
    listed: ListedConcepts,
    shipped: frozenset[str],
) -> dict[int, str]:
    """`id()` of each draft that is a concept of the cards already → that concept's id.

    `notes` are all notes of a conversion by name, `known` the facts that they may hold, `shipped`
    the ids of facts that are not the user's.
    """
    recognition = _Recognition(notes, standing, known, listed, shipped)
    recognition.by_heading()
    recognition.by_service()
    recognition.by_name(recognition.may_join)
    recognition.by_name(recognition.has_moved)
    recognition.by_facts()
    return recognition.found


class _Recognition:
    def __init__(
        self,
        notes: Mapping[str, Drafts],
        standing: Mapping[str, Node],
        known: Sequence[Known],
        listed: ListedConcepts,
        shipped: frozenset[str],
    ) -> None:
        self.found: dict[int, str] = {}
        self._notes = notes
        self._standing = standing
        self._listed = listed
        self._shipped = shipped
        self._above = {
            id(draft): above.heading
            for drafts in notes.values()
            for draft, above in drafts
            if above
        }
        self._stood, self._from = self._where_facts_stood(known)
        self._taken: set[tuple[str, str]] = set()
        """Notes and concepts: within a note a concept is one heading's."""
        self._heads: set[str] = set()
        """Concepts that some note has."""

    def _where_facts_stood(
        self, known: Sequence[Known]
    ) -> tuple[dict[int, Counter[str]], dict[str, set[str]]]:
        """How many facts of each draft stood under which concept; concepts by their notes."""
        sections: dict[str, list[Known]] = defaultdict(list)
        concepts: dict[str, set[str]] = defaultdict(set)
        for item in known:
            sections[item.essence].append(item)
            concepts[item.note].add(item.section)
        said = {
            note: {essence(fact.source) for draft, _ in drafts for fact in draft.facts}
            for note, drafts in (self._notes.items() if sections else ())
        }
        stood: dict[int, Counter[str]] = defaultdict(Counter)
        for note, drafts in self._notes.items() if sections else ():
            for draft, _ in drafts:
                for fact in draft.facts:
                    for item in sections.get(essence(fact.source), ()):
                        if item.note == note or _has_left(item, said):
                            stood[id(draft)][item.section] += 1
        return stood, concepts

    def by_heading(self) -> None:
        """The heading that the concept had in the note before."""
        headed: dict[tuple[str | None, str], list[str]] = defaultdict(list)
        for name, node in self._standing.items():
            if node.concept.heading:
                headed[node.note, node.concept.heading].append(name)
        for note, drafts in self._notes.items():
            waiting: dict[str, list[DraftConcept]] = defaultdict(list)
            for draft, _ in drafts:
                waiting[draft.heading].append(draft)
            for heading, called in waiting.items():
                names = headed.get((note, heading), ())
                self._settle(
                    note,
                    [draft for draft in called if self._may_stay(draft, names)],
                    names,
                )

    def _may_stay(self, draft: DraftConcept, names: Iterable[str]) -> bool:
        """Whether the concept of a heading is not another one than the service that it names."""
        service = self._listed.service_of(draft)
        if service is None:
            return True
        being = self._listed.concept_of(service)
        if being is None:  # its id in the list is some other concept's
            return service in self._standing
        return being in names

    def by_service(self) -> None:
        """What the service list has is one concept, wherever it stands and whoever speaks of it."""
        for note, draft in self._unknown():
            service = self._listed.service_of(draft)
            name = self._listed.concept_of(service) if service else None
            if name is not None:
                self._give(note, draft, name)

    def by_name(self, may_be: Callable[[str, DraftConcept, str], bool]) -> None:
        """What concepts are called that a concept of a note may be."""
        named: dict[str, dict[str, None]] = defaultdict(dict)
        for name, node in self._standing.items():
            for said in (name, *node.concept.names):
                named[key(said)][name] = None
        for note, drafts in self._notes.items():
            called: dict[str, list[DraftConcept]] = defaultdict(list)
            for draft, _ in drafts:
                if id(draft) not in self.found and self._listed.service_of(draft) is None:
                    called[key(draft.title)].append(draft)
            for title, of_title in called.items():
                names = named.get(title, ())
                pairs = ((draft, name) for draft in of_title for name in names)
                may = {name for draft, name in pairs if may_be(note, draft, name)}
                self._settle(note, of_title, [name for name in names if name in may])

    def may_join(self, note: str, _draft: DraftConcept, name: str) -> bool:
        """A concept of the same note, a shipped card, or one that a person wrote."""
        node = self._standing[name]
        if node.note in (note, None) or name in self._from.get(note, ()):
            return True
        return node.above is None and any(fact_id in self._shipped for fact_id in node.facts)

    def has_moved(self, _note: str, draft: DraftConcept, name: str) -> bool:
        """A concept of another note that has it no longer, and of which a fact came along."""
        return name not in self._heads and self._stood[id(draft)][name] > 0

    def _settle(self, note: str, drafts: Sequence[DraftConcept], names: Iterable[str]) -> None:
        """Gives drafts the concepts of their heading or name, the surest first.

        Of several that are called the same, those belong together that share facts, then those
        that stand below the same heading.
        """
        free = [name for name in names if (note, name) not in self._taken]
        pairs = [
            (-self._stood[id(draft)][name], self._elsewhere(draft, name), at, name)
            for at, draft in enumerate(drafts)
            for name in free
        ]
        if len(pairs) > 1:
            order = {name: at for at, name in enumerate(free)}
            pairs.sort(key=lambda pair: (*pair[:3], order[pair[3]]))
        for _, _, at, name in pairs:
            if id(drafts[at]) not in self.found and (note, name) not in self._taken:
                self._give(note, drafts[at], name)

    def _elsewhere(self, draft: DraftConcept, name: str) -> bool:
        above = self._standing[name].above
        return self._above.get(id(draft)) != (above.concept.heading if above else None)

    def by_facts(self) -> None:
        """A renamed heading: at least half of its facts stood under one concept before."""
        drafts = [
            (note, draft) for note, draft in self._unknown() if not self._listed.service_of(draft)
        ]
        pairs = [
            (-shared, at, name)
            for at, (_, draft) in enumerate(drafts)
            for name, shared in self._stood[id(draft)].items()
            if shared * 2 >= len(draft.facts) and name in self._standing
        ]
        for _, at, name in sorted(pairs):
            note, draft = drafts[at]
            if id(draft) not in self.found and name not in self._heads:
                self._give(note, draft, name)

    def _give(self, note: str, draft: DraftConcept, name: str) -> None:
        self.found[id(draft)] = name
        self._taken.add((note, name))
        self._heads.add(name)

    def _unknown(self) -> Iterator[tuple[str, DraftConcept]]:
        for note, drafts in self._notes.items():
            for draft, _ in drafts:
                if id(draft) not in self.found:
                    yield note, draft


def _has_left(item: Known, said: Mapping[str, set[str]]) -> bool:
    """Whether what a fact says no longer stands in its note, and is more than a few letters."""
    return len(item.essence) >= DISTINCT and item.essence not in said.get(item.note, ())
