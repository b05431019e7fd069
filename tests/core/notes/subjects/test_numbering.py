"""What numbers a heading, and what belongs to its title."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.subjects.naming import naming_of
from awsquiz.core.notes.subjects.numbering import unnumbered
from tests.core.notes.listed import services


@pytest.mark.parametrize(
    ("title", "file_name", "said"),
    [
        ("298 AWS KMS", "kms.md", "AWS KMS"),
        ("351 VPC Section Summary", "x.md", "VPC Section Summary"),
        ("072 Scalability", "x.md", "Scalability"),
        ("1436번 영화감독 숌", "1436 영화감독 숌.md", "영화감독 숌"),
        ("Section 24: Security & Encryption", "x.md", "Security & Encryption"),
        ("3주차 - VPC", "x.md", "VPC"),
        ("3-2강 Lambda", "x.md", "Lambda"),
        ("Day 5: ELB", "x.md", "ELB"),
        ("Week 14-3: Bedrock Agents", "x.md", "Bedrock Agents"),
        ("404 Not Found", "404.md", "404 Not Found"),
        ("3 Tier Architecture", "x.md", "3 Tier Architecture"),
        ("Day 2 Operations", "x.md", "Day 2 Operations"),
        ("Section 24", "x.md", "Section 24"),
    ],
)
def test_numbers(title: str, file_name: str, said: str) -> None:
    """A number of a course or a file's list goes, one that belongs to the title stays."""
    assert unnumbered(title, naming_of(services()), file_name) == said
