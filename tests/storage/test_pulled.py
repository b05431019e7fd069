"""What a group has told of facts: kept, and taken for nothing where it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.storage.pulled import PulledHardness, hardness_file, keep_hardness, pulled_hardness


def test_what_was_pulled_is_there_again(tmp_path: Path) -> None:
    """And nothing before."""
    assert pulled_hardness(tmp_path) == {}
    keep_hardness(tmp_path, PulledHardness("s3://a/b", "2026-11-28", {"sqs.a1b2": 0.5}))
    assert pulled_hardness(tmp_path) == {"sqs.a1b2": 0.5}


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"facts": {"a": "x"}}', b"\xff\xfe"])
def test_a_damaged_file_is_none(tmp_path: Path, data: bytes) -> None:
    """It may be deleted, and is brought again."""
    hardness_file(tmp_path).write_bytes(data)
    assert pulled_hardness(tmp_path) == {}
