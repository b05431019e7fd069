"""Rates as people type them: 초당 500MB is 500MB/s."""

from __future__ import annotations

import pytest

from awsquiz.core.questions.judge import judge

BEHIND_PER_SECOND = ("등록한 소비자마다 샤드에서 초당 ", "의 처리량을 얻는다")
BEFORE_PER_SECOND = ("처리량은 최대 ", "/s다")


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        *[(said, "500MiB/s") for said in ("초당 500MiB", "500MiB/초", "500 MiB/sec", "500MiBps")],
        *[(said, "500MiB/s") for said in ("매초 500MiB", "1초에 500MiB", "초당 최대 500MiB")],
        *[(said, "초당 2MB") for said in ("2MB/s", "2 MB/second", "2MBps", "2 MB per second")],
        *[(said, "10Gbps") for said in ("초당 10기가비트", "10 Gbit/s", "10,000Mbps")],
        *[("분당 60회", "60회/분"), ("60번/min", "분당 60회"), ("하루에 5GB", "하루에 5GB")],
        *[("시간당 2GB", "2048MB/h"), ("초당 1GB", "1024MB/s")],
    ],
)
def test_a_rate_is_right_however_written(answer: str, accept: str) -> None:
    """The time before the amount or behind it, in a word or a letter."""
    assert judge(answer, [accept]).verdict == "right"


@pytest.mark.parametrize("answer", ["초당 500MB", "500MB/초", "500MBps", "500MiB"])
def test_a_rate_in_nearly_the_same_unit_is_near(answer: str) -> None:
    """MB for MiB is what people write, and an amount is a part of the rate."""
    assert judge(answer, ["500MiB/s"]).verdict == "near"


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        *[("분당 500MiB", "500MiB/s"), ("초당 250MiB", "500MiB/s"), ("500MiB/h", "500MiB/s")],
        *[("10MBps", "10Mbps"), ("15초당", "15초"), ("15/분", "15분")],
    ],
)
def test_another_rate_is_wrong(answer: str, accept: str) -> None:
    """Another number, another time, and bytes for bits."""
    assert judge(answer, [accept]).verdict == "wrong"


@pytest.mark.parametrize("answer", ["2MB/s", "초당 2MB", "2 MB/sec", "2MB/초", "2MBps", "2MB"])
@pytest.mark.parametrize("beside", [BEHIND_PER_SECOND, BEFORE_PER_SECOND])
def test_the_time_may_stand_beside_the_gap(answer: str, beside: tuple[str, str]) -> None:
    """What the sentence says already may be said again."""
    assert judge(answer, ["2MB"], beside=beside).verdict == "right"
    assert judge("분당 2MB", ["2MB"], beside=beside).verdict == "wrong"
