"""The files of content below a folder, by what is in them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from awsquiz.paths import ATTRIBUTES, GLOSSARY, SERVICES
from awsquiz.storage.blueprints import holds_blueprint
from awsquiz.storage.library import yaml_files
from awsquiz.storage.scenariofile import holds_scenarios

_KINDS = ("cards", "scenarios", "exams")
"""Folders of a folder of content."""


class ContentFiles(NamedTuple):
    """Files of content, or folders of them, by what is in them."""

    cards: list[Path]
    scenarios: list[Path]
    exams: list[Path]
    glossaries: list[Path]
    service_lists: list[Path]
    attributes: list[Path]


def content_below(folder: Path) -> ContentFiles:
    """The files of a folder of content, which has a place for each kind."""
    return ContentFiles(*([folder / name] for name in (*_KINDS, GLOSSARY, SERVICES, ATTRIBUTES)))


def content_at(path: Path) -> ContentFiles | None:
    """The files of a folder of content or of any other one, or the one file; None without any."""
    whole = any((path / kind).is_dir() for kind in _KINDS)
    files = content_below(path) if whole else sorted_files(path)
    return files if any(yaml_files(each) for of_kind in files for each in of_kind) else None


def sorted_files(path: Path) -> ContentFiles:
    """The files right in any folder, or the one file, by what is in them."""
    files = ContentFiles([], [], [], [], [], [])
    for file in yaml_files(path):
        if file.name == GLOSSARY:
            files.glossaries.append(file)
        elif file.name == SERVICES:
            files.service_lists.append(file)
        elif file.name == ATTRIBUTES:
            files.attributes.append(file)
        elif holds_scenarios(file):
            files.scenarios.append(file)
        else:
            (files.exams if holds_blueprint(file) else files.cards).append(file)
    return files
