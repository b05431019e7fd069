"""What holds for questions whose answer is typed, and for flashcards, over random libraries."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.model import Library
from awsquiz.core.questions import Question
from awsquiz.core.questions.judge import judge
from awsquiz.core.questions.terms import GAP
from awsquiz.core.study.answers import Attempt
from awsquiz.core.study.typed import understand
from tests.core.questions.checks import LAWS, SEEDS, family, owned, questions, squash
from tests.core.questions.libraries import libraries


def typed_ones(library: Library, seed: int) -> Iterator[Question]:
    """All questions whose answer is typed."""
    asked = questions(library, seed, ["cloze", "name"])
    return (question for question in asked if question.shape == "typed")


@LAWS
@given(libraries(), SEEDS)
def test_every_accepted_spelling_is_right(library: Library, seed: int) -> None:
    """Whatever is accepted is judged right, by itself and typed into a quiz."""
    for question in typed_ones(library, seed):
        assert question.answer == question.accept[:1]
        assert not question.options
        for spelling in question.accept:
            assert judge(spelling, question.accept).verdict == "right"
            typed = understand(question, f" {spelling} ")
            assert typed is not None
            assert Attempt.of(question, typed).settled().right


@LAWS
@given(libraries(), SEEDS)
def test_nothing_is_a_wrong_answer(library: Library, seed: int) -> None:
    """An empty line is an answer, and wrong; so is something else altogether."""
    for question in typed_ones(library, seed):
        for typed in ("", "  ", "전혀 다른 대답 하나"):
            given_text = understand(question, typed)
            assert given_text is not None
            assert Attempt.of(question, given_text).verdict == "wrong"


@LAWS
@given(libraries(), SEEDS)
def test_a_gap_hides_its_term_wholly(library: Library, seed: int) -> None:
    """The term stands nowhere else in what is shown, and put into the gap gives the fact."""
    for question in questions(library, seed, ["cloze", "flashcard"]):
        _, fact = owned(library, question.fact)
        if question.statement is None:
            assert question.form == "flashcard"
            continue
        before, gap, after = question.statement.partition(GAP)
        if not gap:  # a cue: how the fact begins
            assert question.form == "flashcard"
            assert squash(question.statement) != squash(fact.text)
            continue
        said, rest = squash(fact.text), squash(before + after)
        term = squash(question.answer[0]) if question.form == "cloze" else ""
        assert squash(before + question.answer[0] + after) == said or not term
        for shown in (before, after, question.stem) if term else ():
            assert term not in squash(shown)
        assert len(rest) < len(said) or not term  # a card of several facts shows them all


@LAWS
@given(libraries(), SEEDS)
def test_the_name_is_not_told_by_the_question(library: Library, seed: int) -> None:
    """What an abbreviation stands for does not stand in the stem."""
    for question in questions(library, seed, ["name"]):
        concept, fact = owned(library, question.fact)
        assert fact.kind == "name"
        full = question.answer[0]
        if question.shape == "typed":
            assert concept.name in question.accept
        else:
            full = question.option(full).text
            assert full in (concept.name or "")
        assert squash(full) not in squash(question.stem)


@LAWS
@given(libraries(), SEEDS)
def test_no_wrong_expansion_is_a_name(library: Library, seed: int) -> None:
    """Where the name is chosen no wrong option is a name of the concept or its kin."""
    for question in questions(library, seed, ["name"]):
        concept = library.by_id[question.concept]
        names = {squash(name) for member in family(library, concept) for name in member.names}
        for option in question.options:
            if not option.correct:
                assert not names & {maker + squash(option.text) for maker in ("", "aws", "amazon")}


@LAWS
@given(libraries(), SEEDS, st.sampled_from("1234"))
def test_flashcards_are_judged_by_the_learner(library: Library, seed: int, grade: str) -> None:
    """The back is the fact, or a list in which the fact is lit; every grade but the lowest counts
    as known."""
    for question in questions(library, seed, ["flashcard"]):
        _, fact = owned(library, question.fact)
        back = question.answer[0]
        shown = [back, *(back[start:end] for start, end in question.lit)]
        assert squash(fact.text) in map(squash, shown)
        assert understand(question, grade) == (grade,)
        assert understand(question, "known") is None
        assert (Attempt.of(question, (grade,)).verdict == "right") is (grade != "1")
