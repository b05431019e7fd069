"""Where an exercise with options ends: before the next question, and before a list of keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from awsquiz.core.notes.exercises.leads import key_lead, why_lead
from awsquiz.core.notes.exercises.run import Run
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above, lines_below
from awsquiz.core.notes.exercises.signs import labelled
from awsquiz.core.notes.exercises.stem_words import asks
from awsquiz.core.notes.exercises.stems import Stem, begins, stem_above
from awsquiz.core.text import has_hangul
from awsquiz.core.text.regexes import pattern_of

_LETTER = pattern_of(r"^[(\[*]*[A-Ha-h](?![A-Za-z0-9가-힣])")


@dataclass(frozen=True)
class Bounds:
    """What of a note bounds its exercises; `taken` grows while they are found."""

    lines: Sequence[SheetLine]
    starts: Collection[int]
    """Lines of plain text that begin a question."""
    labelled: Collection[int]
    """Lines in which options with labels begin."""
    lists: Collection[int]
    """Lines in which a list of keys begins."""
    taken: Collection[int]

    def end(self, run: Run, stem: Stem, passed: Collection[int]) -> int:
        """The line before which the exercise ends, for sure; `passed` lines are of it."""
        level = max((self.lines[at].level for at in stem.lines), default=0)
        keyed: int | None = None
        section = 0
        """Level of the heading below which the reasons stand; 0 without one."""
        for line in lines_below(self.lines, run.end):
            if line.at in passed:
                continue
            if line.stands == "image" or line.at in self.starts or line.at in self.lists:
                return line.at
            if line.stands in ("heading", "text") and key_lead(line.said) is not None:
                keyed = line.at
                continue
            if line.at in self.labelled and not (
                self._are_reasons(line, run) or self._is_told_between(line, run)
            ):
                start = self._stem_start(line.at, run.end)
                if keyed is None or self._asks_anew(keyed, start, line.at, stem):
                    return start
            if line.stands == "heading" and why_lead(line.said) is not None:
                section = line.level
            elif line.stands == "heading" and _ends(
                line, level, section, is_keyed=keyed is not None
            ):
                return line.at
        return min(len(self.lines), run.end + len(lines_below(self.lines, run.end)))

    def _are_reasons(self, first: SheetLine, run: Run) -> bool:
        """Whether labels below options stand for them: a line above says why, or a fence of their
        own holds them, behind which the key stands."""
        above = [line for line in lines_above(self.lines, first.at) if line.at >= run.end]
        filled = [line for line in above if line.stands == "text" or line.stands == "heading"]
        if filled and why_lead(filled[0].said) is not None:
            return True
        own = self.lines[run.start].fence
        return bool(first.fence) and first.fence != own and self._is_keyed_behind(first, own)

    def _is_told_between(self, first: SheetLine, run: Run) -> bool:
        """Whether a numbered list below options with letters is told before their key: it is no
        list of options, as nothing asks above it, and the next key names letters."""
        own = labelled(first.said)
        if run.scheme != "letter" or not own or own[0].scheme != "number":
            return False
        if any(asks(line.said) for line in self.lines[run.end : first.at]):
            return False
        for line in lines_below(self.lines, first.at):
            if line.stands == "heading" or line.at in self.starts or line.at in self.lists:
                return False
            if asks(line.said):
                return False
            lead = key_lead(line.said) if line.stands == "text" else None
            if lead is not None:
                below = lines_below(self.lines, line.at + 1)
                value = lead.value or next((each.said for each in below if each.said), "")
                return _LETTER.match(value) is not None
        return False

    def _is_keyed_behind(self, first: SheetLine, own: int) -> bool:
        """Whether the next key stands behind the fence of a line, where the options stand."""
        for line in lines_below(self.lines, first.at):
            if line.stands == "heading" or line.at in self.starts:
                return False
            if line.stands == "text" and key_lead(line.said) is not None:
                return line.fence == own
        return False

    def _asks_anew(self, keyed: int, start: int, end: int, stem: Stem) -> bool:
        """Whether a next question stands below the key, no reasons of options, no translation."""
        korean = has_hangul(" ".join(self.lines[at].said for at in stem.lines))
        between = [self.lines[at].said for at in range(start, end)]
        return start > keyed and any(asks(said) and has_hangul(said) == korean for said in between)

    def _stem_start(self, start: int, least: int) -> int:
        stem = stem_above(self.lines, start, self.taken, self.starts)
        return max(least, min(stem.lines, default=start)) if stem else start


def _ends(heading: SheetLine, level: int, section: int, *, is_keyed: bool) -> bool:
    """Whether a heading ends an exercise whose own is of a level (0 without one).

    Below the heading of the reasons, which is of the level `section`, deeper ones are of them.
    """
    if begins(heading) is not None:
        return True
    if is_keyed and 0 < section < heading.level:
        return False
    return is_keyed or not level or heading.level < level
