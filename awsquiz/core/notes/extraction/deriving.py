"""What a source gives, when no person has written anything better: text, mark, attribute, value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from awsquiz.core.notes.exercises import only_exercise
from awsquiz.core.notes.exercises.clozes import without_clozes
from awsquiz.core.notes.extraction import tables
from awsquiz.core.notes.extraction.remarked import without_remark
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.markup.html import apart, is_block
from awsquiz.core.notes.markup.markdown import inline
from awsquiz.core.notes.pieces import Layout
from awsquiz.core.text import plain
from awsquiz.core.text.mark_signs import Mark, sense_of
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.signed import called_true

_LAYOUTS: tuple[Layout, ...] = ("row", "column", "bare")
_MEMBER = pattern_of(r"\n+- ")
_BOLD_LINE = pattern_of(
    r"^(\*\*[^*\n]{1,40}[^*\n:：.!?]\*\*|__[^_\n]{1,40}[^_\n:：.!?]__)[ \t\\]*\n[ \t]*"
    r"(?=[^\s-])(?!(?:[은는이가을를과와의에도로]|으로|에서|[^가-힣\w(\"'“‘`*]))"
)
"""A line that is bold from end to end and goes before another one is its label."""
_LEADING = pattern_of(r"^[:：] +")  # what a person puts between a heading and what it says


class Derived(NamedTuple):
    """What a source gives: its text and mark, the images in it, the addresses that it links to.

    A cell of a table gives an attribute and its value as well.
    """

    text: str
    mark: Mark | None
    images: tuple[str, ...]
    links: tuple[str, ...]
    question: str | None = None
    gaps: tuple[str, ...] = ()
    why: str | None = None
    attribute: str | None = None
    value: str | None = None


@dataclass(frozen=True)
class Deriver:
    """Derives texts from the sources of one note."""

    emojize: marks.Emojize = str
    """Turns shortcodes without a meaning of their own into emoji."""
    references: dict[str, Any] = field(default_factory=dict)
    """The note's link definitions."""
    highlights: bool = False
    """Whether what the note highlights is what it asks."""

    keeps_emoji: bool = False
    """Whether emoji that only decorate a text stay before it, as they did in earlier versions."""

    runs_on: bool = False
    """Whether a bold line runs on into the next one, as it did in earlier versions."""

    keeps_signs: bool = False
    """Whether a sign that calls a sentence true stays behind it, as it did in earlier versions."""

    keeps_remarks: bool = False
    """Whether what is remarked on a text stays with it, as it did in earlier versions."""

    def __call__(self, source: str, layout: Layout | None = None) -> Derived:
        """What the source gives; where it is the cell of a table, laid out like that."""
        if layout is not None:
            return self._cell(*tables.cell_of(source), layout)
        may_be_exercise = "\n" in source or "::" in source or source.lstrip("-*+ ").startswith("C:")
        if may_be_exercise and (exercise := only_exercise(source, of_cards=self.highlights)):
            asked = exercise.stem or None
            return Derived(exercise.answer, None, (), (), asked, exercise.gaps, exercise.why)
        source, gaps = without_clozes(source, highlights=self.highlights)
        said = marks.without(source, marks.CLOUD) if marks.leads(source, marks.CLOUD) else source
        if tables.is_row(said):
            # A mark in a cell is not one of the whole row.
            mark, said = None, tables.row_sentence(said)
        else:
            mark = marks.mark_of(said)
        if is_block(said):
            said = apart(said)
        if "\n" in said:
            said = _listed(said if self.runs_on else _BOLD_LINE.sub(r"\1: ", said))
        read = self._read(said)
        hidden = tuple(self._read(gap).text for gap in gaps) if gaps else ()
        text = _LEADING.sub("", read.text)
        text = text if self.keeps_emoji else marks.undecorated(text)
        text = text if self.keeps_remarks else without_remark(text)
        if not self.keeps_signs and (sentence := called_true(text)) is not None:
            text, mark = sentence, None
        return Derived(text, mark, read.images, read.links, gaps=hidden)

    def readings(self, source: str) -> tuple[Derived, ...]:
        """All that this or an earlier conversion may have made of the source.

        A fact with another text than these is one that a person has written.
        """
        as_a_whole = self(source)
        if not tables.is_row(source):
            earlier = [replace(self, keeps_emoji=True)]
            if "\n" in source:
                earlier += [replace(each, runs_on=True) for each in (self, *earlier)]
            earlier += [replace(each, keeps_remarks=True) for each in (self, *earlier)]
            earlier += [replace(each, keeps_signs=True) for each in (self, *earlier)]
            read = [as_a_whole]
            for each in (derive(source) for derive in earlier):
                if each not in read:
                    read.append(each)
            return tuple(read)
        return (as_a_whole, *(self(source, layout) for layout in _LAYOUTS))

    def _read(self, said: str) -> Derived:
        read = inline(marks.decode(said, self.emojize), self.references)
        return Derived(read.text, None, read.images, read.links)

    def _cell(self, name: str, header: str, cell: str, layout: Layout) -> Derived:
        said = self._read(cell)
        called = self._read(header if layout == "row" else name)
        if layout == "bare" or not called.text:
            return said
        attribute, value = plain(called.text), plain(said.text)
        text = f"{called.text}: {said.text}"
        mark = marks.mark_of_cell(cell)
        if mark:
            value = sense_of(mark).sign
            text = f"{called.text} {value}"
        links = (*said.links, *called.links)
        return said._replace(
            text=text, mark=mark, links=links, attribute=attribute, value=value or None
        )


def _listed(source: str) -> str:
    """Bullets below a sentence that counts them, as its end: 세 가지: A, B, C."""
    head, *members = _MEMBER.split(source)
    return f"{head.rstrip(' :：')}: {', '.join(members)}" if members else source
