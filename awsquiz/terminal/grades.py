"""The four grades in words."""

from __future__ import annotations

from awsquiz.i18n import _


def grade_in_words(grade: int) -> str:
    """Again, Hard, Good or Easy."""
    return {1: _("Again"), 2: _("Hard"), 3: _("Good"), 4: _("Easy")}[grade]
