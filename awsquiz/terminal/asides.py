"""Why facts are set aside, in words."""

from __future__ import annotations

from awsquiz.core.model import Aside
from awsquiz.i18n import _


def aside_in_words(aside: Aside) -> str:
    """The reason, to stand in a list or behind a colon."""
    return {
        "remark": _("a remark on the note or on learning"),
        "date": _("a date"),
        "link": _("only a link"),
        "step": _("a step of a lab"),
        "todo": _("still to be done"),
        "label": _("only names what follows"),
        "fragment": _("half a sentence"),
        "question": _("a question without its answer"),
        "wrong option": _("a wrong option of a question"),
        "footnote": _("a footnote"),
        "contradiction": _("says otherwise than a checked fact"),
    }[aside]
