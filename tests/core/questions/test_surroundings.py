"""Which concepts are near each other, and that wrong options come from near ones."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.surroundings import ALIKE, NEAR, RELATED, STRANGE, surroundings_of

PAGE = "https://docs.aws.amazon.com/"


def defined(name: str, category: str | None, text: str, *false_for: str, **more: object) -> Concept:
    fact = Fact(
        id=f"{name}.aaaa",
        kind="definition",
        text=text,
        false_for=false_for,
        checked="2026-11-28",
    )
    concepts = more.get("concepts", ())
    assert isinstance(concepts, tuple)
    return Concept(
        id=name, title=name.upper(), category=category, docs=PAGE, facts=(fact,), concepts=concepts
    )


GROUP = defined("group", None, "사용자를 묶어 권한을 한 번에 주는 모음")
ROLE = defined("role", None, "잠시 맡아 쓰는 자격 증명을 주는 신원")
IAM = defined("iam", "security", "누가 무엇을 할 수 있는지 정하는 서비스", concepts=(GROUP, ROLE))
KMS = defined("kms", "security", "암호화에 쓰는 키를 만들고 관리하는 서비스")
VAULT = defined("vault", "security", "데이터베이스의 암호를 보관하고 바꾸는 서비스")
RAM = defined("ram", "management", "리소스를 다른 계정과 나누어 쓰는 서비스", "role")
STRANGERS = tuple(
    defined(f"far{at}", "media", text)
    for at, text in enumerate(
        (
            "동영상 파일을 다른 형식으로 바꾸어 내보내는 서비스",
            "생방송을 시청자의 화면에 맞게 나누어 보내는 서비스",
            "고객의 전화를 상담원에게 이어 주는 서비스",
            "휴대폰 앱을 실제 기기에서 시험하는 서비스",
        )
    )
)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("group", "role", NEAR),  # of one card
        ("role", "ram", NEAR),  # ram names role
        ("ram", "role", NEAR),
        ("group", "kms", ALIKE),  # its card has the category
        ("group", "ram", STRANGE),
    ],
)
def test_what_is_near(one: str, other: str, distance: int) -> None:
    """What stands on one card, or what one of the two is told apart from, then the category."""
    assert surroundings_of(Library((IAM, KMS, RAM))).distance(one, other) == distance


def test_to_what_nobody_sorted_nothing_is_strange() -> None:
    """But it is strange to what has a category."""
    library = Library((defined("mine", None, "하나다"), KMS))
    distance = surroundings_of(library).distance
    assert (distance("mine", "kms"), distance("kms", "mine")) == (ALIKE, STRANGE)


@pytest.mark.parametrize("form", ["choice", "which"])
def test_definitions_stand_beside_near_ones(form: str) -> None:
    """An IAM group beside video services would be no question."""
    library = Library((IAM, KMS, VAULT, *STRANGERS))
    found = [ask(library, "group.aaaa", form, Random(seed)) for seed in range(40)]
    wrong = {each.concept for it in found if it for each in it.options if each.key not in it.answer}
    assert wrong == {"role", "kms", "vault"}


def test_strangers_make_three_options_at_most() -> None:
    """Where nothing nearer is provable a third stranger would only be more to read."""
    library = Library((VAULT, *STRANGERS))
    found = [ask(library, "vault.aaaa", "choice", Random(seed)) for seed in range(10)]
    assert {len(each.options) for each in found if each} == {3}


def test_what_is_not_near_is_no_answer() -> None:
    """Who is asked which of some concepts a definition is of does not tell it from strangers."""
    library = Library((VAULT, *STRANGERS))
    assert not any(ask(library, "vault.aaaa", "which", Random(seed)) for seed in range(10))


def test_of_a_large_category_those_are_alike_that_speak_of_the_same() -> None:
    """Of two hands full of services for security two are on keys; all are of one category."""
    keys = [
        defined(f"key{at}", "security", f"암호화 열쇠를 {verb} 서비스")
        for at, verb in enumerate(("만드는", "보관하는", "교체하는"))
    ]
    others = [
        defined(f"other{at}", "security", f"{what} 서비스")
        for at, what in enumerate(
            "침입을 찾는|규정을 점검하는|로그를 모으는|방화벽을 두는|취약점을 찾는|계정을 묶는"
            "|인증서를 주는|봇을 막는|문서를 찾는|비밀을 찾는|공격을 막는|사람을 알아보는".split(
                "|"
            )
        )
    ]
    near = surroundings_of(Library((*others, *keys)))
    assert {near.distance("key0", each) for each in ("key1", "key2")} == {ALIKE}
    assert RELATED in {near.distance("key0", each.id) for each in others}
