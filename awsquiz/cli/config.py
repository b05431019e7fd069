"""`awsquiz config`: what a learner may set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import setting_begun, value_begun
from awsquiz.cli.json_output import print_json
from awsquiz.cli.parameters import Json, PlainPage
from awsquiz.core.settings import NAMES, Settings
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.paths import folders
from awsquiz.storage import config as file
from awsquiz.terminal.console import console, show
from awsquiz.terminal.settings import effect_of, settings_table, value_in_words

if TYPE_CHECKING:
    from awsquiz.cli.records.of_setup import ConfigData


def config(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[NAME]"),
            help=_("A setting; without any, all are shown."),
            autocompletion=setting_begun,
        ),
    ] = None,
    value: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[VALUE]"), help=_("What it is set to."), autocompletion=value_begun
        ),
    ] = None,
    unset: Annotated[bool, typer.Option("--unset", help=_("Put it back to its default."))] = False,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    path = folders().settings
    if name is not None:
        file.setting_named(name)
    if unset and (name is None or value is not None):
        raise WrongArguments.unset_takes_one_name()
    if name is not None and (unset or value is not None):
        if name in ("sync", "group") and value is not None:
            from awsquiz.cli.targets import whole_target

            value = whole_target(value)
        settings = file.write(path, name, None if unset else value)
        if not json:
            print(f"{name}: {value_in_words(name, settings.value(name))}")
            return
    settings = file.read(path)
    names = NAMES if name is None else (name,)
    if json:
        print_json("config", _record(settings, names, path=str(path)))
        return
    screen = console(plain)
    show(screen, settings_table(screen, settings, names))
    if name is None:
        print(_("File: {path}").format(path=path))


def _record(settings: Settings, names: tuple[str, ...], path: str) -> ConfigData:
    default = Settings()
    return {
        "path": path,
        "settings": {name: settings.value(name) for name in names},
        "defaults": {name: default.value(name) for name in names},
        "meanings": [{"name": name, "meaning": effect_of(name)} for name in names],
    }
