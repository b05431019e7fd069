"""GIFT, Moodle's text form of questions, as docs.moodle.org has it ("GIFT format").

Written are categories, names, options with feedback each, typed answers and pairs. Read is that and
what others write of it: comments, text formats, weights, true and false.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from awsquiz.core.text import unified
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.handout import Handout
from awsquiz.formats.quizzes.quiz_item import QuizItem, QuizOption, quiz_items

_SPECIAL = pattern_of(r"[\\~=#{}:]")
_ESCAPED = pattern_of(r"\\([\\~=#{}:n])")
_NAME = pattern_of(r"^::((?:[^:\\]|\\.|:(?!:))*)::\s*")
_FORMAT = pattern_of(r"^\[(html|moodle|plain|markdown)\]\s*")
_LIKE_HTML = pattern_of(r"[<&]")
_ANSWER = pattern_of(r"([=~])((?:[^=~\\]|\\.)*)", re.DOTALL)
_WEIGHT = pattern_of(r"^\s*%(-?\d+(?:\.\d+)?)%")
_TRUE_FALSE = pattern_of(r"^\s*(TRUE|T|FALSE|F)\s*(?:#|$)", re.IGNORECASE)
_NUMBER = pattern_of(r"^\s*#\s*=?\s*(-?\d+(?:\.\d+)?)(?:\s*:\s*0(?:\.0+)?)?\s*$")
"""A number, and no range around it."""
_ARROW = " -> "
_COMMENT = "//"
_CATEGORY = "$CATEGORY:"
_ROOTS = pattern_of(r"^(?:\$[a-z]+\d*\$/?|top(?:/|$))+")
"""What Moodle begins its categories with: they are nobody's names."""
_WHOLE = 100.0


def gift_file(handout: Handout) -> bytes:
    """The questions as GIFT."""
    return gift_text(quiz_items(handout)).encode(errors="surrogatepass")


