"""What the commands of `awsquiz exam` load: blueprints, cards, sittings, what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awsquiz import __version__
from awsquiz.cli import moments
from awsquiz.cli.loading import opened, settings
from awsquiz.cli.notices import tell
from awsquiz.core.exam import sitting
from awsquiz.core.exam.blueprint import exam_called
from awsquiz.core.exam.coverage import coverage
from awsquiz.core.exam.evidence import evidence, recall
from awsquiz.core.exam.forecast import forecast
from awsquiz.core.exam.pool import pool
from awsquiz.core.lint.finding import Finding
from awsquiz.core.study.doubts import doubt_in_exam
from awsquiz.errors.wrong_use import NoSuchName, WrongSitting
from awsquiz.paths import both, folders
from awsquiz.storage import blueprints as stored
from awsquiz.storage.index import doubts, fitted
from awsquiz.storage.index import exam_events as exams
from awsquiz.storage.pulled import pulled_hardness

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from awsquiz.core.events import KeyDoubt
    from awsquiz.core.exam.blueprint import Blueprint
    from awsquiz.core.exam.forecast import Forecast
    from awsquiz.core.exam.sitting import Sitting
    from awsquiz.core.exam_question import ExamQuestion
    from awsquiz.core.model import Library
    from awsquiz.storage.index import Index


def all_sittings() -> list[Sitting]:
    """All sittings so far, the earliest first."""
    with opened() as index:
        return _sittings(index)


def library_and_sittings() -> tuple[Library, list[Sitting]]:
    """What an exam is drawn from, and all sittings so far."""
    with opened() as index:
        return index.query(doubts.asked, index.library()), _sittings(index)


def doubt_of_question(
    question: ExamQuestion, given: tuple[str, ...], exam: str, words: str
) -> KeyDoubt | None:
    """The `Doubter` of a desk: by the cards as they are now."""
    with opened() as index:
        content = index.query(doubts.content_now, question.id, question.fact)
    if content is None:
        return None
    return doubt_in_exam(question, given, exam, content, __version__, moments.new_stamp, words)


def _sittings(index: Index) -> list[Sitting]:
    found = sitting.sittings_of(index.query(exams.events))
    doubted = {each.doubt.question for each in index.query(doubts.doubts)}
    for slot in (slot for each in found for slot in each.slots) if doubted else ():
        slot.doubted = slot.question.id in doubted
    return found


def sitting_named(name: str | None, every: Sequence[Sitting], *, finished: bool = False) -> Sitting:
    """The sitting with that number or id; without a name, the last one.

    Raises WrongSitting.
    """
    if name is None:
        ended = [each for each in every if each.finish is not None]
        if not ended:
            raise WrongSitting.not_handed_in() if every else WrongSitting.none_handed_in()
        return ended[-1]
    # Python refuses to read a number of thousands of digits.
    if len(name) < 10 and name.isdecimal() and 1 <= int(name) <= len(every):
        found = [every[int(name) - 1]]
    else:
        found = [each for each in every if each.id.startswith(name)] if len(name) >= 4 else []
    if len(found) != 1:
        raise WrongSitting.unknown(name)
    if finished and found[0].finish is None:
        raise WrongSitting.not_handed_in()
    return found[0]


def blueprints() -> dict[str, Blueprint]:
    """The exams that can be sat, by id; what cannot be read is reported on stderr."""
    found = {}
    for file in stored.load(both("exams")):
        if file.blueprint is not None:
            found[file.blueprint.id] = file.blueprint
        for each in file.problems:
            tell(each)
    return found


def blueprint_named(name: str, also: Sequence[str] = ()) -> Blueprint:
    """The exam of that id or family, as `exam_called` finds it. Raises NoSuchName, with those that
    there are.

    `also` are further words that may have been meant.
    """
    offered = blueprints()
    if (found := exam_called(name, offered, moments.now().date())) is None:
        raise NoSuchName("exam", name, list(offered), also)
    return found


def warn_if_ended(exam: Blueprint, day: date) -> None:
    """Warns on stderr that AWS no longer offers the exam on that day, and names its successor."""
    if not exam.has_ended(day):
        return
    versions = [each for each in blueprints().values() if each.tag == exam.tag]
    newer = [each.id for each in versions if not each.has_ended(day)]
    words = {"exam": exam.id, "date": exam.ends, "names": ", ".join(newer)}
    tell(Finding("exam-replaced" if newer else "exam-ends", words, level="notice"))


def forecasts(
    wanted: Sequence[Blueprint], on: date | None = None
) -> tuple[Library, list[Forecast]]:
    """The forecasts of some exams for today, with the cards on which they rest.

    For the date `on` where that is over: what has been forgotten since does not count.
    """
    with opened() as index:
        library = index.query(doubts.asked, index.library())
        model = index.query(fitted.model)
        seen = evidence(index.query(exams.answers), model)
        known = index.query(exams.strengths)
    today = moments.study_today(settings().rollover)
    day = today if on is None else min(today, on.toordinal())
    remembered = recall(known, day, model)
    hardness = pulled_hardness(folders().cache)
    return library, [
        forecast(*(each, pool(library, each), remembered, seen, coverage(library, each)), hardness)
        for each in wanted
    ]
