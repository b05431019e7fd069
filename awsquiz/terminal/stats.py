"""Statistics on the screen: two columns where it is wide, one where it is narrow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from awsquiz.core.model import Concept, Fact
from awsquiz.core.study import stats
from awsquiz.core.study.stats import Mastery, Retained, Share, Statistics
from awsquiz.i18n import _, ngettext
from awsquiz.terminal import charts
from awsquiz.terminal.categories import categories
from awsquiz.terminal.console import (
    CODE,
    DIM,
    EMPHASIS,
    MARKED,
    RIGHT,
    WRONG,
    columns,
    inert,
    styled,
)
from awsquiz.terminal.headings import heading

_TWO_COLUMNS = 100
_BETWEEN = 4
_MOST_CONCEPTS = 30
_TOLERANCE = 0.05
"""Below the desired retention by more than this is shown as too low."""

Texts = Mapping[str, tuple[Concept, Fact]]
"""By the id of a fact."""


def statistics_page(screen: Console, found: Statistics, texts: Texts) -> RenderableType:
    """All statistics, as wide as the screen."""
    width = screen.width
    wide = width >= _TWO_COLUMNS
    half = (width - _BETWEEN) // 2 if wide else width
    parts: list[RenderableType] = [
        heading(_("The last {n} days").format(n=found.days)),
        _tiles(found, wide),
        Text(),
        *_calendar(found, width),
        Text(),
    ]
    left: list[RenderableType] = [heading(_("Due in the coming days")), *_forecast(found, half)]
    left += [Text(), heading(_("How long it stays")), *_stability(found, half)]
    right: list[RenderableType] = [heading(_("What you still knew")), *_retention(found, half)]
    right += [Text(), heading(_("Hardest facts")), *_hardest(found, texts)]
    if wide:
        grid = Table.grid(padding=(0, _BETWEEN, 0, 0))
        grid.add_column(width=half)
        grid.add_column(width=half)
        grid.add_row(Group(*left), Group(*right))
        parts += [grid]
    else:
        parts += [*left, Text(), *right]
    parts += [Text(), heading(_("Concepts")), *_mastery(found, width)]
    return Group(*parts)


def nothing_yet() -> str:
    """What a newcomer is told."""
    return _("There are no answers yet to make statistics of. Begin with “awsquiz quiz”.")


def _tiles(found: Statistics, wide: bool) -> Table:
    """The few numbers that matter most."""
    streak = ngettext("{n} day", "{n} days", found.streak.current).format(n=found.streak.current)
    kept = _percent(found.recent.all)
    tiles = [
        (f"{found.answers:,}", _("answers")),
        (_duration(found.ms), _("spent")),
        (streak, _("in a row, at most {n}").format(n=found.streak.longest)),
        (kept, _("known, {n} wanted").format(n=f"{found.desired:.0%}")),
    ]
    grid = Table.grid(padding=(0, 6 if wide else 2, 0, 0))
    grid.add_row(*(Text(value, f"{EMPHASIS} {RIGHT}") for value, _label in tiles))
    grid.add_row(*(Text(label, DIM) for _value, label in tiles))
    return grid


def _duration(ms: int) -> str:
    minutes = round(ms / 60_000)
    if minutes < 60:
        return _("{m} min").format(m=minutes)
    if minutes >= 100 * 60:
        return _("{h} h").format(h=f"{minutes // 60:,}")
    return _("{h} h {m} min").format(h=minutes // 60, m=minutes % 60)


def _percent(share: Share) -> str:
    return "–" if share.value is None else f"{share.value:.0%}"


def _calendar(found: Statistics, width: int) -> Iterator[Text]:
    weekdays = _("Mon Tue Wed Thu Fri Sat Sun").split()
    aside = max(map(cell_len, weekdays)) + 1
    weeks = max(1, min((width - aside) // 2, -(-found.days // 7) + 1))
    names = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    days = (date.fromordinal(day) for day in range(found.today - 7 * weeks, found.today + 1))
    months = {day.toordinal(): names[day.month - 1] for day in days if day.day == 1}
    levels = len(charts.SHADES) - 1
    counts = {day: done.answers for day, done in found.activity.items()}
    shades = stats.shades(counts, levels)
    yield from charts.calendar(shades, found.today, weeks, weekdays, months, RIGHT)
    legend = Text.assemble(" " * aside, (_("less") + " ", DIM), (charts.SHADES[0], DIM))
    for sign in charts.SHADES[1:]:
        legend.append(" " + sign, RIGHT)
    busiest = max(counts.values(), default=0)
    yield legend.append(" " + _("more (at most {n} a day)").format(n=f"{busiest:,}"), DIM)


def _forecast(found: Statistics, width: int) -> Iterator[Text]:
    aside = len(f"{max(found.due):,}") + 1
    due = found.due[: (width - aside + 1) // 2]
    labels = [f"+{day}" if day % 7 == 0 else "" for day in range(len(due))]
    labels[0] = _("today")
    yield from charts.upright(due, labels, [MARKED] + [CODE] * (len(due) - 1), height=5, width=1)
    said = _("today {today} · tomorrow {tomorrow} · in {n} days {all}")
    today = f"{found.portion.due:,}"
    if found.portion.backlog:
        today += " " + _("(and {n} beyond today's limit)").format(n=found.portion.backlog)
    yield Text(
        said.format(
            today=today, tomorrow=f"{due[1]:,}", n=len(found.due), all=f"{sum(found.due):,}"
        )
    )


def _stability(found: Statistics, width: int) -> Iterator[Text]:
    labels = _("<1d 1d 3d 1w 3w 2mo 6mo 1y").split()
    aside = len(f"{max(found.stability):,}") + 1
    room = min(6, (width - aside + 1) // len(labels) - 1)
    counts = Text(" " * aside, DIM)
    for n in found.stability:
        counts.append(_short(n).ljust(room + 1) if n else " " * (room + 1))
    yield counts
    mature = stats.STABILITIES.index(stats.MATURE)
    styles = [CODE if at < mature else RIGHT for at in range(len(labels))]
    yield from charts.upright(found.stability, labels, styles, height=4, width=room)
    yield Text(_("and {n} facts that are new").format(n=f"{found.new:,}"), DIM)


def _retention(found: Statistics, width: int) -> Iterator[Text]:
    recent, period = found.recent, found.period
    names = {
        "young": _("up to 3 weeks"),
        "mature": _("3 weeks or more"),
        "all": _("together"),
    }
    aside = max(map(cell_len, names.values())) + 1
    room = max(8, min(30, width - aside - 24))
    heads = (_("{n} days").format(n=stats.RECENT_DAYS), _("{n} days").format(n=found.days))
    yield Text(
        " " * (aside + room) + charts.at_right(heads[0], 12) + charts.at_right(heads[1], 12), DIM
    )
    for name, label in names.items():
        share, longer = _share(recent, name), _share(period, name)
        value = share.value
        low = value is not None and value < found.desired - _TOLERANCE
        style = WRONG if low else RIGHT
        line = Text(label + " " * (aside - cell_len(label)))
        line.append_text(charts.bar(value or 0.0, room, style, found.desired))
        line.append(charts.at_right(_percent(share), 5), f"{EMPHASIS} {style}" if share.of else DIM)
        line.append(charts.at_right(_of(share), 7), DIM)
        yield line.append(charts.at_right(_percent(longer), 5)).append(
            charts.at_right(_of(longer), 7), DIM
        )
    target = _("┃ wanted: {n}").format(n=f"{found.desired:.0%}")
    yield Text(f"{target} · " + _("% known when asked again, (of so many)"), DIM)


def _share(retention: Retained, name: str) -> Share:
    return {"young": retention.young, "mature": retention.mature, "all": retention.all}[name]


def _of(share: Share) -> str:
    return f"({_short(share.of)})"


def _short(count: int) -> str:
    """A count in at most five columns: 9,999, 120k, 1.5M."""
    if count < 10_000:
        return f"{count:,}"
    return f"{count / 1000:.0f}k" if count < 999_500 else f"{count / 1_000_000:.1f}M"


def _hardest(found: Statistics, texts: Texts) -> Iterator[RenderableType]:
    if found.leeches:
        leeches = _("{n} forgotten again and again: awsquiz quiz --leeches")
        yield Text(leeches.format(n=found.leeches), MARKED)
    if not found.hardest:
        yield Text(_("None is hard so far."), DIM)
        return
    grid = columns("sign", "text", "aside")
    for each in found.hardest:
        if each.fact not in texts:
            continue
        concept, fact = texts[each.fact]
        said = Text.assemble((f"{inert(concept.title)}: ", DIM), styled(fact.text))
        lapses = ngettext("{n} lapse", "{n} lapses", each.lapses).format(n=each.lapses)
        grid.add_row(Text(f"{each.difficulty:.1f}", WRONG), said, lapses)
    yield grid
    yield Text(_("The number before it: how hard it is for you, 1 to 10."), DIM)


def _mastery(found: Statistics, width: int) -> Iterator[RenderableType]:
    shown, untouched = list(found.mastery), list[Mastery]()
    if len(shown) > _MOST_CONCEPTS:
        tops = [each for each in shown if each.depth == 0]
        untouched = [each for each in tops if not each.is_touched]
        shown = sorted((each for each in tops if each.is_touched), key=lambda each: each.share)
    left_out = len(shown) - _MOST_CONCEPTS
    shown = shown[:_MOST_CONCEPTS]
    names = [f"{'  ' * each.depth}{inert(each.title)}" for each in shown]
    aside = min(max(map(cell_len, names), default=0), width // 3)
    room = max(10, width - aside - 14)
    for each, name in zip(shown, names, strict=True):
        line = Text(name, EMPHASIS if each.depth == 0 else "")
        line.truncate(aside, overflow="ellipsis", pad=True)
        parts = [(each.mature, "━", RIGHT), (each.young, "╍", CODE), (each.new, "─", DIM)]
        line.append(" ").append_text(charts.stacked(parts, room))
        line.append(f"{each.share:5.0%}", EMPHASIS)
        yield line.append(f"({_short(each.facts)})".rjust(7), DIM)
    if left_out > 0:
        more = _("… and {n} more: name concepts to see what is below them").format(n=left_out)
        yield Text(more, DIM)
    if untouched:
        yield _untouched(untouched)
    yield Text.assemble(
        ("━━", RIGHT),
        (" " + _("3 weeks or more") + "  ", DIM),
        ("╍╍", CODE),
        (" " + _("up to 3 weeks") + "  ", DIM),
        ("── " + _("new") + "  ", DIM),
        ("% " + _("known if asked today (of facts)"), DIM),
    )


def _untouched(concepts: Sequence[Mastery]) -> Text:
    """How many are not begun, by category, in the order in which one learns them."""
    names, counts = categories(), Counter(each.category for each in concepts)
    in_order = [*names, *(name for name in counts if name not in names)]
    said = " · ".join(
        f"{inert(names.get(name, name)) or _('without a category')}\u00a0{counts[name]}"
        for name in in_order
        if counts[name]
    )
    return Text(_("Not begun: {counts}").format(counts=said), DIM)
