"""Notes of Anki as cards of a note, and what `convert` reads of that: what was said is kept."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from awsquiz.core.notes import DraftFact, read_note
from awsquiz.core.text import has_letter, nfc
from awsquiz.formats.anki.collection_parts import NoteKind, Template
from awsquiz.formats.anki.deck_cards import DeckTold, told_by
from awsquiz.formats.anki.reading import ReadCard, ReadNote
from awsquiz.formats.deck_note import deck_note

BASIC = NoteKind(
    *("Basic", ("Front", "Back"), False),
    (Template("{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"),),
)
BOTH_WAYS = NoteKind(
    *("Both", ("Front", "Back", "Add"), False),
    (
        Template("{{Front}}", "{{FrontSide}}<hr>{{Back}}"),
        Template("{{#Add}}{{Back}}{{/Add}}", "{{FrontSide}}<hr>{{Front}}"),
    ),
)
CLOZE = NoteKind(
    *("Cloze", ("Text", "Extra"), True),
    (Template("{{cloze:Text}}", "{{cloze:Text}}<br>{{Extra}}"),),
)


def told(kind: NoteKind, *fields: str, ords: tuple[int, ...] = (0,), **more: object) -> DeckTold:
    values = dict(zip(kind.fields, fields, strict=False))
    cards = tuple(ReadCard(ord) for ord in ords)
    deck = ReadNote("g", kind, values, ("덱",), cards=cards, **more)  # type: ignore[arg-type]
    return told_by([deck], lambda _id: False, {"S3": "s3", "SQS": "sqs"}.get)


def facts(deck: DeckTold) -> list[DraftFact]:
    """What `convert` reads of the deck."""
    text, _places = deck_note("덱", deck.cards)
    draft = read_note(text, "deck.md", front_matter=lambda _text: {})
    return [fact for concept in draft.walk() for fact in concept.facts]


def seen(text: str) -> str:
    """As it is seen on a screen."""
    shown = (each for each in nfc(text) if each.isprintable() or each.isspace())
    return bare(" ".join("".join(shown).split()))


def bare(text: str) -> str:
    """Without stars and strokes: a pair of them is emphasis or code, whoever wrote it."""
    return text.replace("**", "").replace("`", "")


SAID = st.text(
    st.sampled_from("가나 ABab12.,?!:;|`*_~#$^&<>()[]{}=+-/\\'\"%@\u3000\u200b\u202e①○é")
    | st.characters(categories=["L", "N", "P", "S"]),
    min_size=1,
    max_size=30,
)


@settings(max_examples=150, deadline=None)
@given(SAID, SAID)
@example("AWS::S3::Bucket", "a | b")
@example("1. 무엇?", "- 목록")
@example("정답: A", "해설: 나")
@example("<b>x</b> &lt;", "`코드` **x** _y_ ~~z~~")
@example("{{c1::x}} 는", "[a](b) ![c](d)")
def test_a_card_says_what_its_author_wrote(front: str, back: str) -> None:
    """Whatever signs of Markdown, of HTML or of notes stand in it; both sides, and nothing else."""
    deck = told(BASIC, escape(front), escape(back))
    if not deck.cards:
        assert not (has_letter(seen(front)) and has_letter(seen(back)))
        return
    [fact] = facts(deck)
    assert (bare(fact.question or ""), bare(fact.text)) == (seen(front), seen(back))


LABELS = st.lists(
    st.sampled_from(
        "앞 ARN 443 15분 :: ::: Q: Q. A: A. A) 질문: 답: 정답: 해설: Answer: ? | ① 가. [x] -"
        " 1. O X Why: {{c1::x}} {{x}} ==나== <T> T<K> `k` **b** 문제_1. 다음_중_옳은_것은?".split()
    ),
    min_size=1,
    max_size=4,
).map(lambda words: " ".join(words).replace("_", " "))


@settings(max_examples=100, deadline=None)
@given(LABELS.filter(has_letter), LABELS.filter(has_letter), st.booleans())
@example("Q. SQS란?", "A. 대기열", False)
@example("앞 :: 뒤?", "a::b", False)
@example("Q: 무엇인가?", "", True)
def test_no_label_joins_cards(front: str, back: str, is_gapped: bool) -> None:
    """Whatever words begin or part questions in notes, a card stays the one that it is."""
    if is_gapped:
        front = front.translate({ord("{"): None, ord("}"): None})
        middle = ReadNote("g2", CLOZE, {"Text": f"{escape(front)} {{{{c1::끝}}}}"}, ("덱",))
    else:
        middle = ReadNote("g2", BASIC, {"Front": escape(front), "Back": escape(back)}, ("덱",))
    around = [
        ReadNote(name, BASIC, {"Front": f"{name}는?", "Back": name}, ("덱",))
        for name in ("S3", "EC2")
    ]
    deck = told_by((around[0], middle, around[1]), lambda _id: False, lambda _name: None)
    first, card, last = facts(deck)
    assert [each.question for each in (first, last)] == ["S3는?", "EC2는?"]
    assert [each.text for each in (first, last)] == ["S3", "EC2"]
    if is_gapped:
        assert card.gaps == ("끝",)
    else:
        assert (bare(card.question or ""), bare(card.text)) == (seen(front), seen(back))


@settings(max_examples=80, deadline=None)
@given(SAID, SAID.filter(has_letter), st.sampled_from(["", "까닭이다"]))
def test_a_sentence_keeps_its_gap(before: str, hidden: str, why: str) -> None:
    """What is left out, the sentence around it, and what the note adds as its reason."""
    words = hidden.translate({ord(":"): None, ord("}"): None})  # Anki's gap ends at the first }}
    deck = told(CLOZE, f"S3는 {escape(before)} {{{{c1::{escape(words)}}}}} 이다", why)
    if not deck.cards:
        assert any(each in words for each in "{}")
        return
    [fact] = facts(deck)
    if fact.question is None and fact.gaps:
        assert seen(before) in bare(fact.text) or {*"○✕"} & {*fact.text}
        assert (bare(fact.gaps[0]), fact.why or "") == (seen(words), why)


def asked(deck: DeckTold) -> dict[str | None, str]:
    return {fact.question: fact.text for fact in facts(deck)}


def test_a_card_turned_round_is_one_of_its_own() -> None:
    """Where Anki has it: an optional one that was not made is none. Each has its own history."""
    deck = told(BOTH_WAYS, "SQS", "대기열", "y", ords=(0, 1))
    assert asked(deck) == {"SQS": "대기열", "대기열": "SQS"}
    assert deck.owners == {("g", 0): "g", ("g", 1): "g#1"}
    assert asked(told(BOTH_WAYS, "SQS", "대기열", "")) == {"SQS": "대기열"}


def test_what_is_typed_is_not_on_the_front() -> None:
    """Nor is a hint, nor what is spoken; what the template itself says is."""
    kind = NoteKind(
        *("Typed", ("Term", "Answer", "Tip"), False),
        (
            Template(
                "{{Term}}의 뜻은?"
                "<script>x()</script>{{hint:Tip}} {{tts ko_KR:Term}}{{type:Answer}}",
                "{{Term}}<hr id=answer>{{type:Answer}}",
            ),
        ),
    )
    assert asked(told(kind, "SQS", "대기열", "ㄷ")) == {"SQS의 뜻은?": "대기열"}


def test_what_a_back_calls_the_reason_is_it() -> None:
    """In a line of its own below the answer; as the only line it is the answer."""
    [fact] = facts(told(BASIC, "기본 CIDR은?", "172.31.0.0/16<br><b>해설:</b> 기본 VPC의 것이다"))
    assert (fact.text, fact.why) == ("172.31.0.0/16", "기본 VPC의 것이다")
    [fact] = facts(told(BASIC, "앞?", "해설: 뒤"))
    assert (fact.text, fact.why) == ("해설: 뒤", None)


def test_further_fields_of_a_back_are_the_reason() -> None:
    """The first of them that says anything is the answer; a front that is shown again is not."""
    kind = NoteKind(
        *("Own", ("Q", "Skip", "A", "More"), False),
        (Template("<div>{{Q}}</div>", "{{Q}}<hr>{{Skip}}{{A}}<p>{{More}}"),),
    )
    [fact] = facts(told(kind, "무엇?", "", "대기열", "AWS의 것"))
    assert (fact.question, fact.text, fact.why) == ("무엇?", "대기열", "AWS의 것")


@pytest.mark.parametrize(
    ("front", "back", "right"),
    [
        ("무엇을 쓰는가?<br>A. SQS<br>B. EC2<br>C. S3", "A<br>대기열이기 때문이다", ["SQS"]),
        ("무엇을 쓰는가?<br>A. SQS<br>B. EC2<br>C. S3", "SQS<br>대기열이기 때문이다", ["SQS"]),
        ("무엇을 쓰는가?<ol type='A'><li>SQS<li>EC2<li>S3</ol>", "정답: B", ["EC2"]),
        ("Choose TWO.<div>A) SQS</div><div>B) EC2</div><div>C) S3</div>", "A, C", ["SQS", "S3"]),
        ("무엇을 쓰는가?<br>① SQS<br>② EC2<br>③ S3", "Answer: ③", ["S3"]),
    ],
)
def test_a_front_with_options_is_a_question_with_options(
    front: str, back: str, right: list[str]
) -> None:
    """However its options are marked, and whether the back has a letter or what is right."""
    [fact] = facts(told(BASIC, front, back))
    assert fact.exercise is not None
    assert [each.text for each in fact.exercise.options if each.right] == right
    assert len(fact.exercise.options) == 3


@pytest.mark.parametrize(
    ("names", "told", "right"),
    [
        ("Question Q_1 Q_2 Q_3 Answers Explanation", "0 1 1", ["EC2", "S3"]),
        ("문제 보기A 보기B 보기C 정답 해설", "B", ["EC2"]),
        ("Front Option1 Option2 Option3 Correct-Answer Why-explanation", "S3", ["S3"]),
    ],
)
def test_options_in_fields_of_their_own_are_options(
    names: str, told: str, right: list[str]
) -> None:
    """Whatever script would show them; a field of no option is none."""
    kind = NoteKind("Own", tuple(names.split()), False, (Template("<script>x</script>", ""),))
    said = dict(zip(kind.fields, ["무엇을 쓰는가?", "SQS", "EC2", "S3", told, "까닭"], strict=True))
    note = ReadNote("g", kind, said, (), cards=(ReadCard(0), ReadCard(1)))
    deck = told_by([note], lambda _id: False, lambda _name: None)
    [fact] = facts(deck)
    assert fact.exercise is not None
    assert [each.text for each in fact.exercise.options if each.right] == right
    assert (fact.question, fact.why) == ("무엇을 쓰는가?", "까닭")
    assert deck.owners == {("g", 0): "g", ("g", 1): "g"}


def test_a_tag_that_names_a_service_says_where_a_note_belongs() -> None:
    """Below its deck; all tags stand in the note, but for those that Anki itself sets."""
    deck = told(BASIC, "무엇?", "객체", tags=("SAA-C03::저장소", "AWS::S3", "leech"))
    [card] = deck.cards
    assert card.deck == ("덱", "S3")
    assert card.lines == ("무엇? :: 객체 #SAA-C03/저장소 #AWS/S3",)
    [fact] = facts(deck)
    assert fact.text == "객체"
    assert told(BASIC, "무엇?", "객체", tags=("S3", "SQS")).cards[0].deck == ("덱",)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        (("{{c1::image-occlusion:rect:left=.1}}", ""), "picture"),
        (('<img src="a.png">', "큐"), "picture"),
        (("앞", "<br>"), "empty"),
        (("앞 " * 5000, "뒤"), "long"),
    ],
)
def test_what_is_no_card_is_counted(fields: tuple[str, str], why: str) -> None:
    """By the reason for which it is none."""
    deck = told(BASIC, *fields)
    assert deck.cards == ()
    assert {name: many for name, many in deck.left_out.items() if many} == {why: 1}


def test_notes_of_one_guid_are_two_notes() -> None:
    """No card is lost, and none has the other's history."""
    notes = [
        ReadNote("g", BASIC, {"Front": front, "Back": "뒤"}, (), cards=(ReadCard(0),))
        for front in ("하나", "둘")
    ]
    deck = told_by(notes, lambda _id: False, lambda _name: None)
    assert [card.id for card in deck.cards] == ["g", "g~2"]
    assert deck.owners == {("g", 0): "g", ("g~2", 0): "g~2"}
