"""What ends a command: each error owns its sentence, its code and its exit code.

The sentence is made when it is said, in the language of that moment. The code never changes, for
other programs go by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar, Literal

from awsquiz import messages
from awsquiz.i18n import N_, _

if TYPE_CHECKING:
    from awsquiz.core.lint.finding import Finding


class ExitCode(IntEnum):
    """What the end of a command tells the shell."""

    DONE = 0
    PROBLEMS = 1
    """Done, and problems were found."""
    WRONG_USE = 2
    CANNOT_GO_ON = 3
    INTERRUPTED = 130
    """Everything answered so far is kept."""


class AwsquizError(Exception):
    """Anything that a user can cause: shown as one line on stderr, never as a traceback.

    `said` is a message of the catalogue, with the names of its `words`.
    """

    code = "error"
    exit_code = ExitCode.CANNOT_GO_ON

    def __init__(self, said: str, **words: object) -> None:
        super().__init__(said)
        self.said, self.words = said, words

    def __str__(self) -> str:
        return _(self.said).format(**self.words)

    @property
    def finding(self) -> Finding:
        """The same where the command goes on without what failed."""
        # Imported here: each command begins with this module, and few ever find something.
        from awsquiz.core.lint.finding import Finding

        path, line = self.words.get("path"), self.words.get("line")
        return Finding(
            self.code,
            {"error": self},
            path=None if path is None else PurePath(str(path)),
            line=line if isinstance(line, int) else None,
        )


class WrongUse(AwsquizError):
    """The command's words ask for something that does not exist or cannot be."""

    exit_code = ExitCode.WRONG_USE


class CannotGoOn(AwsquizError):
    """Something is damaged, locked or cannot be written."""

    exit_code = ExitCode.CANNOT_GO_ON


class WrongArguments(WrongUse):
    """The arguments and options do not go together."""

    code = "wrong-arguments"

    @classmethod
    def exclusive(cls, names: Sequence[str]) -> WrongArguments:
        """Options of which only one can be given."""
        return cls(N_("{names} exclude each other"), names=", ".join(names))

    @classmethod
    def easy_and_hard(cls) -> WrongArguments:
        """Forms cannot be both."""
        return cls(N_("--easy and --hard exclude each other"))

    @classmethod
    def unset_takes_one_name(cls) -> WrongArguments:
        """Of `config`."""
        return cls(N_("--unset takes the name of one setting and no value"))

    @classmethod
    def remove_takes_one_exam(cls) -> WrongArguments:
        """Of `goal`."""
        return cls(N_("--remove takes the name of one exam and no date"))

    @classmethod
    def no_query(cls) -> WrongArguments:
        """Of `search`, where nobody can type one."""
        return cls(N_("say what to look for: “awsquiz search 람다”"))

    @classmethod
    def one_concept_only(cls) -> WrongArguments:
        """Of `compare`."""
        return cls(N_("name at least two concepts to compare"))

    @classmethod
    def notes_of_one_name(cls, one: PurePath, other: PurePath) -> WrongArguments:
        """Of `convert`."""
        said = N_("{one} and {other} have one name: cards know their notes by it; rename one")
        return cls(said, one=one, other=other)


class WrongValue(WrongUse):
    """A word cannot be what it is to be: the name of an exam, a date, the value of a setting."""

    code = "refused-value"

    @classmethod
    def no_exam(cls, word: str) -> WrongValue:
        """No exam of AWS could be called so."""
        said = N_("“{word}” cannot be an exam: letters, digits and hyphens, as in saa-c03")
        return cls(said, word=word)

    @classmethod
    def no_date(cls, word: str) -> WrongValue:
        """It is not written as dates are, or no such day exists."""
        said = N_("“{word}” is no date: write year, month and day, as in 2027-01-15")
        return cls(said, word=word)

    @classmethod
    def past(cls, day: date) -> WrongValue:
        """The day is over."""
        return cls(N_("{date} is past: name a day to come"), date=day)


