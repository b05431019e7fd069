"""A new fact on the screen, with the question that it gives, and the keys that decide on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Literal, get_args

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from awsquiz.core.claims.proposals import Proposal
from awsquiz.core.lint.contradictions import checked_against
from awsquiz.core.model import Library
from awsquiz.core.questions import Question
from awsquiz.core.study.triage import DecisionKind, Placed, TriageDesk
from awsquiz.core.text import nfc
from awsquiz.i18n import _, ngettext
from awsquiz.terminal import prompts
from awsquiz.terminal import questions as shown
from awsquiz.terminal.asides import aside_in_words
from awsquiz.terminal.charts import BAR, bar
from awsquiz.terminal.console import (
    DIM,
    EMPHASIS,
    MARKED,
    RIGHT,
    columns,
    inert,
    show,
    styled,
)
from awsquiz.terminal.options import key_or_yours

TriageKey = Literal["a", "x", "e", "t", "c", "p", "r", "w", "u", "n"]
"""Accept, set aside, edit, give to another concept, checked; the proposal is false, is refused, is
written otherwise; undo, later."""
_KEYS: tuple[TriageKey, ...] = get_args(TriageKey)
_ADDRESS = re.compile(r"https?://\S+")
_LATIN = {korean: key for key, korean in prompts.KOREAN_KEY.items()}


def show_fact(screen: Console, desk: TriageDesk, library: Library) -> None:
    """The open fact, and where it stands."""
    assert desk.open is not None
    show(screen, Group(*_lines(desk, desk.open, library)))


def show_question(screen: Console, question: Question | None) -> None:
    """What the fact would be asked as."""
    show(screen, Group(*_question(question, _("It would be asked so ({form}):"))))


def show_proposal(screen: Console, proposal: Proposal, question: Question | None) -> None:
    """What is proposed as false, and what the fact would be asked as with it."""
    lines: list[RenderableType] = [Text(_("Is this false, then?"), MARKED)]
    lines.append(Padding(styled(proposal.text, EMPHASIS), (0, 0, 0, 2)))
    if question is not None:
        lines += _question(question, _("With it, it would be asked so ({form}):"))
    show(screen, Group(*lines))


def _lines(desk: TriageDesk, placed: Placed, library: Library) -> Iterator[RenderableType]:
    fact, concept = placed.fact, library.by_id[placed.concept]
    done = (desk.number - 1) / desk.total
    head = Text.assemble("\n", (f"{desk.number}/{desk.total} ", EMPHASIS))
    head.append_text(bar(done, BAR, RIGHT, rest="━"))
    if desk.put_off:
        head.append("  " + _("{n} put off").format(n=desk.put_off), MARKED)
    note = library.note_of(concept, fact)
    if note and fact.line:
        said = _("{note}, line {line}").format(note=note, line=fact.line)
        head.append(f"  {inert(said)}", DIM)
    yield head
    titles = [each.title for each in (*library.ancestors(concept.id), concept)]
    place = [*titles, *filter(None, (fact.facet,)), *(str(styled(label)) for label in fact.under)]
    yield Text(inert(" › ".join(place)), DIM)
    if fact.aside:
        said = _("Set aside: {why}").format(why=aside_in_words(fact.aside))
        yield Text(said, MARKED)
    if fact.question:
        yield Padding(styled(fact.question), (0, 0, 0, 2))
    yield Padding(styled(fact.text, EMPHASIS), (0, 0, 0, 2))
    if (checked := checked_against(library, concept.id, fact)) is not None:
        grid = columns("sign", "text")
        grid.add_row(Text("✓", RIGHT), styled(checked.text))
        if checked.docs:
            grid.add_row("", Text(inert(checked.docs), DIM))
        yield Padding(grid, (0, 0, 0, 2))
    if fact.unsure:
        yield Text(_("Which concept it is about is not sure: it gets no options."), MARKED)


def _question(question: Question | None, heading: str) -> Iterator[RenderableType]:
    if question is None:
        yield Text(_("No question can be made of it."), MARKED)
        return
    form = shown.form_names()[question.form]
    yield Text(heading.format(form=form), DIM)
    yield Padding(shown.stem(question), (0, 0, 0, 2))
    grid = columns("sign", "text")
    for option in question.options:
        grid.add_row(key_or_yours(option.correct, False), styled(option.text))
    for pair in question.pairs:
        grid.add_row("", Text(f"{inert(pair.left)} → {inert(question.option(pair.right).text)}"))
    if not question.options:
        grid.add_row(key_or_yours(True, False), styled(question.answer[0]))
    yield Padding(grid, (0, 0, 0, 2))


# What is asked of the person


def decision_on(screen: Console, names: Mapping[TriageKey, str], by_key: bool) -> TriageKey:
    """The key of what is to become of the fact, of those with these `names`.

    Raises Left, and KeyboardInterrupt.
    """
    first, *others = names
    if by_key:
        hint = partial(_hint, names, others)
        given = prompts.choose(screen, [(first, names[first])], others, hint, aliases={})
        return next(key for key in _KEYS if key == given)
    show(screen, Padding(Text(_hint(names, names, max(20, screen.width - 4))), (0, 0, 0, 2)))
    while True:
        given = prompts.typed_line().casefold()
        given = _LATIN.get(given, given)
        for key in _KEYS:
            if given == key and key in names:
                return key
        print(_("Answer with one of {keys}, or q to leave.").format(keys="/".join(names)))


def wants_undo(screen: Console, by_key: bool) -> bool:
    """Whether the last decision of all is to be taken back. Raises Left, and KeyboardInterrupt."""
    finish, undo = _("finish"), "u " + _("undo")
    if by_key:
        return prompts.choose(screen, [("⏎", finish)], ["u"], undo, aliases={}) == "u"
    print(f"  ⏎ {finish} · {undo}")
    given = prompts.typed_line().casefold()
    return _LATIN.get(given, given) == "u"


def _hint(names: Mapping[TriageKey, str], keys: Iterable[TriageKey], width: int) -> str:
    """The keys with what they do, in lines that break between two of them."""
    lines = [""]
    for key, name in (*((key, names[key]) for key in keys), (prompts.LEAVE, _("leave"))):
        piece = f"{key} {name}"
        longer = f"{lines[-1]} · {piece}" if lines[-1] else piece
        lines[-1:] = [longer] if cell_len(longer) <= width else [lines[-1], piece]
    return "\n".join(lines)


def keys_for(placed: Placed, proposed: bool, *, only: bool = False) -> dict[TriageKey, str]:
    """What the keys do, what is the most likely first.

    With those for what is `proposed`; `only` these, where nothing else is to be decided on.
    """
    proposal: dict[TriageKey, str] = {
        "p": _("yes, false"),
        "r": _("not false"),
        "w": _("write another"),
    }
    last: dict[TriageKey, str] = {"u": _("undo"), "n": _("later")}
    if only:
        return proposal | {"x": _("set the fact aside")} | last
    accept: dict[TriageKey, str] = {"a": _("ask it as it stands")}
    aside: dict[TriageKey, str] = {"x": _("set it aside")}
    is_aside = placed.fact.aside is not None
    if is_aside:
        accept, aside = {"a": _("ask it all the same")}, {"x": _("leave it set aside")}
    rest: dict[TriageKey, str] = {
        "e": _("edit"),
        "t": _("give to another concept"),
        "c": _("checked"),
    }
    first = aside | accept if is_aside else accept | aside
    return first | rest | (proposal if proposed else {}) | last


def new_falsehood(text: str, by_key: bool) -> str | None:
    """The false statement as the person wants it; None where they go back."""
    said = _("What is false instead (q goes back):")
    if not by_key:
        said += " " + _("an empty line takes what is proposed")
    return _typed(said, text, by_key, keeps=True)


def proposals_wait() -> str:
    """Says that there is something to accept or to refuse."""
    return _("Rules propose statements that may be false: awsquiz triage --proposals")


def new_text(text: str, by_key: bool) -> str | None:
    """The text as the person wants it; None where it stays. Raises KeyboardInterrupt."""
    return _typed(_("What it is to say (an empty line leaves it):"), text, by_key)


def page_of_check(docs: str | None, by_key: bool) -> str | None:
    """The address of the page that says so; None where the person goes back.

    Offers the one that is known already. Raises KeyboardInterrupt.
    """
    said = _("The address of the page that says so (q goes back):")
    if docs and not by_key:
        said += " " + _("an empty line takes {docs}").format(docs=inert(docs))
    while True:
        given = _typed(said, docs or "", by_key, keeps=True)
        if given is None or _ADDRESS.fullmatch(given):
            return given
        print(_("An address begins with https:// and has no spaces."))


def concept_for(
    find: Callable[[str], Sequence[tuple[str, str]]], named: Callable[[str], str], by_key: bool
) -> str | None:
    """The id of the concept to which the fact is given; None where the person goes back.

    `find` gives ids with how they look, `named` the id that a word means. Raises what that does,
    and KeyboardInterrupt.
    """
    if not by_key:
        word = _typed(_("To which concept? Id, title or alias (q goes back):"), "", by_key)
        return None if word is None else named(word)
    from awsquiz.terminal.prompts import live

    hint = _("↑↓ choose · Enter give it to this one · Esc back")
    picked = live.pick(lambda typed: [live.Offer(*each) for each in find(typed)], "", hint)
    return None if picked is None else picked.name


def _typed(said: str, default: str, by_key: bool, *, keeps: bool = False) -> str | None:
    """A line that is typed; None where it is empty or not changed, unless the default is meant."""
    try:
        if by_key:
            given = prompts.type_in(said, default.replace("\n", " "))
        else:
            print(said)
            given = prompts.typed_line() or (default if keeps else "")
    except prompts.Left:
        return None
    given = nfc(given)
    return given if given and (keeps or given != default) else None


# What came of it


def said_of(kind: DecisionKind, placed: Placed, title: str) -> str:
    """One line on a decision that is on disk."""
    if kind == "check":
        return "✓ " + _("checked {days}").format(days=placed.fact.checked)
    return {
        "accept": "+ " + _("It is asked from now on."),
        "aside": "– " + _("It is not asked."),
        "false": "– " + _("It stands among what is false from now on."),
        "refuse": _("It is not proposed again."),
        "reword": _("It says now what you wrote."),
        "give": _("It stands in {title} now.").format(title=inert(title)),
    }[kind]


def what_was_decided(desk: TriageDesk) -> str:
    """What was decided, and what is left."""
    counts = desk.counts()
    names: dict[DecisionKind, str] = {
        "accept": _("asked"),
        "check": _("checked"),
        "aside": _("set aside"),
        "reword": _("reworded"),
        "give": _("given to another concept"),
        "false": _("found false"),
        "refuse": _("not false, or badly put"),
    }
    said = " · ".join(f"{name} {n}" for kind, name in names.items() if (n := counts[kind]))
    left = ngettext("{n} fact is left", "{n} facts are left", desk.left).format(n=desk.left)
    if not desk.left:
        left = _("Nothing is left to decide on.")
    return (said or _("Nothing was decided.")) + "\n" + left
