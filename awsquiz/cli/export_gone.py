"""Facts that an earlier deck had and a new one has not: Anki keeps their cards."""

from __future__ import annotations

from pathlib import Path

from awsquiz.cli.moments import day_of
from awsquiz.formats.anki.own_notes import is_own
from awsquiz.formats.anki.reading import read_collection
from awsquiz.formats.anki.unpacking import Package, RefusedDeck
from awsquiz.formats.handout import Handout
from awsquiz.storage import files

_LARGEST = 256 * files.MB


def ids_in_deck(path: Path) -> frozenset[str] | None:
    """The ids of the facts in a deck of ours; None where there is none."""
    try:
        with files.reading(path, _LARGEST) as file:
            notes = read_collection(Package(file).database, day_of)
    except (OSError, RefusedDeck):
        return None
    return frozenset(note.guid for note in notes if is_own(note))


def gone_from(handout: Handout, before: frozenset[str] | None) -> list[str]:
    """The ids of the facts that `before` has and the handout has not; where it is not known what
    there was before, of those that have left their notes."""
    if before is None:
        facts = (fact for concept in handout.concepts for fact in concept.facts)
        return sorted(fact.id for fact in facts if fact.retired)
    return sorted(before - {question.fact for question in handout.questions} - _written(handout))


def _written(handout: Handout) -> set[str]:
    return {question.id for question in handout.questions}
