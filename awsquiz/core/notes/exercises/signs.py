"""Labels of options: A. a) (A) ⓐ, 1. 1) 1번, ①, 가. ㄱ. ㉠ — and options that stand in one line."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from awsquiz.core.text.regexes import pattern_of

Scheme = Literal["letter", "number", "syllable", "consonant", "roman"]

_SIGNS: dict[str, tuple[Scheme, int]] = {}
for _scheme, _rows in {
    "letter": ("ABCDEFGH", "abcdefgh", "ⓐⓑⓒⓓⓔⓕⓖⓗ", "ⒶⒷⒸⒹⒺⒻⒼⒽ", "⒜⒝⒞⒟⒠⒡⒢⒣"),
    "number": ("12345678", "①②③④⑤⑥⑦⑧", "❶❷❸❹❺❻❼❽", "⑴⑵⑶⑷⑸⑹⑺⑻"),
    "syllable": ("가나다라마바사아", "㉮㉯㉰㉱㉲㉳㉴㉵", "㈎㈏㈐㈑㈒㈓㈔㈕"),
    "consonant": ("ㄱㄴㄷㄹㅁㅂㅅㅇ", "㉠㉡㉢㉣㉤㉥㉦㉧", "㈀㈁㈂㈃㈄㈅㈆㈇"),
}.items():
    for _row in _rows:
        for _at, _sign in enumerate(_row, 1):
            _SIGNS[_sign] = (_scheme, _at)  # type: ignore[assignment]
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_SIGNS |= {each: ("roman", at) for at, each in enumerate(_ROMAN, 1)}
_SIGNS |= {each.upper(): ("roman", at) for at, each in enumerate(_ROMAN, 1)}
_SIGNS |= {
    each: ("roman", at)
    for each, at in zip("ⅰⅱⅲⅳⅴⅵⅶⅷⅠⅡⅢⅣⅤⅥⅦⅧ", (*range(1, 9), *range(1, 9)), strict=True)
}
_ENCLOSED = "".join(sign for sign in _SIGNS if not re.match(r"[A-Ha-h1-8가-힣ㄱ-ㅎivxIVX]", sign))
_SIGN = "[A-Ha-h1-8가나다라마바사아ㄱㄴㄷㄹㅁㅂㅅㅇ]"
_LABEL = pattern_of(
    rf"[(\[]({_SIGN})[)\]][.:]?\s*|({_SIGN})(?:[)\]]\s*|[.:．]\s+|[.．](?=[가-힣A-Z])(?!\w\.)|번[.):]?\s+)"
    rf"|([A-H])\s+[-–—]\s+|([{_ENCLOSED}])[.):]?\s*|([1-8])\u20e3\s*"
    r"|\(?(viii|vii|vi|iv|v|iii|ii|i|VIII|VII|VI|IV|V|III|II|I)(?:\)\s*|[.:]\s+)"
)
_ALONE = pattern_of(rf"^[(\[]?({_SIGN})[)\].]?$")


class Labelled(NamedTuple):
    """A piece of a line behind a label."""

    scheme: Scheme
    ordinal: int
    """From 1."""
    text: str


def meaning_of(sign: str) -> tuple[Scheme, int] | None:
    """The scheme and the ordinal of a sign that may label an option: `b` and ⓑ are letter 2."""
    return _SIGNS.get(sign)


def labelled(said: str) -> list[Labelled]:
    """The options that stand in a line, in order; of a line that begins with no label none."""
    first = _LABEL.match(said)
    if first is None:
        alone = _ALONE.match(said)
        return [Labelled(*_SIGNS[alone[1]], "")] if alone else []
    scheme, ordinal = _meant(first)
    cuts = [(first.start(), first.end())]
    following = ordinal
    for match in _LABEL.finditer(said, first.end()):
        if said[match.start() - 1] not in " \t/,;" or _meant(match) != (scheme, following + 1):
            continue
        cuts.append((match.start(), match.end()))
        following += 1
    if len(cuts) == 2 and not _is_apart(said, cuts[1][0]):
        cuts = cuts[:1]  # "A. … plan B. …" is one option more likely than two
    ends = [start for start, _ in cuts[1:]] + [len(said)]
    return [
        Labelled(scheme, ordinal + at, said[begin:end].strip(" \t/,;"))
        for at, ((_, begin), end) in enumerate(zip(cuts, ends, strict=True))
    ]


def _meant(match: re.Match[str]) -> tuple[Scheme, int]:
    return _SIGNS[next(filter(None, match.groups()))]


def _is_apart(said: str, at: int) -> bool:
    """Whether a second label in a line is set apart so that it must be one."""
    return said[at] in _ENCLOSED or said[at - 2 : at] == "  " or said[:at].rstrip()[-1:] in "/;"
