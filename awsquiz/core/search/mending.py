"""What may be meant by words that the cards do not have: by other keys, parts, slips, sounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from awsquiz.core.search.endings import is_question_word, token
from awsquiz.core.search.entry import Rank, name_tokens
from awsquiz.core.search.guesses import (
    longest_beginning,
    names_of_slips,
    slips,
    sounding,
)
from awsquiz.core.search.held_words import CardWords, Sought
from awsquiz.core.search.lookup import Pattern, Tables
from awsquiz.core.search.parts import LONGEST_COMPOUND, parts
from awsquiz.core.search.query import SearchTerm, Word, phrases, term
from awsquiz.core.search.typos import nearest
from awsquiz.core.search.words import divisions

_T = TypeVar("_T")
_REPAIRED = 4  # words of a query that may be slips
_FEW, _SOUNDS = 4, 4  # facts with a word, and its consonants, that may be English as well
_OFTENER = 10  # times as often as a word that stands for what is said so
_LONG = 8  # keys of a word from which on two things may be wrong with it
_ALL_KEYS_OTHER = 0.7  # of good Korean that is taken for Latin letters, where all else fails


class Mender:
    """Asks the tables what may have been meant."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._words = CardWords(tables)

    def sought(self, terms: Sequence[SearchTerm]) -> Iterator[Sought]:
        """What is looked for; words that nothing has are taken for something that is there."""
        left = _REPAIRED
        self._words.count_first(terms)
        for each in terms:
            known = self._words.standing(each, each.spellings)
            if known.is_known and each.said:
                yield from self._word_by_word(each, known)
            elif (meant := self._slip_of_a_service(each, known)) is not None:
                yield meant
            elif known.is_known or each.weak or not left:
                yield self._with_its_sound(known)
            else:
                left -= 1
                yield from self._mended(each) or [known]

    def _word_by_word(self, phrase: SearchTerm, known: Sought) -> Iterator[Sought]:
        """The words of a phrase: what means the whole of it is something of each."""
        whole = known.pattern.tokens
        for each in self._terms(phrase.said):
            own = self._words.standing(each, each.spellings)
            pattern = Pattern(
                _better(own.pattern.tokens, whole),
                _better(own.pattern.phrases, known.pattern.phrases),
            )
            yield Sought(each, pattern, own.held + known.held)

    def _with_its_sound(self, known: Sought) -> Sought:
        """Beside a word that few facts have, the English word that is said so: 인젝션, injection.

        Words of Korean sound like one of English by accident as well, when they are short, and one
        that stands everywhere is another word: 기반 is no kibana.
        """
        if not 0 < known.held <= _FEW or known.term.weak:
            return known
        heard = sounding(self._tables, known.term.spellings, least=_SOUNDS)
        counts = self._words.held(heard)
        same = {each: count for each, count in counts.items() if count <= _OFTENER * known.held}
        tokens = {each: heard[each] for each in same} | dict(known.pattern.tokens)
        more = sum(same.values())
        return known._replace(
            pattern=Pattern(tokens, known.pattern.phrases), held=known.held + more
        )

    def swapped(self, terms: Sequence[SearchTerm]) -> list[Sought]:
        """What was typed in the other layout, where all of it is words of the cards."""
        known = [self._words.standing(each, each.swapped) for each in terms]
        return known if known and all(each.is_known for each in known) else []

    def _mended(self, sought: SearchTerm) -> list[Sought]:
        """What may have been meant by a word that nothing has."""
        if sought.said:  # the cards have its words, but not one behind the other
            return list(self.sought(self._terms(sought.said)))
        if sought.swapped:
            known = self._words.standing(sought, sought.swapped)
            if known.is_known:
                return [known]
        made_of = [Word(part, part) for part in parts(sought.typed, self._words.held)]
        if made_of:
            known_parts = [
                self._words.standing(each, each.spellings) for each in self._terms(made_of)
            ]
            if all(each.is_known or each.term.weak for each in known_parts):
                return [each._replace(part_of=sought.typed) for each in known_parts]
        return self._guessed(sought) or self._slip_of_a_name(sought) or self._behind_a_name(sought)

    def _slip_of_a_service(self, sought: SearchTerm, known: Sought) -> Sought | None:
        """The name of a service that was mistyped so that by its rules it might be a form of some
        verb: 람더 is 람다 before it is of 람다든, which few facts have."""
        tokens = known.pattern.tokens
        if not 0 < known.held <= _FEW or known.pattern.phrases or sought.weak:
            return None
        if any(each.startswith(sought.typed) for each in tokens):
            return None
        near = slips(self._tables, sought.spellings)
        names = {each: worth for each, worth in near.items() if self._tables.topic_names(each)}
        return self._words.standing(sought, names, as_typed=False) if names else None

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
                known = self._words.standing(name, name.spellings)
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
            return [self._words.standing(sought, heard, as_typed=False)._replace(heard=True)]
        if not near and (by_mates := self._slip_of_mates(sought)):
            return [by_mates]
        near = near or longest_beginning(sought.typed, self._words.held)
        if near:
            return [self._words.standing(sought, near, as_typed=False)]
        swapped = sought.typed.swapcase()
        if len(swapped) > 2 and self._words.held([token(swapped)]):
            return [self._words.standing(sought, {swapped: _ALL_KEYS_OTHER}, as_typed=False)]
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
            return self._words.standing(sought, worth, as_typed=False)._replace(meant=meant)
        return None


def _better(one: Mapping[_T, float], other: Mapping[_T, float]) -> dict[_T, float]:
    return {each: max(one.get(each, 0.0), other.get(each, 0.0)) for each in (*one, *other)}
