"""Ids live: what a person does to a note, and what becomes of the facts of the cards."""

from __future__ import annotations

from collections.abc import Callable

from tests.core.merge.merged import Merged, concepts, facts, ids

Convert = Callable[..., Merged]

NOTE = """\
# Computing

## EC2

> 클라우드에서 컴퓨팅 파워를 조정하는 웹 서비스

- S3로 클라우드에서 스토리지 사용
- 신속하게 용량 확장/축소

###### 제한 사항

- 인바운드 연결 차단
- 포트 25 트래픽 차단

## Lambda

> 서버를 관리할 필요 없이 코드 실행

- 인프라 액세스 :x:
- 라이브러리 포함 :o:

#### Lambda@Edge

> 엣지 로케이션에서 코드를 실행하는 기능

- CloudFront 엣지에서 제공 필요
"""


def test_the_first_conversion_gives_every_fact_an_id_of_its_concept(convert: Convert) -> None:
    """A fact's id is its concept's, a dot, and four letters or more."""
    merged = convert(NOTE)
    assert list(concepts(merged)) == ["ec2", "lambda", "lambda-edge"]
    assert len(merged.added) == len(set(merged.added)) == 10
    for concept in concepts(merged).values():
        for fact in concept.facts:
            before, _, letters = fact.id.partition(".")
            assert before == concept.id
            assert len(letters) >= 4


def test_ids_are_the_same_wherever_the_note_is_converted(convert: Convert) -> None:
    """The same note gives the same ids, and these are they."""
    assert ids(convert(NOTE))["인프라 액세스 ✕"] == ids(convert(NOTE))["인프라 액세스 ✕"]
    assert ids(convert("# Lambda\n\n- 인프라 액세스 :x:\n")) == {"인프라 액세스 ✕": "lambda.76an"}


def test_an_unchanged_note_changes_nothing(convert: Convert) -> None:
    """A second conversion gives the very same cards, and reports nothing."""
    first = convert(NOTE)
    again = convert(NOTE, first.cards)
    assert again == Merged(first.cards, (), (), (), ())
    assert all(one is other for one, other in zip(again.cards, first.cards, strict=True))


def test_a_mended_typo_keeps_the_id(convert: Convert) -> None:
    """The fact is the same one; text, source and line follow the note."""
    first = convert(NOTE)
    second = convert(NOTE.replace("스토리지 사용", "스토리지를 사용"), first.cards)
    fact = facts(second)["S3로 클라우드에서 스토리지를 사용"]
    assert fact.id == ids(first)["S3로 클라우드에서 스토리지 사용"]
    assert fact.source == "S3로 클라우드에서 스토리지를 사용"
    assert second.changed == (fact.id,)
    assert second.added == second.retired == ()


def test_a_reworded_fact_keeps_the_id(convert: Convert) -> None:
    """A sentence said in other words between the same neighbours is the same fact."""
    first = convert(NOTE)
    second = convert(
        NOTE.replace("신속하게 용량 확장/축소", "용량을 빠르게 확장하고 축소"), first.cards
    )
    assert ids(second)["용량을 빠르게 확장하고 축소"] == ids(first)["신속하게 용량 확장/축소"]
    assert second.added == second.retired == ()


def test_another_statement_in_its_place_is_another_fact(convert: Convert) -> None:
    """What says something else altogether gets an id of its own; the old fact is retired."""
    first = convert(NOTE)
    second = convert(NOTE.replace("신속하게 용량 확장/축소", "키 페어로 로그인"), first.cards)
    old = ids(first)["신속하게 용량 확장/축소"]
    assert second.retired == (old,)
    assert second.added == (ids(second)["키 페어로 로그인"],)
    assert old not in second.added


def test_a_turned_mark_keeps_the_id(convert: Convert) -> None:
    """✕ made ○ is a change of the same fact."""
    first = convert(NOTE)
    second = convert(NOTE.replace("액세스 :x:", "액세스 :o:"), first.cards)
    fact = facts(second)["인프라 액세스 ○"]
    assert (fact.id, fact.mark) == (ids(first)["인프라 액세스 ✕"], "o")
    assert second.changed == (fact.id,)


def test_facts_moved_within_a_section_keep_their_ids(convert: Convert) -> None:
    """Two bullets that changed places are the same two facts."""
    first = convert(NOTE)
    moved = NOTE.replace(
        "- 인프라 액세스 :x:\n- 라이브러리 포함 :o:", "- 라이브러리 포함 :o:\n- 인프라 액세스 :x:"
    )
    second = convert(moved, first.cards)
    assert ids(second) == ids(first)
    assert second.added == second.changed == second.retired == ()
    assert facts(second)["라이브러리 포함 ○"].line == 19


def test_a_fact_moved_to_another_facet_keeps_its_id(convert: Convert) -> None:
    """It stands in the same concept, under another facet."""
    first = convert(NOTE)
    moved = NOTE.replace("- 신속하게 용량 확장/축소\n", "").replace(
        "- 포트 25", "- 신속하게 용량 확장/축소\n- 포트 25"
    )
    second = convert(moved, first.cards)
    assert ids(second) == ids(first)
    fact = facts(second)["신속하게 용량 확장/축소"]
    assert fact.facet == "제한 사항"
    assert second.changed == (fact.id,)


