"""QTI 2.1: what is written is played by a platform as the question means it."""

from __future__ import annotations

import io
import zipfile
from itertools import permutations
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.formats.quizzes.qti_package import qti_zip
from awsquiz.formats.quizzes.quiz_item import QuizItem, QuizOption
from awsquiz.formats.xml_text import legal_xml
from tests.conftest import Run
from tests.formats.quizzes.qti_reader import PlayedItem

_HEAD = (
    '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="x" title="x" '
    'adaptive="false" timeDependent="false">'
)
_SCORE = '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>'
_TEMPLATE = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"


def response(cardinality: str, base: str, values: str, mapping: str = "") -> str:
    """A declaration of an answer as the specification's examples have it."""
    right = "".join(f"<value>{value}</value>" for value in values.split(","))
    return (
        f'<responseDeclaration identifier="RESPONSE" cardinality="{cardinality}" '
        f'baseType="{base}"><correctResponse>{right}</correctResponse>{mapping}'
        f"</responseDeclaration>{_SCORE}"
    )


# Items in the forms of the specification's own examples, with words of our own.
CHOICE = (
    f"{_HEAD}{response('single', 'identifier', 'B')}"
    '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>'
    '<itemBody><p>A sign.</p><choiceInteraction responseIdentifier="RESPONSE" shuffle="false" '
    'maxChoices="1"><prompt>What keeps messages?</prompt><simpleChoice identifier="A">EFS'
    '<feedbackInline outcomeIdentifier="FEEDBACK" identifier="A" showHide="show">It keeps files'
    '</feedbackInline></simpleChoice><simpleChoice identifier="B">SQS</simpleChoice>'
    "</choiceInteraction></itemBody><responseProcessing><responseCondition><responseIf><match>"
    '<variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
    '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue>'
    '</setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="SCORE">'
    '<baseValue baseType="float">0</baseValue></setOutcomeValue></responseElse>'
    '</responseCondition><setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/>'
    "</setOutcomeValue></responseProcessing></assessmentItem>"
)
SEVERAL = (
    f"{_HEAD}"
    + response(
        *("multiple", "identifier", "H,O"),
        '<mapping lowerBound="0" upperBound="2" defaultValue="-2"><mapEntry mapKey="H" '
        'mappedValue="1"/><mapEntry mapKey="O" mappedValue="1"/></mapping>',
    )
    + '<itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0">'
    '<prompt>Which make water?</prompt><simpleChoice identifier="H">Hydrogen</simpleChoice>'
    '<simpleChoice identifier="O">Oxygen</simpleChoice><simpleChoice identifier="Cl">Chlorine'
    "</simpleChoice></choiceInteraction></itemBody>"
    f'<responseProcessing template="{_TEMPLATE}map_response"/></assessmentItem>'
)
ORDER = (
    f"{_HEAD}{response('ordered', 'identifier', 'C,A,B')}"
    '<itemBody><orderInteraction responseIdentifier="RESPONSE" shuffle="true"><prompt>Order'
    '</prompt><simpleChoice identifier="A">second</simpleChoice><simpleChoice identifier="B">third'
    '</simpleChoice><simpleChoice identifier="C">first</simpleChoice></orderInteraction></itemBody>'
    f'<responseProcessing template="{_TEMPLATE}match_correct"/></assessmentItem>'
)
MATCH = (
    f"{_HEAD}{response('multiple', 'directedPair', 'C R,D M')}"
    '<itemBody><matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="2">'
    '<prompt>Match</prompt><simpleMatchSet><simpleAssociableChoice identifier="C" matchMax="1">a'
    '</simpleAssociableChoice><simpleAssociableChoice identifier="D" matchMax="1">b'
    "</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice "
    'identifier="R" matchMax="4">c</simpleAssociableChoice><simpleAssociableChoice identifier="M" '
    'matchMax="4">d</simpleAssociableChoice></simpleMatchSet></matchInteraction></itemBody>'
    f'<responseProcessing template="{_TEMPLATE}match_correct"/></assessmentItem>'
)
TEXT = (
    f"{_HEAD}"
    + response(
        *("single", "string", "York"),
        '<mapping defaultValue="0"><mapEntry mapKey="York" mappedValue="1"/><mapEntry '
        'mapKey="york" mappedValue="0.5"/></mapping>',
    )
    + '<itemBody><p>The sun of <textEntryInteraction responseIdentifier="RESPONSE" '
    f'expectedLength="15"/>.</p></itemBody><responseProcessing template="{_TEMPLATE}map_response"/>'
    "</assessmentItem>"
)


@pytest.mark.parametrize(
    ("item", "kind", "answer", "score"),
    [
        (CHOICE, "choice", ["B"], 1),
        (CHOICE, "choice", ["A"], 0),
        (CHOICE, "choice", [], 0),
        (SEVERAL, "choice", ["O", "H"], 2),
        (SEVERAL, "choice", ["O"], 1),
        (ORDER, "order", ["C", "A", "B"], 1),
        (ORDER, "order", ["A", "C", "B"], 0),
        (MATCH, "match", ["D M", "C R"], 1),
        (MATCH, "match", ["D R", "C M"], 0),
        (TEXT, "textEntry", ["york"], 0.5),
        (TEXT, "textEntry", ["Kent"], 0),
    ],
)
def test_the_platform_plays_the_forms_of_the_specification(
    item: str, kind: str, answer: list[str], score: float
) -> None:
    """By their own response processing, or by the standard templates."""
    played = PlayedItem(item.encode())
    assert played.kind == kind
    assert played.answered(*answer)[0] == score


