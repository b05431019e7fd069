"""What numbers a heading before it names anything: `298 AWS KMS`, `Section 24: Security`."""

from __future__ import annotations

import re

from awsquiz.core.notes.subjects.naming import Naming
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_PART = pattern_of(
    r"(?:(?:section|chapter|module|lecture|lesson|week|섹션|챕터|모듈)[\s._-]*\d+(?:-\d+)?[a-z]?"
    r"|(?:part|day|unit|lab|ep|no|파트|실습)\b[\s._-]*\d+(?:-\d+)?[a-z]?(?=\s*[-–—:：.)]\s)"
    r"|제?\s?\d+(?:-\d+)?\s?(?:주차|일차|회차|차시|강|장|탄|번)(?=[\s\-–—:：.)])"
    r")\s*[-–—:：.)]*\s+(?=\S)",
    re.IGNORECASE,
)
"""A part of a course before its title; common words only where a sign parts them from it."""
_NUMBER = pattern_of(r"(?P<number>\d{1,5})(?:번)?\s*[-–—:：.)_]?\s+(?=[^\W\d])")
_OF_QUESTION = pattern_of(
    r"\W*(?:(?:Q|문제|문항|질문|퀴즈|question|quiz|problem)\s*[.#(]?\s*\d+"
    r"|\d+\s*번 ?(?:문제|문항))\W*",
    re.IGNORECASE,
)
_ON_QUESTIONS = pattern_of(
    r"(?:(?:문제|문항|오답)\s?(?:풀이|정리|노트|해설|모음)|기출|덤프|모의\s?고사|\b(?:quiz|exam|dumps?))"
    r"\s*(?:\s?(?:풀이|정리|노트|해설|모음))?\s*\d*\W*$",
    re.IGNORECASE,
)
_LONG = 3
"""Digits from which a number counts lectures rather than what the title speaks of: 3 tiers."""


def unnumbered(title: str, naming: Naming, file_name: str = "") -> str:
    """The title without the number that it has in a course, or in the list of its file's name.

    A number is one of these where it begins with a zero, begins the `file_name` too, or has a
    name of the service list behind it; otherwise it may belong to the title: `404 Not Found`.
    """
    part = _PART.match(title)
    if part and has_letter(title[part.end() :]):
        return title[part.end() :]
    if not (found := _NUMBER.match(title)):
        return title
    number, rest = found["number"], title[found.end() :]
    counts = number.startswith("0") or bool(
        re.match(rf"0*{int(number)}번?[\s._-]+[^\W\d].*\.", file_name)
    )
    if counts or naming.whole(rest) or (len(number) >= _LONG and naming.first(rest)):
        return rest
    return title


def numbers_question(title: str) -> bool:
    """Whether a title is the number of a question: what is below it is on the question's case."""
    return _OF_QUESTION.fullmatch(title) is not None


def is_on_questions(title: str) -> bool:
    """Whether a title says that what is below it are questions of an exam, on anything."""
    return _ON_QUESTIONS.search(title) is not None
