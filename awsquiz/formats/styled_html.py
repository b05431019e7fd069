"""Text as HTML: emphasis and code are elements, and nothing else in it is markup."""

from __future__ import annotations

from html import escape

from awsquiz.core.text import inert, spans

_ELEMENTS = {"strong": "strong", "code": "code"}


def styled_html(text: str) -> str:
    """The text with its emphasis and code."""
    shown = []
    for piece, kind in spans(inert(text)):
        safe = escape(piece)
        element = _ELEMENTS.get(kind)
        shown.append(f"<{element}>{safe}</{element}>" if element else safe)
    return "".join(shown)
