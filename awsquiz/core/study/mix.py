"""What a session is mixed of: how many of its questions apply what is known, and in which forms.

Exams ask to apply; to recognise comes before it. So a share of each session applies from the first
day on, more as a fact is known and as the exam comes near, and among the forms those go first that
have been met least. The very first questions of all are recognised.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from random import Random

from awsquiz.core.questions import SCENARIO, Lean

APPLYING = frozenset({SCENARIO.id, "match", "order", "value", "cloze", "name"})
"""The forms in which knowledge is applied, or recalled without a choice of sentences."""
WRITTEN_FORMS = frozenset({SCENARIO.id, "order"})
"""The forms of what people write, which few facts have."""
TYPED = frozenset({"cloze", "name"})
"""Those among them that a fact never met is not asked in: nobody knows what to type."""
YOUNG, MATURE = 7.0, 30.0
"""Days of stability from which more is applied, and from which most is."""
FIRST, THEN, MOST = 0.2, 0.5, 0.8
"""Shares of applying by how well a fact is known: a new or fresh one, a young, a mature one."""
NEAR = 28
"""Days before an exam in which the share rises to `AT_EXAM`, whatever is known."""
AT_EXAM = 0.6
"""The share of scenarios in exams of AWS, as the shipped blueprints have it."""
LATELY = 10
"""Days in which each form is to be met."""
_WEIGHTS = {SCENARIO.id: 4.0}
"""How often a form is met where another is met once: exams are scenarios."""
_MANY = 30
"""Questions after which a form that was not among them is asked wherever it can be."""
_OWED_AT_FIRST = 1 - 2 * FIRST
"""So that the second question of a session applies already: many sessions are short."""
_OWED_BY_NEWCOMERS = -2 * FIRST
"""So that who has never answered recognises twice before a first question applies."""
_MOST_OWED = 2.0
"""Where nothing could be applied for long, not all of what follows is."""


class Mix:
    """The forms of a session, question after question.

    `met` counts how often each form was asked in the last `LATELY` days, `days_left` those until
    the next exam. The same questions before give the same order, but for what `random` decides.
    """

    def __init__(
        self,
        forms: Iterable[str],
        lean: Lean | None = None,
        met: Mapping[str, int] | None = None,
        days_left: int | None = None,
    ) -> None:
        self._forms = sorted(forms)
        self._lean = lean
        self._met = Counter(met or {})
        self._days_left = days_left
        begins = not self._met.total() and lean != "hard"
        self._owed = _OWED_BY_NEWCOMERS if begins else _OWED_AT_FIRST

    @property
    def missing(self) -> list[str]:
        """The forms of applying that have not been met for long, by one who has answered much."""
        if self._met.total() < _MANY:
            return []
        return [form for form in self._forms if form in APPLYING and not self._met[form]]

    def in_turn(self, stability: float | None, random: Random) -> list[str]:
        """The forms in the order in which to try them; None of a fact that is new."""
        owed = self._owed_with(stability)
        missing = self.missing
        mixed = list(self._forms)
        random.shuffle(mixed)

        def place(form: str) -> tuple[int, float, float]:
            if form in TYPED and stability is None and self._lean != "hard":
                return 2, 0, 0  # last of all
            applies = form in APPLYING
            # One that was not met among so many is a rare one: few facts can be asked so.
            early = applies and not self._met[form] and (owed >= FIRST or form in missing)
            other = applies != (owed >= 1) and not early
            weight = _WEIGHTS.get(form, 1.0)
            return int(other), self._met[form] / weight, -weight

        return sorted(mixed, key=place)

    def asked(self, form: str, stability: float | None) -> None:
        """Takes note of a question that was asked in that form."""
        self._owed = self._owed_with(stability) - (form in APPLYING)
        self._met[form] += 1

    def _owed_with(self, stability: float | None) -> float:
        """Questions of applying that are owed, with the one to come."""
        return min(self._owed + share(stability, self._days_left, self._lean), _MOST_OWED)


def share(stability: float | None, days_left: int | None = None, lean: Lean | None = None) -> float:
    """How many of the questions on facts known so well apply, 0 to 1.

    Stability is in days, None of a new fact; `days_left` until the exam, None where there is none.
    """
    if lean == "hard":
        return 1.0
    known = stability or 0.0
    found = MOST if known >= MATURE else THEN if known >= YOUNG else FIRST
    if days_left is not None and 0 <= days_left < NEAR:
        found = max(found, AT_EXAM - (AT_EXAM - FIRST) * days_left / NEAR)
    return found / 2 if lean == "easy" else found
