"""How long an answer takes, by this learner's own times as far as there are enough of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from awsquiz.core.questions import SCENARIO

_USUAL: Mapping[str, float] = {
    **{"flashcard": 8, "ox": 8, "cloze": 14, "name": 12, "value": 12, "choice": 15, "which": 15},
    **{"not": 18, "multi": 25, "match": 35, "order": 30, SCENARIO.id: 55},
}
"""Seconds from question to answer by form, before anything is known of the learner."""
_MIXED: Mapping[str, float] = {
    **{"ox": 3, "choice": 3, "which": 2, "value": 2, "cloze": 2, "name": 1, "not": 1, "multi": 2},
    **{"match": 1, "order": 0.2, SCENARIO.id: 1},
}
"""How often each form comes in a usual mix, in shares of any size."""
_AS_MANY = 20
"""Answers of the learner that count as much as what is usual."""
_OTHER = 15.0
"""Seconds in a form of which nothing is known."""
_FIRST_TIME = 1.5
"""How many times as long a fact takes that was never met, before it is known of the learner."""
_READING = 5.0
"""Seconds from one answer to the next question: what came of it is read."""
_READING_WRONG = 2.0
"""How many times as long it is read what was not known."""
_LEAST, _MOST = 2.0, 180.0


class Timed(Struct, frozen=True):
    """Answers in a form, and how long all of them took."""

    form: str
    is_first: bool
    """On facts that had never been met."""
    answers: int
    seconds: float


class Tempo(Struct, frozen=True):
    """Seconds that a fact takes in a session, with the reading of what came of it."""

    new: float
    """One that was never met."""
    review: float
    """One that was."""
    again: float
    """One that was not known, until it is: on top of that."""

    def of(self, right: float, *, is_new: bool = False) -> float:
        """What a fact is expected to take that is known with that probability."""
        return (self.new if is_new else self.review) + (1 - right) * self.again


def tempo_of(timed: Iterable[Timed], reading: tuple[int, float] = (0, 0.0)) -> Tempo:
    """The pace of a learner who gave these answers, the less sure the fewer there are.

    `reading` is how often it was seen how long it took to go on, and the seconds of all of them.
    """
    met: dict[str, tuple[int, float]] = {}
    first_seen, first_usual, first = 0.0, 0.0, 0
    for each in timed:
        if each.is_first:
            first_seen += each.seconds
            first_usual += each.answers * _USUAL.get(each.form, _OTHER)
            first += each.answers
        else:
            answers, seconds = met.get(each.form, (0, 0.0))
            met[each.form] = answers + each.answers, seconds + each.seconds
    review = _mean(met)
    usual = _mean({})
    factor = _FIRST_TIME * review / usual
    if first_usual:
        factor = (_AS_MANY * factor + first * first_seen / first_usual) / (_AS_MANY + first)
    read = (_AS_MANY * _READING + reading[1]) / (_AS_MANY + reading[0])
    return Tempo(
        new=_bounded(usual * factor + read),
        review=_bounded(review + read),
        again=_bounded(review + read * _READING_WRONG),
    )


def _mean(met: Mapping[str, tuple[int, float]]) -> float:
    """Seconds of an answer in the mix of forms that the learner meets."""
    total = weights = 0.0
    whole = sum(_MIXED.values())
    for form in {**_MIXED, **met}:
        answers, seconds = met.get(form, (0, 0.0))
        usual = _USUAL.get(form, _OTHER)
        weight = answers + _AS_MANY * _MIXED.get(form, 0.0) / whole
        total += weight * (_AS_MANY * usual + seconds) / (_AS_MANY + answers)
        weights += weight
    return total / weights


def _bounded(seconds: float) -> float:
    return round(min(max(seconds, _LEAST), _MOST), 2)
