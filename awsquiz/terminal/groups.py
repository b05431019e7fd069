"""A study group on the screen: what is told it, and what all have answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.console import Console, Group, RenderableType
from rich.text import Text

from awsquiz.core.group.figures import FEWEST, AreaFigures, Figure, GroupFigures, ItemFigures
from awsquiz.core.group.published import GroupAnswer
from awsquiz.core.group.suspects import SuspectItem, Suspicion
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.charts import bar
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, RIGHT, WRONG, columns, inert, styled
from awsquiz.terminal.questions import form_names

_SAMPLE = 5
_MOST = 15
"""Rows of a table on the screen; `--json` and `--html` have all."""
_BAR = 20


class GroupTitles(NamedTuple):
    """What ids are called here: those of a group's cards need not be known on this device."""

    concepts: Mapping[str, str]
    facts: Mapping[str, str]

    def of_fact(self, fact: str) -> str:
        """The text of a fact, or its id alone."""
        return self.facts.get(fact, "")


def joined_in_words(target: str, pseudonym: str) -> str:
    """What is said of having joined."""
    said = _(
        "Group: {target}\nYou are “{name}” there. Nothing was sent: see it by “awsquiz group "
        "publish --dry-run”, send it by “awsquiz group publish”."
    )
    return said.format(target=inert(target), name=inert(pseudonym))


def what_is_told(
    rows: Sequence[GroupAnswer], target: str, *, own: bool, all_rows: bool
) -> Iterator[str]:
    """All that would be told of a learner, and some of the rows themselves, or all."""
    n = len(rows)
    yield ngettext("{n} answer goes to {target}:", "{n} answers go to {target}:", n).format(
        n=f"{n:,}", target=inert(target)
    )
    yield _(
        "  of each question of a fact in a form the first answer: your pseudonym, fact, form, "
        "question, the statement you chose, whether it was right, seconds, how well you knew the "
        "fact before (stability and difficulty), and the day. Nothing else: not what you typed, no "
        "time of day, no note, no remark."
    )
    if own:
        yield _("  With --own also those on your own cards, and their text.")
    else:
        yield _("  None on what your own cards say something of.")
    for row in rows if all_rows else rows[:_SAMPLE]:
        sign = "○" if row.is_right else "✕"
        parts = (row.pseudonym, row.fact, row.form, row.question or "-", row.chosen or "-", sign)
        known = "-" if row.stability is None else f"{row.stability:g}/{row.difficulty:g}"
        yield "  " + inert(" · ".join((*parts, f"{row.seconds:g} s", known, row.day)))
    if n > _SAMPLE and not all_rows:
        said = _("  … and {n} more: “awsquiz group publish --dry-run” shows all.")
        yield said.format(n=f"{n - _SAMPLE:,}")


def there_already(pseudonym: str, n: int) -> str:
    """What is said where the name has answers there, and this device has sent none."""
    said = ngettext(
        "  {n} answer of “{name}” lies there already. If it is not yours, of another device, leave "
        "it be: “awsquiz group join … --as” another name.",
        "  {n} answers of “{name}” lie there already. If they are not yours, of another device, "
        "leave them be: “awsquiz group join … --as” another name.",
        n,
    )
    return said.format(n=f"{n:,}", name=inert(pseudonym))


def published(done: int, new: int, there: int, *, agreed: bool, dry: bool) -> str:
    """What came of publishing."""
    if not new:
        return _("Nothing is new: {n} of your answers are there.").format(n=f"{there:,}")
    if dry or not agreed:
        return _("Nothing was sent.")
    said = ngettext("Published: {n} answer", "Published: {n} answers", done)
    return said.format(n=f"{done:,}")


def left(files: int, together: int) -> Iterator[str]:
    """What was taken back, and what could not be."""
    yield ngettext("Taken back: {n} file", "Taken back: {n} files", files).format(n=f"{files:,}")
    if together:
        yield _(
            "Whoever keeps the group has put answers of many together, yours perhaps among them: "
            "ask for it to be done again."
        )


def pulled(n: int, *, forgotten: bool) -> str:
    """What came of pulling."""
    if forgotten:
        return _("Put away: new facts come in the order of the cards again.")
    if not n:
        return _("No fact was answered by {n} learners yet.").format(n=FEWEST)
    said = ngettext(
        "How hard {n} fact is for the group is known now: new facts come the easier first.",
        "How hard {n} facts are for the group is known now: new facts come the easier first.",
        n,
    )
    return said.format(n=f"{n:,}")


