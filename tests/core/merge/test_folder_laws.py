"""Laws of merging folders: notes are edited, renamed, moved, split and joined in any order."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awsquiz.core.merge.outcomes import outcomes_of
from awsquiz.core.merge.spreading import HowFar, untold
from tests.core.merge.homes import Home, unchanged
from tests.core.merge.test_merge_laws import Section, Statement, statement

LAW = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
Folder = dict[str, list[Section]]
EDITS = [
    *("typo", "delete", "insert", "move fact", "move section", "rename heading"),
    *("rename note", "move note", "split note", "join notes", "swap names"),
]
STEPS = st.lists(
    st.tuples(st.sampled_from(EDITS), st.integers(0, 99), st.integers(0, 99)), max_size=8
)
SHAPE = st.lists(st.lists(st.integers(2, 4), min_size=1, max_size=3), min_size=1, max_size=3)


class Author:
    """Somebody who writes notes and changes them; all statements are unlike one another."""

    def __init__(self, shape: list[list[int]]) -> None:
        self.numbers = 0
        self.folder: Folder = {
            f"/n/{at}.md": [self.section(size) for size in sizes] for at, sizes in enumerate(shape)
        }
        self.gone: set[int] = set()

    def new(self) -> int:
        self.numbers += 1
        return self.numbers

    def section(self, size: int) -> Section:
        return (self.new(), [(self.new(), 0) for _ in range(size)])

    @property
    def files(self) -> dict[str, str]:
        return {path: written(sections) for path, sections in self.folder.items()}

    @property
    def statements(self) -> list[Statement]:
        return [said for notes in self.folder.values() for _, facts in notes for said in facts]

    def edit(self, what: str, one: int, other: int) -> None:
        """Does one thing to the folder that a person might."""
        if "note" in what or "names" in what:
            self.rearrange(what, one, other)
            return
        sections, target = self.folder[self.chosen(one)], self.folder[self.chosen(other)]
        at = other % len(sections) if sections else 0
        facts = sections[at][1] if sections else []
        match what:
            case "typo" if facts:
                number, mended = facts[one % len(facts)]
                facts[one % len(facts)] = (number, mended + 1)
            case "delete" if facts:
                self.gone.add(facts.pop(one % len(facts))[0])
            case "insert" if sections:
                facts.insert(one % (len(facts) + 1), (self.new(), 0))
            case "move fact" if facts and target:
                target[one % len(target)][1].append(facts.pop(one % len(facts)))
            case "move section" if sections:
                target.append(sections.pop(at))
            case "rename heading" if sections:
                sections[at] = (self.new(), facts)

    def rearrange(self, what: str, one: int, other: int) -> None:
        """Does one thing to whole notes."""
        path, another = self.chosen(one), self.chosen(other)
        sections = self.folder[path]
        match what:
            case "rename note" | "move note":
                folder = "/n" if what == "rename note" else f"/n/{other}"
                self.folder[f"{folder}/{self.new()}.md"] = self.folder.pop(path)
            case "split note" if len(sections) > 1:
                self.folder[f"/n/{self.new()}.md"] = [sections.pop(other % len(sections))]
            case "join notes" if path != another:
                self.folder[path] += self.folder.pop(another)
            case "swap names" if path != another:
                self.folder[path], self.folder[another] = self.folder[another], self.folder[path]

    def chosen(self, number: int) -> str:
        return sorted(self.folder)[number % len(self.folder)]


def written(sections: list[Section]) -> str:
    """The note in Markdown."""
    return "# 노트\n\n" + "\n".join(
        f"## {statement(1000 + title, 0)[:5]}\n\n"
        + "".join(f"- {statement(*said)}\n" for said in facts)
        for title, facts in sections
    )


@LAW
@given(shape=SHAPE, steps=STEPS)
def test_ids_live_through_whatever_is_done_to_a_folder(
    shape: list[list[int]], steps: list[tuple[str, int, int]]
) -> None:
    """Each statement keeps one id for ever, nothing is doubled or lost, and again is the same."""
    author = Author(shape)
    home = Home(author.files)
    home.convert(root="/n")
    id_of: dict[int, str] = {}
    for step in [None, *steps]:
        if step is not None:
            author.edit(*step)
            before = {fact.id for fact in home.facts}
            home.files = author.files
            home.convert(root="/n")
            assert before <= {fact.id for fact in home.facts}
        assert len({fact.id for fact in home.facts}) == len(home.facts)
        in_force = {fact.source: fact.id for fact in home.facts if not fact.retired}
        for number, mended in author.statements:
            fact_id = in_force.pop(statement(number, mended))
            assert id_of.setdefault(number, fact_id) == fact_id
        assert len(set(id_of.values())) == len(id_of)
        assert {id_of[number] for number in author.gone if number in id_of} >= set(
            in_force.values()
        )
        again, ledger = home.cards, home.ledger
        assert unchanged(home.convert(root="/n"))
        assert (home.cards, home.ledger) == (again, ledger)


@LAW
@given(shape=SHAPE, steps=STEPS, order=st.lists(st.integers(0, 99), max_size=12))
def test_no_statement_is_doubled_in_whatever_order_notes_are_converted(
    shape: list[list[int]], steps: list[tuple[str, int, int]], order: list[int]
) -> None:
    """One note a call, some never: in the end the whole folder says each thing once."""
    author = Author(shape)
    home = Home(author.files)
    home.convert(root="/n")
    ids = {fact.source: fact.id for fact in home.facts}
    first = dict(author.statements)
    for step in steps:
        if step[0] != "typo":
            author.edit(*step)
    home.files = author.files
    for number in order:
        home.convert(author.chosen(number))
    home.convert(root="/n")
    assert len({fact.id for fact in home.facts}) == len(home.facts)
    in_force = {fact.source: fact.id for fact in home.facts if not fact.retired}
    for number, mended in author.statements:
        said = statement(number, mended)
        assert said in in_force
        if number in first:
            assert in_force[said] == ids[said]


def elsewhere(
    work: Callable[[int], Any], costs: Sequence[int], _progress: HowFar = untold
) -> list[Any]:
    """Does the last first, and gives copies: as if it were done by other processes."""
    done = {number: work(number) for number in reversed(range(len(costs)))}
    return [pickle.loads(pickle.dumps(done[number])) for number in range(len(costs))]


@LAW
@given(SHAPE, STEPS)
def test_notes_may_be_read_elsewhere(
    shape: list[list[int]], steps: list[tuple[str, int, int]]
) -> None:
    """In whatever order and process: the cards and what is told of them are the same."""
    author, here, there = Author(shape), Home(), Home(spread=elsewhere)
    for what in (None, *steps):
        if what:
            author.edit(*what)
        here.files = there.files = author.files
        one, other = here.convert(), there.convert()
        assert one == other
        assert outcomes_of(one) == outcomes_of(other, elsewhere)
