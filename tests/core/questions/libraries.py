"""Random libraries for the laws of questions: small, and full of what could go wrong.

Texts, names, values and ids come from short lists, so that concepts share them often: the same
statement true of two concepts, in other spacing or Unicode form, with a name in it or not.
"""

from __future__ import annotations

import unicodedata
from typing import Any

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

texts = st.builds("".join, st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(SAYINGS)))
hostile = st.text(min_size=1, max_size=12).filter(str.strip)


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """A library of three to eight concepts, some within others."""
    ids = [f"concept-{at}" for at in range(draw(st.integers(3, 8)))]
    parents = [draw(st.sampled_from([None, None, *ids[:at]])) for at in range(len(ids))]

    def concept(name: str) -> Concept:
        facts = draw(st.lists(facts_of(name, ids), max_size=6, unique_by=lambda fact: fact.id))
        return Concept(
            id=name,
            title=draw(st.sampled_from(TITLES)),
            name=draw(st.sampled_from([None, *NAMES])),
            aliases=tuple(draw(st.lists(st.sampled_from(ALIASES), max_size=2))),
            docs=draw(st.sampled_from([None, "https://docs.aws.amazon.com/"])),
            note=draw(st.sampled_from([None, "aws.md"])),
            confusable=tuple(draw(st.lists(st.sampled_from(ids), max_size=1))),
            facts=tuple(facts),
            concepts=tuple(
                concept(sub) for sub, parent in zip(ids, parents, strict=True) if parent == name
            ),
        )

    tops = [name for name, parent in zip(ids, parents, strict=True) if parent is None]
    cards = tuple(concept(name) for name in tops)
    facts = [
        fact.id for fact in (fact for card in cards for each in card.walk() for fact in each.facts)
    ]
    scenarios = st.lists(scenarios_on([*facts, "concept-0.gone"]), max_size=6)
    return Library(cards, tuple(draw(scenarios)))


def scenarios_on(facts: list[str]) -> st.SearchStrategy[Scenario]:
    """Scenarios on some of these facts, not all of them sound: too few options, two the same."""
    whys = st.sampled_from([None, "", "까닭"])
    said = st.sampled_from(SAYINGS[3:]) | hostile
    return st.builds(
        Scenario,
        id=st.integers(0, 5).map(lambda number: f"scenario-{number}"),
        kind=st.sampled_from(["single", "multiple", "match", "order"]),
        exams=st.just({"clf": "billing"}),
        concepts=st.just(("concept-0",)),
        facts=st.lists(st.sampled_from(facts), min_size=1, max_size=2).map(tuple),
        stem=texts,
        options=_some(st.builds(Choice, text=said, correct=st.booleans(), why=whys), 7),
        pairs=_some(st.builds(Match, left=said, right=said, why=whys), 6),
        steps=_some(st.builds(Step, text=said, why=whys), 6),
        docs=st.sampled_from([None, "https://docs.aws.amazon.com/"]),
    )


def _some(items: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, min_size=0, max_size=most).map(tuple)


def facts_of(name: str, ids: list[str]) -> st.SearchStrategy[Fact]:
    """Facts of the concept with that id, which may be false for any of the concepts."""
    return st.builds(
        Fact,
        id=st.integers(0, 9999).map(lambda number: f"{name}.{number:04}"),
        kind=st.sampled_from([None, None, None, "definition", "definition", "name"]),
        text=texts | texts | texts | hostile,
        ask=st.sampled_from([True, True, True, False]),
        line=st.none() | st.integers(1, 99),
        mark=st.sampled_from([None, "o", "x"]),
        false_text=st.none() | texts,
        false_names=_some(st.sampled_from([*NAMES, "Elastic Container Cloud", "ec2"]), 4),
        false_for=st.none() | st.lists(st.sampled_from([*ids, "unknown"]), max_size=9).map(tuple),
        attribute=st.sampled_from([None, "시간", "시간", "메모리"]),
        value=st.sampled_from([None, *VALUES]),
        why=st.sampled_from([None, "", "까닭"]),
        checked=st.sampled_from([None, "2026-11-27"]),
        retired=st.sampled_from([False, False, False, True]),
    )
