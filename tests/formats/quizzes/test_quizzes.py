"""GIFT, Aiken and Moodle's XML: what is written is read back, and published forms are read."""

from __future__ import annotations

from html import unescape
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.formats.quizzes.aiken_file import aiken_text, read_aiken
from awsquiz.formats.quizzes.gift_file import gift_text, read_gift
from awsquiz.formats.quizzes.moodle_file import moodle_xml
from awsquiz.formats.quizzes.quiz_item import QuizItem, QuizOption

ONE = QuizItem(
    name="choice:sqs.aaaa:1",
    category="awsquiz/SQS",
    stem="SQS에 대한 설명으로 옳은 것은?\n{고르시오}",
    kind="one",
    options=(
        QuizOption("대기열 = 큐다", True, "맞다: 메시지를 담는다"),
        QuizOption("~파일# 시스템이다", False, "EFS의 설명이다"),
    ),
    feedback="메시지 대기열 서비스다",
)
SEVERAL = QuizItem(
    stem="둘을 고르시오",
    kind="several",
    options=tuple(
        QuizOption(text, right) for text, right in (("a", True), ("b", True), ("c", False))
    ),
)
TYPED = QuizItem(stem="약자를 쓰시오", kind="typed", accept=("Simple Queue Service", "SQS*"))
PAIRS = QuizItem(stem="이으시오", kind="pairs", pairs=(("SQS", "대기열"), ("SNS", "알림")))

said = st.text(alphabet="가a1 ~=#{}:\\/\n&<\"'*%-", min_size=1, max_size=12).filter(
    lambda text: text.strip() == text and not text.startswith(("//", "$", "%", "["))
)


def test_gift_is_read_back() -> None:
    """Categories, names, feedback by option, several right ones, typed answers and pairs."""
    items = [ONE, SEVERAL, TYPED, PAIRS]
    read = [item for item in read_gift(gift_text(items)) if item]
    assert read[0] == ONE
    assert [(item.kind, item.stem) for item in read] == [(item.kind, item.stem) for item in items]
    assert read[1].options == SEVERAL.options
    assert read[2].accept == TYPED.accept
    assert read[3].pairs == PAIRS.pairs


def test_what_looks_like_html_is_told_to_be_none() -> None:
    """Moodle takes text without a format for HTML; that of others may be HTML."""
    item = QuizItem(stem="List<String>은?", kind="typed", accept=("a & b",))
    assert gift_text([item]).startswith("[plain]List<String>")
    assert list(read_gift(gift_text([item]))) == [item]
    [read] = read_gift("<b>굵은</b> 물음은? {=답}")
    assert read == QuizItem(
        stem="<b>굵은</b> 물음은?", kind="typed", accept=("답",), may_be_html=True
    )


@given(said, said, said, said)
def test_no_sign_of_a_text_is_one_of_gift(stem: str, right: str, wrong: str, told: str) -> None:
    """Whatever a question holds, it is read back as it was."""
    options = (QuizOption(right, True, told), QuizOption(wrong, False))
    item = QuizItem(name=told, stem=stem, kind="one", options=options, feedback=told)
    assert list(read_gift(gift_text([item]))) == [item]


@pytest.mark.parametrize(
    ("block", "kind", "right"),
    [
        # Forms of the page "GIFT format" of docs.moodle.org, with words of our own.
        ("//comment\n::Q1:: 1+1? {\n=2 #yes\n~3 #no\n~4 }", "one", ["2"]),
        ("Which {~%50%Jeff ~%50%Sofia ~%-100%Mia} teach?", "several", ["Jeff", "Sofia"]),
        ("The sun rises in the east.{T}", "one", ["True"]),
        ("The moon is a star. {FALSE#it is not#right}", "one", ["False"]),
        ("Two plus {=two =2} equals four.", "typed", ["two", "2"]),
        ("Match. {\n=cat -> meows\n=dog -> barks\n}", "pairs", ["meows", "barks"]),
        ("[markdown]**Which**? {~no ~%100%yes}", "one", ["yes"]),
        (r"Escaped \{x\} \= y? {=a\=b ~c\:d}", "one", ["a=b"]),
    ],
)
def test_what_others_write_in_gift_is_read(block: str, kind: str, right: list[str]) -> None:
    """By the page that tells of the format."""
    [item] = read_gift(block)
    assert item is not None
    assert item.kind == kind
    found = [option.text for option in item.options if option.right]
    assert (found or list(item.accept) or [fits for _left, fits in item.pairs]) == right


