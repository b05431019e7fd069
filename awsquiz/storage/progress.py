"""How those who wait are told how far long work is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how much is done of how much."""
