"""Which options a key names: by their labels, their places or their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from awsquiz.core.notes.exercises.beside import without_marks
from awsquiz.core.notes.exercises.signs import Labelled, meaning_of
from awsquiz.core.text import key, plain
from awsquiz.core.text.regexes import pattern_of

_SIGN = r"(?:[A-Ha-h]|[1-8]|[가나다라마바사아]|[ㄱ-ㅇ]|[①-⑧ⓐ-ⓗⒶ-Ⓗ❶-❽㉠-㉧㉮-㉵⑴-⑻⒜-⒣])"
_BEHIND = r"[)\].]?(?:\s*번)?"
_AND = r"\s*(?:,|，|、|/|&|\+|·|와|과|및|그리고|and)?\s*"
_OTHER_SIGN = _SIGN.replace("[A-Ha-h]|", "")
_ROMAN = r"(?:viii|vii|vi|iv|v|iii|ii|i|VIII|VII|VI|IV|V|III|II|I|[ⅰ-ⅷⅠ-Ⅷ])(?![A-Za-z])"
_LIST = pattern_of(
    "|".join(
        rf"^[(\[]?\s*{sign}{_BEHIND}(?:{_AND}[(\[]?{sign}{_BEHIND}(?![A-Za-z0-9가-힣]))*"
        for sign in ("[A-H]", "[a-h]", _OTHER_SIGN, _ROMAN)
    )
)
_THEN_A_WORD = pattern_of(r"(?<=[.):])\s*[Aa](?=\s+[A-Za-z])")
"""`B. A company …`: the article behind a label is none."""
_ONE = pattern_of(rf"{_SIGN}|{_ROMAN}")
_BETWEEN = pattern_of(r"번|및|그리고|and")
_TOGETHER = pattern_of(
    r"^[(\[]?([A-H]{2,5}|[A-H][a-h]{1,3}(?=\W*$)|[①-⑧]{2,5})[)\].]?(?![A-Za-z0-9])"
)
_ENDS = pattern_of(r"^\s*(?:입니다|이다|임|이에요|예요|이 정답.*|가 정답.*)?\s*[.!]?\s*$")
_PARTED = pattern_of(r"^\s*(?:[.:：)\]\-–—=→]|(?:입니다|이다|임)[.\s])\s*")
_ANOTHER = pattern_of(
    r"[(\[]\s*(?:and|or|및|또는|혹은|&|,)?\s*[A-Ha-h1-8①-⑧]\s*(?:[:：]|[)\]]\s*\S*(?:중복|복수))"
    r"|[(\[]\s*(?:and|or|및|또는|혹은)\s+[A-H①-⑧]\b"
)
"""`B, (C: 그렇게 나오긴 함)`, `A (and B)`: another key in a bracket, with a remark."""
_TAKEN_BACK = pattern_of(
    rf"^\s*(?:[?？]|(?:→|⇒|➡|➔|=>|->)\s*[(\[]?{_SIGN}{_BEHIND}(?![A-Za-z0-9가-힣])"
    rf"|(?:또는|혹은|아니면|or|vs\.?)\s+[(\[]?{_SIGN}|(?:이|가)\s*아니|\s*아니(?:라|고|며|다))",
    re.IGNORECASE,
)
"""`A?`, `A → B`, `A 또는 B`, `A가 아니라 B`: which of them is meant cannot be known."""
_NUMBERED = pattern_of(r"^\d{1,3}\s*(?:번|[-.):])\s*[(\[]?[A-H①-⑧ⓐ-ⓗ][)\]]?(?![A-Za-z0-9가-힣])")
"""`1-B, 2-C`: keys of several questions."""
_MATCHED = pattern_of(r"^[A-H]\s*[-–:→]\s*[1-8①-⑧](?!\w).*[,;/\s][B-H]\s*[-–:→]\s*[1-8①-⑧](?!\w)")
"""`A-2, B-1`: what belongs to what."""
_CALLED = pattern_of(
    r"^(?:(?:the\s+)?(?:options?|choices?|answers?)|보기|선택지|선지|옵션)\s*[:：]?\s*(?=[(\[]?[A-H1-8①-⑧])",
    re.I,
)
_POINTERS = "✅✔☑👉➡→⇒•💡\ufe0f "
_LONG_ENOUGH = 4
"""Letters of a key's text by the beginning of which an option may be known."""


_BARE = pattern_of(
    r"^[(\[]?(?:[A-Ha-h]|\d|[①-⑧]|[ivx]{1,4}(?![a-z]))(?:\s*[,/&와과]?\s*(?:[A-Ha-h]|\d|[①-⑧]))*[)\].]?\s*번?\s*[?!.]?$"
)
_HOW_MANY = pattern_of(
    r"몇|최대|최소|얼마|개의|how (?:many|long|much)|\.{3,}|…|_{3,}", re.IGNORECASE
)


def is_bare_key(answer: str, question: str) -> bool:
    """Whether an answer is but the label of an option, and not the number that is asked for."""
    if not _BARE.match(answer):
        return False
    return not (answer.strip("().").isdigit() and _HOW_MANY.search(question))


