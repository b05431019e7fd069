"""Reads a file of words that mean the same, and names every problem with its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from awsquiz.core.lint.finding import Finding
from awsquiz.core.search.glossary import Everyday, Glossary, Group, GroupKind
from awsquiz.core.text import nfc
from awsquiz.storage.recordfile import RecordReader, UnreadFile, mapping_of, text_of
from awsquiz.storage.yamltext import Mapping, Scalar, Sequence, Value

FORMAT = 1
_EVERYDAY = "everyday"
_KINDS: tuple[GroupKind, ...] = get_args(GroupKind)


def read(path: Path) -> tuple[Glossary, tuple[Finding, ...]]:
    """A glossary file; whatever is wrong with it is a problem of the result, never an error."""
    try:
        value = mapping_of(text_of(path), path, ("empty-glossary", "not-a-glossary"))
    except UnreadFile as unread:
        return Glossary(), (unread.problem,)
    reader = RecordReader(path)
    if not reader.knows_format(value, FORMAT):
        return Glossary(), tuple(reader.problems)
    found = Glossary(tuple(_groups(reader, value)), tuple(_everyday(reader, value)))
    return found, tuple(reader.problems)


def _groups(reader: RecordReader, value: Mapping) -> Iterator[Group]:
    for name, entry in value.entries.items():
        if name not in ("format", *_KINDS, _EVERYDAY):
            reader.problem(entry.line, "unknown-key", key=name)
    for kind in _KINDS:
        for item in reader.items(value, kind):
            words = item.items if isinstance(item, Sequence) else []
            said = tuple(nfc(word.text) for word in words if isinstance(word, Scalar))
            if len(said) < 2 or len(said) < len(words):
                reader.problem(item.line, "not-words", key=kind)
            else:
                yield Group(kind, said)


def _everyday(reader: RecordReader, value: Mapping) -> Iterator[Everyday]:
    for item in reader.items(value, _EVERYDAY):
        sides = item.items if isinstance(item, Sequence) else []
        said, meant = map(_words, sides) if len(sides) == 2 else ((), ())
        if said and meant:
            yield Everyday(said, meant)
        else:
            reader.problem(item.line, "not-two-lists", key=_EVERYDAY)


def _words(side: Value) -> tuple[str, ...]:
    """The words of a list; none if it holds anything else."""
    items = side.items if isinstance(side, Sequence) else []
    said = tuple(nfc(word.text) for word in items if isinstance(word, Scalar))
    return said if len(said) == len(items) else ()
