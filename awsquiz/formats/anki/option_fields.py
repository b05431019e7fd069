"""Note types whose options stand in fields of their own: `Q_1`, `Q_2` …, `보기A`, `보기B` ….

Their templates put the question together by scripts, which nobody runs here.
"""

from __future__ import annotations

from collections.abc import Mapping

from awsquiz.core.text import key, plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.anki.field_text import FieldText, said_in
from awsquiz.formats.anki.sided import SidedCard
from awsquiz.formats.quizzes.quiz_item import QuizOption

_NUMBERED = pattern_of(r"^(.*?)[\s_.-]*([1-9]|[A-Ha-h])$")
_KEY = pattern_of(
    r"^\W*(?:(?:correct|right)[\s_-]*)?(?:answers?|options?|choices?|key|정답|답)\W*$", 2
)
_STEM = pattern_of(r"question|stem|front|prompt|문제|질문|지문|앞", 2)
_WHY = pattern_of(r"explanation|reason|rationale|feedback|해설|풀이|설명|이유", 2)
_LABELS = pattern_of(r"^\W*(?:[A-Ha-h]|[1-9])(?:(?:\W|and|와|과)+(?:[A-Ha-h]|[1-9]))*\W*$")
_LABEL = pattern_of(r"(?<![A-Za-z])[A-Ha-h](?![A-Za-z])|[1-9]")
_TICKS = pattern_of(r"^[01](?:\s+[01])+$")


def choice_in(fields: Mapping[str, str]) -> SidedCard | None:
    """The question of a note with a field an option, and one that says which are right."""
    options = _options(fields)
    told = next((name for name in fields if name not in options and _KEY.match(name)), None)
    if told is None:
        return None
    texts = [said_in(fields[name]).together for name in options]
    right = _right(said_in(fields[told]).together, texts)
    rest = [name for name in fields if name != told and name not in options]
    stem = next((said_in(fields[name]) for name in rest if _STEM.search(name)), FieldText())
    if not right or not stem.tells:
        return None
    why = next((said_in(fields[name]) for name in rest if _WHY.search(name)), FieldText())
    choices = tuple(QuizOption(text, at in right) for at, text in enumerate(texts))
    return SidedCard(stem, reason=why, options=choices)


def _options(fields: Mapping[str, str]) -> list[str]:
    """The names of the fields that are numbered alike and say something: two or more."""
    found: dict[str, list[str]] = {}
    for name in fields:
        if (numbered := _NUMBERED.match(name)) and said_in(fields[name]).tells:
            found.setdefault(numbered[1].casefold(), []).append(name)
    most = max(found.values(), key=len, default=[])
    return most if len(most) > 1 else []


def _right(told: str, texts: list[str]) -> list[int]:
    """Which options are right, from 0: by ticks in their order, by labels, or by their words."""
    if _TICKS.match(told):
        ticks = told.split()
        return [at for at, tick in enumerate(ticks[: len(texts)]) if tick == "1"]
    if _LABELS.match(told):
        found = sorted({_place(label) for label in _LABEL.findall(told)})
        return found if all(at < len(texts) for at in found) else []
    return [at for at, text in enumerate(texts) if key(plain(text)) == key(plain(told))]


def _place(label: str) -> int:
    return int(label) - 1 if label.isdigit() else ord(label.upper()) - ord("A")
