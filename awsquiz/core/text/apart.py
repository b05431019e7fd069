"""Where words stand in a text: by themselves, or within other words and numbers."""

from __future__ import annotations

import re


def place_apart(piece: str, text: str) -> int:
    """Where a piece first stands by itself in a text, else where it first stands at all; -1 where
    it does not.

    >>> place_apart("4일", "최대 14일, 기본 4일"), place_apart("4일", "최대 14일")
    (11, 4)
    """
    at = apart_in(piece, text)
    return text.find(piece) if at < 0 and piece else at


def apart_in(piece: str, text: str) -> int:
    """Where a piece first stands by itself in a text; -1 where it does not."""
    at = text.find(piece) if piece else -1
    while at >= 0 and not _stands(text[:at], piece, text[at + len(piece) :]):
        at = text.find(piece, at + 1)
    return at


def _stands(before: str, piece: str, after: str) -> bool:
    """Whether nothing of a longer word or number is around it; particles may follow Hangul."""
    first, last = piece[0], piece[-1]
    if first.isdigit() and re.search(r"\d[.,]?$", before[-2:]):
        return False
    if last.isdigit() and re.match(r"[.,]?\d", after[:2]):
        return False
    if _is_latin(first) and before and _is_latin(before[-1]):
        return False
    if _is_latin(last) and after and _is_latin(after[0]):
        return False
    return not (_is_hangul(first) and before and _is_hangul(before[-1]))


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"
