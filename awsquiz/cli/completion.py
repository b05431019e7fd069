"""What the shell offers for a CONCEPT: quick, for it is asked at each press of the tab key."""

from __future__ import annotations

from contextlib import suppress

from awsquiz.errors import AwsquizError

_MOST = 50


def begun(incomplete: str) -> list[str]:
    """Ids, titles and aliases of concepts with this prefix, their spaces left out.

    Names are found whatever their spacing, and a shell takes a name with spaces for several words.
    """
    from awsquiz.paths import content, folders
    from awsquiz.storage.index import Index
    from awsquiz.storage.index.search.names import beginning_so

    names = beginning_so(folders().index, incomplete, _MOST)
    if names is None:  # the first command of all: nothing may be drawn while the shell waits
        with suppress(AwsquizError), Index(folders().index, content(), None) as index:
            index.catch_up(journal=False)
        names = beginning_so(folders().index, incomplete, _MOST) or []
    spaceless = dict.fromkeys("".join(name.split()) for name in names)
    return [name for name in spaceless if _is_one_word(name)]


def _is_one_word(name: str) -> bool:
    """Whether every shell takes it for a plain word."""
    return all(char.isalnum() or char in "-_." for char in name)
