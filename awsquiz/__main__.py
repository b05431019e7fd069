"""The program's entry: language, commands, and the one place where errors become a line."""

from __future__ import annotations

import os
import sys

from awsquiz import i18n
from awsquiz.errors import AwsquizError

INTERRUPTED = 130


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console of another encoding shows what it can
            stream.reconfigure(errors="replace")
    i18n.install(i18n.language(sys.argv[1:], os.environ))
    try:
        from awsquiz.cli.app import app

        app()
    except AwsquizError as error:
        print(f"awsquiz: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:  # `awsquiz list | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
