"""A note as the parser has it: its tokens, what its links mean, and its front matter."""

from __future__ import annotations

from typing import Any, NamedTuple

from markdown_it.token import Token

from awsquiz.core.notes.markup.markdown import blocks
from awsquiz.core.text.regexes import pattern_of

_TOML_LINE = pattern_of(r"^\s*(?:#.*|[\w-]+\s*=\s*(?:[\"'\[\d]|true|false).*)?$")
_FRONT_MATTER_LINE = pattern_of(r"\s*$|\s+\S|#|-\s|[\w.-]+\s*:|\"[^\"]+\"\s*:")


class ParsedNote(NamedTuple):
    """What the parser makes of a note."""

    tokens: list[Token]
    references: dict[str, Any]
    """Link definitions by their labels; one whose label was taken has a key that is no label."""
    front_matter: str | None
    """YAML, or TOML as decks of hashcards have it; None without any."""


def parse_note(text: str) -> ParsedNote:
    """Parses a note that has `\\n` at the end of its lines."""
    tokens, env = blocks(text)
    head = _front_matter(tokens)
    if head is not None and not _is_front_matter(head):
        # Two rules with text between them.
        tokens, env = blocks(text, front_matter=False)
        head = None
    references = dict(env.get("references", {}))
    for number, again in enumerate(env.get("duplicate_refs", [])):
        references[f"\0{number}"] = again
    return ParsedNote(tokens, references, head)


def _is_front_matter(head: str) -> bool:
    lines = head.split("\n")
    return any(all(map(line.match, lines)) for line in (_FRONT_MATTER_LINE, _TOML_LINE))


def _front_matter(tokens: list[Token]) -> str | None:
    return tokens[0].content if tokens and tokens[0].type == "front_matter" else None
