"""A home without a disk: files by path, the cards and the ledger that come of converting them."""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.emoji import Emoji

from awsquiz.core.merge.conversion import Conversion, convert
from awsquiz.core.merge.known_notes import KnownNote, NoteText
from awsquiz.core.merge.spreading import Spread, one_by_one
from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.services import NO_SERVICES, Services


@dataclass
class Home:
    """Files, and what was made of them."""

    files: dict[str, str] = field(default_factory=dict)
    cards: tuple[Concept, ...] = ()
    ledger: tuple[KnownNote, ...] = ()
    shipped: frozenset[str] = frozenset()
    services: Services = NO_SERVICES
    spread: Spread = one_by_one

    def convert(self, *paths: str, root: str = "") -> Conversion:
        """Converts the files of those paths; without any all those below the root."""
        chosen = paths or sorted(path for path in self.files if path.startswith(f"{root}/"))
        done = convert(
            [NoteText(path, self.files[path], root) for path in chosen],
            self.cards,
            emojize=Emoji.replace,
            front_matter=lambda _: {},
            services=self.services,
            ledger=self.ledger,
            reread=lambda known: self.files.get(known.path),
            shipped=self.shipped,
            spread=self.spread,
        )
        self.cards, self.ledger = done.cards, done.ledger
        return done

    @property
    def facts(self) -> list[Fact]:
        """All facts of the cards."""
        return [fact for card in self.cards for it in card.walk() for fact in it.facts]

    @property
    def ids(self) -> dict[str, str]:
        """The ids of the facts in force by what the notes say."""
        return {fact.source or fact.text: fact.id for fact in self.facts if not fact.retired}

    @property
    def names(self) -> list[str]:
        """What the cards call the notes that the ledger knows."""
        return [note.name for note in self.ledger]


def unchanged(done: Conversion) -> bool:
    """Whether nothing became of any fact."""
    return not any(
        (*each.added, *each.changed, *each.kept_text, *each.retired) for each in done.notes
    )
