"""Sentences of notes with a sign at their end: `서버를 관리해야 한다 ❌`, `리전마다 만든다 ⭕`.

Behind a noun a sign says that there is such a thing, or not; behind a whole sentence, whether that
is true. Of a sentence that denies something itself nobody knows what ✕ behind it means.
"""

from __future__ import annotations

import re

from awsquiz.core.text.mark_signs import MARK_SIGNS, sense_of
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.register import register_of

_SAID = rf"(?P<said>[^{MARK_SIGNS}]*[^\s{MARK_SIGNS}])\s*"
_TRUE = pattern_of(rf"{_SAID}[{sense_of('o').sign}✅✔☑]\ufe0f?\s*\.?\s*")
_FALSE = pattern_of(rf"{_SAID}{sense_of('x').sign}\ufe0f?\s*\.?\s*")
_DENIES = pattern_of(r"않|없|못|아니|아님|말아|금지|불가|미지원|(?<![가-힣])안\s")


def called_true(text: str) -> str | None:
    """The sentence without the sign at its end, which calls it true; None of any other text."""
    return _sentence(_TRUE.fullmatch(text.strip()))


def called_false(text: str) -> str | None:
    """The sentence without the sign at its end, which calls it false; None of any other text, and
    where it denies something itself."""
    said = _sentence(_FALSE.fullmatch(text.strip()))
    return None if said is None or _DENIES.search(said) else said


def _sentence(found: re.Match[str] | None) -> str | None:
    """What was found, where it is a whole sentence: `라이브러리 포함` ends in a noun."""
    is_whole = found is not None and register_of(found["said"]) in ("plain", "polite")
    return found["said"] if found is not None and is_whole else None
