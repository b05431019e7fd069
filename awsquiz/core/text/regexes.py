"""Patterns of text that are compiled when they are first needed.

There are hundreds of them, and a short note needs a third: to compile all takes longer than to
read it.
"""

from __future__ import annotations

import re
from typing import Any, cast


def pattern_of(regex: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but that a slip in the regex is found when it is first used."""
    return cast("re.Pattern[str]", _Waiting(regex, flags))


class _Waiting:
    """A pattern before it is needed; then its methods are those of the compiled one."""

    def __init__(self, regex: str, flags: int) -> None:
        self.pattern = regex
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
