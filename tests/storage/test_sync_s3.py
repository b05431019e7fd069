"""Devices meet in a bucket: over the protocol of S3, through a line that is cut off anywhere."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random

import pytest

from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage.sync import Synced, meeting_at, synchronise
from tests import launcher
from tests.conftest import Run, Script

pytest.importorskip("obstore")
pytest.importorskip("moto")

CUTS = 14
"""Meetings that are cut off: those of a whole history."""


class Line:
    """A line to the server, which may be cut off after so many bytes, up and down together."""

    def __init__(self, server: int) -> None:
        self._server = server
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 12)
        self.port = self._listening.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._slowly = threading.Lock()
        self.left: int | None = None
        self.rate: int | None = None
        """Bytes a second, of both ways together."""
        self.passed = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def mend(self) -> None:
        """From now on nothing is cut off."""
        self.left = None

    def close(self) -> None:
        self._listening.close()
        self._cut()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _address = self._listening.accept()
                if self.left is not None and self.left <= 0:
                    near.close()
                    continue
                far = socket.create_connection(("127.0.0.1", self._server))
                self._open |= {near, far}
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(1 << (12 if self.rate else 16)):
                if self.left is not None:
                    data, self.left = data[: self.left], self.left - len(data)
                self.passed += len(data)
                if self.rate:
                    with self._slowly:
                        time.sleep(len(data) / self.rate)
                other.sendall(data)
                if self.left is not None and self.left <= 0:
                    self._cut()
            other.shutdown(socket.SHUT_WR)

    def _cut(self) -> None:
        for each in [*self._open]:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._open.clear()


def failure_of(meet: Callable[[object], object], device: object) -> str | None:
    """What a meeting says that could not go on; None where it could."""
    try:
        meet(device)
    except TargetFailure as failure:
        return str(failure)
    return None


@pytest.fixture(scope="module")
def server() -> Iterator[int]:
    """The port of a server that speaks S3."""
    import logging

    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    running = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    yield running.get_host_and_port()[1]
    running.stop()


@pytest.fixture
def line(server: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Line]:
    """The only way to the server, and what AWS's tools know of it."""
    line = Line(server)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{line.port}")
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    backoff = {"init_backoff": timedelta(milliseconds=1), "max_backoff": timedelta(milliseconds=2)}
    retry = {"max_retries": 2, "retry_timeout": timedelta(seconds=5), "backoff": backoff}
    monkeypatch.setattr("awsquiz.storage.sync.buckets._RETRY", retry)
    yield line
    line.close()


@pytest.fixture
def bucket(server: int, request: pytest.FixtureRequest) -> str:
    """The URL of a prefix in a bucket of the test's own."""
    name = request.node.name.replace("_", "-")[:50]
    address = f"http://127.0.0.1:{server}/{name}"
    urllib.request.urlopen(urllib.request.Request(address, method="PUT")).read()
    return f"s3://{name}/my/awsquiz"


def test_three_devices_become_the_same_over_a_line_that_is_cut_off_anywhere(
    line: Line, bucket: str, tmp_path: Path, benchmark_named: Script
) -> None:
    """In the middle of any request or answer; what was done before stays, nothing is doubled."""
    module = benchmark_named("sync")
    devices = [module.Device(tmp_path / str(number), None) for number in range(3)]
    random = Random(19)

    def meet(device: object) -> Synced:
        return synchronise(meeting_at(bucket), device.folders, lambda _done, _total: None)  # type: ignore[attr-defined]

    whole = 4000
    cut_off = 0
    for step in range(CUTS):
        device = devices[step % 3]
        for act in ("answer", "write", random.choice(module.ACTS)):
            module._study(random, act, device, step)
        line.left = random.randint(1, whole)
        said = failure_of(meet, device)
        cut_off += said is not None
        assert said is None or said.startswith(f"{bucket} cannot be reached")
        line.mend()
        if step % 5 == 4:
            line.passed = 0
            meet(device)
            whole = max(whole, line.passed)
    assert cut_off > CUTS // 2
    for device in devices * 2:
        meet(device)
    for device in devices:
        assert device.content() == devices[0].content()
        assert device.lines() == devices[0].lines()
        done = meet(device)
        assert (done.sent, done.taken, done.files, done.findings) == (0, 0, [], [])
    lines = [each for file in devices[0].lines().values() for each in file]
    answers = sum(len(device.answered) for device in devices)
    assert len(lines) == len({*lines}) == answers


