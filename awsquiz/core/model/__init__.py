"""The records that every part shares: `concept` has concepts and facts, `library` all of them."""

from __future__ import annotations

from awsquiz.core.model.concept import Aside, Concept, Fact, Kind
from awsquiz.core.model.library import Library

__all__ = ["Aside", "Concept", "Fact", "Kind", "Library"]
