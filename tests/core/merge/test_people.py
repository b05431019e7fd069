"""What a person did to the cards stays, whatever the note brings."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact
from tests.core.merge.merged import Merged

Convert = Callable[..., Merged]

NOTE = """\
# Lambda

- 인프라 액세스 불가
- 코드 업로드
- 버전 관리

## Lambda@Edge

> 엣지 로케이션에서 코드를 실행하는 기능

- CloudFront 엣지에서 제공
"""


def edited(cards: tuple[Concept, ...], said: str, **changes: object) -> tuple[Concept, ...]:
    """The cards after a person changed the fact of that text."""

    def facts(concept: Concept) -> tuple[Fact, ...]:
        return tuple(
            replace(fact, **changes) if fact.text == said else fact for fact in concept.facts
        )

    return tuple(
        replace(card, facts=facts(card), concepts=edited(card.concepts, said, **changes))
        for card in cards
    )


def test_a_persons_text_stays_when_the_note_is_the_same(convert: Convert) -> None:
    """Text, reason and links are a person's: an unchanged note leaves them alone."""
    cards = edited(
        convert(NOTE).cards, "코드 업로드", text="코드를 올리면 실행된다", why="까닭", ask=False
    )
    assert convert(NOTE, cards) == Merged(cards, (), (), (), ())


def test_a_persons_text_stays_when_the_note_changes_and_is_reported(convert: Convert) -> None:
    """The source follows the note, the text does not, and the fact is named in kept_text."""
    cards = edited(convert(NOTE).cards, "코드 업로드", text="코드를 올리면 실행된다")
    note = NOTE.replace("코드 업로드", "코드를 업로드")
    merged = convert(note, cards)
    fact = merged.cards[0].facts[1]
    assert (fact.text, fact.source) == ("코드를 올리면 실행된다", "코드를 업로드")
    assert merged.kept_text == merged.changed == (fact.id,)
    assert convert(note, merged.cards).kept_text == ()


def test_that_a_person_leaves_nothing_out_stays(convert: Convert) -> None:
    """`gaps: []` is a person's choice, too, though the note leaves a word out."""
    note = NOTE.replace("코드 업로드", "코드를 {{c1::업로드}}한다")
    cards = convert(note).cards
    assert cards[0].facts[1].gaps == ("업로드",)
    cards = edited(cards, cards[0].facts[1].text, gaps=())
    assert convert(note, cards).cards == cards


def test_a_person_who_mended_the_same_typo_is_not_reported(convert: Convert) -> None:
    """Card and note say the same now: nothing was kept back."""
    cards = edited(convert(NOTE).cards, "코드 업로드", text="코드를 업로드")
    merged = convert(NOTE.replace("코드 업로드", "코드를 업로드"), cards)
    assert merged.kept_text == ()
    assert merged.cards[0].facts[1].text == "코드를 업로드"


def test_a_change_of_the_note_that_is_no_change_of_text_keeps_no_text_back(
    convert: Convert,
) -> None:
    """Emphasis of another kind is a new source with the same text: nothing to report."""
    first = convert(NOTE.replace("버전 관리", "**버전** 관리"))
    cards = edited(first.cards, "**버전** 관리", text="버전을 관리한다")
    merged = convert(NOTE.replace("버전 관리", "__버전__ 관리"), cards)
    assert merged.kept_text == ()
    assert merged.cards[0].facts[2].source == "__버전__ 관리"


def test_a_check_holds_as_long_as_the_fact_says_the_same(convert: Convert) -> None:
    """What the note says otherwise nobody has held against a page yet; the page stays known."""
    page = "https://aws.amazon.com/lambda/"
    cards = edited(convert(NOTE).cards, "버전 관리", docs=page, checked="2026-11-26")
    assert convert(f"\n{NOTE}", cards).cards[0].facts[2].checked == "2026-11-26"
    fact = convert(NOTE.replace("버전 관리", "버전을 관리"), cards).cards[0].facts[2]
    assert (fact.text, fact.docs, fact.checked) == ("버전을 관리", page, None)


def test_hand_written_facts_are_never_retired(convert: Convert) -> None:
    """A fact without a source is no note's, and stays what and where it is."""
    own = Fact(id="lambda.mine", text="직접 쓴 사실")
    card = convert(NOTE).cards[0]
    cards = (replace(card, facts=(card.facts[0], own, *card.facts[1:])),)
    merged = convert(NOTE.replace("- 코드 업로드\n", ""), cards)
    assert merged.cards[0].facts[1] == own
    assert merged.retired == (card.facts[1].id,)


def test_a_fact_that_a_person_moved_stays_there(convert: Convert) -> None:
    """The tree is a person's: the note does not pull the fact back, and still updates it."""
    card = convert(NOTE).cards[0]
    moved, *rest = card.facts
    sub = replace(card.concepts[0], facts=(*card.concepts[0].facts, moved))
    cards = (replace(card, facts=tuple(rest), concepts=(sub,)),)
    assert convert(NOTE, cards).cards == cards
    merged = convert(NOTE.replace("액세스 불가", "액세스는 불가"), cards)
    assert [fact.text for fact in merged.cards[0].concepts[0].facts][-1] == "인프라 액세스는 불가"
    assert len(merged.cards[0].facts) == 2
    assert merged.added == merged.retired == ()


