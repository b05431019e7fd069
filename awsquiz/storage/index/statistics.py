"""What statistics are made of: the answers of each day, what is due, how well all is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awsquiz.core.study.stats import Activity, Branch, FactStanding, Recalled, recalled
from awsquiz.core.study.streaks import Zones
from awsquiz.storage.index import cards
from awsquiz.storage.index.database import Database
from awsquiz.storage.progress import Progress

_STEP = 50_000


def activity(db: Database, concepts: Sequence[str]) -> dict[int, Activity]:
    """What was done by study day, of all or of the concepts with all below them."""
    if not concepts:
        rows = db.rows("select day, answers, ms, west, east from activity")
    else:
        where, values = _within(db, concepts)
        rows = db.rows(
            "select review.day, count(*), sum(ms), min(offset), max(offset)"
            " from review join fact on fact.id = review.fact"
            f" where not undone and {where} group by review.day",
            values,
        )
    return {day: Activity(answers, ms, Zones(*zones)) for day, answers, ms, *zones in rows}


def recalled_by_day(db: Database, concepts: Sequence[str], progress: Progress) -> Recalled:
    """What was still known when it was asked again: see `stats.recalled`."""
    where, values = _within(db, concepts)
    within = f" and fact in (select id from fact where {where})" if concepts else ""
    total = db.value("select sum(answers) from activity") or 1

    def watched() -> Iterator[tuple[str, int, int]]:
        answers = db.each(
            "select fact, day, grade from review where not undone and not practice"
            f"{within} order by fact, at, id",
            values,
        )
        for at, (fact, day, grade) in enumerate(answers):
            if at % _STEP == 0:
                progress(min(at, total), total)
            yield fact, day, grade

    return recalled(watched())


def standings(db: Database, concepts: Sequence[str]) -> list[FactStanding]:
    """All facts that may be asked, set aside or not, with how well they are known."""
    where, values = _within(db, concepts)
    rows = db.each(
        "select fact.id, fact.concept, stability, coalesce(difficulty, 0), coalesce(day, 0),"
        " coalesce(lapses, 0) from fact left join memory on memory.fact = fact.id"
        f" where fact.askable and {where}",
        values,
    )
    return [FactStanding(*row) for row in rows]


def branches(db: Database, concepts: Sequence[str]) -> list[Branch]:
    """The tree of concepts, depth first; of the concepts with all below them."""
    where, values = _within(db, concepts, "concept.card", "concept.n")
    rows = db.rows(
        "select concept.id, concept.title, card.position, concept.n, concept.last,"
        " ifnull(concept.category, '') from concept"
        f" join card on card.id = concept.card where {where} order by card.position, concept.n",
        values,
    )
    found: list[Branch] = []
    ends: list[tuple[str, int]] = []
    for name, title, position, n, last, category in rows:
        while ends and (ends[-1][0] != position or ends[-1][1] < n):
            ends.pop()
        found.append(Branch(name, title, len(ends), category))
        ends.append((position, last))
    return found


def _within(
    db: Database, concepts: Sequence[str], card: str = "fact.card", n: str = "fact.n"
) -> tuple[str, list[object]]:
    """The condition that something stands in the concepts or below; without concepts, true."""
    condition, values = cards.below(db, concepts, card, n)
    return condition or "true", values
