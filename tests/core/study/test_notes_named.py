"""Which notes a word means, and which words can only be files."""

from __future__ import annotations

import pytest

from awsquiz.core.study.notes_named import is_path_of_notes, notes_named

NOTES = ("aws/s3/README.md", "aws/ec2/README.md", "aws/s3/수명 주기.md", "SQS.md", "readme.md")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("SQS.md", ["SQS.md"]),
        ("SQS", ["SQS.md"]),
        ("sqs", ["SQS.md"]),
        ("README.md", ["aws/s3/README.md", "aws/ec2/README.md"]),
        ("readme.md", ["readme.md"]),
        ("s3/README", ["aws/s3/README.md"]),
        ("s3", ["aws/s3/README.md", "aws/s3/수명 주기.md"]),
        ("s3/", ["aws/s3/README.md", "aws/s3/수명 주기.md"]),
        ("aws/ec2", ["aws/ec2/README.md"]),
        ("수명 주기", ["aws/s3/수명 주기.md"]),
        ("QS.md", []),
        ("", []),
    ],
)
def test_a_note_is_meant_by_its_name_the_end_of_it_or_its_folder(
    word: str, meant: list[str]
) -> None:
    """A whole name first, then whole parts at its end, then a folder; case counts while it can."""
    assert list(notes_named(word, NOTES)) == meant


@pytest.mark.parametrize(
    ("word", "is_path"),
    [
        ("s3.md", True),
        ("S3.MD", True),
        ("a/b.markdown", True),
        ("x.mdx", True),
        ("notes/", True),
        (".", True),
        ("s3", False),
        ("Node.js", False),
        ("lambda@edge", False),
        ("md", False),
    ],
)
def test_a_path_has_a_notes_ending_or_a_slash(word: str, is_path: bool) -> None:
    """All else is the name of something that is asked about."""
    assert is_path_of_notes(word) is is_path
