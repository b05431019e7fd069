"""What a note itself asks: the question of a fact, and whether its answer can be typed."""

from __future__ import annotations

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.masks import names_in
from awsquiz.core.scenarios import Scenario
from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of

_MOST_WORDS = 3
_MOST_LETTERS = 30
"""Of an answer that is typed; a longer one could be worded otherwise."""
_SEVERAL = pattern_of(r"[,;·\n]|(?:^|\s)(?:또는|및|그리고)\s")
_ALSO = pattern_of(r"^(?P<name>[^()]+?)\s*\((?P<short>[^()]+)\)$")
_OR = pattern_of(r"^(?:또는|or)\s+(.+)$")
_ALONE = 40
"""Letters of a question that tells by itself what it is about."""


def question_of(fact: Fact) -> str | None:
    """The question that is written for all that a fact says, not for its value alone."""
    return None if fact.attribute and fact.value else fact.question


def stem_of(concept: Concept, fact: Fact, question: str) -> str:
    """The question, with the concept before it where it may not tell what it is about.

    Not where the concept is what is asked for.
    """
    if len(question) >= _ALONE or names_in(question, concept) or names_in(fact.text, concept):
        return question
    return f"{concept.title}: {question}"


def spellings(text: str) -> tuple[str, ...]:
    """What counts as the answer where it is typed; nothing where it is too long for that.

    Of `Server Name Indication (SNI)` either will do, and of `15분 (또는 900초, 15분간)` each.
    """
    said = plain(text).strip().rstrip(".")
    also = _ALSO.match(said)
    others = _or_else(also["short"]) if also else []
    known = [said, also["name"], *others] if also else [said]
    bare = known[1] if also else said
    if len(bare) > _MOST_LETTERS or len(bare.split()) > _MOST_WORDS or _SEVERAL.search(bare):
        return ()
    return tuple(dict.fromkeys(known))


def _or_else(behind: str) -> list[str]:
    """What stands in brackets behind an answer: another spelling, or several behind 또는."""
    told = _OR.match(behind)
    return [each.strip() for each in told[1].split(", ")] if told else [behind]


def offered(library: Library, fact: Fact) -> Scenario | None:
    """The scenario with options in which the note asks for the fact."""
    scenarios = library.scenarios_on(fact.id)
    return next((each for each in scenarios if each.options or each.kind == "order"), None)


def asked_as_written(library: Library, fact: Fact) -> Scenario | None:
    """The question of a note that the fact was made of, and that asks for nothing else."""
    return next(
        (
            each
            for each in library.scenarios_on(fact.id)
            if each.source is not None and each.source == fact.source and each.facts == (fact.id,)
        ),
        None,
    )
