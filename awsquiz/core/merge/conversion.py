"""The one call of a conversion: all its notes at once into one set of cards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from awsquiz.core.merge.known_notes import KnownNote, NoteText, Reread, digest_of, names_of
from awsquiz.core.merge.merging import Merging
from awsquiz.core.merge.names import names
from awsquiz.core.model import Concept, Library
from awsquiz.core.notes import Draft, ReadFrontMatter, read_note
from awsquiz.core.notes.marks import Emojize
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


def convert(
    notes: Iterable[NoteText],
    cards: tuple[Concept, ...],
    known: Sequence[Library] = (),
    *,
    emojize: Emojize,
    front_matter: ReadFrontMatter,
    services: Services = NO_SERVICES,
    ledger: Sequence[KnownNote] = (),
    reread: Reread = lambda _: None,
    shipped: frozenset[str] = frozenset(),
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Conversion:
    """The notes brought into the cards, all at once.

    A title that a library of `known` has gives its concept's id, that of the first one first; a new
    concept that none has gets that of `services`, and what they say of it. `ledger` holds the notes
    that were converted before; where it matters what became of one that is not among `notes`,
    `reread` is asked. `shipped` are the ids of facts that are not the user's: no note but the
    shipped one changes them. `progress` is told how many notes of how many are done.
    """
    texts = list(notes)
    called = _called(known)
    titles = frozenset(called)
    merging = Merging(cards, lambda title: called.get(key(title)), services)
    rows = {row.name: row for row in ledger}
    converted: list[Converted] = []
    for note, name in zip(texts, names_of(texts, ()), strict=True):
        progress(len(converted), len(texts))
        draft = read_note(
            note.text,
            note.shown or note.path,
            emojize=emojize,
            front_matter=front_matter,
            known=titles,
            services=services,
        )
        report = merging.bring_in(draft, name)
        converted.append(
            Converted(
                name=name,
                path=note.path,
                draft=draft,
                before=report.before,
                added=tuple(report.added),
                changed=tuple(report.changed),
                kept_text=tuple(report.kept_text),
                retired=tuple(report.retired),
            )
        )
        rows[name] = KnownNote(
            name=name, path=note.path, root=note.root or note.path, digest=digest_of(note.text)
        )
    return Conversion(
        merging.freeze(), tuple(converted), tuple(rows[name] for name in sorted(rows))
    )


def _called(known: Iterable[Library]) -> dict[str, str]:
    found: dict[str, str] = {}
    for library in known:
        found = names(library) | found
    return found
