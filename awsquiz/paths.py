"""Where things are: the shipped content, and the user's own folders."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).parent
GLOSSARY = "glossary.yaml"
"""The file of words that mean the same, in a folder of content."""
SERVICES = "services.yaml"
"""The service list, in a folder of content."""
ATTRIBUTES = "attributes.yaml"
"""What attributes ask, in a folder of content."""

CURRENCY = "currency.yaml"
"""What AWS has changed and old notes still tell, in a folder of content."""
EARLIER = "earlier.txt"
"""What the cards of earlier versions said, in the shipped content."""


def shipped_content() -> Path:
    """The content that comes with awsquiz: inside the package, in a checkout beside it.

    `AWSQUIZ_CONTENT` names a folder that takes its place, for who studies something else.
    """
    if chosen := os.environ.get("AWSQUIZ_CONTENT"):
        return Path(chosen).expanduser().absolute()
    installed = _PACKAGE / "content"
    return installed if installed.is_dir() else _PACKAGE.parent / "content"


def catalogues() -> Path:
    """The translations of what awsquiz says."""
    return _PACKAGE / "locale"


@dataclass(frozen=True)
class Folders:
    """The user's own folders; none of them needs to exist."""

    content: Path
    journal: Path
    config: Path
    cache: Path

    @property
    def cards(self) -> Path:
        """The user's own cards, which go before shipped ones."""
        return self.content / "cards"

    @property
    def scenarios(self) -> Path:
        """The user's own scenarios, which go before shipped ones."""
        return self.content / "scenarios"

    @property
    def notes(self) -> Path:
        """Where the user may keep notes, so that their lines can be shown."""
        return self.content / "notes"

    @property
    def settings(self) -> Path:
        """The file of `awsquiz config`."""
        return self.config / "config.toml"

    @property
    def index(self) -> Path:
        """The database of all that is worked out; it may be deleted at any time."""
        return self.cache / "index.db"


def folders() -> Folders:
    """All below `AWSQUIZ_HOME` where that is set, otherwise the platform's usual ones."""
    if home := os.environ.get("AWSQUIZ_HOME"):
        root = Path(home).expanduser().absolute()
        return Folders(root / "content", root / "journal", root, root / "cache")
    from platformdirs import PlatformDirs

    usual = PlatformDirs("awsquiz", appauthor=False)
    data = usual.user_data_path
    return Folders(
        data / "content", data / "journal", usual.user_config_path, usual.user_cache_path
    )


def both(folder: str) -> tuple[Path, Path]:
    """Where content of a kind is: the user's own first, which goes before the shipped one.

    >>> both("cards")
    """
    return folders().content / folder, shipped_content() / folder


def content() -> dict[str, tuple[Path, Path]]:
    """Where content is that is read into the index, by its kind."""
    kinds = {"cards": "cards", "scenarios": "scenarios", "glossary": GLOSSARY, "services": SERVICES}
    kinds["attributes"] = ATTRIBUTES
    return {kind: both(where) for kind, where in kinds.items()}
