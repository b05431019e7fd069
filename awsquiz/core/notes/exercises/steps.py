"""Ordered lists that put steps in order: below 순서, 절차, 단계 and the like, and no clicks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.run import MOST, Run
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above, lines_below
from awsquiz.core.notes.exercises.signs import labelled
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.text import has_hangul, key, plain
from awsquiz.core.text.regexes import pattern_of

_ORDERS = pattern_of(
    r"순서|절차|단계|과정|흐름|프로세스|(?:수명|생명)\s*주기|\b(?:workflow|steps?|life\s?-?cycle|procedure|process|flow)\b",
    re.IGNORECASE,
)
_OF_A_LAB = pattern_of(
    r"실습|설치|따라\s*하|핸즈온|세팅|hands-?on|\blab\b|tutorial|설정\s*(?:방법|하기)|만들기|생성하기"
    r"|학습|공부|스터디|시험|문제를?\s*(?:푸는|풀)|출제|비유|예시|\b(?:study|exam|learning|example)\b"
    r"|^\W*(?:section|chapter|part|week|섹션|챕터)\s*\d",
    re.IGNORECASE,
)
_NOT_A_STEP = pattern_of(
    r"클릭|누르|누른|눌러|버튼|메뉴|체크\s*박스|탭(?:에서|으로|을)|화면|콘솔|입력|로그인|접속|다운로드|설치"
    r"|드래그|페이지|https?://|`[^`]*\s[^`]*`|\$ "
    r"|\b(?:click|press|select|button|console|sudo|npm|pip|aws|cd|ssh)\s",
    re.IGNORECASE,
)
_PUTS_IN_ORDER = pattern_of(
    r"순서|절차|단계|(?:수명|생명)\s*주기|\b(?:workflow|steps?|life\s?-?cycle|procedure)\b",
    re.IGNORECASE,
)
_DOES = pattern_of(
    r"\W*(?:[a-z][\w-]*\s){0,4}?(?!(?:the|a|an|of|to|for|and)\b)[A-Za-z]+\s+(?:the|a|an|your|its|all|to|from|into|in|on|by"
    r"|with|that|when)\b|\W*\w+\s(?:is|are|gets?|sends?|receives?|\w+s)\s"
    r"|\W*(?:create|start|stop|run|build|test|deploy|configure|launch|send|receive|store|package|upload"
    r"|describe|delete|update|clean|read|write|add|choose|attach|detach)\w*\b",
    re.IGNORECASE,
)
"""How an English step begins: with what is done, or with who does it."""
_ARROW = pattern_of(r"\s*(?:→|⇒|➡|➜|=>|->)\s*")
_HEAD = pattern_of("[→⇒➡➜>]")
"""What each arrow has, and is found sooner."""
_LABELLED = pattern_of(r"^(?P<label>[^:：→]{2,40}?)(?:\*\*|__)?\s*[:：]\s*(?P<chain>.+)$")
_LONGEST_STEP = 70
_LONGEST_LINK = 40
_SHORTEST_NAME = 8
"""Letters of a label that tells of what the steps are; 순서 alone does not."""
_FEWEST = 3
_ASKED = "알맞은 순서대로 놓으시오."


def steps_of(
    lines: Sequence[SheetLine], runs: Sequence[Run], taken: Collection[int]
) -> Iterator[Exercise]:
    """The ordered lists among the runs that are steps, where no line is `taken`."""
    for run in runs:
        if (
            run.scheme != "number"
            or any(at in taken for at in run.lines)
            or not _are_steps(lines, run)
            or not _happens(run)
        ):
            continue
        label = _label(lines, run, taken)
        if label is None or not _ORDERS.search(label.said) or _OF_A_LAB.search(label.said):
            continue
        higher = _higher(lines, label)
        if higher is not None and _OF_A_LAB.search(higher.said):
            continue
        yield _made(lines, run, label, higher)


def _happens(run: Run) -> bool:
    """Whether most of the items say what happens: names in Latin letters are those of chapters."""
    return sum(_is_done(option.text) for option in run.options) * 2 >= len(run.options)


def _is_done(text: str) -> bool:
    said = plain(text)
    return has_hangul(said) or bool(_HEAD.search(said) or _DOES.match(said))


def chains_of(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """Steps in one line, where it or the label above calls them so: `순서: A → B → C`."""
    for line in lines:
        if line.stands != "text" or line.fence or line.at in taken or not _HEAD.search(line.said):
            continue
        own = _LABELLED.match(line.text)
        texts = [part.strip(" *_`") for part in _ARROW.split(own["chain"] if own else line.text)]
        if not _is_chain(texts):
            continue
        label = line if own else _label(lines, _run_in(line), taken)
        name = (
            clean_title(own["label"].strip("*_ "))
            if own
            else clean_title(label.text)
            if label
            else ""
        )
        if label is None or not _PUTS_IN_ORDER.search(name) or _OF_A_LAB.search(name):
            continue
        higher = _higher(lines, label)
        if higher is not None and _OF_A_LAB.search(higher.said):
            continue
        yield _chain(lines, line, label, name, higher, texts)


def _run_in(line: SheetLine) -> Run:
    return Run("number", lines=[line.at])


def _is_chain(texts: Sequence[str]) -> bool:
    return (
        _FEWEST <= len(texts) <= MOST
        and all(key(text) and len(text) <= _LONGEST_LINK for text in texts)
        and len({*map(key, texts)}) == len(texts)
        and sum(bool(_NOT_A_STEP.search(text)) for text in texts) * 2 <= len(texts)
    )


def _chain(
    lines: Sequence[SheetLine],
    line: SheetLine,
    label: SheetLine,
    name: str,
    higher: SheetLine | None,
    texts: Sequence[str],
) -> Exercise:
    ats = sorted({line.at, label.at})
    names = [name]
    if len(key(name)) <= _SHORTEST_NAME and higher is not None:
        names = [clean_title(higher.text), name]
        ats = [higher.at, *ats]
    own = [at for at in ats if lines[at].stands != "heading"]
    steps = tuple(as_kept(text) for text in texts)
    return Exercise(
        kind="steps",
        stem=f"{' › '.join(names)}: {_ASKED}",
        line=own[0] + 1,
        lines=tuple(at + 1 for at in own),
        source=source_of_lines(lines, ats),
        steps=steps,
        answer=" → ".join(steps),
    )


def _are_steps(lines: Sequence[SheetLine], run: Run) -> bool:
    """Whether the items are short, differ, have nothing below them, and are mostly no clicks."""
    texts = [option.text for option in run.options]
    clicks = sum(bool(_NOT_A_STEP.search(text)) for text in texts)
    long = sum(len(text) > _LONGEST_STEP for text in texts)
    return (
        len(texts) >= _FEWEST
        and len({key(text) for text in texts}) == len(texts)
        and not any(run.whys)
        and not _goes_on(lines, run)
        and clicks * 2 <= len(texts)
        and long * 2 <= len(texts)
        and not lines[run.start].fence
        and all(not text.endswith(("?", ":")) for text in texts)
    )


def _goes_on(lines: Sequence[SheetLine], run: Run) -> bool:
    """Whether something stands below the last item, or more items follow behind that."""
    for line in lines_below(lines, run.end):
        if line.stands == "blank":
            continue
        if line.stands == "text" and line.indent <= lines[run.start].indent and not line.fence:
            return any(option.ordinal == len(run.options) + 1 for option in labelled(line.said)[:1])
        return line.stands in ("text", "fence", "image")
    return False


def _label(lines: Sequence[SheetLine], run: Run, taken: Collection[int]) -> SheetLine | None:
    """What names the list: the heading, bullet or bold line above it; a sentence may be between."""
    between = 0
    for line in lines_above(lines, run.start):
        if line.at in taken or line.stands not in ("text", "blank", "heading"):
            return None
        if line.stands == "blank":
            continue
        if line.stands == "heading":
            return line
        if between == 0 and (line.bold or line.said.endswith((":", "："))):
            return line
        if between == 0 and line.bullet and line.indent < lines[run.start].indent:
            return line
        between += 1
        if line.bullet or between > 1:
            return None
    return None


def _higher(lines: Sequence[SheetLine], label: SheetLine) -> SheetLine | None:
    """The heading above the label."""
    level = label.level or 7
    headings = (line for line in lines_above(lines, label.at) if line.stands == "heading")
    return next((line for line in headings if line.level < level), None)


def _made(
    lines: Sequence[SheetLine], run: Run, label: SheetLine, higher: SheetLine | None
) -> Exercise:
    name = clean_title(label.text)
    names = [name]
    ats = [label.at, *run.lines]
    if len(key(name)) <= _SHORTEST_NAME and higher is not None:  # 순서 alone tells not of what
        names = [clean_title(higher.text), name]
        ats = [higher.at, *ats]
    own = [at for at in ats if lines[at].stands != "heading"]
    steps = tuple(as_kept(option.text) for option in run.options)
    return Exercise(
        kind="steps",
        stem=f"{' › '.join(names)}: {_ASKED}",
        line=own[0] + 1,
        lines=tuple(at + 1 for at in own),
        source=source_of_lines(lines, sorted(ats)),
        steps=steps,
        answer=" → ".join(steps),
    )
