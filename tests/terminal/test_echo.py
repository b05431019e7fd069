"""What is typed while awsquiz works stands in nothing that is shown, and is not lost."""

from __future__ import annotations

import subprocess
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("a terminal there draws nothing that nobody reads", allow_module_level=True)

import pexpect

PROGRAM = """
import sys, time
from awsquiz.terminal.echo import keys_seen, keys_unseen
with keys_unseen():
    print("working", flush=True)
    sys.stdin.readline()
    with keys_seen():
        print("asking", flush=True)
        sys.stdin.readline()
    print("working again", flush=True)
    kept = sys.stdin.readline()
print("kept:", kept, flush=True)
sys.stdin.readline()
"""


def test_what_is_typed_during_work_is_not_drawn_and_not_lost() -> None:
    """A line that is asked for is drawn as it is typed, and so is all after the end."""
    run = pexpect.spawn(sys.executable, ["-c", PROGRAM], encoding="utf-8", timeout=30)
    said = []
    for awaited, typed in [("working", "eins"), ("asking", "zwei"), ("again", "drei")]:
        run.expect(awaited)
        said.append(run.before)
        run.sendline(typed)
    run.expect("kept: drei")
    said.append(run.before)
    run.sendline("vier")
    run.expect(pexpect.EOF)
    shown = "".join(said) + run.before
    assert [word for word in ("eins", "zwei", "drei", "vier") if word in shown] == ["zwei", "vier"]


def test_without_a_terminal_there_is_nothing_to_do() -> None:
    """As in a pipe."""
    program = "from awsquiz.terminal.echo import keys_unseen\nwith keys_unseen(): print(1)"
    run = subprocess.run(
        [sys.executable, "-c", program], input=b"", capture_output=True, check=False
    )
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, b"1", b"")
