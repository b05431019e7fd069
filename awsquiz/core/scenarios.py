"""Exam scenarios that people wrote, into files or notes: a situation, its answers, and the facts
that it rests on.

The fields are the keys of a scenario file, in the order in which they are written. What can be
read is not yet fit to be asked: see `is_sound`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field

from awsquiz.core.ids import FactId, Id, LineNumber
from awsquiz.core.text import key
from awsquiz.core.text.option_talk import names_all, names_option
from awsquiz.core.text.regexes import pattern_of

ScenarioKind = Literal["single", "multiple", "match", "order"]
KINDS: tuple[ScenarioKind, ...] = get_args(ScenarioKind)

_VERSION = pattern_of(r"-c\d{2}$")

PARTS = {"single": "options", "multiple": "options", "match": "pairs", "order": "steps"}
"""Kind → the key under which its answers stand."""
SIZES = {"single": (3, 4), "multiple": (5, 6), "match": (3, 5), "order": (3, 5)}
"""Kind → the fewest and the most answers that it has."""
RIGHT = {"single": (1,), "multiple": (2, 3)}
"""Kind → how many of the options may be right."""
_SIZES_IN_NOTES = {"single": (2, 8), "multiple": (3, 8), "match": (2, 8), "order": (3, 8)}
_RIGHT_IN_NOTES = {"single": (1,), "multiple": (2, 3, 4, 5, 6, 7)}


class Choice(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One of the answers to choose from."""

    text: str
    correct: bool = False
    why: str | None = None
    """Why it is right or wrong here: shown after answering."""


class Match(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Two things that belong together."""

    left: str
    right: str
    why: str | None = None


class Step(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """One of the steps that are to be put in order."""

    text: str
    why: str | None = None


class Scenario(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A question written by hand. It has options, pairs or steps, as its kind wants.

    One that stands in a note has `note`: it may lack exams, reasons and docs.
    """

    id: Id
    kind: ScenarioKind
    exams: Mapping[Id, Id] = field(default_factory=dict)
    """Family of exams → the domain to which it belongs in all their versions: `dva: security`."""
    concepts: Annotated[tuple[Id, ...], Meta(min_length=1)]
    """The concepts concerned, the main one first."""
    facts: Annotated[tuple[FactId, ...], Meta(min_length=1)]
    """The facts on which the answer rests, the main one first."""
    stem: str
    options: tuple[Choice, ...] = ()
    """Of `single` and `multiple`, in any order."""
    pairs: tuple[Match, ...] = ()
    """Of `match`."""
    steps: tuple[Step, ...] = ()
    """Of `order`, in the right order."""
    order: Literal["fixed"] | None = None
    """`fixed` where the options are shown as they stand: sizes, or times of a day."""
    docs: str | None = None
    """The page that supports the right answer."""
    note: str | None = None
    """The note in which it stands; None for one that was written into the file."""
    line: LineNumber | None = None
    """Line of the note, from 1."""
    source: str | None = None
    """What the note says, verbatim."""

    @property
    def sizes(self) -> tuple[int, int]:
        """The fewest and the most answers that it may have."""
        return (_SIZES_IN_NOTES if self.note else SIZES)[self.kind]

    @property
    def rights(self) -> tuple[int, ...] | None:
        """How many of its options may be right; None where it has no options."""
        return (_RIGHT_IN_NOTES if self.note else RIGHT).get(self.kind)

    @property
    def parts(self) -> tuple[Choice | Match | Step, ...]:
        """The options, pairs or steps that belong to its kind."""
        found: tuple[Choice | Match | Step, ...] = getattr(self, PARTS[self.kind])
        return found

    @property
    def texts(self) -> tuple[str, ...]:
        """What there is to choose from: the options, the right sides or the steps."""
        return tuple(part.right if isinstance(part, Match) else part.text for part in self.parts)

    @property
    def keeps_order(self) -> bool:
        """Whether its options are shown as they stand: where that is said, and in a note where one
        of them speaks of the others."""
        if self.order == "fixed":
            return True
        said = self.options if self.note else ()
        return any(names_all(each.text) or names_option(each.text) for each in said)

    @property
    def right(self) -> int:
        """How many options are right."""
        return sum(option.correct for option in self.options)

    def domain_in(self, family: str) -> str | None:
        """The domain to which it belongs in a family of exams; None where it is not for them."""
        return domain_in(self.exams, family)


def domain_in(exams: Mapping[str, str], family: str) -> str | None:
    """What is said of a family of exams; files of old name the version as well."""
    return next((exams[exam] for exam in exams if family_of(exam) == family), None)


def family_of(exam: str) -> str:
    """An exam without its version: `dva` of `dva-c03`, and of `dva`.

    AWS numbers versions -c01, -c02 …; files of old name the version as well.
    """
    return _VERSION.sub("", exam)


def is_sound(scenario: Scenario) -> bool:
    """Whether it can be asked and judged: parts enough, as many right as its kind wants, no two
    of them the same. One that is not sound is never asked; lint says what it lacks."""
    least, most = scenario.sizes
    said = [scenario.texts]
    if scenario.kind == "match":
        said.append(tuple(pair.left for pair in scenario.pairs))
    return (
        least <= len(scenario.parts) <= most
        and scenario.right in (scenario.rights or (0,))
        and (scenario.rights is None or scenario.right < len(scenario.options))
        and all(len(set(map(key, texts))) == len(texts) for texts in said)
        and all(key(text) for text in (scenario.stem, *said[0], *said[-1]))
    )
