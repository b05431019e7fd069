"""Guessers that know nothing of AWS: by one cue of careless questions each; for `guessers.py`.

The cues are those of Haladyna, Downing & Rodriguez (2002), and what a learner may have noticed in
other questions: never in one on the same fact, and of an option never what its own fact said.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import log
from statistics import mean, median, pstdev

from msgspec.structs import replace
from sights import (
    SIGHTS,
    Sight,
    bigrams,
    fits,
    latin_share,
    length,
    letters,
    negation,
    number,
    roundness,
    sentence,
    shared,
    signs,
    words,
    wordset,
)

from awsquiz.core.model import Library
from awsquiz.core.questions import Question
from awsquiz.core.questions.surroundings import surroundings_of

Look = Callable[[Question], Sequence[float]]
"""How much each of the options draws the guesser, 0 for all where it has no opinion; of `ox` the
statement's O and X."""


@dataclass(frozen=True)
class Guesser:
    """One who knows nothing, and looks at one thing."""

    name: str
    look: Look

    def weights(self, question: Question) -> list[float]:
        """How probably it takes each option, of which it takes as many as are right.

        Those that draw it most; of those that draw it as much each is as probable.
        """
        draws = [round(each, 9) for each in self.look(question)]
        most = len(question.answer)
        last = sorted(draws, reverse=True)[most - 1]
        surely, tied = sum(each > last for each in draws), draws.count(last)
        share = (most - surely) / tied
        return [1.0 if each > last else share if each == last else 0.0 for each in draws]


def seen(question: Question) -> str:
    """What is asked for, without the words that are in every question, with the statement."""
    subject = re.split("에 대한 설명|다음은", question.stem)[0]
    return f"{subject} {question.statement or ''}"


def _texts(question: Question) -> list[str]:
    return [option.text for option in question.options]


def _for_ox(much: float) -> list[float]:
    return [much, -much]


def by_sight(sight: Sight, questions: Iterable[Question]) -> Look:
    """The option with most of it; O where the statement has more of it than is usual in `ox`."""
    said = [sight(each.statement or "") for each in questions if each.form == "ox"]
    usual = median(said) if said else 0.0

    def look(question: Question) -> Sequence[float]:
        if question.form == "ox":
            return _for_ox(sight(question.statement or "") - usual)
        return list(map(sight, _texts(question)))

    return look


def by_two(one: Look, other: Look) -> Look:
    """The option that stands highest in two cues together, each in its standard deviations."""

    def look(question: Question) -> Sequence[float]:
        return [
            first + second
            for first, second in zip(
                *(_standard(each(question)) for each in (one, other)), strict=True
            )
        ]

    return look


def _standard(draws: Sequence[float]) -> list[float]:
    spread = pstdev(draws)
    middle = mean(draws)
    return [(each - middle) / spread if spread else 0.0 for each in draws]


def opposite(look: Look) -> Look:
    """The option that draws the other one least."""
    return lambda question: [-each for each in look(question)]


def _of_options(look: Callable[[list[str]], Sequence[float]]) -> Look:
    """A look at the options beside each other; none at a statement that stands alone."""
    return lambda question: (
        [0.0, 0.0] if question.form == "ox" else look([option.text for option in question.options])
    )


def by_oddity(kind: Callable[[str], Hashable]) -> Look:
    """The option that few others are like."""

    def look(texts: list[str]) -> Sequence[float]:
        kinds = list(map(kind, texts))
        counted = Counter(kinds)
        return [-float(counted[each]) for each in kinds]

    return _of_options(look)


def by_distance(sight: Sight) -> Look:
    """The option that is farthest from the mean of all."""
    return _of_options(lambda texts: _distances(list(map(sight, texts))))


def _distances(much: Sequence[float]) -> list[float]:
    middle = mean(much)
    return [abs(each - middle) for each in much]


def standing_out(texts: list[str]) -> list[float]:
    """How far each lies from the others in all that can be seen together."""
    far = [_standard(_distances(list(map(sight, texts)))) for sight in SIGHTS.values()]
    ends = Counter(text[-1:] for text in texts)
    far.append(_standard([-float(ends[text[-1:]]) for text in texts]))
    return [sum(column) for column in zip(*far, strict=True)]


def by_company(texts: list[str]) -> list[float]:
    """How much each shares with the other options."""
    return [
        shared(text, " ".join([*texts[:at], *texts[at + 1 :]]), bigrams)
        for at, text in enumerate(texts)
    ]


def nearest_of_all(texts: list[str]) -> list[float]:
    """How much each shares with the one that is most like it: of a pair one is often right."""
    pieces = list(map(bigrams, texts))
    return [
        max(
            len(own & other) / (len(own | other) or 1)
            for place, other in enumerate(pieces)
            if place != at
        )
        for at, own in enumerate(pieces)
    ]