def is_only_labels(value: str) -> bool:
    """Whether a text is nothing but labels: `B`, `2번`, `(A, C)`; nothing at all counts too."""
    value = _bare(value)
    found = _LIST.match(value) or _TOGETHER.match(value)
    return not value or (found is not None and bool(_ENDS.match(value[found.end() :])))


def names_options(value: str) -> bool:
    """Whether a text begins with labels, or says nothing."""
    if not value:
        return True
    found = _LIST.match(value) or _TOGETHER.match(value)
    if found is None:
        return False
    rest = value[found.end() :]
    return bool(_ENDS.match(rest) or _PARTED.match(rest) or rest[:1] in " (")


def begins_with_labels(value: str) -> bool:
    """Whether a text is labels, or parts them from what follows: `B`, `B - …`, `B. …`, `B (…)`."""
    value = _bare(value)
    found = _TOGETHER.match(value) or _LIST.match(value)
    rest = value[found.end() :] if found else ""
    if found is None or _TAKEN_BACK.match(rest):
        return False
    is_closed = found[0].rstrip()[-1:] in ".)]" or rest[:2] == " ("
    return is_closed or bool(_ENDS.match(rest) or _PARTED.match(rest))


class Key(NamedTuple):
    """Which options a key names, from 0, and what it says besides."""

    right: frozenset[int]
    rest: str
    is_either: bool = False
    """Whether `A/B` may mean one of them as well as both."""


def key_of(value: str, options: Sequence[Labelled]) -> Key | None:
    """The options that a key names by their labels, their places or their words; None in doubt."""
    value = _bare(value)
    if not value or _ANOTHER.search(value) or _NUMBERED.match(value) or _MATCHED.match(value):
        return None
    by_words = _by_words(value, options)
    if by_words is not None:
        return Key(frozenset([by_words]), "")
    for pattern in (_TOGETHER, _LIST):
        if match := pattern.match(value):
            if article := _THEN_A_WORD.search(value, 0, match.end() + 2):
                match = pattern.match(value, 0, article.start()) or match
            signs = _ONE.findall(_BETWEEN.sub(" ", match[0]))
            places = [_place(sign, options) for sign in signs]
            right = frozenset(place for place in places if place is not None)
            if len(right) == len(signs) and len({_scheme_of(sign) for sign in signs}) == 1:
                found = _with_rest(right, signs, match[0], value[match.end() :], options)
                return found and found._replace(is_either="/" in match[0])
    return None


def _bare(value: str) -> str:
    """A key without its emphasis, its quotes and what points at it: `👉 **Option B**` is `B`."""
    bare = plain(value).strip().strip("`\"“”'*_|").lstrip(_POINTERS).strip()
    return _CALLED.sub("", bare)


def _scheme_of(sign: str) -> str:
    found = meaning_of(sign)
    return found[0] if found else ""


def _with_rest(
    right: frozenset[int], signs: list[str], head: str, rest: str, options: Sequence[Labelled]
) -> Key | None:
    """The key of labels, and what stands behind them; None where that makes it doubtful."""
    if _TAKEN_BACK.match(rest):
        return None
    if _ENDS.match(rest):
        return Key(right, "")
    if parted := _PARTED.match(rest):
        return _with_words(right, rest[parted.end() :], options)
    if head.rstrip()[-1:] in ".)]":
        return _with_words(right, rest, options)
    if rest[0] in " (\t,":
        found = _with_words(right, rest, options)
        if found and (found.rest == "" or signs[-1] not in "Aa" or rest.lstrip()[0] == "("):
            return found
    return None


def _place(sign: str, options: Sequence[Labelled]) -> int | None:
    """Where the option of a label stands: by its label, or by its place."""
    scheme, ordinal = meaning_of(sign) or ("", 0)
    known = {option.scheme for option in options}
    at = next(
        (
            at
            for at, option in enumerate(options)
            if (option.scheme, option.ordinal) == (scheme, ordinal)
        ),
        None,
    )
    if at is None and scheme not in known and ordinal <= len(options):
        at = ordinal - 1
    return at


def _with_words(right: frozenset[int], rest: str, options: Sequence[Labelled]) -> Key | None:
    """The key with what stands behind its labels; None where those are another option's words."""
    rest = rest.strip(" \t()")
    said = key(rest)
    for at, option in enumerate(options):
        text = key(without_marks(option.text).text)
        if said and text == said:
            return Key(right, "") if at in right else None
    for at in right:
        text = key(without_marks(options[at].text).text)
        if said and (text.startswith(said) or (text and said.startswith(text))):
            return Key(right, rest if len(said) > len(text) * 2 else "")
    return Key(right, rest)


def _by_words(value: str, options: Sequence[Labelled]) -> int | None:
    """The only option that says what the key says, or begins so."""
    said = key(value)
    texts = [key(without_marks(option.text).text) for option in options]
    same = [at for at, text in enumerate(texts) if text and text == said]
    if len(same) == 1:
        return same[0]
    if len(said) < _LONG_ENOUGH:
        return None
    alike = [at for at, text in enumerate(texts) if text and text.startswith(said)]
    return alike[0] if len(alike) == 1 else None
