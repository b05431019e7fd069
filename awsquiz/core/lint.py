"""What is wrong with cards that can be read: each finding has a code, and says where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text import has_hangul, key


@dataclass(frozen=True)
class Finding:
    """Something to be mended. `card` is the place of the card in the given row."""

    code: str
    card: int
    concept: str
    fact: str | None = None
    words: dict[str, str] = field(default_factory=dict)


def lint(cards: Sequence[Concept], library: Library) -> list[Finding]:
    """All findings on the cards of one folder, in their order; `library` knows further ids."""
    return list(_Lint(cards, library).findings())


class _Lint:
    def __init__(self, cards: Sequence[Concept], library: Library) -> None:
        self._cards = cards
        own = {concept.id for card in cards for concept in card.walk()}
        self._known = own | set(library.by_id)
        self._ids: set[str] = set()
        self._facts: set[str] = set()
        self._named: dict[str, str] = {}

    def findings(self) -> Iterator[Finding]:
        for at, card in enumerate(self._cards):
            for concept in card.walk():
                for code, fact, words in (*self._concept(concept), *self._all_facts(concept)):
                    yield Finding(code, at, concept.id, fact.id if fact else None, words)

    def _concept(self, concept: Concept) -> Iterator[_Found]:
        if concept.id in self._ids:
            yield "duplicate-concept", None, {"id": concept.id}
        self._ids.add(concept.id)
        if not concept.title.strip():
            yield "empty-title", None, {}
        for name in concept.names:
            other = self._named.setdefault(key(name), concept.id)
            if other != concept.id:
                yield "name-clash", None, {"name": name, "other": other}
        if not any(has_hangul(name) for name in concept.names):
            yield "no-hangul-alias", None, {"title": concept.title}
        if not concept.docs:
            yield "no-docs", None, {"title": concept.title}
        if not concept.facts and not concept.concepts:
            yield "no-facts", None, {"title": concept.title}
        for other in concept.confusable:
            yield from self._reference(other, "confusable", concept, None)

    def _all_facts(self, concept: Concept) -> Iterator[_Found]:
        said: dict[str, str] = {}
        for fact in concept.facts:
            if fact.id in self._facts:
                yield "duplicate-fact", fact, {"id": fact.id}
            self._facts.add(fact.id)
            if fact.retired:
                continue
            if not fact.text.strip():
                yield "empty-text", fact, {}
            elif (other := said.setdefault(key(fact.text), fact.id)) != fact.id:
                yield "same-text", fact, {"other": other}
            yield from self._fact(concept, fact)

    def _fact(self, concept: Concept, fact: Fact) -> Iterator[_Found]:
        for other in fact.false_for or ():
            yield from self._reference(other, "false_for", concept, fact)
        if fact.section and fact.section not in self._known:
            yield "dangling", fact, {"id": fact.section, "key": "section"}
        if fact.false_text and key(fact.false_text) == key(fact.text):
            yield "false-is-true", fact, {}
        if bool(fact.attribute) != bool(fact.value):
            given, missing = ("attribute", "value") if fact.attribute else ("value", "attribute")
            yield "half-attribute", fact, {"given": given, "missing": missing}

    def _reference(
        self, other: str, named: str, concept: Concept, fact: Fact | None
    ) -> Iterator[_Found]:
        if other not in self._known:
            yield "dangling", fact, {"id": other, "key": named}
        elif other == concept.id:
            yield "names-itself", fact, {"key": named}


_Found = tuple[str, Fact | None, dict[str, str]]
