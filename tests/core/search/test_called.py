"""What the service list tells of words."""

from __future__ import annotations

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.called import name_groups, translations
from awsquiz.core.search.services import Service


def row(name: str, *korean: str) -> Service:
    return Service(id="a", name=name, korean=korean, category="compute")


def test_names_of_one_thing_are_a_group() -> None:
    """A row with one name tells nothing."""
    groups = list(name_groups([row("Warm pool", "웜 풀"), row("Alone")]))
    assert groups == [["warm pool", keys("웜 풀")]]


def test_what_is_left_without_the_common_ends_stands_for_each_other() -> None:
    """IAM access key and IAM 액세스 키."""
    found = {
        (one, other) for one, other, _ in translations([row("IAM access key", "IAM 액세스 키")])
    }
    assert ("accesskey", keys("액세스 키")) in found
    assert (keys("액세스키"), "access key") in found


def test_a_word_stands_for_the_one_in_its_place_where_several_names_say_so() -> None:
    """pool is 풀 in two names, warm is 웜 in one."""
    rows = [row("Warm pool", "웜 풀"), row("Identity pool", "자격 풀")]
    found = {(one, other) for one, other, _ in translations(rows)}
    assert ("pool", keys("풀")) in found
    assert ("warm", keys("웜")) not in found


def test_names_in_one_language_translate_nothing() -> None:
    """A feature that was renamed from Route 53 Resolver makes VPC no word for Route 53."""
    renamed = Service(
        id="a", name="VPC Resolver", former=("Route 53 Resolver",), category="network"
    )
    assert translations([renamed]) == []