def gift_text(items: Iterable[QuizItem]) -> str:
    """The items, each below its category; a blank line ends each."""
    blocks: list[str] = []
    category = ""
    for item in items:
        if item.category and item.category != category:
            category = item.category
            blocks.append(f"{_CATEGORY} {category}")
        blocks.append("\n".join(_lines(item)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _lines(item: QuizItem) -> Iterator[str]:
    name = f"::{_kept(item.name)}::" if item.name else ""
    # What has no format is HTML to Moodle where it looks so, and of that it drops what it forbids.
    plain = "[plain]" if _LIKE_HTML.search(_all_of(item)) else ""
    yield f"{name}{plain}{_kept(item.stem)} {{"
    right = sum(option.right for option in item.options)
    for option in item.options if item.kind in ("one", "several") else ():
        if item.kind == "one":
            sign = "=" if option.right else "~"
        else:
            sign = f"~%{_WHOLE / right:.5g}%" if option.right else "~%-100%"
        yield f"{sign}{_kept(option.text)}" + (
            f"#{_kept(option.feedback)}" if option.feedback else ""
        )
    yield from (f"={_kept(each)}" for each in item.accept)
    yield from (f"={_side(left)}{_ARROW}{_side(right)}" for left, right in item.pairs)
    if item.feedback:
        yield f"####{_kept(item.feedback)}"
    yield "}"


def _all_of(item: QuizItem) -> str:
    """All that is shown of it as text."""
    options = [said for each in item.options for said in (each.text, each.feedback)]
    pairs = [side for pair in item.pairs for side in pair]
    return "\n".join((item.stem, item.feedback, *options, *pairs))


def _side(text: str) -> str:
    """A side of a pair: the arrow between them cannot be escaped."""
    return _kept(text.replace("->", "→"))


def _kept(text: str) -> str:
    """The text with what GIFT would read escaped; a blank line would end the question."""
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", "\\n")


def _said(text: str) -> str:
    """What was escaped."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text.strip()).strip()


def read_gift(text: str) -> Iterator[QuizItem | None]:
    """The questions of a GIFT file; None for one without a key that can be asked for.

    What asks nothing, for it has no braces, is passed over.
    """
    category = ""
    for block in _blocks(unified(text)):
        if block.startswith(_CATEGORY):
            category = _ROOTS.sub("", block.removeprefix(_CATEGORY).strip())
        elif _brace(block, "{") is not None:
            yield _read(block, category)


def _blocks(text: str) -> Iterator[str]:
    """What stands between blank lines, without comments; a category is a block of its own."""
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        line = line.strip()
        if line.startswith(_COMMENT):
            continue
        if line.startswith(_CATEGORY):
            yield line
        elif line:
            block.append(line)
        elif block:
            yield "\n".join(block)
            block = []


def _read(block: str, category: str) -> QuizItem | None:
    name = _NAME.match(block)
    body = block[name.end() :] if name else block
    opens, closes = _brace(body, "{"), _brace(body, "}")
    if opens is None or closes is None or closes < opens:
        return None
    before, held, behind = body[:opens], body[opens + 1 : closes], body[closes + 1 :]
    if behind.strip():  # the answer stands within the sentence
        before = f"{before.rstrip()} _____{behind}"
    told = _FORMAT.match(before.strip())
    is_plain = told is not None and told[1] == "plain"
    stem = _said(_FORMAT.sub("", before.strip()))
    held, _sign, feedback = held.partition("####")
    made = partial(
        QuizItem,
        name=_said(name[1]) if name else "",
        category=category,
        stem=stem,
        feedback=_said(feedback),
        may_be_html=not is_plain and _LIKE_HTML.search(body) is not None,
    )
    return _answered(held, made) if stem else None


def _answered(held: str, made: Callable[..., QuizItem]) -> QuizItem | None:
    if told := _TRUE_FALSE.match(held):
        return made(kind="one", options=_true_or_false(held, told))
    if number := _NUMBER.match(held):
        return made(kind="typed", accept=(number[1],))
    if held.lstrip().startswith("#"):
        return None  # a number within a range: nobody types it as it is written
    found = [_answer(each[1], each[2]) for each in _ANSWER.finditer(held)]
    if not found:
        return None
    if all(sign == "=" for sign, *_rest in found):
        sides = [text.partition(_ARROW.strip()) for _sign, text, _weight, _told in found]
        if all(arrow for _left, arrow, _right in sides):
            pairs = tuple((_said(left), _said(right)) for left, _arrow, right in sides)
            return made(kind="pairs", pairs=pairs)
        whole = [_said(text) for _sign, text, weight, _told in found if weight in (None, _WHOLE)]
        return made(kind="typed", accept=tuple(whole)) if any(whole) else None
    options = tuple(
        QuizOption(_said(text), sign == "=" or (weight or 0) > 0, _said(told))
        for sign, text, weight, told in found
    )
    right = sum(option.right for option in options)
    if not 0 < right < len(options):
        return None
    return made(kind="one" if right == 1 else "several", options=options)


def _true_or_false(held: str, told: re.Match[str]) -> tuple[QuizOption, QuizOption]:
    """Both, with what is said to those who chose wrong, then to those who chose right."""
    is_true = told[1][0].casefold() == "t"
    wrong, right = map(_said, [*_split(held)[1:], "", ""][:2])
    return (
        QuizOption("True", is_true, right if is_true else wrong),
        QuizOption("False", not is_true, wrong if is_true else right),
    )


def _split(text: str) -> list[str]:
    """The pieces between the signs of feedback that are not escaped."""
    pieces = []
    while (at := _brace(text, "#")) is not None:
        pieces.append(text[:at])
        text = text[at + 1 :]
    return [*pieces, text]


def _answer(sign: str, told: str) -> tuple[str, str, float | None, str]:
    """Sign, text, weight and feedback of an answer."""
    weight = _WEIGHT.match(told)
    told = told[weight.end() :] if weight else told
    at = _brace(told, "#")
    text, feedback = (told, "") if at is None else (told[:at], told[at + 1 :])
    return sign, text, float(weight[1]) if weight else None, feedback


def _brace(text: str, sign: str) -> int | None:
    """Where the sign stands for the first time without being escaped."""
    at = 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text[at] == sign:
            return at
        else:
            at += 1
    return None