def figures_page(screen: Console, found: GroupFigures, titles: GroupTitles) -> RenderableType:
    """All figures, the weakest first, as much of each as a screen bears."""
    parts: list[RenderableType] = [Text(whole_in_words(found), EMPHASIS)]
    if found.hidden_items:
        parts.append(Text(hidden_in_words(found), DIM))
    worst = sorted(found.concepts, key=lambda each: (each.facility.value, each.id))
    areas: tuple[tuple[str, Sequence[AreaFigures], Mapping[str, str]], ...] = (
        (_("Concepts, the weakest first"), worst, titles.concepts),
        (_("Domains of exams"), found.domains, {}),
        (_("On which day of studying it was met"), found.curve, {}),
        (_("How well the fact was known before, in days"), found.known, known()),
    )
    for heading, rows, names in areas:
        if rows:
            parts += [Text(), Text(heading, EMPHASIS), _areas(rows[:_MOST], names)]
    hard = sorted(found.items, key=_weakness)
    if hard:
        said = _("Questions that tell least who knows (discrimination, n)")
        parts += [Text(), Text(said, EMPHASIS), *map_items(hard[:_MOST], titles)]
    return Group(*parts)


def known() -> dict[str, str]:
    """What the parts by how well facts were known are called."""
    return {"new": _("new")}


def whole_in_words(found: GroupFigures) -> str:
    """How much there is."""
    return _("{learners} learners · {answers} first answers · {items} questions · {days}").format(
        learners=f"{found.learners:,}",
        answers=f"{found.answers:,}",
        items=f"{len(found.items) + found.hidden_items:,}",
        days=f"{found.first or '-'} – {found.last or '-'}",
    )


def hidden_in_words(found: GroupFigures) -> str:
    """What is not shown."""
    said = _("Not shown, for fewer than {least} learners answered: {items} questions")
    return said.format(least=FEWEST, items=f"{found.hidden_items:,}")


def percent(figure: Figure) -> str:
    """A share with its interval."""
    return f"{figure.value:4.0%} ({figure.low:.0%}–{figure.high:.0%})"


def _areas(rows: Sequence[AreaFigures], names: Mapping[str, str]) -> RenderableType:
    grid = columns("sign", "sign", "sign", "text", "aside")
    for each in rows:
        style = RIGHT if each.facility.value >= 0.5 else WRONG
        n, said = f"n={each.n:,}", inert(names.get(each.id, each.id))
        grid.add_row(
            bar(each.facility.value, _BAR, style),
            Text(percent(each.facility)),
            Text(n, DIM),
            Text(said),
            Text(f"{each.seconds:.0f} s"),
        )
    return grid


def map_items(items: Sequence[ItemFigures], titles: GroupTitles) -> Iterator[RenderableType]:
    """Items, each with its figures and, below, its options."""
    for item in items:
        yield _item(item, titles)


def _item(item: ItemFigures, titles: GroupTitles) -> RenderableType:
    names = form_names()
    grid = columns("sign", "text")
    head = Text.assemble(
        (inert(item.fact), CODE),
        f" {inert(names.get(item.form, item.form))}  ",
        (item.correlation, EMPHASIS),
        (f"  {percent(item.facility).strip()}  n={item.n:,}  {item.seconds:.0f} s", DIM),
    )
    parts: list[RenderableType] = [head]
    if text := titles.of_fact(item.fact):
        grid.add_row("", styled(text, DIM))
    for option in item.options[:6]:
        sign = Text("○" if option.is_right else "✕", RIGHT if option.is_right else WRONG)
        share = f"{option.share:4.0%}  "
        grid.add_row(Text.assemble("  ", sign), Text.assemble(share, styled(option.text)))
    return Group(*parts, grid)


def suspects_page(
    screen: Console, found: Sequence[SuspectItem], titles: GroupTitles, of: int
) -> RenderableType:
    """What may be wrong, the gravest first, and what to do about it."""
    if not found:
        return Text(_("Of {n} questions none is suspected.").format(n=f"{of:,}"))
    reasons = reasons_in_words()
    parts: list[RenderableType] = []
    for suspect in found[: 2 * _MOST]:
        parts.append(Text(reasons[suspect.why], EMPHASIS))
        if suspect.option is not None:
            parts.append(Text.assemble("  → ", styled(suspect.option.text)))
        parts += [
            _item(suspect.item, titles),
            Text(f"  awsquiz doubt {inert(suspect.item.fact)}"),
            Text(),
        ]
    if len(found) > 2 * _MOST:
        parts.append(Text(_("and {n} more: see --json").format(n=len(found) - 2 * _MOST), DIM))
    parts.append(Text(_("Leads to look at, and no verdicts: hold the card against its page."), DIM))
    return Group(*parts)


def reasons_in_words() -> Mapping[Suspicion, str]:
    """What each suspicion means."""
    return {
        "key": _("The key may be wrong: the best choose another option rather than the right one"),
        "negative": _("Whoever is right here is worse elsewhere"),
        "split": _("Two answers split the best: both may be right"),
        "idle": _("A wrong option that hardly anybody chooses"),
    }


def _weakness(item: ItemFigures) -> tuple[float, str, str]:
    return (item.discrimination.value if item.discrimination else 2.0, item.fact, item.form)
