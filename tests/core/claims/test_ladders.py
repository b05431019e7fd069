"""The numbers that are asked beside another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.claims.ladders import beside


@pytest.mark.parametrize(
    ("number", "unit", "below", "above"),
    [
        ("15", "분", ("10", "5", "3"), ("20", "30", "45")),
        ("4", "일", ("3", "2", "1"), ("5", "7", "10")),
        ("14", "일", ("10", "7", "5"), ("21", "30", "35")),
        ("90", "일", ("60", "45", "35"), ("120", "180", "365")),
        ("365", "일", ("180", "120", "90"), ("730",)),
        ("30", "초", ("20", "15", "10"), ("45", "60", "90")),
        ("12", "시간", ("8", "6", "4"), ("18", "24", "36")),
        ("256", "KB", ("128", "64", "32"), ("512", "1,024", "2,048")),
        ("10,240", "MB", ("5,120", "2,560", "1,280"), ("20,480", "40,960", "81,920")),
        ("5", "TB", ("4", "3", "2"), ("6", "7", "8")),
        ("1000", "개", ("800", "600", "500"), ("1500", "2000", "2500")),
        ("1,000", "개", ("800", "600", "500"), ("1,500", "2,000", "2,500")),
        ("63", "자", ("31", "15", "7"), ("127", "255", "511")),
        ("42", "TB", ("21",), ("84", "168", "336")),
        ("1.25", "Gbps", (), ("2.5", "5", "10")),
        ("90", "%", ("75", "70", "60"), ()),
        ("99.9", "%", (), ()),
        ("0", "개", (), ()),
        ("1", "개", (), ("2", "3", "4")),
    ],
)
def test_the_rungs_on_both_sides(
    number: str, unit: str, below: tuple[str, ...], above: tuple[str, ...]
) -> None:
    """Round where it is round, powers of two where it is one, and written as it is."""
    assert beside(number, unit) == (below, above)


@given(
    st.integers(1, 10**9).map(str) | st.integers(1, 10**9).map(lambda n: f"{n:,}"),
    st.sampled_from([*"초 분 시간 일 개월 년 % KB GB TiB 개 회 자 IOPS".split(), "", "없는 단위"]),
)
def test_rungs_are_other_numbers_on_their_side(number: str, unit: str) -> None:
    """Each once, the nearest first, and none of more than a few."""
    value = float(number.replace(",", ""))
    below, above = ([float(it.replace(",", "")) for it in side] for side in beside(number, unit))
    assert all(0 < each < value for each in below)
    assert all(each > value for each in above)
    assert len({*below, *above}) == len(below) + len(above) <= 6
