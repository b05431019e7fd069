"""`awsquiz doctor`: where everything is, what is wrong with it, and the mend."""

from __future__ import annotations

import platform
import sqlite3
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz import __version__
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import index_by, journal
from awsquiz.cli.moments import now
from awsquiz.cli.parameters import Json, PlainPage
from awsquiz.core.lint.finding import Finding
from awsquiz.core.settings import Settings
from awsquiz.errors import AwsquizError, ExitCode
from awsquiz.i18n import _, ngettext
from awsquiz.messages import mend, sentence, where
from awsquiz.paths import catalogues, folders, shipped_content
from awsquiz.storage import config
from awsquiz.storage.checkup import (
    check_journal,
    left_out_of_package,
    place,
    unreadable,
    unwritable,
)
from awsquiz.storage.index import checkup
from awsquiz.terminal.console import console, show
from awsquiz.terminal.doctor import Said, Told, checkup_page, size
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from awsquiz.cli.records.of_setup import DoctorData
    from awsquiz.storage.checkup import Checked, Device, StoredPart


def doctor(
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help=_("First delete the index and build it anew."))
    ] = False,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    with Watch(_("Checking")) as watch:
        checked, findings = _examined(rebuild, watch)
    places = _places()
    ok = not any(each.is_problem for each in findings)
    if json:
        print_json("doctor", _record(places, checked, ok), findings)
    else:
        if rebuild:
            print(_("The index was deleted and built anew."))
        versions = ", ".join(f"{name} {version}" for name, version in _versions().items())
        rows = [_place_row(name, place) for name, place in places.items()]
        devices = [_device_row(device) for device in checked.devices.values()]
        show(
            console(plain),
            checkup_page(rows, devices, versions, [_said(each) for each in findings]),
        )
    if not ok:
        raise typer.Exit(ExitCode.PROBLEMS)


def _examined(rebuild: bool, watch: Watch) -> tuple[Checked, list[Finding]]:
    """What is in the journal, and all findings."""
    home = folders()
    wanted = dict.fromkeys((home.content, home.journal, home.config, home.cache))
    findings = [finding for folder in wanted for finding in unwritable(folder)]
    findings += unreadable((home.content, home.journal))
    findings += left_out_of_package(shipped_content(), catalogues())
    settings = _settings(findings)
    known = None
    with ExitStack() as stack:
        try:
            index = stack.enter_context(index_by(settings, watch))
            if rebuild:
                index.db.start_anew()
            index.catch_up()
            known = index.query(checkup.known_ids)
            findings += index.query(checkup.unsound, home.index)
            findings += index.query(checkup.doubtful_cards)
            fold_by = (settings.rollover, settings.retention)
            findings += index.query(checkup.disagreement, journal(), *fold_by, home.index, watch)
        except AwsquizError as error:
            findings.append(error.finding)
    checked = check_journal(journal(), known, round(now().timestamp() * 1000), watch)
    return checked, [*findings, *checked.findings]


def _settings(findings: list[Finding]) -> Settings:
    """The settings; where they are damaged that is a finding, and the defaults hold."""
    try:
        return config.read(folders().settings)
    except AwsquizError as error:
        findings.append(error.finding)
        return Settings()


def _places() -> dict[str, StoredPart]:
    home = folders()
    return {
        "content": place(home.content),
        "journal": place(home.journal),
        "settings": place(home.settings),
        "index": place(home.index),
        "shipped": place(shipped_content()),
    }


def _versions() -> dict[str, str]:
    return {
        "awsquiz": __version__,
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
    }


def _place_row(name: str, place: StoredPart) -> Told:
    names = {
        "content": _("your content"),
        "journal": _("journal"),
        "settings": _("settings"),
        "index": _("index"),
        "shipped": _("shipped content"),
    }
    files = ngettext("{n} file", "{n} files", place.files).format(n=place.files)
    what = f"{files}, {size(place.size)}" if place.files else _("nothing there yet")
    return Told(names[name], str(place.path), what)


def _device_row(device: Device) -> Told:
    events = ngettext("{n} event", "{n} events", device.events).format(n=f"{device.events:,}")
    last = _("the last on {day}").format(day=device.last[:10]) if device.last else ""
    return Told(device.name, ", ".join(filter(None, (events, last))), _here(device))


def _here(device: Device) -> str:
    return _("(this one)") if device.here else ""


def _said(finding: Finding) -> Said:
    return Said(where(finding), sentence(finding), mend(finding), not finding.is_problem)


def _record(places: dict[str, StoredPart], checked: Checked, ok: bool) -> DoctorData:
    return {
        "ok": ok,
        "versions": _versions(),
        "places": [
            {"name": name, "path": str(each.path), "files": each.files, "bytes": each.size}
            for name, each in places.items()
        ],
        "events": checked.events,
        "devices": [
            {
                "name": device.name,
                "this": device.here,
                "events": device.events,
                "last": device.last or None,
            }
            for device in checked.devices.values()
        ],
    }
