"""What a conversion did, in words, and a sign of life while it works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext

from rich.console import Console

from awsquiz.core.merge.conversion import Converted
from awsquiz.i18n import _
from awsquiz.terminal.console import inert

_LARGE = 1_000_000
"""Characters of notes above which a conversion takes about a second, and says so."""


def working(texts: Iterable[str]) -> AbstractContextManager[object]:
    """A sign of life on stderr while a conversion that takes a while goes on."""
    screen = Console(stderr=True)
    if not screen.is_terminal or sum(map(len, texts)) < _LARGE:
        return nullcontext()
    return screen.status(_("Converting"))


def print_report(each: Converted) -> None:
    """The account of one note: concepts, facts, lines, and which facts are new or changed."""
    draft = each.draft
    said = _("{path}: {concepts} concepts, {facts} facts from {lines} lines")
    counts = {
        "concepts": draft.count_concepts(),
        "facts": draft.count_facts(),
        "lines": draft.lines,
    }
    print(inert(said.format(path=draft.path, **counts)))
    rows = [
        (_("added"), each.added),
        (_("changed"), each.changed),
        (_("changed in the note, your text kept"), each.kept_text),
        (_("left the note, kept and no longer asked"), each.retired),
    ]
    for name, ids in rows:
        if ids:
            print(f"  {name}: {len(ids)} ({_some(ids)})")
    if draft.carried:
        kinds = Counter(line.what for line in draft.carried)
        shown = ", ".join(f"{_kind(what)} {count}" for what, count in kinds.most_common())
        print("  " + _("lines carried elsewhere: {shown}").format(shown=shown))
    for line in draft.unplaced:
        print("  " + _("line {n} has no place: {text}").format(n=line.line, text=inert(line.text)))


def _some(ids: tuple[str, ...], most: int = 4) -> str:
    return ", ".join(ids[:most]) + (" …" if len(ids) > most else "")


def _kind(what: str) -> str:
    return {
        "front matter": _("front matter"),
        "rule": _("rules"),
        "code": _("code"),
        "image": _("images"),
        "label": _("labels"),
        "table header": _("table headers"),
        "HTML": "HTML",
        "template": _("template tags"),
        "callout": _("call-outs"),
        "link definition": _("link definitions"),
        "signs": _("signs without words"),
    }.get(what, what)
