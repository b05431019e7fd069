"""The maker before a name: Amazon ECS, AWS Fargate, 아마존 S3."""

from __future__ import annotations

import re

from awsquiz.core.text.regexes import pattern_of

MAKERS = ("aws", "amazon", "아마존")
"""What the maker is called, in lower case."""
_MAKER = pattern_of(rf"^(?:{'|'.join(MAKERS)})(?:\s*[-–:]\s*|\s+)(?=\S)", re.IGNORECASE)


def without_maker(name: str) -> str:
    """The name without its maker, where one stands before it as a word of its own.

    >>> without_maker("AWS Fargate"), without_maker("아마존 S3"), without_maker("AWS")
    ('Fargate', 'S3', 'AWS')
    """
    return _MAKER.sub("", name)
