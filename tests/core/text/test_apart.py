"""Where words stand: by themselves rather than within others."""

from __future__ import annotations

import pytest

from awsquiz.core.text.apart import apart_in, place_apart


@pytest.mark.parametrize(
    ("piece", "text", "left"),
    [
        ("4일", "최대 14일이고 기본은 4일이다", "최대 14일이고 기본은 "),
        ("5분", "1.5분이 아니라 5분이다", "1.5분이 아니라 "),
        ("024", "1,024가 아니라 024이다", "1,024가 아니라 "),
        ("10", "100과 10.5와 10이다", "100과 10.5와 "),
        ("EC2", "EC2s와 EC2", "EC2s와 "),
        ("S3", "EFS3와 S3를 쓴다", "EFS3와 "),
        ("이미지", "원이미지와 이미지를", "원이미지와 "),
        ("서버", "서버에서 실행한다", ""),
        ("4일", "14일 동안", "1"),
    ],
)
def test_by_itself_before_within_another(piece: str, text: str, left: str) -> None:
    """Where it stands by itself if anywhere; particles behind Korean words are no part of them."""
    assert place_apart(piece, text) == len(left)


def test_what_stands_only_within_another_stands_nowhere_by_itself() -> None:
    """A number within a longer one is no number of its own."""
    assert apart_in("4일", "14일 동안") == -1


def test_what_is_not_there_has_no_place() -> None:
    """Nor has nothing."""
    assert place_apart("4일", "5일") == place_apart("", "5일") == -1
