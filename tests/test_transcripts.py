"""Transcripts of real commands: a line `$ awsquiz …`, then exactly what it printed.

`< text` lines below the command are its stdin. `pytest tests/test_transcripts.py --refresh`
writes what the commands print now; read the difference before you commit it.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import ROOT, USERS_NOTE, Run

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


ENDED = {r"ended on (\S+)": r"until \1", r"(\S+) 종료됨": r"\1까지"}


def ran(text: str, run: Run, tmp_path: Path) -> str:
    """The transcript with what its commands print now."""
    lines: list[str] = []
    blocks = re.split(r"^(?=\$ )", text, flags=re.MULTILINE)
    for block in blocks[1:]:
        command, *rest = block.split("\n")
        typed = [line[2:] for line in rest if line.startswith("< ")]
        lines += [command, *(f"< {line}" for line in typed)]
        *settings, arguments = re.split(r"\bawsquiz\b", command[2:], maxsplit=1)
        changed = dict(word.split("=") for word in " ".join(settings).split())
        typing = "".join(f"{line}\n" for line in typed)
        done = run(*shlex.split(arguments), input=typing, **changed)
        shown = done.stdout + "".join(f"! {line}\n" for line in done.stderr.splitlines())
        for after, before in ENDED.items():  # whatever the day on which the tests are run
            shown = re.sub(after, before, shown)
        shown = shown.replace(str(ROOT), "…").replace(str(tmp_path), "~")
        if done.returncode:
            shown += f"[exit {done.returncode}]\n"
        lines += [*shown.rstrip("\n").split("\n"), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
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
