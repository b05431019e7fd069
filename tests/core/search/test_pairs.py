"""Names that stand in both languages in a text."""

from __future__ import annotations

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.pairs import named_twice


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("서버의 상태 확인(Health Check)을 한다", [("상태 확인", "health check")]),
        ("**표(Table)**: 항목을 모은 것", [("표", "table")]),
        ("보안: 방화벽 (Firewall)", [("방화벽", "firewall")]),
        (
            "먼저 라운드로빈방식(Round Robin)",
            [("먼저 라운드로빈방식", "round robin"), ("라운드로빈방식", "round robin")],
        ),
        (
            "콘텐츠 전송 네트워크(CDN)",
            [("전송 네트워크", "cdn"), ("콘텐츠 전송 네트워크", "cdn")],
        ),
        ("총소유비용(TCO)을 견준다", [("총소유비용", "tco")]),
        ("전담 팀(SRT)", [("전담 팀", "srt")]),
        ("EBS (Elastic Block Store)", []),
        ("값은 (예: 3)", []),
        ("(Alone)", []),
    ],
)
def test_a_name_with_its_english_in_brackets(text: str, pairs: list[tuple[str, str]]) -> None:
    """As many Korean words as English ones, or an acronym's letters; what is no Korean name gives
    none."""
    assert list(named_twice(text)) == [(keys(one), other) for one, other in pairs]
