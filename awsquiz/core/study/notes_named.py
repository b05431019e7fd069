"""Which notes a word means: by their whole name, by the end of it, or by the folder they are in."""

from __future__ import annotations

from collections.abc import Iterable

from awsquiz.core.text import nfc

NOTE_ENDINGS = (".md", ".markdown", ".mdx")
"""How the names of notes end, in any case."""


def is_path_of_notes(word: str) -> bool:
    """Whether a word that names something asked about can only be a file or a folder of notes.

    What has a slash may be a name all the same (CI/CD): whoever finds no such file looks there.
    """
    return word.casefold().endswith(NOTE_ENDINGS) or "/" in word or word in (".", "..", "~")


def notes_named(word: str, notes: Iterable[str]) -> tuple[str, ...]:
    """The notes that a word means; none where it means none.

    `s3/lifecycle.md` is also meant by `lifecycle.md`, by `lifecycle`, and by its folder `s3`. A
    whole name goes before parts of one, and what is written in another case comes last.
    """
    known = list(dict.fromkeys(notes)) if word.strip("/") else []
    for fold in (nfc, lambda text: nfc(text).casefold()):
        said = fold(word).strip("/")
        for means in (_is_it, _ends_so, _is_below):
            if found := tuple(note for note in known if means(fold(note), said)):
                return found
    return ()


def _is_it(note: str, word: str) -> bool:
    return note == word


def _ends_so(note: str, word: str) -> bool:
    bare = note.rpartition(".")[0] if note.casefold().endswith(NOTE_ENDINGS) else note
    return any(f"/{name}".endswith(f"/{word}") for name in (note, bare))


def _is_below(note: str, word: str) -> bool:
    return f"/{word}/" in f"/{note.rpartition('/')[0]}/"
