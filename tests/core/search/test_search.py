"""The search's policy, on tables that are held in a dict: no index, no SQL."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import pytest

from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.entry import IndexEntry, Rank, entry, facts_in_order, name_keys, vocabulary
from awsquiz.core.search.glossary import Glossary, Group, pairs
from awsquiz.core.search.query import Mates
from awsquiz.core.search.results import Label, Page, Passage
from awsquiz.core.search.search import find


class Held:
    """Tables of a few concepts, all of which are looked at for each answer."""

    def __init__(self, *concepts: Concept, same: tuple[Group, ...] = ()) -> None:
        self.total = len(concepts)
        self.asked_for: list[int] = []
        self._concepts = dict(enumerate(concepts))
        self._entries = {n: entry(concept, ()) for n, concept in self._concepts.items()}
        self._glossary = Glossary(same)

    def mates(self, keys: Iterable[str]) -> Mates:
        wanted = set(keys)
        found: dict[str, list[tuple[str, float]]] = {}
        for key, other, worth in pairs(self._glossary):
            if key in wanted:
                found.setdefault(key, []).append((other, worth))
        return found

    def names_begun(
        self, form: str, ranks: Sequence[Rank], most: int
    ) -> list[tuple[int, str, Rank]]:
        return [
            (n, key, rank)
            for n, lines in self._entries.items()
            for key, rank in sorted(name_keys(lines.head))
            if key.startswith(form) and rank in ranks
        ]

    def holding(self, spellings: Collection[str]) -> int:
        return sum(self._has(n, spellings) for n in self._entries)

    def candidates(
        self, groups: Sequence[Collection[str]], in_names: Sequence[str], most: int
    ) -> list[int]:
        return [n for n in self._entries if all(self._has(n, group) for group in groups)]

    def entries(self, concepts: Iterable[int]) -> dict[int, IndexEntry]:
        found = {n: self._entries[n] for n in concepts}
        self.asked_for += found
        return found

    def labels(self, concepts: Iterable[int]) -> dict[int, Label]:
        called = ((n, self._concepts[n]) for n in concepts)
        return {n: Label(each.id, each.title, (each.title,), each.note) for n, each in called}

    def page(self, concept: int) -> Page:
        one = self._concepts[concept]
        return Page(one.id, one.title, one.names[1:], (one.title,), (), len(one.facts))

    def passage(self, concept: int, at: int) -> Passage:
        fact = facts_in_order(self._concepts[concept])[0][at]
        return Passage(fact.id, fact.text, fact.source, fact.why, "", fact.line, fact.note)

    def begins_a_word(self, beginning: str) -> bool:
        return any(word.startswith(beginning) for word in self.words_like(""))

    def words_like(self, word: str) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for lines in self._entries.values():
            names = {key for key, _rank in name_keys(lines.head)}
            found |= {each: each in names for each in vocabulary(lines)}
        return found

    def _has(self, n: int, spellings: Collection[str]) -> bool:
        text = "\n".join(self._entries[n][:3]).replace(" ", "")
        return any(spelling in text for spelling in spellings)


LAMBDA = Concept(
    id="lambda",
    title="Lambda",
    aliases=("람다",),
    facts=(Fact(id="lambda.a001", text="서버 없이 코드를 실행한다", line=3),),
)
EC2 = Concept(
    id="ec2",
    title="EC2",
    aliases=("인스턴스",),
    facts=(Fact(id="ec2.a001", text="가상 서버를 빌린다"), Fact(id="ec2.a002", text="요금이 든다")),
)
SAME = (Group("synonyms", ("요금", "비용")),)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        *(("람다", ["lambda"]), ("fkaek", ["lambda"]), ("ㄹㄷ", ["lambda"])),
        *(("서버", ["lambda", "ec2"]), ("코드를 실행", ["lambda"]), ("김치찌개", [])),
    ],
)
def test_what_is_meant_is_found(query: str, ids: list[str]) -> None:
    """By name, by the keys of a name, by 초성, and by what facts say."""
    assert sorted(hit.id for hit in find(Held(LAMBDA, EC2), query, 5).hits) == sorted(ids)


def test_a_word_that_nothing_has_is_taken_for_a_slip() -> None:
    """What is near is found, and is not called exact."""
    results = find(Held(LAMBDA, EC2), "인스턴승", 5)
    assert ([hit.id for hit in results.hits], results.exact) == (["ec2"], False)


def test_words_written_together_are_taken_apart() -> None:
    """The name and what is asked of it, both of which are there."""
    assert find(Held(LAMBDA, EC2), "인스턴스요금", 5).hits[0].id == "ec2"


def test_a_word_of_the_glossary_finds_what_means_the_same() -> None:
    """비용 stands in no fact: 요금 does."""
    [hit] = find(Held(LAMBDA, EC2, same=SAME), "비용", 5).hits
    assert (hit.id, hit.fact, hit.snippet) == ("ec2", "ec2.a002", "요금이 든다")


def test_a_name_that_two_have_is_clearly_neither() -> None:
    """Which is meant cannot be told."""
    other = Concept(id="other", title="다른 것", aliases=("람다",))
    assert find(Held(LAMBDA), "람다", 5).clear == "lambda"
    assert find(Held(LAMBDA, other), "람다", 5).clear is None


def test_a_text_without_a_word_asks_nothing_of_the_tables() -> None:
    """There is nothing to look for."""
    held = Held(LAMBDA)
    assert (find(held, " ?! ", 5).hits, held.asked_for) == ((), [])
