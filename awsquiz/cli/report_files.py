"""The files in which a report can be written: a row each, which makes an option of the command."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, cast

import typer

from awsquiz.errors.wrong_use import ThereAlready
from awsquiz.i18n import _
from awsquiz.storage.files import write_atomically

if TYPE_CHECKING:
    from awsquiz.core.exam.report import Report
    from awsquiz.core.exam.wording import Wording


class ReportFile(NamedTuple):
    """What makes the text of the file, and what the help says of its option."""

    place: str
    """Module of `formats`, dot, function: it is imported only where it is asked for."""
    help: str

    def text(self, report: Report, words: Wording) -> str:
        """The whole file."""
        module, _dot, function = self.place.partition(".")
        made = getattr(import_module(f"awsquiz.formats.{module}"), function)
        return cast("Callable[[Report, Wording], str]", made)(report, words)


REPORT_FILES = {
    "--html": ReportFile("report_page.report_page", _("Write it as a page: one file, no scripts.")),
    "--svg": ReportFile("report_picture.svg", _("Write its picture.")),
}
"""By the option."""


def with_report_files(command: Callable[..., None]) -> Callable[..., None]:
    """The command, which takes an option for each file in place of its `**files`.

    They stand before the last of its own options.
    """
    whole = inspect.signature(command, eval_str=True)
    *own, last = [each for each in whole.parameters.values() if each.kind is not each.VAR_KEYWORD]
    files = [
        inspect.Parameter(
            option.removeprefix("--"),
            inspect.Parameter.POSITIONAL_OR_KEYWORD,
            default=None,
            annotation=Annotated[Path | None, typer.Option(option, metavar="FILE", help=file.help)],
        )
        for option, file in REPORT_FILES.items()
    ]
    vars(command)["__signature__"] = whole.replace(parameters=[*own, *files, last])
    return command


def refuse_to_overwrite(path: Path, over: bool) -> None:
    """Raises ThereAlready where something is at the path, and it may not be written over."""
    if not over and os.path.lexists(path):
        raise ThereAlready(path)


def write_report_files(
    files: Mapping[str, Path | None], report: Report, words: Wording, *, over: bool, silent: bool
) -> bool:
    """Writes each file that was asked for and confirms it; whether any was.

    Raises ThereAlready where one is there and may not be written `over`, and FileFailure.
    """
    wanted = {name: path for name, path in files.items() if path is not None}
    for path in wanted.values():
        refuse_to_overwrite(path, over)
    for name, path in wanted.items():
        write_atomically(path, REPORT_FILES[f"--{name}"].text(report, words).encode())
        if not silent:
            print(_("Written: {path}").format(path=path))
    return bool(wanted)
