"""What of a note is set aside: read and kept, but not asked unless a person takes it back.

`set_aside` says it of all facts of a note. A fact is judged by the form of its sentence
(`sentence_forms`, `lab_steps`, `exam_text`), by the kind of its section (`section_kinds`) and by
what stands with it: labels and a facet make a statement of a short phrase. What has a mark, a
question, gaps or an attribute has been understood already and is never set aside; a row of a table
only where its section is. Most facts are plain statements, and no more than that is looked at
(`plain_statements`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from awsquiz.core.model import Aside
from awsquiz.core.notes.asides import exam_text, remarks, sentence_forms
from awsquiz.core.notes.asides.bare_names import (
    holds,
    holds_itself,
    is_more_than_a_name,
    only_names,
    says_what_its_label_is,
)
from awsquiz.core.notes.asides.commands import is_of_code, shows_command
from awsquiz.core.notes.asides.lab_steps import (
    is_click,
    is_step,
    is_to_be_done,
    tells_what_was_done,
)
from awsquiz.core.notes.asides.leaning import holds_names, joins
from awsquiz.core.notes.asides.plain_statements import is_plain
from awsquiz.core.notes.asides.pointers import is_of_the_page, points_elsewhere
from awsquiz.core.notes.asides.section_kinds import (
    SectionKind,
    label_kind,
    names_a_task,
    section_kind,
)
from awsquiz.core.notes.asides.subjectless import is_subjectless
from awsquiz.core.notes.extraction.tables import is_row
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.pieces import DraftConcept, DraftFact
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of

_URL = pattern_of(r"(?:https?://|www\.)\S+")
_LINK = pattern_of(
    r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?:\s+\"[^\"]*\")?\)|!?\[\[([^\[\]]+)\]\]"
)
_POINTER = pattern_of(r"\W*(?:click|here|link|링크|여기|바로 ?가기|이동)\W*", re.IGNORECASE)
_SIGNS = pattern_of(r"[\W_]+")
_MOSTLY = 0.7  # a link of 7 letters stands for 10 letters beside it
_LATIN = pattern_of("[A-Za-z]{2}")
_SHORT = 12  # letters
_PICTURED = 6  # facts a picture of a section that shows its screens
_THIS_SERVICE = pattern_of(r"\W*(?:이|해당) 서비스[는가의를]\s")
_ENTERED = pattern_of(r"[a-z0-9][a-z0-9_.:/-]*")
_IN_BRACKETS = pattern_of(r"\W*\([^()]*\)\W*")
_LAST_BRACKET = pattern_of(r"\s*\([^()]*\)\s*$")


class _Section(NamedTuple):
    """What a section makes of its facts."""

    kind: SectionKind | None
    holds: bool
    """Whether its facet says what the things below it are."""
    is_task: bool
    clicks: bool
    """Whether there is a step in it."""
    steps: bool
    """Whether it is full of steps: three and three in ten, or one in ten below a task."""


class _Around(NamedTuple):
    """What stands around a fact, as far as it matters."""

    kind: SectionKind | None
    kinded: bool
    """Whether a facet or a label says what the things below it are: 종류, 장점."""
    held: bool
    """Whether a facet or a label makes a statement of a phrase."""
    under: bool
    """Whether it has a label."""
    below: bool
    """Whether something belongs to it: code, an image, or facts of which it is the label."""
    heads: bool
    """Whether facts stand below it of which it is the label."""
    steps: bool
    """Whether its section is full of steps."""
    of_service: bool
    """Whether the concept is a service and no facet stands between."""
    defined: bool
    """Whether right before it stands what the concept is."""
    opens: bool
    """Whether it is the first that is said of the concept: then a phrase may say what it is."""


def set_aside(
    concepts: Sequence[DraftConcept], headings_at: Callable[[int], tuple[str, ...]]
) -> None:
    """Gives each fact of a note the reason for which it is set aside.

    `headings_at` tells which headings the note has above a line, outermost first: whatever
    concept a fact belongs to, it was written there.
    """
    everything = [each for concept in concepts for each in concept.walk()]
    by_path: dict[tuple[str, ...], list[DraftFact]] = {}
    paths: dict[int, tuple[str, ...]] = {}
    for concept in everything:
        for fact in concept.facts:
            path = paths[id(fact)] = headings_at(fact.line)
            by_path.setdefault(path, []).append(fact)
    sections = {path: _section(path, facts) for path, facts in by_path.items()}
    naming = {fact.named_by for concept in everything for fact in concept.facts if fact.named_by}
    for concept in everything:
        parents = naming | {fact.under[-1] for fact in concept.facts if fact.under}
        talk = 0
        for fact in concept.facts:
            if fact.aside is None:
                section = sections[paths[id(fact)]]
                fact.aside = _judged(fact, section, concept, parents)
            if fact.aside is None and fact.line == talk and _goes_on_talking(fact):
                fact.aside = "remark"
            if fact.aside == "remark" or fact.line != talk:
                talk = fact.line if fact.aside == "remark" else 0
            if fact.aside is None and not _is_understood(fact) and is_subjectless(concept, fact):
                fact.aside = "fragment"
            if fact.aside is not None and fact.kind == "definition":
                fact.kind = None


def _section(path: tuple[str, ...], facts: Sequence[DraftFact]) -> _Section:
    headings = [clean_title(heading) for heading in path]
    clicks = sum(_may_be_a_step(fact) and is_click(plain(fact.text)) for fact in facts)
    is_task = names_a_task(headings[-1])
    full = clicks * 10 >= len(facts) * (1 if is_task else 3) and clicks >= (1 if is_task else 3)
    kind = section_kind(headings)
    pictures = sum(_shows_a_picture(fact) for fact in facts)
    if kind is None and clicks > 1 and pictures > 1 and pictures * _PICTURED >= len(facts):
        kind = "lab"  # told from screen to screen
    commands = sum(any(map(shows_command, fact.carries)) for fact in facts)
    if kind is None and commands > 1 and commands * 2 >= len(facts):
        kind = "lab"  # told from command to command
    return _Section(kind, holds(headings[-1]), is_task, clicks > 0, full)


def _shows_a_picture(fact: DraftFact) -> bool:
    return any(block.startswith("![") for block in (fact.source, *fact.carries))


def _may_be_a_step(fact: DraftFact) -> bool:
    return not (fact.mark or is_row(fact.source) or is_plain(plain(fact.text)))


def _judged(
    fact: DraftFact, section: _Section, concept: DraftConcept, parents: set[str]
) -> Aside | None:
    text = plain(fact.text)
    if not _is_understood(fact) and points_elsewhere(fact.source, text):
        return "link"
    kind = label_kind(fact.under) or section.kind
    steps = section.steps or (section.is_task and any(map(names_a_task, fact.under)))
    if fact.under and sentence_forms.seems_to_ask(fact.under[-1]) and exam_text.bears_letter(text):
        return "wrong option"  # as likely as not: the note offers it below a question
    if any(map(exam_text.asks_as_an_exam, fact.under[-1:])) and not _is_understood(fact):
        return "wrong option"
    if is_row(fact.source) and remarks.begins_with_date(text):
        return "date"
    if fact.attribute and remarks.is_of_a_course(plain(fact.attribute)):
        return "remark"
    if kind is None and not (steps or section.clicks) and (is_row(fact.source) or is_plain(text)):
        return None
    kinded = section.holds or any(map(holds, (fact.facet or "", *fact.under[-1:])))
    heads = text.rstrip(" :") in parents
    around = _Around(
        kind,
        kinded,
        kinded or (bool(fact.under) and holds_names(fact.under[-1])),
        bool(fact.under),
        bool(fact.carries) or heads,
        heads,
        steps
        or (section.clicks and (not sentence_forms.has_topic(text) or tells_what_was_done(text))),
        concept.service is not None and fact.facet is None,
        _is_defined_before(fact, concept),
        fact is concept.facts[0] and fact.facet is None,
    )
    return _why(fact, text, around)


def _is_understood(fact: DraftFact) -> bool:
    return bool(fact.mark or fact.question or fact.gaps or fact.attribute)


def _is_entered(fact: DraftFact) -> bool:
    """Whether a cell of a table in a lab is what one fills in: an address, a small name."""
    return fact.layout is not None and _ENTERED.fullmatch(plain(fact.value or "")) is not None


def _goes_on_talking(fact: DraftFact) -> bool:
    """Whether a sentence behind a remark, in the same line, is no statement on a thing: a diary."""
    text = plain(fact.text)
    if fact.kind or _is_understood(fact) or is_row(fact.source) or _LATIN.search(text):
        return False
    if sentence_forms.has_topic(text):
        return False
    return tells_what_was_done(text) or not sentence_forms.has_verb(text)


def _is_defined_before(fact: DraftFact, concept: DraftConcept) -> bool:
    """Whether the fact right before it, or what it opens, defines the concept: 이는 is that."""
    if fact.facet or not concept.title or not concept.facts:
        return False
    first = concept.facts[0]
    return first.kind == "definition" and len(concept.facts) > 1 and concept.facts[1] is fact


def _why(fact: DraftFact, text: str, around: _Around) -> Aside | None:
    """Why a fact is set aside; None where it is to be asked."""
    if _is_understood(fact):
        return "step" if around.kind == "lab" and _is_entered(fact) else None
    if _is_remark(text, fact, around):
        return "remark"
    if fact.kind and around.kind != "exam" and not sentence_forms.seems_to_ask(text):
        return None
    return (
        _why_without_a_statement(fact, text, around)
        or _why_of_an_exam(text, around)
        or _why_of_its_form(fact, text, around)
    )


def _why_without_a_statement(fact: DraftFact, text: str, around: _Around) -> Aside | None:
    if _is_link(fact, around):
        return "link"
    if marks.calls_false(fact.source):
        return "wrong option"
    if around.kind == "history" or remarks.is_date(text) or _is_of_the_page(fact):
        return "date"
    if around.kind == "todo" or remarks.is_reminder(text):
        return "todo"
    if around.kind == "case" or remarks.is_example(text):
        return "example"
    return None


def _why_of_an_exam(text: str, around: _Around) -> Aside | None:
    """What stands right below a question is as likely one of its options: mostly they are false."""
    if around.kind == "option" or exam_text.is_key(text) or exam_text.judges_an_option(text):
        return "wrong option"
    if exam_text.is_stem(text):
        return "question"
    if around.kind not in ("exam", "answer"):
        return None
    if (around.kind == "answer" or around.under) and exam_text.explains(text):
        return None
    is_option = exam_text.is_option(text) or not sentence_forms.has_verb(text)
    return "wrong option" if is_option else "question"


def _why_of_its_form(fact: DraftFact, text: str, around: _Around) -> Aside | None:
    if is_step(text, of_a_lab=around.kind == "lab", among_steps=around.steps):
        return "step"
    if not around.kinded and is_to_be_done(text):
        return "step"
    if is_of_code(text, fact.carries):
        return "step"
    if _is_fragment(text, around):
        return "fragment"
    if around.heads and not (around.opens or is_more_than_a_name(text)):
        return "label"
    if only_names(*(text, fact.source), kinded=around.kinded, held=around.held, opens=around.opens):
        return "label"
    return None


def _is_remark(text: str, fact: DraftFact, around: _Around) -> bool:
    if around.kind == "course" and not fact.kind:
        return True
    if around.kind == "talk" and not (fact.kind or says_what_its_label_is(text)):
        return True
    return remarks.is_remark(text)


def _is_of_the_page(fact: DraftFact) -> bool:
    return not fact.under and is_of_the_page(fact.source, fact.line)


def _is_link(fact: DraftFact, around: _Around) -> bool:
    """Whether it is an address, or nothing but words that link to one."""
    source = fact.source
    if "](" not in source and "[[" not in source and "://" not in source and "www." not in source:
        return around.kind == "links" and not sentence_forms.has_predicate(plain(fact.text))
    named = " ".join(name or page for name, page in _LINK.findall(source))
    if _POINTER.fullmatch(named) and not sentence_forms.has_verb(_LINK.sub("", source)):
        return True
    beside = len(_SIGNS.sub("", _URL.sub("", _LINK.sub("", source))))
    linked = len(_SIGNS.sub("", _URL.sub("", named)))
    if beside * _MOSTLY <= linked or beside < _SHORT:
        return around.kind == "links" or not _states(_URL.sub("", plain(fact.text)))
    return around.kind == "links"


def _states(text: str) -> bool:
    """Whether words that link to a page are a statement: by a verb, or of a subject."""
    return sentence_forms.has_verb(text) or (
        sentence_forms.has_theme(text) and sentence_forms.has_predicate(text)
    )


def _is_fragment(text: str, around: _Around) -> bool:
    """Whether it is half a sentence, or leans on what is not with it."""
    opens = _LAST_BRACKET.sub("", text).rstrip("* `").endswith((":", "："))
    if opens and not (around.below and sentence_forms.has_verb(text.rstrip("*`:： "))):
        return True
    if sentence_forms.goes_on(text) or sentence_forms.points(text):
        return True
    if sentence_forms.leaves_open(text) and not (around.held or holds_itself(text)):
        return True
    if sentence_forms.follows(text) or joins(text):
        return True
    if _IN_BRACKETS.fullmatch(text) and not sentence_forms.has_state(text[:-1].strip("() ")):
        return True
    named = around.under or around.defined or (around.of_service and _THIS_SERVICE.match(text))
    return sentence_forms.stands_for(text) and not named