def test_the_platform_says_what_the_outcome_shows() -> None:
    """Of the option that was chosen, and of no other."""
    played = PlayedItem(CHOICE.encode())
    assert played.answered("A")[1] == ["It keeps files"]
    assert played.answered("B")[1] == []


def played(item: QuizItem) -> PlayedItem:
    """The item out of a package that has it alone."""
    with zipfile.ZipFile(io.BytesIO(qti_zip([item]))) as package:
        [name] = [each for each in package.namelist() if each.startswith("items/")]
        return PlayedItem(package.read(name))


OPTIONS = (
    QuizOption("SQS & <대기열>", True, "메시지를 담는다"),
    QuizOption("EFS", False, "파일 시스템이다"),
    QuizOption("EBS", True, "예일 뿐이다"),
)


def test_one_is_right_and_each_option_has_its_reason() -> None:
    """And the explanation is shown whatever was chosen."""
    item = played(
        QuizItem(stem="무엇인가?\n“담는 것”", kind="one", options=OPTIONS[:2], feedback="왜")
    )
    assert (item.kind, item.asked) == ("choice", "무엇인가?\n“담는 것”")
    assert [*item.offered[0].values()] == ["SQS & <대기열>", "EFS"]
    assert item.answered("O1") == (1, ["SQS & <대기열>: 메시지를 담는다", "왜"])
    assert item.answered("O2") == (0, ["EFS: 파일 시스템이다", "왜"])
    assert item.answered() == (0, ["왜"])


def test_several_are_right_together_alone() -> None:
    """In any order; half of them is not."""
    item = played(QuizItem(stem="둘은?", kind="several", options=OPTIONS))
    assert [item.answered(*answer)[0] for answer in (["O3", "O1"], ["O1"], ["O1", "O2", "O3"])] == [
        *(1, 0, 0)
    ]
    assert item.answered("O2", "O1")[1] == [
        *("SQS & <대기열>: 메시지를 담는다", "EFS: 파일 시스템이다")
    ]


def test_steps_are_right_in_one_order() -> None:
    """That of the question, not that in which they are shown."""
    item = played(QuizItem(stem="순서는?", kind="order", options=OPTIONS, order=(2, 0, 1)))
    right = [each for each in permutations(("O1", "O2", "O3")) if item.answered(*each)[0] == 1]
    assert right == [("O3", "O1", "O2")]


def test_two_pairs_may_share_a_side() -> None:
    """It is offered once, and fits both."""
    pairs = (("S3", "스토리지"), ("EFS", "스토리지"), ("EC2", "컴퓨팅"))
    item = played(QuizItem(stem="이으시오", kind="pairs", pairs=pairs))
    assert [[*side.values()] for side in item.offered] == [
        ["S3", "EFS", "EC2"],
        ["스토리지", "컴퓨팅"],
    ]
    assert item.answered("L1 R1", "L2 R1", "L3 R2")[0] == 1
    assert item.answered("L1 R1", "L2 R2", "L3 R2")[0] == 0


def test_what_is_typed_may_be_any_of_the_answers() -> None:
    """Without regard to case."""
    accept = ("Simple Queue Service", "simple queue service", "SQS")
    item = played(QuizItem(stem="쓰시오", kind="typed", accept=accept))
    assert item.correct == ("Simple Queue Service",)
    assert [item.answered(text)[0] for text in ("sqs", "SIMPLE QUEUE SERVICE", "SNS")] == [1, 1, 0]


any_text = st.text(max_size=20)


@given(st.lists(any_text, min_size=2, max_size=4, unique=True), any_text, any_text)
def test_any_unicode_is_written_as_far_as_xml_may_hold_it(
    texts: list[str], stem: str, told: str
) -> None:
    """The package is well-formed whatever a text holds, and nothing else of it is lost."""
    options = tuple(QuizOption(text, at == 0, told) for at, text in enumerate(texts))
    item = QuizItem(name=told, category=stem, stem=stem, kind="one", options=options)
    data = qti_zip([item, item])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        assert len(set(names)) == len(names) == 4
        files = [fromstring(package.read(name)) for name in names]
        assert len(files) == 4
        offered = PlayedItem(package.read(names[2])).offered
    assert [*offered[0].values()] == [legal_xml(text) for text in texts]


def test_a_package_names_all_that_is_in_it(run: Run, tmp_path: Path) -> None:
    """The manifest each file, the test each item; each is right when answered as it declares."""
    assert run("export", "quiz.zip", "ec2").returncode == 0
    with zipfile.ZipFile(tmp_path / "quiz.zip") as package:
        names = set(package.namelist())
        manifest = fromstring(package.read("imsmanifest.xml"))
        tested = fromstring(package.read("test.xml"))
        items = [PlayedItem(package.read(name)) for name in names if name.startswith("items/")]
    named = {each.attrib["href"] for each in manifest.iter() if each.tag.endswith("}file")}
    asked = {each.attrib["href"] for each in tested.iter() if "href" in each.attrib}
    assert named == names - {"imsmanifest.xml"}
    assert asked == named - {"test.xml"}
    assert {item.kind for item in items} >= {"choice", "match", "textEntry"}
    assert all(item.answered(*item.correct)[0] == 1 for item in items)
