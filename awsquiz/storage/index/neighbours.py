"""As much of a large library as one question needs: the fact's card, and where options come from.

A small library is read whole. Of a large one the same cards are read for the same fact, so that the
same seed asks the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from awsquiz.core.model import Library
from awsquiz.core.scenarios import Scenario
from awsquiz.core.study.doubts import undoubted
from awsquiz.core.study.session import Item
from awsquiz.core.text import key, plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.storage.index import cards, doubts, scenarios, wordbook
from awsquiz.storage.index.database import Database, placeholders

READ_WHOLE = 4000
"""Facts up to which the library is read whole: in 15 ms."""
_MOST = 16
_ROW = 8
_WORD = pattern_of(r"[A-Za-z0-9@.-]+|[가-힣]+")  # a particle is a word of its own behind Latin
_WORDS = 3
"""Words of the longest name that is looked for in a fact."""

# Where wrong options come from: facts that name the concept in `false_for`, values of its
# attributes, concepts of which the fact is false, and for definitions the cards around it.
_AGAINST = """select distinct fact.card from against join fact on fact.id = against.fact
  where against.concept = :concept order by fact.id limit :row"""
_VALUED = """select distinct fact.card from valued join fact on fact.id = valued.fact
  where valued.attribute in (
    select attribute from valued join fact on fact.id = valued.fact where fact.concept = :concept)
  order by fact.id limit :row"""
_FALSE_OF = """select distinct concept.card from against join concept
  on concept.id = against.concept where against.fact = :fact order by concept.id limit :row"""
_BEHIND = """select id from card where position > (select position from card where id = :card)
  order by position limit 3"""
_BEFORE = """select id from card where position < (select position from card where id = :card)
  order by position desc limit 3"""


class _WholeLibrary(Library):
    """All cards; of the scenarios, most of which no session asks for, only those on a fact."""

    scenarios: scenarios.ScenariosLater

    def scenarios_on(self, fact_id: str) -> tuple[Scenario, ...]:
        return self.scenarios.on(fact_id)


class Neighbours:
    """Parts of a library, the last of which are remembered, without what was doubted at first."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._small = db.value("select count(*) from fact") <= READ_WHOLE
        self.doubted = doubts.doubted(db)
        """What is left out."""
        self._words = wordbook.known_words(db)
        self._read = lru_cache(maxsize=32)(self._library)
        self._card = lru_cache(maxsize=64)(self._library_of_card)

    def of(self, item: Item, *, options: bool = True) -> Library:
        """The library for a question on the fact; without options only its own card."""
        if self._small:
            return self._read(None, None)
        own = self._card(item.card)
        wanted = dict.fromkeys([item.card, *self._named(own, item.fact)])
        if options:
            values = {"concept": item.concept, "fact": item.fact, "card": item.card, "row": _ROW}
            for query in (_AGAINST, _VALUED, _FALSE_OF, _BEHIND, _BEFORE):
                wanted |= dict.fromkeys(card for (card,) in self._db.rows(query, values))
        return self._read(tuple(list(wanted)[:_MOST]), item.fact)

    def _library(self, card_ids: tuple[str, ...] | None, fact: str | None) -> Library:
        if card_ids is None:
            later = scenarios.ScenariosLater(self._db)
            whole = _WholeLibrary(cards.cards(self._db), later, self._words)
            return undoubted(whole, self.doubted)
        written = scenarios.scenarios(self._db, [] if fact is None else [fact])
        if len(card_ids) == 1 and not written:
            return self._card(card_ids[0])
        in_order = cards.sorted_ids(self._db, card_ids)
        held = tuple(card for each in in_order for card in self._card(each).cards)
        return undoubted(Library(held, written, self._words), self.doubted)

    def _library_of_card(self, card_id: str) -> Library:
        return undoubted(Library(cards.cards(self._db, [card_id]), words=self._words), self.doubted)

    def _named(self, own: Library, fact_id: str) -> list[str]:
        """Cards of the concepts whose names stand in the fact: a gap may hide one of them."""
        found = own.fact(fact_id)
        if found is None:
            return []
        names = list(_names(_WORD.findall(plain(found[1].text))))
        sql = f"""select distinct concept.card from called join concept
          on concept.id = called.concept where called.name in ({placeholders(names)})
          order by 1 limit 4"""
        return [card for (card,) in self._db.rows(sql, names)]


def _names(words: Iterable[str]) -> Iterator[str]:
    """Every run of a few words, as names are looked up."""
    said = [key(word) if any(map(str.isalnum, word)) else "" for word in islice(words, 60)]
    for at in range(len(said)):
        for length in range(1, _WORDS + 1):
            if name := "".join(said[at : at + length]):
                yield name
