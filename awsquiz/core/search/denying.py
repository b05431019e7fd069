"""What a query says that it is not about: EC2 말고, ec2 안 띄우고."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.endings import token
from awsquiz.core.search.words import is_hangul

_OTHER_THAN = frozenset(keys("말고 말고는 빼고").split())
_WITHOUT, _NOT, _AND = keys("없이"), keys("안"), keys("고")


def not_meant(spoken: Sequence[str]) -> set[int]:
    """The places of the words of a query that name what is not meant, and of those that say so.

    Of Korean words that is sure before 말고 alone: 서버 없이 is what some services are.

    >>> sorted(not_meant(["ec2", keys("안"), keys("띄우고"), keys("도커")]))
    [0, 1, 2]
    """
    found: set[int] = set()
    for at, word in enumerate(spoken[:-1]):
        first, last = spoken[at + 1], spoken[min(at + 2, len(spoken) - 1)]
        if first in _OTHER_THAN:
            found |= {at, at + 1}
        elif not is_hangul(token(word)[-1]):
            if first == _WITHOUT or (first.startswith(_NOT) and first.endswith(_AND)):
                found |= {at, at + 1}
            elif first == _NOT and last.endswith(_AND):
                found |= {at, at + 1, at + 2}
    return found
