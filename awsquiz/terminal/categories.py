"""What the categories of concepts are called."""

from __future__ import annotations

from collections.abc import Mapping

from awsquiz.i18n import _


def category(name: str) -> str:
    """What a category of cards is called; its own name where it is none of ours."""
    return categories().get(name, name)


def categories() -> Mapping[str, str]:
    """Category → what it is called."""
    return {
        "architecture": _("architecture"),
        "infrastructure": _("infrastructure"),
        "compute": _("compute"),
        "containers": _("containers"),
        "storage": _("storage"),
        "database": _("databases"),
        "networking": _("networking"),
        "security": _("security"),
        "application-integration": _("application integration"),
        "management": _("management and governance"),
        "cost": _("cost"),
        "support": _("support"),
        "migration": _("migration and transfer"),
        "analytics": _("analytics"),
        "machine-learning": _("machine learning"),
        "developer-tools": _("developer tools"),
        "frontend": _("front ends"),
        "enduser": _("end-user computing"),
        "business": _("business applications"),
        "iot": _("internet of things"),
        "media": _("media"),
        "blockchain": _("blockchain"),
        "satellite": _("satellites"),
    }
