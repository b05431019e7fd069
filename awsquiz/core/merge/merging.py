"""One merge: which concept and which fact each draft is, then what that changes in the cards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from awsquiz.core import ids
from awsquiz.core.merge.introducing import introduced
from awsquiz.core.merge.matching import Drafted, Known, match
from awsquiz.core.merge.node import Node
from awsquiz.core.merge.recognition import recognise
from awsquiz.core.model import Concept, Fact
from awsquiz.core.notes import Draft, DraftConcept, DraftFact
from awsquiz.core.notes.deriving import Deriver
from awsquiz.core.notes.outline import clean_title
from awsquiz.core.search.services import Service, Services


@dataclass
class MergeReport:
    """Ids of facts by what became of them, as in `Merged`."""

    before: int = 0
    """How many facts of the note were in force."""
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    kept_text: list[str] = field(default_factory=list)
    retired: list[str] = field(default_factory=list)


class Merging:
    """The cards while notes are brought in, one after another: then `freeze` gives them back."""

    def __init__(
        self,
        cards: tuple[Concept, ...],
        named: Callable[[str], str | None],
        services: Services,
    ) -> None:
        self.report = MergeReport()
        self._note = ""
        self._named = named
        self._services = services
        self._listed: dict[str, Service] = {}
        """New concepts that the service list has, by their ids."""
        self._derive = Deriver()
        self._nodes: dict[str, Node] = {}
        self._holders: dict[str, Node] = {}
        self._tops = [self._node(card, None) for card in cards]

    def freeze(self) -> tuple[Concept, ...]:
        """The cards as they are now. To be called once."""
        return tuple(node.freeze() for node in self._tops)

    def _node(self, concept: Concept, parent: Node | None) -> Node:
        note = concept.note or (parent.note if parent else None)
        node = Node(concept, note)
        for fact in concept.facts:
            name = fact.id if fact.id not in self._holders else f"{fact.id} {len(self._holders)}"
            node.facts[name] = fact
            self._holders[name] = node
        self._nodes.setdefault(concept.id, node)
        node.nodes = [self._node(sub, node) for sub in concept.concepts]
        return node

    def bring_in(self, draft: Draft, note: str) -> MergeReport:
        """Adds, changes and retires what the note asks for."""
        self._note, self._derive, self.report = note, draft.derive, MergeReport()
        for node in self._nodes.values():
            node.settle()
        drafts = list(_flat(draft.concepts, None))
        known = list(self._known())
        self.report.before = sum(not item.fact.retired for item in known)
        recognised = recognise(
            drafts,
            {name: (node.concept, node.note) for name, node in self._nodes.items()},
            known,
            self._note,
        )
        nodes = {concept: self._nodes[name] for concept, name in recognised.items()}
        ids_of = self._name_new(drafts, nodes)
        drafted = [
            Drafted(fact, ids_of[id(concept)]) for concept, _ in drafts for fact in concept.facts
        ]
        found = match(drafted, known) if known else {}
        self._grow(drafts, nodes, ids_of, drafted, found)
        self._place(drafted, found)
        seen = {item.fact.id for item in found.values()}
        for item in known:
            if item.fact.id not in seen and not item.fact.retired:
                self._put(replace(item.fact, retired=True))
                self.report.retired.append(item.fact.id)
        return self.report

    def _known(self) -> Iterator[Known]:
        """The facts that come from this note."""
        for name, holder in self._holders.items():
            fact = holder.facts[name]
            section = fact.section or _prefix(fact.id)
            # A person may have moved the fact into the card of another note.
            home = self._nodes.get(section, holder)
            if (
                name == fact.id
                and fact.source is not None
                and (fact.note or home.note) == self._note
            ):
                yield Known(fact, section)

    # Concepts

    def _name_new(
        self,
        drafts: list[tuple[DraftConcept, DraftConcept | None]],
        nodes: dict[int, Node],
    ) -> dict[int, str]:
        ids_of: dict[int, str] = {}
        taken = set(self._nodes)
        for concept, above in drafts:
            if node := nodes.get(id(concept)):
                ids_of[id(concept)] = node.id
                continue
            parent = ids_of[id(above)] if above else None
            made = self._known_id(concept.title, taken)
            made = made or ids.concept_id(concept.title, parent, taken)
            ids_of[id(concept)] = made
            taken.add(made)
        return ids_of

    def _known_id(self, title: str, taken: set[str]) -> str | None:
        """The id that a title has elsewhere: that of a card, else that of the service list."""
        known = self._named(title)
        service = None if known else self._services.named(title)
        if service is not None and service.id not in taken:
            self._listed[service.id] = service
            return service.id
        return known if known not in taken else None

    def _grow(
        self,
        drafts: list[tuple[DraftConcept, DraftConcept | None]],
        nodes: dict[int, Node],
        ids_of: dict[int, str],
        drafted: list[Drafted],
        found: dict[int, Known],
    ) -> None:
        """Updates the headings of known concepts and adds nodes for new ones."""
        needed = {
            item.section
            for at, item in enumerate(drafted)
            if at not in found or found[at].section != item.section
        }
        for concept, above in reversed(drafts):
            if above is not None and ids_of[id(concept)] in needed:
                needed.add(ids_of[id(above)])
        for concept, above in drafts:
            made = ids_of[id(concept)]
            if node := nodes.get(id(concept)):
                node.concept = _headed(node.concept, concept, self._note, node.note)
            elif made in needed:
                parent = self._nodes[ids_of[id(above)]] if above else None
                self._nodes[made] = self._new_node(concept, made, parent)

    def _new_node(self, concept: DraftConcept, made: str, parent: Node | None) -> Node:
        same_note = parent is not None and parent.note == self._note
        fresh = Concept(
            id=made,
            title=concept.title,
            name=concept.name,
            category=concept.category if parent is None else None,
            note=None if same_note else self._note,
            heading=concept.heading,
            line=concept.line,
        )
        if service := self._listed.get(made):
            fresh = introduced(fresh, service, is_top=parent is None)
        node = Node(fresh, self._note)
        (self._tops if parent is None else parent.nodes).append(node)
        return node

    # Facts

    def _place(self, drafted: list[Drafted], found: dict[int, Known]) -> None:
        taken = set(self._holders)
        said: Counter[tuple[str, str]] = Counter()
        last_in: dict[str, str | None] = {}
        for at, item in enumerate(drafted):
            draft = item.fact
            if (known := found.get(at)) is None:
                saying = (item.section, draft.source)
                made = ids.fact_id(*saying, taken, said[saying])
                said[saying] += 1
                taken.add(made)
                fact = self._fresh(made, draft, item.section)
                self._insert(fact, item.section, last_in.get(item.section))
                self.report.added.append(made)
            else:
                fact = self._updated(known, draft, item.section)
                moved = known.section != item.section
                if moved:
                    del self._holders[fact.id].facts[fact.id]
                    self._insert(fact, item.section, last_in.get(item.section))
                elif fact != known.fact:
                    self._put(fact)
                if moved or replace(fact, line=known.fact.line) != known.fact:
                    self.report.changed.append(fact.id)
            last_in[item.section] = fact.id

    def _fresh(self, made: str, draft: DraftFact, section: str) -> Fact:
        return Fact(
            id=made,
            kind=draft.kind,
            facet=draft.facet,
            under=draft.under,
            text=draft.text,
            question=draft.question,
            gaps=draft.gaps,
            ask=draft.ask,
            aside=draft.aside,
            unsure=draft.unsure,
            attribute=draft.attribute,
            value=draft.value,
            source=draft.source,
            line=draft.line,
            note=None if self._nodes[section].note == self._note else self._note,
            mark=draft.mark,
            carries=tuple(draft.carries),
            docs=draft.docs,
        )

    def _updated(self, known: Known, draft: DraftFact, section: str) -> Fact:
        old = known.fact
        text = old.text
        home = self._holders[old.id].note
        if draft.source != old.source:
            untouched = self._derive(known.source).text
            if old.text == untouched:
                text = draft.text
                holder = self._holders[old.id]
                if old.kind == "name" and holder.concept.name == old.text:
                    holder.concept = replace(holder.concept, name=text)
            elif draft.text not in (old.text, untouched):
                self.report.kept_text.append(old.id)
        return replace(
            old,
            text=text,
            facet=draft.facet,
            under=draft.under,
            source=draft.source,
            line=draft.line,
            note=old.note or (None if home == self._note else self._note),
            section=section if section != _prefix(old.id) else None,
            mark=draft.mark,
            aside=draft.aside,
            unsure=draft.unsure,
            carries=tuple(draft.carries),
            retired=False,
        )

    def _insert(self, fact: Fact, section: str, after: str | None) -> None:
        node = self._nodes[section]
        note = None if node.note == self._note else self._note
        fact = fact if fact.note == note else replace(fact, note=note)
        first_of_home = after is None and node.note == self._note
        if first_of_home or self._holders.get(after or "") is node:
            node.following.setdefault(after, []).append(fact)
        else:  # another note's first, or the fact before it was put elsewhere by a person
            node.last.append(fact)
        self._holders[fact.id] = node

    def _put(self, fact: Fact) -> None:
        self._holders[fact.id].facts[fact.id] = fact


def _flat(
    concepts: tuple[DraftConcept, ...] | list[DraftConcept], above: DraftConcept | None
) -> Iterator[tuple[DraftConcept, DraftConcept | None]]:
    for concept in concepts:
        yield concept, above
        yield from _flat(concept.concepts, concept)


def _headed(concept: Concept, draft: DraftConcept, note: str, standing: str | None) -> Concept:
    """The concept with the note's heading; a title that was the heading's follows it."""
    if standing != note:
        return concept  # at home in another note or in none: this one only adds facts
    title = concept.title
    if concept.heading and concept.heading != draft.heading:
        said = clean_title(concept.heading)
        if title in (said, re.split(r"\s*[(（]", said)[0]):
            title = draft.title
    headed = replace(concept, title=title, heading=draft.heading, line=draft.line)
    return headed if headed != concept else concept  # what is unchanged is not written again


def _prefix(fact_id: str) -> str:
    return fact_id.rpartition(".")[0]
