"""What a search has found, on the screen."""

from __future__ import annotations

import pytest
from rich.console import Console

from awsquiz.core.search.results import Hit, Page, Results
from awsquiz.terminal.search import show_results

PAGE = Page(
    "route53",
    "Route 53",
    ("Amazon Route 53", "라우트 53", "Route53", "AWS Route 53", "아마존 라우트 53", "루트 53"),
    ("Route 53",),
    ("도메인 등록과 DNS 라우팅을 맡는다",),
    9,
)
LONG = Hit(
    *("route53-latency", "지연 시간 기반 라우팅"),
    ("Route 53", "라우팅 정책", "지연 시간 기반 라우팅"),
    80.0,
    snippet="가장 빠른 리전으로 보낸다",
)


def test_names_are_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """The official one, and no other spelling of what was told."""
    show_results(Console(width=60), Results("route 53", (LONG,), page=PAGE, exact=True))
    assert capsys.readouterr().out.splitlines()[1] == "Amazon Route 53 · 라우트 53 · 루트 53"


def test_a_long_head_hangs(capsys: pytest.CaptureFixture[str]) -> None:
    """Its second line is not taken for another hit."""
    show_results(Console(width=60), Results("지연", (LONG,), exact=True))
    assert capsys.readouterr().out.splitlines() == [
        "Route 53 › 라우팅 정책 › 지연 시간 기반 라우팅",
        "  route53-latency",
        "  가장 빠른 리전으로 보낸다",
    ]
