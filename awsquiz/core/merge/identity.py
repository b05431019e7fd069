"""Which known note a note is: by its path, by name and text, by its text alone; else a new one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from awsquiz.core.merge.facts import Known
from awsquiz.core.merge.known_notes import KnownNote, NoteText, Reread, digest_of, names_of
from awsquiz.core.notes.extraction.sentences import sentences
from awsquiz.core.text import key
from awsquiz.core.text.regexes import pattern_of

SAME = 0.5
"""The share of a known note's lines from which a note of another name is it."""
OF_ITS_NAME = 0.2
"""The same of a note of its name."""
_SEVERAL = pattern_of(r"[.!?。]\W*\s")
_MARKERS = pattern_of(r"(?:[>\s]|[-*+]\s|\d+[.)]\s|#+\s)+")


@dataclass(frozen=True)
class EarlierNote:
    """A note that the cards know."""

    row: KnownNote
    facts: Sequence[Known]
    is_shipped: bool = False


@dataclass(frozen=True)
class Identified:
    """What a note is called from now on, and which known notes it is: one, or none."""

    name: str
    earlier: EarlierNote | None


def identify(
    notes: Sequence[NoteText], earlier: Sequence[EarlierNote], reread: Reread
) -> list[Identified]:
    """For each note what it is, in their order. No known note is two of them."""
    identification = _Identification(notes, earlier, reread)
    identification.by_path()
    identification.by_text()
    return identification.named()


class _Identification:
    def __init__(
        self, notes: Sequence[NoteText], earlier: Sequence[EarlierNote], reread: Reread
    ) -> None:
        self._notes = notes
        self._earlier = earlier
        self._reread = reread
        self._found: dict[int, EarlierNote] = {}
        self._free = dict(enumerate(earlier))

    def by_path(self) -> None:
        """What lies where a known note lay is that note, whatever it says now."""
        at_path = {each.row.path: old for old, each in self._free.items() if each.row.path}
        for new, note in enumerate(self._notes):
            old = at_path.get(note.path)
            if old is not None and old in self._free:
                self._found[new] = self._free.pop(old)

    def by_text(self) -> None:
        """The surest first: those of a known note's name, then those that share most with it."""
        for _, _, new, old in sorted(self._pairs()):
            if new not in self._found and old in self._free and self._may_be(new, old):
                self._found[new] = self._free.pop(old)

    def _pairs(self) -> Iterator[tuple[int, float, int, int]]:
        """How sure, and how much they share: note and known note."""
        said = {old: _lines_of(each.facts) for old, each in self._free.items()}
        saying: dict[str, list[int]] = defaultdict(list)
        for old, lines in said.items():
            for line in lines:
                saying[line].append(old)
        for new, note in enumerate(self._notes):
            if new in self._found or not saying:
                continue
            shared: Counter[int] = Counter()
            for line in lines_in(note.text):
                shared.update(saying.get(line, ()))
            for old, count in shared.items():
                share = count / len(said[old])
                rank = self._rank(note, self._free[old])
                if share >= (SAME if rank == _OTHER else OF_ITS_NAME):
                    yield rank, -share, new, old

    def _rank(self, note: NoteText, known: EarlierNote) -> int:
        if known.is_shipped:  # only what really is that note touches it
            return _OTHER
        if f"/{note.path}".replace("\\", "/").endswith(f"/{known.row.name}"):
            return _OF_THIS_NAME
        return _OF_THIS_FILE_NAME if _same_file_name(note, known.row) else _OTHER

    def _may_be(self, new: int, old: int) -> bool:
        """Whether the file of the known note is gone; one of its name may be a copy as well."""
        note, known = self._notes[new], self._free[old]
        if known.is_shipped or not known.row.path:
            return True
        if (text := self._reread(known.row)) is None:
            return True
        of_its_name = _same_file_name(note, known.row)
        return of_its_name and text != "" and digest_of(text) == digest_of(note.text)

    def named(self) -> list[Identified]:
        """All notes with what the cards are to call them."""
        taken = {each.row.name for each in self._earlier}
        names: dict[int, str] = {}
        for new, each in self._found.items():
            if each.is_shipped or each.row.path == self._notes[new].path:
                names[new] = each.row.name
            elif not self._is_shipped_name(each.row.name):
                taken.discard(each.row.name)
        rest = [new for new in range(len(self._notes)) if new not in names]
        made = names_of([self._notes[new] for new in rest], taken)
        names.update(zip(rest, made, strict=True))
        return [Identified(names[new], self._found.get(new)) for new in range(len(self._notes))]

    def _is_shipped_name(self, name: str) -> bool:
        return any(each.is_shipped and each.row.name == name for each in self._earlier)


_OF_THIS_NAME, _OF_THIS_FILE_NAME, _OTHER = 0, 1, 2


def _file_name(path: str) -> str:
    return re.split(r"[/\\]", path)[-1]


def _same_file_name(note: NoteText, row: KnownNote) -> bool:
    return _file_name(note.path) == _file_name(row.path or row.name)


def lines_in(text: str) -> set[str]:
    """The words of each line of a note, and of each sentence, without spaces and signs."""
    found: set[str] = set()
    for line in text.split("\n"):
        said = _MARKERS.sub("", line, count=1) if _MARKERS.match(line) else line
        found.add(key(said))
        if _SEVERAL.search(said):
            found.update(key(sentence) for _, sentence in sentences(said))
    return found


def _lines_of(facts: Iterable[Known]) -> frozenset[str]:
    """The same of what a note said when it was last converted."""
    sources = [item.source for item in facts if not item.fact.retired]
    return frozenset(key(line) for source in sources for line in source.split("\n")) - {""}
