"""A card: a concept with its facts and sub-concepts, immutable.

The fields are the keys of a card file, in the order in which they are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from awsquiz.core.ids import CheckedOn, ExamTags, FactId, Id, LineNumber
from awsquiz.core.text.mark_signs import Mark

Kind = Literal["definition", "name"]
Aside = Literal[
    "remark",  # on the note itself or on learning: "정리해 보자", a course, an outro
    "date",
    "link",  # an address and nothing that it says
    "step",  # of a lab or a console: what to click, type or run
    "todo",
    "label",  # names what follows, and says nothing itself
    "repeat",  # says what another fact of the note says
    "example",  # of one case: what somebody built or paid, 예를 들어
    "fragment",  # half a sentence, or a pointer to what is not there
    "question",  # asks, and has no answer in the note
    "wrong option",  # of a question that stands in the note
    "footnote",
    "contradiction",  # says otherwise than a checked fact
    "outdated",  # says what AWS has changed since
]
"""Why a fact of a note is set aside: read and kept, not asked unless a person takes it back."""


# `gc=False`: no fact can refer to itself, so the garbage collector need not look at any.
class Fact(
    Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True, gc=False
):
    """One statement about a concept: the unit of memory. `text` is true as it stands."""

    id: FactId
    kind: Kind | None = None
    """`definition` says what the concept is, `name` what its abbreviation stands for."""
    facet: str | None = None
    """The heading within the concept under which the fact stands."""
    under: tuple[str, ...] = ()
    """The labels and bullets above it, outermost first."""
    text: str
    """What is taught. `**…**` is emphasis and `` `…` `` is code; nothing else is markup."""
    question: str | None = None
    """What the note asks, where it has a question: `text` is then its answer, and no statement.
    With a `value`, what asks for that, `{}` or `{은/는}` standing for the concept."""
    gaps: tuple[str, ...] | None = None
    """The words of `text` that are left out to be asked; none of it where the tuple is empty."""
    ask: bool | None = None
    """What a person decided: False is never asked, True is asked though it was set aside."""
    aside: Aside | None = None
    """Why convert set it aside; None for what is asked."""
    unsure: bool = False
    """Whether convert could not tell which concept it is about: then no option says it of one,
    right or wrong."""
    source: str | None = None
    """What the note says, verbatim. None for a fact that a person added to the card."""
    line: LineNumber | None = None
    """Line of the note, from 1."""
    note: str | None = None
    """The note, where it is another one than the concept's."""
    section: Id | None = None
    """The concept under which the note has it, where the fact's id does not tell."""
    mark: Mark | None = None
    """○ or ✕, as the note marks it."""
    carries: tuple[str, ...] = ()
    """Code and images of the note that belong to the fact, verbatim."""
    false_text: str | None = None
    """The statement turned round: false of the concept."""
    false_names: tuple[str, ...] = ()
    """In a fact of kind `name`, further expansions for which the abbreviation does not stand."""
    false_for: tuple[Id, ...] | None = None
    """Concepts of which `text` is known to be false; None where nobody has looked yet."""
    refused: tuple[str, ...] = ()
    """What was proposed as its `false_text`, and a person refused: not proposed again."""
    accept: tuple[str, ...] | None = None
    """Further spellings of what is typed; None where nobody has looked, [] where there are none."""
    asked_as: tuple[str, ...] = ()
    """How people ask for it who do not know its words: search finds it by these as well."""
    attribute: str | None = None
    """A property that several concepts have; `value` is this concept's."""
    value: str | None = None
    why: str | None = None
    """Shown after answering."""
    docs: str | None = None
    """Where it was checked."""
    checked: CheckedOn | None = None
    """The day on which a person held it against `docs`; None for the learner's own sentence."""
    exams: ExamTags = {}
    """Where it stands in exams; for families that it does not name see `Concept`."""
    obvious: bool | None = None
    """Whether anybody knows it who has read a page about the concept; None means that a definition
    is, and nothing else. What a person calls obvious is not asked as `which` or `match`."""
    retired: bool = False
    """True when it has left the note: kept for its history, not asked."""

    @property
    def states(self) -> bool:
        """Whether its text surely is a statement about its concept; else it is in no options."""
        return self.answered is None and (not self.unsure or self.reviewed)

    @property
    def answered(self) -> str | None:
        """The question to which its text is the answer; None for a statement: see `false_text`."""
        is_statement = self.false_text is not None or (self.attribute and self.value)
        return None if is_statement else self.question

    @property
    def reviewed(self) -> bool:
        """Whether a person has looked it up: on the day in `checked`, or before days were written
        down, with its page and of what it is false. Notes name pages, and never say the latter."""
        return self.checked is not None or bool(self.docs and self.false_for is not None)

    @property
    def is_obvious(self) -> bool:
        """Whether exams do not ask it, and it leaves the queue once right on two study days."""
        return self.kind == "definition" if self.obvious is None else self.obvious

    @property
    def askable(self) -> bool:
        """Whether questions may be made of it."""
        asked = self.aside is None if self.ask is None else self.ask
        return asked and not self.retired


class Concept(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A service or a feature that can be asked about, with its facts and sub-concepts."""

    id: Id
    title: str
    """As the learner calls it."""
    name: str | None = None
    """The official name; the expansion of an acronym."""
    category: str | None = None
    aliases: tuple[str, ...] = ()
    docs: str | None = None
    note: str | None = None
    """File name of the note that it was converted from."""
    heading: str | None = None
    """Its heading (or bullet) in the note, by which a later conversion knows it again."""
    line: LineNumber | None = None
    """Line of that heading, from 1."""
    confusable: tuple[Id, ...] = ()
    """Concepts that could fairly be taken for this one: never each other's wrong options."""
    exams: ExamTags = {}
    """Where its facts stand in exams, and what is below it, unless they say so themselves."""
    exams_by_facet: Mapping[str, ExamTags] = {}
    """The same of the facts under a facet, of this concept and of those below it."""
    facts: tuple[Fact, ...] = ()
    concepts: tuple[Concept, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called, title first, without repetition."""
        return tuple(dict.fromkeys(filter(None, (self.title, self.name, *self.aliases))))

    def walk(self) -> Iterator[Concept]:
        """Itself, then its sub-concepts, depth first."""
        yield self
        for sub in self.concepts:
            yield from sub.walk()
