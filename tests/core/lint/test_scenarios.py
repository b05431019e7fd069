"""What lint finds on scenarios: a test a code."""

from __future__ import annotations

from typing import Any

import pytest

from awsquiz.core.lint.finding import Finding, Where
from awsquiz.core.lint.scenarios import lint_scenarios
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.scenarios import Choice, Match, Scenario, Step

EXAMS = {"clf": ("technology", "billing"), "my-exam": ("secure",)}
EC2 = Concept(
    id="ec2",
    title="EC2",
    facts=(
        Fact(id="ec2.aaaa", text="서버를 빌린다"),
        Fact(id="ec2.gone", text="떠났다", retired=True),
        Fact(id="ec2.mute", text="묻지 않는다", ask=False),
    ),
)
TEXTS = ("스팟을 골라 쓴다", "예약을 사서 쓴다", "호스트를 빌려 쓴다", "온디맨드로 쓴다")


def options(*texts: str, right: tuple[int, ...] = (0,)) -> tuple[Choice, ...]:
    return tuple(
        Choice(text=text, correct=at in right, why="까닭") for at, text in enumerate(texts)
    )


def a_scenario(**more: Any) -> Scenario:
    """One without any fault, but for what is given."""
    given = {
        **{"id": "ec2-spot", "kind": "single", "exams": {"clf": "billing"}},
        **{"concepts": ("ec2",), "facts": ("ec2.aaaa",), "stem": "비용을 줄이는 방법은?"},
        **{"options": options(*TEXTS), "docs": "https://docs.aws.amazon.com/"},
    }
    return Scenario(**(given | more))


def found(*scenarios: Scenario) -> list[tuple[str, int | None]]:
    """Codes with the part that they name."""

    def where(_at: int, part: int | None) -> Where:
        return None, part

    findings = lint_scenarios(scenarios, Library((EC2,)), EXAMS, where)
    return [(finding.code, finding.line) for finding in findings]


def test_a_good_scenario_has_no_finding() -> None:
    """Of each kind."""
    steps = tuple(Step(text=text, why="까닭") for text in ("켠다", "쓴다", "끈다"))
    pairs = tuple(Match(left=text, right=text * 2, why="까닭") for text in "가나다")
    five = options("켠다", "쓴다", "끈다", "산다", "판다", right=(1, 3))
    assert found(a_scenario()) == []
    assert found(a_scenario(kind="order", options=(), steps=steps)) == []
    assert found(a_scenario(kind="match", options=(), pairs=pairs)) == []
    assert found(a_scenario(kind="multiple", stem="무엇? (두 가지 선택)", options=five)) == []


@pytest.mark.parametrize("exams", [{"clf-c02": "billing"}, {"my-exam": "secure"}])
def test_exams_are_those_of_the_blueprints(exams: dict[str, str]) -> None:
    """One's own among them, and a family by one of its versions, as older files name it."""
    assert found(a_scenario(exams=exams)) == []


def test_ids_are_given_once() -> None:
    """The later of two is told, with its id."""
    findings = lint_scenarios([a_scenario(), a_scenario()], Library((EC2,)), EXAMS)
    assert findings == [Finding("duplicate-scenario", {"id": "ec2-spot"}, scenario="ec2-spot")]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"concepts": ("ec2", "ecs")}, "dangling"),
        ({"facts": ("ec2.aaaa", "ec2.none")}, "dangling"),
        ({"facts": ("ec2.gone",)}, "not-asked"),
        ({"facts": ("ec2.mute",)}, "not-asked"),
        ({"exams": {}}, "no-exam"),
        ({"exams": {"sap": "billing"}}, "unknown-exam"),
        ({"exams": {"clf": "resilient"}}, "unknown-domain"),
        ({"docs": None}, "scenario-docs"),
        ({"steps": (Step(text="켠다", why="까닭"),)}, "needless-parts"),
        ({"options": options(*TEXTS[:2])}, "number-of-parts"),
        ({"kind": "order"}, "number-of-parts"),
        ({"options": options(*TEXTS, right=(0, 1))}, "number-right"),
        ({"options": options(*TEXTS, right=())}, "number-right"),
        ({"stem": "무엇인가? (두 가지 선택)"}, "announced"),
        ({"stem": " "}, "empty-stem"),
    ],
)
def test_what_concerns_the_whole_scenario(more: dict[str, Any], code: str) -> None:
    """Names that nothing has, and what keeps it from being asked."""
    assert (code, None) in found(a_scenario(**more))


