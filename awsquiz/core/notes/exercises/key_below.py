"""The key that a line below the options gives, with the reasons around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple

from awsquiz.core.notes.exercises.beside import without_marks
from awsquiz.core.notes.exercises.keys import Key, key_of, names_options
from awsquiz.core.notes.exercises.leads import Lead, is_chosen, key_lead, spaced_lead, why_lead
from awsquiz.core.notes.exercises.reasons import place_of, reasons_above, reasons_below
from awsquiz.core.notes.exercises.run import Run
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.signs import labelled
from awsquiz.core.text import key as text_key
from awsquiz.core.text.regexes import pattern_of

_SHARES = pattern_of(r"(?<![A-Za-z])(?P<first>[A-H]{1,4})\s*[(:：]?\s*(?P<share>\d{1,3})\s*%")
_SPEAKS_OF_VOTES = pattern_of(r"vote|투표|득표", re.IGNORECASE)
_LINES_OF_VOTES = 5
_OF_NUMBER = pattern_of(r"^(?P<number>\d{1,3})\s*[:：)]\s*(?P<value>[(\[*]*[A-H①-⑧].*)$")
_NUMBER_ALONE = pattern_of(r"^\d+[.)]?$")
_ALONE = pattern_of(r"^[(\[]?[A-H①-⑧][)\].]?$")

_ALIKE = 0.8
"""How much of the words behind a label is the option's, from 0 to 1."""
_LETTERS_ALIKE = 10


@dataclass
class Found:
    """The key that was found, with its lines (from 0)."""

    right: frozenset[int] = frozenset()
    doubtful: bool = False
    """Whether two keys contradict each other, or it is another number than was asked for."""
    lines: list[int] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    whys: dict[int, str] = field(default_factory=dict)
    """Reasons of single options."""


class Posed(NamedTuple):
    """What is known of a question, and the line before which it ends."""

    until: int
    wanted: int | None
    """How many answers it asks for, if it says so."""
    level: int
    """Of its heading; 0 without one."""
    number: int | None
    denies: bool
    """Whether it asks for what is not so."""


def key_below(
    lines: Sequence[SheetLine],
    run: Run,
    asked: Posed,
    passed: Collection[int],
    found: Found,
) -> frozenset[int]:
    """The key that lines below the options give; fills in the lines and the reasons."""
    until = asked.until
    keys = list(_keys(lines, run, asked, passed, found))
    last = max([key.end for key in keys], default=run.end)
    chosen = [each.key for each in keys if each.is_surer] or [each.key for each in keys]
    rights = {key.right for key in chosen}
    is_open = bool(found.lines)
    reasons = reasons_below(lines, run, (last, until), passed, is_open=is_open, level=asked.level)
    before = reasons_above(lines, run, (run.end, keys[0].at if keys else run.end), passed)
    found.lines += [*before.lines, *reasons.lines]
    found.why += [*before.why, *reasons.why]
    found.whys = before.whys | reasons.whys
    right = next(iter(rights)) if rights else frozenset()
    told = reasons.right | before.right
    is_contradicted = not told <= right and not (asked.denies and told.isdisjoint(right))
    found.doubtful = (
        len(rights) > 1
        or (bool(right) and is_contradicted)
        or any(key.is_either and len(key.right) != asked.wanted for key in chosen)
        or (bool(right) and _is_outvoted(lines[run.end : until], right, run))
    )
    return right


class _Given(NamedTuple):
    """A key in the lines from `at` to before `end`."""

    at: int
    end: int
    key: Key
    is_surer: bool = False


def _keys(
    lines: Sequence[SheetLine],
    run: Run,
    asked: Posed,
    passed: Collection[int],
    found: Found,
) -> Iterator[_Given]:
    """The keys below the options; their lines go to what was found."""
    at = run.end
    several: _Given | None = None
    """What 정답1 and those behind it give together."""
    while at < asked.until:
        line = lines[at]
        lead = _lead(line)
        if line.at in passed:
            at += 1
        elif lead is None:
            given = _in_words(line, run)
            if given is not None or is_chosen(line.said):
                found.lines.append(line.at)
            if given is not None:
                yield _Given(at, at + 1, given)
            at += 1
        elif (given_ := _led(lines, line, lead, run, asked, found)) is None:
            at += 1
        elif lead.is_one_of_several:
            right = given_.key.right | (several.key.right if several else frozenset())
            several = given_._replace(key=given_.key._replace(right=right))
            at = given_.end
        else:
            yield given_
            at = given_.end
    if several is not None:
        yield several


def _lead(line: SheetLine) -> Lead | None:
    """The key that a line gives; one that says why may begin with it: `해설: 정답은 B이다.`"""
    if line.stands not in ("heading", "text"):
        return None
    lead = key_lead(line.said)
    if lead is None and (why := why_lead(line.said)):
        inner = key_lead(why)
        return inner if inner and inner.value and names_options(inner.value) else None
    return lead


def _led(
    lines: Sequence[SheetLine],
    line: SheetLine,
    lead: Lead,
    run: Run,
    asked: Posed,
    found: Found,
) -> _Given | None:
    """The key that a line that begins with 정답 gives, with the lines that go on with it."""
    value, where = _value(lines, line.at, lead.value, asked.until)
    own = _OF_NUMBER.match(value)
    if own and int(own["number"]) == asked.number:
        value = own["value"]  # 정답 7: B
    key = key_of(value, run.options)
    is_below = where != line.at
    if key is None or (is_below and not _is_sure(lines, where, key, value, run)):
        if not lead.value:
            found.lines.append(line.at)
        return None  # what follows is the next question more likely
    more = _more(lines, (where, asked.until), key, run, asked.wanted, is_below=is_below)
    ats = sorted({line.at, where, *(at for at, _right in more)})
    found.lines += ats
    if key.rest:
        found.why.append(key.rest)
    key = key._replace(right=key.right.union(*(right for _at, right in more)))
    return _Given(line.at, ats[-1] + 1, key, lead.is_surer)


