"""What is damaged or in use, or cannot be read or written."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar, Literal

from awsquiz import messages
from awsquiz.errors import CannotGoOn
from awsquiz.i18n import N_, _

if TYPE_CHECKING:
    from awsquiz.core.lint.finding import Finding


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
    """Another awsquiz is writing into the folder and does not finish."""

    code = "folder-in-use"

    def __init__(self, folder: PurePath) -> None:
        said = N_("{folder}: another awsquiz is writing there: wait until it has ended")
        super().__init__(said, folder=folder)


class NoHome(CannotGoOn):
    """AWSQUIZ_HOME names a folder in the home of a user who does not exist."""

    code = "no-home"

    def __init__(self) -> None:
        super().__init__(N_("there is no such home folder: set AWSQUIZ_HOME"))


class NoContent(CannotGoOn):
    """What AWSQUIZ_CONTENT names is no folder."""

    code = "no-content"

    def __init__(self, folder: str) -> None:
        super().__init__(N_("{folder} is no folder: set AWSQUIZ_CONTENT"), folder=folder)


class NoShippedCards(CannotGoOn):
    """What awsquiz should have brought is not there, as where a zip was not unpacked."""

    code = "no-shipped-cards"

    def __init__(self, folder: PurePath) -> None:
        said = N_(
            "{folder}: awsquiz is installed without its cards: install it again with pip or pipx; "
            "a zip has to be unpacked"
        )
        super().__init__(said, folder=folder)


class NotSaved(CannotGoOn):
    """An event could not be written into the journal."""

    code = "not-saved"

    def __init__(self, folder: PurePath, why: str | None) -> None:
        said = N_("nothing could be recorded in {folder}: {why}")
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


class NewerFile(CannotGoOn):
    """A file that awsquiz keeps was written by a newer one."""

    code = "newer-file"

    def __init__(self, path: PurePath, format: int) -> None:
        said = N_("{path}: is of a newer awsquiz than this one (format {format}): update awsquiz")
        super().__init__(said, path=path, format=format)


class RefusedImport(CannotGoOn):
    """A file is not imported: it is damaged, holds nothing, or is too large."""

    code = "refused-import"
    _SAID: ClassVar = {
        "damaged": N_("{path}: is damaged, or of another kind: nothing was imported"),
        "too-large": N_("{path}: is too large, or would be unpacked: nothing was imported"),
        "no-deck": N_("{path}: holds no deck of Anki: nothing was imported"),
        "newer": N_("{path}: is of a newer Anki than this awsquiz knows: update awsquiz"),
    }

    @classmethod
    def of(
        cls, path: PurePath, why: Literal["damaged", "too-large", "no-deck", "newer"]
    ) -> RefusedImport:
        """It cannot be read."""
        return cls(cls._SAID[why], path=path)

    @classmethod
    def nothing(cls, path: PurePath) -> RefusedImport:
        """Nothing in it can be asked."""
        said = N_("{path}: holds nothing that can be asked: nothing was imported")
        return cls(said, path=path)


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
        return cls(N_("no editor is known: set $VISUAL or $EDITOR"))

    @classmethod
    def cannot_start(cls, name: str, why: str | None) -> NoEditor:
        """The system refuses to."""
        return cls(
            N_("cannot start the editor {name}: {why}; set $VISUAL or $EDITOR"), name=name, why=why
        )

    @classmethod
    def ended(cls, name: str, status: int) -> NoEditor:
        """It says itself that something went wrong."""
        said = N_("the editor {name} ended with {code}; what it had saved is kept")
        return cls(said, name=name, code=status)


class NoPicture(CannotGoOn):
    """A picture of a note could not be opened."""

    code = "no-picture"

    @classmethod
    def not_there(cls, image: str) -> NoPicture:
        """No folder of the note has it."""
        return cls(N_("the picture {image} is not where the note is"), image=image)

    @classmethod
    def not_one(cls, image: str) -> NoPicture:
        """Its name is that of something else, which is not opened."""
        return cls(N_("{image} is no picture by its name, and is not opened"), image=image)

    @classmethod
    def no_opener(cls, what: str, why: str | None) -> NoPicture:
        """The platform has no program for it, or that failed."""
        return cls(N_("{what} could not be opened ({why})"), what=what, why=why)

    @classmethod
    def no_screen(cls, what: str) -> NoPicture:
        """There is a terminal alone, as by SSH."""
        said = N_("{what} cannot be shown: this terminal has no screen for windows, as over SSH")
        return cls(said, what=what)


class ChangedSince(CannotGoOn):
    """A file is not as it was left, so that it is not put back to what it was before."""

    code = "changed-since"

    def __init__(self, path: PurePath) -> None:
        super().__init__(N_("{path}: has changed since: it stays as it is"), path=path)
