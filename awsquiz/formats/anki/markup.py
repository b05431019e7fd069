"""Text as HTML in a field of Anki: whatever stands in it is shown, and nothing of it is obeyed."""

from __future__ import annotations

from html import escape

from awsquiz.core.text import inert, spans

_ELEMENTS = {"strong": "b", "code": "code"}
# Anki reads these before HTML is read: gaps and their hints, sounds, speech and LaTeX.
_ITS_OWN = {"{": "&#123;", "}": "&#125;", "[": "&#91;"}


def shown_plainly(text: str) -> str:
    """The text without any markup, its lines kept."""
    safe = escape(inert(text))
    for sign, entity in _ITS_OWN.items():
        safe = safe.replace(sign, entity)
    while "::" in safe:  # within a gap a hint begins with it: AWS::EC2::Instance
        safe = safe.replace("::", "&#58;:")
    return safe.replace("\n", "<br>")


def styled_field(text: str) -> str:
    """The text with its emphasis and code; nothing else in it is markup."""
    pieces = []
    for piece, style in spans(text):
        safe = shown_plainly(piece)
        element = _ELEMENTS.get(style)
        pieces.append(f"<{element}>{safe}</{element}>" if element else safe)
    return "".join(pieces)


def gap(number: int, inner: str) -> str:
    """A gap of that number, from 1; what it hides is HTML."""
    return f"{{{{c{number}::{inner}}}}}"


def link(address: str) -> str:
    """A link to a page; an address that is none of the web is only shown."""
    if not address.startswith(("https://", "http://")):
        return shown_plainly(address)
    return f'<a href="{escape(inert(address))}">{shown_plainly(address)}</a>'


def block(kind: str, inner: str) -> str:
    """A block that the look of cards knows by its kind; nothing where there is nothing in it."""
    return f'<div class="{kind}">{inner}</div>' if inner else ""
