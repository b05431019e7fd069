"""Reads glossaries: files of words that mean the same."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from awsquiz.core.search.glossary import Glossary, Group, Kind, together
from awsquiz.storage import yamltext
from awsquiz.storage.cardfile import FORMAT, Problem
from awsquiz.storage.yamltext import Mapping, Scalar, Sequence, Value, YamlProblem

_KINDS: tuple[Kind, ...] = get_args(Kind)


def load(paths: Iterable[Path]) -> tuple[Glossary, tuple[Problem, ...]]:
    """All glossaries as one, with what could not be read; a file that is missing has no words."""
    read_all = [read(path) for path in paths if path.exists()]
    problems = tuple(problem for _glossary, found in read_all for problem in found)
    return together(glossary for glossary, _found in read_all), problems


def read(path: Path) -> tuple[Glossary, tuple[Problem, ...]]:
    """A glossary file; whatever is wrong with it is a problem of the result, never an error."""
    try:
        if path.stat().st_size > yamltext.LARGEST:
            limit = yamltext.LARGEST // 1024 // 1024
            return Glossary(), (Problem(path, 1, "too-large", {"limit": limit}),)
        data = path.read_bytes()
        value = yamltext.read(data.decode("utf-8-sig"))
    except OSError as error:
        return Glossary(), (Problem(path, 1, "unreadable", {"why": error.strerror}),)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Glossary(), (Problem(path, line, "encoding"),)
    except YamlProblem as problem:
        return Glossary(), (Problem(path, problem.line, problem.code, problem.words),)
    if value is None:
        return Glossary(), ()
    if not isinstance(value, Mapping):
        return Glossary(), (Problem(path, 1, "not-a-glossary"),)
    return _Reader(path).read(value)


class _Reader:
    """Turns the YAML of one glossary into groups, and notes what does not fit."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._problems: list[Problem] = []

    def read(self, value: Mapping) -> tuple[Glossary, tuple[Problem, ...]]:
        groups: list[Group] = []
        for name, entry in value.entries.items():
            kind = next((kind for kind in _KINDS if kind == name), None)
            if name == "format":
                if yamltext.plain(entry.value) != str(FORMAT):
                    self._problem(entry.line, "newer", format=FORMAT)
                    return Glossary(), tuple(self._problems)
            elif kind is None:
                self._problem(entry.line, "unknown-key", key=name)
            else:
                groups += self._groups(kind, entry.value, entry.line)
        return Glossary(tuple(groups)), tuple(self._problems)

    def _groups(self, kind: Kind, value: Value, line: int) -> Iterable[Group]:
        if not isinstance(value, Sequence):
            self._problem(line, "not-a-list", key=kind)
            return
        for item in value.items:
            words = item.items if isinstance(item, Sequence) else ()
            said = tuple(word.text for word in words if isinstance(word, Scalar))
            if len(said) < 2 or len(said) < len(words):
                self._problem(item.line, "not-words", key=kind)
            else:
                yield Group(kind, said)

    def _problem(self, line: int, code: str, **words: object) -> None:
        self._problems.append(Problem(self._path, line + 1, code, words))
