"""Names hidden in their own statements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.masks import (
    longest_part,
    masked,
    meaning,
    meanings,
    names_in,
    said_by_title,
    says_something,
    shown,
    without_topic,
)
from awsquiz.core.text import key, plain

LAMBDA = Concept(id="lambda", title="Lambda", name="AWS Lambda", aliases=("람다",))
EDGE = Concept(id="lambda-edge", title="Lambda@Edge", aliases=("람다 엣지",))
EC2 = Concept(id="ec2", title="EC2", name="Elastic Compute Cloud")
SCALING = Concept(id="auto-scaling", title="Auto Scaling", aliases=("자동 크기 조정",))
EC2_SCALING = Concept(id="ec2-auto-scaling", title="EC2 Auto Scaling")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lambda는 코드를 실행한다", "○○은(는) 코드를 실행한다"),
        ("람다가 확장한다", "○○이(가) 확장한다"),
        ("AWS Lambda를 쓴다", "○○을(를) 쓴다"),
        ("EC2와 Lambda와", "EC2와 ○○과(와)"),
        ("Lambda로 실행한다", "○○(으)로 실행한다"),
        ("Lambda로부터 받는다", "○○(으)로부터 받는다"),
        ("LAMBDA에서 lambda 함수의", "○○에서 ○○ 함수의"),
        ("**Lambda**는 `lambda`다", "○○은(는) ○○다"),
    ],
)
def test_names_and_their_particles_are_hidden(text: str, said: str) -> None:
    """Each name gives way to ○○, whatever its case, and its 조사 no longer tells how it ends."""
    assert masked(text, LAMBDA) == said


@pytest.mark.parametrize("text", ["AutoScaling", "Auto-Scaling", "auto  scaling", "자동크기조정"])
def test_spacing_does_not_save_a_name(text: str) -> None:
    """A name is hidden however its words are set apart."""
    assert masked(f"{text} 그룹을 만든다", SCALING) == "○○ 그룹을 만든다"


@pytest.mark.parametrize("text", ["MyLambda", "Lambdas", "EC20", "EC2x"])
def test_a_part_of_a_word_is_no_name(text: str) -> None:
    """Latin letters within another word stay."""
    assert masked(text, LAMBDA, EC2) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("EC2 Auto Scaling은 쉽다", "EC2 Auto Scaling은 쉽다"),
        ("Auto Scaling 2.0을 쓴다", "Auto Scaling 2.0을 쓴다"),
        ("AWS Auto Scaling은 쉽다", "AWS ○○은(는) 쉽다"),
        ("EC2와 Auto Scaling은 쉽다", "EC2와 ○○은(는) 쉽다"),
        ("git-remote-auto-scaling을 쓴다", "git-remote-auto-scaling을 쓴다"),
    ],
)
def test_a_part_of_a_longer_name_stays(text: str, said: str) -> None:
    """What is within the name of another thing, or of a version, is not hidden."""
    assert masked(text, SCALING) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("AWS Lambda는 코드를 실행한다", "코드를 실행한다"),
        ("Lambda의 최대는 15분이다", "최대는 15분이다"),
        ("람다는 코드를 실행한다", "람다는 코드를 실행한다"),
        ("Lambda가 코드를 실행한다", "Lambda가 코드를 실행한다"),
        ("함수는 Lambda로 실행한다", "함수는 Lambda로 실행한다"),
        ("Lambda는", "Lambda는"),
    ],
)
def test_a_stem_that_names_the_concept_needs_no_topic(text: str, said: str) -> None:
    """Below it the sentence begins with what it says; all else stays as it is written."""
    assert without_topic(text, LAMBDA) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("○○은(는) 코드를 실행한다", "코드를 실행한다"),
        ("함수를 ○○(으)로 실행한다", "함수를 EC2로 실행한다"),
        ("코드를 실행한다", "코드를 실행한다"),
    ],
)
def test_what_is_said_of_another_is_said_by_the_name_that_is_asked(text: str, said: str) -> None:
    """A hidden name gives way to a title, with the particle that fits."""
    assert said_by_title(text, "EC2") == said


def test_a_particle_within_a_word_stays() -> None:
    """A syllable that goes on is not taken for a particle."""
    assert (
        masked("Lambda 이벤트, Lambda이벤트, Lambda로그", LAMBDA) == "○○ 이벤트, ○○이벤트, ○○로그"
    )


def test_the_longest_name_goes_first() -> None:
    """A name that holds another one is hidden whole."""
    assert masked("Lambda@Edge는 빠르다", LAMBDA, EDGE) == "○○은(는) 빠르다"
    assert masked("EC2 Auto Scaling은 쉽다", EC2, SCALING, EC2_SCALING) == "○○은(는) 쉽다"


def test_without_a_name_only_markup_goes() -> None:
    """A statement that names nothing is shown as it is, without markup."""
    assert masked("**코드**를 실행한다", LAMBDA) == "코드를 실행한다"
    assert masked("**코드**를 실행한다") == "코드를 실행한다"


@pytest.mark.parametrize("name", [" ", "-", "\n", ".*", "(", "[", "\\"])
def test_odd_names_do_no_harm(name: str) -> None:
    """A name of spaces hides nothing, and one with signs is no pattern."""
    assert masked("a - b", Concept(id="odd", title=name)) == "a - b"


def test_what_an_abbreviation_stands_for_is_not_hidden() -> None:
    """A fact on the name shows the name in full, but not the title."""
    fact = Fact(id="ec2.aaaa", kind="name", text="EC2는 Elastic Compute Cloud의 약자다")
    assert shown(fact, EC2) == "○○은(는) Elastic Compute Cloud의 약자다"


def test_another_text_can_be_shown_for_a_fact() -> None:
    """The false text is hidden by the rules of its fact."""
    fact = Fact(id="ec2.aaaa", text="EC2는 서버다", false_text="EC2는 저장소다")
    assert shown(fact, EC2, text=fact.false_text) == "○○은(는) 저장소다"


def test_names_in() -> None:
    """A name is found in a text as it would be hidden."""
    assert names_in("자동크기조정을 한다", SCALING)
    assert not names_in("**규모**를 조정한다", SCALING)


def test_says_something() -> None:
    """What is nothing but hidden names says nothing."""
    assert says_something("○○은(는) 서버다")
    assert not says_something("○○")
    assert not says_something("○○ ○○")


def test_meaning_is_blind_to_the_subject() -> None:
    """With and without its hidden subject a statement means the same; an object stays."""
    assert meaning("○○은(는) 서버다") == meaning("○○이(가) 서버다.") == meaning("서버다")
    assert meaning("○○을(를) 쓴다") != meaning("쓴다")


@pytest.mark.parametrize(
    ("title", "text", "said"),
    [
        ("AWS - VPC", "VPC는 나만의 네트워크이다", "○○은(는) 나만의 네트워크이다"),
        ("EMR (Elastic MapReduce)", "Elastic MapReduce의 약자이다", "○○의 약자이다"),
        ("Amazon QLDB", "QLDB에 거래를 적는다", "○○에 거래를 적는다"),
    ],
)
def test_names_without_maker_and_bracket_are_hidden(title: str, text: str, said: str) -> None:
    """What is left of a name without Amazon and its bracket is its name too."""
    assert masked(text, Concept(id="x", title=title)) == said


_PIECES = [
    "Lambda",
    "람다",
    "AWS ",
    "EC2",
    "은",
    "는",
    "로",
    "가",
    "1",
    "0",
    ".",
    ", ",
    " ",
    "✕",
    "**",
]
_TEXTS = st.lists(st.sampled_from([*_PIECES, "○", "(", ")", "코드", "분", "\n"]), max_size=9)


@given(_TEXTS.map("".join))
def test_the_longest_part_stands_in_the_key_of_the_text(text: str) -> None:
    """What is left of a meaning without the names stands in the key of the text, names and all."""
    fact = Fact(id="lambda.aaaa", text=text)
    for meant in meanings(Concept(id="lambda", title="Lambda", aliases=("람다",), facts=(fact,))):
        assert longest_part(meant) in key(f"0.\n{plain(text)}\n.5")


def test_the_longest_part_holds_no_name() -> None:
    """It is what stands before, between or behind the names and their particles."""
    assert longest_part(meaning(masked("함수는 Lambda로 실행한다", LAMBDA))) == "실행한다"
    assert longest_part(meaning("…")) == ""
