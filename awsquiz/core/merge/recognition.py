"""Which concept of the cards a concept of the note is: by heading, by name, by its facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from awsquiz.core.merge.matching import Known, essence
from awsquiz.core.model import Concept
from awsquiz.core.notes import DraftConcept
from awsquiz.core.text import key

Standing = Mapping[str, tuple[Concept, str | None]]
"""Concepts by id, each with the note that it was converted from."""
Drafts = Sequence[tuple[DraftConcept, DraftConcept | None]]
"""The concepts of a note, each with the one above it."""


def recognise(
    drafts: Drafts, standing: Standing, known: Sequence[Known], note: str
) -> dict[int, str]:
    """`id()` of each draft that is a concept of the cards already → that concept's id."""
    return _Recognition(drafts, standing, known, note).found


class _Recognition:
    def __init__(
        self, drafts: Drafts, standing: Standing, known: Sequence[Known], note: str
    ) -> None:
        self.found: dict[int, str] = {}
        self._drafts = [draft for draft, _ in drafts]
        self._above = {id(draft): above.heading for draft, above in drafts if above}
        self._free = dict(standing)
        self._above_known = {
            sub.id: concept.heading for concept, _ in standing.values() for sub in concept.concepts
        }
        self._stood = self._where_facts_stood(known)
        self._by_heading(note)
        self._by_name()
        self._by_facts()

    def _where_facts_stood(self, known: Sequence[Known]) -> dict[int, Counter[str]]:
        """How many facts of each draft stood under which concept before."""
        sections: dict[str, Counter[str]] = defaultdict(Counter)
        for item in known:
            sections[item.essence][item.section] += 1
        stood: dict[int, Counter[str]] = defaultdict(Counter)
        for draft in self._drafts if sections else ():
            for fact in draft.facts:
                stood[id(draft)].update(sections.get(essence(fact.source), ()))
        return stood

    def _by_heading(self, note: str) -> None:
        headed: dict[str, list[str]] = defaultdict(list)
        for name, (concept, from_note) in self._free.items():
            if concept.heading and from_note == note:
                headed[concept.heading].append(name)
        waiting: dict[str, list[DraftConcept]] = defaultdict(list)
        for draft in self._drafts:
            waiting[draft.heading].append(draft)
        for heading, drafts in waiting.items():
            self._settle(drafts, headed.get(heading, ()))

    def _by_name(self) -> None:
        named: dict[str, dict[str, None]] = defaultdict(dict)
        for name, (concept, _) in self._free.items():
            for called in (name, *concept.names):
                named[key(called)][name] = None
        waiting: dict[str, list[DraftConcept]] = defaultdict(list)
        for draft in self._unknown():
            waiting[key(draft.title)].append(draft)
        for title, drafts in waiting.items():
            self._settle(drafts, named.get(title, ()))

    def _settle(self, drafts: Sequence[DraftConcept], names: Iterable[str]) -> None:
        """Gives drafts the concepts of their heading or name, the surest first.

        Of several that are called the same, those belong together that share facts, then those
        that stand below the same heading.
        """
        free = [name for name in names if name in self._free]
        pairs = [
            (-self._stood[id(draft)][name], self._elsewhere(draft, name), at, name)
            for at, draft in enumerate(drafts)
            for name in free
        ]
        if len(pairs) > 1:
            order = {name: at for at, name in enumerate(free)}
            pairs.sort(key=lambda pair: (*pair[:3], order[pair[3]]))
        for _, _, at, name in pairs:
            self._take(drafts[at], name)

    def _elsewhere(self, draft: DraftConcept, name: str) -> bool:
        return self._above.get(id(draft)) != self._above_known.get(name)

    def _by_facts(self) -> None:
        """A renamed heading: at least half of its facts stood under one concept before."""
        pairs = [
            (-shared, at, name)
            for at, draft in enumerate(self._drafts)
            if id(draft) not in self.found
            for name, shared in self._stood[id(draft)].items()
            if shared * 2 >= len(draft.facts)
        ]
        for _, at, name in sorted(pairs):
            self._take(self._drafts[at], name)

    def _take(self, draft: DraftConcept, name: str) -> None:
        if id(draft) not in self.found and name in self._free:
            self.found[id(draft)] = name
            del self._free[name]

    def _unknown(self) -> list[DraftConcept]:
        return [draft for draft in self._drafts if id(draft) not in self.found]
