"""What an archive says of itself, and what is refused by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from awsquiz.core.untrusted import densest, refusal

MB = 1024 * 1024


class Entry(Struct):
    """As a zip has it."""

    filename: str = "a"
    file_size: int = 10
    compress_size: int = 10
    compress_type: int = 8


def why(*entries: Entry) -> str | None:
    return refusal(entries, lambda name: 50 * MB if name == "a" else 10, most=3, in_all=60 * MB)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([Entry(), Entry("b")], None),
        ([Entry("b", file_size=11)], "too-large"),
        ([Entry()] * 4, "too-large"),
        ([Entry(file_size=31 * MB, compress_size=31 * MB)] * 2, "too-large"),
        ([Entry(file_size=17 * MB, compress_size=1000)], "too-large"),
        ([Entry(file_size=16 * MB, compress_size=1000)], None),
        ([Entry(compress_type=14)], "damaged"),
    ],
    ids=["plain", "one file", "how many", "all together", "dense", "dense and small", "method"],
)
def test_an_archive_is_refused_by_what_it_says(entries: list[Entry], expected: str | None) -> None:
    """Before anything of it is unpacked."""
    assert why(*entries) == expected


@given(st.integers(0, 10**9))
def test_more_packed_is_more_unpacked(packed: int) -> None:
    """And never less than what is packed."""
    assert packed <= densest(packed) <= densest(packed + 1)
