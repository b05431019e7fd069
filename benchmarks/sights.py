"""What can be seen of a text without understanding it; for `guessers.py`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from awsquiz.core.text.absolutes import ABSOLUTE
from awsquiz.core.text.units import measures

Sight = Callable[[str], float]


def length(text: str) -> float:
    """Its characters."""
    return len(text)


def words(text: str) -> float:
    """Its words."""
    return len(text.split())


def latin_letters(text: str) -> float:
    """How many Latin letters it has."""
    return sum(char.isascii() and char.isalpha() for char in text)


def latin_share(text: str) -> float:
    """The share of Latin letters."""
    return latin_letters(text) / (len(text) or 1)


def digits(text: str) -> float:
    """How many digits it has."""
    return sum(char.isdigit() for char in text)


def signs(text: str) -> float:
    """How many punctuation marks it has, without those that hide a name left out."""
    return sum(unicodedata.category(char)[0] in "PS" and char not in "○()" for char in text)


def hidden(text: str) -> float:
    """How many names are hidden in it."""
    return text.count("○○")


def _having(*pieces: str) -> Sight:
    pattern = re.compile("|".join(pieces))
    return lambda text: len(pattern.findall(text))


absolute = _having(ABSOLUTE)
negation = _having(
    "않", "없", "못", "불가", "아니", "아닌", "아님", "미지원", "미제공", "✕", "금지"
)
duty = _having("야 [한할하된될]", "필요하다", "필수")
hedge = _having("수 있", "수도 있")
extent = _having("까지", "이상", "최대", "최소", "여러", "하나", "마다")
sentence = _having(r"[다요죠까][.!?]?$")

SIGHTS: dict[str, Sight] = {
    "length": length,
    "words": words,
    "Latin letters": latin_letters,
    "Latin share": latin_share,
    "digits": digits,
    "punctuation": signs,
    "hidden names": hidden,
    "absolutes": absolute,
    "negation": negation,
    "duty (해야)": duty,
    "hedge (수 있다)": hedge,
    "extent (최대, 여러)": extent,
    "of a sentence (다)": sentence,
}
"""What a guesser may measure."""


def number(text: str) -> float | None:
    """The first number in the smallest unit of what it counts; None without one."""
    found = measures(text)
    return found[0].amount if found else None


def roundness(text: str) -> float | None:
    """How few digits the first number has that are not zeros at its end; None without one."""
    found = measures(text)
    return -float(len(found[0].number.replace(",", "").strip("0").strip("."))) if found else None


def bigrams(text: str) -> set[str]:
    """Pairs of neighbouring Korean letters, and whole words of other letters."""
    pieces: set[str] = set()
    for word in re.findall(r"[가-힣]+|[a-z0-9]+", text.casefold()):
        if word < "가":
            pieces.add(word)
        else:
            pieces.update(word[at : at + 2] for at in range(len(word) - 1))
    return pieces


def letters(text: str) -> set[str]:
    """Its letters, each once."""
    return {char for char in text.casefold() if char.isalnum()}


def wordset(text: str) -> set[str]:
    """Its words of two letters and more."""
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 1}


def shared(text: str, other: str, of: Callable[[str], set[str]]) -> float:
    """How many of the text's pieces stand in the other one too, as a share."""
    pieces = of(text)
    return len(pieces & of(other)) / (len(pieces) or 1)


def fits(text: str, particle: str) -> float:
    """1 where the particle may follow the text by its last letter, else 0; 0.5 by a Latin one."""
    last = text[-1:]
    if not "가" <= last <= "힣":
        return 0.5
    return float((particle in "은이을과") == bool((ord(last) - ord("가")) % 28))
