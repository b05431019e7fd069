"""What a learner asks for with the options of `quiz` and `study`."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from msgspec import Struct

from awsquiz.cli.forms import Forms
from awsquiz.cli.parameters import (
    Ahead,
    AtEnd,
    Category,
    ConceptsOrNotes,
    Cram,
    Easy,
    Everything,
    Facet,
    Further,
    Hard,
    Leeches,
    Mistakes,
    Most,
    OfDomain,
    OfExam,
    OfNotes,
    Plain,
    Seed,
    Starred,
    Weak,
    Without,
)
from awsquiz.core.study.choosing import Aim
from awsquiz.errors.wrong_arguments import WrongArguments


class Request(Struct, frozen=True):
    """What is to be asked, of which, and how; by default what is due, and the day's new facts.

    Each field is an option of the command, in the order of the help.
    """

    concepts: ConceptsOrNotes = None
    most: Most = None
    form: Forms = None
    easy: Easy = False
    hard: Hard = False
    everything: Everything = False
    mistakes: Mistakes = False
    weak: Weak = False
    further: Further = False
    at_end: AtEnd = False
    ahead: Ahead = False
    cram: Cram = False
    without: Without = None
    category: Category = None
    facet: Facet = None
    exam: OfExam = None
    domain: OfDomain = None
    note: OfNotes = None
    starred: Starred = False
    leeches: Leeches = False
    seed: Seed = None
    plain: Plain = False

    @property
    def practice(self) -> bool:
        """Whether answers leave the schedule alone."""
        return self.ahead or self.cram

    def aim(self) -> Aim:
        """What the session is for. Raises WrongArguments where two options mean different facts."""
        given: dict[str, tuple[bool, Aim]] = {
            "--all": (self.everything, "everything"),
            "--mistakes": (self.mistakes, "mistakes"),
            "--weak": (self.weak, "weak"),
            "--more": (self.further, "more"),
            "--ahead": (self.ahead, "ahead"),
            "--cram": (self.cram, "everything"),
        }
        named = {name: aim for name, (is_given, aim) in given.items() if is_given}
        if len(named) > 1:
            raise WrongArguments.exclusive(list(named))
        for aim in named.values():
            return aim
        if self.starred or self.leeches or self.exam or self.domain:
            return "everything"  # who names them wants them now, whatever is due
        return "whole" if self.note else "due"


def command_of(answer: Callable[[Request], None], *left_out: str) -> Callable[..., None]:
    """The command that answers a request; Typer takes its options from the fields of the request.

    The fields that are left out keep their defaults.
    """

    def command(**options: Any) -> None:
        answer(Request(**options))

    every = inspect.signature(Request)
    kept = [each for name, each in every.parameters.items() if name not in left_out]
    vars(command)["__signature__"] = every.replace(parameters=kept)
    return command
