"""`awsquiz suspend`, `resume`, `star` and `unstar`: what to find again, and what not to ask."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import target_begun
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import fact_meant, id_named, journal, opened
from awsquiz.cli.moments import new_stamp
from awsquiz.cli.parameters import Json, PlainPage
from awsquiz.cli.slips import Slip, of_change
from awsquiz.core.events import Resume, Star, Suspend, Unstar
from awsquiz.core.lint.finding import Finding
from awsquiz.core.study.targets import Target, above, at_or_below, target_of
from awsquiz.i18n import _
from awsquiz.messages import sentence
from awsquiz.storage.index import in_force
from awsquiz.storage.index.incoming import STAR, SUSPEND
from awsquiz.terminal.console import console, show
from awsquiz.terminal.star_suspend import described, listed

if TYPE_CHECKING:
    from awsquiz.cli.records.of_marks import ChangedData, MarkedData, MarkedRow, TargetRow
    from awsquiz.core.model import Concept, Library
    from awsquiz.storage.index import Index

OptionalIds = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID…",
        help=_("Facts by id; concepts by id, title or alias, with all below them."),
        autocompletion=target_begun,
    ),
]
Ids = Annotated[
    list[str],
    typer.Argument(
        metavar="ID…",
        help=_("Facts by id; concepts by id, title or alias, with all below them."),
        autocompletion=target_begun,
    ),
]
ListThem = Annotated[bool, typer.Option("--list", help=_("Show what carries the mark."))]


def suspend(
    ids: OptionalIds = None, list_: ListThem = False, json: Json = False, plain: PlainPage = False
) -> None:
    if list_ or not ids:
        _list(SUSPEND, json, plain)
    else:
        _change(ids, Suspend, json, _("Suspended: {what}"), _("Is suspended already: {what}"))


def star(
    ids: OptionalIds = None, list_: ListThem = False, json: Json = False, plain: PlainPage = False
) -> None:
    if list_ or not ids:
        _list(STAR, json, plain)
    else:
        _change(ids, Star, json, _("Starred: {what}"), _("Is starred already: {what}"))


def resume(ids: Ids, json: Json = False) -> None:
    changes = _Changes(json)
    with opened() as index:
        library = index.library()
        suspended = index.query(in_force.last_values, SUSPEND)
        for target in _named(index, library, ids, suspended, of_change(json)):
            suspended = index.query(in_force.last_values, SUSPEND)
            leeches = index.query(in_force.leeches)
            set_aside = at_or_below(target, suspended.keys() | leeches)
            for name in set_aside:
                journal().append(Resume(**new_stamp(), target=name))
                changes.changed(target_of(library, name), _("Resumed: {what}"))
            index.catch_up_journal()
            if not set_aside:
                changes.unchanged(target, _("Is not suspended: {what}"))
            if still := above(library, target, suspended):
                changes.suspended_above(still)
    changes.end("resume")


class _Changes:
    """What is done to each target: said at once, or as JSON at the end."""

    def __init__(self, json: bool) -> None:
        self._json = json
        self._changed: list[Target] = []
        self._unchanged: list[Target] = []
        self._findings: list[Finding] = []

    def changed(self, target: Target, said: str) -> None:
        self._changed.append(target)
        self._say(said, target)

    def unchanged(self, target: Target, said: str) -> None:
        self._unchanged.append(target)
        self._say(said, target)

    def _say(self, said: str, target: Target) -> None:
        if not self._json:
            print(said.format(what=described(target)))

    def suspended_above(self, concept: Concept) -> None:
        """Notes that what was resumed stays unasked: a concept above it is still suspended."""
        words = {"title": concept.title, "id": concept.id}
        found = Finding("suspended-above", words, concept=concept.id, level="notice")
        self._findings.append(found)
        if not self._json:
            print(sentence(found))

    def end(self, command: str) -> None:
        if self._json:
            changed, unchanged = map(_record, self._changed), map(_record, self._unchanged)
            data: ChangedData = {"changed": list(changed), "unchanged": list(unchanged)}
            print_json(command, data, self._findings)


def unstar(ids: Ids, json: Json = False) -> None:
    _change(ids, Unstar, json, _("No longer starred: {what}"), _("Is not starred: {what}"))


def _change(
    words: Iterable[str],
    kind: type[Star | Unstar | Suspend],
    json: bool,
    done: str,
    already: str,
) -> None:
    """Appends an event for each target that is not so already."""
    changes = _Changes(json)
    with opened() as index:
        library = index.library()
        before = index.query(in_force.last_values, SUSPEND if kind is Suspend else STAR)
        for target in _named(index, library, words, before, of_change(json)):
            if (target.id in before) == (kind is not Unstar):
                changes.unchanged(target, already)
            else:
                journal().append(kind(**new_stamp(), target=target.id))
                changes.changed(target, done)
    changes.end(kind.__name__.lower())


def _named(
    index: Index, library: Library, words: Iterable[str], before: Collection[str], slip: Slip
) -> list[Target]:
    """The targets, each once; all are known before anything is written. Raises WrongUse.

    What is starred or suspended may have left the cards.
    """
    targets: dict[str, Target] = {}
    for word in words:
        target = target_of(library, word)
        if target.concept is None and word in before:
            pass
        elif target.concept is None and "." in word:
            target = target_of(library, fact_meant(index, word, slip))
        elif target.concept is None:
            concept = library.by_id[id_named(index, word, slip)]
            target = Target(concept.id, concept)
        targets[target.id] = target
    return list(targets.values())


def _list(what: str, json: bool, plain: bool) -> None:
    with opened() as index:
        named, leeches = _carrying(index, what)
    if json:
        records: list[MarkedRow] = [{**_record(target), "leech": False} for target in named]
        records += [{**_record(target), "leech": True} for target in leeches]
        data: MarkedData = {"marked": records}
        print_json("suspend" if what == SUSPEND else "star", data)
        return
    screen = console(plain)
    if named:
        show(screen, listed(named))
    elif not leeches:
        print(_("Nothing is suspended.") if what == SUSPEND else _("Nothing is starred."))
    if leeches:
        print(_("Set aside, for they were forgotten again and again (give them other words):"))
        show(screen, listed(leeches))


def _carrying(index: Index, what: str) -> tuple[list[Target], list[Target]]:
    """What is starred or suspended; with what is suspended the leeches."""
    library = index.library()
    names = sorted(index.query(in_force.last_values, what))
    leeches = sorted(index.query(in_force.leeches) - {*names}) if what == SUSPEND else []
    return [target_of(library, name) for name in names], [
        target_of(library, name) for name in leeches
    ]


def _record(target: Target) -> TargetRow:
    return {
        "id": target.id,
        "kind": target.kind,
        "concept": target.concept.id if target.concept else None,
        "title": target.concept.title if target.concept else None,
        "text": target.fact.text if target.fact else None,
    }
