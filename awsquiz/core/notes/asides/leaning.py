"""Which sentences say little without the line above them, and which labels hold what is below.

A contrast or a consequence (하지만, 따라서, but) needs what it is set against, unless it names its
own subject. A statement as a label holds no bare name: what stands below it goes on with it.
"""

from __future__ import annotations

import re

from awsquiz.core.notes.asides import sentence_forms
from awsquiz.core.text.regexes import pattern_of

_JOINS = pattern_of(
    r"\W*(?:하지만|그러나|그런데|근데|다만|단|따라서|결국|대신|반면에?|반대로|그리고|또|그 ?결과"
    r"|그 ?외에|이외에|but|and|however|so|then|therefore|thus|otherwise|instead|hence|or)"
    r"(?=[\s,])[\s,]*",
    re.IGNORECASE,
)
_ANNOUNCES = pattern_of(r"가지|종류|유형|다음|아래|같|나뉜|나뉩|있다|있습니다|있음|[:：]\W*$")
_THEME = pattern_of(r"[가-힣\w)\]`”\"](?:은|는|이란|란)\s")
_BEGINNING = 40
"""Letters in which a sentence names what it is about."""
_ENGLISH_SUBJECT = pattern_of(
    r"(?:an?|the|each|every|all|any|no|one|[A-Z][\w-]*)\s(?:[\w-]+\s){0,6}?"
    r"(?:is|are|has|have|can|cannot|must|will|should|may|does|do|[a-z]{3,}s)\b"
)


def joins(text: str) -> bool:
    """Whether it goes on with a sentence before it and names no subject of its own."""
    found = _JOINS.match(text)
    if found is None:
        return False
    rest = text[found.end() :]
    return not (_THEME.search(rest, 0, _BEGINNING) or _ENGLISH_SUBJECT.match(rest))


def holds_names(label: str) -> bool:
    """Whether a name below a label is a statement: not below one that is a sentence itself."""
    return not sentence_forms.has_verb(label) or _ANNOUNCES.search(label) is not None
