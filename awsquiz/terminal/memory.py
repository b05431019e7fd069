"""How well the schedule foretells the learner, on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.console import Console, Group, RenderableType
from rich.text import Text

from awsquiz.core.study.fitted_memory.fit import Fitting
from awsquiz.core.study.fitted_memory.track_record import Losses, TrackRecord
from awsquiz.i18n import _, ngettext
from awsquiz.terminal import charts
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, MARKED, RIGHT

_WIDEST, _ASIDE = 50, 26
_FEW = 100
"""Answers since the fit before which they tell nothing."""


def memory_page(screen: Console, found: TrackRecord) -> RenderableType:
    """What the schedule said of each answer, and what happened."""
    return Group(*_page(found, max(10, min(_WIDEST, screen.width - _ASIDE))))


def _page(found: TrackRecord, width: int) -> Iterator[Text]:
    if not found.all.answers:
        yield Text(_("No fact has been asked again yet: there is nothing to compare."))
        return
    yield Text(_("What the schedule said, and what was remembered"), EMPHASIS)
    heads = (_("said"), _("was"), _("answers"))
    said, was, answers = map(charts.at_right, heads, (6, 6, 9))
    yield Text(f"{said}  {' ' * width}{was}{answers}", DIM)
    for each in found.classes:
        within = abs(each.said - each.happened) <= each.margin
        line = Text(charts.at_right(_percent(each.said), 6) + "  ", DIM)
        style = RIGHT if within else MARKED
        line.append_text(charts.bar(each.happened, width, style, each.said))
        line.append(charts.at_right(_percent(each.happened), 6), style)
        line.append(charts.at_right(f"{each.answers:,}", 9), DIM)
        yield line
    yield Text(_("┃ what was said; in another colour where luck alone does not explain it"), DIM)
    yield Text()
    yield from _losses(found)
    yield from _advice(found)


def _losses(found: TrackRecord) -> Iterator[Text]:
    if found.error is not None:
        said = _("On average {n} percentage points beside what was remembered.")
        yield Text(said.format(n=f"{100 * found.error:.1f}"))
    yield _loss(_("{n} answers"), found.all, found.is_fitted)
    if found.is_fitted and found.since.answers >= _FEW:
        yield _loss(_("{n} answers since it was fitted"), found.since, True)


def _loss(whose: str, losses: Losses, is_fitted: bool) -> Text:
    line = Text(whose.format(n=f"{losses.answers:,}") + ": ")
    line.append(_("log loss {own}").format(own=f"{losses.own:.4f}"), EMPHASIS)
    if is_fitted:
        line.append(" " + _("(unfitted {usual})").format(usual=f"{losses.usual:.4f}"), DIM)
    return line


def _advice(found: TrackRecord) -> Iterator[Text]:
    if found.fitted_on is not None:
        day = date.fromordinal(found.fitted_on).isoformat()
        yield Text(_("Fitted to you on {day}.").format(day=day), RIGHT)
        yield Text("awsquiz memory fit · awsquiz memory --usual", CODE)
    elif found.missing:
        yield Text(_missing(found.missing), DIM)
    else:
        yield Text(_("The schedule knows many learners, not yet you:"))
        yield Text("awsquiz memory fit", CODE)


def _missing(answers: int) -> str:
    return ngettext(
        "To be fitted to you it lacks {n} answer on facts asked again.",
        "To be fitted to you it lacks {n} answers on facts asked again.",
        answers,
    ).format(n=answers)


def fit_in_words(done: Fitting, due_before: int, due_now: int) -> str:
    """What came of a fit, in lines."""
    if done.missing:
        return _missing(done.missing)
    if done.log_loss is None or done.usual_log_loss is None:
        return _("All answers are of too few days: nothing later is left to try a fit on.")
    tried = _(
        "Fitted to earlier answers and tried on {n} later ones: log loss {own}, unfitted {usual}."
    ).format(
        n=f"{done.held_out:,}",
        own=f"{done.log_loss:.4f}",
        usual=f"{done.usual_log_loss:.4f}",
    )
    if not done.is_better:
        return (
            tried + "\n" + _("That is not better by more than luck: the schedule stays as it is.")
        )
    kept = _("Kept: all your answers are reckoned anew. Due today: {before} → {now}.")
    what = _("All weights were fitted.")
    if not done.all_weights:
        what = _("With few answers only the first intervals were fitted.")
    lines = [tried, what, kept.format(before=due_before, now=due_now)]
    if due_now > due_before:
        lines.append(_("What it makes due at once is spread over the coming days."))
    return "\n".join([*lines, _("awsquiz undo takes it back.")])


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
