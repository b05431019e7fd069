"""Findings on files in their order, and by how much they matter."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath

from awsquiz.core.lint.finding import Finding
from awsquiz.core.lint.own import weighed
from awsquiz.paths import shipped_content


def is_shipped(path: PurePath) -> bool:
    """Whether a file is one of the shipped content."""
    return Path(path).resolve().is_relative_to(shipped_content().resolve())


def weighed_by_place(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by how much they matter, which is more in shipped content."""
    return [each if each.path and is_shipped(each.path) else weighed(each) for each in findings]


def by_location(findings: Iterable[Finding]) -> list[Finding]:
    """By file and line."""
    return sorted(findings, key=lambda each: (each.path or PurePath(), each.line or 0))
