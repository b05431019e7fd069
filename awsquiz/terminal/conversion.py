"""What a conversion did, in words, and a sign of life while it works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console

from awsquiz.core.merge.conversion import Converted
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal.console import inert, interactive, warn
from awsquiz.terminal.progress import Watch

_LARGE = 1_000_000
"""Characters of notes above which a conversion takes about a second, and says so."""


@contextmanager
def working(texts: Collection[str]) -> Iterator[Callable[[int, int], None]]:
    """What is to be told how far a conversion is: it shows on stderr that it goes on."""
    screen = Console(stderr=True)
    if len(texts) == 1 and screen.is_terminal and sum(map(len, texts)) > _LARGE:
        with screen.status(_("Converting")):
            yield lambda _done, _total: None
    else:
        with Watch(_("Converting")) as watch:
            yield watch


def may_retire(many: Sequence[Converted], is_sure: bool) -> bool:
    """Tells of which notes very much would be retired, and asks whether it may be."""
    for each in many:
        said = _(
            "{path}: {n} of the {of} facts that this note had are not in it any more; they would "
            "be kept and no longer asked"
        )
        warn(said.format(path=each.draft.path, n=len(each.retired), of=each.before))
    if is_sure:
        return True
    if not interactive():
        warn(_("nothing was written; if that is meant, say --yes"))
        return False
    print(_("Is that meant? y/n"))
    try:
        return prompts.said_yes()
    except prompts.Left:
        return False


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
        "formula": _("formulas"),
        "tags": _("tags"),
        "comment": _("hidden comments"),
        "hidden": _("hidden comments"),
        "struck through": _("struck through"),
        "signs": _("signs without words"),
    }.get(what, what)
