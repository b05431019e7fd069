"""Tables as cards: what a column holds, what parts cells, and what a row gives."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.formats.table_cards import UnknownColumn, table_cards

QUESTION = "보관 기간은?"


def lines(text: str, columns: str | None = None) -> list[tuple[str, ...]]:
    """The lines of each card."""
    read = table_cards(text, columns.split(",") if columns else None)
    return [card.lines for card in read.cards]


@pytest.mark.parametrize(
    "text",
    [
        f"question,answer\n{QUESTION},14일\n",
        f"\ufeff질문\t정답\r\n{QUESTION}\t14일\r\n",
        f"Back;no;Front\n14일;1;{QUESTION}\n",
        f"{QUESTION}|14일\n가|나\n",
        f"{QUESTION},14일",
        f'"{QUESTION}","14일"\n"가, 나; 다","라"\n',
    ],
    ids=["names", "Korean names", "any order", "bars", "no names", "quoted signs"],
)
def test_a_row_is_a_card(text: str) -> None:
    """Whatever parts its cells, by the names of the columns or by their places."""
    assert lines(text)[0] == (f"{QUESTION} :: 14일",)


def test_columns_that_are_told_go_before_names() -> None:
    """A first row that only names them is no card; - is passed over."""
    told = "about,-,question,answer,why"
    [card] = table_cards(f"SQS,1,{QUESTION},14일,그 뒤에는 지워진다", told.split(",")).cards
    assert card.deck == ("SQS",)
    assert card.lines == (f"{QUESTION} :: 14일", "해설: 그 뒤에는 지워진다")
    assert len(lines(f"question,answer\n{QUESTION},14일", "question,answer")) == 1


def test_a_column_that_is_unknown_is_named() -> None:
    """So that a slip is seen."""
    with pytest.raises(UnknownColumn, match="anwser"):
        table_cards("a,b", ["question", "anwser"])


@pytest.mark.parametrize("answer", ["B", "2", "②", "b)", "EBS"])
def test_options_in_columns_are_ticked_by_their_key(answer: str) -> None:
    """A letter, a number, or the option's own words."""
    text = f"문제,A,B,C,정답,해설\n디스크는?,S3,EBS,SQS,{answer},블록 스토리지다\n"
    assert lines(text) == [
        (
            *("Q. 디스크는?", "", "- [ ] A. S3", "- [x] B. EBS", "- [ ] C. SQS"),
            *("", "해설: 블록 스토리지다"),
        )
    ]


@pytest.mark.parametrize("answer", ["A,C", "AC", "1 3", "S3\nSQS"])
def test_several_keys_are_several_right_options(answer: str) -> None:
    """However they are parted."""
    [rows] = lines(f'stem,option a,option b,option c,key\n둘은?,S3,EBS,SQS,"{answer}"\n')
    assert [row[3] for row in rows[2:]] == ["x", " ", "x"]


def test_what_has_no_sure_key_is_counted() -> None:
    """An option that is not there, a row without an answer; other rows are cards."""
    read = table_cards("question,a,b,answer\n가?,1번,2번,D\n나?,1번,2번,\n다?,1번,2번,A\n")
    assert (len(read.cards), read.left_out) == (1, 2)


def test_gaps_and_sentences_stay_what_they_are() -> None:
    """A gap is one also without a back; the text of a fact without question is a sentence."""
    assert lines("front,back\n{{c1::14일}} 동안 둔다,\n") == [("- {{c1::14일}} 동안 둔다",)]
    assert lines("text,question\n큐에 둔다,\n14일,기간은?\n") == [
        ("- 큐에 둔다",),
        ("기간은? :: 14일",),
    ]


def test_notes_in_plain_text_of_anki_s_say_what_their_columns_hold() -> None:
    """The first lines tell; levels of decks are concepts below one another."""
    text = (
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n"
        f"#tags column:6\nx1\tBasic\tAWS::SQS\t{QUESTION}\t14일\ttag\n"
    )
    [card] = table_cards(text).cards
    assert (card.deck, card.lines) == (("AWS", "SQS"), (f"{QUESTION} :: 14일",))
    assert lines(f"#separator:tab\n{QUESTION}\t14일\n") == [(f"{QUESTION} :: 14일",)]


cells = st.text(alphabet="가a1 ,;|\t\"'\n", min_size=1, max_size=12).filter(
    lambda cell: cell.strip() == cell
)


@given(st.lists(st.tuples(cells, cells), min_size=2, max_size=5), st.sampled_from(",\t;|"))
def test_whatever_stands_in_a_cell_is_read(rows: list[tuple[str, str]], sign: str) -> None:
    """Quoted line breaks, quotation marks and the other signs: a row is a card."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=sign)
    writer.writerows([("question", "answer"), *rows])
    read = table_cards(out.getvalue(), ["question", "answer"])
    assert len(read.cards) + read.left_out == len(rows)


def test_a_row_with_a_gap_keeps_its_reason() -> None:
    """As a row without one does."""
    assert lines("question,why\n{{c1::14일}} 둔다,지워진다\n") == [
        ("{{c1::14일}} 둔다", "해설: 지워진다")
    ]
