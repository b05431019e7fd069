"""Facts and questions as a Markdown note: `front :: back`, gaps, and options with boxes to tick.

The signs are those of Obsidian's and Anki's plugins and of quizzes in MkDocs; `convert` reads them
back. Concepts are headings, and so are facets below them.
"""

from __future__ import annotations

from collections.abc import Iterator

from awsquiz.core.events import WRITTEN
from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.question import Question
from awsquiz.core.questions.terms import left_out
from awsquiz.core.text import UNSEEN, plain
from awsquiz.formats.handout import Handout
from awsquiz.formats.note_lines import TickedOption, card_lines, in_a_line, ticked_lines

_DEEPEST = 6
"""Levels of headings in Markdown."""


def markdown_note(handout: Handout) -> bytes:
    """A note of all concepts, in their order; what is asked is asked, the rest is said."""
    asked: dict[str, list[Question]] = {}
    for question in handout.questions:
        asked.setdefault(question.fact, []).append(question)
    lines: list[str] = []
    for concept in handout.concepts:
        lines += _section(handout, concept, asked)
    text = "\n".join(lines).strip("\n") + "\n"
    return UNSEEN.sub("", text).encode(errors="surrogatepass")


def _section(handout: Handout, concept: Concept, asked: dict[str, list[Question]]) -> Iterator[str]:
    """The concept with its facts, those of a facet together, then the questions of people."""
    level = len(handout.library.ancestors(concept.id)) + 1
    mine = [fact for owner, fact in handout.facts() if owner is concept] if concept.facts else []
    mine = [fact for fact in mine if fact.askable]
    yield from (_heading(level, concept.title), "")
    for facet in dict.fromkeys(fact.facet for fact in mine):
        if facet is not None:
            yield from (_heading(level + 1, facet), "")
        for fact in mine:
            if fact.facet == facet:
                yield from (*_fact(fact, asked.get(fact.id, ())), "")
    for fact in mine:
        for question in asked.get(fact.id, ()):
            if question.id.startswith(WRITTEN):
                yield from (*_question(question), "")


def _heading(level: int, title: str) -> str:
    return f"{'#' * min(level, _DEEPEST)} {in_a_line(title)}"


def _fact(fact: Fact, asked: list[Question] | tuple[()]) -> Iterator[str]:
    """A fact in the way in which it is asked; its code and images below it."""
    generated = next((each for each in asked if not each.id.startswith(WRITTEN)), None)
    said = [*_said(fact, generated)]
    images = [each for each in fact.carries if each.startswith("![") and "\n" not in each]
    # Below it, an image would be another's.
    yield from (*said[:-1], " ".join((said[-1], *images)))
    for carried in fact.carries:
        if carried not in images:
            yield from ("", *carried.splitlines())


def _said(fact: Fact, generated: Question | None) -> Iterator[str]:
    if fact.question is not None:
        yield from card_lines(fact.question, fact.text)
    elif fact.gaps or (generated is not None and generated.form == "cloze"):
        yield f"- {_gapped(fact, generated)}"
    elif generated is not None and generated.form == "flashcard" and generated.statement is None:
        yield from card_lines(generated.stem, fact.text)
    else:
        yield f"- {in_a_line(fact.text)}"


def _gapped(fact: Fact, question: Question | None) -> str:
    """The text with its gaps: those of the note, else the one that is asked for."""
    text = plain(fact.text)
    gaps = [term.text for term in left_out(fact)] or list(question.answer[:1] if question else ())
    for number, gap in enumerate(gaps, 1):
        text = text.replace(gap, f"{{{{c{number}::{gap}}}}}", 1)
    return in_a_line(text)


def _question(question: Question) -> Iterator[str]:
    """A question with options to tick; of pairs and of steps a card, with the answer behind."""
    stem = in_a_line(question.stem)
    if question.ordered or not question.options:
        right = [plain(question.option(key).text) for key in question.answer]
        lefts = [plain(pair.left) for pair in question.pairs]
        told = (
            [f"{left} — {text}" for left, text in zip(lefts, right, strict=True)]
            if lefts
            else right
        )
        yield from card_lines(stem, " → ".join(told) if not lefts else ", ".join(told))
        return
    options = [
        TickedOption(option.text, option.correct, option.reason) for option in question.options
    ]
    yield from ticked_lines(stem, options, question.explanation)
