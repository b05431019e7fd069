"""What a query says that it is not about."""

from __future__ import annotations

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.query import analyse, cut


@pytest.mark.parametrize(
    ("query", "strong"),
    [
        ("ec2 안 띄우고 도커", ["도커"]),
        ("ec2 안띄우고 도커", ["도커"]),
        ("람다 말고 컨테이너", ["컨테이너"]),
        ("vpn 없이 접속", ["접속"]),
        ("서버 없이 컨테이너", ["서버", "컨테이너"]),
        ("도커 ec2 말고", ["도커"]),
        ("도커 없이", ["도커"]),
    ],
)
def test_what_is_not_meant_need_not_be_found(query: str, strong: list[str]) -> None:
    """A name behind which it says so; 서버 없이 is what some services are."""
    terms = analyse(query, cut(query), {}).strong
    assert [each.typed for each in terms] == [keys(each) for each in strong]