class WrongSetting(WrongValue):
    """A setting cannot have that value."""

    code = "refused-setting"

    def __init__(self, name: str, word: str) -> None:
        short = " ".join(word.split())[:40]
        super().__init__(N_("{name} cannot be “{value}”: {allowed}"), name=name, value=short)

    def __str__(self) -> str:
        allowed = messages.allowed(str(self.words["name"]))
        return _(self.said).format(**self.words, allowed=allowed)


class NoSuchName(WrongUse):
    """There is no exam, form, setting, category or facet of that name.

    `also` are further words that may have been meant.
    """

    _SAID: ClassVar = {
        "exam": N_("there is no exam “{name}”; there are {names}"),
        "form": N_("there is no form “{name}”; there are {names}"),
        "setting": N_("there is no setting “{name}”; there are {names}"),
        "category": N_("there is no category “{name}”; there are {names}"),
        "facet": N_("there is no facet “{name}”; there are {names}"),
    }

    def __init__(
        self,
        what: Literal["exam", "form", "setting", "category", "facet"],
        name: str,
        offered: Sequence[str],
        also: Sequence[str] = (),
    ) -> None:
        super().__init__(self._SAID[what], name=name, names=", ".join(offered) or "–")
        self.code = f"no-such-{what}"
        self.near = _nearest(name, (*offered, *also))

    def __str__(self) -> str:
        said = super().__str__()
        if self.near is None:
            return said
        return f"{said}. " + _("Did you mean “{near}”?").format(near=self.near)


def _nearest(word: str, offered: Sequence[str]) -> str | None:
    """The one that was meant, where it is clear that there was a slip."""
    from difflib import get_close_matches  # only ever after a slip

    by_key = {name.casefold(): name for name in offered}
    near = get_close_matches(word.casefold()[:80], by_key, 1, 0.7)
    return by_key[near[0]] if near else None


class NoSuchConcept(WrongUse):
    """No concept has that id, title or alias; `near` are the best hits of the search."""

    code = "no-such-concept"

    def __init__(self, word: str, near: Sequence[str] = ()) -> None:
        super().__init__(N_("there is no concept “{word}”"), word=word)
        self.near = near

    def __str__(self) -> str:
        said = super().__str__()
        if not self.near:
            return said
        return f"{said}. " + _("Near: {near}").format(near=", ".join(self.near))


class NoSuchFact(WrongUse):
    """No card has a fact of that id."""

    code = "no-such-fact"

    def __init__(self, fact: str) -> None:
        said = N_("there is no fact “{id}”: “awsquiz show CONCEPT --json” has the ids")
        super().__init__(said, id=fact)


class NoSuchGoal(WrongUse):
    """No date is set for that exam."""

    code = "no-such-goal"

    def __init__(self, exam: str) -> None:
        super().__init__(N_("there is no date for “{exam}”"), exam=exam)


class NoSuchFile(WrongUse):
    """Nothing is at the path."""

    code = "no-such-file"

    def __init__(self, path: PurePath, *, or_folder: bool = False) -> None:
        said = N_("{path}: there is no such file")
        if or_folder:
            said = N_("{path}: there is no such file or folder")
        super().__init__(said, path=path)


class WrongSitting(WrongUse):
    """No sitting of an exam is named so, or it is not as far as is asked."""

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


class NothingToDraw(CannotGoOn):
    """No question of an exam can be made of the cards."""

    code = "nothing-to-draw"

    def __init__(self) -> None:
        super().__init__(N_("no exam can be drawn of these cards: see “awsquiz check”"))


class FileFailure(CannotGoOn):
    """The system does not let a file be read or written."""

    code = "file-failure"

    def __init__(self, path: PurePath | str, why: str | None) -> None:
        super().__init__("{path}: {why}", path=path, why=why)


class FolderInUse(CannotGoOn):
    """Another awsquiz writes into the folder, and does not end."""

    code = "folder-in-use"

    def __init__(self, folder: PurePath) -> None:
        said = N_("{folder}: another awsquiz is writing there: wait until it has ended")
        super().__init__(said, folder=folder)


