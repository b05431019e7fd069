"""The numbers that people might take for another one: rungs of the ladder of its unit."""

from __future__ import annotations

_EACH_SIDE = 3
"""So many numbers are given below and above."""
_APART = 1.19
"""Two numbers of ten and more differ by so much, or the question is one of hair-splitting."""
_LADDERS = {
    unit: [float(rung) for rung in rungs.split()]
    for units, rungs in (
        (
            "초 s sec secs second seconds",
            "1 2 3 5 10 15 20 30 45 60 90 120 180 300 600 900 1800 3600",
        ),
        ("분 min mins minute minutes", "1 2 3 5 10 15 20 30 45 60 90 120 180"),
        ("시간 h hr hrs hour hours", "1 2 3 4 6 8 12 18 24 36 48 72 96"),
        ("일 day days", "1 2 3 4 5 7 10 14 21 30 35 45 60 90 120 180 365 730"),
        ("주 주일 week weeks", "1 2 3 4 6 8 12"),
        ("개월 달 month months", "1 2 3 6 9 12 15 18 24 36"),
        ("년 year years", "1 2 3 5 7 10 15 20"),
        ("% 퍼센트", "5 10 15 20 25 30 40 50 60 70 75 80 90 100"),
    )
    for unit in units.split()
}
_SHARES, _WHOLE = frozenset({"%", "퍼센트"}), 100
_POWERS = [float(2**n) for n in range(21)]
_ROUND = [
    float(digit * 10**power)
    for power in range(9)
    for digit in ((1, 2, 3, 4, 5, 6, 7, 8, 9) if not power else (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8))
]
_OF_BYTES = frozenset(
    "b kb kib mb mib gb gib tb tib pb pib 기가 기가바이트 메가 메가바이트 테라 바이트".split()
)


def beside(number: str, unit: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Numbers of the same unit below and above one, the nearest first, written as it is.

    Those with as many digits go before others; none has more decimals. Nothing where the number
    is not of the kind that people remember.
    """
    value = float(number.replace(",", ""))
    if not 0 < value < 10**9:
        return (), ()
    decimals = len(number.partition(".")[2])
    rungs = [rung for rung in _rungs(value, unit.strip().lower()) if _is_apart(rung, value)]
    if unit.strip() in _SHARES and value <= _WHOLE:
        rungs = [rung for rung in rungs if rung <= _WHOLE]
    low = sorted((rung for rung in rungs if rung < value), reverse=True)
    high = sorted(rung for rung in rungs if rung > value)
    return _written(low, number, decimals), _written(high, number, decimals)


def _rungs(value: float, unit: str) -> list[float]:
    ladder = _LADDERS.get(unit)
    if ladder is not None:
        if value in ladder:
            return ladder
        if unit in _SHARES and value > 95:
            return []  # nines are counted otherwise
    if value in _ROUND and not (unit in _OF_BYTES and value in _POWERS and value > 8):
        return _ROUND
    if value in _POWERS:
        return _POWERS
    if value + 1 in _POWERS and value > 16:
        return [power - 1 for power in _POWERS]  # 63, 255
    return [value / 8, value / 4, value / 2, value * 2, value * 4, value * 8]


def _is_apart(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return high >= low * _APART if high >= 10 else high - low >= min(1, low)


def _written(rungs: list[float], like: str, decimals: int) -> tuple[str, ...]:
    texts = [text for rung in rungs if (text := _as(rung, like, decimals)) is not None]
    alike = [text for text in texts if len(text) == len(like)]
    others = [text for text in texts if len(text) != len(like)]
    return tuple([*alike, *others][:_EACH_SIDE])


def _as(rung: float, like: str, decimals: int) -> str | None:
    """The rung as a person writes it who wrote the other one; None with more decimals."""
    if round(rung, decimals) != rung or rung <= 0:
        return None
    bare = len(like.partition(".")[0]) > 3 and "," not in like  # 1000, not 1,000
    written = f"{rung:.{decimals}f}" if bare else f"{rung:,.{decimals}f}"
    return written.rstrip("0").rstrip(".") if decimals else written
