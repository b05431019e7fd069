"""Records of settings, of the learner's files as a whole, and of devices that meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict

from awsquiz.cli.records.entire import entire
from awsquiz.storage.archive.restoring import Fate
from awsquiz.storage.sync.owned import ExchangedFile

if TYPE_CHECKING:
    ExchangedRow = dict[str, object]
else:
    ExchangedRow = entire(ExchangedFile, "ExchangedRow")


class MeaningRow(TypedDict):
    """What a setting means."""

    name: str
    meaning: str


class ConfigData(TypedDict):
    """What is set, by name, and what would be otherwise."""

    path: str
    settings: Mapping[str, Any]
    defaults: Mapping[str, Any]
    meanings: Sequence[MeaningRow]


class PlaceRow(TypedDict):
    """A file or folder, and how much there is in it."""

    name: str
    path: str
    files: int
    bytes: int


class DeviceRow(TypedDict):
    """What a device has written into the journal."""

    name: str
    this: bool
    events: int
    last: str | None


class DoctorData(TypedDict):
    """Where everything is; what is wrong are the problems."""

    ok: bool
    versions: Mapping[str, str]
    places: Sequence[PlaceRow]
    events: int
    devices: Sequence[DeviceRow]


class BackupData(TypedDict):
    """The archive that was written."""

    path: str
    files: int


class RestoredRow(TypedDict):
    """What became of a file of an archive."""

    path: str
    fate: Fate
    lines: int


class RestoreData(TypedDict):
    """What became of all of them."""

    dry_run: bool
    restored: Sequence[RestoredRow]


class SyncData(TypedDict):
    """What went from here, and what came."""

    target: str
    dry_run: bool
    sent_events: int
    taken_events: int
    exchanged: Sequence[ExchangedRow]
