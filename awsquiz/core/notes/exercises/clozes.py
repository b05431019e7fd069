"""Words that a note itself leaves out: `{{c1::15분::hint}}`, `{{15분}}` as Mochi has it, and
`==15분==` in notes of cards."""

from __future__ import annotations

import re

from awsquiz.core.text.regexes import pattern_of

_CLOZE = pattern_of(r"\{\{c\d+::((?:[^{}:]|:(?!:))+)(?:::[^{}]*)?\}\}")
# Code, and what a program fills in (`${{ secrets.KEY }}`, {{user_name}}), are none of these.
_PLAIN = pattern_of(
    r"`[^`\n]*`|(?<![${\\])\{\{(?:\d+::)?(?P<said>"
    r"(?![\s<>%#/.!^{&]|[a-z]+[A-Z]\w*\}\}|[A-Za-z]\w*[_.:][\w.:-]*\}\})"
    r"[^{}\n]{0,200}[^{}\s])\}\}(?!\})",
    re.ASCII,
)
_HIGHLIGHT = pattern_of(r"==(?=[^\s=])([^=\n]+?)(?<=\S)==(?!=)")
_DECLARES = pattern_of(
    r"(?<![\w/#-])#(?:flash-?cards?|cards?|cloze|플래시카드|암기)\b", re.IGNORECASE
)
_TAGS = frozenset(
    ["flashcards", "flashcard", "flash-cards", "cards", "cloze", "플래시카드", "암기"]
)


def declares_cards(text: str, tags: object) -> bool:
    """Whether a note says that it holds flashcards, by its front matter's tags or one in its text:
    only then what it highlights is what it asks."""
    given = tags if isinstance(tags, list) else str(tags or "").replace(",", " ").split()
    named = {str(tag).lstrip("#").split("/")[0].lower() for tag in given}
    return bool(named & _TAGS) or _DECLARES.search(text) is not None


def without_clozes(source: str, *, highlights: bool) -> tuple[str, tuple[str, ...]]:
    """The source with the words where they were left out, and those words."""
    if not highlights and "{{" not in source:
        return source, ()
    gaps = [match[1] for match in _CLOZE.finditer(source)]
    said = _CLOZE.sub(r"\1", source) if gaps else source
    if "{{" in said:
        gaps += [match["said"] for match in _PLAIN.finditer(said) if match["said"]]
        said = _PLAIN.sub(lambda match: match["said"] or match[0], said)
    if highlights:
        gaps += [match[1] for match in _HIGHLIGHT.finditer(said)]
    return said, tuple(dict.fromkeys(gaps))
