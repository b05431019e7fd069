"""How the schedule stands with a learner: what it said of every answer, and what happened."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.fitted_memory.fit import LEAST
from awsquiz.core.study.fitted_memory.foretelling import (
    Class,
    Foretold,
    calibration,
    calibration_error,
    foretold,
    log_loss,
)
from awsquiz.core.study.fitted_memory.trails import Trail
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import MemoryModel


class Losses(Struct, frozen=True):
    """The log loss on some answers: of the learner's model, and of the usual one."""

    answers: int
    own: float | None
    usual: float | None


class TrackRecord(Struct, frozen=True, kw_only=True):
    """How well the learner's model of memory foretells his answers."""

    weights: Weights
    fitted_on: int | None
    """The study day on which it was fitted; None where the usual weights hold."""
    all: Losses
    """On all answers that could be foretold: those that it was fitted to as well."""
    since: Losses
    """On the answers of later days than that on which it was fitted."""
    classes: Sequence[Class]
    """Said against happened, of all answers."""
    error: float | None
    """By how much they differ: see `calibration_error`."""
    missing: int
    """Answers that are missing for a fit."""

    @property
    def is_fitted(self) -> bool:
        """Whether other weights than the usual ones hold."""
        return self.weights != DEFAULT_WEIGHTS


def track_record(trails: Sequence[Trail], model: MemoryModel, fitted_on: int | None) -> TrackRecord:
    """How well the model foretells the answers of these trails."""
    own, usual = list(foretold(model, trails)), list(foretold(DEFAULT_MODEL, trails))
    classes = calibration(own)
    return TrackRecord(
        weights=model.weights,
        fitted_on=fitted_on,
        all=_losses(own, usual),
        since=_losses(*(_after(each, fitted_on) for each in (own, usual))),
        classes=classes,
        error=calibration_error(classes),
        missing=max(0, LEAST - len(own)),
    )


def _after(said: Sequence[Foretold], day: int | None) -> list[Foretold]:
    return [each for each in said if day is not None and each.day > day]


def _losses(own: Sequence[Foretold], usual: Sequence[Foretold]) -> Losses:
    return Losses(len(own), log_loss(own), log_loss(usual))