def by_sharing(of: Callable[[str], set[str]], questions: Iterable[Question]) -> Look:
    """The option that shares most with the question; O where the statement does so with its stem
    more than is usual."""

    def own(question: Question) -> float:
        return shared(question.statement or "", seen(replace(question, statement=None)), of)

    said = [own(each) for each in questions if each.form == "ox"]
    usual = median(said) if said else 0.0

    def look(question: Question) -> Sequence[float]:
        if question.form == "ox":
            return _for_ox(own(question) - usual)
        return [shared(text, seen(question), of) for text in _texts(question)]

    return look


def by_number(rank: Callable[[Sequence[float]], Sequence[float]]) -> Look:
    """The option whose number has that rank, where three have one and not all the same."""

    def look(texts: list[str]) -> Sequence[float]:
        found = list(map(number, texts))
        given = [each for each in found if each is not None]
        if len(given) < 3 or len(set(given)) == 1:
            return [0.0] * len(texts)
        ranks = iter(rank(given))
        return [next(ranks) if each is not None else -1e18 for each in found]

    return _of_options(look)


def from_the_middle(numbers: Sequence[float]) -> list[float]:
    """How many of the numbers lie on both sides of each: most in the middle."""
    return [
        -abs(sum(other < each for other in numbers) - sum(other > each for other in numbers))
        for each in numbers
    ]


def roundest(texts: list[str]) -> list[float]:
    """How round the number of each is; those without one are no number."""
    found = [roundness(text) for text in texts]
    return [0.0 if each is None else 100 + each for each in found]


def by_particle(question: Question) -> Sequence[float]:
    """The option that the 조사 behind a gap or a hidden name fits."""
    found = re.search(r"(?:○○|\(\s+\))([은는이가을를과와])(?![가-힣(])", seen(question))
    return [fits(option.text, found[1]) if found else 0.0 for option in question.options]


def by_place(at: int) -> Look:
    """The option in that place, from the end where it is negative; of `ox` O is the first."""
    return lambda question: [
        float(each == at % len(question.options)) for each in range(len(question.options))
    ]


def by_facts(library: Library) -> Look:
    """The option that is, or names, the concept with the most facts."""
    facts = {concept.title: len(concept.facts) for concept in library.by_id.values()}
    return lambda question: [
        float(facts.get(text) or max((facts.get(word, 0) for word in text.split()), default=0))
        for text in _texts(question)
    ]


# --- what was noticed in other questions --------------------------------------------------------

_Piece = tuple[Hashable, ...]
_Read = Callable[[Question, str], Iterable[_Piece]]


class Noticed:
    """How often pieces of options were right and wrong, each fact's statement counted once."""

    def __init__(self, questions: Iterable[Question], read: _Read) -> None:
        self._read = read
        self._seen: dict[_Piece, dict[tuple[str, str], bool]] = defaultdict(dict)
        for question in questions:
            for text, fact, is_right in _judged(question):
                for piece in set(read(question, text)):
                    self._seen[piece][fact, text] = is_right
        self._right = {piece: sum(told.values()) for piece, told in self._seen.items()}
        self._of_fact: dict[_Piece, dict[str, list[bool]]] = {}

    def odds(self, question: Question, text: str, own: str) -> float:
        """The log odds that it is right, by its pieces in questions on other facts than these."""
        total = 0.0
        for piece in set(self._read(question, text)):
            told = self._facts(piece)
            mine = [each for fact in {question.fact, own} for each in told.get(fact, ())]
            right = self._right.get(piece, 0) - sum(mine)
            wrong = len(self._seen.get(piece, ())) - self._right.get(piece, 0)
            wrong -= len(mine) - sum(mine)
            total += log((right + 0.5) / (wrong + 0.5)) if right + wrong > 1 else 0.0
        return total

    def _facts(self, piece: _Piece) -> dict[str, list[bool]]:
        if piece not in self._of_fact:
            by_fact: dict[str, list[bool]] = defaultdict(list)
            for (fact, _text), is_right in self._seen.get(piece, {}).items():
                by_fact[fact].append(is_right)
            self._of_fact[piece] = by_fact
        return self._of_fact[piece]


def _judged(question: Question) -> Iterable[tuple[str, str, bool]]:
    """What was shown, of which fact it is, and whether it was right."""
    if question.form == "ox":
        yield question.statement or "", question.fact, question.answer == ("o",)
        return
    for option in question.options:
        own = question.fact if question.form == "which" else option.fact or question.fact
        yield option.text, own, option.correct


def by_notice(questions: Sequence[Question], read: _Read) -> Look:
    """The option whose pieces were right oftenest in questions of the same form on other facts."""
    forms = {question.form for question in questions}
    noticed = {
        form: Noticed((each for each in questions if each.form == form), read) for form in forms
    }

    def look(question: Question) -> Sequence[float]:
        known = noticed.get(question.form)
        if known is None:
            return [0.0] * len(question.options)
        odds = [known.odds(question, text, fact) for text, fact, _right in _judged(question)]
        return _for_ox(odds[0]) if question.form == "ox" else odds

    return look


