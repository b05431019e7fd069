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
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from awsquiz.core.model import Aside
from awsquiz.core.notes.asides import exam_text, sentence_forms
from awsquiz.core.notes.asides.lab_steps import is_click, is_step
from awsquiz.core.notes.asides.plain_statements import is_plain
from awsquiz.core.notes.asides.section_kinds import (
    SectionKind,
    label_kind,
    names_a_task,
    section_kind,
)
from awsquiz.core.notes.extraction.tables import is_row
from awsquiz.core.notes.pieces import DraftConcept, DraftFact
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.notes.vocabulary import FACETS
from awsquiz.core.text import has_hangul, key, plain

_URL = re.compile(r"(?:https?://|www\.)\S+")
_LINK = re.compile(
    r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?:\s+\"[^\"]*\")?\)|!?\[\[([^\[\]]+)\]\]"
)
_SIGNS = re.compile(r"[\W_]+")
_MOSTLY = 0.7  # a link of 7 letters stands for 10 letters beside it
_SHORT = 12  # letters
_LAST_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_BOLD = re.compile(r"(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)")
_OF_A_KIND = re.compile(
    r"(?:종류|유형|특징|장점|단점|이점|기능|사례|요소|옵션|가지|조건|제한|대상|이유|방법|역할"
    r"|목적|항목|케이스|정책|저장"
    r"|types?|features?|cases?|options?|benefits?|components?|modes?|limits?)(?: ?\(.*\))?\W*$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"^\W*(?:(?:생성|작성|수정|날짜|일자|date|last ?updated)\w*\s*[:：]\s*)?"
    r"(?:(?:19|20)?\d\d\s?[-./년]\s?(?:0?[1-9]|1[0-2])\s?[-./월]\s?\d{1,2}일?(?![.\d])"
    r"|\d{1,2}/\d{1,2}\s?\([월화수목금토일]\))",
    re.IGNORECASE,
)
_TODO = re.compile(r"^\W*(?:todo|to do|fixme|할 일)\b", re.IGNORECASE)
_TO_BE_DONE = re.compile(
    r"(?:더|추가로|다시|나중에|추후)\s.{0,20}(?:공부|확인|정리|복습|조사|보)하?기$"
)
# Alternatives that begin with letters: the engine then looks for their first letters only.
_ON_THE_NOTE = re.compile(
    r"이전 (?:글|실습|강의|포스트|포스팅|시간|챕터|섹션|주차)|시험을 위해|이번 (?:시간|장|문서"
    r"|페이지|예제|파트|절|글|포스트|포스팅|강의|강좌|챕터|섹션|주차|실습"
    r"|노트|스터디|시리즈)"
    r"|지난 (?:시간|장|글|포스트|포스팅|강의|챕터|섹션|주차|실습|노트|스터디)"
    r"|다음 (?:시간|장에|글|포스트|포스팅|강의|챕터|섹션|주차|실습)|본 (?:글|문서|포스트|포스팅"
    r"|강의|실습|노트)"
    r"|이 (?:글|포스트|포스팅|강의|강좌|챕터|섹션|주차|실습|노트|스터디"
    r"|시리즈)(?:[은는이가을를에의도 ,.]|$)"
    r"|주차(?:에|의|차| |$)|강의(?:를|에서|를 듣|노트)|인강|유데미|udemy|Udemy|UDEMY|책을|책에서"
    r"|영상(?:을|에서)"
    r"|정리(?:함$|했다|하였다|했습니다|해 ?보|해 ?봤|한 글|해 두|해둔)|복습(?:함$|했|하)|예습"
    r"|외우|외웠|암기"
    r"|시험에\s?(?:자주|잘|많이|꼭|도)?\s?(?:나오|나온|나옴|출제|나와)|관련 포스트|매주 .요일"
    r"|정기 ?모임|밋업|댓글|블로그"
    r"|스터디|자격증|모의고사|연습 ?문제|섹션 ?\d|여기서는|여기선|예정(?:이다|입니다|임)$"
    r"|let's|Let's|let us|Let us|in this (?:post|article|section|lecture|video|chapter)"
    r"|In this (?:post|article|section|lecture|video|chapter)|we'll|We'll|we will|We will"
    r"|hank you|Thanks"
)
_EXAMPLE = re.compile(
    r"^\W*(?:예시?\s?[):.]|예를 ?들|예컨대|가령|이를테면|ex\s?[).:]|ex\s|e\.g\.?|example\s?:"
    r"|for example|for instance)",
    re.IGNORECASE,
)


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
    held: bool
    """Whether a facet or a label makes a statement of a phrase."""
    under: bool
    """Whether it has a label."""
    below: bool
    """Whether something belongs to it: code, an image, or facts of which it is the label."""
    steps: bool
    """Whether its section is full of steps."""
    opens: bool
    """Whether it is the first that is said of the concept: then a phrase may say what it is."""


