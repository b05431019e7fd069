"""Which words only name what stands below them: labels, and concepts in bullets."""

from __future__ import annotations

import re

from awsquiz.core.notes import marks

_BOLD = re.compile(r"\*\*(?:(?!\*\*).)+\*\*:?|__(?:(?!__).)+__:?")
_PROPER_NAME = re.compile(r"[A-Z][\w@.+-]*(?: (?:[A-Z][\w@.+-]*|for|of|on|and|the))*")


def is_label(content: str) -> bool:
    """Whether a paragraph or bullet only names what the list below it says."""
    if content.endswith((":", "：")):
        return not marks.ends_in_shortcode(content)
    return _BOLD.fullmatch(content) is not None


def names_concept(content: str, *, korean: bool) -> bool:
    """Whether a bullet with bullets below it is a concept: a term, or a service by its name.

    The latter only in notes that are `korean`, where a name in Latin letters stands out.
    """
    if marks.leads(content, marks.TERM):
        return True
    return korean and _PROPER_NAME.fullmatch(content) is not None