@pytest.mark.parametrize(
    "block",
    [
        "Write an essay. {}",
        "How many? {#3:2}",
        "No key {~a ~b}",
        "never closed {=a ~b",
        "closed } before {",
        "Half right only. {=%50%a =%25%b}",
    ],
)
def test_what_has_no_sure_key_is_counted(block: str) -> None:
    """Essays, numbers within a range, what is half right and broken blocks are none."""
    assert list(read_gift(block)) == [None]


@pytest.mark.parametrize("text", ["just text", "", "// {=a ~b}"])
def test_what_asks_nothing_is_passed_over(text: str) -> None:
    """A description has no braces."""
    assert list(read_gift(text)) == []


def test_what_is_said_of_true_and_false_is_of_each() -> None:
    """First to who chose wrong, then to who chose right; a number without a range is typed."""
    text = "SQS stores files. {F#EFS does\\#1#It is a queue}\n\nHow many days? {#14}"
    verdict, number = read_gift(text)
    assert verdict is not None
    assert [(each.text, each.right, each.feedback) for each in verdict.options] == [
        ("True", False, "EFS does#1"),
        ("False", True, "It is a queue"),
    ]
    assert number is not None
    assert number.accept == ("14",)


@pytest.mark.parametrize("category", ["top/AWS/KMS", "$course$/top/AWS/KMS", "$cat1$/AWS/KMS"])
def test_roots_of_categories_are_nobody_s_names(category: str) -> None:
    """As Moodle writes them."""
    [item] = read_gift(f"$CATEGORY: {category}\n\n1+1? {{=2 ~3}}")
    assert item is not None
    assert item.category == "AWS/KMS"


def test_a_broken_question_hides_no_other() -> None:
    """Each stands between blank lines."""
    broken, sound = read_gift("broken {=a\n\n1+1? {=2 ~3}")
    assert (broken, sound and sound.stem) == (None, "1+1?")


def test_aiken_is_read_back() -> None:
    """One right option; the rest cannot be said in it, and is not."""
    text = aiken_text([ONE, SEVERAL, TYPED, PAIRS])
    [item] = read_aiken(text)
    assert item is not None
    assert item.stem == "SQS에 대한 설명으로 옳은 것은? {고르시오}"
    assert [(each.text, each.right) for each in item.options] == [
        ("대기열 = 큐다", True),
        ("~파일# 시스템이다", False),
    ]


def test_aiken_of_others_is_read() -> None:
    """Both kinds of letters' signs; what has no key, or a wrong one, hides no other."""
    text = (
        "Which is a queue?\nA) EFS\nB) SQS\nANSWER: B\n\n"
        "No key\nA. a\nB. b\n\n"
        "Wrong key\nA. a\nB. b\nANSWER: C\n\n"
        "Which notifies?\nA. SNS\nB. S3\nANSWER: A\n"
    )
    items = list(read_aiken(text))
    assert [item and item.stem for item in items] == [
        *("Which is a queue?", None, None, "Which notifies?")
    ]
    assert [[each.right for each in item.options] for item in items if item] == [
        [False, True],
        [True, False],
    ]


def test_moodle_s_xml_is_well_formed_and_whole() -> None:
    """Texts are escaped for HTML and for XML; a star that is typed is one; fractions add up."""
    root = ElementTree.fromstring(moodle_xml([ONE, SEVERAL, TYPED, PAIRS]))
    kinds = [each.get("type") for each in root]
    assert kinds == ["category", "multichoice", "multichoice", "shortanswer", "matching"]
    one, several, typed, pairs = list(root)[1:]
    assert unescape(one.findtext("questiontext/text") or "").replace("<br>", "\n") == ONE.stem
    told = [(each.get("fraction"), each.findtext("feedback/text")) for each in one.iter("answer")]
    assert told == [("100", "맞다: 메시지를 담는다"), ("0", "EFS의 설명이다")]
    assert [each.get("fraction") for each in several.iter("answer")] == ["50", "50", "-100"]
    assert [each.findtext("text") for each in typed.iter("answer")][1] == r"SQS\*"
    assert [each.findtext("answer/text") for each in pairs.iter("subquestion")] == [
        "대기열",
        "알림",
    ]


def test_what_no_xml_may_hold_is_left_out() -> None:
    """A control sign would make the whole file unreadable."""
    item = QuizItem(stem="a\x00b\ud800<c>", kind="typed", accept=("x",))
    root = ElementTree.fromstring(moodle_xml([item]))
    assert root.findtext("question/questiontext/text") == "ab&lt;c&gt;"
