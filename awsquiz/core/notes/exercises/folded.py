"""Questions within `<details>`: the summary asks, and what is folded away answers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.leads import answer_lead, key_lead, why_lead
from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.stem_words import asks
from awsquiz.core.notes.exercises.stems import begins
from awsquiz.core.notes.exercises.verbatim import as_kept
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_FIRST_SUMMARY = pattern_of(r"<summary\b", re.IGNORECASE)
_OPENS = pattern_of(r"<details\b", re.IGNORECASE)
_CLOSES = pattern_of(r"</details>", re.IGNORECASE)
_SUMMARY = pattern_of(r"<summary\b[^>]*>(.*?)</summary>(.*)", re.IGNORECASE | re.DOTALL)
_TAGS = pattern_of(r"</?[a-z][^>]*>", re.IGNORECASE)
_LONGEST = 1000
"""Characters of an answer; what is longer is a text of its own."""
_MOST_LINES = 60


def folded_answers(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """`<details>` whose summary asks, and whose text answers."""
    for line in lines:
        if line.at in taken or line.fence or not _OPENS.search(line.raw):
            continue
        ats = _span(lines, line.at)
        if not ats or any(at in taken or lines[at].stands in ("code", "image") for at in ats):
            continue
        whole = "\n".join(lines[at].raw for at in ats)
        if len(_FIRST_SUMMARY.findall(whole)) != 1 or (match := _SUMMARY.search(whole)) is None:
            continue
        asked = _TAGS.sub("", match[1]).strip()
        how = begins(SheetLine(0, asked, "text", asked, asked))
        question = how.rest if how and how.rest else asked
        if key_lead(asked) is not None or why_lead(asked) is not None:
            continue
        if not asks(question) and not (how and how.is_worded):
            continue
        answer = _body(match[2])
        if not has_letter(answer) or len(answer) > _LONGEST:
            continue
        yield Exercise(
            kind="answer",
            stem=as_kept(question),
            line=ats[0] + 1,
            lines=tuple(at + 1 for at in ats),
            source=whole,
            answer=as_kept(answer),
        )


def _body(text: str) -> str:
    """What answers within a `<details>`, without its marks and its beginning (답:)."""
    texts: list[str] = []
    for raw in _TAGS.sub("", text).split("\n"):
        bare = re.sub(r"^\s*(?:>\s*)*(?:[-*+]\s+)?", "", raw).strip()
        if not texts and (answer := answer_lead(bare)) is not None:
            bare = answer
        if bare:
            texts.append(bare)
    return " ".join(texts)


def _span(lines: Sequence[SheetLine], at: int) -> list[int]:
    """The lines of a `<details>` that opens in one of them; none where it is not closed."""
    depth = 0
    for line in lines[at : at + _MOST_LINES]:
        depth += len(_OPENS.findall(line.raw)) - len(_CLOSES.findall(line.raw))
        if line.stands == "heading" and line.at != at:
            return []
        if depth <= 0:
            return list(range(at, line.at + 1))
    return []
