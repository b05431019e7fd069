"""Exercises of notes as scenarios, from one conversion to the next."""

from __future__ import annotations

from msgspec.structs import replace

from awsquiz.core.merge.conversion import Conversion, convert
from awsquiz.core.merge.known_notes import NoteText
from awsquiz.core.scenarios import Choice, Scenario

SHEET = """\
# 모의고사

## 1.
함께 쓰는 파일 시스템은?
A. EBS
B. EFS
C. S3

정답: B
해설: 여러 곳에 붙는다

## 2.
대기열은?
A. SNS
B. SQS

정답: B
"""


def converted(text: str, before: Conversion | None = None, path: str = "/n/exam.md") -> Conversion:
    """The conversion of a note, after an earlier one."""
    return convert(
        [NoteText(path, text)],
        before.cards if before else (),
        emojize=str,
        front_matter=lambda _: {},
        scenarios=before.scenarios if before else (),
        ledger=before.ledger if before else (),
    )


def only(conversion: Conversion, stem: str) -> Scenario:
    (found,) = (each for each in conversion.scenarios if each.stem == stem)
    return found


def changed(conversion: Conversion, scenario: Scenario) -> Conversion:
    """The conversion with a scenario as a person changed it."""
    rows = tuple(scenario if each.id == scenario.id else each for each in conversion.scenarios)
    return Conversion(conversion.cards, (), conversion.ledger, scenarios=rows)


def test_each_exercise_is_a_scenario_on_a_fact_of_its_own() -> None:
    """Key, place and reason are the note's; the fact has the question and the right answer."""
    conversion = converted(SHEET)
    scenario = only(conversion, "함께 쓰는 파일 시스템은?")
    assert [each.text for each in scenario.options if each.correct] == ["EFS"]
    assert (scenario.note, scenario.line, scenario.exams) == ("exam.md", 3, {})
    facts = {fact.id: fact for card in conversion.cards for fact in card.facts}
    assert len(facts) == 2
    fact = facts[scenario.facts[0]]
    assert (fact.question, fact.text, fact.why) == (scenario.stem, "EFS", "여러 곳에 붙는다")


def test_converting_again_changes_nothing() -> None:
    """The same note gives the same scenarios."""
    first = converted(SHEET)
    again = converted(SHEET, first)
    assert again.scenarios == first.scenarios
    assert again.cards == first.cards


def test_a_reworded_question_keeps_its_id() -> None:
    """Stem, options and key follow the note; the history stays with the fact."""
    first = converted(SHEET)
    again = converted(
        SHEET.replace("A. EBS", "A. Amazon EBS").replace("함께 쓰는", "같이 쓰는"), first
    )
    before, after = only(first, "함께 쓰는 파일 시스템은?"), only(again, "같이 쓰는 파일 시스템은?")
    assert (after.id, after.facts) == (before.id, before.facts)
    assert after.options[0].text == "Amazon EBS"


def test_a_mended_key_of_the_note_is_followed() -> None:
    """The right answer is the note's, also that of the fact."""
    first = converted(SHEET)
    again = converted(SHEET.replace("정답: B\n해설", "정답: C\n해설"), first)
    scenario = only(again, "함께 쓰는 파일 시스템은?")
    assert [each.text for each in scenario.options if each.correct] == ["S3"]
    facts = {fact.id: fact for card in again.cards for fact in card.facts}
    assert facts[scenario.facts[0]].text == "S3"


def test_what_a_person_wrote_stays() -> None:
    """Options that somebody mended, exams and docs are theirs."""
    first = converted(SHEET)
    old = only(first, "함께 쓰는 파일 시스템은?")
    mine = replace(
        old,
        exams={"saa": "resilient"},
        options=(*old.options, Choice(text="FSx", why="다른 프로토콜이다")),
        docs="https://docs.aws.amazon.com/efs/",
    )
    again = converted(SHEET.replace("A. EBS", "A. Amazon EBS"), changed(first, mine))
    scenario = only(again, old.stem)
    assert scenario.options == mine.options
    assert (scenario.exams, scenario.docs) == (mine.exams, mine.docs)


def test_a_question_that_left_the_note_goes_and_its_fact_is_retired() -> None:
    """The history stays with the retired fact."""
    first = converted(SHEET)
    gone = only(first, "대기열은?")
    again = converted(SHEET[: SHEET.index("## 2.")], first)
    assert gone.id not in {each.id for each in again.scenarios}
    facts = {fact.id: fact for card in again.cards for fact in card.facts}
    assert facts[gone.facts[0]].retired


def test_a_question_without_a_key_is_set_aside() -> None:
    """Neither its stem nor its options are taught."""
    conversion = converted("# 문제\n\n다음 중 옳은 것은?\nA. 하나\nB. 둘\n")
    (fact,) = (fact for card in conversion.cards for fact in card.facts)
    assert conversion.scenarios == ()
    assert (fact.aside, fact.askable) == ("question", False)


def test_scenarios_of_other_notes_stay() -> None:
    """A conversion touches those of its own notes alone."""
    first = converted(SHEET)
    other = converted("# 큐\n\n다음 중 대기열은?\nA. SQS\nB. EC2\n\n정답: A\n", first, "/n/q.md")
    assert other.scenarios[: len(first.scenarios)] == first.scenarios
    assert len(other.scenarios) == len(first.scenarios) + 1
