"""What of the words of the cards may be meant: as typed, else by other keys, parts or slips."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from awsquiz.core.search.conjugation import STEM
from awsquiz.core.search.endings import is_question_word, is_whole, token
from awsquiz.core.search.entry import Rank
from awsquiz.core.search.fitting import fit
from awsquiz.core.search.inflected import other_forms
from awsquiz.core.search.lookup import Pattern, Tables, rarity
from awsquiz.core.search.measured import is_quantity
from awsquiz.core.search.parts import LONGEST_COMPOUND, parts
from awsquiz.core.search.query import SearchTerm, Word, phrases, term
from awsquiz.core.search.sounds import LEAST_SOUNDS, consonants, sound_alike
from awsquiz.core.search.typos import nearest
from awsquiz.core.search.words import divisions, is_hangul, syllables

_T = TypeVar("_T")
_REPAIRED = 4  # words of a query that may be slips
_LIKE = 3  # words that a slip may be meant for
_NEAR, _NEAR_LATER = 85.0, 0.85  # what a whole name is worth that is a slip away
_SLIP = 0.8
_NAMES = 40  # concepts of one name
_BEGUN, _BEGUN_MATES, _WITHIN = 24, 6, 12  # words of the cards that one spelling may stand for
_ENDS = 4  # words with which a phrase may end
_PHRASES = 12
_GOOD_END = 0.85  # how well the last word of a phrase has to fit
_TYPED = 0.9  # from here on a spelling is what was typed
_BEGINNING = 0.7
_GUESS = 0.55  # up to here a word is only guessed to be meant
_OWN_WORD = 2  # syllables
_LONG = 8  # keys of a word from which on two things may be wrong with it
_SOUNDING = 20  # words with the same consonants
_SOUNDS_ALIKE = 0.85
_ALL_KEYS_OTHER = 0.7  # of good Korean that is taken for Latin letters, where all else fails


class Sought(NamedTuple):
    """A term with what of the cards it stands for, and how many facts have that, about."""

    term: SearchTerm
    pattern: Pattern
    held: float
    as_typed: bool = True
    heard: bool = False
    """Whether it is said as what was typed, and written in the other script."""
    meant: str = ""
    """The word for which it is taken, if it is one that the cards have no more than what was
    typed."""

    @property
    def is_known(self) -> bool:
        """Whether the cards have anything of it."""
        return self.held > 0


class Mender:
    """Asks the tables what may have been meant."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._counts: dict[str, int] = {}
        """How many facts have a word, for all words that were asked about."""

    def sought(self, terms: Sequence[SearchTerm]) -> Iterator[Sought]:
        """What is looked for; words that nothing has are taken for something that is there."""
        left = _REPAIRED
        self._held(_all_words(terms))
        for each in terms:
            known = self._as(each, each.spellings)
            if known.is_known and each.said:
                yield from self._word_by_word(each, known)
            elif known.is_known or each.weak or not left:
                yield known
            else:
                left -= 1
                yield from self._mended(each) or [known]

    def _word_by_word(self, phrase: SearchTerm, known: Sought) -> Iterator[Sought]:
        """The words of a phrase: what means the whole of it is something of each."""
        whole = known.pattern.tokens
        for each in self._terms(phrase.said):
            own = self._as(each, each.spellings)
            pattern = Pattern(
                _better(own.pattern.tokens, whole),
                _better(own.pattern.phrases, known.pattern.phrases),
            )
            yield Sought(each, pattern, own.held + known.held)

    def swapped(self, terms: Sequence[SearchTerm]) -> list[Sought]:
        """What was typed in the other layout, where all of it is words of the cards."""
        known = [self._as(each, each.swapped) for each in terms]
        return known if known and all(each.is_known for each in known) else []

    def _held(self, words: Collection[str]) -> dict[str, int]:
        """How many facts have each of the words, for those that any has."""
        if new := set(words) - self._counts.keys():
            self._counts |= dict.fromkeys(new, 0) | self._tables.held(new)
        return {each: count for each in words if (count := self._counts[each])}

    def _as(
        self, sought: SearchTerm, spellings: Mapping[str, float], *, as_typed: bool = True
    ) -> Sought:
        counts: dict[str, int] = {}
        tokens: dict[str, float] = {}
        single = {
            each: worth
            for each, worth in spellings.items()
            if " " not in each[1:] and not each.endswith(STEM)
        }
        for begun, worth in self._begun(single):
            counts |= begun
            for found in begun:
                for spelling, value in worth.items():
                    if (fits := value * _fit(spelling, found, value)) > tokens.get(found, 0.0):
                        tokens[found] = fits
        if not sought.weak:
            others = other_forms(self._tables, self._held, spellings)
            for found, (count, fits) in others.items():
                counts[found] = count
                tokens[found] = max(fits, tokens.get(found, 0.0))
        whole = self._in_several(spellings)
        said = {each: worth for each, worth in whole.items() if worth > _GUESS}
        held = sum(counts[each] * worth for each, worth in tokens.items() if worth > _GUESS)
        if said:
            held += self._tables.holding(Pattern({}, said))
        if held:
            tokens = self._no_rarer(tokens, counts, held)
        else:
            held = sum(counts[each] * worth for each, worth in tokens.items())
            held += self._tables.holding(Pattern({}, whole)) if whole else 0
        return Sought(sought, Pattern(tokens, whole), held, as_typed)

    def _no_rarer(
        self, tokens: Mapping[str, float], counts: Mapping[str, int], held: float
    ) -> dict[str, float]:
        """The words with what they are worth; of those that are a guess, as much as they tell.

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
        typed = {each: worth for each, worth in spellings.items() if worth >= _TYPED}
        quantities = dict(filter(lambda row: is_quantity(row[0]), typed.items()))
        if quantities:
            yield self._held(quantities), quantities
        words = {each: typed[each] for each in typed if each not in quantities and len(each) > 1}
        base = min(filter(is_whole, words), key=len, default="") or min(words, key=len, default="")
        if base:
            exact = [*words, *map(token, words)]
            found = dict(self._tables.tokens_begun(base, _BEGUN)) | self._held(exact)
            for each in words:
                if not each.startswith(base):
                    found |= dict(self._tables.tokens_begun(each, _BEGUN_MATES))
            if is_whole(base) and len(base) > (2 if is_hangul(base[-1]) else 3):
                found |= dict(self._tables.tokens_within(base, _WITHIN))
            yield found, words
        for each in spellings.keys() - typed.keys():
            if len(each) > 1:
                mates = dict(self._tables.tokens_begun(each, _BEGUN_MATES))
                yield mates | self._held([token(each)]), {each: spellings[each]}

    def _in_several(self, spellings: Mapping[str, float]) -> dict[tuple[str, ...], float]:
        """Spellings that are several words, and what was typed as one that may be two."""
        found: dict[tuple[str, ...], float] = {}
        for spelling, worth in spellings.items():
            if " " in spelling:
                *first, last = map(token, spelling.split())
                if len(self._held(first)) == len(set(first)):
                    for end in self._ends(last):
                        found[(*first, end)] = worth
            elif worth >= _TYPED and not is_quantity(spelling) and spelling[-1] != STEM:
                for both in self._two(spelling):
                    found[both] = worth
        return dict(sorted(found.items(), key=lambda row: -row[1])[:_PHRASES])

    def _ends(self, last: str) -> list[str]:
        """The words with which a phrase may end whose last word this is."""
        if is_whole(last) and self._held([last]):
            return [last]
        begun = self._tables.tokens_begun(last, _ENDS)
        return [each for each, _count in begun if fit(last, each) >= _GOOD_END]

    def _two(self, word: str) -> list[tuple[str, str]]:
        """The word as two words of the cards that stand one behind the other somewhere."""
        cuts = divisions(word, least=1) if len(word) <= LONGEST_COMPOUND else []
        known = self._held([one for one, _other in cuts])
        return [
            (one, end) for one, other in cuts if one in known for end in self._ends(token(other))
        ]

    def _mended(self, sought: SearchTerm) -> list[Sought]:
        """What may have been meant by a word that nothing has."""
        if sought.said:  # the cards have its words, but not one behind the other
            return list(self.sought(self._terms(sought.said)))
        if sought.swapped:
            known = self._as(sought, sought.swapped)
            if known.is_known:
                return [known]
        made_of = [Word(part, part) for part in parts(sought.typed, self._held)]
        if made_of:
            known_parts = [self._as(each, each.spellings) for each in self._terms(made_of)]
            if all(each.is_known or each.term.weak for each in known_parts):
                return known_parts
        return self._guessed(sought)

    def _guessed(self, sought: SearchTerm) -> list[Sought]:
        """What a word was taken for: a slip of it, how it sounds, what it begins with."""
        slips = self._slips(sought.spellings)
        if not slips and len(sought.typed) >= _LONG:
            slips = self._slips(sought.swapped)
        if not slips and (heard := self._sounding(sought.spellings)):
            return [self._as(sought, heard, as_typed=False)._replace(heard=True)]
        if not slips and (by_mates := self._slip_of_mates(sought)):
            return [by_mates]
        slips = slips or self._beginnings(sought.typed)
        if slips:
            return [self._as(sought, slips, as_typed=False)]
        swapped = sought.typed.swapcase()
        if len(swapped) > 2 and self._held([token(swapped)]):
            return [self._as(sought, {swapped: _ALL_KEYS_OTHER}, as_typed=False)]
        return []

    def _terms(self, said: Sequence[Word]) -> list[SearchTerm]:
        mates = self._tables.mates(phrases(said))
        return [
            term(each.keys, mates, shown=each.shown, weak=is_question_word(each.keys), said=(each,))
            for each in said
        ]

    def _beginnings(self, word: str) -> dict[str, float]:
        """The longest word of the cards with which it begins: 할인 of 할인율.

        What is left may be a syllable and endings, and no word of its own: 블록 is not 블록체인.
        """
        word = word[:LONGEST_COMPOUND]
        begun = {
            one
            for one, other in divisions(word, least=1)
            if is_whole(one) and syllables(token(other)) < _OWN_WORD
        }
        known = self._held(begun) if is_hangul(word[-1]) else {}
        longest = max(known, key=len, default="")
        return {longest: _BEGINNING} if longest else {}

    def _slip_of_mates(self, sought: SearchTerm) -> Sought | None:
        """What means the same as the word that was meant, which the cards do not have."""
        like = self._tables.mates_like(sought.typed)
        for meant, likeness in nearest(sought.typed, like, 1):
            spellings = term(meant, self._tables.mates([meant])).spellings
            worth = {each: value * likeness for each, value in spellings.items()}
            return self._as(sought, worth, as_typed=False)._replace(meant=meant)
        return None

    def _sounding(self, spellings: Mapping[str, float]) -> dict[str, float]:
        """Words in Latin letters that are said so: Kibana of 키바나."""
        found: dict[str, float] = {}
        for spelling, worth in spellings.items():
            sound = consonants(spelling) if is_hangul(spelling[-1]) and worth >= _TYPED else ""
            if len(sound) >= LEAST_SOUNDS:
                for word, _count in self._tables.tokens_sounding(sound, _SOUNDING):
                    if sound_alike(spelling, word):
                        found[word] = _SOUNDS_ALIKE
        return found

    def _slips(self, spellings: Mapping[str, float]) -> dict[str, float]:
        """The nearest words of the cards, with their worth."""
        typed = [each for each, value in spellings.items() if value >= _TYPED and " " not in each]
        found: dict[str, float] = {}
        for spelling in dict.fromkeys([*map(token, typed), *typed]):
            if is_quantity(spelling) or spelling.endswith(STEM):
                continue
            like = self._tables.tokens_like(spelling)
            known = [each for each, (count, _name) in like.items() if count]
            for word, likeness in nearest(spelling, known, _LIKE):
                found[word] = max(found.get(word, 0.0), likeness * _SLIP)
        best = max(found.values(), default=0.0)
        return {each: value for each, value in found.items() if value > best * 0.9}

    def names(self, forms: Mapping[str, float]) -> dict[int, float]:
        """Concepts whose name is a few keys away from a form of the query, with its worth."""
        found: dict[int, float] = {}
        for form, worth in forms.items():
            if worth <= _TYPED:
                continue
            like = self._tables.tokens_like(form)
            for name, likeness in nearest(form, like, _LIKE):
                for n, begun, rank in self._tables.names_begun(name, tuple(Rank)[:3], _NAMES):
                    if begun == name:
                        near = _NEAR if rank != Rank.LATER_WORD else _NEAR * _NEAR_LATER
                        found[n] = max(worth * likeness * near, found.get(n, 0.0))
        return found


def _better(one: Mapping[_T, float], other: Mapping[_T, float]) -> dict[_T, float]:
    return {each: max(one.get(each, 0.0), other.get(each, 0.0)) for each in (*one, *other)}


def _fit(spelling: str, word: str, worth: float) -> float:
    """How well a spelling of that worth fits a word of the cards.

    A stem of one syllable is a word, but not the beginning of one: 앱 of 앱을.
    """
    fits = 1.0 if word == token(spelling) else fit(spelling, word)  # DDoS is counted as DDo
    if fits < _TYPED and worth < 1 and not is_whole(spelling):
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
                if worth >= _TYPED and len(spelling) <= LONGEST_COMPOUND:
                    found.update(one for one, _other in divisions(spelling, least=1))
    return found
