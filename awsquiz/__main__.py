"""The program's entry: language, commands, and the one place where errors become a line."""

from __future__ import annotations

import os
import sys

from awsquiz import i18n
from awsquiz.errors import AwsquizError

INTERRUPTED = 130
CANNOT_GO_ON = 3


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console of another encoding shows what it can
            stream.reconfigure(errors="replace")
    i18n.install(i18n.language(sys.argv[1:], os.environ))
    try:
        code = _run()
        sys.stdout.flush()
    except BrokenPipeError:  # `awsquiz list | head`
        _drop_output()
        code = 1
    except OSError as error:  # what was printed has no place to go
        _drop_output()
        print(f"awsquiz: {error.strerror}", file=sys.stderr)
        code = CANNOT_GO_ON
    sys.exit(code)


def _run() -> int | str | None:
    try:
        from awsquiz.cli.app import app

        app()
    except AwsquizError as error:
        print(f"awsquiz: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as ended:
        return ended.code
    return 0


def _drop_output() -> None:
    """What is still to be printed goes nowhere, so that closing it does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
