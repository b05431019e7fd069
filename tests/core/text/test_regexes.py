"""Patterns that are compiled when they are first needed."""

from __future__ import annotations

import re

import pytest

from awsquiz.core.text import regexes
from awsquiz.core.text.regexes import pattern_of


def test_a_pattern_finds_what_a_compiled_one_finds() -> None:
    """All that a compiled pattern does, this one does."""
    for made in (pattern_of("b+", re.IGNORECASE), re.compile("b+", re.IGNORECASE)):
        found = made.search("aBBc")
        assert found is not None
        assert found.span() == (1, 3)
        assert made.match("abc") is None
        assert made.fullmatch("BB") is not None
        assert made.sub("-", "aBc") == "a-c"
        assert made.subn("-", "aBc") == ("a-c", 1)
        assert made.split("abc") == ["a", "c"]
        assert made.findall("bab") == ["b", "b"]
        assert [each.start() for each in made.finditer("bab")] == [0, 2]
        assert made.groups == 0
        assert made.pattern == "b+"


def test_it_is_compiled_once_and_not_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is compiled where nothing is looked for."""
    compiled: list[str] = []
    compile_it = re.compile

    def compile_and_tell(regex: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(regex)
        return compile_it(regex, flags)

    monkeypatch.setattr(regexes.re, "compile", compile_and_tell)
    made = pattern_of("a")
    assert compiled == []
    found = [made.search("a"), made.search("a"), made.match("a")]
    assert None not in found
    assert compiled == ["a"]
