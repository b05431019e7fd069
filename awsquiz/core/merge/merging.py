"""One merge: which concept and which fact each draft is, then what that changes in the cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from awsquiz.core import ids
from awsquiz.core.merge.emptied import drop_emptied
from awsquiz.core.merge.facts import Drafted, Known
from awsquiz.core.merge.introducing import introduced
from awsquiz.core.merge.listed_concepts import ListedConcepts
from awsquiz.core.merge.matching import match
from awsquiz.core.merge.node import Node, Tree, section_of
from awsquiz.core.merge.recognition import Drafts, recognise
from awsquiz.core.merge.settling_in import Incoming, Leaving, SettlingIn
from awsquiz.core.merge.titling import titles_of
from awsquiz.core.model import Concept
from awsquiz.core.notes import DraftConcept
from awsquiz.core.search.services import Services
from awsquiz.core.text import key

Titled = Callable[[str], str | None]
"""The id that a title has elsewhere."""


class Merging:
    """The cards while notes are brought in, all at once: they are in `tree` then."""

    def __init__(
        self,
        tree: Tree,
        listed: ListedConcepts,
        titled: Titled,
        services: Services,
        shipped: frozenset[str] = frozenset(),
    ) -> None:
        self.tree = tree
        self._shipped = shipped
        self._titled = titled
        self._services = services
        self._listed = listed
        self._placed: dict[tuple[str | None, str], str] = {}
        """Concepts by the one above and what they are called."""
        for node in tree.nodes.values():
            if node.above is not None:
                for name in node.concept.names:
                    self._placed.setdefault((node.above.id, key(name)), node.id)

    def bring_in(
        self,
        notes: Sequence[Incoming],
        loose: Sequence[Known] = (),
        gone: Collection[str] = (),
    ) -> None:
        """Adds, changes and retires what the notes ask for.

        `loose` are facts of no note among them, which one of them may have taken over; `gone` are
        notes that are not there any more.
        """
        drafts = {note.name: list(_flat(note.draft.concepts, None)) for note in notes}
        known = [*(item for note in notes for item in note.known), *loose]
        recognised = recognise(drafts, self.tree.nodes, known, self._listed, self._shipped)
        ids_of = self._name_all(drafts, recognised)
        drafted = [
            Drafted(fact, ids_of[id(concept)], note)
            for note, concepts in drafts.items()
            for concept, _ in concepts
            for fact in concept.facts
        ]
        found = match(drafted, known) if known else {}
        looked_at = {*drafts, *gone}
        self._grow(drafts, ids_of, _needed(drafts, ids_of, drafted, found))
        self._head(drafts, recognised, ids_of, looked_at)
        placing = SettlingIn(self.tree, notes)
        placing.place(drafted, found)
        seen = {item.fact.id for item in found.values()}
        for note in notes:
            note.report.before = sum(not item.fact.retired for item in note.known)
            Leaving(self.tree, note).leave(item for item in note.known if item.fact.id not in seen)
        drop_emptied(self.tree, looked_at, self._services)

    # Concepts

    def _name_all(
        self, drafts: Mapping[str, Drafts], recognised: Mapping[int, str]
    ) -> dict[int, str]:
        """The id of each concept of the notes."""
        ids_of: dict[int, str] = {}
        taken = set(self.tree.nodes)
        of_row: dict[str, str] = {}
        for concepts in drafts.values():
            held = {recognised[id(draft)] for draft, _ in concepts if id(draft) in recognised}
            for draft, above in concepts:
                parent = ids_of[id(above)] if above else None
                place = (parent, key(draft.title))
                made = recognised.get(id(draft))
                service = self._listed.service_of(draft) if made is None else None
                if service is not None:
                    made = of_row.get(service)
                elif made is None and parent is not None:
                    made = self._placed.get(place)
                    made = None if made in held else made
                if made is None:
                    made = self._new_id(draft.title, parent, service, taken)
                    taken.add(made)
                if service is not None:
                    of_row[service] = made
                elif parent is not None:
                    self._placed.setdefault(place, made)
                held.add(made)
                ids_of[id(draft)] = made
        return ids_of

    def _new_id(self, title: str, parent: str | None, service: str | None, taken: set[str]) -> str:
        """The id that a title has elsewhere: that of a card, else that of the service list."""
        known = self._titled(title)
        for wanted in (known, service):
            if wanted is not None and wanted not in taken:
                return wanted
        return ids.concept_id(title, parent, taken)

    def _grow(
        self, drafts: Mapping[str, Drafts], ids_of: Mapping[int, str], needed: set[str]
    ) -> None:
        """Adds nodes for new concepts."""
        for note, concepts in drafts.items():
            for draft, above in concepts:
                made = ids_of[id(draft)]
                if made in needed and made not in self.tree.nodes:
                    parent = self.tree.nodes[ids_of[id(above)]] if above else None
                    self._add(draft, made, note, parent)

    def _head(
        self,
        drafts: Mapping[str, Drafts],
        recognised: Mapping[int, str],
        ids_of: Mapping[int, str],
        looked_at: Collection[str],
    ) -> None:
        """Gives known concepts the headings that they have now, and a home where they have one."""
        headed: dict[str, dict[str, DraftConcept]] = defaultdict(dict)
        for note, concepts in drafts.items():
            for draft, _ in concepts:
                if id(draft) in recognised:
                    headed[ids_of[id(draft)]].setdefault(note, draft)
        for name, by_note in headed.items():
            node = self.tree.nodes[name]
            if node.note not in by_note and self._is_left(node, looked_at):
                node.move_home(next(iter(by_note)))
            if node.note in by_note:
                draft = by_note[node.note]
                node.concept = self._still_named(_headed(node.concept, draft), draft)

    def _still_named(self, concept: Concept, draft: DraftConcept) -> Concept:
        """The concept with its row's name where its new title does not tell that it is that row."""
        service = self._listed.service_of(draft)
        row = self._services.by_id.get(service or "")
        if row is None or concept.name or self._listed.concept_of(row.id) != concept.id:
            return concept
        is_told = self._listed.row_of(concept) == row.id
        return concept if is_told else replace(concept, name=row.name)

    def _is_left(self, node: Node, looked_at: Collection[str]) -> bool:
        """Whether the note that a concept is at home in says nothing of it any more."""
        if node.note is None or node.note in looked_at:
            return node.note is not None
        facts = node.facts.values()
        own = [fact for fact in facts if self.tree.note_of(fact, node) == node.note]
        return bool(own) and all(fact.retired for fact in own)

    def _add(self, draft: DraftConcept, made: str, note: str, above: Node | None) -> None:
        fresh = Concept(
            id=made,
            title=draft.title,
            name=draft.name,
            category=draft.category if above is None else None,
            note=None if above is not None and above.note == note else note,
            heading=draft.heading,
            line=draft.line,
        )
        service = self._services.by_id.get(made)
        if service is not None and self._listed.service_of(draft) == made:
            fresh = introduced(fresh, service, is_top=above is None)
        self.tree.add(fresh, note, above)


