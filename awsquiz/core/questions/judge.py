"""Judges a typed answer as a person would, and shows a slip of a key as a difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import product
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.keystrokes import keys, swapped
from awsquiz.core.questions.answer_parts import (
    PARTICLES,
    in_any_order,
    is_some_of,
    without_counted,
    without_head,
    without_repeated,
    without_said_between,
)
from awsquiz.core.questions.quantities import Quantity, judge_number, numbers, quantity
from awsquiz.core.questions.rates import period_beside
from awsquiz.core.text import key, named_key, nfc
from awsquiz.core.text.makers import without_maker
from awsquiz.core.text.regexes import pattern_of

Verdict = Literal["right", "near", "wrong"]
"""`near` is a slip of one key, a part of the answer, or nearly as much: the learner decides."""

Change = Literal["same", "missing", "extra", "swapped"]
"""How a piece of what was given differs: `missing` is only in what was expected."""

LONGEST = 300
"""Characters of an answer that are read."""

_LEAST_KEYS = 4  # in shorter answers one key makes another answer: EC2, ECS

_SILENT_END = pattern_of(r"[\W_]+$")
_LATIN_WORD = pattern_of(r"[A-Za-z0-9]+")
_GLOSSED = pattern_of(r"^([^()]*[^()\s])\s*\(([^()]+)\)[\W_]*$")


class Judged(Struct, frozen=True):
    """A verdict, with the accepted spelling to show and the answer.

    A slip is shown by `difference(given, expected)`: there `given` is the answer as it was
    understood, without its particle and on the right keyboard layout, and `expected` the spelling
    that it is near to. Else `expected` is the first spelling.
    """

    verdict: Verdict
    expected: str
    given: str


class _Spelling(Struct, frozen=True):
    """A text in each way that it is compared."""

    text: str
    key: str
    keys: str
    numbers: tuple[str, ...]
    quantity: Quantity | None
    in_any_order: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> _Spelling:
        said = named_key(text)
        return cls(text, said, keys(said), numbers(text), quantity(text), in_any_order(text))


def judge(
    given: str,
    accept: Sequence[str],
    others: Sequence[str] = (),
    beside: tuple[str, str] = ("", ""),
) -> Judged:
    """Judges an answer by all accepted spellings, the first of which is the one to show.

    Case, spacing, punctuation, a particle at the end and the wrong keyboard layout make no
    difference. Where the unit of a number stands in the question, list the number with it too
    (`15`, `15분`), so that another unit is known to be wrong. What is in `others`, the names of
    other things, is never a slip. `beside` is what stands before and behind the gap: to repeat
    words of it, or to name the maker, makes no difference. Any text is an answer; one that says
    nothing is wrong.
    """
    answer = _cut(given)
    shown = accept[0] if accept else ""
    accepted = [_Spelling.of(_cut(spelling)) for spelling in accept]
    typed = [_Spelling.of(text) for text in _all_readings(answer, beside)]
    other_layout = _all_readings(swapped(answer), beside)
    readings = typed + [_Spelling.of(text) for text in other_layout]
    for same, among in ((_says_the_same, readings), (_has_the_same_keys, typed)):
        for reading in among:
            if any(same(reading, spelling) for spelling in accepted):
                return Judged("right", shown, reading.text)
    period = period_beside(*beside)
    values = [each for spelling in accepted if (each := _amount(spelling, period))]
    for reading in readings:
        amount = _amount(reading, period)
        if amount and (verdict := judge_number(amount, values)) != "wrong":
            return Judged(verdict, shown, reading.text)
    near = None if _is_any(readings, others) else _near(readings, typed, accepted)
    if near is not None:
        return Judged("near", near[1].text, near[0].text)
    return Judged(_of_both(answer, accept, others, beside), shown, answer)


def _amount(spelling: _Spelling, period: str) -> Quantity | None:
    """The quantity of a spelling; of a rate whose `period` stands beside the gap the amount."""
    said = spelling.quantity
    return replace(said, per="") if said and said.per == period else said


def _of_both(
    answer: str, accept: Sequence[str], others: Sequence[str], beside: tuple[str, str]
) -> Verdict:
    """The verdict on an answer with another name in brackets, `가용 영역(AZ)`: right where both
    are, `near` where one is and the other is no amount; wrong of any other answer."""
    found = next(filter(None, map(_GLOSSED.match, _readings(answer))), None)
    if found is None:
        return "wrong"
    verdicts = [judge(part, accept, others, beside).verdict for part in found.groups()]
    if all(verdict == "right" for verdict in verdicts):
        return "right"
    is_amount = any(quantity(part) for part in found.groups())
    return "near" if "right" in verdicts and not is_amount else "wrong"


def difference(given: str, expected: str) -> list[tuple[str, Change]]:
    """What was given, cut where it differs from what was expected, with what it lacks.

    All pieces that are not `missing`, joined, are what was given. Case, and spaces and signs that
    one of the two lacks, are no difference.
    """
    given, expected = _cut(given), _cut(expected)
    one, other = [char.casefold() for char in given], [char.casefold() for char in expected]
    start, end = _ends(one, other)
    middle = slice(start, len(one) - end)
    pieces: list[tuple[str, Change]]
    if len(one) == len(other) and len(one[middle]) == 2 and one[middle] == other[middle][::-1]:
        pieces = [
            (given[:start], "same"),
            (given[middle], "swapped"),
            (given[middle.stop :], "same"),
        ]
    else:
        pieces = []
        matcher = SequenceMatcher(None, one, other, autojunk=False)
        for tag, begin, stop, wanted, until in matcher.get_opcodes():
            extra, missing = given[begin:stop], expected[wanted:until]
            pieces.append((extra, "same" if tag == "equal" or _is_silent(extra) else "extra"))
            if tag != "equal" and not _is_silent(missing):
                pieces.append((missing, "missing"))
    return [piece for piece in pieces if piece[0]]


def _cut(text: str) -> str:
    # Three times as much is read first: NFD has up to three characters for a syllable.
    return nfc(text.strip()[: 3 * LONGEST])[:LONGEST]


def _readings(answer: str) -> Iterator[str]:
    """The answer, and what is left of it without a particle at its end; none if it says nothing."""
    said = _SILENT_END.sub("", answer)
    if key(answer):
        yield answer
    for particle in PARTICLES:
        if said.endswith(particle) and (bare := said.removesuffix(particle).rstrip()):
            yield bare


def _all_readings(answer: str, beside: tuple[str, str]) -> list[str]:
    """The readings as they stand, and without what the gap's sentence says too, or the maker."""
    plain_readings = [*_readings(answer)]
    bare = [without_maker(each) for each in plain_readings]
    said = dict.fromkeys([*plain_readings, *bare])
    repeated, between, counted = (
        [without(each, *beside) for each in said] if any(beside) else []
        for without in (without_repeated, without_said_between, without_counted)
    )
    named = map(without_head, (*said, *repeated))
    shorter = [*repeated, *between, *filter(quantity, counted), *named]
    return [*dict.fromkeys([*said, *filter(key, shorter)])]


