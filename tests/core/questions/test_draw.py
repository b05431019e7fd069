"""What a quiz is drawn from: concepts first, then facts."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask, draw, draw_facts, prepare
from tests.core.questions.libraries import libraries


def a_concept(name: str, count: int) -> Concept:
    """A concept with so many facts that can be asked as o/x."""
    facts = (
        Fact(id=f"{name}.{at:04}", text=f"{at}번이다", false_text=f"{at}번이 아니다")
        for at in range(count)
    )
    return Concept(id=name, title=name, facts=tuple(facts))


MANY, FEW = a_concept("many", 100), a_concept("few", 5)
LIBRARY = Library((MANY, FEW))


def test_concepts_take_turns_however_many_facts_they_have() -> None:
    """A concept with a hundred facts is asked no more often than one with five."""
    for seed in range(10):
        drawn = Counter(q.concept for q in draw(LIBRARY, [MANY, FEW], 9, Random(seed)))
        assert sorted(drawn.values()) == [4, 5]


def test_a_single_question_is_on_either_concept() -> None:
    """Over many draws of one question each concept comes about as often."""
    drawn = Counter(
        question.concept
        for seed in range(200)
        for question in draw(LIBRARY, [MANY, FEW], 1, Random(seed))
    )
    assert 70 <= drawn["few"] <= 130
    assert drawn.total() == 200


def test_when_one_concept_is_used_up_the_others_go_on() -> None:
    """The count is reached as long as any fact is left."""
    drawn = Counter(q.concept for q in draw(LIBRARY, [MANY, FEW], 20, Random(1)))
    assert drawn == {"many": 15, "few": 5}


def test_a_draw_ends_with_the_facts() -> None:
    """Where there are fewer facts than questions wanted, each is asked once."""
    drawn = draw(LIBRARY, [FEW], 20, Random(1))
    assert sorted(question.fact for question in drawn) == [f"few.{at:04}" for at in range(5)]


def test_facts_come_in_random_order() -> None:
    """The first facts of a card are not the first to be asked."""
    firsts = {draw(LIBRARY, [MANY], 1, Random(seed))[0].fact for seed in range(20)}
    assert len(firsts) > 10


def test_a_concept_named_twice_is_asked_once() -> None:
    """Naming a concept again does not ask its facts again."""
    assert len(draw(LIBRARY, [FEW, FEW], 20, Random(1))) == 5


def test_what_cannot_be_asked_is_passed_over() -> None:
    """Facts that no form can ask leave room for those that can be."""
    dumb = tuple(Fact(id=f"mixed.z{at:03}", text="가" * (at + 1)) for at in range(20))
    mixed = Concept(id="mixed", title="mixed", facts=(*dumb, *a_concept("mixed", 3).facts))
    assert len(draw(Library((mixed,)), [mixed], 10, Random(1), ["ox"])) == 3
    empty = Concept(id="mixed", title="mixed", facts=dumb)
    assert draw(Library((empty,)), [empty], 10, Random(1)) == []


def test_only_the_chosen_forms_are_used() -> None:
    """A draw of one form has no question of another."""
    assert draw(LIBRARY, [MANY, FEW], 10, Random(1), ["which"]) == []
    assert {q.form for q in draw(LIBRARY, [MANY, FEW], 10, Random(1), ["ox"])} == {"ox"}


def test_a_fact_id_that_two_concepts_have_is_the_first_ones() -> None:
    """A fact whose id another concept has already is not asked under either name twice."""
    copy = Concept(id="copy", title="copy", facts=FEW.facts)
    library = Library((FEW, copy))
    assert draw(library, [copy], 10, Random(1)) == []
    assert {q.concept for q in draw(library, [FEW, copy], 10, Random(1))} == {"few"}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(libraries(), st.integers(0, 12), st.integers(0, 2**32), st.data())
def test_draws_keep_to_what_was_wanted(
    library: Library, count: int, seed: int, data: st.DataObject
) -> None:
    """At most so many questions, only of the chosen concepts, no fact twice, the same by seed."""
    concepts = data.draw(st.lists(st.sampled_from(list(library.by_id.values())), max_size=4))
    drawn = draw(library, concepts, count, Random(seed))
    assert len(drawn) <= count
    assert {question.concept for question in drawn} <= {concept.id for concept in concepts}
    assert len({question.fact for question in drawn}) == len(drawn)
    assert drawn == draw(library, concepts, count, Random(seed))


def test_preparing_changes_no_question() -> None:
    """What is drawn is the same, whether the cards were read beforehand or not."""
    one, other = Library((MANY, FEW)), Library((MANY, FEW))
    prepare(one)
    assert draw(one, [MANY, FEW], 20, Random(3)) == draw(other, [MANY, FEW], 20, Random(3))


def test_chosen_facts_are_asked_in_their_order() -> None:
    """Of facts that are named one by one, unknown ones are left out."""
    wanted = ["few.0003", "few.zzzz", "many.0007", "few.0001"]
    drawn = draw_facts(LIBRARY, wanted, 2, Random(1))
    assert [question.fact for question in drawn] == ["few.0003", "many.0007"]


def test_leaning_prefers_easy_or_hard_forms() -> None:
    """Where a fact can be asked in both, the lean decides."""
    easy = draw(LIBRARY, [FEW], 5, Random(1), ["ox", "cloze"], "easy")
    hard = draw(LIBRARY, [FEW], 5, Random(1), ["ox", "cloze"], "hard")
    assert {question.form for question in easy} == {"ox"}
    assert {question.form for question in hard} == {"cloze"}


def test_what_is_obvious_is_drawn_when_all_else_is_asked() -> None:
    """A definition and a slogan come after the concept's other facts."""
    plain = a_concept("one", 4)
    slogan = Fact(
        id="one.slog",
        text="쉽고 빠르게 실행한다",
        false_text="어렵고 느리게 실행한다",
        obvious=True,
    )
    told = Fact(
        id="one.defi",
        text="코드를 실행하는 서비스",
        false_text="코드를 저장하는 서비스",
        kind="definition",
    )
    concept = Concept(id="one", title="one", facts=(slogan, told, *plain.facts))
    for seed in range(5):
        drawn = [q.fact for q in draw(Library((concept,)), [concept], 9, Random(seed))]
        assert set(drawn[4:]) == {"one.slog", "one.defi"}


