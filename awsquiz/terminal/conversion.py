"""What a conversion made of notes, in words."""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.cells import cell_len, chop_cells

from awsquiz.core.merge.conversion import Conversion, Converted
from awsquiz.core.merge.forgetting import Forgotten
from awsquiz.core.merge.outcomes import ASIDE, Outcome, counts_of
from awsquiz.core.questions.ways import WAYS
from awsquiz.core.text import inert, plain
from awsquiz.i18n import _, ngettext

_FEW = 10
"""So many files are named."""
_WHOLE = 4
"""So many notes are told of one by one; of more there is a line each."""
_BESIDE = 8
"""Lines of a screen that are not for the lines of notes."""


def print_conversion(conversion: Conversion, outcomes: Sequence[Outcome]) -> None:
    """The outcome of each note, or, where they are many, a line each and what needs a look."""
    if len(outcomes) <= _WHOLE:
        for outcome in outcomes:
            _print_note(outcome)
    else:
        _print_table(outcomes)
        for outcome in outcomes:
            if _needs_a_look(outcome.note):
                print(inert(outcome.note.name))
                _print_looks(outcome.note)
    for gone in conversion.gone:
        said = _("{note} is gone; its {n} facts are kept. To remove them: {command}")
        command = f"awsquiz forget {_quoted(gone.note.name)}"
        print(inert(said.format(note=gone.note.name, n=len(gone.facts), command=command)))


def said_counts(counts: Mapping[str, int]) -> str:
    """How many facts are asked in which way: “41 facts: 20 with options, 9 typed”."""
    names = {
        "options": _("{n} with options"),
        "typed": _("{n} typed"),
        "turned": _("{n} turned over"),
        ASIDE: _("{n} set aside"),
    }
    n = sum(counts.values())
    said = ngettext("{n} fact", "{n} facts", n).format(n=n)
    parts = [names[way].format(n=count) for way, count in counts.items() if count]
    return f"{said}: {', '.join(parts)}" if parts else said


def _print_note(outcome: Outcome) -> None:
    each = outcome.note
    draft = each.draft
    said = _("{path}: {concepts} concepts from {lines} lines")
    counts = {"concepts": draft.count_concepts(), "lines": draft.lines}
    print(inert(said.format(path=draft.path, **counts)))
    print(f"  {said_counts(outcome.counts)}")
    if each.is_reread:
        print("  " + _("read again, for it has changed, or something has moved to or from it"))
    if each.was is not None and each.was != each.name:
        print(
            "  "
            + inert(_("was {name}: its facts and their history go along").format(name=each.was))
        )
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
    _print_looks(each)


def _needs_a_look(each: Converted) -> bool:
    draft = each.draft
    looks = (draft.unplaced, draft.empty_headings, draft.doubts, each.retired, each.contradictions)
    return any(looks)


def _print_looks(each: Converted) -> None:
    """What a person may have to look at, a line each."""
    draft = each.draft
    for line in draft.unplaced:
        print("  " + _("line {n} has no place: {text}").format(n=line.line, text=inert(line.text)))
    if draft.empty_headings:
        shown = ", ".join(f"“{line.text}” ({line.line})" for line in draft.empty_headings[:_MOST])
        more = " …" if len(draft.empty_headings) > _MOST else ""
        print(
            inert("  " + _("headings with nothing below them: {shown}").format(shown=shown) + more)
        )
    for doubt in draft.doubts:
        said = _("line {n}: “{heading}” was taken for {taken}; it could be {others}")
        if doubt.taken_for is None:
            said = _("line {n}: “{heading}” stayed a heading; it could be {others}")
        others = ", ".join(one for one in doubt.could_be if one != doubt.taken_for)
        words = {"n": doubt.line, "heading": doubt.heading, "taken": doubt.taken_for}
        print("  " + inert(said.format(**words, others=others)))
    for found in each.contradictions:
        said = _(
            "line {n}: “{text}” says {says}, and {other}, which is checked, says {against}; it is "
            "not asked (where it is right: {command})"
        )
        found_words = {
            "n": found.fact.line,
            "text": plain(found.fact.text),
            "says": found.says,
            "other": found.checked.id,
            "against": found.against,
            "command": f"awsquiz ask {found.fact.id}",
        }
        print("  " + inert(said.format(**found_words)))


_MOST = 4


def _some(ids: tuple[str, ...], most: int = _MOST) -> str:
    return ", ".join(ids[:most]) + (" …" if len(ids) > most else "")


# Many notes