def moved_to_lambda() -> str:
    return NOTE.replace("- 신속하게 용량 확장/축소\n", "").replace(
        "- 라이브러리", "- 신속하게 용량 확장/축소\n- 라이브러리"
    )


def test_a_fact_moved_to_another_concept_keeps_its_id(convert: Convert) -> None:
    """It stands where the note has it, and still is the fact of its old id."""
    first = convert(NOTE)
    second = convert(moved_to_lambda(), first.cards)
    assert ids(second) == ids(first)
    fact = facts(second)["신속하게 용량 확장/축소"]
    assert [it.text for it in concepts(second)["lambda"].facts] == [
        "서버를 관리할 필요 없이 코드 실행",
        "인프라 액세스 ✕",
        "신속하게 용량 확장/축소",
        "라이브러리 포함 ○",
    ]
    assert (fact.id.partition(".")[0], fact.section) == ("ec2", "lambda")
    assert convert(moved_to_lambda(), second.cards).cards == second.cards


def test_a_fact_moved_away_and_back_gives_the_same_cards(convert: Convert) -> None:
    """The way there and back leaves no trace."""
    first = convert(NOTE)
    away = convert(moved_to_lambda(), first.cards)
    assert convert(NOTE, away.cards).cards == first.cards


def test_a_fact_moved_and_mended_at_once_keeps_its_id(convert: Convert) -> None:
    """Likeness finds it in the other concept."""
    first = convert(NOTE)
    moved = moved_to_lambda().replace("용량 확장/축소", "용량을 확장/축소")
    assert (
        ids(convert(moved, first.cards))["신속하게 용량을 확장/축소"]
        == (ids(first)["신속하게 용량 확장/축소"])
    )


def test_reordered_sections_change_only_lines(convert: Convert) -> None:
    """Lambda before EC2: no id changes and nothing is reported."""
    first = convert(NOTE)
    head, ec2, rest = NOTE.partition("## EC2")
    ec2_body, lambda_, lambda_body = rest.partition("## Lambda\n")
    second = convert(head + lambda_ + lambda_body + "\n" + ec2 + ec2_body, first.cards)
    assert ids(second) == ids(first)
    assert second.added == second.changed == second.retired == ()
    assert concepts(second)["lambda"].line == 3


def test_text_inserted_above_changes_only_lines(convert: Convert) -> None:
    """A new section on top is added; all below only move."""
    first = convert(NOTE)
    above = NOTE.replace("## EC2", "## ECS\n\n- 컨테이너 오케스트레이션\n\n## EC2")
    second = convert(above, first.cards)
    assert second.added == (ids(second)["컨테이너 오케스트레이션"],)
    assert second.changed == second.retired == ()
    assert ids(first).items() <= ids(second).items()


def test_a_renamed_heading_keeps_concept_and_facts(convert: Convert) -> None:
    """The concept is known by its facts; its title, which was the heading's, follows."""
    first = convert(NOTE)
    second = convert(NOTE.replace("## EC2", "## 가상 서버"), first.cards)
    assert list(concepts(second)) == ["ec2", "lambda", "lambda-edge"]
    assert (concepts(second)["ec2"].title, concepts(second)["ec2"].heading) == ("가상 서버",) * 2
    assert ids(second) == ids(first)


def test_a_renamed_heading_with_an_expansion_renames_its_title(convert: Convert) -> None:
    """The title is the heading without its parentheses, before as after."""
    first = convert("# ECS (Elastic Container Service)\n\n- 컨테이너 실행\n")
    second = convert("# 컨테이너 (Elastic Container Service)\n\n- 컨테이너 실행\n", first.cards)
    assert (second.cards[0].id, second.cards[0].title) == ("ecs", "컨테이너")


def test_facts_that_say_the_same_have_ids_of_their_own(convert: Convert) -> None:
    """Twice the same bullet is two facts, and stays two."""
    note = "# EC2\n\n- 자동 확장\n- 비용 절감\n- 자동 확장\n"
    first = convert(note)
    assert len(set(first.added)) == 3
    assert convert(note, first.cards).cards == first.cards
    third = convert(note + "- 자동 확장\n", first.cards)
    assert len(third.added) == 1
    assert third.added[0] not in first.added


def test_a_very_long_fact_is_known_by_its_beginning(convert: Convert) -> None:
    """Comparing the whole of a page-long paragraph would take minutes."""
    page = "서버를 관리할 필요 없이 코드를 실행한다 " * 5000
    first = convert(f"# Lambda\n\n- {page}가\n- 짧은 사실\n")
    second = convert(f"# Lambda\n\n- 짧은 사실\n- AWS가 {page}나\n", first.cards)
    assert second.changed == (first.added[0],)
    assert second.added == second.retired == ()


def test_a_name_at_the_end_of_a_line_is_the_facts(convert: Convert) -> None:
    """As Obsidian and imports give it: written anew it is the same fact, another's name is none."""
    first = convert("# S3\n\n이름은? :: 버킷 ^a1b2c3\n\n객체의 최대 크기는? :: 5TB이다 ^d4e5f6\n")
    again = convert(
        "# S3\n\n담는 곳은? :: 통 ^a1b2c3\n\n객체의 최대 크기는? :: 5TB다 ^ffffff\n",
        first.cards,
    )
    assert ids(again)["통"] == ids(first)["버킷"]
    assert ids(again)["5TB다"] != ids(first)["5TB이다"]
    assert facts(again)["5TB이다"].retired
