"""The name under which a learner's answers lie in a group: of their choosing, or made up."""

from __future__ import annotations

from base64 import b32encode

from awsquiz.core.text.regexes import pattern_of

RANDOM_BYTES = 5
"""Of a name that is made up: one of 10¹²."""
_PSEUDONYM = pattern_of(r"[a-z0-9][a-z0-9-]{2,39}")


def is_pseudonym(word: object) -> bool:
    """Whether it can be one: small letters, digits and hyphens, which name a folder anywhere."""
    return isinstance(word, str) and _PSEUDONYM.fullmatch(word) is not None


def made_up(random: bytes) -> str:
    """A name that says nothing of anybody, of `RANDOM_BYTES`."""
    return b32encode(random).decode().lower()
