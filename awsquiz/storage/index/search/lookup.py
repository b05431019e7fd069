"""What the search asks of its tables: each question is bounded, however large they are.

Everything that comes from a query is bound; within a MATCH it is quoted as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import ne
from typing import NamedTuple, TypeVar

from awsquiz.core.search.conjugation import STEM
from awsquiz.core.search.entry import IndexEntry, Rank, unfolded
from awsquiz.core.search.lookup import COMMON, Pattern, as_typed
from awsquiz.core.search.pairs import PAIRED, SAME_NAME
from awsquiz.core.search.results import Label, Page, Passage, Results
from awsquiz.core.search.search import find
from awsquiz.core.search.typos import trigrams
from awsquiz.storage.index.database import Database, placeholders

_LOOKED_AT = 500  # rows of which the best are taken
_BEGUN = 2000  # words of one beginning among which the commonest are taken
_TRIGRAMS = 10
_REMEMBERED = 2000  # answers, of at most some kilobytes each
_LAST = "\U0010ffff"
_T = TypeVar("_T")


def search_index(db: Database, query: str, n: int) -> Results:
    """The best `n` concepts for a query, which may be any text."""
    return find(Lookup(db), query, n)


def _match_of(pattern: Pattern) -> str:
    """The MATCH expression for texts that have any of the pattern; empty if nothing can be found.

    What stands there is letters and digits alone, and quoted besides.
    """
    phrases = (" ".join(map(unfolded, phrase)) for phrase in pattern.phrases)
    wanted = sorted({*map(unfolded, pattern.tokens), *phrases})
    return " OR ".join(map(_quoted, wanted))


def _all_matches(patterns: Iterable[Pattern]) -> str:
    return " AND ".join(f"({_match_of(each)})" for each in patterns)


def _all_of(spelling: str) -> str:
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
        self.total: int = db.value("select facts from search_size")
        self._known: dict[object, object] = db.remembered()
        self._firsts: dict[str, _Matching] = {}
        self._pairs: dict[str, tuple[set[str], set[int]]] = {}

    def mates(self, keys: Iterable[str]) -> dict[str, list[tuple[str, float]]]:
        """What the glossary and the service list have for these words, the nearest first."""
        every = sorted(keys)
        asked = [each for each in every if not each.endswith(STEM)]  # verbs are in glossaries alone
        found: dict[str, list[tuple[str, float]]] = {}
        wanted = placeholders(asked)
        rows = self._db.rows(
            f"select key, other, worth from search_glossary where key in ({placeholders(every)})"
            f" union all select key, other, worth from search_translated where key in ({wanted})"
            f" union all select distinct key, other, {PAIRED} from search_pair"
            f" where key in ({wanted})",
            (*every, *asked, *asked),
        )
        for key, names in self._db.rows(
            "select key, names from search_called join search_calling using (row)"
            f" where key in ({wanted})",
            asked,
        ):
            rows += [(key, name, SAME_NAME) for name in names.split("\n")]
        for key, other, worth in sorted(rows, key=lambda row: (row[0], -row[2], row[1])):
            if other.replace(" ", "") != key:
                found.setdefault(key, []).append((other, worth))
        return found

    def mates_like(self, word: str) -> list[str]:
        """Words of which the glossary or the service list know what means the same, and that begin
        as this one and are about as long."""
        begun = (word[:2], word[:2] + _LAST, len(word) - 2, len(word) + 2, _LOOKED_AT)
        condition = "key >= ? and key < ? and length(key) between ? and ? limit ?"
        rows = self._db.rows(f"select distinct key from search_glossary where {condition}", begun)
        rows += self._db.rows(
            f"select distinct key from search_translated where {condition}", begun
        )
        return [key for (key,) in rows]

    def topic_names(self, form: str) -> list[str]:
        """The names of what the service list calls so, and of what it is a feature of; as keys."""
        rows = self._db.rows("select names from search_topic where key = ?", (form,))
        return rows[0][0].split("\n") if rows else []

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

    def called(self, forms: Collection[str]) -> set[int]:
        """Concepts of which one of these is a whole name."""
        asked = sorted(forms)[:_LOOKED_AT]
        rows = self._db.rows(
            f"select distinct n from search_name where key in ({placeholders(asked)})"
            " and rank in (?, ?) limit ?",
            (*asked, Rank.TITLE, Rank.OTHER, _LOOKED_AT),
        )
        return {n for (n,) in rows}

    def held(self, tokens: Collection[str]) -> dict[str, int]:
        """In how many facts each of these words stands, for those that stand in any."""
        asked = sorted(tokens)[:_LOOKED_AT]
        rows = self._db.rows(
            "select word, held from search_word"
            f" where held > 0 and word in ({placeholders(asked)})",
            asked,
        )
        return dict(rows)

    def tokens_begun(self, form: str, most: int) -> list[tuple[str, int]]:
        """Words that begin so, the commonest first, with the number of facts that have each."""
        return self._remembered(("begun", form, most), self._begun(form, most))

    def _begun(self, form: str, most: int) -> Iterator[tuple[str, int]]:
        # The word itself goes before all others, however common these are.
        yield from self._db.rows(
            "select word, held from (select word, held from search_word"
            " where word >= ? and word < ? and held > 0 order by word limit ?)"
            " order by word <> ?, held desc, word limit ?",
            (form, form + _LAST, _BEGUN, form, most),
        )

    def tokens_within(self, form: str, most: int) -> list[tuple[str, int]]:
        """Words that have this within, the commonest first, with the number of facts."""
        return self._remembered(("within", form, most), self._within(form, most))

    def _within(self, form: str, most: int) -> Iterator[tuple[str, int]]:
        yield from self._db.rows(
            "select word, held from search_word where n in"
            " (select rowid from search_typo where search_typo match ? limit ?)"
            " and held > 0 and instr(word, ?) > 1 order by held desc, word limit ?",
            (_all_of(form) or '""', _LOOKED_AT, form, most),
        )

    def _remembered(
        self, key: tuple[str, str, int], rows: Iterator[tuple[str, int]]
    ) -> list[tuple[str, int]]:
        found = self._known.get(key)
        if not isinstance(found, list):
            found = self._keep(key, list(rows))
        return found

    def _keep(self, key: object, found: _T) -> _T:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[key] = found
        return found

    def holding(self, pattern: Pattern) -> int:
        """How many concepts have it; `COMMON` if more."""
        return self._first(pattern).size

    def candidates(
        self, patterns: Sequence[Pattern], in_names: Sequence[str], most: int
    ) -> list[int]:
        """Concepts that have something of each; where they are many, first those that have all
        words as they were typed, and of either those whose names have most of them."""
        found = self._having_all(patterns)
        if len(found) <= most:
            return found
        typed = self._having_typed(patterns)
        if not 0 < len(typed) < len(found):
            return self._best_named(found, in_names, most)
        first = self._best_named(typed, in_names, most)
        as_typed_too = set(typed)
        others = [n for n in found if n not in as_typed_too]
        return [*first, *self._best_named(others, in_names, most - len(first))]

    def _having_typed(self, patterns: Sequence[Pattern]) -> list[int]:
        """Those that have something of each pattern, of words that are rare as they were typed
        those words; none where there are no such words."""
        wanted = [self._rare_as_typed(each) for each in patterns]
        return self._having_all(wanted) if any(map(ne, wanted, patterns)) else []

    def _rare_as_typed(self, pattern: Pattern) -> Pattern:
        typed = as_typed(pattern)
        return typed if typed != pattern and self._first(typed).size < COMMON else pattern

    def _best_named(self, found: Sequence[int], in_names: Sequence[str], most: int) -> list[int]:
        """Of these concepts those whose names have most of the words."""
        if len(found) <= most or not most:
            return list(found[:most])
        named = " + ".join(["(instr(head, ?) > 0)"] * len(in_names)) or "null"  # 0 is a column
        rows = self._db.rows(
            f"select n from search_head where n in ({placeholders(found)})"
            f" order by {named} desc, n limit ?",
            (*found, *in_names, most),
        )
        return [n for (n,) in rows]

    def _having_all(self, patterns: Sequence[Pattern]) -> list[int]:
        """The first of those that have something of each pattern.

        Only what is common is looked for in the index again, and where it is beside something rare
        once for all groups that a search may make of its words.
        """
        rare = [each for each in patterns if self._first(each).size < COMMON]
        common = [each for each in patterns if each not in rare]
        if not rare:
            return sorted(self._matching(_all_matches(common), _LOOKED_AT).numbers())
        found = set.intersection(*(self._first(each).numbers() for each in rare))
        for each in common:
            if found:
                found &= self._beside(each, rare)
        return sorted(found)[:_LOOKED_AT]

    def _first(self, pattern: Pattern) -> _Matching:
        """All concepts that have something of it, `COMMON` at most."""
        match = _match_of(pattern)
        known = self._firsts.get(match)
        if known is None:
            known = self._firsts[match] = self._matching(match, COMMON)
        return known

    def _beside(self, common: Pattern, rare: Sequence[Pattern]) -> set[int]:
        """Those that have what is common and some of what is rare."""
        match = _match_of(common)
        asked = set(map(_match_of, rare))
        covered, found = self._pairs.get(match, (set(), set()))
        if not asked <= covered:
            either = " OR ".join(f"({each})" for each in sorted(asked))
            numbers = self._matching(f"({match}) AND ({either})", COMMON * len(rare)).numbers()
            self._pairs[match] = (asked, found := numbers)
        return found

    def _matching(self, match: str, most: int) -> _Matching:
        """The first that match; none does where nothing can be looked for."""
        known = self._known.get((match, most))
        if not isinstance(known, _Matching):
            [found] = self._db.rows(
                "select count(*), group_concat(n) from"
                " (select rowid as n from search_text where search_text match ? limit ?)",
                (match or '""', most),
            )
            known = self._keep((match, most), _Matching(*found))
        return known

    def with_initials(self, consonants: str, most: int) -> list[int]:
        """Concepts whose facts seem to have these initials, one behind the other."""
        rows = self._db.rows(
            "select rowid from search_initials where search_initials match ? limit ?",
            (_all_of(consonants) or '""', most),
        )
        return [n for (n,) in rows]

    def entries(self, concepts: Iterable[int]) -> dict[int, IndexEntry]:
        """The text of concepts as it is compared."""
        asked = sorted(concepts)
        rows = self._db.rows(
            "select n, head, body, facets, reasons, above, leading"
            " from search_concept join search_head using (n)"
            f" where n in ({placeholders(asked)})",
            asked,
        )
        return {n: IndexEntry(*row) for n, *row in rows}

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

    def tokens_like(self, word: str) -> Mapping[str, tuple[int, bool]]:
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
            "select word, held, named from search_word where word >= ? and word < ?"
            " and length(word) between ? and ? order by word limit ?",
            (word[:2], word[:2] + _LAST, len(word) - 2, len(word) + 2, _LOOKED_AT),
        )
        rows += self._db.rows(
            "select word, held, named from search_word where n in"
            " (select rowid from search_typo where search_typo match ? limit ?)",
            (" OR ".join(used) or '""', _LOOKED_AT),
        )
        return {found: (held, bool(named)) for found, held, named in rows}

    def tokens_sounding(self, sound: str, most: int) -> list[tuple[str, int]]:
        """Words of either script with these consonants, the commonest first."""
        return self._db.rows(
            "select word, held from search_word where sound = ? and held > 0"
            " order by held desc, word limit ?",
            (sound, most),
        )

    def _having(self, match: str) -> int:
        counted: int = self._db.value(
            "select count(*) from (select 1 from search_typo where search_typo match ? limit ?)",
            (match, COMMON),
        )
        return counted
