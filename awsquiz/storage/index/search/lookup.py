"""What the search asks of its tables: each question is bounded, however large they are.

Everything that comes from a query is bound; within a MATCH it is quoted as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from awsquiz.core.search.entry import IndexEntry, Rank
from awsquiz.core.search.lookup import COMMON
from awsquiz.core.search.results import Label, Page, Passage, Results
from awsquiz.core.search.search import find
from awsquiz.core.search.typos import trigrams
from awsquiz.storage.index.database import Database, placeholders

_LOOKED_AT = 500  # rows of which the best are taken
_TRIGRAMS = 10
_REMEMBERED = 400  # answers, of at most some kilobytes each
_LAST = "\U0010ffff"


def search_index(db: Database, query: str, n: int) -> Results:
    """The best `n` concepts for a query, which may be any text."""
    return find(Lookup(db), query, n)


def _match_of(spellings: Iterable[str]) -> str:
    """The MATCH expression for texts that have one of the spellings; empty if none can be found.

    It finds all that have one, and some that do not: the pieces may stand apart.
    """
    long = sorted({each for each in spellings if len(each) > 1}, key=lambda each: (len(each), each))
    needed: list[str] = []
    for each in long:
        # 실행하는 need not be looked for beside 실행.
        if not any(len(shorter) > 2 and shorter in each for shorter in needed):
            needed.append(each)
    return " OR ".join(f"({_all_of(each)})" for each in needed)


def _all_matches(groups: Iterable[Iterable[str]]) -> str:
    return " AND ".join(f"({_match_of(each)})" for each in groups)


def _all_of(spelling: str) -> str:
    if len(spelling) == 2:
        return _quoted(f"{spelling} ")  # see core.search.entry.columns
    pieces = trigrams(spelling)
    if len(pieces) > _TRIGRAMS:  # spread over the whole
        pieces = [pieces[at * (len(pieces) - 1) // (_TRIGRAMS - 1)] for at in range(_TRIGRAMS)]
    return " AND ".join(map(_quoted, pieces))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


class _Matching(NamedTuple):
    """Concepts that match: how many, and their numbers as one text.

    A thousand rows take SQLite longer to hand over than to find; most of them are only counted.
    """

    size: int
    listed: str | None

    def numbers(self) -> set[int]:
        return set(map(int, self.listed.split(","))) if self.listed else set()


class Lookup:
    """The tables of the search, read: see `core.search.lookup.Tables`.

    What matches is remembered for the next search: of what is typed most is the same a key later.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self.total: int = db.value("select concepts from search_size")
        self._known: dict[tuple[str, int], _Matching] = db.remembered()
        self._firsts: dict[tuple[str, ...], _Matching] = {}
        self._pairs: dict[tuple[str, ...], tuple[set[tuple[str, ...]], set[int]]] = {}

    def mates(self, keys: Iterable[str]) -> dict[str, list[tuple[str, float]]]:
        """What the glossary has for these words, the nearest first."""
        asked = sorted(keys)
        found: dict[str, list[tuple[str, float]]] = {}
        for key, other, worth in self._db.rows(
            f"select key, other, worth from search_glossary where key in ({placeholders(asked)})"
            " order by key, worth desc, other",
            asked,
        ):
            found.setdefault(key, []).append((other, worth))
        return found

    def names_begun(
        self, form: str, ranks: Sequence[Rank], most: int
    ) -> list[tuple[int, str, Rank]]:
        """Concepts with names that begin so, the shortest name first."""
        rows = self._db.rows(
            "select n, key, rank from (select n, key, rank from search_name"
            " where key >= ? and key < ? order by key, rank, n limit ?)"
            f" where rank in ({placeholders(ranks)}) order by length(key), rank, key, n limit ?",
            (form, form + _LAST, _LOOKED_AT, *ranks, most),
        )
        return [(n, key, Rank(rank)) for n, key, rank in rows]

    def holding(self, spellings: Collection[str]) -> int:
        """How many concepts seem to have one of the spellings; `COMMON` if more."""
        return self._first(spellings).size

    def candidates(
        self, groups: Sequence[Collection[str]], in_names: Sequence[str], most: int
    ) -> list[int]:
        """Concepts that seem to have all, first those whose names have most of the given words."""
        found = self._having_all(groups)
        if len(found) <= most:
            return found
        named = " + ".join(["(instr(head, ?) > 0)"] * len(in_names)) or "0"
        rows = self._db.rows(
            f"select n from search_head where n in ({placeholders(found)})"
            f" order by {named} desc, n limit ?",
            (*found, *in_names, most),
        )
        return [n for (n,) in rows]

    def _having_all(self, groups: Sequence[Collection[str]]) -> list[int]:
        """The first of those that seem to have a spelling of each group.

        Only what is common is looked for in the index again, and where it is beside something rare
        once for all groups that a search may make of its words.
        """
        rare = [each for each in groups if self._first(each).size < COMMON]
        common = [each for each in groups if each not in rare]
        if not rare:
            return sorted(self._matching(_all_matches(common), _LOOKED_AT).numbers())
        found = set.intersection(*(self._first(each).numbers() for each in rare))
        for each in common:
            if found:
                found &= self._beside(each, rare)
        return sorted(found)[:_LOOKED_AT]

    def _first(self, spellings: Collection[str]) -> _Matching:
        """All concepts that seem to have one of the spellings, `COMMON` at most."""
        known = self._firsts.get(key := tuple(spellings))
        if known is None:
            known = self._firsts[key] = self._matching(_match_of(spellings), COMMON)
        return known

    def _beside(self, common: Collection[str], rare: Sequence[Collection[str]]) -> set[int]:
        """Those that seem to have what is common and some of what is rare."""
        asked = {tuple(each) for each in rare}
        covered, found = self._pairs.get(key := tuple(common), (set(), set()))
        if not asked <= covered:
            either = " OR ".join(f"({_match_of(each)})" for each in rare)
            match = f"({_match_of(common)}) AND ({either})"
            found = self._matching(match, COMMON * len(rare)).numbers()
            self._pairs[key] = (asked, found)
        return found

    def _matching(self, match: str, most: int) -> _Matching:
        """The first that match; none does where nothing can be looked for."""
        known = self._known.get((match, most))
        if known is None:
            [found] = self._db.rows(
                "select count(*), group_concat(n) from"
                " (select rowid as n from search_text where search_text match ? limit ?)",
                (match or '""', most),
            )
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[match, most] = _Matching(*found)
        return known

    def entries(self, concepts: Iterable[int]) -> dict[int, IndexEntry]:
        """The text of concepts as it is compared."""
        asked = sorted(concepts)
        rows = self._db.rows(
            "select n, head, body, more, leading from search_concept join search_head using (n)"
            f" where n in ({placeholders(asked)})",
            asked,
        )
        return {n: IndexEntry(head, body, more, leading) for n, head, body, more, leading in rows}

    def labels(self, concepts: Iterable[int]) -> dict[int, Label]:
        """Concepts as they are told."""
        asked = sorted(concepts)
        rows = self._db.rows(
            "select n, id, title, path, note from search_concept"
            f" where n in ({placeholders(asked)})",
            asked,
        )
        return {
            n: Label(id, title, tuple(path.split("\n")), note) for n, id, title, path, note in rows
        }

    def page(self, concept: int) -> Page:
        """The short page of a concept."""
        [(name, title, called, path, leading)] = self._db.rows(
            "select id, title, called, path, leading from search_concept where n = ?", (concept,)
        )
        facts = self._db.rows(
            "select text from search_fact where n = ? and at < ? order by at", (concept, leading)
        )
        return Page(
            *(name, title, tuple(called.split("\n")[1:]), tuple(path.split("\n"))),
            definitions=tuple(text for (text,) in facts),
            facts=self._db.value("select count(*) from search_fact where n = ?", (concept,)),
        )

    def passage(self, concept: int, at: int) -> Passage:
        """A fact as it is told, by its place in the entry."""
        [row] = self._db.rows(
            "select id, text, source, why, section, line, note from search_fact"
            " where n = ? and at = ?",
            (concept, at),
        )
        return Passage(*row)

    def begins_a_word(self, beginning: str) -> bool:
        """Whether a word that was seen in cards begins so."""
        asked = (beginning, beginning + _LAST)
        sql = "select 1 from search_word where word >= ? and word < ? limit 1"
        return self._db.value(sql, asked) is not None

    def words_like(self, word: str) -> Mapping[str, bool]:
        """Words that share rare pieces or the beginning with it, and whether they are names."""
        pieces = sorted(
            (count, piece)
            for piece in trigrams(word)
            if (count := self._having(_quoted(piece))) > 0
        )
        used: list[str] = []
        total = 0
        for count, piece in pieces:
            if used and total + count > _LOOKED_AT:
                break
            used.append(_quoted(piece))
            total += count
        rows = self._db.rows(
            "select word, named from search_word where word >= ? and word < ?"
            " order by word limit ?",
            (word[:2], word[:2] + _LAST, _LOOKED_AT // 2),
        )
        rows += self._db.rows(
            "select word, named from search_word where n in"
            " (select rowid from search_typo where search_typo match ? limit ?)",
            (" OR ".join(used) or '""', _LOOKED_AT),
        )
        return {found: bool(named) for found, named in rows}

    def _having(self, match: str) -> int:
        counted: int = self._db.value(
            "select count(*) from (select 1 from search_typo where search_typo match ? limit ?)",
            (match, COMMON),
        )
        return counted
