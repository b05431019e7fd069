"""What is asked in a session: the facts that a request means, within the limits of the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, Literal

from awsquiz.cli.loading import ids_named, settings
from awsquiz.cli.moments import study_today
from awsquiz.core.study.session import Item, Session, by_concept
from awsquiz.errors.wrong_use import NoSuchName
from awsquiz.i18n import _
from awsquiz.storage.index import queue
from awsquiz.storage.index.queue import Selection

if TYPE_CHECKING:
    from awsquiz.cli.request import Request
    from awsquiz.storage.index import Index

_MANY = 500
"""Facts that one session holds at most; what is due beyond that waits for the next."""
_LOOKED_AT = 2000
"""How many facts are searched for ones that can be asked in the named forms."""


def selection(index: Index, request: Request) -> Selection:
    """The facts that the filters leave. Raises WrongUse for a concept, category or facet that
    there is not."""
    _check_value(index, "category", request.category)
    _check_value(index, "facet", request.facet)
    return Selection(
        ids_named(index, request.concepts),
        ids_named(index, request.without),
        request.category,
        request.facet,
        request.starred,
        request.leeches,
    )


def _check_value(index: Index, name: Literal["category", "facet"], value: str | None) -> None:
    if value is None:
        return
    known = index.ask(queue.values_of, name)
    if value not in known:
        raise NoSuchName(name, value, known)


CanAsk = Callable[[Item], bool]


def session(index: Index, request: Request, chosen: Selection, can_ask: CanAsk) -> Session:
    """A session of the requested facts that can be asked in the requested forms."""
    request.check()
    day, most = study_today(settings().rollover), request.most or _MANY
    if request.everything or request.cram:
        mixed = by_concept(index.ask(queue.everything, chosen), Random(request.seed))
        return Session(_first(mixed, most, can_ask))
    if request.mistakes:
        return Session(_first(index.ask(queue.wrong_last_time, chosen, _LOOKED_AT), most, can_ask))
    if request.ahead:
        return Session(_first(index.ask(queue.ahead, chosen, day, _LOOKED_AT), most, can_ask))
    return _due(index, chosen, day, most, can_ask)


def _due(index: Index, chosen: Selection, day: int, most: int, can_ask: CanAsk) -> Session:
    """What went wrong today, what is due, and new facts, within the limits of the day."""
    limits, done = settings(), index.ask(queue.done, day)
    wrong = _first(index.ask(queue.wrong, chosen, day), most, can_ask)
    left = most - len(wrong)
    if limits.reviews is not None:
        left = min(left, max(0, limits.reviews - done.reviews))
    due = index.ask(queue.due, chosen, day, max(_MANY, left)) if left else []
    due = _first(due, left, can_ask)
    fresh = min(max(0, limits.new - done.new), most - len(wrong) - len(due))
    new = index.ask(queue.new, chosen, _LOOKED_AT) if fresh else []
    return Session(due, _first(new, fresh, can_ask), wrong)


def _first(items: Iterable[Item], most: int, can_ask: CanAsk) -> list[Item]:
    """The first `most` items that can be asked."""
    return list(islice(filter(can_ask, items), most))


def why_nothing(index: Index, request: Request, chosen: Selection) -> str:
    """Why there is nothing to ask, and what to do instead."""
    if request.mistakes:
        return _("Nothing to redo: your last answers were right.")
    if not index.ask(queue.how_many, chosen):
        if chosen == Selection():
            return _("no question can be made of these cards: see “awsquiz check”")
        return _("No fact is left by these filters.")
    if request.ahead:
        return _("Nothing has been learnt yet that could be practised ahead.")
    waiting = index.ask(queue.how_many_new, chosen)
    said = [_("Done for today.")]
    if coming := index.ask(queue.next_due, study_today(settings().rollover)):
        day, facts = coming
        said.append(
            _("Next: {facts} facts in {days} days.").format(
                facts=facts, days=day - study_today(settings().rollover)
            )
        )
    if waiting:
        said.append(
            _("{n} facts are still new: awsquiz config new sets how many a day.").format(n=waiting)
        )
    said.append(_("To go on all the same: --ahead, --cram or --all."))
    return " ".join(said)
