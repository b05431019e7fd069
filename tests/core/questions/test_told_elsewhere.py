"""Of which near concept it is true what is false of this one."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask

FALSE = "서브넷 단위로 드나드는 트래픽을 제어하는 가상 방화벽이다"


def reason(*others: Concept) -> str:
    """The reason that OX gives for the false statement on a security group."""
    fact = Fact(
        id="group.aaaa",
        text="네트워크 인터페이스 단위로 트래픽을 제어하는 가상 방화벽이다",
        false_text=FALSE,
    )
    group = Concept(id="group", title="보안 그룹", category="network", facts=(fact,))
    library = Library((group, *others))
    found = (ask(library, "group.aaaa", "ox", Random(seed)) for seed in range(20))
    shown = next(each for each in found if each and each.answer == ("x",))
    return shown.option("o").reason


def other(text: str, category: str = "network") -> Concept:
    fact = Fact(id="acl.aaaa", text=text)
    return Concept(id="acl", title="네트워크 ACL", category=category, facts=(fact,))


TRUE = "서브넷 단위로 드나드는 트래픽을 제어하는 방화벽이다"


def test_a_reason_tells_of_whom_it_is_true() -> None:
    """With that one's own fact, which is true whatever the likeness."""
    assert reason(other(TRUE)) == (
        "사실은 이렇다: 네트워크 인터페이스 단위로 트래픽을 제어하는 가상 방화벽이다"
        f". 네트워크 ACL: {TRUE}"
    )


@pytest.mark.parametrize(
    "stranger",
    [
        other("서브넷 단위로 드나드는 트래픽을 제어하지 않는다"),
        other("서브넷을 만들면 주소 다섯 개가 예약된다"),
        other(TRUE, category="media"),
    ],
)
def test_of_what_says_something_else_it_tells_nothing(stranger: Concept) -> None:
    """Nor of what is nowhere near, and of nothing that denies it."""
    assert "네트워크 ACL" not in reason(stranger)
