"""Layers of cards: what an upper one says goes before, and the rest shows through."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from awsquiz.core.layers.difference import layer_over
from awsquiz.core.layers.partial import (
    Layer,
    PartialConcept,
    PartialFact,
    partial,
    whole,
)
from awsquiz.core.layers.union import titled, union
from awsquiz.core.model import Concept, Fact

TEXTS = st.sampled_from(("가", "나", "다"))
FACTS = st.builds(
    Fact,
    id=st.just("x.0000"),
    text=TEXTS,
    why=st.none() | TEXTS,
    ask=st.sampled_from((None, True, False)),
    false_for=st.sampled_from((None, (), ("ec2",))),
    under=st.sampled_from(((), ("라벨",))),
    value=st.none() | TEXTS,
    checked=st.sampled_from((None, "2026-11-26", "2026-11-27")),
    retired=st.booleans(),
)


# Made once: to make a strategy takes longer than to draw from it.
DOCS, ALIASES = st.none() | TEXTS, st.sampled_from(((), ("별칭",)))
CONCEPTS, PLACES = st.permutations([f"c{at}" for at in range(6)]), st.permutations(range(8))
UP_TO = [st.integers(0, most) for most in range(7)]


@st.composite
def trees(draw: st.DrawFn) -> tuple[Concept, ...]:
    """Cards with some of six concepts and some of eight facts, each at most once, anywhere."""
    names = draw(CONCEPTS)[: draw(UP_TO[6])]
    above = {name: (None, *names)[draw(UP_TO[at])] for at, name in enumerate(names)}
    holding: dict[str, list[Fact]] = {name: [] for name in names}
    for at in draw(PLACES) if names else ():
        if (home := (None, *names)[draw(UP_TO[len(names)])]) is not None:
            holding[home].append(replace(draw(FACTS), id=f"f.000{at}"))

    def concept(name: str) -> Concept:
        return Concept(
            id=name,
            title=draw(TEXTS),
            docs=draw(DOCS),
            aliases=draw(ALIASES),
            facts=tuple(holding[name]),
            concepts=tuple(concept(sub) for sub in names if above[sub] == name),
        )

    return tuple(concept(name) for name in names if above[name] is None)


def layers_of(cards: tuple[Concept, ...]) -> Layer:
    return tuple(map(partial, cards))


@st.composite
def layers(draw: st.DrawFn) -> Layer:
    """What makes one set of cards of another: partial records, nulls, moved and own ones."""
    return layer_over(draw(trees()), draw(trees()))


def flat(cards: Layer | tuple[Concept, ...]) -> dict[str, tuple[object, str | None]]:
    """Every record without what stands in it, with the id of what it stands in: no order."""
    found: dict[str, tuple[object, str | None]] = {}

    def look(concept: PartialConcept | Concept, holder: str | None) -> None:
        found[concept.id] = (replace(concept, facts=(), concepts=()), holder)
        found.update({fact.id: (fact, concept.id) for fact in concept.facts})
        for sub in concept.concepts:
            look(sub, concept.id)

    for card in cards:
        look(card, None)
    return found


def wholes(cards: Layer) -> tuple[Concept, ...]:
    found = tuple(map(whole, cards))
    assert None not in found
    return tuple(card for card in found if card is not None)


@given(trees(), trees())
def test_the_difference_over_the_lower_cards_gives_the_edited_ones(
    lower: tuple[Concept, ...], edited: tuple[Concept, ...]
) -> None:
    """What was removed is kept as retired; what belongs to no edited card is as it was."""
    was, wanted = flat(lower), flat(edited)
    found = flat(wholes(union(layers_of(lower), layer_over(lower, edited))))
    assert wanted.items() <= found.items()
    tops = {card.id: {*flat((card,))} for card in lower}
    for name in found.keys() - wanted.keys():
        record, _holder = found[name]
        is_of_edited = any(name in tops[top] for top in tops.keys() & wanted.keys())
        if is_of_edited and isinstance(record, Fact):
            assert record == replace(was[name][0], retired=True)  # type: ignore[type-var]
        else:
            assert record == was[name][0]


@given(layers(), layers(), layers())
def test_three_layers_are_one_in_either_order_of_uniting(
    one: Layer, two: Layer, top: Layer
) -> None:
    """The shipped one, a group's, the user's."""
    assert flat(union(union(one, two), top)) == flat(union(one, union(two, top)))
    assert flat(union(one, two, top)) == flat(union(union(one, two), top))


@given(layers())
def test_a_layer_without_anything_changes_nothing(layer: Layer) -> None:
    """Above or below, to the last key."""
    assert union((), layer) == union(layer, ()) == union(layer) == layer
    named = tuple(PartialConcept(id=card.id) for card in layer)
    assert union(layer, named) == layer


@given(trees())
def test_what_is_the_same_has_no_difference(cards: tuple[Concept, ...]) -> None:
    """Nothing has to be said, and nothing is."""
    assert layer_over(cards, cards) == ()
    assert wholes(layer_over((), cards)) == cards


@given(trees(), trees(), trees())
def test_what_a_layer_said_stays_said(
    lower: tuple[Concept, ...], edited: tuple[Concept, ...], other: tuple[Concept, ...]
) -> None:
    """Where it is still so, also what the lower cards have come to say as well."""
    before = layer_over(other, edited)
    again = layer_over(lower, edited, before)
    said = flat(again)
    for name, (record, _holder) in flat(before).items():
        if name in said:
            assert said[name][0] == union_of(said[name][0], record)
        elif name in flat(edited):
            assert record == type(record)(id=name)  # it said nothing but its place
    assert flat(edited).items() <= flat(wholes(union(layers_of(lower), again))).items()


def union_of(record: object, other: object) -> object:
    """The record with what the other one says besides: the record itself where that is nothing."""
    kind = type(record)
    keys = {
        name: value
        for each in (other, record)
        for name in kind.__struct_fields__  # type: ignore[attr-defined]
        if (value := getattr(each, name)) is not UNSET
    }
    return kind(**keys)


LAMBDA = Concept(
    id="lambda",
    title="Lambda",
    aliases=("람다",),
    docs="https://docs.aws.amazon.com/lambda/",
    facts=(
        Fact(id="lambda.aaaa", text="15분까지 실행된다", why="정해져 있다", false_for=("ec2",)),
        Fact(id="lambda.bbbb", text="서버가 없다"),
    ),
    concepts=(
        Concept(
            id="lambda-edge",
            title="Lambda@Edge",
            facts=(Fact(id="lambda-edge.cccc", text="엣지에서 실행된다"),),
        ),
    ),
)


def over(layer: PartialConcept, lower: Concept = LAMBDA) -> Concept:
    (card,) = wholes(union((partial(lower),), (layer,)))
    return card


def test_a_later_correction_shows_through() -> None:
    """Of each key of which the layer says nothing."""
    mine = PartialConcept(id="lambda", facts=(PartialFact(id="lambda.aaaa", why="내가 쓴 이유"),))
    corrected = replace(
        LAMBDA,
        title="AWS Lambda",
        facts=(replace(LAMBDA.facts[0], text="900초까지 실행된다", why="바뀐 이유"),),
    )
    card = over(mine, corrected)
    assert card.title == "AWS Lambda"
    assert (card.facts[0].text, card.facts[0].why) == ("900초까지 실행된다", "내가 쓴 이유")


def test_a_check_does_not_show_through_other_words() -> None:
    """What was held against a page are those of the lower layer; a reason changes nothing."""
    checked = replace(LAMBDA, facts=(replace(LAMBDA.facts[0], checked="2026-11-26"),))
    for says, day in (
        ({"text": "16분까지 실행된다"}, None),
        ({"value": "16분"}, None),
        ({"text": "16분까지 실행된다", "checked": "2026-11-27"}, "2026-11-27"),
        ({"why": "내가 쓴 이유"}, "2026-11-26"),
    ):
        mine = PartialConcept(id="lambda", facts=(PartialFact(id="lambda.aaaa", **says),))
        assert over(mine, checked).facts[0].checked == day


def test_null_takes_away_what_a_lower_layer_says() -> None:
    """Not there is not null: the other keys show through."""
    taken = PartialFact(id="lambda.aaaa", why=None, false_for=None)
    card = over(PartialConcept(id="lambda", docs=None, aliases=(), facts=(taken,)))
    assert (card.docs, card.aliases, card.title) == (None, (), "Lambda")
    assert (card.facts[0].why, card.facts[0].false_for) == (None, None)
    assert card.facts[0].text == "15분까지 실행된다"


def test_own_facts_and_sub_concepts_come_behind_the_lower_ones() -> None:
    """Whole, in their order."""
    own = Fact(id="lambda.mine", text="내 사실")
    sub = Concept(id="layer", title="계층")
    edited = replace(LAMBDA, facts=(own, *LAMBDA.facts), concepts=(sub, *LAMBDA.concepts))
    (layer,) = layer_over((LAMBDA,), (edited,))
    assert layer == PartialConcept(
        id="lambda",
        facts=(PartialFact(id="lambda.mine", text="내 사실"),),
        concepts=(PartialConcept(id="layer", title="계층"),),
    )
    card = over(layer)
    assert [fact.id for fact in card.facts] == ["lambda.aaaa", "lambda.bbbb", "lambda.mine"]
    assert [each.id for each in card.concepts] == ["lambda-edge", "layer"]


def test_a_removed_fact_is_retired_by_the_layer() -> None:
    """With no more than that; a removed sub-concept has its facts so."""
    (layer,) = layer_over((LAMBDA,), (replace(LAMBDA, facts=LAMBDA.facts[1:], concepts=()),))
    assert layer == PartialConcept(
        id="lambda",
        facts=(PartialFact(id="lambda.aaaa", retired=True),),
        concepts=(
            PartialConcept(
                id="lambda-edge", facts=(PartialFact(id="lambda-edge.cccc", retired=True),)
            ),
        ),
    )


def test_what_was_moved_says_nothing_but_its_place() -> None:
    """A correction of its text still shows through."""
    edge = LAMBDA.concepts[0]
    moved = replace(
        LAMBDA,
        facts=LAMBDA.facts[:1],
        concepts=(replace(edge, facts=(*edge.facts, LAMBDA.facts[1])),),
    )
    (layer,) = layer_over((LAMBDA,), (moved,))
    named = PartialConcept(id="lambda-edge", facts=(PartialFact(id="lambda.bbbb"),))
    assert layer == PartialConcept(id="lambda", concepts=(named,))
    assert over(layer) == moved


def test_a_concept_that_no_layer_gives_a_title_leaves_the_lower_ones_alone() -> None:
    """A slip in an id does not carry away the sub-concepts that stand below it."""
    slip = PartialConcept(id="lamda", concepts=(PartialConcept(id="lambda-edge", docs="x"),))
    shipped = (partial(LAMBDA),)
    assert union(*titled([shipped, (slip,)])) == shipped


def test_the_first_of_an_id_is_meant_and_the_second_kept() -> None:
    """A slip in a layer loses nothing that stands there."""
    twice = PartialConcept(
        id="lambda",
        facts=(PartialFact(id="lambda.aaaa", why="하나"), PartialFact(id="lambda.aaaa", why="둘")),
    )
    (card,) = union((partial(LAMBDA),), (twice,))
    assert [(fact.id, fact.why) for fact in card.facts if fact.id == "lambda.aaaa"] == [
        ("lambda.aaaa", "하나"),
        ("lambda.aaaa", "둘"),
    ]
