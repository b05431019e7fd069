"""Why a text is no YAML, in our words: PyYAML says it in English, with and without libyaml."""

from __future__ import annotations

import re

from awsquiz.i18n import N_, _

_WHY = (
    (r"expected ',' or '([\]}])'", N_("a list or a record in brackets is not closed")),
    (r"tab character|character '\\t'", N_("a tab stands where spaces are needed")),
    (r"mapping values are not allowed", N_("a colon stands where no key can: put it into quotes")),
    (r"unexpected end of stream", N_("a quote is not closed")),
    (r"cannot start any token", N_("a value begins with a sign that has a meaning: quote it")),
    (r"unknown escape", N_("a backslash in double quotes has no meaning: use single quotes")),
    (r"sequence entries are not allowed", N_("an item of a list stands where none can")),
    (r"could not find expected ':'", N_("a colon is missing behind a key")),
    (
        r"expected (key|<block end>|'-' indicator|<document start>|the node content)",
        N_("the lines are indented otherwise than those above"),
    ),
    (r"undefined (alias|tag)|anchor|alias|tag", N_("a sign (&, *, !) has a meaning: quote it")),
)


def why_no_yaml(why: str) -> str:
    """The reason in the language of the rest; a reason that is not known is none worth telling."""
    for pattern, said in _WHY:
        if re.search(pattern, why):
            return _(said)
    return _("a sign stands where none can")
