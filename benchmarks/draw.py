"""How long a draw takes from very many cards: `python benchmarks/draw.py [CONCEPTS] [SEEDS]`.

10,000 concepts with ten facts each stand in memory and have been prepared. Then quizzes of 65
questions are drawn from all of them, each with another seed: `cold` is the first draw of a fresh
process's caches, `warm` are draws that come after others, of other seeds.
"""

from __future__ import annotations

import gc
import sys
import time
from random import Random
from statistics import median

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import draw, prepare

LENGTH = 65
LIMIT = 200
"""Milliseconds that a draw may take."""
_PAGE = "https://docs.aws.amazon.com/"
_TASKS = ("코드를 실행한다", "객체를 저장한다", "요청을 나눈다", "로그를 모은다", "키를 관리한다")
_ATTRIBUTES = ("최대 실행 시간", "과금 단위", "배포 단위", "시작 지연")


def a_library(concepts: int) -> Library:
    """As many concepts with ten facts each; every tenth has the nine after it below itself."""
    made = [_concept(at, concepts) for at in range(concepts)]
    tops = []
    for at in range(0, concepts, 10):
        top, *subs = made[at : at + 10]
        tops.append(
            Concept(id=top.id, title=top.title, name=top.name, facts=top.facts, concepts=(*subs,))
        )
    return Library(tuple(tops))


def _concept(at: int, concepts: int) -> Concept:
    random = Random(at)
    name, title = f"service-{at}", f"Service{at}"
    others = [f"service-{random.randrange(concepts)}" for _ in range(6)]

    def fact(number: int, text: str, **more: str) -> Fact:
        checks = {"false_for": tuple(others), "checked": "2026-11-27"}
        return Fact(id=f"{name}.f{number:03}", text=text, line=1, **checks, **more)

    facts = [fact(0, f"{title}는 {_task(random)} 서비스", kind="definition")]
    for number in range(1, 5):
        attribute, value = random.choice(_ATTRIBUTES), f"{random.randrange(1, 90)}분"
        text = f"{title}의 {attribute}은 최대 {value}이다"
        facts.append(fact(number, text, attribute=attribute, value=value))
    for number in range(5, 10):
        task = _task(random)
        false = f"{task}고 할 수 없다"
        facts.append(fact(number, f"{task}고 {random.randrange(99)}번 알린다", false_text=false))
    return Concept(
        id=name,
        title=title,
        name=f"AWS {title}",
        aliases=(f"서비스 {at}",),
        docs=_PAGE,
        facts=tuple(facts),
    )


def _task(random: Random) -> str:
    return (
        f"{random.randrange(999)}개의 **{random.choice('가나다라마바사')}** {random.choice(_TASKS)}"
    )


def timed(library: Library, seed: int) -> float:
    """Milliseconds of one draw from all concepts."""
    concepts = list(library.by_id.values())
    started = time.perf_counter()
    drawn = draw(library, concepts, LENGTH, Random(seed))
    passed = (time.perf_counter() - started) * 1000
    assert len(drawn) == min(LENGTH, 10 * len(concepts))
    return passed


def main() -> int:
    """Prints the figures; 1 where the slowest draw takes longer than the limit."""
    concepts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seeds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    library = a_library(concepts)
    facts = sum(len(concept.facts) for concept in library.by_id.values())
    started = time.perf_counter()
    prepare(library)
    print(f"{facts:,} facts of {concepts:,} concepts, prepared in", end=" ")
    print(f"{time.perf_counter() - started:.2f} s")
    gc.freeze()  # as the command does: what is loaded stays,
    gc.set_threshold(50_000)  # and what is made is looked through seldom
    first, *later = [timed(library, seed) for seed in range(seeds + 1)]
    print(f"{LENGTH} questions, cold: {first:.0f} ms")
    print(f"{LENGTH} questions, {seeds} further seeds:", end=" ")
    print(f"min {min(later):.0f}, median {median(later):.0f}, max {max(later):.0f} ms")
    slowest = max(first, *later)
    print(f"slowest {slowest:.0f} ms, limit {LIMIT} ms")
    return int(slowest > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
