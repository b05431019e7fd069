"""The one call of a conversion: all its notes at once into one set of cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from awsquiz.core.lint.contradictions import Contradiction
from awsquiz.core.lint.currency import Renewal
from awsquiz.core.merge.batch import Batch
from awsquiz.core.merge.contradicting import Contradicting
from awsquiz.core.merge.identity import Identified
from awsquiz.core.merge.known_notes import KnownNote, NoteText, Reread
from awsquiz.core.merge.listed_concepts import ListedConcepts
from awsquiz.core.merge.merging import Merging, facts_of_notes
from awsquiz.core.merge.names import names
from awsquiz.core.merge.node import Tree
from awsquiz.core.merge.noted import scenarios_now
from awsquiz.core.merge.outdating import without_outdated
from awsquiz.core.merge.settling_in import Incoming
from awsquiz.core.merge.spreading import HowFar, Spread, one_by_one, untold
from awsquiz.core.model import Concept, Library
from awsquiz.core.notes import Draft, ReadFrontMatter, read_note
from awsquiz.core.notes.markup.marks import Emojize
from awsquiz.core.scenarios import Scenario
from awsquiz.core.search.services import NO_SERVICES, Services
from awsquiz.core.text import key

MOST_RETIRED = 20
"""So many facts of a note are retired unasked, where they are no more than half of them."""


@dataclass(frozen=True)
class Converted:
    """A note with what became of it: ids of facts by what was done to them."""

    name: str
    """What the cards call it in `note:`."""
    path: str
    draft: Draft
    before: int
    """How many facts in force it had before."""
    added: tuple[str, ...]
    changed: tuple[str, ...]
    kept_text: tuple[str, ...]
    """The note changed and so had a person: the person's text stays."""
    retired: tuple[str, ...]
    """No longer in the note: kept, and not asked."""
    was: str | None = None
    """What the cards called it before it was moved or renamed."""
    is_reread: bool = False
    """Whether it was not asked for, but read again, for something of it has moved to another."""
    contradictions: tuple[Contradiction, ...] = ()
    """What it says against checked facts, and nobody has decided on."""

    @property
    def retires_much(self) -> bool:
        """Whether so much of it would be retired that a person should be asked before."""
        return len(self.retired) > MOST_RETIRED or len(self.retired) * 2 > self.before


@dataclass(frozen=True)
class GoneNote:
    """A known note whose file is gone from a folder that was converted; its facts stay."""

    note: KnownNote
    facts: tuple[str, ...]
    """Ids of those in force."""


@dataclass(frozen=True)
class Conversion:
    """What comes of a conversion; nothing of it is written yet."""

    cards: tuple[Concept, ...]
    notes: tuple[Converted, ...]
    """Those asked for, in their order, then those that were read again with them."""
    ledger: tuple[KnownNote, ...]
    """All notes known from now on, by name."""
    gone: tuple[GoneNote, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    """All scenarios that come from notes: those of notes that were not converted are as before."""


def convert(
    notes: Iterable[NoteText],
    cards: tuple[Concept, ...],
    known: Sequence[Library] = (),
    *,
    emojize: Emojize,
    front_matter: ReadFrontMatter,
    services: Services = NO_SERVICES,
    scenarios: Sequence[Scenario] = (),
    ledger: Sequence[KnownNote] = (),
    reread: Reread = lambda _: None,
    shipped: frozenset[str] = frozenset(),
    changes: Sequence[Renewal] = (),
    progress: HowFar = untold,
    spread: Spread = one_by_one,
) -> Conversion:
    """The notes brought into the cards, all at once.

    A title that a library of `known` has gives its concept's id, that of the first one first; a new
    concept that none has gets that of `services`, and what they say of it. `scenarios` are the
    user's; `ledger` holds the notes that were converted before; where it matters what became of one
    that is not among `notes`, `reread` is asked. `shipped` are the ids of facts that are not the
    user's: no note but the shipped one changes them. What `changes` call outdated is set aside.
    `progress` is told how many notes of how many
    are done, and `spread` does what can be done side by side.
    """
    texts = list(notes)
    tree = Tree(cards)

    def read(note: NoteText, titles: frozenset[str]) -> Draft:
        return read_note(
            note.text,
            note.shown or note.path,
            emojize=emojize,
            front_matter=front_matter,
            known=titles,
            services=services,
        )

    listed = ListedConcepts(tree.nodes, services)
    batch = Batch(tree, ledger, shipped, reread, read)
    batch.take(texts, progress, spread)
    called = _called(known)
    merging = Merging(tree, listed, lambda title: called.get(key(title)), services, shipped)
    merging.bring_in(batch.incoming, batch.loose(), batch.gone)
    conversion = _conversion(batch, tree.freeze(), len(texts), changes)
    exercises = {note.name: note.report.exercises for note in batch.incoming}
    asked = scenarios_now(scenarios, exercises, conversion.cards)
    return replace(conversion, scenarios=asked)


def _called(known: Iterable[Library]) -> dict[str, str]:
    found: dict[str, str] = {}
    for library in known:
        found = names(library) | found
    return found


def _conversion(
    batch: Batch, frozen: tuple[Concept, ...], asked: int, changes: Sequence[Renewal]
) -> Conversion:
    in_force = {
        note: [item.fact.id for item in facts if not item.fact.retired]
        for note, facts in facts_of_notes(Tree(frozen)).items()
    }
    of_batch = {it for note in batch.incoming for it in in_force.get(note.name, ())}
    checked = Contradicting(frozen, of_batch)
    cards, outdated = without_outdated(checked.cards, of_batch, changes)
    checked.changed |= outdated
    converted = [
        _converted(note, text, each, checked, in_force.get(note.name, ()), is_reread=at >= asked)
        for at, (note, text, each) in enumerate(
            zip(batch.incoming, batch.texts, batch.identified, strict=True)
        )
    ]
    gone = [
        GoneNote(row, tuple(in_force[row.name]))
        for row in batch.missing()
        if in_force.get(row.name)
    ]
    # Of a note that is gone, and whose facts all stand in others now, there is nothing to know.
    ledger = [row for row in batch.rows_now() if row.name not in batch.gone or row.name in in_force]
    return Conversion(cards, tuple(converted), tuple(ledger), tuple(gone))


def _converted(
    note: Incoming,
    text: NoteText,
    each: Identified,
    checked: Contradicting,
    facts: Iterable[str],
    *,
    is_reread: bool,
) -> Converted:
    was = each.earlier.row.name if each.earlier else None
    report = note.report
    told = {*report.added, *report.changed}
    report.changed += [it for it in facts if it in checked.changed and it not in told]
    return Converted(
        name=note.name,
        path=text.path,
        draft=note.draft,
        before=report.before,
        added=tuple(report.added),
        changed=tuple(report.changed),
        kept_text=tuple(report.kept_text),
        retired=tuple(report.retired),
        was=was if was != note.name else None,
        is_reread=is_reread,
        contradictions=tuple(checked.found[it] for it in facts if it in checked.found),
    )
