"""The shipped cards: what the note garbled is mended in what is taught, never in what it said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from awsquiz.core.exam.blueprint import domains_by_tag
from awsquiz.core.exam.domains import NOT_ASKED, facts_of, tag_of
from awsquiz.core.exam.drawing import draw_exam
from awsquiz.core.exam.paper import name_in_history
from awsquiz.core.model import Fact, Library
from awsquiz.storage import blueprints
from awsquiz.storage.library import load

CONTENT = Path(__file__).parent.parent / "content"
USERS_NOTE = "aws-computing.md"
NOTES = {
    path.name: path.read_text(encoding="utf-8").split("\n")
    for path in (CONTENT / "notes").glob("*.md")
}
# Line of the user's note → words of it that must not be taught.
GARBLED = {
    **{
        22: "사용한 만큼만",
        38: "통홥",
        40: "사용량",
        43: "가용성, 비용, 최적화",
        46: "기본 리소스",
    },
    **{55: "변동이 심한", 63: "감지하여 종료", 67: "일회성 반복", 90: "Auto-Scaling"},
    **{94: "이미지를 통해", 123: "Clastic", 131: "EC2 인스턴스의 관리형 클러스터에서"},
    **{139: "여러 기능 액세스", 148: "DBS", 171: "기본 컴퓨팅 리소스", 181: "파일 시스템 보기"},
    **{185: "동안만", 191: "선호도", 194: "비율", 195: "엑세스", 196: "수민", 210: "25트래픽"},
    **{245: "극도", 251: "대요량", 255: ":x;", 261: "엣지 로케이션", 266: "제공 필요"},
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load([CONTENT / "cards"]).library


def facts(library: Library) -> list[Fact]:
    return [fact for concept in library.by_id.values() for fact in concept.facts]


def noted(library: Library) -> Iterator[tuple[str, Fact]]:
    """Each fact of a note with the note's name, which is its concept's where it has none."""
    for concept in library.by_id.values():
        above = (concept, *reversed(library.ancestors(concept.id)))
        [of_concept, *_] = [*filter(None, (each.note for each in above)), ""]
        for fact in concept.facts:
            if fact.source is not None and fact.line is not None:
                yield fact.note or of_concept, fact


@pytest.mark.parametrize("line", sorted(GARBLED))
def test_garbled_words_are_in_the_source_and_not_taught(library: Library, line: int) -> None:
    """Each row that was wrong keeps its source and teaches something else."""
    [fact] = [fact for note, fact in noted(library) if (note, fact.line) == (USERS_NOTE, line)]
    assert GARBLED[line] in (fact.source or "")
    assert GARBLED[line] not in fact.text


def test_sources_are_what_the_note_says(library: Library) -> None:
    """Every source stands in the note at its line, typos and all."""
    for note, fact in noted(library):
        assert fact.source
        assert fact.line
        first, *_, last = fact.source.split("\n") * 2
        for part in last.strip("| ").split(" | ") if first.startswith("| ") else [first]:
            assert part in NOTES[note][fact.line - 1], fact.id


def test_the_seventeen_concepts_have_their_place(library: Library) -> None:
    """All ids of the computing note exist, each below what it belongs to."""
    tree = {}
    for name, concept in library.by_id.items():
        above = library.ancestors(name)
        notes = [each.note for each in (concept, *reversed(above)) if each.note]
        if notes[:1] == [USERS_NOTE]:  # what other notes add to its cards is not of it
            tree[name] = [each.id for each in above]
    assert len(tree) == 17
    for name in ("ec2-auto-scaling", "application-auto-scaling", "predictive-scaling"):
        assert tree[name] == ["auto-scaling"]
    assert tree["scaling-plan"] == ["auto-scaling"]
    assert tree["stateless"] == ["lambda", "lambda-function"]
    assert tree["lambda-edge"] == ["lambda"]


def test_what_is_asked_is_fed(library: Library) -> None:
    """Every fact that is asked says why, cites its page and was reviewed for falsehood."""
    for fact in facts(library):
        if fact.askable:
            assert fact.why, fact.id
            assert (fact.docs or "").startswith("https://"), fact.id
            assert fact.false_for is not None, fact.id


def test_what_is_asked_is_checked(library: Library) -> None:
    """A shipped fact that is asked was looked up."""
    assert not [fact.id for fact in facts(library) if fact.askable and not fact.checked]


@pytest.fixture(scope="module")
def exams() -> dict[str, tuple[str, ...]]:
    """The domains of each family of exams."""
    files = blueprints.load([CONTENT / "exams"])
    found = domains_by_tag(file.blueprint for file in files if file.blueprint)
    return {family: domains for family, domains in found.items() if family != "mini"}


def test_each_fact_has_its_place_in_each_exam(
    library: Library, exams: dict[str, tuple[str, ...]]
) -> None:
    """Each that is asked belongs to a domain of each family, or is said not to be for it."""
    for concept in library.by_id.values():
        for fact in concept.facts:
            for family, domains in exams.items() if fact.askable else ():
                placed = tag_of(library, concept, fact, family)
                assert placed in (*domains, NOT_ASKED), (fact.id, family)


def test_each_scenario_has_its_place_in_the_exams_that_it_names(
    exams: dict[str, tuple[str, ...]],
) -> None:
    """By family, and with a domain that all versions of the exam have."""
    written = load([], [CONTENT / "scenarios"]).library.scenarios
    assert written
    for scenario in written:
        assert scenario.exams, scenario.id
        for family, domain in scenario.exams.items():
            assert domain in exams[family], (scenario.id, family)


def test_each_domain_has_more_to_ask_than_an_exam_draws(library: Library) -> None:
    """Three exams in a row need not ask the same."""
    for file in blueprints.load([CONTENT / "exams"]):
        assert file.blueprint
        exam = file.blueprint
        for domain, cards in facts_of(library, exam).items():
            [weight] = [each.weight for each in exam.domains if each.id == domain]
            made = exam.questions * weight * (100 - exam.forms["scenario"]) / 10_000
            count = sum(len(facts) for card in cards.values() for facts in card.values())
            assert count >= made, (exam.id, domain, count, made)


def test_ten_papers_ask_no_scenario_again_within_three() -> None:
    """Of the Cloud Practitioner's: who sits one a week does not know the next by heart."""
    whole = load([CONTENT / "cards"], [CONTENT / "scenarios"]).library
    [file] = blueprints.load([CONTENT / "exams" / "clf-c02.yaml"])
    assert file.blueprint
    asked: dict[str, int] = {}
    papers: list[set[str]] = []
    for number in range(10):
        drawn = draw_exam(whole, file.blueprint, 65, Random(number), dict(asked)).questions
        written = {each.id for each in drawn if each.form == "scenario"}
        assert len(written) >= 55
        assert all(written.isdisjoint(before) for before in papers[-2:])
        papers.append(written)
        asked |= {name_in_history(each): number + 1 for each in drawn}
