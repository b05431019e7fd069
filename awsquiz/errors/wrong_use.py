"""What a command's words ask for, and there is not, or stands in the way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import ClassVar, Literal

from awsquiz.errors import WrongUse
from awsquiz.i18n import N_, _

_MOST_NAMES = 24
"""Names of what there is that are listed where one was wrong."""


class NoSuchName(WrongUse):
    """There is no exam, form, setting, category, facet or note of that name.

    `also` are further words that may have been meant.
    """

    _SAID: ClassVar = {
        "domain": N_("the exam has no domain “{name}”; there are {names}"),
        "exam": N_("there is no exam “{name}”; there are {names}"),
        "form": N_("there is no form “{name}”; there are {names}"),
        "column": N_("no column holds “{name}”; there are {names}"),
        "format": N_("there is no format “{name}”; there are {names}"),
        "content": N_("a file of this format holds no “{name}”; it can hold {names}"),
        "setting": N_("there is no setting “{name}”; there are {names}"),
        "category": N_("there is no category “{name}”; there are {names}"),
        "facet": N_("there is no facet “{name}”; there are {names}"),
        "memory": N_("“awsquiz memory” knows no “{name}”, but {names}"),
        "note": N_("no note “{name}” has been converted; there are {names}"),
    }

    def __init__(
        self,
        what: Literal["domain", "exam", "form", "setting", "category", "facet", "note", "format"]
        | Literal["content", "column", "memory"],
        name: str,
        offered: Sequence[str],
        also: Sequence[str] = (),
    ) -> None:
        super().__init__(self._SAID[what], name=name, names=_listed(offered))
        self.code = f"no-such-{what}"
        self.near = _nearest(name, (*offered, *also))

    def __str__(self) -> str:
        return super().__str__() + _meant([self.near] if self.near else [])


def _meant(near: Sequence[str]) -> str:
    """What may have been meant, behind a sentence."""
    return f". {did_you_mean(near)}" if near else ""


def did_you_mean(near: Sequence[str]) -> str:
    """Asks for it, each of the names in quotes of its own."""
    return _("Did you mean {near}?").format(near=", ".join(f"“{each}”" for each in near))


def _listed(names: Sequence[str]) -> str:
    """The names, as many as a person reads."""
    return ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "") or "–"


def _nearest(word: str, offered: Sequence[str]) -> str | None:
    """The one that was meant, where it is clear that there was a slip."""
    from difflib import get_close_matches  # only ever after a slip

    by_key = {name.casefold(): name for name in offered}
    near = get_close_matches(word.casefold()[:80], by_key, 1, 0.7)
    return by_key[near[0]] if near else None


class NoSuchConcept(WrongUse):
    """No concept has that id, title or alias; `near` are the best hits of the search."""

    code = "no-such-concept"

    def __init__(self, word: str, near: Sequence[str] = (), *, is_folder: bool = False) -> None:
        super().__init__(N_("there is no concept “{word}”"), word=word)
        self.near = near
        self._is_folder = is_folder

    def __str__(self) -> str:
        said = super().__str__()
        if self._is_folder:
            return f"{said}. " + _("The notes in the folder are meant by {word}/").format(
                **self.words
            )
        if not self.near:
            return said
        return f"{said}. " + _("Near: {near}").format(near=", ".join(self.near))


class NoSuchFact(WrongUse):
    """No card has a fact of that id; `near` are those of a concept that is nearly written so."""

    code = "no-such-fact"

    def __init__(self, fact: str, near: Sequence[str] = ()) -> None:
        said = N_("there is no fact “{id}”: “awsquiz show CONCEPT --json” has the ids")
        super().__init__(said, id=fact)
        self.near = near

    def __str__(self) -> str:
        return super().__str__() + _meant(self.near)


class FactOfConcept(WrongUse):
    """A concept is named where one of its facts is meant."""

    code = "fact-of-concept"

    def __init__(self, word: str, facts: Sequence[str]) -> None:
        said = N_("“{word}” is a concept: name one of its facts: {names}")
        super().__init__(said, word=word, names=_listed(facts))


class NoSuchQuestion(WrongUse):
    """No question, fact or scenario has that id, or nothing has been answered yet."""

    code = "no-such-question"

    def __init__(self, said: str, near: Sequence[str] = (), **words: object) -> None:
        super().__init__(said, **words)
        self.near = near

    def __str__(self) -> str:
        return super().__str__() + _meant(self.near)

    @classmethod
    def unknown(cls, name: str, near: Sequence[str] = ()) -> NoSuchQuestion:
        """Nothing is called so; facts may nearly be."""
        said = N_("there is no question “{name}”: “awsquiz questions --json” has the ids")
        return cls(said, near, name=name)

    @classmethod
    def none_answered(cls) -> NoSuchQuestion:
        """There is no last one."""
        return cls(N_("nothing has been answered yet: name a question, or the fact it is on"))


class NoSuchGoal(WrongUse):
    """No date is set for that exam."""

    code = "no-such-goal"

    def __init__(self, exam: str) -> None:
        super().__init__(N_("there is no date for “{exam}”"), exam=exam)


class NoPlan(WrongUse):
    """There is nothing to plan to, or nothing to plan with."""

    code = "no-plan"

    @classmethod
    def no_minutes(cls) -> NoPlan:
        """No exam to come has minutes a day."""
        return cls(
            N_(
                "set a date within a year and minutes a day first: “awsquiz goal saa-c03 "
                "2027-01-15 --minutes 40”"
            )
        )

    @classmethod
    def is_today(cls, exam: str) -> NoPlan:
        """No day is left."""
        return cls(N_("{exam} is today: nothing is left to plan, and nothing is asked"), exam=exam)

    @classmethod
    def too_far(cls, exam: str, begins: date) -> NoPlan:
        """Nobody follows a plan of more than a year."""
        return cls(
            N_("{exam} is more than a year away: the plan begins on {date}"),
            **{"exam": exam, "date": begins.isoformat()},
        )

    @classmethod
    def unknown_exam(cls, exam: str) -> NoPlan:
        """It has a date, and no blueprint tells what it asks."""
        return cls(
            N_("what {exam} asks is not known: “awsquiz exam list” shows the exams that are"),
            exam=exam,
        )


class NoSuchFile(WrongUse):
    """Nothing is at the path."""

    code = "no-such-file"

    def __init__(self, path: PurePath, *, or_folder: bool = False) -> None:
        said = N_("{path}: there is no such file")
        if or_folder:
            said = N_("{path}: there is no such file or folder")
        super().__init__(said, path=path)


class NothingToCheck(WrongUse):
    """A folder holds nothing that could be checked."""

    code = "nothing-to-check"

    def __init__(self, folder: PurePath) -> None:
        said = N_("{path}: there are no cards, scenarios or exams in this folder")
        super().__init__(said, path=folder)


class NoNotes(WrongUse):
    """A folder holds no notes."""

    code = "no-notes"

    def __init__(self, folder: PurePath) -> None:
        said = N_("{path}: there are no notes (.md, .markdown, .mdx) in this folder")
        super().__init__(said, path=folder)


class NothingKnown(WrongUse):
    """No note is named, and none was converted before."""

    code = "nothing-known"

    def __init__(self) -> None:
        super().__init__(
            N_("say which notes: “awsquiz convert notes/”; without any, all known ones")
        )


class NothingToTakeBack(WrongUse):
    """There is no conversion to be undone."""

    code = "nothing-to-take-back"

    def __init__(self, folder: PurePath) -> None:
        super().__init__(N_("{path}: there is no conversion to take back"), path=folder)


class WrongSitting(WrongUse):
    """No sitting of an exam has that name, or it is not at the stage that the command needs."""

    code = "wrong-sitting"

    @classmethod
    def unknown(cls, name: str) -> WrongSitting:
        """None has that number or id."""
        return cls(N_("there is no exam “{name}”: see “awsquiz exam list”"), name=name)

    @classmethod
    def none_handed_in(cls) -> WrongSitting:
        """There is no report yet."""
        return cls(N_("no exam has been handed in yet: “awsquiz exam” begins one"))

    @classmethod
    def not_handed_in(cls) -> WrongSitting:
        """It has no report yet."""
        return cls(N_("that exam is not handed in: “awsquiz exam resume” goes on with it"))

    @classmethod
    def none_to_resume(cls) -> WrongSitting:
        """All that were begun are over."""
        return cls(N_("there is no exam to go on with: “awsquiz exam” begins one"))

    @classmethod
    def handed_in(cls) -> WrongSitting:
        """It is over."""
        return cls(N_("that exam is handed in: see “awsquiz exam report”"))


class NoteIsFolder(WrongUse):
    """A folder is named where a note is expected."""

    code = "note-is-folder"

    def __init__(self, path: PurePath) -> None:
        super().__init__(N_("{path}: is a folder; name the notes in it"), path=path)


class InTheWay(WrongUse):
    """Something other than a backup stands where one is to be written."""

    code = "in-the-way"

    def __init__(self, path: PurePath) -> None:
        super().__init__(N_("{path}: is there already and no backup: name another"), path=path)


class ThereAlready(WrongUse):
    """A file stands where one is to be written."""

    code = "there-already"

    def __init__(self, path: PurePath) -> None:
        said = N_("{path}: is there already: name another file, or overwrite it with --yes")
        super().__init__(said, path=path)