def word_and_service(question: Question, text: str) -> Iterable[_Piece]:
    """A word with the service that it is said of: 함수 with Lambda."""
    if question.form == "which":
        return ((word, text) for word in wordset(question.statement or question.stem))
    return ((word, question.concept) for word in wordset(text))


def words_alone(_question: Question, text: str) -> Iterable[_Piece]:
    """A word, whatever it is said of."""
    return ((word,) for word in wordset(text))


def ends(_question: Question, text: str) -> Iterable[_Piece]:
    """How it ends."""
    return (("end", text[-2:]),)


def whole(_question: Question, text: str) -> Iterable[_Piece]:
    """The option as a whole: a name, a value."""
    return ((text,),)


def by_count(questions: Sequence[Question]) -> Look:
    """The name or the value that stood oftenest in other questions, right or wrong.

    Who remembers statements as well is no guesser any more, but learns.
    """
    counted: Counter[tuple[str, str]] = Counter()
    on_fact: Counter[tuple[str, str, str]] = Counter()
    for question in questions:
        for text in _texts(question):
            counted[question.form, text] += 1
            on_fact[question.form, text, question.fact] += 1

    def look(question: Question) -> Sequence[float]:
        if question.form not in ("which", "value", "name"):
            return [0.0] * len(question.options)
        form = question.form
        return [
            float(counted[form, text] - on_fact[form, text, question.fact])
            for text in _texts(question)
        ]

    return look


# --- all of them --------------------------------------------------------------------------------


def by_category(library: Library) -> Look:
    """The name whose concept alone is of its category."""
    category = surroundings_of(library).category

    def look(question: Question) -> Sequence[float]:
        if question.form != "which":
            return [0.0] * len(question.options)
        concepts = [option.concept for option in question.options]
        known = [category(each) if each in library.by_id else None for each in concepts]
        return [float(known.count(each) == 1) for each in known]

    return look


def guessers(library: Library, questions: Sequence[Question] = ()) -> list[Guesser]:
    """All of them, each with its opposite; those that notice things have read the questions."""
    sights = {name: by_sight(sight, questions) for name, sight in SIGHTS.items()}
    affirmed = opposite(by_sight(negation, questions))
    company = _of_options(by_company)
    looks: dict[str, Look] = {f"most {name}": look for name, look in sights.items()}
    looks |= {
        "most words of the question": by_sharing(wordset, questions),
        "most pairs of letters of the question": by_sharing(bigrams, questions),
        "most letters of the question": by_sharing(letters, questions),
        "most like the other options": company,
        "half of the likest pair": _of_options(nearest_of_all),
        "stands out most": _of_options(standing_out),
        "odd one out by its last letter": by_oddity(lambda text: text[-1:]),
        "odd one out by its ending": by_oddity(lambda text: text[-2:]),
        "odd one out by punctuation": by_oddity(signs),
        "odd one out by negation": by_oddity(lambda text: negation(text) > 0),
        "odd one out by manner (다)": by_oddity(sentence),
        "odd one out by length": by_distance(length),
        "odd one out by words": by_distance(words),
        "odd one out by Latin share": by_distance(latin_share),
        "largest number": by_number(lambda numbers: numbers),
        "number in the middle": by_number(from_the_middle),
        "roundest number": _of_options(roundest),
        "the 조사 fits": by_particle,
        "concept with most facts": by_facts(library),
        "alone in its category": by_category(library),
        "longest and negated": by_two(sights["length"], sights["negation"]),
        "longest that is not negated": by_two(sights["length"], affirmed),
        "longest and most Latin": by_two(sights["length"], sights["Latin share"]),
        "longest and least Latin": by_two(sights["length"], opposite(sights["Latin share"])),
        "longest and hedged": by_two(sights["length"], sights["hedge (수 있다)"]),
        "longest and most like the others": by_two(sights["length"], company),
        "most Latin and most like the others": by_two(sights["Latin share"], company),
        "pairs of word and service": by_notice(questions, word_and_service),
        "words right elsewhere": by_notice(questions, words_alone),
        "endings right elsewhere": by_notice(questions, ends),
        "name or value right elsewhere": by_notice(
            [each for each in questions if each.form in ("which", "value", "name")], whole
        ),
        "name or value seen oftenest": by_count(questions),
    }
    looks |= {_opposite_name(name): opposite(look) for name, look in looks.items()}
    looks |= {f"place {at}": by_place(at - 1) for at in range(1, 5)}
    looks["last place"] = by_place(-1)
    return [Guesser(name, look) for name, look in looks.items()]


def _opposite_name(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"least {rest}" if first == "most" else _OPPOSITES.get(name, f"not the {name}")


_OPPOSITES = {
    "stands out most": "stands out least",
    "largest number": "smallest number",
    "odd one out by its ending": "commonest ending",
    "odd one out by length": "nearest to the mean length",
    "name or value seen oftenest": "name or value seen seldomest",
}
