"""Facts and questions as a Markdown note: `front :: back`, gaps, and options with boxes to tick.

The signs are those of Obsidian's and Anki's plugins and of quizzes in MkDocs; `convert` reads them
back. Concepts are headings, and so are facets below them.
"""

from __future__ import annotations

from collections.abc import Iterator

from awsquiz.core.events import WRITTEN
from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.asked import asked_as_written
from awsquiz.core.questions.handwritten import id_of
from awsquiz.core.questions.question import Question
from awsquiz.core.questions.terms import left_out
from awsquiz.core.text import UNSEEN, plain
from awsquiz.core.text.apart import place_apart
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.handout import Handout
from awsquiz.formats.markdown_text import own_as_markdown
from awsquiz.formats.note_lines import TickedOption, card_lines, in_a_line, one_line, ticked_lines

_DEEPEST = 6
"""Levels of headings in Markdown."""
_GAPPED = pattern_of(r"\{\{c\d+::")
_NO_GAP = pattern_of(r"[{}]|::")
"""What cannot be said within the signs of a gap."""


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
            if fact.facet == facet and not _stands_below(handout, fact, asked):
                yield from (*_fact(fact, asked.get(fact.id, ())), "")
    for fact in mine:
        for question in asked.get(fact.id, ()):
            if question.id.startswith(WRITTEN):
                yield from (*_question(question), "")


def _heading(level: int, title: str) -> str:
    return f"{'#' * min(level, _DEEPEST)} {own_as_markdown(in_a_line(title))}"


def _fact(fact: Fact, asked: list[Question] | tuple[()]) -> Iterator[str]:
    """A fact in the way in which it is asked; its code and images below it."""
    generated = next((each for each in asked if not each.id.startswith(WRITTEN)), None)
    said = [*_said(fact, generated)]
    images = [each for each in fact.carries if each.startswith("![") and "\n" not in each]
    # Below it, an image would be another's.
    yield from (*said[:-1], " ".join((said[-1], *images)))
    if fact.why and (_GAPPED.search(said[-1]) or not said[-1].startswith("- ")):
        indent = "  - " if said[-1].startswith("- ") else ""
        yield f"{indent}해설: {_literal(fact.why)}"
    for carried in fact.carries:
        if carried not in images:
            yield from ("", *carried.splitlines())


def _said(fact: Fact, generated: Question | None) -> Iterator[str]:
    if fact.question is not None:
        yield from card_lines(_literal(fact.question), _literal(fact.text))
    elif fact.gaps or (generated is not None and generated.form == "cloze"):
        yield f"- {_gapped(fact, generated)}"
    elif generated is not None and generated.form == "flashcard" and generated.statement is None:
        yield from card_lines(_literal(generated.stem), _literal(fact.text))
    else:
        yield f"- {one_line(_literal(fact.text))}"


def _gapped(fact: Fact, question: Question | None) -> str:
    """The text with its gaps: those of the note, else the one that is asked for."""
    text = in_a_line(plain(fact.text))
    gaps = [term.text for term in left_out(fact)] or list(question.answer[:1] if question else ())
    said, rest = "", text
    shown = sorted(map(in_a_line, gaps), key=lambda gap: place_apart(gap, text))
    for number, gap in enumerate(shown, 1):
        at = place_apart(gap, rest)
        if at >= 0 and not _NO_GAP.search(gap):
            said += f"{own_as_markdown(rest[:at])}{{{{c{number}::{gap}}}}}"
            rest = rest[at + len(gap) :]
    return one_line(said + own_as_markdown(rest))


def _stands_below(handout: Handout, fact: Fact, asked: dict[str, list[Question]]) -> bool:
    """Whether all of the fact is a question with options, which stands below the facts."""
    scenario = asked_as_written(handout.library, fact)
    if scenario is None or not scenario.options:
        return False
    return any(each.id == id_of(scenario) for each in asked.get(fact.id, ()))


def _question(question: Question) -> Iterator[str]:
    """A question with options to tick; of pairs and of steps a card, with the answer behind."""
    stem = _literal(question.stem)
    if question.ordered or not question.options:
        right = [plain(question.option(key).text) for key in question.answer]
        lefts = [plain(pair.left) for pair in question.pairs]
        told = (
            [f"{left} — {text}" for left, text in zip(lefts, right, strict=True)]
            if lefts
            else right
        )
        yield from card_lines(stem, _literal(" → ".join(told) if not lefts else ", ".join(told)))
        return
    options = [
        TickedOption(_literal(option.text), option.correct, _literal(option.reason))
        for option in question.options
    ]
    yield from ticked_lines(stem, options, _literal(question.explanation))


def _literal(text: str) -> str:
    return own_as_markdown(in_a_line(text))
