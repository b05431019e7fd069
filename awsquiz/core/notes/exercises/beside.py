"""What stands beside an option, (정답), ✅ or ← 정답; and how many answers a stem wants."""

from __future__ import annotations

import operator
import re
from collections.abc import Sequence
from typing import NamedTuple

from awsquiz.core.text.regexes import pattern_of

_RIGHT_SIGNS = "✅✔⭕☑🟢✓🅾"
_WRONG_SIGNS = "❌✖☐⬜❎✗🔴"
_WORDS = "선택|정답|오답|답|체크|찍음|correct|answer|right|wrong"
_WORD_TAG = (
    rf"[(\[]\s*(?:내\s*)?(?P<{{0}}>(?:{_WORDS})(?:\s*[/,·&]\s*(?:선택|정답|오답|답))*)\s*!?\s*[)\]]"
)
_TAG_BEFORE = pattern_of(r"^" + _WORD_TAG.format("before") + r"\s*[:.]?\s*", re.IGNORECASE)
_TAG_BEHIND = pattern_of(
    r"\s*(?:"
    + _WORD_TAG.format("behind")
    + r"|(?:<[-=]+|←|⬅|👈|[-=]+>|→|⇐|\s[-–—])\s*(?P<arrow>정답|답|correct|answer)"
    r"|\((?P<o>[oO○⭕])\)|\((?P<x>[xX✕❌])\))\s*[!.]?$",
    re.IGNORECASE,
)
_SHORTCODES = pattern_of(r":(white_check_mark|heavy_check_mark|ballot_box_with_check|o|x):")
_CHOOSE, _CHOOSE_IN_ENGLISH = ("선택", "고르", "고른", "골라"), ("choose", "select", "pick")
_WANTED: tuple[tuple[tuple[str, ...], re.Pattern[str], int | None], ...] = (
    (
        _CHOOSE,
        pattern_of(r"(\d)\s*(?:가지|개|곳)\s*(?:를|을)?\s*(?:모두\s*)?(?:선택|고르|고른|골라)"),
        None,
    ),
    (("선택", "정답"), pattern_of(r"(?:선택|정답)(?:은|:)?\s*(\d)\s*(?:가지|개)"), None),
    (("개", "가지"), pattern_of(r"[(\[]\s*(?:정답\s*)?(\d)\s*(?:개|가지)\s*[)\]]"), None),
    (_CHOOSE_IN_ENGLISH, pattern_of(r"\b(?:choose|select|pick)\s+(\d)\b", re.I), None),
    (_CHOOSE_IN_ENGLISH, pattern_of(r"\b(?:choose|select|pick)\s+(?:any\s+)?two\b", re.I), 2),
    (_CHOOSE_IN_ENGLISH, pattern_of(r"\b(?:choose|select|pick)\s+(?:any\s+)?three\b", re.I), 3),
    (_CHOOSE, pattern_of(r"두\s*(?:가지|개|단계)를?\s*(?:모두\s*)?(?:선택|고르|고른|골라)"), 2),
    (_CHOOSE, pattern_of(r"세\s*(?:가지|개)를?\s*(?:모두\s*)?(?:선택|고르|고른|골라)"), 3),
)
"""Words of which each pattern has one, the pattern, and how many it wants if it has no digit."""


def wanted(stem: str) -> int | None:
    """How many answers a stem asks for, where it says so."""
    folded = stem.casefold()
    for words, pattern, number in _WANTED:
        if any(word in folded for word in words) and (match := pattern.search(stem)):
            return number or int(match[1])
    return None


class Sided(NamedTuple):
    """An option without what stands beside it."""

    text: str
    right: bool
    wrong: bool
    """Whether it is marked as wrong; one that is not marked is neither."""


def tagged(said: str) -> str | None:
    """What stands behind a word in brackets at the beginning, (선택) or (정답); None without."""
    match = _TAG_BEFORE.match(said)
    return said[match.end() :] if match else None


def without_marks(text: str) -> Sided:
    """An option's text without (정답), ✅ and the like, and what they say of it."""
    text = _SHORTCODES.sub(lambda match: "❌" if match[1] == "x" else "✅", text).strip()
    right = wrong = False
    while True:
        before = text
        if match := _TAG_BEFORE.match(text):
            right, wrong = _told(match["before"], right, wrong)
            text = text[match.end() :]
        if match := _TAG_BEHIND.search(text):
            told = match["behind"] or match["arrow"] or ("정답" if match["o"] else "오답")
            right, wrong = _told(told, right, wrong)
            text = text[: match.start()]
        for signs in (_RIGHT_SIGNS, _WRONG_SIGNS):
            bare = text.strip(signs + " \t")
            if bare != text.strip() and bare:
                right, wrong = right or signs is _RIGHT_SIGNS, wrong or signs is _WRONG_SIGNS
                text = bare
        if text == before:
            return Sided(text.strip(), right, wrong)


def _told(words: str, right: bool, wrong: bool) -> tuple[bool, bool]:
    parts = {part.strip().lower() for part in re.split(r"[/,·&]", words)}
    return (
        right or bool(parts & {"정답", "답", "correct", "answer", "right"}),
        wrong or bool(parts & {"오답", "wrong"}),
    )


_CROSS = pattern_of(r"^[xX✗✘]\s+(?=\S)")
_RING = pattern_of(r"^[oO]\s+(?=\S)")
_HOOK = pattern_of(r"(?<=\S)\s+[vV√✓]$")
_POINT = pattern_of(r"^[•·∙▪]\s*(?=\S)")
_UNSURE = pattern_of(r"^[?？]\s+(?=\S)")


def with_signs(texts: Sequence[str]) -> list[str]:
    """The options with ✅ and ❌ for letters that mark some of them: `X …`, `O …`, `… v`."""
    bare = [_UNSURE.sub("", _POINT.sub("", text)) for text in texts]
    crossed = [_CROSS.match(text) is not None for text in bare]
    ringed = [_RING.match(text) is not None for text in bare]
    hooked = [_HOOK.search(text) is not None for text in bare]
    if not any((*crossed, *ringed, *hooked)):
        return bare
    all_rings = any(crossed) and all(map(operator.or_, crossed, ringed))
    marked = []
    for at, text in enumerate(bare):
        if crossed[at] and not all(crossed):
            text = f"❌ {_CROSS.sub('', text)}"
        elif ringed[at] and all_rings and not all(ringed):
            text = f"✅ {_RING.sub('', text)}"
        elif hooked[at] and not all(hooked):
            text = f"✅ {_HOOK.sub('', text)}"
        marked.append(text)
    return marked
