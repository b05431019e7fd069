"""Transcripts of real commands: a line `$ awsquiz …`, then exactly what it printed.

There is one for each command and kind of thing, and one in `bugs/` for each bug that was mended.
Lines before the first command say what it is about. `< text` lines below a command are its stdin;
below `$ cat > file` they are the file. Dates, times and seconds
stand as `DATE`, `00:00`, `0 s`.
`pytest tests/test_transcripts.py --refresh` writes what the commands print now; read the
difference before you commit it.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import CONTENT, USERS_NOTE, Run

FOLDER = Path(__file__).parent / "transcripts"
TRANSCRIPTS = sorted(FOLDER.rglob("*.txt"))
# What is another at each run.
PASSING = {
    r"\b\d{4}-\d\d-\d\d\b": "DATE",
    r"(DATE  in )\d+": r"\g<1>9",
    r"\b\d\d:\d\d\b": "00:00",
    r"(· |median |longest |중앙값 |최장 )\d+( s|초)\b": r"\g<1>0\2",
    r"\(question \d+\)|\(\d+번 문제\)": "(…)",
}


ENDED = {r"ended on (\S+)": r"until \1", r"(\S+) 종료됨": r"\1까지"}


def ran(text: str, run: Run, tmp_path: Path) -> str:
    """The transcript with what its commands print now."""
    about, *blocks = re.split(r"^(?=\$ )", text, flags=re.MULTILINE)
    lines = about.split("\n")[:-1]
    for block in blocks:
        command, *rest = block.split("\n")
        typed = [line[2:] for line in rest if line.startswith("< ")]
        lines += [command, *(f"< {line}" for line in typed)]
        if command.startswith("$ cat > "):
            path = tmp_path / command.removeprefix("$ cat > ")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(f"{line}\n" for line in typed), encoding="utf-8")
            lines.append("")
            continue
        *settings, arguments = re.split(r"\bawsquiz\b", command[2:], maxsplit=1)
        changed = dict(word.split("=") for word in " ".join(settings).split())
        typing = "".join(f"{line}\n" for line in typed)
        done = run(*shlex.split(arguments), input=typing, **changed)
        shown = done.stdout + "".join(f"! {line}\n" for line in done.stderr.splitlines())
        for after, before in ENDED.items():  # whatever the day on which the tests are run
            shown = re.sub(after, before, shown)
        shown = shown.replace(str(CONTENT), "…").replace(str(tmp_path), "~")
        for pattern, instead in PASSING.items():
            shown = re.sub(pattern, instead, shown)
        if done.returncode:
            shown += f"[exit {done.returncode}]\n"
        lines += [*shown.rstrip("\n").split("\n"), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_commands_print_exactly_this(
    path: Path, run: Run, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The commands of the transcript print to the letter what it says."""
    (tmp_path / "aws-computing.md").write_bytes(USERS_NOTE.read_bytes())
    before = path.read_text(encoding="utf-8")
    now = ran(before, run, tmp_path)
    if request.config.getoption("--refresh"):
        path.write_text(now, encoding="utf-8")
    assert now == before or request.config.getoption("--refresh")
