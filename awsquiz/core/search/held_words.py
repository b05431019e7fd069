"""What of the words of the cards a spelling stands for, and how many facts have that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from awsquiz.core.search.conjugation import STEM
from awsquiz.core.search.endings import is_whole, token
from awsquiz.core.search.fitting import fit
from awsquiz.core.search.guesses import TYPED_WORTH
from awsquiz.core.search.inflected import other_forms
from awsquiz.core.search.lookup import Pattern, Tables, rarity
from awsquiz.core.search.measured import is_quantity
from awsquiz.core.search.parts import LONGEST_COMPOUND
from awsquiz.core.search.query import SearchTerm
from awsquiz.core.search.words import divisions, is_hangul

_BEGUN, _BEGUN_MATES, _WITHIN = 24, 12, 12  # words of the cards that one spelling may stand for
_ENDS, _ENDS_BEGUN = 6, 60  # words with which a phrase may end, and those that begin so
_PHRASES = 12
_GOOD_END = 0.85  # how well the last word of a phrase has to fit
_GUESS = 0.55  # up to here a word is only guessed to be meant


class Sought(NamedTuple):
    """A term with what of the cards it stands for, and how many facts have that, about."""

    term: SearchTerm
    pattern: Pattern
    held: float
    as_typed: bool = True
    heard: bool = False
    """Whether it is said as what was typed, and written in the other script."""
    part_of: str = ""
    """The word that was taken apart, if it is a part of one."""
    meant: str = ""
    """The word for which it is taken, if it is one that the cards have no more than what was
    typed."""

    @property
    def is_known(self) -> bool:
        """Whether the cards have anything of it."""
        return self.held > 0


class CardWords:
    """The words of the cards, asked of the tables; each is counted once."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._counts: dict[str, int] = {}
        """How many facts have a word, for all words that were asked about."""

    def count_first(self, terms: Iterable[SearchTerm]) -> None:
        """Counts at once all words that terms may ask about, as much quicker."""
        self.held(_all_words(terms))

    def held(self, words: Collection[str]) -> dict[str, int]:
        """How many facts have each of the words, for those that any has."""
        if new := set(words) - self._counts.keys():
            self._counts |= dict.fromkeys(new, 0) | self._tables.held(new)
        return {each: count for each in words if (count := self._counts[each])}

    def standing(
        self, sought: SearchTerm, spellings: Mapping[str, float], *, as_typed: bool = True
    ) -> Sought:
        counts: dict[str, int] = {}
        family: dict[str, int] = {}
        tokens: dict[str, float] = {}
        single = {
            each: worth
            for each, worth in spellings.items()
            if " " not in each[1:] and not each.endswith(STEM)
        }
        for begun, worth in self._begun(single):
            counts |= begun
            together = sum(begun.values())
            for found in begun:
                family[found] = max(together, family.get(found, 0))
                for spelling, value in worth.items():
                    if (fits := value * _fit(spelling, found, value)) > tokens.get(found, 0.0):
                        tokens[found] = fits
        if not sought.weak:
            others = other_forms(self._tables, self.held, spellings)
            for found, (count, fits) in others.items():
                counts[found] = count
                tokens[found] = max(fits, tokens.get(found, 0.0))
        whole = self._in_several(spellings)
        said = {each: worth for each, worth in whole.items() if worth > _GUESS}
        held = sum(counts[each] * worth for each, worth in tokens.items() if worth > _GUESS)
        if said:
            held += self._tables.holding(Pattern({}, said))
        if held:
            tokens = self._no_rarer(tokens, counts | family, held)
        else:
            held = sum(counts[each] * worth for each, worth in tokens.items())
            held += self._tables.holding(Pattern({}, whole)) if whole else 0
        return Sought(sought, Pattern(tokens, whole), held, as_typed)

    def _no_rarer(
        self, tokens: Mapping[str, float], counts: Mapping[str, int], held: float
    ) -> dict[str, float]:
        """The words with what they are worth; of those that are a guess, as much as they tell: a
        word is as common as all its forms together.

        빌리다 is rare in the cards: 인스턴스, which may be meant, stands everywhere in them.
        """
        total = self._tables.total
        most = rarity(total, held)
        return {
            each: worth if worth > _GUESS else worth * min(1, rarity(total, counts[each]) / most)
            for each, worth in tokens.items()
        }

    def _begun(
        self, spellings: Mapping[str, float]
    ) -> Iterator[tuple[dict[str, int], dict[str, float]]]:
        """Words of the cards that spellings may stand for, with the spellings that may."""
        typed = {each: worth for each, worth in spellings.items() if worth >= TYPED_WORTH}
        quantities = dict(filter(lambda row: is_quantity(row[0]), typed.items()))
        if quantities:
            yield self.held(quantities), quantities
        words = {each: typed[each] for each in typed if each not in quantities and len(each) > 1}
        base = min(filter(is_whole, words), key=len, default="") or min(words, key=len, default="")
        if base:
            exact = [*words, *map(token, words)]
            found = dict(self._tables.tokens_begun(base, _BEGUN)) | self.held(exact)
            for each in words:
                if not each.startswith(base):
                    found |= dict(self._tables.tokens_begun(each, _BEGUN_MATES))
            if is_whole(base) and len(base) > (2 if is_hangul(base[-1]) else 3):
                found |= dict(self._tables.tokens_within(base, _WITHIN))
            yield found, words
        for each in spellings.keys() - typed.keys():
            if len(each) > 1:
                mates = dict(self._tables.tokens_begun(each, _BEGUN_MATES))
                yield mates | self.held([token(each)]), {each: spellings[each]}

    def _in_several(self, spellings: Mapping[str, float]) -> dict[tuple[str, ...], float]:
        """Spellings that are several words, and what was typed as one that may be two."""
        found: dict[tuple[str, ...], float] = {}
        for spelling, worth in spellings.items():
            if " " in spelling:
                *first, last = map(token, spelling.split())
                if len(self.held(first)) == len(set(first)):
                    for end in self._ends(last):
                        found[(*first, end)] = worth
            elif worth >= TYPED_WORTH and not is_quantity(spelling) and spelling[-1] != STEM:
                for both in self._two(spelling):
                    found[both] = worth
        return dict(sorted(found.items(), key=lambda row: -row[1])[:_PHRASES])

    def _ends(self, last: str) -> list[str]:
        """The words with which a phrase may end whose last word this is."""
        if is_whole(last) and self.held([last]):
            return [last]
        begun = self._tables.tokens_begun(last, _ENDS_BEGUN)
        good = [(-fits, each) for each, _count in begun if (fits := fit(last, each)) >= _GOOD_END]
        return [each for _fits, each in sorted(good)[:_ENDS]]

    def _two(self, word: str) -> list[tuple[str, str]]:
        """The word as two words of the cards that stand one behind the other somewhere."""
        cuts = divisions(word, least=1) if len(word) <= LONGEST_COMPOUND else []
        known = self.held([one for one, _other in cuts])
        return [
            (one, end) for one, other in cuts if one in known for end in self._ends(token(other))
        ]


def _fit(spelling: str, word: str, worth: float) -> float:
    """How well a spelling of that worth fits a word of the cards.

    A stem of one syllable is a word, but not the beginning of one: 앱 of 앱을.
    """
    fits = 1.0 if word == token(spelling) else fit(spelling, word)  # DDoS is counted as DDo
    if fits < TYPED_WORTH and worth < 1 and not is_whole(spelling):
        return 0.0
    return fits


def _all_words(terms: Iterable[SearchTerm]) -> set[str]:
    """All words about whose number will be asked, so that they are asked about at once."""
    found: set[str] = set()
    for each in terms:
        for spelling, worth in each.spellings.items():
            if spelling.endswith(STEM):
                continue
            spoken = spelling.split()
            found.update(map(token, spoken))
            if len(spoken) == 1:
                found.add(spelling)
                if worth >= TYPED_WORTH and len(spelling) <= LONGEST_COMPOUND:
                    found.update(one for one, _other in divisions(spelling, least=1))
    return found
