"""Whether the index is sound, and agrees with the reference fold of the journal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from zlib import crc32

from awsquiz.core.events import Event, Review
from awsquiz.core.lint.finding import Finding
from awsquiz.core.study.memory import fold
from awsquiz.core.study.models import model_of
from awsquiz.storage.index import folding, in_force, incoming, settling
from awsquiz.storage.index.database import Database
from awsquiz.storage.journal import Journal, UnreadLine
from awsquiz.storage.progress import Progress

_HELD = 200_000
"""Answers that are folded at once: the journal is read again and again, but never held whole."""


def known_ids(db: Database) -> set[str]:
    """Ids of all facts and concepts of the cards."""
    return {name for (name,) in db.rows("select id from fact union all select id from concept")}


def unsound(db: Database, path: Path) -> list[Finding]:
    """What SQLite finds in the file; whether it could be written at all."""
    findings = []
    if db.in_memory:
        findings.append(Finding("index-not-kept", path=path))
    for (why,) in db.rows("pragma integrity_check(5)"):
        if why != "ok":
            findings.append(Finding("index-damaged", {"why": why}, path=path))
    return findings


def disagreement(
    db: Database, journal: Journal, rollover: int, retention: float, path: Path, progress: Progress
) -> list[Finding]:
    """Where the index differs from the fold of all events of the journal."""
    findings = []
    answers = db.value("select count(*) from review")
    parts = max(1, -(-answers // _HELD))
    marks = {
        what: in_force.last_values(db, what)
        for what in (
            *(incoming.STAR, incoming.SUSPEND, incoming.GOAL, incoming.DOUBT, incoming.REMARK),
        )
    }
    for part in range(parts):
        progress(part, parts)
        state = fold(_events(journal, part, parts), rollover)
        model = model_of(state.weights)
        indexed = {
            fact: (memory, due)
            for fact, memory, due in folding.memories(db)
            if _is_in(fact, part, parts)
        }
        folded = {
            fact: (memory, memory.due(fact, retention, model))
            for fact, memory in state.facts.items()
            if _is_in(fact, part, parts)
        }
        differing = {fact for fact in {*indexed, *folded} if indexed.get(fact) != folded.get(fact)}
        for fact in sorted(differing)[:3]:
            findings.append(Finding("fact-differs", {"fact": fact}, path=path))
        if (further := len(differing) - 3) > 0:
            findings.append(Finding("further-facts-differ", {"n": further}, path=path))
        expected = {
            incoming.STAR: dict.fromkeys(state.starred, "on"),
            incoming.SUSPEND: dict.fromkeys(state.suspended, "on"),
            incoming.GOAL: dict(state.goals),
            incoming.DOUBT: dict(state.doubted),
            incoming.REMARK: dict(state.remarks),
        }
        if part == 0 and marks != expected:
            findings.append(Finding("marks-differ", path=path))
    return findings


def _events(journal: Journal, part: int, parts: int) -> Iterator[Event]:
    """The events of one part of the facts, and all that are not answers."""
    for event in journal.events():
        if isinstance(event, UnreadLine):
            continue
        if not isinstance(event, Review) or any(
            _is_in(fact, part, parts) for fact in (event.fact, *event.also)
        ):
            yield event


def _is_in(fact: str, part: int, parts: int) -> bool:
    return crc32(fact.encode()) % parts == part


def doubtful_cards(db: Database) -> list[Finding]:
    """Files that are read in part, and ids that two cards of one folder have."""
    findings = []
    rows = db.rows(
        "select path, problems + lacking from source where problems + lacking > 0"
        " order by rank, path"
    )
    for path, problems in rows:
        findings.append(Finding("read-in-part", {"n": problems}, path=Path(path)))
    sources = db.rows(
        "select rank, path, body from source where kind = 'cards' order by rank, path"
    )
    for _rank, files in groupby(sources, key=lambda row: row[0]):
        where: dict[str, str] = {}
        for _same, path, body in files:
            for name, count in Counter(settling.ids(body)).items():
                if count > 1 or name in where:
                    words = {"id": name, "other": Path(where.get(name, path)).name}
                    findings.append(Finding("id-taken", words, path=Path(path)))
                where.setdefault(name, path)
    return findings
