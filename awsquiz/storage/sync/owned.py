"""Cards, notes and whatever else the learner keeps as content, up and down, file by file."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from awsquiz.core.lint.finding import Finding
from awsquiz.core.sync.news import LyingFile, ToDo, news, to_do, too_many_gone
from awsquiz.core.sync.objects import digest_of_bytes
from awsquiz.core.sync.versions import Standing, Version, name_behind, name_beside, standing
from awsquiz.errors import AwsquizError
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage import files, locks
from awsquiz.storage.archive.contents import is_hidden
from awsquiz.storage.sync.called import NamesHere
from awsquiz.storage.sync.history import AWAY, History, can_travel, stays_here
from awsquiz.storage.sync.remembered import Remembered
from awsquiz.storage.sync.shelf import ObjectShelf

FileFate = Literal["sent", "taken", "both", "taken-away", "away-there"]
_LEDGER = "cards/notes.json"  # storage.notes has its name too, and loads the parser of YAML
"""What several devices wrote into it apart becomes one: nobody could put it together by hand."""
_MOST_BYTES = 4 * 1024 * files.MB
"""Of contents that are taken in at once: as much as a backup may have."""
_AT_ONCE = 32
"""Files whose contents are held in memory."""


class ExchangedFile(Struct, frozen=True):
    """What became, or would become, of a file of content."""

    path: str
    fate: FileFate
    beside: tuple[str, ...] = ()
    """Where what lies beside it now is: it was changed on both sides."""
    moved_to: str | None = None
    """Where it went that was taken away on another device."""


class OwnedFiles:
    """The learner's content on this device, and what is to become of it."""

    def __init__(
        self, content: Path, shelf: ObjectShelf, mind: Remembered, keep: Callable[[], None]
    ) -> None:
        self._content, self._shelf, self._mind, self._keep = content, shelf, mind, keep
        self._history = History(shelf, mind)
        self._here: dict[str, tuple[str, int]] = {}
        """Path → hash and size."""
        self._paths: dict[str, str] = {}
        """The way back: hash → a path."""
        self._names = NamesHere(content)
        self._unread: set[str] = set()
        self._fates: dict[str, ExchangedFile] = {}
        self._united = False
        """Whether a ledger was written that says what those of several devices said."""

    def exchange(self, *, all_gone: bool, dry: bool) -> list[ExchangedFile]:
        """Reads what is new there, tells what is new here, and does what follows of both.

        Files that are gone here count as taken away; but where those are too many they come back,
        unless `all_gone` is meant. Raises TargetFailure, FileFailure; what was done before stays.
        """
        self._history.read()
        self._look(all_gone)
        self._tell_and_settle(dry)
        if self._united:  # that is news
            self._look(all_gone)
            self._tell_and_settle(dry)
        return [self._fates[path] for path in sorted(self._fates)]

    def _tell_and_settle(self, dry: bool) -> None:
        standing_here = [*self._standing_here()]
        made = self._news()
        if not dry:
            if made:
                self._note_down(made)
            self._history.tell(standing_here, self._lying)
        for version in made:
            self._history.by_path.setdefault(version.path, {})[version.id] = version
        self._settle(dry)

    # What lies here

    def _look(self, all_gone: bool) -> None:
        failed: list[OSError] = []
        for file in files.walk(self._content, failed):
            path = self._names.path_of(file)
            if stays_here(path) or is_hidden(path):
                continue
            if not can_travel(path):
                self._tell("not-in-sync", path)
                continue
            if not self._names.note(file):
                self._tell("same-name", path)
                continue
            try:
                data = files.read(file)
            except OSError as error:
                self._unread.add(path)
                self._tell("unreadable", path, why=error.strerror)
            else:
                self._here[path] = digest_of_bytes(data), len(data)
                self._paths[self._here[path][0]] = path
        for each in failed:
            self._tell("unreadable", each.filename, why=each.strerror)
        self._bring_back(all_gone and not failed, certainly=bool(failed))

    def _bring_back(self, all_gone: bool, *, certainly: bool) -> None:
        """Forgets what stood of files that were lost rather than taken away: so they come back."""
        bases = {path for path, base in self._mind.bases.items() if base.content is not None}
        gone = bases - self._here.keys() - self._unread
        if gone and not all_gone and (certainly or too_many_gone(len(gone), len(bases))):
            for path in gone:
                del self._mind.bases[path]
            self._tell("many-gone", "", n=len(gone))

    def _found(self, path: str, known: Mapping[str, Version]) -> LyingFile:
        contents = {each.content for each in known.values() if each.content is not None}
        contents = contents.union(*(each.beside for each in known.values()))
        beside = (each for each in contents if os.path.lexists(self._file(name_beside(path, each))))
        content, size = self._here.get(path, (None, 0))
        return LyingFile(content, size, frozenset(beside))

    def _news(self) -> list[Version]:
        """What the learner made since the last time."""
        made = []
        for path in {*self._here, *self._history.by_path, *self._mind.bases} - self._unread:
            known = self._history.by_path.get(path, {})
            said = news(path, self._found(path, known), self._mind.bases.get(path), known)
            if said is not None:
                made.append(said)
                fate: FileFate = "sent" if said.content else "away-there"
                self._fates[path] = ExchangedFile(path, fate)
        return made

    def _note_down(self, made: Sequence[Version]) -> None:
        """Before it is told: whether it comes there or not, what is edited next comes out of it."""
        for each in made:
            self._history.make(each)
            self._mind.bases[each.path] = Standing((each.id,), each.content, each.beside)
        self._keep()

    def _standing_here(self) -> Iterator[str]:
        """Contents that stand and lie here: they have to lie there too, whatever was lost."""
        for path, (content, _size) in self._here.items():
            known = self._history.by_path.get(path, {})
            if standing(known).content == content:
                if not self._history.holder_of(content):
                    self._tell("content-gone", path)
                yield content

    def _lying(self, content: str) -> bytes | None:
        data = self._read(self._paths[content]) if content in self._paths else None
        return data if data is not None and digest_of_bytes(data) == content else None

    # What follows

    def _settle(self, dry: bool) -> None:
        steps: list[tuple[str, Standing, ToDo]] = []
        for path, known in sorted(self._history.by_path.items()):
            if path in self._unread:
                continue
            now = standing(known)
            step = to_do(self._found(path, known), now)
            if any(step):
                steps.append((path, now, step))
            elif not dry:
                self._mind.bases[path] = now
        wanted = {each for _path, now, step in steps for each in _wanted(now, step)}
        if sum(map(self._history.size_of, wanted)) > _MOST_BYTES:
            raise TargetFailure.too_large(self._shelf.target.shown)
        if dry:
            self._foretell(steps)
        elif steps:
            self._take(steps)

    def _foretell(self, steps: Sequence[tuple[str, Standing, ToDo]]) -> None:
        for path, now, step in steps:
            if self._can_be_had(path, now, step):
                self._fates[path] = self._fate(path, now, step)

    def _take(self, steps: Sequence[tuple[str, Standing, ToDo]]) -> None:
        with locks.alone(self._content / "cards"):
            for at in range(0, len(steps), _AT_ONCE):
                some = steps[at : at + _AT_ONCE]
                for (path, now, step), contents in self._shelf.each(self._contents, some):
                    self._do(path, now, step, contents)

    def _fate(self, path: str, now: Standing, step: ToDo) -> ExchangedFile:
        if step.put_beside and path != _LEDGER:
            beside = tuple(name_beside(path, each) for each in step.put_beside)
            return ExchangedFile(path, "both", beside)
        if step.place and now.content is None:
            return ExchangedFile(path, "taken-away", moved_to=f"{AWAY}/{path}")
        return self._fates.get(path) or ExchangedFile(path, "taken")

    def _can_be_had(self, path: str, now: Standing, step: ToDo) -> bool:
        """Whether all that is to be written is there, as far as the list tells; told, where not."""
        wanted = {*_wanted(now, step)} - {self._here.get(path, ("",))[0]}
        gone = sorted(each for each in wanted if not self._history.holder_of(each))
        for each in gone:
            self._shelf.tell("content-gone", f"blobs/{each}")
        return not gone

    def _contents(self, step: tuple[str, Standing, ToDo]) -> dict[str, bytes] | None:
        """What is to be written; None where not all of it could be had, which is told."""
        path, now, todo = step
        found = {}
        for content in _wanted(now, todo):
            here = self._read(path) if self._here.get(path, ("",))[0] == content else None
            data = here if here is not None else self._history.fetch(content)
            if data is None or digest_of_bytes(data) != content:
                return None
            found[content] = data
        return found

    def _do(self, path: str, now: Standing, step: ToDo, contents: dict[str, bytes] | None) -> None:
        """Brings a file to what stands; another time where it cannot be, or has just changed."""
        if contents is None:
            return
        try:
            if not (path == _LEDGER and step.put_beside and self._unite(now, contents)):
                self._lay_beside(path, step, contents)
                if step.place and not self._put_in_place(path, now.content, contents):
                    return
                self._mind.bases[path] = now
            self._fates[path] = self._fate(path, now, step)
        except (OSError, AwsquizError) as error:
            why = error.strerror if isinstance(error, OSError) else str(error.words.get("why"))
            self._tell("unwritable", path, why=why)

    def _lay_beside(self, path: str, step: ToDo, contents: Mapping[str, bytes]) -> None:
        for each in step.put_beside:
            files.write_atomically(self._file(name_beside(path, each)), contents[each])
        for content in step.take_away:
            if self._is(name := name_beside(path, content), content):
                self._move_away(name)

    def _put_in_place(self, path: str, content: str | None, contents: Mapping[str, bytes]) -> bool:
        """Whether it could be: not where the file was changed since it was looked at."""
        was = self._here.get(path, (None,))[0]
        if not self._is(path, was):
            if was is None:  # a link that leads nowhere, or a name that differs in case alone
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
            self._tell("changed-here", path)
            return False
        if content is None:
            self._move_away(path)
        else:
            files.write_atomically(self._file(path), contents[content])
        return True

    def _unite(self, now: Standing, contents: Mapping[str, bytes]) -> bool:
        """Writes one ledger out of those that stand and lie beside, where they are ledgers."""
        from awsquiz.storage.ledger import united_ledgers  # it knows of conversions, which few need

        place = self._read(_LEDGER)
        texts = [*contents.values(), *([place] if place is not None else [])]
        if (ledger := united_ledgers(texts)) is None:
            return False
        files.write_atomically(self._file(_LEDGER), ledger)
        self._mind.bases[_LEDGER] = now
        self._united = True
        return True

    def _move_away(self, path: str) -> None:
        """Keeps a file that was taken away on another device, where nothing reads it."""
        place, number = self._file(f"{AWAY}/{path}"), 1
        while os.path.lexists(place):
            number += 1
            place = self._file(name_behind(f"{AWAY}/{path}", f"-{number}"))
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(self._file(path), place)

    def _is(self, path: str, content: str | None) -> bool:
        """Whether that is in the file now; None is no file."""
        if content is None:
            return not os.path.lexists(self._file(path))
        data = self._read(path)
        return data is not None and digest_of_bytes(data) == content

    def _read(self, path: str) -> bytes | None:
        try:
            return files.read(self._file(path))
        except OSError:
            return None

    def _file(self, path: str) -> Path:
        return self._names.file(path)

    def _tell(self, code: str, path: str, **words: object) -> None:
        found = Finding(code, words, path=self._content / path)
        if found not in self._shelf.findings:  # it is looked at a second time after a union
            self._shelf.findings.append(found)


def _wanted(now: Standing, step: ToDo) -> list[str]:
    """The contents that are to be written."""
    return [*step.put_beside, *([now.content] if step.place and now.content else [])]
