"""The same question once more in another language, below its options: it is no second one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from awsquiz.core.notes.exercises.leads import key_lead, why_lead
from awsquiz.core.notes.exercises.run import Run
from awsquiz.core.notes.exercises.runs import run_at
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.stem_words import introduces_options, without_label
from awsquiz.core.notes.exercises.stems import Stem, begins
from awsquiz.core.text import has_hangul


class Translation(NamedTuple):
    """A question's words in another language, and the lines that they take up (from 0)."""

    stem: str
    options: tuple[str, ...]
    """In the order of the options; empty where they are not translated."""
    lines: tuple[int, ...]


def translation_below(lines: Sequence[SheetLine], run: Run, stem: Stem) -> Translation | None:
    """The translation of a question between its options and what follows; None without one."""
    keyed = False
    for line in lines_below(lines, run.end):
        if line.stands in ("blank", "fence"):
            continue
        if line.stands != "text":
            return None
        how = begins(line)
        said = how.rest if how and how.is_worded and how.number in (None, stem.number) else ""
        said = said or _labelled(line.text)
        if said and has_hangul(said) != has_hangul(stem.text):
            return _whole(lines, line, said, run, keyed=keyed)
        leads = key_lead(line.said) is not None
        if how or not (leads or why_lead(line.said) is not None):
            return None
        keyed |= leads
    return None


def _labelled(text: str) -> str:
    """What stands behind a label that says that it is a translation; empty without one."""
    said = without_label(text)
    return said if said != text else ""


def _whole(
    lines: Sequence[SheetLine], first: SheetLine, said: str, run: Run, *, keyed: bool
) -> Translation | None:
    """The translation that begins in a line, with the options below it.

    What has a key of its own, behind that of the question (`keyed`), is another question.
    """
    texts, ats = [said], [first.at]
    for line in lines_below(lines, first.at + 1):
        if line.stands == "blank":
            continue
        if line.stands != "text" or begins(line) is not None:
            break
        if introduces_options(line.said):
            ats.append(line.at)
            continue
        if key_lead(line.said) is not None:
            return None if keyed else Translation(" ".join(texts), (), tuple(ats))
        other = run_at(lines, line.at)
        if other is not None and other.scheme and not _are_reasons(other):
            return _with_options(lines, texts, ats, other, run, keyed=keyed)
        if line.at != ats[-1] + 1 or why_lead(line.said) is not None or other is not None:
            break
        texts.append(line.text)
        ats.append(line.at)
    return Translation(" ".join(texts), (), tuple(ats))


def _are_reasons(other: Run) -> bool:
    """Whether what stands behind the labels tells of options: `(A): …`, `(B) 정답: …`."""
    return any(option.text.startswith((":", "：", "정답", "오답")) for option in other.options)


def _with_options(
    lines: Sequence[SheetLine],
    texts: Sequence[str],
    ats: Sequence[int],
    other: Run,
    run: Run,
    *,
    keyed: bool,
) -> Translation | None:
    """The translation with its options; None where they are those of another question."""
    if [option[:2] for option in other.options] != [option[:2] for option in run.options]:
        return None
    filled = (line for line in lines_below(lines, other.end) if line.stands != "blank")
    if keyed and (after := next(filled, None)) is not None and key_lead(after.said) is not None:
        return None
    options = tuple(option.text for option in other.options)
    if not any(map(has_hangul, (*options, *(option.text for option in run.options)))):
        options = ()  # names alone, which are the same in both languages
    return Translation(" ".join(texts), options, (*ats, *other.lines))
