"""Where things are: the shipped content, and the user's own folders."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped_content() -> Path:
    """The content that comes with awsquiz: inside the package, in a checkout beside it."""
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


def folders() -> Folders:
    """All below `AWSQUIZ_HOME` where that is set, else the platform's usual ones."""
    if home := os.environ.get("AWSQUIZ_HOME"):
        root = Path(home).expanduser()
    else:
        from platformdirs import user_data_path

        root = user_data_path("awsquiz", appauthor=False)
    return Folders(content=root / "content", journal=root / "journal")
