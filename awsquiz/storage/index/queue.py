"""What there is to ask: the facts that are due, those that are new, those that went wrong today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec
from msgspec import Struct, field

from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.levelling import ComingDay
from awsquiz.core.study.portion import Agenda
from awsquiz.core.study.session import Item
from awsquiz.core.study.stats import HARD
from awsquiz.storage.index import answered, cards
from awsquiz.storage.index.database import Database, placeholders
from awsquiz.storage.index.folding import COLUMNS, memory_of
from awsquiz.storage.index.in_force import last_values
from awsquiz.storage.index.incoming import STAR, SUSPEND

_FROM = "fact join concept on concept.id = fact.concept left join memory on memory.fact = fact.id"
_ITEM = f"fact.id, fact.concept, fact.card, memory.due, {COLUMNS}"


# The obvious facts that were right on two study days since anything of their concept went wrong
# before a study day: a mistake brings them back on the next one, not on an evening that was done.
_SETTLED = """
  select fact.id from fact join memory on memory.fact = fact.id
  where fact.obvious and memory.reviews > 1 and 2 <= (
    select count(distinct good.day) from review as good
    where good.fact = fact.id and good.grade > 1 and not good.undone and good.at > ifnull((
      select max(bad.at) from fact as beside join review as bad on bad.fact = beside.id
      where beside.card = fact.card and beside.n = fact.n and bad.grade = 1 and not bad.undone
        and bad.day < ?
    ), -9e18))"""
LAST_DAYS = 14
"""Days that are shown, and in which it is seen where the learner is weak."""
_OTHERS = 500
"""Facts that are due of which a plan takes what it has time for."""
_UNDOUBTED = "fact.id not in (select target from doubted)"


class _Where(Struct):
    """Conditions on a fact, with their values."""

    conditions: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, condition: str, *values: Any) -> None:
        self.conditions.append(condition)
        self.values += values

    @property
    def sql(self) -> str:
        return " and ".join(self.conditions) or "true"


def _waiting(db: Database, chosen: Selection, day: int) -> _Where:
    """The facts that are meant on that study day, but for obvious ones that are known: those return
    by name."""
    where = _where(db, chosen)
    named = chosen.concepts or chosen.notes or chosen.facts is not None
    if not (named or chosen.starred or chosen.leeches):
        where.add(f"fact.id not in ({_SETTLED})", day)
    return where


def _within(db: Database, where: _Where, concepts: Iterable[str], sign: str = "") -> None:
    """The facts of these concepts and all below them, or with `not` all others."""
    condition, values = cards.below(db, concepts)
    if condition:
        where.add(f"{sign} {condition}", *values)
    elif not sign:
        where.add("false")


def _where(db: Database, chosen: Selection) -> _Where:
    where = _Where()
    where.add("fact.askable")
    suspended = last_values(db, SUSPEND)
    if chosen.concepts:
        _within(db, where, chosen.concepts)
    _within(db, where, (*chosen.without, *suspended), "not")
    if suspended:
        where.add(f"fact.id not in ({placeholders(suspended)})", *suspended)
    if db.value("select exists(select 1 from doubted)"):  # of 100,000 facts it is felt
        where.add(_UNDOUBTED)
    if chosen.category is not None:
        where.add("concept.category = ?", chosen.category)
    if chosen.facet is not None:
        where.add("fact.facet = ?", chosen.facet)
    if chosen.notes:
        where.add(f"fact.note in ({placeholders(chosen.notes)})", *chosen.notes)
    if chosen.facts is not None:
        # One value for all: SQLite takes no more than some thousands.
        where.add(
            "fact.id in (select value from json_each(?))",
            msgspec.json.encode([*chosen.facts]).decode(),
        )
    if chosen.starred:
        _starred(db, where)
    where.add("memory.leech" if chosen.leeches else "memory.leech is not 1")
    return where


def _starred(db: Database, where: _Where) -> None:
    stars = last_values(db, STAR)
    within = _Where()
    _within(db, within, stars)
    where.add(f"(fact.id in ({placeholders(stars)}) or {within.sql})", *stars, *within.values)


def due(db: Database, chosen: Selection, day: int, limit: int) -> list[Item]:
    """What is due by that day, the least likely to be remembered first."""
    where = _waiting(db, chosen, day)
    # The chance falls with days divided by stability. Of very much that is due only the most
    # urgent is looked at, in the index alone; all of it where the filters leave too little.
    waiting = db.value("select count(*) from memory where due <= ?", (day,))
    for most in (limit + 100, 10 * limit, waiting):
        rows = db.rows(
            "with urgent as (select fact, (? - day) / stability as urgency from memory"
            " where due <= ? order by urgency desc, fact limit ?)"
            f" select {_ITEM} from urgent cross join {_FROM}"
            f" where fact.id = urgent.fact and {where.sql} order by urgency desc, fact.id limit ?",
            (day, day, most, *where.values, limit),
        )
        if len(rows) == limit or most >= waiting:
            break
    return _items(rows)


def how_many_due(db: Database, chosen: Selection, day: int, at_most: int | None = None) -> int:
    """How many facts are due by that day; of more than `at_most` no more are counted."""
    where = _waiting(db, chosen, day)
    found = f"select 1 from {_FROM} where memory.due <= ? and {where.sql} limit ?"
    values = (day, *where.values, -1 if at_most is None else at_most)
    return int(db.value(f"select count(*) from ({found})", values))


def due_by_day(db: Database, chosen: Selection, until: int) -> dict[int, int]:
    """How many facts are due on each day up to that one."""
    where = _waiting(db, chosen, until)
    sql = f"select due, count(*) from {_FROM} where due <= ? and {where.sql} group by due"
    return dict(db.rows(sql, (until, *where.values)))


def new(
    db: Database, chosen: Selection, limit: int, hardness: Mapping[str, float] | None = None
) -> list[Item]:
    """Facts that have not been met: of each concept the first, then of each the second, …

    Where it is known how hard they are, of all first ones the easiest concept's comes first.
    """
    where = _where(db, chosen)
    rows = db.rows(
        f"select {_ITEM}, fact.rank from {_FROM} where fact.met = 0 and {where.sql}"
        " order by fact.rank, fact.position limit ?",
        (*where.values, limit),
    )
    if hardness:
        rows = sorted(rows, key=lambda row: (row[-1], hardness.get(row[0], 0.0)))
    return _items(row[:-1] for row in rows)


def coming_days(db: Database, concept: str, first: int, last: int) -> dict[int, ComingDay]:
    """What is due from one study day to another, both included; siblings are of that concept."""
    rows = db.rows(
        "select due, count(*), total(fact.concept = ?) from memory"
        " left join fact on fact.id = memory.fact where due between ? and ? group by due",
        (concept, first, last),
    )
    return {day: ComingDay(facts, int(siblings)) for day, facts, siblings in rows}


def on_agenda(db: Database, agenda: Agenda, day: int) -> tuple[list[Item], list[Item]]:
    """What a plan asks on that day and was not asked on it yet: reviews, and new facts.

    To the reviews come facts for which the learner set that day, and as many others that are due as
    there is time for; what the learner put off does not come before its day.
    """
    listed = [*agenda.reviews, *agenda.new]
    found = {each.fact: each for each in everything(db, Selection(facts=frozenset(listed)))}
    waiting = {name: each for name, each in found.items() if _waits_on(each, day)}
    is_done = sum(bool(each.memory and each.memory.asked >= day) for each in found.values())
    rest = [each for each in due(db, Selection(), day, _OTHERS) if each.fact not in found]
    wished = [each for each in rest if each.memory and each.memory.due_on is not None]
    others = [each for each in rest if each not in wished]
    today = answered.done(db, day)
    beyond = max(0, today.new + today.reviews - is_done)
    reviews = [waiting[name] for name in agenda.reviews if name in waiting]
    return (
        [*wished, *reviews, *others[: max(0, agenda.others - beyond)]],
        [waiting[name] for name in agenda.new if name in waiting],
    )


def _waits_on(item: Item, day: int) -> bool:
    """Whether it has not been asked on that day, nor put off by the learner to a later one."""
    memory = item.memory
    return memory is None or (memory.asked < day and (memory.due_on or 0) <= day)


def in_order_of_learning(db: Database, chosen: Selection) -> list[Item]:
    """All facts that are meant, met or not: in the order in which `new` takes them."""
    where = _where(db, chosen)
    sql = f"select {_ITEM} from {_FROM} where {where.sql} order by fact.rank, fact.position"
    return _items(db.rows(sql, where.values))


def how_many_new(db: Database, chosen: Selection) -> int:
    """How many facts have not been met."""
    where = _where(db, chosen)
    sql = f"select count(*) from {_FROM} where fact.met = 0 and {where.sql}"
    return int(db.value(sql, where.values))


def how_many_aside(db: Database, notes: Sequence[str]) -> int:
    """How many facts of these notes are not asked, those apart that have left them."""
    sql = f"select count(*) from fact where not askable and note in ({placeholders(notes)})"
    return int(db.value(f"{sql} and not retired", notes))


def how_many(db: Database, chosen: Selection) -> int:
    """How many facts are meant."""
    where = _where(db, chosen)
    return int(db.value(f"select count(*) from {_FROM} where {where.sql}", where.values))


def wrong(db: Database, chosen: Selection, day: int) -> list[Item]:
    """What was answered wrong on that day and not right since: it returns until it is.

    Not what was only practised: to ask it now would move its schedule.
    """
    where = _where(db, chosen)
    return _items(
        db.rows(
            f"select {_ITEM} from {_FROM} where memory.asked = ? and memory.day = ?"
            f" and memory.grade = 1 and {where.sql} order by fact.position",
            (day, day, *where.values),
        )
    )


def wrong_last_time(db: Database, chosen: Selection, limit: int) -> list[Item]:
    """What was last answered wrong, whenever that was, the latest first."""
    where = _where(db, chosen)
    return _items(
        db.rows(
            f"select {_ITEM} from {_FROM} where memory.grade = 1 and {where.sql}"
            " order by (select max(at) from review where review.fact = fact.id and not undone)"
            " desc, fact.position limit ?",
            (*where.values, limit),
        )
    )


def weak(db: Database, chosen: Selection, day: int, limit: int) -> list[Item]:
    """What is hard to keep: what went wrong last, then what did so lately, though it was right
    since, or is difficult, or was forgotten."""
    where, since = _where(db, chosen), day - LAST_DAYS
    return _items(
        db.rows(
            f"select {_ITEM} from {_FROM} where memory.met is not null and {where.sql}"
            " and (memory.grade = 1 or memory.lapses > 0 or memory.difficulty >= ?"
            " or memory.asked > ? and exists (select 1 from review where review.fact = fact.id"
            " and review.day > ? and review.grade = 1 and not undone))"
            " order by memory.grade = 1 desc, memory.difficulty desc, fact.id limit ?",
            (*where.values, HARD, since, since, limit),
        )
    )


def ahead(db: Database, chosen: Selection, day: int, limit: int) -> list[Item]:
    """What is known and not due yet, the soonest due first."""
    where = _where(db, chosen)
    return _items(
        db.rows(
            f"select {_ITEM} from {_FROM} where memory.due > ? and {where.sql}"
            " order by memory.due, fact.id limit ?",
            (day, *where.values, limit),
        )
    )


def everything(db: Database, chosen: Selection) -> list[Item]:
    """All facts that are meant, by their positions; of notes as they stand there."""
    where = _where(db, chosen)
    order = "fact.note, fact.line, fact.position" if chosen.notes else "fact.position"
    sql = f"select {_ITEM} from {_FROM} where {where.sql} order by {order}"
    return _items(db.rows(sql, where.values))


def values_of(db: Database, name: Literal["category", "facet", "note"]) -> list[str]:
    """All categories of concepts, all facets of facts, or all notes that facts are from."""
    table = {"category": "concept", "facet": "fact", "note": "fact"}[name]
    rows = db.rows(f"select distinct {name} from {table} where {name} is not null order by {name}")
    return [value for (value,) in rows]


def item(db: Database, fact: str) -> Item | None:
    """One fact, whether it may be asked or not; None where no card has it."""
    rows = db.rows(f"select {_ITEM} from {_FROM} where fact.id = ?", (fact,))
    return next(iter(_items(rows)), None)


def meant(db: Database, fact: str, *, leech: bool = False) -> Item | None:
    """One fact, if it may be asked; with `leech` where it was set aside, otherwise where not.

    In a time that does not grow with what is suspended.
    """
    rows = db.rows(
        f"select {_ITEM} from {_FROM} where fact.id = ? and fact.askable"
        f" and {_UNDOUBTED} and ifnull(memory.leech, 0) = ? and not exists ("
        f"  select target from ({_LAST_MARKS}) where value != '')",
        (fact, leech, SUSPEND, fact, fact),
    )
    return next(iter(_items(rows)), None)


# The last word of a kind on a fact and on each concept above it.
_LAST_MARKS = """
  select target, value, max(printf('%020d', at + (1 << 62)) || id) from mark
  where what = ? and id not in (select id from undone) and target in (
    select ? union all
    select above.id from fact as below join concept as own on own.id = below.concept
      join concept as above on above.card = own.card and own.n between above.n and above.last
    where below.id = ?)
  group by target"""


def next_due(db: Database, day: int) -> tuple[int, int] | None:
    """The first day after this one on which something is due, and how much; None for never."""
    # What rests today and not tomorrow, for something of its concept went wrong, returns then.
    rows = db.rows(
        "select max(due, :day + 1) as back, count(*) from memory"
        f" where (due > :day or fact in ({_SETTLED.replace('?', ':day')}))"
        f" and fact not in ({_SETTLED.replace('?', ':day + 1')})"
        " group by back order by back limit 1",
        {"day": day},
    )
    return rows[0] if rows else None


def _items(rows: Iterable[tuple[Any, ...]]) -> list[Item]:
    return [
        Item(fact, concept, card, memory_of(memory), due)
        for fact, concept, card, due, *memory in rows
    ]
