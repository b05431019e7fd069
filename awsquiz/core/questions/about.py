"""Whether a question can be put as one about a concept: `X에 대한 설명으로 옳은 것은?`"""

from __future__ import annotations

from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.masks import names_in
from awsquiz.core.questions.trust import is_recognised
from awsquiz.core.text import has_letter


def is_about_it(concept: Concept, fact: Fact) -> bool:
    """Whether what is called so is what the fact is about, and no more than where it stands.

    The title of a note, a chapter or a day's work (`정리 1`, `Section 9`) stands above statements
    on anything. So a concept that nobody knows is asked about where its note defines it, or where
    the statement names it; one that a person made a card of is asked about at all times, and so is
    what a person took as it stands, or said a falsehood of.
    """
    decided = fact.checked is not None or fact.ask is True or fact.false_text is not None
    if fact.source is None or decided:
        return True
    if not _is_name(concept.title):
        return False
    if is_recognised(concept) or names_in(fact.text, concept):
        return True
    return any(each.kind == "definition" and not each.retired for each in concept.facts)


def _is_name(title: str) -> bool:
    """Whether a title begins as a name does, with no sign of a list, a quotation or a picture."""
    first = title.strip()[:1]
    return bool(first) and (has_letter(first) or first.isdigit())
