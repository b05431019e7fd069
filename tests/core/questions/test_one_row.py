"""Which row of a table is meant, where several of them are of one concept."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import OBJECTIVE, ask
from awsquiz.core.questions.one_row import is_of_one_row

HEAD = "| 세대 | 최대 용량 | 디스크 |\n"


def a_cell(name: str, attribute: str, value: str, line: int, under: tuple[str, ...] = ()) -> Fact:
    return Fact(
        id=f"disk.{name}",
        text=f"{attribute}: {value}",
        source=HEAD + f"| {value} |",
        line=line,
        attribute=attribute,
        value=value,
        under=under,
    )


OLD = a_cell("aaaa", "최대 용량", "16TB", 3)
NEW = a_cell("bbbb", "최대 용량", "64TB", 4)
KINDS = [a_cell("cccc", "디스크", "SSD", 3), a_cell("dddd", "디스크", "SSD", 4)]
DISK = Concept(id="disk", title="디스크 볼륨", facts=(OLD, NEW, *KINDS))


def test_a_value_of_one_row_needs_its_row() -> None:
    """Two rows of the concept have different values: its name does not tell which is meant."""
    assert is_of_one_row(OLD, DISK)
    assert is_of_one_row(NEW, DISK)


def test_a_value_that_all_rows_share_does_not() -> None:
    """It holds of the concept."""
    assert not any(is_of_one_row(each, DISK) for each in KINDS)


def test_free_text_of_other_rows_is_another_value() -> None:
    """`16,000 / 250` of the older kind, `16,000 / 1,000` of the newer one."""
    old, new = (
        a_cell(name, "성능", value, line)
        for name, value, line in (("aaaa", "16,000 / 250", 3), ("bbbb", "16,000 / 1,000", 4))
    )
    assert is_of_one_row(old, Concept(id="disk", title="디스크", facts=(old, new)))


def test_free_text_from_elsewhere_may_be_true_as_well() -> None:
    """Two tables may each give one of several uses."""
    one, other = (
        a_cell(name, "용도", value, line)
        for name, value, line in (("aaaa", "로그 보관", 3), ("bbbb", "부팅 볼륨", 300))
    )
    assert not is_of_one_row(one, Concept(id="disk", title="디스크", facts=(one, other)))


def test_labels_tell_rows_apart() -> None:
    """Below `1세대` and `2세대` it is said which one is meant."""
    one, other = (
        a_cell(name, "최대 용량", value, line, under)
        for name, value, line, under in (
            ("aaaa", "16TB", 3, ("1세대",)),
            ("bbbb", "64TB", 13, ("2세대",)),
        )
    )
    assert not is_of_one_row(one, Concept(id="disk", title="디스크", facts=(one, other)))


@pytest.mark.parametrize("form", OBJECTIVE)
def test_no_form_with_options_asks_for_it(form: str) -> None:
    """Not by another concept's value, nor by another number."""
    tape = Concept(id="tape", title="테이프", facts=(a_cell("eeee", "최대 용량", "2TB", 5),))
    cards = Concept(id="card", title="카드", facts=(a_cell("ffff", "최대 용량", "1TB", 6),))
    library = Library((DISK, tape, cards))
    if form not in ("cloze", "name"):
        assert not any(ask(library, OLD.id, form, Random(seed)) for seed in range(5))


def test_a_value_that_says_more_than_another_is_of_one_row() -> None:
    """`높음` in one table and `매우 높음` in another: asked together they are a riddle."""
    high, higher = (
        a_cell(name, "안정성", value, line)
        for name, value, line in (("aaaa", "높음", 3), ("bbbb", "매우 높음", 300))
    )
    line = Concept(id="disk", title="전용선", facts=(high, higher))
    assert is_of_one_row(high, line)
    assert is_of_one_row(higher, line)
