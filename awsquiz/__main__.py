"""The program's entry: language, commands, and the one place where errors become a line."""

from __future__ import annotations

import contextlib
import gc
import os
import sys

from awsquiz import paths
from awsquiz.errors import AwsquizError, ExitCode
from awsquiz.storage import fingerprint

_BEFORE_GARBAGE = 50_000


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    # Most of what is made while starting stays: to look through it for garbage again and again
    # takes a tenth of a quick command's time.
    gc.set_threshold(_BEFORE_GARBAGE)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console of another encoding shows what it can
            stream.reconfigure(errors="replace")
    _look_at_content()
    language, theme = _configured()
    from awsquiz import i18n

    i18n.install(i18n.language(sys.argv[1:], os.environ, language))
    _colour(os.environ.get("AWSQUIZ_THEME") or theme)
    try:
        code = _run()
        sys.stdout.flush()
    except BrokenPipeError:  # `awsquiz list | head`
        _drop_output()
        code = ExitCode.PROBLEMS
    except OSError as error:  # what was printed has no place to go
        _drop_output()
        print(f"awsquiz: {error.strerror}", file=sys.stderr)
        code = ExitCode.CANNOT_GO_ON
    gc.freeze()  # at its end Python would look through all that is left, three times
    sys.exit(code)


def _look_at_content() -> None:
    """Begins to look at the files of a large library, before all that takes long to import."""
    if sys.argv[1:] and not sys.argv[1].startswith("-"):
        with contextlib.suppress(OSError, RuntimeError):  # a home that cannot be found
            fingerprint.start_fingerprinting(paths.content(), paths.folders().index)


def _configured() -> tuple[str | None, str | None]:
    """Language and theme of the settings file, which are needed before anything is shown.

    What is wrong with the file is said by the commands that need the rest of it.
    """
    try:
        data = paths.folders().settings.read_bytes()
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
        from awsquiz.cli.app import run

        run()
    except AwsquizError as error:
        print(f"awsquiz: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except SystemExit as ended:
        return ended.code
    return ExitCode.DONE


def _drop_output() -> None:
    """What is still to be printed goes nowhere, so that closing it does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