def _value(lines: Sequence[SheetLine], at: int, value: str, until: int) -> tuple[str, int]:
    """What a key says, and the line in which it does: the next one that is filled, if need be."""
    if value:
        return value, at
    for line in lines[at + 1 : until]:
        if line.stands == "text":
            return ", ".join([line.said, *_further(lines, line)]), line.at
        if line.stands in ("heading", "rule", "image", "code"):
            break
    return "", at


def _more(
    lines: Sequence[SheetLine],
    span: tuple[int, int],
    key: Key,
    run: Run,
    number: int | None,
    *,
    is_below: bool,
) -> list[tuple[int, frozenset[int]]]:
    """Further right options, each in a line of its own with its own words: `B. EFS`, `D. S3`.

    Below a line that says 정답 they are its list; behind a key in the line itself they count only
    where they make up the `number` of answers that is asked for: reasons begin in the same way.
    """
    if key.rest and is_below and number is not None:
        return _more_with_reasons(lines, span, key, run, number)
    if key.rest or (number is not None and len(key.right) >= number):
        return []
    found: list[tuple[int, frozenset[int]]] = []
    right = key.right
    blank = 0
    for line in lines[span[0] + 1 : span[1]]:
        if line.stands == "blank":
            blank += 1
            continue
        more = key_of(line.said, run.options) if line.stands == "text" else None
        if blank > 1 or more is None or more.rest or more.right & right:
            break
        if len(more.right) != 1 or not _says_its_words(line.said, more, run):
            break
        found.append((line.at, more.right))
        right |= more.right
        blank = 0
    if len(right) == len(run.options):
        return []  # a list of all options is one of reasons
    return found if is_below or len(right) == number else []


def _more_with_reasons(
    lines: Sequence[SheetLine], span: tuple[int, int], key: Key, run: Run, number: int
) -> list[tuple[int, frozenset[int]]]:
    """Further right options below 정답, each with its label, words like its own and its reason:
    only where as many lines begin with a label as answers are asked for."""
    if not _is_alike(key.rest, key.right, run):
        return []
    found: list[tuple[int, frozenset[int]]] = []
    for line in lines[span[0] + 1 : span[1]]:
        if line.stands != "text" or (place := place_of(line, run)) is None:
            continue
        right = frozenset([place])
        if not _is_alike(labelled(line.said)[0].text if labelled(line.said) else "", right, run):
            return []
        found.append((line.at, right))
    rights = key.right.union(*(right for _at, right in found))
    return found if len(found) + 1 == len(rights) == number else []


def _is_alike(said: str, right: frozenset[int], run: Run) -> bool:
    """Whether words say what the only option of a key says, a little shorter perhaps."""
    if len(right) != 1:
        return False
    words = text_key(without_marks(run.options[next(iter(right))].text).text)
    own = text_key(said)
    if len(own) < _LETTERS_ALIKE:
        return own == words
    blocks = SequenceMatcher(None, own, words, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) > _ALIKE * len(own)


def _says_its_words(said: str, named: Key, run: Run) -> bool:
    """Whether a line has no more than the label and the words of the option that it names."""
    (at,) = named.right
    words = text_key(without_marks(run.options[at].text).text)
    return text_key(said).endswith(words) and len(text_key(said)) <= len(words) + 2


def _in_words(line: SheetLine, run: Run) -> Key | None:
    """The key of `정답 SNI`, where that is what an option says."""
    words = spaced_lead(line.said) if line.stands == "text" else None
    key = key_of(words, run.options) if words else None
    return key if key and not key.rest else None


def _is_sure(lines: Sequence[SheetLine], where: int, key: Key, value: str, run: Run) -> bool:
    """Whether a line below 정답 is surely the key: labels alone, or with the option's own words.

    A letter with a reason behind it is one too, unless more of them follow in order.
    """
    if key.rest:
        letters = run.scheme == "letter" and re.match(r"[(\[]?[A-Ha-h]", value.lstrip("*`✅✔☑ "))
        following = next((line for line in lines_below(lines, where + 1) if line.said), None)
        return bool(letters) and (following is None or place_of(following, run) is None)
    numbered = _NUMBER_ALONE.match(value) is not None
    return not numbered or (run.scheme in ("number", None) and not value.endswith((".", ")")))


def _is_outvoted(below: Sequence[SheetLine], right: frozenset[int], run: Run) -> bool:
    """Whether the readers' vote that a note copies goes to other options: C (84%)."""
    for at, line in enumerate(below):
        if not _SPEAKS_OF_VOTES.search(line.said):
            continue
        said = " ".join(each.said for each in below[at : at + _LINES_OF_VOTES])
        shares = [(int(match["share"]), match["first"]) for match in _SHARES.finditer(said)]
        if shares:
            named = key_of(max(shares)[1], run.options)
            return named is not None and named.right != right
    return False


def _further(lines: Sequence[SheetLine], first: SheetLine) -> list[str]:
    """Further labels that stand alone in the fence of a label that does, each with its reason."""
    if not first.fence or not _ALONE.match(first.said):
        return []
    inside = (line for line in lines_below(lines, first.at + 1) if line.fence == first.fence)
    return [line.said for line in inside if line.stands == "text" and _ALONE.match(line.said)]
