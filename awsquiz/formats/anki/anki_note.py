"""A question as a note of Anki: its fields, its tags, and the deck in which it is to stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from awsquiz.core.events import WRITTEN
from awsquiz.core.merge.facts import without_name
from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.asked import asked_as_written
from awsquiz.core.questions.handwritten import id_of
from awsquiz.core.questions.question import Question
from awsquiz.core.questions.standing import labels_above
from awsquiz.core.questions.terms import GAP, left_out
from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.anki.markup import block, gap, link, shown_plainly, styled_field
from awsquiz.formats.carried_media import Carried, carried_of
from awsquiz.formats.handout import Handout

FIELDS = ("Text", "Concept", "Shown", "Reason", "Carried", "Source", "Docs", "Look", "Id")
"""The fields of the note type: never renamed, and new ones last, for Anki tells by them whether a
type is the same."""
DECK = "awsquiz"
"""The deck above all of ours."""
_TAGS = pattern_of(r"(?:\s#(?=[\d/-]*[^\W\d_])[\w/-]{1,100}){1,30}$")
"""Those that stand at the end of what the note says: so a deck that was imported keeps its own."""
_NO_TAG = pattern_of(r"[\s:]+")


class AnkiNote(Struct, frozen=True, kw_only=True):
    """A note of ours, with a card for each gap."""

    guid: str
    """The fact's id, or that of a question written by hand beside others: by it Anki knows the note
    again."""
    fact: str | None
    """The fact whose history it has; None for such a question."""
    fields: tuple[str, ...]
    """HTML, in the order of `FIELDS`."""
    tags: tuple[str, ...]
    deck: tuple[str, ...]
    """The names of the deck and of those above it, outermost first."""
    cards: int = 1
    media: tuple[tuple[str, str], ...] = ()
    """Note and address of the images that it shows."""


def note_of(handout: Handout, question: Question) -> AnkiNote:
    """The question as a note."""
    library = handout.library
    found = library.fact(question.fact)
    assert found is not None, "a question is made of a fact of the library"
    concept, fact = found
    scenario = asked_as_written(library, fact)
    is_fact_s = scenario is not None and id_of(scenario) == question.id
    is_written = question.id.startswith(WRITTEN) and not is_fact_s
    look, text, cards = _asked(question, concept, fact)
    above = (*library.ancestors(concept.id), concept)
    note = question.source.note if question.source else ""
    carried = [carried_of(each, note, handout.images) for each in question.carries]
    before = [carried_of(each, note, handout.images) for each in question.shows]
    fields = (
        text,
        shown_plainly(" › ".join(each.title for each in above)),
        "".join(map(_carried, before)),
        "".join(_reasons(question, fact)),
        "".join(_carried(each) for each in carried if each not in before),
        _source(question, fact),
        link(question.docs) if question.docs else "",
        look,
        question.id if is_written else fact.id,
    )
    return AnkiNote(
        guid=question.id if is_written else fact.id,
        fact=None if is_written else fact.id,
        fields=fields,
        tags=tuple(_tags(handout, above, fact)),
        deck=(DECK, above[0].title),
        cards=cards,
        media=tuple(each.image for each in carried if each.image is not None),
    )


def _asked(question: Question, concept: Concept, fact: Fact) -> tuple[str, str, int]:
    """How it looks, its first field with its gaps, and how many cards it has."""
    stem = block("stem", styled_field(question.stem))
    statement = question.statement
    if question.form == "cloze" and statement is not None:
        gapped, cards = _gapped(question, fact, statement)
        return "cloze", block("statement", gapped), cards
    told = stem + (block("statement", styled_field(statement)) if statement else "")
    if question.options:
        options = "".join(
            f"<li><b>{shown_plainly(each.key)}</b> {styled_field(each.text)}</li>"
            for each in question.options
        )
        told += f'<ul class="options">{options}</ul>'
        return "choice", told + gap(1, block("key", _key(question))), 1
    said = "".join(styled_field(each) for each in question.answer[:1])
    return "basic", told + gap(1, block("answer", said)), 1


def _gapped(question: Question, fact: Fact, statement: str) -> tuple[str, int]:
    """The statement with its gaps filled and marked: as many as the note itself leaves out."""
    text, place = plain(fact.text), labels_above(fact)
    pieces, at, number = [shown_plainly(f"{place}: ") if place else ""], 0, 0
    for term in sorted(left_out(fact), key=lambda each: each.start):
        if term.start >= at:
            number += 1
            pieces += [shown_plainly(text[at : term.start]), gap(number, shown_plainly(term.text))]
            at = term.start + len(term.text)
    if number:
        return "".join((*pieces, shown_plainly(text[at:]))), number
    hidden = gap(1, shown_plainly(question.answer[0]))
    return hidden.join(map(shown_plainly, statement.split(GAP))), 1


def _key(question: Question) -> str:
    """What is right, in words: of pairs each with its left side, of a sequence in its order."""
    right = [question.option(key) for key in question.answer]
    if not question.ordered:
        rows = [f"<b>{shown_plainly(each.key)}</b> {styled_field(each.text)}" for each in right]
        return "<br>".join(rows)
    lefts = [styled_field(pair.left) for pair in question.pairs] or [
        str(at) for at in range(1, len(right) + 1)
    ]
    return "<br>".join(
        f"<b>{left}</b> — {styled_field(each.text)}"
        for left, each in zip(lefts, right, strict=True)
    )


def _reasons(question: Question, fact: Fact) -> Iterator[str]:
    """The explanation, and of each option why it is right or wrong."""
    said = (fact.text, *(each.text for each in question.options if each.correct))
    if question.explanation not in said:
        yield block("why", styled_field(question.explanation))
    for option in question.options:
        if option.reason and option.reason != question.explanation:
            sign = "right" if option.correct else "wrong"
            reason = f"<b>{shown_plainly(option.key)}</b> {styled_field(option.reason)}"
            yield block(f"reason {sign}", reason)
    if question.remark:
        yield block("why", shown_plainly(question.remark))


def _carried(carried: Carried) -> str:
    if carried.image is not None:
        image = f'<img src="{carried.name}" alt="{shown_plainly(carried.text)}">'
        return block("image", image)
    return f"<pre><code>{shown_plainly(carried.text)}</code></pre>"


def _source(question: Question, fact: Fact) -> str:
    """The note's line, and what it says there."""
    where = question.source
    place = shown_plainly(f"{where.note}:{where.line}") if where else ""
    said = block("said", shown_plainly(without_name(fact.source))) if fact.source else ""
    return place + said


def _tags(handout: Handout, above: Sequence[Concept], fact: Fact) -> Iterator[str]:
    """Concept, category and exams, each below a tag of its own: Anki has trees of tags."""
    yield "::".join(("concept", *(each.id for each in above)))
    category = next((each.category for each in above[::-1] if each.category), None)
    if category:
        yield f"category::{_tag(category)}"
    for exam in handout.exams_of(above, fact):
        yield f"exam::{_tag(exam)}"
    if fact.checked:
        yield "checked"
    if fact.source and (tags := _TAGS.search(without_name(fact.source))):
        yield from (tag[1:].replace("/", "::") for tag in tags[0].split())


def _tag(name: str) -> str:
    return _NO_TAG.sub("-", name)
