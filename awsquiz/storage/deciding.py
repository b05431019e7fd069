"""Brings decisions on facts into the user's own cards, each of them before the next is made."""

from __future__ import annotations

from collections.abc import Container, Iterable
from contextlib import suppress
from pathlib import Path

from awsquiz.core.ids import fact_id
from awsquiz.core.layers.changing import with_facts
from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Fact
from awsquiz.core.study.ask_or_not import with_ask
from awsquiz.core.study.triage import Decided, Decision, FactGone, decided
from awsquiz.errors.failures import DamagedCard
from awsquiz.storage import cardfile, library, locks, shelfwriter, together
from awsquiz.storage.cardfile import CardFile
from awsquiz.storage.files import read
from awsquiz.storage.library import yaml_files


class CardDecider:
    """The `core.study.triage.DecisionWriter` of the user's cards, which lie over shipped ones."""

    def __init__(self, own: Path, shipped: Path) -> None:
        self._own = own
        self.notices: list[Finding] = []
        """Where copies are kept of cards that have become layers."""
        self._shipped = [cardfile.read(path) for path in yaml_files(shipped)]

    def __call__(self, decision: Decision) -> Decided:
        """Decides on the fact as it is in the cards now.

        Raises FactGone, DamagedCard where its card cannot be read, and FileFailure.
        """
        with locks.alone(self._own):
            shipped = {file.path: file for file in self._shipped}
            wanted = {name for name in (decision.fact, decision.concept) if name}
            # A layer may say nothing of the fact yet, and still be that of its card.
            tops = {
                file.layer.id
                for file in self._shipped
                if file.layer is not None and not wanted.isdisjoint(file.places)
            }
            paths = [*_naming(self._own, wanted | tops), *shipped]
            shelf = library.load(paths, read=lambda path: shipped.get(path) or _whole(path))
            cards, change = decided(shelf.library.cards, decision)
            files = shelfwriter.rendered(cards, shelf, self._own)
            # A fact that goes to another card is in both or in neither for nobody.
            together.write_together(self._own, files, "triage", kept=False)
            self.notices += shelfwriter.slimmed_files(files)
        return change


def ask_all(own: Path, shipped: Path, facts: Container[str], ask: bool | None) -> list[Finding]:
    """Has these facts asked, never asked, or left to the conversion, in one go.

    Returns notices of cards that were copies. Raises DamagedCard where one of the user's cards
    cannot be read, and FileFailure.
    """
    with locks.alone(own):
        own_files = yaml_files(own)
        files = [*map(_whole, own_files), *map(cardfile.read, yaml_files(shipped))]
        shelf = library.load_files(files)
        cards = with_ask(shelf.library.cards, facts, ask)
        texts = shelfwriter.rendered(cards, shelf, own)
        together.write_together(own, texts, "ask", kept=False)
    return [*shelfwriter.slimmed_files(texts)]


def add_fact(own: Path, shipped: Path, concept: str, text: str) -> tuple[Fact, list[Finding]]:
    """Adds a fact of a person's own to a concept; with notices as `ask_all` returns them.

    Raises what that does, and FactGone where no card has the concept any more.
    """
    with locks.alone(own):
        files = [*map(_whole, yaml_files(own)), *map(cardfile.read, yaml_files(shipped))]
        shelf = library.load_files(files)
        known = shelf.library
        if concept not in known.by_id:
            raise FactGone(concept)
        taken = {fact.id for each in known.by_id.values() for fact in each.facts}
        made = Fact(id=fact_id(concept, text, taken), text=text)
        cards = tuple(
            with_facts(card, lambda each: each.facts + (made,) * (each.id == concept))
            for card in known.cards
        )
        texts = shelfwriter.rendered(cards, shelf, own)
        together.write_together(own, texts, "add", kept=False)
    return made, [*shelfwriter.slimmed_files(texts)]


def _naming(folder: Path, names: Iterable[str]) -> list[Path]:
    """The files of cards in which one of the names stands, so that few have to be understood."""
    wanted = [name.encode() for name in names]
    found = []
    for path in yaml_files(folder):
        with suppress(OSError):  # nothing of it is in the cards either
            data = read(path)
            if any(name in data for name in wanted):
                found.append(path)
    return found


def _whole(path: Path) -> CardFile:
    """The card of a file. Raises DamagedCard: what was read in part must not be written."""
    file = cardfile.read(path)
    if file.problems:
        raise DamagedCard(file.problems[0])
    return file
