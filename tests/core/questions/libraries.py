"""Random libraries for the laws of questions: small, and full of what could go wrong.

Texts, names, values and ids come from short lists, so that concepts share them often: the same
statement true of two concepts, in other spacing or Unicode form, with a name in it or not.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

import msgspec
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.scenarios import Choice, Match, Scenario, Step

TITLES = [
    "Lambda",
    "Lambda@Edge",
    "Auto Scaling",
    "EC2",
    "상태 비저장",
    "람다",
    "[red]S3[/]",
    "C++",
]
ALIASES = ["이씨투", "AWS Lambda", "AutoScaling", "서버리스", "Elastic Compute Cloud"]
SAYINGS = [
    "코드를 실행한다",
    "코드를  실행한다.",
    unicodedata.normalize("NFD", "코드를 실행한다"),
    "**코드**를 `실행`한다",
    "컨테이너를 실행한다",
    "서버를 빌려 쓰는 서비스",
    "15분까지 실행한다",
    "1.5분까지 실행한다",
    "인프라 접근 ○",
    "인프라 접근 ✕",
    "[bold]\x1b[31m“확장”\u202e 한다[/]",
    "Elastic Compute Cloud의 약자다",
    "요금은 쓴 만큼 낸다",
    "이벤트에 응답한다",
    "볼륨을 붙일 수 있다",
    "**Step Functions**로 순서를 정하고 로그를 남긴다",
    "요청을 EC2로 보내고 응답을 기다린다",
    "함수는 30초 동안 실행하고 15분 쉰다",
]
SUBJECTS = ["", "", "", *(f"{name}{end} " for name in TITLES[:6] for end in ("는", "가", "를"))]
NAMES = ["Amazon Elastic Compute Cloud", "AWS Lambda", "AWS ", "Auto Scaling"]
VALUES = ["15분", " 15  분", "30초", "제한 없음", "1시간", "쓴 만큼", "1 GB", "?"]

# Made once: to make a strategy takes longer than to draw from it.
texts = st.builds("".join, st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(SAYINGS)))
hostile = st.text(min_size=1, max_size=12).filter(str.strip)
_docs = st.sampled_from([None, "https://docs.aws.amazon.com/"])
_notes = st.sampled_from([None, "aws.md"])
_titles = st.sampled_from(TITLES)
_names = st.sampled_from([None, *NAMES])
_aliases = st.lists(st.sampled_from(ALIASES), max_size=2).map(tuple)
_counts = st.integers(3, 8)


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """A library of three to eight concepts, some within others."""
    ids = tuple(f"concept-{at}" for at in range(draw(_counts)))
    parents = [draw(_parents_of(at)) for at in range(len(ids))]

    def concept(name: str) -> Concept:
        return Concept(
            id=name,
            title=draw(_titles),
            name=draw(_names),
            aliases=draw(_aliases),
            docs=draw(_docs),
            note=draw(_notes),
            confusable=draw(_some_of(ids)),
            facts=draw(facts_of(name, ids)),
            concepts=tuple(
                concept(sub) for sub, parent in zip(ids, parents, strict=True) if parent == name
            ),
        )

    tops = [name for name, parent in zip(ids, parents, strict=True) if parent is None]
    cards = tuple(concept(name) for name in tops)
    facts = [fact.id for card in cards for each in card.walk() for fact in each.facts]
    return Library(cards, tuple(_on(scenario, facts) for scenario in draw(_scenarios)))


@cache
def _parents_of(at: int) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, None, *(f"concept-{above}" for above in range(at))])


@cache
def _some_of(ids: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), max_size=1).map(tuple)


def _some(items: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, min_size=0, max_size=most).map(tuple)


_whys = st.sampled_from([None, "", "까닭"])
_said = st.sampled_from(SAYINGS[3:]) | hostile
_scenarios = st.lists(
    st.builds(
        Scenario,
        id=st.integers(0, 5).map(lambda number: f"scenario-{number}"),
        kind=st.sampled_from(["single", "multiple", "match", "order"]),
        exams=st.just({"clf": "billing"}),
        concepts=st.just(("concept-0",)),
        facts=st.lists(st.integers(0, 99).map(str), min_size=1, max_size=2).map(tuple),
        stem=texts,
        options=_some(st.builds(Choice, text=_said, correct=st.booleans(), why=_whys), 7),
        pairs=_some(st.builds(Match, left=_said, right=_said, why=_whys), 6),
        steps=_some(st.builds(Step, text=_said, why=_whys), 6),
        docs=_docs,
    ),
    max_size=6,
)
"""Not all of them sound: too few options, two the same. Their facts are numbers still."""


def _on(scenario: Scenario, facts: list[str]) -> Scenario:
    """The scenario on some of these facts, or on one that is gone."""
    every = [*facts, "concept-0.gone"]
    on = tuple(every[int(number) % len(every)] for number in scenario.facts)
    return msgspec.structs.replace(scenario, facts=on)


@cache
def facts_of(name: str, ids: tuple[str, ...]) -> st.SearchStrategy[tuple[Fact, ...]]:
    """Facts of the concept with that id, which may be false for any of the concepts."""
    fact = st.builds(
        Fact,
        id=st.integers(0, 9999).map(lambda number: f"{name}.{number:04}"),
        kind=st.sampled_from([None, None, None, "definition", "definition", "name"]),
        text=texts | texts | texts | hostile,
        ask=st.sampled_from([True, True, True, False]),
        line=st.none() | st.integers(1, 99),
        mark=st.sampled_from([None, "o", "x"]),
        false_text=st.none() | texts,
        false_names=_some(st.sampled_from([*NAMES, "Elastic Container Cloud", "ec2"]), 4),
        false_for=st.none() | _some(st.sampled_from([*ids, "unknown"]), 9),
        attribute=st.sampled_from([None, "시간", "시간", "메모리"]),
        value=st.sampled_from([None, *VALUES]),
        why=_whys,
        checked=st.sampled_from([None, "2026-11-27"]),
        retired=st.sampled_from([False, False, False, True]),
    )
    return st.lists(fact, max_size=6, unique_by=lambda fact: fact.id).map(tuple)