def test_a_matching_of_the_same_facts_is_drawn_once() -> None:
    """Whichever of its facts it is made of, it asks the same; values that say the same in part, as
    전 세계 and 전 세계로 복제, are in none."""
    values = {"a": "리전 하나", "b": "전 세계(글로벌)", "c": "영역 하나", "d": "전 세계로 복제"}
    cards = [
        Concept(
            id=name,
            title=name.upper(),
            docs="https://docs.aws.amazon.com/",
            facts=(
                Fact(
                    id=f"{name}.aaaa",
                    text=f"범위는 {value}다",
                    attribute="범위",
                    value=value,
                    checked="2026-11-28",
                ),
            ),
        )
        for name, value in values.items()
    ]
    held = Library(tuple(cards))
    for seed in range(10):
        drawn = draw(held, cards, 9, Random(seed), ["match"])
        sets = [frozenset(pair.fact for pair in question.pairs) for question in drawn]
        assert sets
        assert len(sets) == len({*sets})
        assert not any({"b.aaaa", "d.aaaa"} <= each for each in sets)
        valued = ask(held, "a.aaaa", "value", Random(seed))
        shown = {option.text for option in valued.options} if valued else set()
        assert not {values["b"], values["d"]} <= shown


def test_no_name_is_hidden_on_one_side_of_a_matching() -> None:
    """Of the definition with ○○ everybody sees whose it is."""
    texts = {
        "a": "사본을 모아 두는 서비스",
        "b": "여러 곳의 B를 한곳에서 관리하는 서비스",
        "c": "서버를 옮기는 서비스",
        "d": "파일을 보내는 서비스",
    }
    cards = [
        Concept(
            id=name,
            title=name.upper(),
            docs="https://docs.aws.amazon.com/",
            facts=(Fact(id=f"{name}.aaaa", text=text, kind="definition", checked="2026-11-28"),),
        )
        for name, text in texts.items()
    ]
    held = Library(tuple(cards))
    for seed in range(10):
        assert ask(held, "b.aaaa", "match", Random(seed)) is None
        question = ask(held, "a.aaaa", "match", Random(seed))
        assert question is None or "b.aaaa" not in {pair.fact for pair in question.pairs}
