"""`awsquiz memory`: how well the schedule foretells the learner, and its fit to him."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import one_of
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import journal, opened, settings
from awsquiz.cli.moments import iso_day, new_stamp, study_today
from awsquiz.cli.parameters import Json, PlainPage
from awsquiz.core.events import Fit
from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.fitted_memory.fit import fitting
from awsquiz.core.study.fitted_memory.track_record import track_record
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.errors.wrong_use import NoSuchName
from awsquiz.i18n import _
from awsquiz.storage.index import fitted, queue
from awsquiz.terminal import memory as shown
from awsquiz.terminal.console import console, show

if TYPE_CHECKING:
    from awsquiz.cli.records.of_study import FitData, LossRow, MemoryData
    from awsquiz.core.study.fitted_memory.fit import Fitting
    from awsquiz.core.study.fitted_memory.track_record import Losses, TrackRecord
    from awsquiz.storage.index import Index

_FIT = "fit"


def memory(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[fit]",
            help=_("“fit” fits it to your answers; else shown."),
            autocompletion=one_of(_FIT),
        ),
    ] = None,
    usual: Annotated[
        bool, typer.Option("--usual", help=_("Back to the usual memory, of many learners."))
    ] = False,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    if what is not None and what.casefold() != _FIT:
        raise NoSuchName("memory", what, [_FIT])
    if what is not None and usual:
        raise WrongArguments.memory_is_fitted_or_usual()
    with opened() as index:
        if what is not None:
            _fit(index, json)
            return
        if usual and index.query(fitted.weights_used) != DEFAULT_WEIGHTS:
            _take(index, Fit(**new_stamp() | {"v": Fit.SINCE}))
        found = track_record(
            index.query(fitted.trails), index.query(fitted.model), index.query(fitted.fitted_on)
        )
    if json:
        print_json("memory", _record(found))
    else:
        screen = console(plain)
        show(screen, shown.memory_page(screen, found))


def _fit(index: Index, json: bool) -> None:
    """Fits it, and keeps what comes of it where it is better."""
    done = fitting(index.query(fitted.trails))
    before = _due(index)
    if done.weights is not None and done.is_better:
        begin = new_stamp() | {"v": Fit.SINCE}
        _take(index, Fit(**begin, values=done.weights.values, reviews=done.answers))
    if json:
        print_json("memory fit", _fit_record(done))
    else:
        print(shown.fit_in_words(done, before, _due(index)))


def _take(index: Index, event: Fit) -> None:
    journal().append(event)
    index.catch_up_journal()


def _due(index: Index) -> int:
    return index.query(queue.how_many_due, Selection(), study_today(settings().rollover))


def _fit_record(done: Fitting) -> FitData:
    return {
        "answers": done.answers,
        "missing_answers": done.missing,
        "kept": done.is_better,
        "all_weights": done.all_weights,
        "held_out_answers": done.held_out,
        "log_loss": _rounded(done.log_loss),
        "usual_log_loss": _rounded(done.usual_log_loss),
        "noise": _rounded(done.noise) if math.isfinite(done.noise) else None,
        "weights": _values(done.weights) if done.weights else [],
    }


def _record(found: TrackRecord) -> MemoryData:
    on = found.fitted_on
    return {
        "is_fitted": found.is_fitted,
        "fitted_on": None if on is None else iso_day(on),
        "model": found.weights.model,
        "weights": _values(found.weights),
        "missing_answers": found.missing,
        **_losses(found.all),
        "since_fit": _losses(found.since),
        "calibration_error": _rounded(found.error),
        "calibration": [
            {
                "said": round(each.said, 4),
                "happened": round(each.happened, 4),
                "answers": each.answers,
            }
            for each in found.classes
        ],
    }


def _losses(losses: Losses) -> LossRow:
    return {
        "answers": losses.answers,
        "log_loss": _rounded(losses.own),
        "usual_log_loss": _rounded(losses.usual),
    }


def _values(weights: Weights) -> list[float]:
    return [round(value, 6) for value in weights.values]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 5)