def test_a_multiple_one_says_how_many_are_right() -> None:
    """The number that the stem announces is the number that there is."""
    five = options("켠다", "쓴다", "끈다", "산다", "판다", right=(1, 3, 4))
    for stem in ("무엇인가?", "무엇인가? (두 가지 선택)"):
        assert found(a_scenario(kind="multiple", stem=stem, options=five)) == [("announced", None)]


def test_parts_say_something_new_and_why() -> None:
    """Empty ones, the same twice and such without a reason are named by their place."""
    texts = [*options(*TEXTS[:3]), Choice(text="예약을  사서 쓴다.", why="까닭")]
    assert found(a_scenario(options=tuple(texts))) == [("same-part", 3)]
    texts[3] = Choice(text="온디맨드로 쓴다", why=" ")
    assert found(a_scenario(options=tuple(texts))) == [("why-missing", 3)]
    steps = tuple(Step(text=text, why="까닭") for text in ("켠다", " ", "끈다"))
    assert found(a_scenario(kind="order", options=(), steps=steps)) == [("empty-part", 1)]


def test_both_sides_of_pairs_are_told_apart() -> None:
    """A left side twice is as bad as a right side twice."""
    pairs = [Match(left=text, right=text * 2, why="까닭") for text in "가나다"]
    for doubled in (
        Match(left="가", right="라", why="까닭"),
        Match(left="라", right="나나", why="까닭"),
    ):
        made = a_scenario(kind="match", options=(), pairs=(*pairs, doubled))
        assert found(made) == [("same-part", 3)]


@pytest.mark.parametrize(
    ("texts", "finding"),
    [
        (("스팟만 골라 쓴다", *TEXTS[1:]), ("absolute-option", 0)),
        ((*TEXTS[:2], "항상 호스트를 빌린다", TEXTS[3]), ("absolute-option", 2)),
        (("중단을 견디는 작업에 스팟을 골라 쓴다", *TEXTS[1:]), ("longest-key", 0)),
        (("쓴다", *(f"여기에서 {text}" for text in TEXTS[1:])), ("shortest-key", 0)),
        (("스팟 인스턴스", *TEXTS[1:]), ("odd-ending", 0)),
        ((*TEXTS[:3], "온디맨드 인스턴스"), ("odd-ending", 3)),
        (("EC2 Spot을 쓴다", *TEXTS[1:]), ("odd-script", 0)),
        (("비용이 적은 것을 쓴다", *TEXTS[1:]), ("stem-word", 0)),
    ],
)
def test_cues(texts: tuple[str, ...], finding: tuple[str, int]) -> None:
    """What a guesser would see without reading the question."""
    assert finding in found(a_scenario(options=options(*texts)))


@pytest.mark.parametrize(
    "texts",
    [
        ("비용이 적은 것을 쓴다", "비용이 같은 것을 쓴다", *TEXTS[2:]),
        ("비용이 적은 것을 쓴다", "방법을 바꾸어 쓴다", *TEXTS[2:]),
    ],
)
def test_a_word_of_the_stem_that_draws_to_wrong_options_too_is_no_cue(
    texts: tuple[str, ...],
) -> None:
    """Whether they have the same word or another one of the stem."""
    assert found(a_scenario(options=options(*texts))) == []


def test_options_that_lean_on_others_are_named() -> None:
    """All of the above, and options or reasons that call an option by its letter or number."""
    wrong = options(*TEXTS[:3], "위의 모두")
    assert ("all-of-the-above", 3) in found(a_scenario(options=wrong))
    reason = (*options(*TEXTS[:3]), Choice(text=TEXTS[3], why="A번과 달리 비싸다"))
    assert ("option-named", 3) in found(a_scenario(options=reason))


def test_options_in_fixed_order_may_be_named() -> None:
    """Where nothing is shuffled a number means what it says."""
    reason = (*options(*TEXTS[:3]), Choice(text=TEXTS[3], why="보기 1과 달리 비싸다"))
    assert ("option-named", 3) not in found(a_scenario(options=reason, order="fixed"))
