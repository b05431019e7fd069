"""Questions on a card of very many facts: `python benchmarks/questions.py [FACTS …]`.

Makes one card of so many facts (half in one concept, the rest in twenty below it, with marks, other
concepts of which they are false, values and a definition each) and prints how long it takes to draw
a question on every fact, in seconds of the processor and microseconds a fact: the second number
should stay the same.
"""

from __future__ import annotations

import sys
import time
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import draw

BELOW = 20
OTHERS = 12
_TASKS = ("코드를 실행한다", "객체를 저장한다", "요청을 나눈다", "로그를 모은다", "키를 관리한다")


def library(facts: int) -> Library:
    """One card with that many facts, and a dozen small ones beside it."""
    top = _concept("service", facts // 2)
    each = (facts - facts // 2) // BELOW
    below = tuple(_concept(f"service-{n}", each) for n in range(BELOW))
    cards = [Concept(id=top.id, title=top.title, facts=top.facts, concepts=below)]
    cards += [_concept(f"other-{n}", 10) for n in range(OTHERS)]
    return Library(tuple(cards))


def _concept(name: str, facts: int) -> Concept:
    made = [_fact(name, n) for n in range(max(1, facts))]
    return Concept(id=name, title=name.title().replace("-", " "), facts=tuple(made))


def _fact(concept: str, n: int) -> Fact:
    task = _TASKS[n % len(_TASKS)]
    text = f"요청을 받으면 {n}분 안에 {task}"
    given: dict[str, object] = {}
    if n == 0:
        given = {"kind": "definition", "false_for": ("other-1",)}
    elif n % 3 == 0:
        given = {"false_text": f"요청을 받으면 {n + 70000}분 안에 {task}"}
    elif n % 3 == 1:
        given = {"false_for": ("other-1", f"other-{n % OTHERS}", "service")}
    elif n % 15 == 2:
        given = {"attribute": f"최대 시간 {n % 4}", "value": f"{n}분"}
    return Fact(id=f"{concept}.{n:04}", text=text, **given)  # type: ignore[arg-type]


def main(sizes: list[int]) -> None:
    """Prints a line for each size."""
    for size in sizes:
        of_size = library(size)
        started = time.process_time()
        drawn = draw(of_size, list(of_size.by_id.values()), 5000, Random(1))
        passed = time.process_time() - started
        per_fact = passed / size * 1e6
        print(f"{size:,} facts: {len(drawn):,} questions, {passed:.1f} s, {per_fact:.0f} µs a fact")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [750, 1500, 3000])
