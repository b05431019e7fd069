"""What a conversion made of a note, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from awsquiz.core.merge.conversion import Converted
from awsquiz.core.merge.outcomes import ASIDE, Outcome
from awsquiz.core.text import inert, plain
from awsquiz.i18n import _, ngettext

_MOST = 4
"""So many of a kind are named."""
_LONGEST = 60
"""Characters of a heading that are shown."""


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


def print_note(outcome: Outcome) -> None:
    """The account of one note: concepts, facts, lines, and what became of them."""
    each = outcome.note
    draft = each.draft
    said = _("{path}: {concepts} concepts from {lines} lines")
    counts = {"concepts": draft.count_concepts(), "lines": draft.lines}
    print(in_one_line(said.format(path=draft.path, **counts)))
    print(f"  {said_counts(outcome.counts)}")
    if n := outcome.questions:
        said = ngettext("{n} question of the note kept", "{n} questions of the note kept", n)
        print("  " + said.format(n=n))
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
            print(f"  {name}: {len(ids)} ({some_of(ids)})")
    if draft.carried:
        kinds = Counter(line.what for line in draft.carried)
        shown = ", ".join(f"{_kind(what)} {count}" for what, count in kinds.most_common())
        print("  " + _("lines carried elsewhere: {shown}").format(shown=shown))
    print_looks(each)


def needs_a_look(each: Converted) -> bool:
    """Whether there is something about a note that a person may have to look at."""
    draft = each.draft
    looks = (draft.unplaced, draft.empty_headings, draft.doubts, each.retired, each.contradictions)
    return any(looks)


def print_looks(each: Converted) -> None:
    """What a person may have to look at, a line each."""
    draft = each.draft
    for line in draft.unplaced:
        print("  " + _("line {n} has no place: {text}").format(n=line.line, text=inert(line.text)))
    if draft.empty_headings:
        empty = draft.empty_headings[:_MOST]
        shown = ", ".join(f"“{_short(line.text)}” ({line.line})" for line in empty)
        more = " …" if len(draft.empty_headings) > _MOST else ""
        print(
            inert("  " + _("headings with nothing below them: {shown}").format(shown=shown) + more)
        )
    for doubt in draft.doubts:
        said = _("line {n}: “{heading}” was taken for {taken}; it could be {others}")
        if doubt.taken_for is None:
            said = _("line {n}: “{heading}” stayed a heading; it could be {others}")
        others = ", ".join(one for one in doubt.could_be if one != doubt.taken_for)
        words = {"n": doubt.line, "heading": _short(doubt.heading), "taken": doubt.taken_for}
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


def in_one_line(text: str) -> str:
    """What a file is called, whatever its name holds."""
    return inert(" ".join(text.split("\n")))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def some_of(names: Sequence[str], most: int = _MOST) -> str:
    """The first of the names, and a sign where there are more."""
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


def _kind(what: str) -> str:
    return {
        "front matter": _("front matter"),
        "rule": _("rules"),
        "code": _("code"),
        "image": _("images"),
        "label": _("labels"),
        "table header": _("table headers"),
        "cells": _("cells that say nothing"),
        "fence": _("fences"),
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