def _print_table(outcomes: Sequence[Outcome]) -> None:
    """A line a note, up to a screenful, and all together."""
    width, height = shutil.get_terminal_size()
    names = [_("facts"), _("options"), _("typed"), _("turned"), _("aside")]
    widths = [max(5, cell_len(name)) for name in names]
    room = max(12, min(width, 100) - sum(widths) - 2 * len(widths))
    print(_row(_("note"), names, room, widths))
    shown = outcomes[: max(5, height - _BESIDE)]
    if len(outcomes) - len(shown) == 1:
        shown = outcomes
    for outcome in shown:
        print(_row(inert(outcome.note.name), _numbers(outcome.counts), room, widths))
    if left := len(outcomes) - len(shown):
        print(ngettext("and {n} further note", "and {n} further notes", left).format(n=left))
    n = len(outcomes)
    said = ngettext("{n} note", "{n} notes", n).format(n=n)
    print(f"{said}, {said_counts(counts_of(outcomes))}")


def _numbers(counts: Mapping[str, int]) -> list[str]:
    return [str(sum(counts.values())), *(str(counts[way]) for way in (*WAYS, ASIDE))]


def _row(name: str, cells: Sequence[str], room: int, widths: Sequence[int]) -> str:
    if cell_len(name) > room:  # what tells paths apart is mostly at their end
        name = "…" + chop_cells(name[::-1], room - 1)[0][::-1]
    line = name + " " * (room - cell_len(name))
    for cell, width in zip(cells, widths, strict=True):
        line += "  " + " " * (width - cell_len(cell)) + cell
    return line


# What was written, and what to do next


def print_written(written: Sequence[Path], dry_run: bool) -> None:
    """The files of cards that were written, or would be: by name where they are few."""
    if not written:
        print(_("No card changes."))
    elif len(written) <= _FEW:
        print(_("Would write:") if dry_run else _("Written:"))
        for path in written:
            print(f"  {path}")
    else:
        n = len(written)
        said = _("Written: {n} cards in {folder}")
        if dry_run:
            said = _("Would write: {n} cards in {folder}")
        print(said.format(n=n, folder=written[0].parent))


def print_taken_back(
    notes: Sequence[str], restored: Sequence[Path], changed: Sequence[Path], dry_run: bool
) -> None:
    """What the way back has put back, and what stands in its way."""
    for path in changed:
        print(inert(_("changed since: {path}").format(path=path)))
    if restored:
        said = _("Would take back: {notes}") if dry_run else _("Taken back: {notes}")
        print(inert(said.format(notes=_some(tuple(notes)))))
    elif changed:
        print(_("Nothing was taken back. To take back the rest: awsquiz convert --undo --yes"))
    for path in restored[:_FEW]:
        print(f"  {path}")
    if (left := len(restored) - _FEW) > 0:
        print(ngettext("and {n} further file", "and {n} further files", left).format(n=left))


def print_forgotten(names: Sequence[str], forgotten: Forgotten, *, done: bool) -> None:
    """What went with the notes, or would go, and the way back."""
    facts, concepts = len(forgotten.facts), len(forgotten.concepts)
    if done:
        said = _("Forgotten: {notes}: {facts} facts, {concepts} concepts")
    else:
        said = _("Not forgotten: {notes}: {facts} facts, {concepts} concepts")
    print(inert(said.format(notes=_some(tuple(names)), facts=facts, concepts=concepts)))
    if done:
        print(_("To take it back: awsquiz convert --undo"))


def print_next(paths: Sequence[Path], outcomes: Sequence[Outcome]) -> None:
    """The commands that go on from here: to be quizzed, and to see what was set aside."""
    if paths and any(way for outcome in outcomes for _fact, way in outcome.facts):
        named = [_as_path(path) for path in paths if str(path) != "-"]
        if len(named) < len(paths):  # what came from another program has no path
            named += ["--note", outcomes[0].note.name]
        command = " ".join(["awsquiz quiz", *map(_quoted, named)])
        print(inert(_("Quiz on it: {command}").format(command=command)))
    aside = [each.note for each in outcomes if each.counts[ASIDE]]
    if aside:
        name = _quoted(aside[0].name) if len(aside) == 1 else _("NOTE")
        print(
            inert(_("What was set aside: {command}").format(command=f"awsquiz show --aside {name}"))
        )


def _quoted(word: str) -> str:
    """A word of a command as a shell takes it; letters of any script need no quotes."""
    return word if re.fullmatch(r"[\w@%+=:,./-]+", word) else shlex.quote(word)


def _as_path(path: Path) -> str:
    """So that it cannot be taken for the name of a concept: a folder ends with a slash."""
    said = os.fsencode(path).decode("utf-8", "backslashreplace")
    return f"{said.rstrip('/')}/" if path.is_dir() else said


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
