"""Whether a sentence has what a question asks for beside its words: a quantity, or a negation."""

from __future__ import annotations

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.entry import BREAK
from awsquiz.core.search.weighing import NEGATED_BY, Asked

_ASKED, _ASKED_OUTRIGHT, _DENIED = 0.12, 0.5, 0.15
"""What it adds that a fact has a quantity where one is asked for, or a negation."""
_LAST_WORDS = 3
_GOES_ON = tuple(keys("고 이 면 는").split())
"""With what a negation ends that is not the sentence's own: 않고, 없이."""
_WITHOUT_LIMIT, _LIMIT = tuple(keys("무제한 무한").split()), keys("제한")


def answered(body: str, asked: Asked) -> float:
    """What it adds that the fact answers a question for a quantity, or with a negation."""
    spoken = f" {body}"
    quantity = any(f" {each}" in spoken for each in asked.wanted)
    if asked.asks_how_much and not quantity:
        quantity = _is_unlimited(body)
    negation = asked.negative and _is_denied(body)
    return (_ASKED_OUTRIGHT if asked.asks_how_much else _ASKED) * quantity + _DENIED * negation


def _is_denied(body: str) -> bool:
    """Whether the sentence ends with a negation: 쓸 수 없다, 유지되지 않을 수 있다."""
    end = body.partition(f" {BREAK}")[0].split(" ")[-_LAST_WORDS:]
    return any(word.startswith(NEGATED_BY) and not word.endswith(_GOES_ON) for word in end)


def _is_unlimited(body: str) -> bool:
    """Whether the sentence says that there is no limit: that answers how much as well."""
    if any(word.startswith(_WITHOUT_LIMIT) for word in body.split(" ")):
        return True
    return _is_denied(body) and any(word.startswith(_LIMIT) for word in body.split(" "))
