"""Where a phrase stands tells what it is: `최대 15분` below 제한 is `제한: 최대 15분`."""

from __future__ import annotations

import re

from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.masks import MASK, masked
from awsquiz.core.text import has_letter, plain

_SAYS_IT_ALL = re.compile(r"[다요음함됨임까죠][.!?)]*\s*$|[.!?:○✕]\s*$|\S: ")
"""A sentence, what bears a label already, and what ends in a mark."""
_LONGEST = 16
"""Letters of a heading that is a label."""


def in_place(fact: Fact, text: str, *concepts: Concept) -> str:
    """The text as an option shows it, a mere phrase behind the label or the facet above it.

    Not behind one that names the concepts: it would tell too much.
    """
    if fact.kind is not None or not (fact.under or fact.facet) or _SAYS_IT_ALL.search(text):
        return text
    label = plain(fact.under[-1] if fact.under else (fact.facet or "").split(" › ")[-1]).strip()
    if not has_letter(label) or len(label) > _LONGEST or MASK in masked(label, *concepts):
        return text
    return f"{label}: {text}"
