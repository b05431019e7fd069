"""Formulas of notes, written in TeX, as one reads them in a line of text."""

from __future__ import annotations

from awsquiz.core.text.regexes import pattern_of

_SIGNS = {
    "times": "×",
    "cdot": "·",
    "div": "÷",
    "pm": "±",
    "le": "≤",
    "leq": "≤",
    "ge": "≥",
    "geq": "≥",
    "ne": "≠",
    "neq": "≠",
    "approx": "≈",
    "to": "→",
    "rightarrow": "→",
    "Rightarrow": "⇒",
    "sum": "Σ",
    "infty": "∞",
    "ldots": "…",
    "cdots": "…",
    "quad": " ",
    "left": "",
    "right": "",
    "displaystyle": "",
}
"""Names of signs, without their backslash. Others are read as their name."""

_FRACTION = pattern_of(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_WORDS = pattern_of(r"\\(?:text|textbf|textit|mathrm|mathbf|mathit|operatorname)\s*\{([^{}]*)\}")
_NAME = pattern_of(r"\\([A-Za-z]+)")
_SPACE = pattern_of(r"\\[,;:! ]|~")
_ESCAPED = pattern_of(r"\\([%$#&_{}])")
_RAISED = pattern_of(r"\^(?:\{([^{}]*)\}|(\S))")
_LOWERED = pattern_of(r"_(?:\{([^{}]*)\}|(\S))")
_MEANT = dict(zip("_{}", "\ue000\ue001\ue002", strict=True))
"""What stands for an escaped sign while the others are read."""
_AS_MEANT = str.maketrans({stands: sign for sign, stands in _MEANT.items()} | dict.fromkeys("{}"))

RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
"""Signs → the same, raised."""
_MAY_BE_RAISED = pattern_of(r"[0-9+\-()n]+")


def raised(said: str) -> str:
    """What stands above the line: raised where there are such signs, otherwise behind ^."""
    said = said.strip()
    if _MAY_BE_RAISED.fullmatch(said):
        return said.translate(RAISED)
    return f"^{said}" if len(said) < 2 else f"^({said})"


def words_of(formula: str) -> str:
    """The formula without TeX: `99.9\\%` is 99.9%, `10^{3} \\times 2` is 10³ × 2."""
    for pattern, shown in ((_WORDS, r"\1"), (_FRACTION, r"\1 / \2"), (_WORDS, r"\1")):
        formula = pattern.sub(shown, formula)
    formula = _SPACE.sub(" ", formula)
    formula = _NAME.sub(lambda name: _SIGNS.get(name[1], name[1]), formula)
    formula = _ESCAPED.sub(lambda sign: _MEANT.get(sign[1], sign[1]), formula)
    formula = _RAISED.sub(lambda found: raised(found[1] or found[2]), formula)
    formula = _LOWERED.sub(lambda found: found[1] or found[2], formula)
    return " ".join(formula.replace("\\\\", " ").translate(_AS_MEANT).split())
