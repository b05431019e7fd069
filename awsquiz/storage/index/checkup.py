"""Whether the index is sound, and agrees with the reference fold of the journal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from zlib import crc32

from awsquiz.core.events import Event, Review
from awsquiz.core.study.memory import fold
from awsquiz.i18n import _
from awsquiz.storage.checkup import Finding
from awsquiz.storage.index import cards, incoming, queue, reviews
from awsquiz.storage.index.database import Database
from awsquiz.storage.journal import Journal, Unread
from awsquiz.storage.progress import Progress

_HELD = 200_000
"""Answers that are folded at once: the journal is read again and again, but never held whole."""


def known(db: Database) -> set[str]:
    """Ids of all facts and concepts of the cards."""
    return {name for (name,) in db.rows("select id from fact union all select id from concept")}


def unsound(db: Database, path: Path) -> list[Finding]:
    """What SQLite finds in the file; whether it could be written at all."""
    findings = []
    mend = _("awsquiz doctor --rebuild")
    if db.in_memory:
        said = _("the index cannot be kept, so that each command reads everything anew")
        findings.append(Finding(said, _("give yourself the right to write there"), path))
    for (said,) in db.rows("pragma integrity_check(5)"):
        if said != "ok":
            why = _("the index is damaged: {why}").format(why=said)
            findings.append(Finding(why, mend, path))
    return findings


def disagreement(
    db: Database, journal: Journal, rollover: int, retention: float, path: Path, progress: Progress
) -> list[Finding]:
    """Where the index differs from the fold of all events of the journal."""
    findings = []
    mend = _("awsquiz doctor --rebuild")
    answers = db.value("select count(*) from review")
    parts = max(1, -(-answers // _HELD))
    marks = {
        what: queue.marked(db, what) for what in (incoming.STAR, incoming.SUSPEND, incoming.GOAL)
    }
    for part in range(parts):
        progress(part, parts)
        state = fold(_events(journal, part, parts), rollover)
        indexed = {
            fact: (memory, due)
            for fact, memory, due in reviews.memories(db)
            if crc32(fact.encode()) % parts == part
        }
        folded = {
            fact: (memory, memory.due(fact, retention)) for fact, memory in state.facts.items()
        }
        differing = {fact for fact in {*indexed, *folded} if indexed.get(fact) != folded.get(fact)}
        for fact in sorted(differing)[:3]:
            said = _("what the index knows of {fact} is not what the journal says")
            findings.append(Finding(said.format(fact=fact), mend, path))
        if len(differing) > 3:
            said = _("nor what it knows of {n} further facts")
            findings.append(Finding(said.format(n=len(differing) - 3), mend, path))
        expected = {
            incoming.STAR: dict.fromkeys(state.starred, "on"),
            incoming.SUSPEND: dict.fromkeys(state.suspended, "on"),
            incoming.GOAL: dict(state.goals),
        }
        if part == 0 and marks != expected:
            said = _("the stars, suspensions or dates in the index are not those of the journal")
            findings.append(Finding(said, mend, path))
    return findings


def _events(journal: Journal, part: int, parts: int) -> Iterator[Event]:
    """The events of one part of the facts, and all that are not answers."""
    for event in journal.events():
        if isinstance(event, Unread):
            continue
        if not isinstance(event, Review) or crc32(event.fact.encode()) % parts == part:
            yield event


def doubtful_cards(db: Database) -> list[Finding]:
    """Files that are read in part, and ids that two cards of one folder have."""
    findings = []
    check = _("see “awsquiz check”")
    rows = db.rows("select path, problems from source where problems > 0 order by rank, path")
    for path, problems in rows:
        said = _("has problems and is read in part: {n}").format(n=problems)
        findings.append(Finding(said, check, Path(path)))
    sources = db.rows(
        "select rank, path, body from source where kind = 'cards' order by rank, path"
    )
    for _rank, files in groupby(sources, key=lambda row: row[0]):
        where: dict[str, str] = {}
        for _same, path, body in files:
            for name, count in Counter(cards.ids(body)).items():
                if count > 1 or name in where:
                    said = _("the id “{id}” is taken by {other}: only the first one counts")
                    other = Path(where.get(name, path)).name
                    taken = said.format(id=name, other=other)
                    findings.append(Finding(taken, check, Path(path)))
                where.setdefault(name, path)
    return findings
