"""Laws of merging: whatever is done to a note, in whatever order."""

from __future__ import annotations

import string
from collections.abc import Callable
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awsquiz.core.model import Fact
from tests.core.merge.merged import Merged

Convert = Callable[..., Merged]
Section = tuple[int, list["Statement"]]
Statement = tuple[int, int]
"""What is said, and how often its typos were mended."""

LAW = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
EDITS = ["typo", "move", "delete", "back", "insert", "rename", "swap", "delete section"]
STEPS = st.lists(
    st.tuples(st.sampled_from(EDITS), st.integers(0, 99), st.integers(0, 99)), max_size=10
)


def statement(number: int, mended: int) -> str:
    """A Korean sentence that is like no other's; a mended one differs in one letter."""
    letters = [chr(at) for at in Random(number).sample(range(0xAC00, 0xD7A4), 14)]
    letters[6] = string.ascii_lowercase[mended % 26]
    return f"{''.join(letters[:5])} {''.join(letters[5:10])} {''.join(letters[10:])}"


def written(sections: list[Section]) -> str:
    """The note in Markdown."""
    return "\n".join(
        f"## {statement(1000 + title, 0)[:5]}\n\n"
        + "".join(f"- {statement(*said)}\n" for said in facts)
        for title, facts in sections
    )


def edit(sections: list[Section], gone: list[Statement], step: tuple[str, int, int]) -> None:
    """Does one thing to the note that a person might."""
    what, one, other = step
    if what == "insert" or not sections:
        sections.insert(one % (len(sections) + 1), (max_of(sections, gone), []))
    at = one % len(sections)
    title, facts = sections[at]
    target = sections[other % len(sections)][1]
    match what:
        case "insert":
            facts.append((max_of(sections, gone), 0))
        case "typo" if facts:
            number, mended = facts[other % len(facts)]
            facts[other % len(facts)] = (number, mended + 1)
        case "move" if facts:
            target.insert(one % (len(target) + 1), facts.pop(other % len(facts)))
        case "delete" if facts:
            gone.append(facts.pop(other % len(facts)))
        case "back" if gone:
            target.insert(one % (len(target) + 1), gone.pop(other % len(gone)))
        case "rename":
            sections[at] = (title + 500, facts)
        case "swap":
            sections[at], sections[other % len(sections)] = (
                sections[other % len(sections)],
                sections[at],
            )
        case "delete section":
            gone += sections.pop(at)[1]


def max_of(sections: list[Section], gone: list[Statement]) -> int:
    """A number that no section and no statement has had."""
    used = [number for number, _ in gone]
    used += [number for title, facts in sections for number in (title, *(n for n, _ in facts))]
    return max(used, default=0) + 1


def facts_of(merged: Merged) -> list[Fact]:
    return [fact for card in merged.cards for it in card.walk() for fact in it.facts]


@LAW
@given(
    shape=st.lists(st.integers(1, 5), min_size=1, max_size=4),
    steps=STEPS,
)
def test_ids_live_through_any_edits(
    shape: list[int], steps: list[tuple[str, int, int]], convert: Convert
) -> None:
    """Each statement keeps one id for ever, no two share one, none is lost, and again is same."""
    numbers = iter(range(1, 100))
    sections = [(next(numbers), [(next(numbers), 0) for _ in range(size)]) for size in shape]
    gone: list[Statement] = []
    id_of: dict[int, str] = {}
    merged = convert(written(sections))
    for step in [None, *steps]:
        if step is not None:
            edit(sections, gone, step)
            before = {fact.id for fact in facts_of(merged)}
            merged = convert(written(sections), merged.cards)
            assert before <= {fact.id for fact in facts_of(merged)}
        by_source = {fact.source: fact for fact in facts_of(merged)}
        assert len({fact.id for fact in facts_of(merged)}) == len(facts_of(merged))
        for number, mended in [said for _, facts in sections for said in facts]:
            fact = by_source[statement(number, mended)]
            assert not fact.retired
            assert id_of.setdefault(number, fact.id) == fact.id
        assert len(set(id_of.values())) == len(id_of)
        assert all(by_source[statement(*said)].retired for said in gone)
        assert convert(written(sections), merged.cards) == Merged(merged.cards, (), (), (), ())


TABLE = "| 가 | 나 |\n|---|---|\n| 1 | 2 |\n| 1 | 3 |"
LINE = st.sampled_from(["# 가", "## 나", "### POINT", "> 정의", "", TABLE, "```\ncode\n```"])
BULLET = st.sampled_from(["- 지원 :o:", "- 지원 :x:", "- 자동 확장", "- 자동  확장", "  - 안쪽"])
LINES = st.lists(LINE | BULLET, max_size=14)


@LAW
@given(notes=st.lists(LINES, min_size=1, max_size=4))
def test_nothing_disappears_whatever_the_notes_say(
    notes: list[list[str]], convert: Convert
) -> None:
    """Notes full of repetitions: ids are unique, every fact stays, and again is the same."""
    cards: tuple = ()
    for lines in notes:
        before = {fact.id for card in cards for it in card.walk() for fact in it.facts}
        merged = convert("\n".join(lines), cards)
        after = [fact.id for fact in facts_of(merged)]
        assert len(after) == len(set(after))
        assert before <= set(after)
        assert set(merged.added) == set(after) - before
        assert set(merged.retired) <= before
        assert convert("\n".join(lines), merged.cards) == Merged(merged.cards, (), (), (), ())
        cards = merged.cards
