"""Files of content as they were read, with the lines of what stands there: no YAML is parsed anew.

Cards, scenarios and glossaries are in the index already. Service lists, attributes, blueprints and
changes are kept when they are asked for, by their size and time of change. A file with problems is
read each time, for these are told with their lines.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import msgspec

from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.layers.partial import PartialConcept
from awsquiz.core.lint.currency import Renewal
from awsquiz.core.search.services import Service
from awsquiz.core.text.wordbook import Attribute
from awsquiz.storage import (
    attributefile,
    blueprints,
    cardfile,
    currencyfile,
    glossary,
    scenariofile,
    servicefile,
)
from awsquiz.storage.index import sources
from awsquiz.storage.index.database import Damaged, Database
from awsquiz.storage.index.glossary import DECODE
from awsquiz.storage.index.scenarios import DECODE_FILE
from awsquiz.storage.index.settling import DECODE_BODY

if TYPE_CHECKING:
    from awsquiz.core.lint.finding import Finding
    from awsquiz.core.search.glossary import Glossary
    from awsquiz.storage.attributefile import AttributeFile
    from awsquiz.storage.blueprints import BlueprintFile
    from awsquiz.storage.cardfile import CardFile
    from awsquiz.storage.currencyfile import CurrencyFile
    from awsquiz.storage.scenariofile import ScenarioFile
    from awsquiz.storage.servicefile import ServiceFile

SCHEMA = "create table kept_file(path text primary key, size integer, mtime integer, body blob)"

_ENCODE = msgspec.msgpack.Encoder().encode


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)


def card_file(db: Database, path: Path) -> CardFile:
    """A card file, which knows no more of its places than their lines."""
    return known_card_file(db, path) or cardfile.read(path, to_write=False)


def known_card_file(db: Database, path: Path) -> CardFile | None:
    """The same of a file that has not changed since it was read without any problem, or None."""
    held = sources.body_of(db, "cards", path)
    if held is None:
        return None
    body = DECODE_BODY.decode(held)
    return cardfile.CardFile(
        path,
        _decoder(PartialConcept | None).decode(body.card),
        (),
        places={name: cardfile.Location(line - 1) for name, line in body.lines.items()},
        format=body.format,
        says_more=body.says_more,
    )


def scenario_file(db: Database, path: Path) -> ScenarioFile:
    """A file of scenarios."""
    held = sources.body_of(db, "scenarios", path)
    if held is None:
        return scenariofile.read(path)
    body = DECODE_FILE.decode(held)
    lines = _decoder(tuple[scenariofile.Lines, ...]).decode(body.lines)
    return scenariofile.ScenarioFile(path, body.scenarios, (), lines)


def glossary_file(db: Database, path: Path) -> tuple[Glossary, tuple[Finding, ...]]:
    """A glossary, and its problems."""
    held = sources.body_of(db, "glossary", path)
    return glossary.read(path) if held is None else (DECODE.decode(held), ())


def service_file(db: Database, path: Path) -> ServiceFile:
    """A service list."""
    return _read_once(
        *(db, path, tuple[tuple[Service, ...], tuple[int, ...]], servicefile.read),
        keep=lambda file: (file.services, file.lines),
        make=lambda held: servicefile.ServiceFile(path, held[0], (), held[1]),
    )


def attribute_file(db: Database, path: Path) -> AttributeFile:
    """A file of attributes."""
    return _read_once(
        *(db, path, tuple[tuple[Attribute, ...], tuple[int, ...]], attributefile.read),
        keep=lambda file: (file.attributes, file.lines),
        make=lambda held: attributefile.AttributeFile(path, held[0], (), held[1]),
    )


def blueprint_file(db: Database, path: Path) -> BlueprintFile:
    """A blueprint of an exam."""
    return _read_once(
        *(db, path, tuple[Blueprint, dict[str, int]], blueprints.read),
        keep=lambda file: (file.blueprint, file.lines),
        make=lambda held: blueprints.BlueprintFile(path, held[0], (), held[1]),
    )


def currency_file(db: Database, path: Path) -> CurrencyFile:
    """A file of what AWS has changed."""
    return _read_once(
        *(db, path, tuple[Renewal, ...], currencyfile.read),
        keep=lambda file: file.changes,
        make=lambda held: currencyfile.CurrencyFile(held, ()),
    )


class _File(Protocol):
    @property
    def problems(self) -> tuple[Finding, ...]: ...


_AnyFile = TypeVar("_AnyFile", bound=_File)


def _read_once(
    db: Database,
    path: Path,
    kind: Any,
    read: Callable[[Path], _AnyFile],
    keep: Callable[[_AnyFile], object],
    make: Callable[[Any], _AnyFile],
) -> _AnyFile:
    """What was kept of the file, made from a value of that kind; read where it has changed."""
    seen = _look(path)
    if (held := _kept(db, path, seen)) is not None:
        return make(_decoder(kind).decode(held))
    file = read(path)
    if not file.problems:
        _keep(db, path, seen, keep(file))
    return file


def _look(path: Path) -> tuple[int, int] | None:
    """Size and time of change, before the file is read; None where it cannot be looked at."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _kept(db: Database, path: Path, seen: tuple[int, int] | None) -> bytes | None:
    """What was kept of the file as it is seen now."""
    if seen is None:
        return None
    sql = "select body from kept_file where path = ? and size = ? and mtime = ?"
    rows = db.rows(sql, (str(path.absolute()), *seen))
    return rows[0][0] if rows else None


def _keep(db: Database, path: Path, seen: tuple[int, int] | None, body: object) -> None:
    if seen is not None and time.time_ns() - seen[1] > sources.RACY:
        row = (str(path.absolute()), *seen, _ENCODE(body))
        try:
            with db.writing() as connection:
                connection.execute("insert or replace into kept_file values(?, ?, ?, ?)", row)
        except Damaged:
            pass  # the next one reads it again
