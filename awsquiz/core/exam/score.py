"""The scale on which exams are scored. AWS does not publish its own: ours is an estimate."""

from __future__ import annotations

from awsquiz.core.exam.blueprint import HIGHEST, LOWEST


def scaled(right: int, total: int) -> int:
    """The scaled score, 100 to 1000: in proportion to the right ones of those that count."""
    if not total:
        return LOWEST
    return LOWEST + ((HIGHEST - LOWEST) * right * 2 + total) // (2 * total)  # half rounds up


def pass_share(pass_mark: int) -> float:
    """The share of right answers that gives the pass mark."""
    return (pass_mark - LOWEST) / (HIGHEST - LOWEST)


def needed(pass_mark: int, total: int) -> int:
    """The fewest right answers of `total` with which it is passed."""
    return next((right for right in range(total) if scaled(right, total) >= pass_mark), total)
