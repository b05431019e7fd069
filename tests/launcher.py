"""Starts `awsquiz` from a process that has its libraries imported already: a fraction of the time.

Run as a script it is that process. It forks for each start, so every run is a process of its own:
environment, folder, streams, language and all that the program keeps in memory end with it.
Where there is no fork (Windows), awsquiz is started as usual.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from io import BufferedReader, BufferedWriter, FileIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

LIBRARIES = """
    typer typer.main typer._click.decorators rich.console rich.table rich.tree
    rich.markdown rich.progress rich.live rich.columns questionary prompt_toolkit yaml msgspec fsrs
    markdown_it mdit_py_plugins.front_matter platformdirs sqlite3 zipfile difflib
"""
"""What the commands import of others."""
ROOMS = ("core", "storage", "formats")
"""What they import of ours. `cli` and `terminal` are left to the run, for what they say and its
colours follow from the environment when they are imported."""
PACKAGE = Path(__file__).parent.parent / "awsquiz"
PATIENCE = 60.0
"""Seconds until a run that does not end is a failure."""
NO_FORK = not hasattr(os, "fork")


class Run:
    """A run that was started: its process, its end."""

    def __init__(self, told: socket.socket) -> None:
        self._socket = told
        self._told = told.makefile("r")
        told.settimeout(PATIENCE)
        self.pid = int(self._told.readline())
        self._code: int | None = None

    def wait(self) -> int:
        """Its exit code; minus 9 where it was killed. Raises TimeoutError."""
        if self._code is None:
            self._code = int(self._told.readline() or -signal.SIGKILL)
            self._told.close()
            self._socket.close()
        return self._code

    def kill(self) -> None:
        """Ends it as a power cut would; it is gone when this returns."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
            until = time.monotonic() + PATIENCE
            while time.monotonic() < until:
                os.kill(self.pid, 0)
                time.sleep(0.002)
            raise TimeoutError(f"process {self.pid} does not end")


def start(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    folder: Path,
    streams: tuple[int, int, int],
    *,
    reflexes: bool = True,
    other: bool = False,
) -> Run:
    """Starts a run on copies of the three streams; without `reflexes` no key is too quick.

    It is the program of which `arguments` are the words where it is an `other` one: its run ends
    with all that it has started, and nobody knows its code.
    """
    ours, theirs = socket.socketpair()
    wish = {"arguments": arguments, "environment": dict(environment), "folder": str(folder)}
    wish |= {"reflexes": reflexes, "other": other}
    data = json.dumps(wish).encode()
    with theirs:
        socket.send_fds(_server(), [len(data).to_bytes(4)], [*streams, theirs.fileno()])
        _server().sendall(data)
    return Run(ours)


def run(
    arguments: Sequence[str], environment: Mapping[str, str], folder: Path, input: str
) -> subprocess.CompletedProcess[str]:
    """Runs to the end without a terminal, as `subprocess.run` would."""
    if NO_FORK:
        return subprocess.run(
            [sys.executable, "-m", "awsquiz", *arguments],
            input=input,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=folder,
            env=environment,
            timeout=PATIENCE,
            check=False,
        )
    with TemporaryFile() as typed, TemporaryFile() as out, TemporaryFile() as err:
        typed.write(input.encode())
        typed.seek(0)
        streams = (typed.fileno(), out.fileno(), err.fileno())
        code = start(arguments, environment, folder, streams).wait()
        return subprocess.CompletedProcess(["awsquiz", *arguments], code, _all(out), _all(err))


def _all(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode().replace("\r\n", "\n")


@cache
def _server() -> socket.socket:
    """Begins the process behind; it ends when this one does."""
    ours, theirs = socket.socketpair()
    with theirs:
        subprocess.Popen(
            [sys.executable, __file__, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            cwd=PACKAGE.parent,
            env=os.environ | {"PYTHONPATH": str(PACKAGE.parent)},
        )
    return ours


# The process behind it


def serve(asked: socket.socket) -> None:
    """Forks for each wish until nobody is left who could wish."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them: they say their end
    for name in LIBRARIES.split():
        import_module(name)
    for path in sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        import_module(".".join(parts).removesuffix(".__init__"))
    import_module("awsquiz.__main__")
    gc.collect()
    gc.freeze()
    while True:
        length, fds, _flags, _address = socket.recv_fds(asked, 4, 4)
        if not length:
            return
        data = b""
        while len(data) < int.from_bytes(length):
            data += asked.recv(int.from_bytes(length) - len(data))
        if os.fork() == 0:
            asked.close()
            try:
                _become(json.loads(data), fds)
            finally:
                os._exit(70)
        for fd in fds:
            os.close(fd)


def _become(wish: Any, fds: list[int]) -> None:
    """Turns this process into the run, and ends it."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    hear_ctrl_c()
    *streams, told = fds
    os.write(told, f"{os.getpid()}\n".encode())
    for at, fd in enumerate(streams):
        os.dup2(fd, at)
        os.close(fd)
    os.setsid()
    if os.isatty(0):
        import fcntl
        import termios

        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    os.chdir(wish["folder"])
    os.environ.clear()
    os.environ.update(wish["environment"])
    if wish["other"]:
        os.execvp(wish["arguments"][0], wish["arguments"])
    time.tzset()
    encoding, _colon, errors = os.environ.get("PYTHONIOENCODING", "utf-8").partition(":")
    errors = errors or "strict"
    sys.stdin = TextIOWrapper(BufferedReader(FileIO(0)), encoding, errors)
    out, err = (BufferedWriter(FileIO(at, "w")) for at in (1, 2))
    sys.stdout = TextIOWrapper(out, encoding, errors, line_buffering=os.isatty(1))
    sys.stderr = TextIOWrapper(err, encoding, "backslashreplace", line_buffering=True)
    if not wish["reflexes"]:
        _take_all_keys()
    sys.argv = ["awsquiz", *wish["arguments"]]
    code = _ran()
    os.write(told, f"{code}\n".encode())
    os._exit(code)


def hear_ctrl_c() -> None:
    """As a program that a person starts: what a shell runs in the background (`pytest &`) begins
    with the signal ignored, and all that it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _take_all_keys() -> None:
    """Lets no key be too quick; without its package, which is the run's to import."""
    name = "awsquiz.terminal.prompts.reflexes"
    spec = spec_from_file_location(name, PACKAGE / "terminal" / "prompts" / "reflexes.py")
    assert spec is not None
    assert spec.loader is not None
    sys.modules[name] = module = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.TOO_QUICK = 0.0


def _ran() -> int:
    """Runs the program as `python -m awsquiz` does; returns its exit code."""
    import atexit
    import traceback

    from awsquiz.__main__ import main

    code = 1
    try:
        main()
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    return code


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
