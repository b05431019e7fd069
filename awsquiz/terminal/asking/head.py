"""The line above a question: how far the session has come."""

from __future__ import annotations

from rich.text import Text

from awsquiz.core.study.desk import StudyDesk
from awsquiz.i18n import _
from awsquiz.terminal.charts import BAR, bar
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT


def head(desk: StudyDesk) -> Text:
    """The question's number, facts known of all, right answers so far."""
    done, total = desk.session.done, desk.session.done + desk.session.left
    text = Text.assemble((f"{desk.number}/{total} ", EMPHASIS))
    text.append_text(bar(done / total if total else 0.0, BAR, RIGHT, rest="━"))
    if not desk.manner.at_end:
        text.append("  " + _("right so far: {n}").format(n=desk.tally.right), DIM)
    is_new = desk.open.item.stability is None
    marks = [_("new")] if is_new and not desk.returns else []
    if desk.returns:
        marks.append(_("again, {n} left").format(n=desk.session.left))
    marks += ["★"] if desk.starred else []
    if marks:
        text.append("  " + " ".join(marks), MARKED)
    return text


def on_one_line(head: Text, width: int) -> Text:
    """The line where there is room for it, else without its bar: what is said in words stays."""
    begin, end = head.plain.find("━"), head.plain.rfind("━") + 1
    if head.cell_len <= width or begin < 0:
        return head
    return head[:begin].append_text(head[end:])