def test_a_fact_that_a_person_moved_stays_wherever_its_line_goes(convert: Convert) -> None:
    """A person who put it into a concept knows which one it is about: no doubt is left either."""
    both = NOTE + "\n# ECS\n\n- 컨테이너를 실행\n"
    lambda_, ecs = convert(both).cards
    moved = replace(lambda_.facts[0], unsure=False)
    cards = (
        replace(lambda_, facts=lambda_.facts[1:]),
        replace(ecs, facts=(*ecs.facts, replace(moved, unsure=True))),
    )
    line = f"- {moved.source}\n"
    moved_on = both.replace(line, "").replace("- CloudFront", f"{line}- CloudFront")
    merged = convert(moved_on, cards)
    assert merged.retired == merged.added == ()
    fact = merged.cards[1].facts[-1]
    assert (fact.id, fact.section, fact.unsure) == (moved.id, "lambda-edge", False)


def test_a_concept_stays_whose_facts_a_person_gave_to_another(convert: Convert) -> None:
    """The note still has its heading, and questions of the note may name it."""
    both = "# Lambda\n\n- 코드를 실행한다\n\n# 내 메모장\n\n- 이벤트로 시작된다\n"
    lambda_, mine = convert(both).cards
    cards = (replace(lambda_, facts=(*lambda_.facts, *mine.facts)), replace(mine, facts=()))
    assert convert(both, cards).cards == cards


def test_a_concept_that_a_person_moved_stays_there(convert: Convert) -> None:
    """A sub-concept made a card of its own goes on from the same note, with its ids."""
    card = convert(NOTE).cards[0]
    edge = replace(card.concepts[0], note="aws.md")
    cards = (replace(card, concepts=()), edge)
    assert convert(NOTE, cards).cards == cards
    merged = convert(NOTE + "- 지연 시간에 민감\n", cards)
    assert [fact.text for fact in merged.cards[1].facts][-1] == "지연 시간에 민감"
    assert merged.cards[0].concepts == ()


def test_a_fact_moved_into_the_card_of_another_note_keeps_its_note(convert: Convert) -> None:
    """Its id tells where it comes from: neither note adds it again nor retires it."""
    both = convert("# CloudFront\n\n- 콘텐츠 전송\n", convert(NOTE).cards, "network.md")
    card, other = both.cards
    fact = card.facts[0]
    cards = (
        replace(card, facts=card.facts[1:]),
        replace(other, facts=(*other.facts, fact)),
    )
    merged = convert("# CloudFront\n\n- 콘텐츠 전송\n", cards, "network.md")
    assert (merged.cards, merged.retired) == (cards, ())
    merged = convert(NOTE, cards)
    assert merged.added == merged.retired == ()
    assert merged.cards[1].facts[1] == replace(fact, note="aws.md")


def test_a_persons_title_stays(convert: Convert) -> None:
    """A concept called otherwise is known by its heading, and not renamed when that changes."""
    card = replace(convert(NOTE).cards[0], title="람다", name="AWS Lambda", aliases=("함수",))
    assert convert(NOTE, (card,)).cards == (card,)
    renamed = convert(NOTE.replace("# Lambda\n", "# AWS Lambda 정리\n"), (card,)).cards[0]
    assert (renamed.id, renamed.title, renamed.heading) == ("lambda", "람다", "AWS Lambda 정리")


def test_a_persons_id_of_a_concept_stays(convert: Convert) -> None:
    """The facts keep their own ids, though these begin with the former one."""
    card = convert(NOTE).cards[0]
    cards = (replace(card, id="functions"),)
    merged = convert(NOTE, cards)
    assert [fact.id for fact in merged.cards[0].facts] == [fact.id for fact in card.facts]
    assert merged.added == merged.retired == ()
    assert convert(NOTE, merged.cards).cards == merged.cards


def test_a_fact_that_a_person_deleted_comes_back_with_its_id(convert: Convert) -> None:
    """The note still says it: to have it out of the quiz it is marked `ask: false`."""
    card = convert(NOTE).cards[0]
    merged = convert(NOTE, (replace(card, facts=card.facts[:2]),))
    assert merged.added == (card.facts[2].id,)
    assert merged.cards == (card,)


def test_two_facts_of_one_id_both_stay(convert: Convert) -> None:
    """A fact copied with its id is a slip that check names; converting loses neither."""
    card = convert(NOTE).cards[0]
    copied = replace(card.facts[0], text="고쳐 쓴 사본")
    elsewhere = replace(card.concepts[0], facts=(copied, *card.concepts[0].facts))
    cards = (replace(card, facts=(card.facts[0], copied, *card.facts[1:]), concepts=(elsewhere,)),)
    assert convert(NOTE, cards).cards == cards
    merged = convert("머리말\n\n" + NOTE.replace("액세스 불가", "액세스는 불가"), cards).cards[0]
    texts = [fact.text for fact in merged.facts]
    assert texts[:3] == ["머리말", "인프라 액세스는 불가", "고쳐 쓴 사본"]
    assert merged.concepts[0].facts[0] == copied


def test_two_concepts_of_one_id_both_stay(convert: Convert) -> None:
    """A card copied with its id is a slip as well."""
    card = convert(NOTE).cards[0]
    copied = Concept(id="lambda", title="사본", facts=(Fact(id="lambda.copy", text="사본의 사실"),))
    assert convert(NOTE, (card, copied)).cards == (card, copied)
