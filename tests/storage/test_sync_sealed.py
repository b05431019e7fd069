"""Two devices meet where all is encrypted by a passphrase."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from awsquiz.core.events import Star
from awsquiz.core.sync.objects import name_for
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.paths import Folders
from awsquiz.storage.journal import Journal, stamp
from awsquiz.storage.sync import Synced, meeting_at, synchronise

pytest.importorskip("pyrage")

NOW = datetime(2026, 11, 3, tzinfo=UTC)
WORD = "correct horse"
KEY = b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCA3VFZlR2pOQlZFRlk0Q0FOcDhVVzNRIDQKTGNDYkRUZjE0"
    "NXlEQllYUGhsNUJ0QlNhZ3VxMllTU2IxSTBva3lnZ09TNAotLS0gMWtUZWVWUVM1L21UM082MUlmTW9UTDFHRkh3"
    "ekdtLzhHVDcvNVZzOU5LWQrnWGc0GLiRwNS5M6YE21fs7AiHEhzVJTBQGeG8bi4i3IcNYqtSPMCn/cPOQBAJS3p1"
    "2zZYkpf5/amPIIvFpLO9x+2RaIyA+i3m5qdLOEgRJ0QUXXyjNEwmiFqydAuNZWfBU1zuj5zCYTIXTA=="
)
"""A key that the passphrase opens at once: one of ours takes a second."""


def put(meeting: Path, name: str, data: bytes) -> None:
    (meeting / name).parent.mkdir(parents=True, exist_ok=True)
    (meeting / name).write_bytes(data)


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    """A folder in which devices have met before."""
    folder = tmp_path / "Dropbox"
    put(folder, name_for("keys", KEY, sealed=True), KEY)
    return folder


Meet = Callable[..., Synced]


@pytest.fixture
def meet(tmp_path: Path, meeting: Path) -> Meet:
    """Has a device meet the others; without a passphrase where that is None."""

    def meet(name: str, word: str | None = WORD, **how: bool) -> Synced:
        given = None if word is None else (lambda _is_new: word)
        place = meeting_at(str(meeting))
        return synchronise(place, home(tmp_path, name), nothing, passphrase=given, **how)

    return meet


def nothing(_done: int, _total: int) -> None:
    """Tells nobody how far it is."""


def home(tmp_path: Path, name: str) -> Folders:
    root = tmp_path / name
    return Folders(root / "content", root / "journal", root, root / "cache")


@pytest.fixture
def laptop(tmp_path: Path) -> Folders:
    """A device on which something was starred and written."""
    folders = home(tmp_path, "laptop")
    Journal(folders.journal).append(Star(**stamp(NOW), target="lambda"))
    folders.notes.mkdir(parents=True)
    (folders.notes / "secret.md").write_text("my secret\n")
    return folders


def lying(meeting: Path) -> dict[str, bytes]:
    files = (path for path in meeting.rglob("*") if path.is_file())
    return {path.relative_to(meeting).as_posix(): path.read_bytes() for path in files}


@pytest.mark.usefixtures("laptop")
def test_what_leaves_the_machine_can_be_read_by_nobody(
    meet: Meet, meeting: Path, tmp_path: Path
) -> None:
    """Neither text nor name; who has the passphrase has all of it, and then nothing is new."""
    meet("laptop")
    for name, data in lying(meeting).items():
        assert name.endswith(".age")
        assert data.startswith(b"age-encryption.org/v1")
        assert not {b"secret", b"lambda"} & {
            word for word in (b"secret", b"lambda") if word in data
        }
    done = meet("desktop")
    assert (done.taken, done.findings) == (1, [])
    assert (home(tmp_path, "desktop").notes / "secret.md").read_text() == "my secret\n"
    before = lying(meeting)
    for name in ("laptop", "desktop"):
        done = meet(name)
        assert (done.sent, done.taken, done.files, done.findings) == (0, 0, [], [])
    assert lying(meeting) == before


@pytest.mark.usefixtures("laptop")
def test_what_is_encrypted_and_what_is_not_never_mix(meet: Meet, meeting: Path) -> None:
    """Plain text is not put beside it, and what lies there plain is told and not read."""
    with pytest.raises(TargetFailure, match="config encrypt yes"):
        meet("laptop", None)
    line = b'{"v":1,"id":"x","at":"2026-11-03T00:00:00Z","offset":0,"type":"star","target":"s3"}\n'
    put(meeting, name_for("journal", line, sealed=False, file="x/2026-11"), line)
    done = meet("desktop")
    assert (done.taken, [each.code for each in done.findings]) == (0, ["objects-plain"])


@pytest.mark.usefixtures("laptop")
def test_another_passphrase_or_key_opens_nothing(meet: Meet, meeting: Path) -> None:
    """Told in one line, and nothing is written; so where the key is gone."""
    before = lying(meeting)
    with pytest.raises(TargetFailure, match="passphrase is another"):
        meet("laptop", "wrong")
    assert lying(meeting) == before
    meet("laptop")
    for path in (meeting / "keys").iterdir():
        path.unlink()
    with pytest.raises(TargetFailure, match="key of what lies there is gone"):
        meet("laptop")


@pytest.mark.usefixtures("laptop")
def test_who_has_no_key_can_make_nothing_that_is_taken(meet: Meet, meeting: Path) -> None:
    """What was encrypted for another key is told."""
    import pyrage

    stranger = pyrage.x25519.Identity.generate().to_public()
    line = b'{"v":1,"id":"x","at":"2026-11-03T00:00:00Z","offset":0,"type":"star","target":"s3"}\n'
    for data in (pyrage.encrypt(line, [stranger]), line):
        put(meeting, name_for("journal", data, sealed=True, file="x/2026-11"), data)
    done = meet("desktop")
    assert (done.taken, [each.code for each in done.findings]) == (0, ["object-locked"] * 2)


@pytest.mark.usefixtures("laptop")
def test_the_first_device_makes_the_key(
    meeting: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a new passphrase, which is asked for as one; and not where it only looks."""
    from pyrage import passphrase, x25519

    made: list[tuple[bytes, str]] = []

    def at_once(data: bytes, word: str) -> bytes:
        made.append((data, word))
        return KEY

    monkeypatch.setattr(passphrase, "encrypt", at_once)  # which takes seconds on purpose
    for path in (meeting / "keys").iterdir():
        path.unlink()
    asked: list[bool] = []

    def word(is_new: bool) -> str:
        asked.append(is_new)
        return WORD

    for dry in (True, False):
        place = meeting_at(str(meeting))
        synchronise(place, home(tmp_path, "laptop"), nothing, passphrase=word, dry=dry)
        assert len([*(meeting / "keys").iterdir()]) == len(made) == int(not dry)
    assert asked == [True, True]
    ((text, said),) = made
    assert said == WORD
    assert x25519.Identity.from_str(text.decode().strip())
