"""Why the key is right: what stands behind it, and what is said of single options."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from awsquiz.core.notes.exercises.beside import without_marks
from awsquiz.core.notes.exercises.leads import concept_lead, is_chosen, why_lead
from awsquiz.core.notes.exercises.run import Run
from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.signs import labelled
from awsquiz.core.notes.exercises.stem_words import asks
from awsquiz.core.notes.exercises.stems import begins
from awsquiz.core.text.regexes import pattern_of

_LONGEST = 900
"""Letters of a reason; what is longer is cut at a line."""
_POINTER = pattern_of(r"\s*(?:→|➡|👉|->)\s*\[[^\]]+\]\([^)]*\)\s*$")
_ONLY_LINKS = pattern_of(
    r"^[^\w]*(?:\w+\s*){0,3}[*_\s]*[:：]?[*_\s]*(?:\[[^\]]+\]\([^)]*\)[\s,·/|]*)+$"
)
_SAYS_RIGHT = pattern_of(r"^[(\[]?\s*(?:정답|correct)\s*[)\]]?\s*[:：.\-–—)]*\s*", re.IGNORECASE)
_SAYS_WRONG = pattern_of(
    r"^[(\[]?\s*(?:오답|incorrect|wrong)\s*[)\]]?\s*[:：.\-–—)]*\s*", re.IGNORECASE
)
_HEAD = pattern_of(r"^(?P<head>[^:：]{1,120}?)\s*[:：]\s*(?P<rest>.+)$")
_OPENS = pattern_of(r"<details\b", re.IGNORECASE)
_CLOSES = pattern_of(r"</details>", re.IGNORECASE)
_LONGEST_FOLD = 100
"""Lines."""
_NOTE_LEVEL = 5
"""From this level on a heading below a question is a note in small letters."""
_OF_OPTION = pattern_of(
    r"^(?:options?|choices?|보기|선지|선택지)?\s*[(\[]?(?P<label>[A-H])[)\]]?\s*"
    r"(?P<side>정답|오답|탈락|제외)?\s*(?:[-–—=]*>|→|:|：)\s*(?P<text>\S.*)$",
    re.IGNORECASE,
)
_NAMED = pattern_of(r"^[(\[][A-H][)\]]\s*[:：]")
"""The label of an option that no sentence begins with: `(B): …`."""
_BOLD_HEAD = pattern_of(r"^(?:\*\*|__)[^*_]*(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])")


@dataclass
class Reasons:
    """The reasons of an exercise, with the lines that they take up (from 0)."""

    lines: list[int] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    whys: dict[int, str] = field(default_factory=dict)
    """Those of single options."""
    right: set[int] = field(default_factory=set)
    """The options that they call right."""


def reasons_below(
    lines: Sequence[SheetLine],
    run: Run,
    span: tuple[int, int],
    passed: Collection[int],
    *,
    is_open: bool,
    level: int = 0,
) -> Reasons:
    """The reasons between two lines, but for those that are `passed` over.

    Without a key (`is_open`) only what says that it is the reason is one. `level` is that of the
    heading of the question, 0 without one. What is folded away together with the key is of it as a
    whole.
    """
    at, until = span
    folded = _fold_end(lines, run.end, at) if is_open else at
    walk = _Walk(run, lines[at - 1].fence if at > 0 else 0, is_open, level)
    for line in lines[at : max(until, folded)]:
        if line.at in passed:
            walk.pass_over()
        elif line.at < folded:
            walk.keep(line)
        elif not walk.take(line):
            break
    said = walk.said if any(each.stands != "fence" for each in walk.said) else []
    found = Reasons([line.at for line in (*said, *walk.chosen) if line.stands != "fence"])
    _sort(said, run, found)
    return found


def _fold_end(lines: Sequence[SheetLine], start: int, keyed: int) -> int:
    """The line behind the fold in which the key stands, before the line `keyed`; else that."""
    depth = sum(_folds(line) for line in lines[start:keyed])
    for line in lines[keyed : keyed + _LONGEST_FOLD] if depth > 0 else ():
        depth += _folds(line)
        if depth <= 0:
            return line.at + 1
    return keyed


def _folds(line: SheetLine) -> int:
    """By how many folds a line goes deeper."""
    if "details" not in line.raw:
        return 0
    return len(_OPENS.findall(line.raw)) - len(_CLOSES.findall(line.raw))


def reasons_above(
    lines: Sequence[SheetLine], run: Run, span: tuple[int, int], passed: Collection[int]
) -> Reasons:
    """The reasons of options between them and the key; none where no label begins one."""
    found = Reasons()
    inside = [line for line in lines[slice(*span)] if line.at not in passed]
    told = [line for line in inside if line.stands == "text" and not is_chosen(line.said)]
    first = next((at for at, line in enumerate(told) if _tells_why(line, run)), None)
    if first is not None and any(place_of(line, run) is not None for line in told[first:]):
        said = told[first:]
        found.lines = [line.at for line in said]
        _sort(said, run, found)
    return found


def _tells_why(line: SheetLine, run: Run) -> bool:
    return why_lead(line.said) is not None or place_of(line, run) is not None


class _Walk:
    """Goes through the lines behind a key, and keeps those that say why."""

    def __init__(self, run: Run, fence: int, is_open: bool, level: int) -> None:
        self.said: list[SheetLine] = []
        self.chosen: list[SheetLine] = []
        self._run = run
        self._fence = fence
        self._keyed = is_open
        self._inside = is_open
        self._is_headed = False
        """Whether a line alone said that the reason follows: then a blank line does not end it."""
        self._level = level
        self._section = 0
        """Level of the heading that says that the reason follows; 0 without one."""
        self._blank = 0

    def pass_over(self) -> None:
        """A line that belongs to the exercise otherwise."""
        self._inside = self._is_headed = True
        self._blank = 0

    def keep(self, line: SheetLine) -> None:
        """A line that is a part of the reason for sure, or says nothing."""
        if line.stands in ("text", "heading", "code"):
            (self.chosen if is_chosen(line.said) else self.said).append(line)

    def take(self, line: SheetLine) -> bool:
        """Takes a line; False where the reason has ended before it."""
        if line.stands == "blank":
            self._blank += 1
            same_fence = self._fence != 0 and line.fence == self._fence
            self._inside = self._inside and (self._is_headed or same_fence)
            return True
        if line.stands == "fence":
            self._take_fence(line)
            return True
        if is_chosen(line.said):
            self.chosen.append(line)
            return True
        if not self._goes_on(line):
            return False
        self.said.append(line)
        self._blank = 0
        return True

    def _goes_on(self, line: SheetLine) -> bool:
        """Whether a line that says something is a reason, or goes on with one."""
        lead = why_lead(line.said) if line.stands in ("heading", "text") else None
        if lead is not None:
            self._inside, self._is_headed = True, line.stands == "heading" or not lead
            self._section = line.level or self._section
            return True
        if line.stands == "heading" and self._is_note(line):
            self._inside = True
            return True
        if line.stands == "text" and self._is_of_the_question(line):
            self._inside = True
            return True
        if line.stands in ("heading", "rule", "image") or not self._inside:
            return False
        if self._is_headed and self._blank and not line.fence and not self._section:
            self._is_headed = False
        return True

    def _is_note(self, line: SheetLine) -> bool:
        """Whether a heading is of the reason: below one that says so, or in small letters."""
        if self._section:
            return line.level > self._section
        is_small = line.level >= _NOTE_LEVEL and 0 < self._level < line.level
        return is_small and begins(line) is None and not asks(line.said)

    def _is_of_the_question(self, line: SheetLine) -> bool:
        """Whether it is said of an option, or of the whole: `**(B)**: …`, `핵심 개념: …`."""
        if not self._keyed and not self.said:
            return False
        if concept_lead(line.said):
            return True
        return place_of(line, self._run) is not None

    def _take_fence(self, line: SheetLine) -> None:
        opens = line.fence != self._fence and not self._inside
        if opens and self._blank == 0 and not self.said:
            self._inside, self._fence = True, line.fence
        elif not self._is_headed and line.fence == self._fence and self.said:
            self._inside = False
        self.said.append(line)


def place_of(line: SheetLine, run: Run) -> int | None:
    """The option, from 0, of which a line with its label says something; None otherwise."""
    if run.scheme is None:
        return None
    if match := _OF_OPTION.match(line.said):
        place = "ABCDEFGH".index(match["label"].upper())
        fits = run.scheme == "letter" and place < len(run.options)
        return place if fits else None
    own = labelled(line.said)
    if len(own) != 1 or not own[0].text:
        return None
    places = (at for at, option in enumerate(run.options) if option[:2] == own[0][:2])
    return next(places, None)


def _sort(said: Sequence[SheetLine], run: Run, found: Reasons) -> None:
    """Reasons that begin with an option's label are that option's; the rest is why."""
    rest: list[str] = []
    last: int | None = None
    for line in said:
        if line.stands == "fence":
            last = None
            continue
        lead = why_lead(line.said)
        place = place_of(line, run)
        if place is not None:
            last = place
            text = _of_option(line, run, place, found)
            found.whys[place] = " ".join(filter(None, (found.whys.get(place), text)))
            continue
        if last is not None and line.bullet and line.indent > 0 and lead is None:
            found.whys[last] += f" {_plain(line.text)}"
            continue
        last = None
        if not _ONLY_LINKS.match(line.text):
            told = line.text if lead is None else lead
            rest.append(_plain(told.lstrip("→➡ ") if line.stands == "heading" else told))
    is_named = any(_NAMED.match(line.said) for line in said)
    if len(found.whys) == 1 and not found.right and not is_named:
        found.whys = {}  # a sentence that begins so: A 레코드는 …
        rest = [_plain(why_lead(line.said) or line.text) for line in said if line.stands != "fence"]
        rest = [text for text in rest if why_lead(text) != ""]
    length = 0
    for text in filter(None, rest):
        length += len(text)
        if length > _LONGEST:
            break
        found.why.append(text)


def _of_option(line: SheetLine, run: Run, place: int, found: Reasons) -> str:
    """What a line says of an option, without its label, its words and whether it is right."""
    if match := _OF_OPTION.match(line.said):
        if match["side"] == "정답":
            found.right.add(place)
        own = match["text"]
    else:
        own = labelled(line.said)[0].text.lstrip(":： ")
    text = own
    if match := _HEAD.match(own):
        head = without_marks(match["head"])
        if head.right or _SAYS_RIGHT.sub("", match["head"]) == "":
            found.right.add(place)
        if _BOLD_HEAD.match(line.text) or _is_its_words(head.text, run, place) or not head.text:
            text = match["rest"]
    if match := _SAYS_RIGHT.match(text):
        found.right.add(place)
        text = text[match.end() :]
    return _plain(_SAYS_WRONG.sub("", text))


def _is_its_words(head: str, run: Run, place: int) -> bool:
    words = without_marks(run.options[place].text).text.casefold()
    return bool(head) and (head.casefold() in words or words in head.casefold())


def _plain(text: str) -> str:
    """A reason without the pointer to another place of the notes at its end."""
    return _POINTER.sub("", text).strip()