def set_aside(
    concepts: Sequence[DraftConcept], headings_at: Callable[[int], tuple[str, ...]]
) -> None:
    """Gives each fact of a note the reason for which it is set aside.

    `headings_at` tells which headings the note has above a line, outermost first: whatever
    concept a fact belongs to, it was written there.
    """
    everything = list(_walk(concepts))
    by_path: dict[tuple[str, ...], list[DraftFact]] = {}
    paths: dict[int, tuple[str, ...]] = {}
    for concept in everything:
        for fact in concept.facts:
            path = paths[id(fact)] = headings_at(fact.line)
            by_path.setdefault(path, []).append(fact)
    sections = {path: _section(path, facts) for path, facts in by_path.items()}
    for concept in everything:
        parents = {fact.under[-1] for fact in concept.facts if fact.under}
        for fact in concept.facts:
            if fact.aside is None:
                section = sections[paths[id(fact)]]
                fact.aside = _judged(fact, section, parents, opens=fact is concept.facts[0])
            if fact.aside is not None and fact.kind == "definition":
                fact.kind = None


def _walk(concepts: Iterable[DraftConcept]) -> Iterator[DraftConcept]:
    for concept in concepts:
        yield concept
        yield from _walk(concept.concepts)


def _section(path: tuple[str, ...], facts: Sequence[DraftFact]) -> _Section:
    headings = [clean_title(heading) for heading in path]
    clicks = sum(_may_be_a_step(fact) and is_click(plain(fact.text)) for fact in facts)
    is_task = names_a_task(headings[-1])
    full = clicks * 10 >= len(facts) * (1 if is_task else 3) and clicks >= (1 if is_task else 3)
    return _Section(section_kind(headings), _holds(headings[-1]), is_task, clicks > 0, full)


def _may_be_a_step(fact: DraftFact) -> bool:
    return not (fact.mark or is_row(fact.source) or is_plain(plain(fact.text)))


def _judged(fact: DraftFact, section: _Section, parents: set[str], *, opens: bool) -> Aside | None:
    text = plain(fact.text)
    kind = label_kind(fact.under) or section.kind
    steps = section.steps or (section.is_task and any(map(names_a_task, fact.under)))
    if kind is None and not (steps or section.clicks) and (is_row(fact.source) or is_plain(text)):
        return None
    around = _Around(
        kind,
        bool(fact.under) or section.holds or _holds(fact.facet or ""),
        bool(fact.under),
        bool(fact.carries) or text.rstrip(" :") in parents,
        steps or (section.clicks and not sentence_forms.has_topic(text)),
        opens and fact.facet is None,
    )
    return _why(fact, text, around)


def _holds(facet: str) -> bool:
    """Whether a facet says what the things below it are, so that a name alone is a statement."""
    inner = facet.rpartition(" › ")[2]
    return key(inner) in FACETS or _OF_A_KIND.search(inner) is not None


def _why(fact: DraftFact, text: str, around: _Around) -> Aside | None:
    """Why a fact is set aside; None where it is to be asked."""
    if fact.mark or fact.question or fact.gaps or fact.attribute:
        return None
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
    if around.kind == "history" or _is_date(text):
        return "date"
    if around.kind == "todo" or _TODO.match(text) or _TO_BE_DONE.search(text):
        return "todo"
    if around.kind == "case" or _EXAMPLE.match(text):
        return "example"
    return None


def _why_of_an_exam(text: str, around: _Around) -> Aside | None:
    """What stands right below a question is as likely one of its options: mostly they are false."""
    if around.kind == "option" or exam_text.is_key(text):
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
    if _is_fragment(text, around):
        return "fragment"
    if _is_label(text, fact.source, around):
        return "label"
    return None


def _is_remark(text: str, fact: DraftFact, around: _Around) -> bool:
    if around.kind in ("course", "talk") and not fact.kind:
        return True
    return bool(
        _ON_THE_NOTE.search(text)
        or sentence_forms.invites(text)
        or sentence_forms.is_personal(text)
    )


def _is_link(fact: DraftFact, around: _Around) -> bool:
    """Whether it is an address, or nothing but words that link to one."""
    source = fact.source
    if "](" not in source and "[[" not in source and "://" not in source and "www." not in source:
        return around.kind == "links" and not sentence_forms.has_predicate(plain(fact.text))
    named = " ".join(name or page for name, page in _LINK.findall(source))
    beside = len(_SIGNS.sub("", _URL.sub("", _LINK.sub("", source))))
    linked = len(_SIGNS.sub("", _URL.sub("", named)))
    if beside * _MOSTLY <= linked or beside < _SHORT:
        return around.kind == "links" or not sentence_forms.has_verb(_URL.sub("", plain(fact.text)))
    return around.kind == "links"


def _is_date(text: str) -> bool:
    dated = _DATED.match(text)
    return dated is not None and not sentence_forms.has_predicate(text[dated.end() :])


def _is_fragment(text: str, around: _Around) -> bool:
    """Whether it is half a sentence, or leans on what is not with it."""
    if around.below and not sentence_forms.goes_on(text):
        return False
    if _LAST_BRACKET.sub("", text).rstrip("* `").endswith((":", "：")):
        return True
    if sentence_forms.goes_on(text) or sentence_forms.points(text):
        return True
    if sentence_forms.leaves_open(text) and not around.held:
        return True
    return sentence_forms.follows(text) or (sentence_forms.stands_for(text) and not around.under)


def _is_label(text: str, source: str, around: _Around) -> bool:
    """Whether it only names something."""
    if sentence_forms.has_verb(text):
        return False
    if _BOLD.fullmatch(source) and not around.held and not sentence_forms.has_substance(text):
        return True
    if sentence_forms.has_predicate(text) or sentence_forms.has_substance(text) or around.held:
        return False
    return not (around.opens and has_hangul(text) and " " in text and not _holds(text))
