"""Reads a file of words that mean the same, and names every problem with its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from awsquiz.core.lint.finding import Finding
from awsquiz.core.search.glossary import Glossary, Group, GroupKind
from awsquiz.core.text import nfc
from awsquiz.storage.recordfile import RecordReader, UnreadFile, mapping_of, text_of
from awsquiz.storage.yamltext import Mapping, Scalar, Sequence

FORMAT = 1
_KINDS: tuple[GroupKind, ...] = get_args(GroupKind)


def read(path: Path) -> tuple[Glossary, tuple[Finding, ...]]:
    """A glossary file; whatever is wrong with it is a problem of the result, never an error."""
    try:
        value = mapping_of(text_of(path), path, ("empty-glossary", "not-a-glossary"))
    except UnreadFile as unread:
        return Glossary(), (unread.problem,)
    reader = RecordReader(path)
    groups = tuple(_groups(reader, value)) if reader.knows_format(value, FORMAT) else ()
    return Glossary(groups), tuple(reader.problems)


def _groups(reader: RecordReader, value: Mapping) -> Iterator[Group]:
    for name, entry in value.entries.items():
        if name not in ("format", *_KINDS):
            reader.problem(entry.line, "unknown-key", key=name)
    for kind in _KINDS:
        for item in reader.items(value, kind):
            words = item.items if isinstance(item, Sequence) else []
            said = tuple(nfc(word.text) for word in words if isinstance(word, Scalar))
            if len(said) < 2 or len(said) < len(words):
                reader.problem(item.line, "not-words", key=kind)
            else:
                yield Group(kind, said)
