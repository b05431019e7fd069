"""The notes of a conversion and those that they touch: what each is, and the facts that it had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import PurePath

from awsquiz.core.merge.facts import DISTINCT, Known, essence
from awsquiz.core.merge.identity import EarlierNote, Identified, identify
from awsquiz.core.merge.known_notes import (
    READING,
    KnownNote,
    NoteText,
    Reread,
    digest_of,
)
from awsquiz.core.merge.merging import facts_of_notes
from awsquiz.core.merge.node import Tree
from awsquiz.core.merge.settling_in import Incoming
from awsquiz.core.merge.spreading import HowFar, Spread
from awsquiz.core.notes import Draft
from awsquiz.core.text import key

_COST = 4
"""Microseconds that it takes to read a character, roughly."""
Read = Callable[[NoteText, frozenset[str]], Draft]
"""Reads a note, with the keys of titles of concepts that it may speak of."""


class Batch:
    """All notes of a conversion: `incoming` are those asked for, then those read again."""

    def __init__(
        self,
        tree: Tree,
        ledger: Sequence[KnownNote],
        shipped: frozenset[str],
        reread: Reread,
        read: Read,
    ) -> None:
        self.tree = tree
        self.rows = {row.name: row for row in ledger}
        self.incoming: list[Incoming] = []
        self.texts: list[NoteText] = []
        self.identified: list[Identified] = []
        self.gone: set[str] = set()
        """Known notes whose file is gone, and whose facts may stand elsewhere now."""
        self._shipped = shipped
        self._read = read
        self._reread = reread
        self._of: dict[str, list[Known]] = {}
        self._of_shipped: dict[str, list[Known]] = {}
        self._sort_facts()

    def _sort_facts(self) -> None:
        """The facts of each note, the user's own apart from those of shipped notes."""
        self._of, self._of_shipped = defaultdict(list), defaultdict(list)
        for note, facts in facts_of_notes(self.tree).items():
            for item in facts:
                of = self._of_shipped if item.fact.id in self._shipped else self._of
                of[note].append(item)

    def take(self, texts: Sequence[NoteText], progress: HowFar, spread: Spread) -> None:
        """Finds out what the notes are, and reads them and those that they touch.

        The notes asked for are shared out: none of them changes how another is read.
        """
        identified = identify(texts, list(self._earlier()), self._reread)
        self.tree.rename(
            {
                each.earlier.row.name: each.name
                for each in identified
                if each.earlier and each.earlier.row.name != each.name
            },
            but=self._shipped,
        )
        self._sort_facts()
        titles = _titles(self.tree, self._of)
        costs = [len(text.text) * _COST for text in texts]
        drafts = spread(lambda number: self._read(texts[number], titles), costs, progress)
        for text, each, draft in zip(texts, identified, drafts, strict=True):
            self._add(text, each, draft)
        self._take_touched(titles)

    def _earlier(self) -> Iterator[EarlierNote]:
        for name in {**self._of, **self.rows}:
            yield EarlierNote(self.rows.get(name) or KnownNote(name=name), self._of.get(name, ()))
        for name, facts in self._of_shipped.items():
            yield EarlierNote(KnownNote(name=name), facts, is_shipped=True)

    def _add(self, text: NoteText, each: Identified, draft: Draft) -> None:
        row = each.earlier.row if each.earlier else None
        known = [*self._of.get(each.name, ())]
        if each.name in self._of_shipped:
            known += self._of_shipped[each.name]
        self.texts.append(text)
        self.identified.append(each)
        self.incoming.append(
            Incoming(
                each.name,
                draft,
                known,
                text.text,
                is_same=row is not None and row.digest == digest_of(text.text),
                read_anew=row is None or row.reading != READING,
            )
        )

    # Notes that are touched

    def _take_touched(self, titles: frozenset[str]) -> None:
        """Reads again the known notes of which something may have moved into those read so far.

        That is where a fact of theirs stands in one of these, and their file has changed since.
        """
        holding = self._holding()
        looked_at = {note.name for note in self.incoming}
        done = 0
        while done < len(self.incoming):
            note = self.incoming[done]
            done += 1
            for name in self._touched(note, holding):
                if name not in looked_at:
                    looked_at.add(name)
                    self._look_at(name, titles)

    def _holding(self) -> dict[str, set[str]]:
        """The notes that say something, by what is compared of it."""
        holding: dict[str, set[str]] = defaultdict(set)
        for name, facts in self._of.items():
            for item in facts:
                if not item.fact.retired and len(item.essence) >= DISTINCT:
                    holding[item.essence].add(name)
        return holding

    def _touched(self, note: Incoming, holding: dict[str, set[str]]) -> list[str]:
        found: dict[str, None] = {}
        if not holding:
            return []
        said = {item.essence for item in note.known}
        for concept in note.draft.walk():
            for fact in concept.facts:
                if (words := essence(fact.source)) not in said:
                    found.update(dict.fromkeys(sorted(holding.get(words, ()))))
        return list(found)

    def _look_at(self, name: str, titles: frozenset[str]) -> None:
        row = self.rows.get(name)
        if row is None or not row.path:
            return
        text = self._reread(row)
        if text is None:
            self.gone.add(name)
        elif text != "" and digest_of(text) != row.digest:
            earlier = EarlierNote(row, self._of[name])
            note = NoteText(row.path, text, row.root)
            self._add(note, Identified(name, earlier), self._read(note, titles))

    def loose(self) -> list[Known]:
        """The facts of notes that are not among them: of those that are gone, and retired ones."""
        names = {note.name for note in self.incoming}
        return [
            item
            for name, facts in self._of.items()
            if name not in names
            for item in facts
            if name in self.gone or item.fact.retired
        ]

    # What is known from now on

    def rows_now(self) -> list[KnownNote]:
        """The ledger with these notes in it, by name."""
        rows = dict(self.rows)
        for each in self.identified:
            if each.earlier is not None:
                rows.pop(each.earlier.row.name, None)
        for text, each in zip(self.texts, self.identified, strict=True):
            rows[each.name] = KnownNote(
                name=each.name,
                path=self._path(text, each),
                root=self._root(text, each),
                digest=digest_of(text.text),
                reading=READING,
            )
        return [rows[name] for name in sorted(rows)]

    def _root(self, text: NoteText, each: Identified) -> str:
        """What was converted: of a note alone that a known folder holds still that folder."""
        row = each.earlier.row if each.earlier else None
        known = row.root if row and not text.root else ""
        return (
            known if known and PurePath(text.path).is_relative_to(known) else text.root or text.path
        )

    def _path(self, text: NoteText, each: Identified) -> str:
        """Where the note lies; of a copy of a known one that is still there, where that lies."""
        row = each.earlier.row if each.earlier else None
        if row is None or not row.path or self._reread(row) is None:
            return text.path
        return row.path

    def missing(self) -> list[KnownNote]:
        """Known notes whose files are gone from the folders that were to be converted."""
        names = {each.name for each in self.identified}
        names |= {each.earlier.row.name for each in self.identified if each.earlier}
        roots = {text.root for text in self.texts if text.root}
        return [
            row
            for name, row in self.rows.items()
            if name not in names
            and any(PurePath(row.path).is_relative_to(root) for root in roots)
            and self._reread(row) is None
        ]


def _titles(tree: Tree, own: Collection[str]) -> frozenset[str]:
    """The keys (`text.key`) of titles of concepts that did not come of one's own notes.

    What a note is read as must not hang on what it was read as before.
    """
    nodes = (node for node in tree.nodes.values() if node.note not in own)
    return frozenset(
        key(name)
        for node in nodes
        for name in (node.id, node.concept.heading or node.id, *node.concept.names)
    )
