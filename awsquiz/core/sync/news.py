"""What a device has to tell of a file, and what it has to do with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from awsquiz.core.sync.versions import NO_STANDING, Standing, Version, ancestors, standing

_FEW, _HALF = 10, 2


class LyingFile(NamedTuple):
    """What lies on this device of a file."""

    content: str | None
    size: int = 0
    beside: frozenset[str] = frozenset()
    """Contents, of all that it ever had, for which a file lies beside it."""


def news(
    path: str, found: LyingFile, before: Standing | None, known: Mapping[str, Version]
) -> Version | None:
    """What the learner has made of a file since the last sync; None where it is nothing.

    `before` is what stood after the last sync on this device, None where there was none or nothing
    is left of it; `known` are all versions of the file, by id.
    """
    if before is None:
        before = _recognised(found, known) or NO_STANDING
    elif found.content != before.content and (later := _later(found, before, known)):
        before = later
    left = tuple(each for each in before.beside if each in found.beside)
    taken_away = {*before.beside} - {*left}
    if found.content == before.content and not taken_away & {*standing(known).beside}:
        return None  # what lay beside is taken away already, by this device or another
    return Version(
        path=path,
        content=found.content,
        size=found.size,
        parents=before.heads,
        beside=tuple(each for each in left if each != found.content),
    )


def _recognised(found: LyingFile, known: Mapping[str, Version]) -> Standing | None:
    """What lies here as a version that is known: nothing that the learner made anew.

    So it is with a home that was restored, copied or shared in another way. What is not here at all
    was not taken away either.
    """
    if found.content is None:
        return Standing((), None, ())
    same = [name for name, each in known.items() if each.content == found.content]
    if not same:
        return None
    return Standing((max(same),), found.content, ())


def _later(found: LyingFile, before: Standing, known: Mapping[str, Version]) -> Standing | None:
    """What lies here as a version that came out of all that stood: it came by another way, or the
    last sync was cut off after it was written."""
    if found.content is None:
        return None
    for name, each in known.items():
        if each.content == found.content and name not in before.heads:
            origin = ancestors([name], known)
            if set(before.heads) <= origin:
                beside = tuple(sorted(set(each.beside) & found.beside))
                return Standing((name,), found.content, beside)
    return None


def too_many_gone(gone: int, of: int) -> bool:
    """Whether so many files are missing that they were rather lost than taken away."""
    return gone > _FEW and gone * _HALF > of


class ToDo(NamedTuple):
    """What is to be done on this device with a file."""

    place: bool
    """Whether what is in its place changes: to what stands, or away."""
    put_beside: tuple[str, ...]
    take_away: tuple[str, ...]
    """Contents that lay beside, and that the learner took away on another device."""


def to_do(found: LyingFile, now: Standing) -> ToDo:
    """What brings a file from what lies here to what stands now."""
    return ToDo(
        found.content != now.content,
        tuple(each for each in now.beside if each not in found.beside),
        tuple(sorted(found.beside - {*now.beside})),
    )
