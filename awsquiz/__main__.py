"""The program's entry: language, commands, and the one place where errors become a line."""

from __future__ import annotations

import gc

# Hardly anything that is made while starting is freed again: at the usual threshold the garbage
# collector takes a tenth of a quick command's time. Set before the imports, half of starting.
gc.set_threshold(100_000)

import contextlib
import errno
import os
import signal
import sys

from awsquiz import paths
from awsquiz.core.text import inert
from awsquiz.errors import AwsquizError, ExitCode
from awsquiz.errors.failures import NoContent, NoHome, NoShippedCards
from awsquiz.storage import files, fingerprint
from awsquiz.terminal.echo import keys_unseen
from awsquiz.terminal.streams import inert_streams

_WITHOUT_CARDS = frozenset("doctor backup restore config help -h --help -V --version".split())


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    _open_closed_streams()
    _end_as_interrupted()
    with inert_streams(), keys_unseen():
        try:
            code = _main()
        except KeyboardInterrupt:  # before a command was begun, or after its end
            code = ExitCode.INTERRUPTED
    gc.freeze()  # at its end Python would look through all that is left, three times
    sys.exit(code)


def _open_closed_streams() -> None:
    """What the shell has closed (`<&-`, `>&-`) is as good as empty; Python has None for it.

    First of all: the next file that is opened would get its number, and what is printed.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - to the end of the process
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _end_as_interrupted() -> None:
    """A session that is told to end, or whose terminal is closed, ends as Ctrl-C would end it: what
    was changed of the terminal is put right, and all that was answered is kept."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:  # nohup ignores it
            signal.signal(number, signal.default_int_handler)


def _main() -> int | str | None:
    _look_at_content()
    language, theme = _configured()
    from awsquiz import i18n

    i18n.install(i18n.language(sys.argv[1:], os.environ, language))
    _colour(os.environ.get("AWSQUIZ_THEME") or theme)
    try:
        code = _run()
        sys.stdout.flush()
    except BrokenPipeError:  # `awsquiz list | head`: whoever reads has seen enough
        _drop_output()
        return ExitCode.INTERRUPTED
    except OSError as error:
        if _is_closed_pipe(error):
            _drop_output()
            return ExitCode.INTERRUPTED
        from awsquiz.system_words import why_not

        if not error.filename:  # what was printed has no place to go
            _drop_output()
        _say_at_last(f"awsquiz: {_place(error)}{why_not(error.strerror or str(error))}")
        return ExitCode.CANNOT_GO_ON
    return code


def _is_closed_pipe(error: OSError) -> bool:
    """Whether it is what Windows says in the place of BrokenPipeError: `awsquiz list | more`."""
    return sys.platform == "win32" and error.errno == errno.EINVAL and not error.filename


def _say_at_last(line: str) -> None:
    """A line on stderr, if there still is a terminal or a file behind it."""
    try:
        print(line, file=sys.stderr)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _place(error: OSError) -> str:
    return f"{error.filename}: " if error.filename else ""


def _look_at_content() -> None:
    """Begins to look at the files of a large library, before all that takes long to import."""
    if sys.argv[1:] and not sys.argv[1].startswith("-"):
        with contextlib.suppress(OSError, RuntimeError):  # a home that cannot be found
            fingerprint.start_looking(paths.content(), paths.folders().index)


def _configured() -> tuple[str | None, str | None]:
    """Language and theme of the settings file, which are needed before anything is shown.

    Commands that need the rest of the file report what is wrong with it.
    """
    try:
        data = files.read(paths.folders().settings, files.MB)
    except (OSError, RuntimeError):  # no file, or a home that cannot be found
        return None, None
    import tomllib

    from awsquiz import i18n

    try:
        values = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None, None
    language, theme = (values.get(name) for name in ("language", "theme"))
    return (
        language if language in i18n.LANGUAGES else None,
        theme if isinstance(theme, str) else None,
    )


def _colour(theme: str | None) -> None:
    """Tells it to whatever draws, by the environment: see `terminal/console.py`."""
    if theme:
        os.environ["AWSQUIZ_THEME"] = theme
    if theme == "none":
        os.environ["NO_COLOR"] = "1"


def _run() -> int | str | None:
    try:
        _look_for_home()
        _look_for_content()
        from awsquiz.cli.app import run

        run([_argument(each) for each in sys.argv[1:]])
    except AwsquizError as error:
        _say_at_last(f"awsquiz: {error}")
        from awsquiz.cli.either_side import is_json_asked

        if is_json_asked(sys.argv[1:]):
            from awsquiz.cli import json_errors

            json_errors.print_error(sys.argv[1:], error)
        return error.exit_code
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # Typer has a code of its own for it
            raise ended.__context__ from None
        return ended.code
    return ExitCode.DONE


def _look_for_home() -> None:
    """Raises NoHome, for AWSQUIZ_HOME=~nobody/x."""
    try:
        paths.folders()
    except RuntimeError:
        raise NoHome from None


def _look_for_content() -> None:
    """Raises NoContent and NoShippedCards: without cards every command would say that there is
    nothing to do, or that nothing is wrong."""
    if not (chosen := os.environ.get("AWSQUIZ_CONTENT")):
        shipped = paths.shipped_content()
        if not (shipped / "cards").is_dir() and _needs_cards(sys.argv[1:]):
            raise NoShippedCards(shipped)
        return
    try:
        is_there = paths.shipped_content().is_dir()
    except (OSError, RuntimeError):  # below the home of nobody, or of a name that is too long
        is_there = False
    if not is_there:
        raise NoContent(chosen)


def _needs_cards(words: list[str]) -> bool:
    """Not who looks for what is wrong, saves what is his own, or asks for help."""
    return _WITHOUT_CARDS.isdisjoint(words) and "_AWSQUIZ_COMPLETE" not in os.environ


def _argument(word: str) -> str:
    """Makes an argument that names no file inert: no terminal obeys it when it is echoed."""
    return word if os.path.lexists(word) else inert(word)


def _drop_output() -> None:
    """What is still to be printed goes nowhere, so that closing it does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
