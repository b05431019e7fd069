"""What matters in cards and scenarios of one's own: shipped ones are held to all of it.

A note that somebody wrote need not have a page, a Korean name and a reason for everything: that is
advice. What keeps a question from being right is a problem, in one's own cards as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from awsquiz.core.lint.finding import NOWHERE, Finding, Where
from awsquiz.core.model import Concept

_ADVICE = frozenset(
    # cards
    "outdated no-docs no-hangul-alias no-facts same-text reason-missing not-reviewed absolute "
    "stands-out gap-one-spelling single-value nothing-asked values-together question-tells "
    "question-yes-no "
    # scenarios
    "scenario-docs why-missing no-exam absolute-option longest-key shortest-key odd-ending "
    "odd-script stem-word".split()
)


def weighed(finding: Finding) -> Finding:
    """A finding on what is one's own: a problem, or advice."""
    return replace(finding, level="advice") if finding.code in _ADVICE else finding


def lint_own(
    cards: Sequence[Concept],
    where: Callable[[int, str], Where] = lambda _at, _id: NOWHERE,
    names_nothing: Callable[[str], bool] = lambda title: not any(map(str.isalpha, title)),
) -> list[Finding]:
    """What is only ever wrong in cards that came of notes; see `lint_cards` for the rest."""
    found = []
    for at, card in enumerate(cards):
        for concept in card.walk():
            for code, fact, words in _on(concept, names_nothing):
                path, line = where(at, fact or concept.id)
                found.append(
                    Finding(code, words, path=path, line=line, concept=concept.id, fact=fact)
                )
    return found


def _on(
    concept: Concept, names_nothing: Callable[[str], bool]
) -> Iterator[tuple[str, str | None, dict[str, object]]]:
    """Code, fact where it is on one, and words of what is found on a concept."""
    if concept.heading and names_nothing(concept.title):
        yield "no-concept", None, {"title": concept.title}
    current = [fact for fact in concept.facts if not fact.retired]
    if current and not any(fact.askable for fact in current):
        yield "nothing-asked", None, {"title": concept.title, "n": len(current), "id": concept.id}
