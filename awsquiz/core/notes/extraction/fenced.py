"""Prose in a fence: who writes so wants it to stand out, and means no code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from awsquiz.core.notes.extraction.sentences import sentences
from awsquiz.core.text import has_hangul, has_letter
from awsquiz.core.text.regexes import pattern_of

_CODE = pattern_of(
    r"[{}<>;$│├└─┌┐┘┬┴┼▼▲]|[-=]+>|<[-=]+|::|:=|==|\\$|^\s*(?:#|//|--|\||\+-)|\|\s*$"
    r"|\b\w+\((?-i:[^가-힣)])*\)|^\s*\[|\"\s*:|^\s*[\w.-]+=|\d{2}:\d{2}:\d{2}"
    r"|^\s*(?:aws|sudo|yum|apt|dnf|kubectl|docker|npm|pip|git|curl|ssh|scp|cd|ls|cat|vi|vim|mkdir"
    r"|chmod|systemctl|terraform|eksctl|import|from|def|return|SELECT|INSERT|CREATE|GET|POST)\s",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = pattern_of(r"<?https?://\S+")
_HANGUL = pattern_of(r"[가-힣]")
_LATIN = pattern_of(r"[A-Za-z]")
_SENTENCE = pattern_of(r"(?:[다요음함됨임]|니까)[.!?)]*\s*$", re.MULTILINE)
_BULLET = pattern_of(r"^\s*(?:[-*+•·▶■※✔✅]|\d+[.)]|[①-⑳])\s*")


def is_prose(fenced: str) -> bool:
    """Whether what stands in a fence without a language is Korean prose.

    Most lines are Korean, at least one ends like a sentence, and none looks like code, a command,
    a log, a tree or a drawing. Addresses do not count.
    """
    fenced = _ADDRESS.sub("", fenced)
    lines = [line for line in fenced.split("\n") if has_letter(line)]
    if not lines or _CODE.search(fenced) or not _SENTENCE.search(fenced):
        return False
    korean = sum(
        has_hangul(line) and len(_HANGUL.findall(line)) * 2 >= len(_LATIN.findall(line))
        for line in lines
    )
    return korean * 4 >= len(lines) * 3


def prose_of(fenced: str) -> Iterator[tuple[int, str]]:
    """Its sentences, each with the number of lines before it; a line ends what it says."""
    for at, line in enumerate(fenced.split("\n")):
        if has_letter(line):
            bare = _BULLET.sub("", line).strip() or line.strip()
            yield from ((at, said) for _, said in sentences(bare))
