"""The session that a request asks for: of which facts, and how they are asked."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from awsquiz.cli.exam_facts import facts_of_exam
from awsquiz.cli.forms import forms_named
from awsquiz.cli.goal_planned import planned_goal
from awsquiz.cli.loading import ids_named, settings
from awsquiz.cli.moments import study_today
from awsquiz.cli.named_notes import known_notes
from awsquiz.cli.parameters import leaning
from awsquiz.cli.planning import ration_of_today, settings_of_today
from awsquiz.cli.values import category_meant, facet_meant
from awsquiz.core.study.choosing import (
    WHOLE_DAY,
    NothingToAsk,
    Selection,
    Wanted,
    session_for,
    why_nothing,
)
from awsquiz.core.study.goals import coming_exam
from awsquiz.core.study.manner import FLASHCARD, Manner
from awsquiz.core.study.mix import LATELY, TYPED
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.paths import folders
from awsquiz.storage.index.answered import forms_met
from awsquiz.storage.index.in_force import last_values
from awsquiz.storage.index.incoming import GOAL
from awsquiz.storage.index.knowledge import IndexedKnowledge, IndexedQueue
from awsquiz.storage.pulled import pulled_hardness

if TYPE_CHECKING:
    from awsquiz.cli.named_notes import NamedNotes
    from awsquiz.cli.request import Request
    from awsquiz.core.study.session import Session
    from awsquiz.storage.index import Index


_OF_EXAM, _MORE = 20, 10
"""Facts of practice for an exam, and beyond the day's limits, where none says how many."""


class Prepared(NamedTuple):
    """A session with what is known of its facts."""

    session: Session
    manner: Manner
    """As it was wished for, with what was met lately."""
    knowledge: IndexedKnowledge
    nothing: NothingToAsk | None
    """Why it is empty, where it is."""


def manner_of(request: Request) -> Manner:
    """Questions, the harder the better a fact is known. Raises WrongUse."""
    forms, lean = forms_named(request.form), leaning(request.easy, request.hard)
    if request.at_end:
        forms = [form for form in forms if form not in (*TYPED, FLASHCARD)]
    if not forms:
        raise WrongArguments.exclusive(["--at-end", f"--form {request.form}"])
    is_named = request.form is not None or request.at_end
    return Manner(forms, is_named, lean, request.practice, request.at_end, request.seed)


def prepared(index: Index, request: Request, named: NamedNotes, manner: Manner) -> Prepared:
    """The session of the facts that are wanted and can be asked so. Raises WrongUse.

    `named` is what the words of the request name.
    """
    aim = request.aim()
    if named.of_notes and aim == "due":
        aim = "whole"
    most = request.most or (_OF_EXAM if request.exam else _MORE if request.further else None)
    wanted = Wanted(aim, _selection(index, request, named), most)
    queue = IndexedQueue(index, pulled_hardness(folders().cache))
    day = study_today(settings().rollover)
    coming = coming_exam(index.query(last_values, GOAL), day)
    met, goal = index.query(forms_met, day - LATELY), planned_goal(index)
    left = coming.days if coming else None
    manner = replace(manner, met=met, days_left=left, is_planned=goal is not None)
    ration = ration_of_today(index) if aim == "due" else WHOLE_DAY
    knowledge = IndexedKnowledge(index, leeches=request.leeches)
    session = session_for(
        *(queue, wanted, settings_of_today(index), day, Random(request.seed)),
        partial(manner.can_ask, knowledge),
        partial(manner.can_bring, knowledge),
        ration,
        knowledge.model(),
    )
    nothing = why_nothing(queue, wanted, day, ration) if session.next() is None else None
    return Prepared(session, manner, knowledge, nothing)


def _selection(index: Index, request: Request, named: NamedNotes) -> Selection:
    """The facts that the filters leave. Raises WrongUse for a concept, category, facet or note
    that there is not."""
    return Selection(
        ids_named(index, named.words),
        ids_named(index, request.without),
        category_meant(index, request.category),
        facet_meant(index, request.facet),
        known_notes(index, named, request.note),
        facts_of_exam(index, request.exam, request.domain),
        request.starred,
        request.leeches,
    )