def _flat(
    concepts: Iterable[DraftConcept], above: DraftConcept | None
) -> Iterator[tuple[DraftConcept, DraftConcept | None]]:
    for concept in concepts:
        yield concept, above
        yield from _flat(concept.concepts, concept)


def _needed(
    drafts: Mapping[str, Drafts],
    ids_of: Mapping[int, str],
    drafted: Sequence[Drafted],
    found: Mapping[int, Known],
) -> set[str]:
    """The concepts that some fact is to stand in, and those above them."""
    needed = {
        item.section
        for at, item in enumerate(drafted)
        if at not in found or found[at].section != item.section
    }
    for concepts in drafts.values():
        for draft, above in reversed(concepts):
            if above is not None and ids_of[id(draft)] in needed:
                needed.add(ids_of[id(above)])
    return needed


def _headed(concept: Concept, draft: DraftConcept) -> Concept:
    """The concept with the note's heading; a title that was the heading's follows it."""
    title = concept.title
    renamed = concept.heading is not None and concept.heading != draft.heading
    if renamed and title in titles_of(concept.heading or ""):
        title = draft.title
    headed = replace(concept, title=title, heading=draft.heading, line=draft.line)
    return headed if headed != concept else concept  # what is unchanged is not written again


def facts_of_notes(tree: Tree) -> dict[str, list[Known]]:
    """The facts of the cards that come from a note, by its name."""
    found: dict[str, list[Known]] = defaultdict(list)
    for fact, holder in tree.facts():
        if (note := tree.note_of(fact, holder)) is not None:
            found[note].append(Known(fact, section_of(fact), note))
    return found
