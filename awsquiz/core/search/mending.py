"""What of the words of the cards may be meant: as typed, else by other keys, parts or slips."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

from awsquiz.core.search.conjugation import STEM
from awsquiz.core.search.endings import is_question_word, is_whole, token
from awsquiz.core.search.entry import Rank, name_tokens
from awsquiz.core.search.fitting import fit
from awsquiz.core.search.guesses import (
    TYPED_WORTH,
    longest_beginning,
    names_of_slips,
    slips,
    sounding,
)
from awsquiz.core.search.inflected import other_forms
from awsquiz.core.search.lookup import Pattern, Tables, rarity
from awsquiz.core.search.measured import is_quantity
from awsquiz.core.search.parts import LONGEST_COMPOUND, parts
from awsquiz.core.search.query import SearchTerm, Word, phrases, term
from awsquiz.core.search.typos import nearest
from awsquiz.core.search.words import divisions, is_hangul

_T = TypeVar("_T")
_REPAIRED = 4  # words of a query that may be slips
_BEGUN, _BEGUN_MATES, _WITHIN = 24, 12, 12  # words of the cards that one spelling may stand for
_ENDS, _ENDS_BEGUN = 6, 60  # words with which a phrase may end, and those that begin so
_PHRASES = 12
_GOOD_END = 0.85  # how well the last word of a phrase has to fit
_GUESS = 0.55  # up to here a word is only guessed to be meant
_FEW, _SOUNDS = 4, 4  # facts with a word, and its consonants, that may be English as well
_LONG = 8  # keys of a word from which on two things may be wrong with it
_ALL_KEYS_OTHER = 0.7  # of good Korean that is taken for Latin letters, where all else fails


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
                yield self._with_its_sound(known)
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

    def _with_its_sound(self, known: Sought) -> Sought:
        """Beside a word that few facts have, the English word that is said so: 인젝션, injection.

        Words of Korean sound like one of English by accident as well, when they are short.
        """
        if not 0 < known.held <= _FEW or known.term.weak:
            return known
        heard = sounding(self._tables, known.term.spellings, least=_SOUNDS)
        tokens = heard | dict(known.pattern.tokens)
        more = sum(self._held(heard).values())
        return known._replace(
            pattern=Pattern(tokens, known.pattern.phrases), held=known.held + more
        )

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
            elif worth >= TYPED_WORTH and not is_quantity(spelling) and spelling[-1] != STEM:
                for both in self._two(spelling):
                    found[both] = worth
        return dict(sorted(found.items(), key=lambda row: -row[1])[:_PHRASES])

    def _ends(self, last: str) -> list[str]:
        """The words with which a phrase may end whose last word this is."""
        if is_whole(last) and self._held([last]):
            return [last]
        begun = self._tables.tokens_begun(last, _ENDS_BEGUN)
        good = [(-fits, each) for each, _count in begun if (fits := fit(last, each)) >= _GOOD_END]
        return [each for _fits, each in sorted(good)[:_ENDS]]

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
                return [each._replace(part_of=sought.typed) for each in known_parts]
        return self._guessed(sought) or self._slip_of_a_name(sought) or self._behind_a_name(sought)

    def _slip_of_a_name(self, sought: SearchTerm) -> list[Sought]:
        """The name of several words that was written as one, with a slip: 비용할당테그."""
        meant = names_of_slips(self._tables, sought.typed)
        phrases = {
            tuple(name_tokens(line)): worth
            for name, worth in meant.items()
            for line in self._lines_of(name)
        }
        if not phrases:
            return []
        held = float(self._tables.holding(Pattern({}, phrases)))
        return [Sought(sought, Pattern({}, phrases), held, as_typed=False)] if held else []

    def _lines_of(self, name: str) -> Iterator[str]:
        """The name with the spaces between its words, as the first concept has it that has it."""
        begun = self._tables.names_begun(name, (Rank.TITLE, Rank.OTHER), 1)
        for entry in self._tables.entries([n for n, _key, _rank in begun]).values():
            lines = (line for line in entry.head.split("\n") if line.replace(" ", "") == name)
            yield from islice(lines, 1)

    def _behind_a_name(self, sought: SearchTerm) -> list[Sought]:
        """The name of a service with which a word begins that nothing has, and what may be meant
        by the rest: 글루스튜디어."""
        for one, rest in divisions(sought.typed) if len(sought.typed) <= LONGEST_COMPOUND else ():
            if self._tables.topic_names(one):
                name, behind = self._terms((Word(one, one), Word(rest, rest)))
                known = self._as(name, name.spellings)
                if known.is_known:
                    return [
                        each._replace(part_of=sought.typed)
                        for each in (known, *self._guessed(behind))
                    ]
        return []

    def _guessed(self, sought: SearchTerm) -> list[Sought]:
        """What a word was taken for: a slip of it, how it sounds, what it begins with.

        What the service list knows was meant as it is: AppSync is no slip of AppSpec.
        """
        if self._tables.topic_names(sought.typed):
            return []
        near = slips(self._tables, sought.spellings)
        if not near and len(sought.typed) >= _LONG:
            near = slips(self._tables, sought.swapped)
        if not near and (heard := sounding(self._tables, sought.spellings)):
            return [self._as(sought, heard, as_typed=False)._replace(heard=True)]
        if not near and (by_mates := self._slip_of_mates(sought)):
            return [by_mates]
        near = near or longest_beginning(sought.typed, self._held)
        if near:
            return [self._as(sought, near, as_typed=False)]
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

    def _slip_of_mates(self, sought: SearchTerm) -> Sought | None:
        """What means the same as the word that was meant, which the cards do not have."""
        like = self._tables.mates_like(sought.typed)
        for meant, likeness in nearest(sought.typed, like, 1):
            spellings = term(meant, self._tables.mates([meant])).spellings
            worth = {each: value * likeness for each, value in spellings.items()}
            return self._as(sought, worth, as_typed=False)._replace(meant=meant)
        return None


def _better(one: Mapping[_T, float], other: Mapping[_T, float]) -> dict[_T, float]:
    return {each: max(one.get(each, 0.0), other.get(each, 0.0)) for each in (*one, *other)}


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
