"""Facts of which nothing tells what they are about: they stand below the name of an exam or of a
note, and name nothing themselves."""

from __future__ import annotations

from awsquiz.core.notes.asides import exam_text, sentence_forms
from awsquiz.core.notes.asides.section_kinds import section_kind
from awsquiz.core.notes.note_names import names_only_a_note
from awsquiz.core.notes.pieces import DraftConcept, DraftFact
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.notes.vocabulary import FACETS, OF_ASPECTS, VALUES
from awsquiz.core.text import key, plain
from awsquiz.core.text.regexes import pattern_of

_LAST_BRACKET = pattern_of(r"\s*\([^()]*\)\s*$")
_THINGS = frozenset("고객 사용자 주체 데이터 네트워크 리전 계정 가용영역 정책 권한".split())
_OF_ANYTHING = (FACETS | OF_ASPECTS | VALUES) - _THINGS
"""Keys of words for what any thing has: `기본값은 30초이다` leaves open of what."""


def is_subjectless(concept: DraftConcept, fact: DraftFact) -> bool:
    """Whether what is shown with a fact names an exam or a note alone, and it names nothing."""
    if concept.service or fact.kind:
        return False
    text = plain(fact.text)
    if exam_text.is_on_option(text):
        return True
    shown = (concept.title, *(fact.facet or "").split(" › "), *fact.under)
    if names_only_a_note(concept.title) and all(map(_says_of_anything, filter(None, shown[1:]))):
        topic = sentence_forms.words_of_topic(text)
        return topic is None or key(topic) in _OF_ANYTHING
    kinds = {section_kind((clean_title(_LAST_BRACKET.sub("", name)),)) for name in shown if name}
    if not kinds <= {"exam", "course"}:
        return False
    return not (sentence_forms.has_topic(text) and sentence_forms.has_verb(text))


def _says_of_anything(name: str) -> bool:
    return key(name) in FACETS or names_only_a_note(name)
