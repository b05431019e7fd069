"""What a learner may set, and its defaults."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Retention = Annotated[float, Meta(ge=0.7, le=0.99)]
Hour = Annotated[int, Meta(ge=0, le=23)]
Limit = Annotated[int, Meta(ge=0, le=100_000)]
RETENTION = 0.9
ROLLOVER = 4

Theme = Literal["auto", "dark", "light", "none"]
Pause = Literal["wrong", "always", "never"]


class Settings(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The keys of the settings file, each with its default."""

    retention: Retention = RETENTION
    """How likely a fact is to be remembered when it is due: 0.7 to 0.99."""
    new: Limit = 10
    """New facts a day."""
    reviews: Limit | None = None
    """Reviews a day; None is no limit."""
    backlog: Limit = 100
    """New facts wait while more than so many are due, or than the limit of reviews lets through."""
    rollover: Hour = ROLLOVER
    """The hour at which a study day begins."""
    language: str | None = None
    """Code of the language of messages; None is that of the locale."""
    theme: Theme = "auto"
    """Colours for a dark or a light screen, or none."""
    pause: Pause = "wrong"
    """After which answers a key is waited for, so that what came of them can be read."""
