"""Encryption of what leaves the machine, as age does it.

A passphrase guards a key, which guards all else: so a passphrase, which takes a second to try, is
tried once a meeting and not once an object.

Nothing is kept on this device. Who has the bucket alone can neither read what lies there nor make
anything that would be taken: the key's public half is nowhere but in the key.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from awsquiz.core.sync.objects import name_for
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage.sync.shelf import ObjectShelf

_MOST_KEYS = 8
"""One a device, where all began before they had met; each takes a second."""
Passphrase = Callable[[bool], str]
"""Gives the passphrase; told whether it is a new one, which is better asked for twice."""


class AgeSeal:
    """Closes for a key, and opens what was closed for one of several."""

    def __init__(self, keys: list[Any]) -> None:
        self._keys = keys

    def close(self, data: bytes) -> bytes:
        import pyrage

        closed: bytes = pyrage.encrypt(data, [self._keys[0].to_public()])
        return closed

    def open(self, data: bytes) -> bytes | None:
        import pyrage

        try:
            opened: bytes = pyrage.decrypt(data, self._keys)
        except (pyrage.DecryptError, ValueError):
            return None
        return opened


def sealed_with(shelf: ObjectShelf, passphrase: Passphrase, *, dry: bool) -> AgeSeal:
    """The seal of a target; a new one where nothing lies there yet.

    Raises TargetFailure for another passphrase, and where the key is gone of what lies there: with
    a new one two devices would not understand each other.
    """
    try:
        from pyrage import x25519
    except ImportError:
        raise TargetFailure.no_library() from None
    sealed = [each for each in shelf.objects.values() if each.sealed]
    stored = sorted(each for each in sealed if each.kind == "keys")
    if sealed and not stored:
        raise TargetFailure.key_gone(shelf.target.shown)
    word = passphrase(not stored)
    read = shelf.each(shelf.read, stored[:_MOST_KEYS])
    texts = [text for _key, data in read if (text := _opened(data or b"", word))]
    if stored and not texts:
        raise TargetFailure.wrong_passphrase(shelf.target.shown)
    if not stored:
        texts = [str(x25519.Identity.generate())]
        if not dry:
            _put(shelf, texts[0], word)
    return AgeSeal([x25519.Identity.from_str(text) for text in texts])


def _opened(data: bytes, word: str) -> str | None:
    """The key in it; None where the passphrase is another, or it is no key."""
    import pyrage
    from pyrage import passphrase, x25519

    try:
        text = passphrase.decrypt(data, word).decode().strip()
        x25519.Identity.from_str(text)
    except (pyrage.DecryptError, pyrage.IdentityError, ValueError):
        return None
    return str(text)


def _put(shelf: ObjectShelf, text: str, word: str) -> None:
    from pyrage import passphrase

    data = passphrase.encrypt(f"{text}\n".encode(), word)
    name = name_for("keys", data, sealed=True)
    for _name, _made in shelf.each(lambda each: shelf.target.put(each, data), [name]):
        shelf.sizes[name] = len(data)
