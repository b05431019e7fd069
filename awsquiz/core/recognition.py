"""Which concept of the cards a concept of the note is: by heading, by name, by its facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from awsquiz.core.matching import Known
from awsquiz.core.model import Concept
from awsquiz.core.notes import DraftConcept
from awsquiz.core.text import key

Standing = Mapping[str, tuple[Concept, str | None]]
"""Concepts by id, each with the note that it was converted from."""


def recognise(
    drafts: Sequence[DraftConcept], standing: Standing, known: Sequence[Known], note: str
) -> dict[int, str]:
    """`id()` of each draft that is a concept of the cards already → that concept's id."""
    return _Recognition(drafts, standing, known, note).found


class _Recognition:
    def __init__(
        self,
        drafts: Sequence[DraftConcept],
        standing: Standing,
        known: Sequence[Known],
        note: str,
    ) -> None:
        self.found: dict[int, str] = {}
        self._drafts = drafts
        self._free = dict(standing)
        self._by_heading(note)
        self._by_name()
        self._by_facts(known)

    def _settle(self, draft: DraftConcept, name: str) -> None:
        self.found[id(draft)] = name
        del self._free[name]

    def _by_heading(self, note: str) -> None:
        waiting: dict[str, list[str]] = defaultdict(list)
        for name, (concept, from_note) in self._free.items():
            if concept.heading and from_note == note:
                waiting[concept.heading].append(name)
        for draft in self._drafts:
            if candidates := waiting.get(draft.heading):
                self._settle(draft, candidates.pop(0))

    def _by_name(self) -> None:
        named: dict[str, list[str]] = defaultdict(list)
        for name, (concept, _) in self._free.items():
            for called in (name, *concept.names):
                named[key(called)].append(name)
        for draft in self._unknown():
            candidates = [name for name in named.get(key(draft.title), []) if name in self._free]
            if candidates:
                self._settle(draft, candidates[0])

    def _by_facts(self, known: Sequence[Known]) -> None:
        """A renamed heading: at least half of its facts stood under one concept before."""
        sections: dict[str, Counter[str]] = defaultdict(Counter)
        for item in known:
            if item.section in self._free:
                sections[key(item.source)][item.section] += 1
        if not sections:
            return
        for draft in self._unknown():
            shared: Counter[str] = Counter()
            for fact in draft.facts:
                shared.update(sections.get(key(fact.source), ()))
            best = next((name for name, _ in shared.most_common() if name in self._free), None)
            if best is not None and shared[best] * 2 >= len(draft.facts):
                self._settle(draft, best)

    def _unknown(self) -> list[DraftConcept]:
        return [draft for draft in self._drafts if id(draft) not in self.found]
