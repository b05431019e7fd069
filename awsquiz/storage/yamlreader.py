"""Reads YAML as plain text, with the place of everything.

Only mappings, lists and scalars: tags, anchors and aliases are refused. Every scalar is read as
text; what it means is decided by the record that it goes into, so `no` and `1.10` stay words.
"""

from __future__ import annotations

from typing import Any

import yaml

from awsquiz.storage.yamltext import Entry, Mapping, Scalar, Sequence, Value, YamlProblem

_DEEPEST = 64
_NULLS = frozenset({"null", "Null", "NULL", "~", ""})
_SCALAR: Any = yaml.ScalarEvent
_SEQUENCE_END: Any = yaml.SequenceEndEvent
_MAPPING_END: Any = yaml.MappingEndEvent
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""PyYAML's reader: libyaml, or pure Python where that is missing."""


def read(text: str) -> Value | None:
    """The one document of a YAML text; None where it is empty. Raises YamlProblem."""
    loader: Any = None
    try:
        loader = LOADER(text)  # without libyaml it looks at all characters at once
        return _document(loader)
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        why = error.problem or error.context
        if why and "nesting depth" in why:  # libyaml from 0.2.6 on has a limit of its own
            raise YamlProblem("deep", line) from None
        raise YamlProblem("syntax", line, why=why) from None
    except yaml.reader.ReaderError as error:
        # Its position is in bytes with libyaml and in characters without it.
        line = text.count("\n", 0, max(0, text.find(chr(error.character)))) + 1
        raise YamlProblem("character", line, character=f"U+{error.character:04X}") from None
    finally:
        if loader is not None:
            loader.dispose()


def _document(loader: Any) -> Value | None:
    loader.get_event()  # the stream's start
    if isinstance(loader.get_event(), yaml.StreamEndEvent):
        return None
    value = _value(loader, loader.get_event(), 0)
    loader.get_event()  # the document's end
    after: Any = loader.get_event()
    if not isinstance(after, yaml.StreamEndEvent):
        raise YamlProblem("several-documents", after.start_mark.line + 1)
    if isinstance(value, Scalar) and not value.text:
        return None
    return value


def _value(loader: Any, event: Any, depth: int) -> Value:
    """Builds from events, and not from PyYAML's nodes, for those overflow the stack when deep."""
    line = event.start_mark.line
    if event.anchor is not None:  # an alias has one too: that which it names
        raise YamlProblem("alias", line + 1)
    if event.tag is not None:
        raise YamlProblem("tag", line + 1, tag=event.tag)
    if isinstance(event, _SCALAR):
        behind = event.end_mark
        # A block scalar ends at the line behind it, any other within its last line.
        if event.style in ("|", ">"):
            return Scalar(event.value, line, behind.line, None)
        null = event.value in _NULLS and event.implicit[0] and not event.style
        return Scalar(event.value, line, behind.line + 1, behind.column, null)
    if depth >= _DEEPEST:
        raise YamlProblem("deep", line + 1)
    build = _sequence if isinstance(event, yaml.SequenceStartEvent) else _mapping
    return build(loader, event, depth + 1)


def _sequence(loader: Any, start: Any, depth: int) -> Sequence:
    items: list[Value] = []
    line, flow = start.start_mark.line, start.flow_style
    end = line + 1
    while not isinstance(event := loader.get_event(), _SEQUENCE_END):
        items.append(_value(loader, event, depth))
        end = items[-1].end
    if flow:
        return Sequence(items, line, event.end_mark.line + 1, False, event.end_mark.column)
    return Sequence(items, line, end, True, None)


def _mapping(loader: Any, start: Any, depth: int) -> Mapping:
    entries: dict[str, Entry] = {}
    line, flow = start.start_mark.line, start.flow_style
    end = line + 1
    while not isinstance(event := loader.get_event(), _MAPPING_END):
        at = event.start_mark.line
        if not isinstance(event, _SCALAR):
            raise YamlProblem("key", at + 1)
        key = event.value
        if key in entries:
            raise YamlProblem("duplicate-key", at + 1, key=key)
        value = _value(loader, loader.get_event(), depth)
        entries[key] = Entry(value, at)
        end = value.end if value.end > at else at + 1
    end = event.end_mark.line + 1 if flow else end
    return Mapping(entries, line, end, not flow, start.start_mark.column)