class NoHome(CannotGoOn):
    """The folder that AWSQUIZ_HOME names is below the home of nobody."""

    code = "no-home"

    def __init__(self) -> None:
        super().__init__(N_("there is no such home folder: set AWSQUIZ_HOME"))


class NotSaved(CannotGoOn):
    """An event could not be written into the journal."""

    code = "not-saved"

    def __init__(self, folder: PurePath, why: str | None) -> None:
        said = N_("the answer could not be saved in {folder}: {why}")
        super().__init__(said, folder=folder, why=why)


class _Damaged(CannotGoOn):
    """A file has a fault, and nothing can be done until it is mended."""

    _SAID = ""

    def __init__(self, finding: Finding) -> None:
        super().__init__(self._SAID, path=finding.path, line=finding.line)
        self._finding = finding

    def __str__(self) -> str:
        return _(self.said).format(**self.words, why=messages.sentence(self._finding))

    @property
    def finding(self) -> Finding:
        """The fault."""
        return self._finding


class DamagedSettings(_Damaged):
    """The settings file cannot be read, or holds what is no setting."""

    code = "damaged-settings"
    _SAID = N_("{path}:{line}: {why}. Mend it or delete the file.")


class DamagedCard(_Damaged):
    """A card that is to be written was read in part: writing it would lose the rest."""

    code = "damaged-card"
    _SAID = N_("{path}:{line}: {why}. Mend this card first: nothing was converted.")


class UnusableNote(CannotGoOn):
    """A note cannot be converted."""

    code = "unusable-note"

    @classmethod
    def not_utf8(cls, path: PurePath, line: int) -> UnusableNote:
        """It is in another encoding, or no text."""
        return cls(N_("{path}:{line}: is not UTF-8: save the note as UTF-8"), path=path, line=line)

    @classmethod
    def empty(cls, path: PurePath) -> UnusableNote:
        """It holds nothing but white space."""
        return cls(N_("{path}: is empty: there is nothing to convert"), path=path)


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


class RefusedBackup(CannotGoOn):
    """A file is not restored: it is damaged, not ours or not safe."""

    code = "refused-backup"

    @classmethod
    def damaged(cls, path: PurePath) -> RefusedBackup:
        """Its bytes do not agree with their checksums."""
        return cls(N_("{path}: is damaged, or is no zip file: nothing was restored"), path=path)

    @classmethod
    def foreign(cls, path: PurePath) -> RefusedBackup:
        """It has no manifest of ours."""
        return cls(N_("{path}: is no backup of awsquiz: nothing was restored"), path=path)

    @classmethod
    def newer(cls, path: PurePath, version: str) -> RefusedBackup:
        """This awsquiz does not know its format."""
        said = N_("{path}: is of a newer awsquiz ({version}): update awsquiz")
        return cls(said, path=path, version=version[:20])

    @classmethod
    def unsafe(cls, path: PurePath, name: str) -> RefusedBackup:
        """A file in it has a name that no backup has."""
        said = N_("{path}: holds “{name}”, which no backup does: nothing was restored")
        return cls(said, path=path, name=" ".join(name.split())[:80])

    @classmethod
    def too_large(cls, path: PurePath) -> RefusedBackup:
        """Its files would fill a disk."""
        return cls(N_("{path}: is too large for a backup: nothing was restored"), path=path)


class NoEditor(CannotGoOn):
    """No editor could be started, or it ended with an error."""

    code = "no-editor"

    @classmethod
    def unknown(cls) -> NoEditor:
        """None is named, and none of the usual ones is there."""
        return cls(N_("no editor is known: set $EDITOR"))

    @classmethod
    def cannot_start(cls, name: str, why: str | None) -> NoEditor:
        """The system refuses to."""
        return cls(N_("cannot start the editor {name}: {why}; set $EDITOR"), name=name, why=why)

    @classmethod
    def ended(cls, name: str, status: int, path: PurePath) -> NoEditor:
        """It says itself that something went wrong."""
        said = N_("the editor {name} ended with {code}; {path} is as it left it")
        return cls(said, name=name, code=status, path=path)
