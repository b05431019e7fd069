"""What is wrong with cards that can be read: each finding has a code, and says where.

Some findings are on what feeds questions: a reason that is missing, a false statement that stands
out. They concern facts that a person has begun to feed (`fed`), so that freshly converted cards,
of which nothing has been written by hand yet, do not drown in them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from datetime import date

from awsquiz.core.lint.attributes import true_together, valued
from awsquiz.core.lint.contradictions import Contradictions
from awsquiz.core.lint.finding import NOWHERE, Finding, Where
from awsquiz.core.lint.gaps import spelt_one_way, taken_for_another
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text import has_hangul, key, plain
from awsquiz.core.text.absolutes import ABSOLUTE
from awsquiz.core.text.wordbook import misplaced

_ABSOLUTE = re.compile(ABSOLUTE)


def lint_cards(
    cards: Sequence[Concept],
    library: Library,
    now: date,
    where: Callable[[int, str], Where] = lambda _at, _id: NOWHERE,
    listed: Container[str] = (),
) -> list[Finding]:
    """All findings on the cards of one folder, in their order; `library` knows further ids.

    `where` tells of the nth card where a concept or a fact stands in it. What is `listed` (ids of
    the service list) may be confusable without a card.
    """
    found = []
    for at, concept, code, fact, words in _Lint(cards, library, now, listed).findings():
        path, line = where(at, fact.id if fact else concept.id)
        named = fact.id if fact else None
        found.append(Finding(code, words, path=path, line=line, concept=concept.id, fact=named))
    return found


def fed(fact: Fact) -> bool:
    """Whether it is asked, and a person has begun to write what questions are made of."""
    written = fact.false_text or fact.attribute or fact.why or fact.false_for is not None
    return fact.askable and fact.states and bool(written)


class _Lint:
    def __init__(
        self, cards: Sequence[Concept], library: Library, now: date, listed: Container[str]
    ) -> None:
        self._cards = cards
        self._listed = listed
        self._now = now
        self._library = Library((*library.cards, *cards), words=library.words)
        self._known = set(self._library.by_id)
        self._values = _values_of(self._library)
        self._valued = valued(self._library)
        self._contradictions = Contradictions(self._library.by_id.values())
        self._ids: set[str] = set()
        self._facts: set[str] = set()
        self._named: dict[str, str] = {}

    def findings(self) -> Iterator[tuple[int, Concept, str, Fact | None, dict[str, str]]]:
        """The place of the card in the row, the concept, and what is found there."""
        for at, card in enumerate(self._cards):
            for concept in card.walk():
                for found in (*self._concept(concept), *self._all_facts(concept)):
                    yield at, concept, *found

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
            if other not in self._listed or other == concept.id:
                yield from self._reference(other, "confusable", concept, None)
        yield from self._contradicting(concept)

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
            elif (
                other := said.setdefault(key(f"{fact.question or ''} {fact.text}"), fact.id)
            ) != fact.id:
                yield "same-text", fact, {"other": other}
            yield from self._fact(concept, fact)
            for spelling, term in taken_for_another(self._library, concept, fact):
                yield "accepts-another", fact, {"name": spelling, "term": term}

    def _fact(self, concept: Concept, fact: Fact) -> Iterator[_Found]:
        for other in fact.false_for or ():
            yield from self._reference(other, "false_for", concept, fact)
        if fact.section and fact.section not in self._known:
            yield "dangling", fact, {"id": fact.section, "key": "section"}
        if fact.false_text and key(fact.false_text) == key(fact.text):
            yield "false-is-true", fact, {}
        if fact.false_names and fact.kind != "name":
            yield "false-names-kind", fact, {}
        for name in fact.false_names:
            if key(name) in set(map(key, concept.names)):
                yield "false-name-is-true", fact, {"name": name}
        if bool(fact.attribute) != bool(fact.value):
            given, missing = ("attribute", "value") if fact.attribute else ("value", "attribute")
            yield "half-attribute", fact, {"given": given, "missing": missing}
        if fact.checked:
            yield from self._check(fact, fact.checked)
        if fed(fact):
            yield from self._feeding(concept, fact)

    def _contradicting(self, concept: Concept) -> Iterator[_Found]:
        """What its facts say against checked ones, those of other layers too."""
        own = {fact.id: fact for fact in concept.facts}
        for each in self._contradictions.of(self._library.by_id.get(concept.id, concept)):
            if each.fact.id in own and own[each.fact.id].ask is None:
                named = {"id": each.fact.id, "other": each.checked.id}
                said = {"says": each.says, "against": each.against}
                yield "contradiction", each.fact, named | said

    def _check(self, fact: Fact, day: str) -> Iterator[_Found]:
        if not fact.docs:
            yield "checked-without-docs", fact, {"date": day}
        try:
            is_over = date.fromisoformat(day) <= self._now
        except ValueError:
            yield "no-such-day", fact, {"date": day}
        else:
            if not is_over:
                yield "checked-later", fact, {"date": day}

    def _feeding(self, concept: Concept, fact: Fact) -> Iterator[_Found]:
        """What questions lack, or what would give their answers away."""
        if not fact.why:
            yield "reason-missing", fact, {}
        if fact.false_for is None:
            yield "not-reviewed", fact, {}
        values = self._values.pop(fact.attribute, None) if fact.attribute else None
        if values and len(set(values.values())) < 2:
            yield "single-value", fact, {"attribute": str(fact.attribute), "value": str(fact.value)}
        if fact.attribute:
            yield from self._asked_by_value(fact, fact.attribute)
        yield from _looks(fact)
        if gap := spelt_one_way(self._library, concept, fact):
            yield "gap-one-spelling", fact, {"gap": gap}
        for other in dict.fromkeys(fact.false_for or ()):
            if other != concept.id and other in self._known:
                if other in self._library.kin(concept.id):
                    yield "false-for-kin", fact, {"id": other}
                elif self._library.are_close(concept.id, other):
                    yield "false-for-confusable", fact, {"id": other}

    def _asked_by_value(self, fact: Fact, attribute: str) -> Iterator[_Found]:
        """Values that may be true together, once an attribute, and a question without a place."""
        together = self._valued.pop(key(attribute), None) if fact.checked else None
        if together and (pair := true_together(self._library, attribute, together)):
            yield (
                "values-together",
                fact,
                {"attribute": attribute, "one": pair[0], "other": pair[1]},
            )
        if fact.value and fact.question and (particles := misplaced(fact.question)):
            yield "no-such-particle", fact, {"pair": particles}

    def _reference(
        self, other: str, named: str, concept: Concept, fact: Fact | None
    ) -> Iterator[_Found]:
        if other not in self._known:
            yield "dangling", fact, {"id": other, "key": named}
        elif other == concept.id:
            yield "names-itself", fact, {"key": named}


def _looks(fact: Fact) -> Iterator[_Found]:
    """Facts whose true and false statements can be told apart by looks alone."""
    for named, text in (("text", fact.text), ("false_text", fact.false_text)):
        if text and (found := _ABSOLUTE.search(plain(text))):
            yield "absolute", fact, {"key": named, "word": found[0]}
    if fact.false_text and _stands_out(plain(fact.text), plain(fact.false_text)):
        yield "stands-out", fact, {}


def _stands_out(text: str, false: str) -> bool:
    """Whether two statements are told apart by their looks: by their length or how they end."""
    longer, shorter = max(len(text), len(false)), min(len(text), len(false))
    ends = {said.rstrip(". ").endswith("다") for said in (text, false)}
    return shorter * 2 < longer or len(ends) > 1


def _values_of(library: Library) -> dict[str, dict[str, str]]:
    """Attribute → concept → its value, or its values, as `text.key`."""
    values: dict[str, dict[str, str]] = {}
    for concept in library.by_id.values():
        for fact in concept.facts:
            if fact.attribute and fact.value and not fact.retired:
                own = values.setdefault(fact.attribute, {})
                own[concept.id] = f"{own.get(concept.id, '')}\n{key(fact.value)}"
    return values


_Found = tuple[str, Fact | None, dict[str, str]]