def _near(
    readings: list[_Spelling], typed: list[_Spelling], accepted: list[_Spelling]
) -> tuple[_Spelling, _Spelling] | None:
    """The reading that is a slip of an accepted spelling or else a part of one, with that."""
    for reading, spelling in product(readings, accepted):
        if _is_slip(reading, spelling):
            return reading, spelling
    for reading, spelling in product(typed, accepted):
        if is_some_of(reading.text, spelling.text):
            return reading, spelling
    return None


def _says_the_same(given: _Spelling, spelling: _Spelling) -> bool:
    """Whether only looks differ, or the order of what is listed; two quantities are left to
    `compare`."""
    if given.quantity and spelling.quantity:
        return False
    if (given.key, given.numbers) == (spelling.key, spelling.numbers):
        return True
    return bool(given.in_any_order) and given.in_any_order == spelling.in_any_order


def _has_the_same_keys(given: _Spelling, spelling: _Spelling) -> bool:
    """Whether the same keys were pressed, with the input method now on, now off."""
    if given.numbers != spelling.numbers or given.keys.lower() != spelling.keys.lower():
        return False
    # Where the scripts are the same too, it is shift that differs: 쓰 is a slip for 스.
    return given.keys != spelling.keys


def _is_any(readings: list[_Spelling], names: Sequence[str]) -> bool:
    taken = {named_key(_cut(name)) for name in names}
    return any(reading.key in taken for reading in readings)


def _is_slip(given: _Spelling, spelling: _Spelling) -> bool:
    """Whether the answer is one key away, and that key does not make it another answer."""
    if min(len(given.keys), len(spelling.keys)) < _LEAST_KEYS or given.numbers != spelling.numbers:
        return False
    if given.quantity and given.quantity.plain and spelling.quantity:
        return False  # MB is no slip for GB
    codes = [word for word in _LATIN_WORD.findall(spelling.text) if _is_code(word)]
    if spelling.text in codes or any(keys(word) not in given.keys for word in codes):
        return False
    # symmetric and asymmetric, synchronous and asynchronous
    if "a" + given.keys == spelling.keys or "a" + spelling.keys == given.keys:
        return False
    return _one_key_away(given.keys, spelling.keys)


def _is_code(word: str) -> bool:
    """Whether it is an abbreviation such as EBS, IoT, gp3: with one letter changed, another."""
    return len(word) <= 4 and (word[1:] != word[1:].lower() or not word.isalpha())


def _one_key_away(one: str, other: str) -> bool:
    """Whether one key at most is wrong, missing or too many, or two neighbours are exchanged."""
    start, end = _ends(one, other)
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if max(len(left), len(right)) <= 1:
        return True
    return len(left) == 2 and left == right[::-1]


def _ends(one: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """How much two texts share from the start, and of the rest from the end."""
    least = min(len(one), len(other))
    start = next((at for at in range(least) if one[at] != other[at]), least)
    rest = least - start
    return start, next((at for at in range(rest) if one[-1 - at] != other[-1 - at]), rest)


def _is_silent(text: str) -> bool:
    """Whether `text.key` would drop it; 15% for 15 is shown."""
    return not any(char.isalnum() or char in "%$" for char in text)
