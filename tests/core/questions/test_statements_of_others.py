"""Which statements on other concepts may be wrong options: those whose words tell nothing."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask

PAGE = "https://docs.aws.amazon.com/"
SEEDS = range(12)


def pillar(name: str, title: str, *said: tuple[str, str | None], others: str) -> Concept:
    """A concept with facts, some of them turned round by a person, false of the others."""
    facts = tuple(
        Fact(
            id=f"{name}.{at}aaa",
            text=text,
            false_text=false,
            false_for=tuple(each for each in others.split() if each != name),
            checked="2026-11-28",
        )
        for at, (text, false) in enumerate(said)
    )
    return Concept(id=name, title=title, docs=PAGE, facts=facts)


def _shown(library: Library) -> list[set[str]]:
    """The wrong options of several draws."""
    made = [ask(library, "a.0aaa", "choice", Random(seed)) for seed in SEEDS]
    return [{it.text for it in each.options if not it.correct} for each in made if each]


def test_what_names_the_theme_of_another_stands_behind_what_does_not() -> None:
    """지출 below the name of another pillar is out before anything is known of the two."""
    ids = "a b c"
    own = pillar(
        "a",
        "안정성 기둥",
        ("자원을 여럿으로 나누어 고장의 영향을 줄인다", None),
        ("부하에 맞추어 용량을 스스로 조절한다", "부하가 늘 것을 미리 어림해 용량을 사 둔다"),
        ("변경을 코드로 적용하고 되돌린다", "변경을 콘솔에서 하나씩 적용하고 적어 둔다"),
        others=ids,
    )
    cost = pillar(
        "b",
        "비용 최적화 기둥",
        ("부하의 지출을 용량별로 나눈다", None),
        ("용량을 코드로 줄여 지출을 어림한다", None),
        ("고장의 영향과 지출을 함께 적는다", None),
        others=ids,
    )
    other = pillar(
        "c", "성능 기둥", ("용량과 부하를 날마다 재어 그래프로 그린다", None), others=ids
    )
    shown = _shown(Library((own, cost, other)))
    assert shown
    assert not any("지출" in text for texts in shown for text in texts)
