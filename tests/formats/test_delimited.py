"""Rows for spreadsheets: what a cell may begin with, and what is read back of it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.formats.handout import Handout
from awsquiz.formats.tables.delimited import csv_file, guarded, tsv_file, unguarded

STARTS = "=+-@\t\r\n＝＋－＠"


def handout(*facts: Fact) -> Handout:
    concept = Concept(id="sqs", title="SQS", facts=facts)
    return Handout(what="facts", library=Library((concept,)), concepts=(concept,))


@pytest.mark.parametrize("text", ["=1+1", "+82", "-5", "@name", "\tx", "＝1", "'=1", "''-a"])
def test_what_looks_like_a_formula_is_guarded(text: str) -> None:
    """Also behind apostrophes, so that what was there already is told from what was added."""
    assert guarded(text) == "'" + text


@given(st.text(alphabet=STARTS + "'a1가", max_size=6))
def test_what_was_guarded_comes_back(text: str) -> None:
    """Whatever it is; and no cell begins like a formula."""
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(tuple(STARTS))


def test_csv_reads_what_was_written() -> None:
    """Quotation marks, commas, line breaks; a list has an item a line, also with breaks in it."""
    fact = Fact(id="sqs.aaaa", text='큐, "표준"\n둘째 줄', under=("가", "나\n다"), why="-1일")
    rows = csv.DictReader(io.StringIO(csv_file(handout(fact)).decode("utf-8-sig"), newline=""))
    [row] = rows
    assert row["text"] == fact.text
    assert row["under"] == "가\n나 다"
    assert row["why"] == "'-1일"
    assert (row["asked"], row["retired"], row["question"]) == ("1", "0", "")


def test_without_facts_there_are_the_names_of_columns() -> None:
    """A program that reads the file finds what it expects."""
    [head] = tsv_file(handout()).decode().splitlines()
    assert head.split("\t")[:3] == ["id", "concept", "title"]