def test_the_command_meets_in_a_bucket(
    run: Run, line: Line, bucket: str, tmp_path: Path, server: int
) -> None:
    """Two devices; what was altered there is told, and of another bucket that there is none."""
    aws = {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{line.port}",
        **{"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"},
    }
    other = aws | {"AWSQUIZ_HOME": str(tmp_path / "other")}
    run("star", "lambda")
    done = run("sync", bucket, **aws)
    assert (done.stdout.splitlines()[0], done.stderr) == ("Sent: 1 event, 0 files", "")
    assert run("sync", bucket, **other).stdout.splitlines()[1] == "Taken: 1 event, 0 files"
    place = meeting_at(bucket)
    ((name, _size),) = place.listing()
    place.replace(name, b"altered\n")
    done = run("sync", bucket, AWSQUIZ_HOME=str(tmp_path / "third"), **aws)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert name in done.stderr
    done = run("sync", "s3://not-there/x", **aws)
    assert (done.returncode, done.stderr) == (
        3,
        "awsquiz: s3://not-there/x: there is no such bucket or folder: make it first\n",
    )


def test_what_is_there_is_not_made_again(line: Line, bucket: str) -> None:
    """Two devices that make the same object: one does, and neither harms it."""
    place = meeting_at(bucket)
    assert place.put("blobs/x", b"one")
    assert not place.put("blobs/x", b"two")
    assert place.get("blobs/x", 10) == b"one"
    assert place.get("blobs/x", 2) is None
    assert place.get("blobs/y", 10) is None


def test_a_slow_line_is_not_given_up(
    line: Line, bucket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What takes longer than a server may be silent, but goes on, comes there and back."""
    monkeypatch.setattr("awsquiz.storage.sync.buckets._SILENCE", 1)
    monkeypatch.setattr("awsquiz.storage.sync.buckets._SMALL", 2000)
    place = meeting_at(bucket)
    data = os.urandom(250_000)
    line.rate = 100_000
    assert place.put("blobs/x", data)
    assert place.get("blobs/x", len(data)) == data


ANSWERS = [
    (301, b"", "is in another region: set AWS_REGION"),
    (400, b"<Error><Code>AuthorizationHeaderMalformed</Code></Error>", "set AWS_REGION"),
    (403, b"<Error><Code>AccessDenied</Code></Error>", "access is denied"),
    (403, b"<Error><Code>RequestTimeTooSkewed</Code></Error>", "the clock"),
    (404, b"<Error><Code>NoSuchBucket</Code></Error>", "there is no such bucket"),
    (503, b"<Error><Code>SlowDown</Code></Error>", "cannot be reached"),
]


@pytest.mark.usefixtures("line")
@pytest.mark.parametrize(("status", "body", "said"), ANSWERS)
def test_what_a_bucket_answers_is_said_in_our_words(
    status: int, body: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is asked of it."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_PUT = do_GET  # noqa: N815

        def log_message(self, *_words: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}")
        place = meeting_at("s3://bucket/x")
        for ask in (
            lambda: [*place.listing()],
            lambda: place.get("blobs/x", 10),
            lambda: place.put("blobs/x", b""),
        ):
            with pytest.raises(TargetFailure, match=said):
                ask()
        server.shutdown()


@pytest.mark.skipif(launcher.NO_FORK, reason="no signals")
def test_ctrl_c_waits_for_no_answer(environment: dict[str, str], tmp_path: Path) -> None:
    """A server that takes what is asked and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as silent, (tmp_path / "out").open("w+") as out:
        run = launcher.start(
            ["sync", "s3://bucket/x"],
            environment
            | {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{silent.getsockname()[1]}"}
            | {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"},
            tmp_path,
            (out.fileno(), out.fileno(), out.fileno()),
        )
        heard, _address = silent.accept()
        heard.recv(10)
        began = time.monotonic()
        os.kill(run.pid, signal.SIGINT)
        assert run.wait() == 130
        assert time.monotonic() - began < 5
        heard.close()
        assert (tmp_path / "out").read_text() == ""


@pytest.mark.usefixtures("line")
def test_a_profile_whose_keys_are_fetched(
    bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By boto3, where that is installed."""
    pytest.importorskip("boto3")
    keys = '{"Version": 1, "AccessKeyId": "fetched", "SecretAccessKey": "secret"}'
    (tmp_path / "keys.json").write_text(keys)
    fetching = f"credential_process = cat {tmp_path / 'keys.json'}"
    (tmp_path / "config").write_text(f"[profile office]\n{fetching}\n")
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_PROFILE", "office")
    place = meeting_at(bucket)
    assert place.put("blobs/x", b"one")
    assert [*place.listing()] == [("blobs/x", 3)]


def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder needs none."""
    monkeypatch.setitem(sys.modules, "obstore.store", None)
    with pytest.raises(TargetFailure, match=r"pip install 'awsquiz\[sync\]'"):
        meeting_at("s3://bucket/x")


def test_offline_is_one_line(run: Run) -> None:
    """With the exit code of what cannot go on; nothing is lost by it."""
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))  # nobody else gets that port, and nobody listens
        done = run(
            *("sync", "s3://bucket/x"),
            **{"AWS_ENDPOINT_URL": f"http://127.0.0.1:{deaf.getsockname()[1]}"},
            **{"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"},
        )
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == (
        "awsquiz: s3://bucket/x cannot be reached: all is kept here, try again later\n"
    )
