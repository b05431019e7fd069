"""Concepts that are meant by their names."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.glossary import Group
from awsquiz.core.search.search import find
from tests.core.search.test_search import Held


def made(name: str, title: str, *facts: str, aliases: tuple[str, ...] = ()) -> Concept:
    kept = tuple(Fact(id=f"{name}.{at:04}", text=text) for at, text in enumerate(facts))
    return Concept(id=name, title=title, aliases=aliases, facts=kept)


REDSHIFT = made("redshift", "Redshift", "데이터를 적재한다", aliases=("레드시프트",))
SPECTRUM = made(
    "redshift-spectrum",
    "Redshift Spectrum",
    "Redshift의 테이블과 함께 Redshift의 레드시프트 질의로 읽는다",
    "Redshift가 있어야 한다",
    aliases=("레드시프트 스펙트럼",),
)
EC2 = made("ec2", "EC2", "가상 서버를 빌린다")
VMWARE = made("vmware-cloud", "VMware Cloud", "가상 서버를 옮긴다")
FLEET = made("fleet", "플릿", "스팟 인스턴스가 언제 중단되는지 보여 준다")
SPOT = made("spot-instance", "스팟 인스턴스", "회수될 수 있다")


@pytest.mark.parametrize("query", ["redshift", "레드시프트만", "Redshift란"])
def test_a_whole_name_goes_before_longer_ones(query: str) -> None:
    """However much the features of a service speak of it."""
    found = find(Held(SPECTRUM, REDSHIFT), query, 5)
    assert [hit.id for hit in found.hits] == ["redshift", "redshift-spectrum"]


def test_a_synonym_is_no_beginning_of_a_name() -> None:
    """A vm is a virtual server: VMware begins so by chance."""
    tables = Held(VMWARE, EC2, same=(Group("synonyms", ("virtual machine", "vm", "가상 서버")),))
    assert find(tables, "virtual machine", 5).hits[0].id == "ec2"


def test_what_is_named_among_other_words_is_looked_at() -> None:
    """And goes before what mentions it."""
    found = find(Held(FLEET, SPOT), "스팟 인스턴스는 언제 쓰면 안 돼", 5)
    assert found.hits[0].id == "spot-instance"


def test_a_syllable_begins_names_before_it_stands_in_texts() -> None:
    """What 프 stands in says nothing."""
    free = made("free-tier", "프리 티어", "한도까지 무료다")
    plans = made("support-plans", "Support", "프로그램으로 프로토콜을 프록시에 적는다", "프레임")
    assert find(Held(plans, free), "프", 5).hits[0].id == "free-tier"
