"""Typed answers, judged as a person would: numbers and units."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.questions.judge import judge

LAWS = settings(max_examples=150)


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        ("15", ["15분"]),
        ("15!", ["15분"]),
        ("15 분.", ["15분"]),
        ("15분-이상", ["15분 이상"]),
        ("15min", ["15분"]),
        ("15 Minutes", ["15분"]),
        ("15m", ["15분"]),
        ("15분이다", ["15분"]),
        ("15qns", ["15분"]),
        ("１５분", ["15분"]),
        ("15.0분", ["15분"]),
        ("최대 15분", ["15분"]),
        ("900초", ["15분", "900초"]),
        ("900 sec", ["15분", "900초"]),
        ("30 s", ["30초"]),
        ("1일", ["1 day"]),
        ("10240 mb", ["최대 10,240MB"]),
        ("10,240메가바이트", ["10240MB"]),
        ("512M", ["512MB"]),
        ("10기가", ["10GB"]),
        ("10기가바이트로", ["10 GB"]),
        ("10ㅎㅠ", ["10GB"]),
        ("99.9 퍼센트", ["99.9%"]),
        ("4KB", ["4KB", "4KiB"]),
        ("4 KiB", ["4KB", "4KiB"]),
        (".5", ["0.5 vCPU"]),
        ("3개", ["3"]),
        ("3회", ["3번"]),
        ("1시간30분", ["1시간 30분"]),
        ("15분", ["15", "15분"]),
        ("1,000", ["1000"]),
        ("10.0.0.0/16", ["10.0.0.0/16"]),
        ("-1", ["-1"]),
        ("2주", ["14일"]),
        ("하루", ["24시간"]),
        ("나흘 동안", ["96시간"]),
        ("이틀간", ["48시간"]),
        ("일주일", ["7일"]),
        ("반시간", ["30분"]),
        ("두 시간 반", ["150분"]),
        ("반년", ["6개월"]),
        ("절반", ["50%"]),
        ("십오 분", ["15분"]),
        ("이백오십 메가바이트", ["250MB"]),
        ("여섯 배", ["6배"]),
        ("한 시간", ["60분"]),
        ("two minutes", ["2분"]),
        ("half an hour", ["30분"]),
        ("1시간 30분", ["90분"]),
        ("90분", ["1시간 30분"]),
        ("5분간", ["300초"]),
        ("10GB", ["10,240MB"]),
        ("512MB", ["0.5GB"]),
    ],
)
def test_a_right_number(answer: str, accept: list[str]) -> None:
    """A number is right with its unit in any of its names or without, separators or none."""
    assert judge(answer, accept).verdict == "right"


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        ("1GB", ["1 GiB"]),
        ("200GB", ["최대 200GiB"]),
        ("10GiB", ["10GB"]),
        ("10,000MB", ["10GB"]),
        ("1000MB", ["1GB"]),
    ],
)
def test_sizes_that_people_write_for_each_other_are_near(answer: str, accept: list[str]) -> None:
    """GB for GiB, and 1,000 MB for a GB, are not quite the same: the learner decides."""
    assert judge(answer, accept).verdict == "near"


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        ("사흘", ["96시간"]),
        ("열흘", ["1주"]),
        ("이오 분", ["25분"]),
        ("1시간 31분", ["90분"]),
        ("30분 1시간", ["90분"]),
        ("100GB", ["200GiB"]),
        ("16분", ["15분"]),
        ("150분", ["15분"]),
        ("51분", ["15분"]),
        ("15초", ["15분"]),
        ("15 ms", ["15 s"]),
        ("15초", ["15", "15분"]),
        ("15%", ["15분"]),
        ("15개", ["15분"]),
        ("10KB", ["10MB"]),
        ("10Gbps", ["10Mbps"]),
        ("15만", ["15"]),
        ("15도", ["15"]),
        ("1-5분", ["15분"]),
        ("1,5GB", ["15GB"]),
        (".5GB", ["5GB"]),
        ("1.5GB", ["15GB"]),
        ("-15분", ["15분"]),
        ("최소 15분", ["15분"]),
        ("15분 이상", ["15분"]),
        ("15", ["15분 이상"]),
        ("분", ["15분"]),
        ("10.0.0.0/24", ["10.0.0.0/16"]),
        ("1시간 31분", ["1시간 30분"]),
        ("초당 1000개 요청", ["초당 2000개 요청"]),
    ],
)
def test_a_wrong_number(answer: str, accept: list[str]) -> None:
    """Another number and another unit are wrong, never a slip."""
    assert judge(answer, accept).verdict == "wrong"


@pytest.mark.parametrize(
    ("answer", "accept"),
    [("15붐", ["15분"]), ("15minuts", ["15 minutes"]), ("초당 1000개 요정", ["초당 1,000개 요청"])],
)
def test_a_slip_beside_a_number(answer: str, accept: list[str]) -> None:
    """A unit or a word with one key wrong is near where it is no other unit."""
    assert judge(answer, accept).verdict == "near"


def test_a_unit_that_nobody_named() -> None:
    """Where no accepted spelling has a unit, the learner decides on the one that was given."""
    assert judge("15분", ["15"]).verdict == "near"
    assert judge("16분", ["15"]).verdict == "wrong"


UNITS = st.sampled_from(["", "분", " min", "초", "s", "MB", " 메가바이트", "GB", "기가", "%", "개"])


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        *[("5분", "300초"), ("300초", "5분"), ("60분", "1시간"), ("3600초", "1시간")],
        *[("2주", "14일"), ("1일", "24시간"), ("하루", "24시간"), ("이틀이요", "48시간")],
        *[("120 sec", "2분"), ("1.5시간", "90분"), ("0.5초", "500ms"), ("12개월", "1년")],
        *[("1024 GiB", "1TiB"), ("보름", "15일"), ("24 hours", "하루")],
        *[("1초 이내", "1초"), ("35초 안에", "35초"), ("1년치", "1년")],
    ],
)
def test_as_much_in_another_unit(answer: str, accept: str) -> None:
    """The same quantity is right in any unit that measures it."""
    assert judge(answer, [accept]).verdict == "right"


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        *[("6분", "300초"), ("3주", "14일"), ("이틀", "24시간"), ("하루", "1시간")],
        *[("30일", "1개월"), ("365일", "1년"), ("100MB", "1GB")],
        *[("60GB", "1시간"), ("5분", "3000초"), ("하루하루", "1일")],
    ],
)
def test_not_as_much_in_another_unit(answer: str, accept: str) -> None:
    """Another quantity is wrong, and so is what is as much in some months alone."""
    assert judge(answer, [accept]).verdict == "wrong"


@LAWS
@given(st.integers(0, 99_999), st.integers(0, 99_999), UNITS, UNITS)
def test_another_number_is_never_near(one: int, other: int, unit: str, its: str) -> None:
    """Numbers that differ are wrong, whatever their units, but for as much in another unit."""
    seconds = {"분": 60, " min": 60, "초": 1, "s": 1}
    times = unit in seconds and its in seconds
    if one != other and not (times and one * seconds[unit] == other * seconds[its]):
        assert judge(f"{one:,}{unit}", [f"{other}{its}"]).verdict == "wrong"


@LAWS
@given(st.integers(0, 10**9), UNITS)
def test_a_number_is_right_however_written(number: int, unit: str) -> None:
    """With separators, without them and without its unit, a number is right."""
    for answer in (f"{number:,}{unit}", f"{number}{unit}", f"{number} {unit}", f"{number}"):
        assert judge(answer, [f"{number}{unit}"]).verdict == "right"
        assert judge(answer, [f"{number:,} {unit}"]).verdict == "right"
