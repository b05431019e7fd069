"""The option `--form`: apart from the others, for it loads the question engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import form_begun
from awsquiz.core.questions import FORMS, OBJECTIVE
from awsquiz.errors.wrong_use import NoSuchName
from awsquiz.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

Forms = Annotated[
    str | None,
    typer.Option(
        "--form",
        metavar=_("FORM[,FORM]"),
        help=_("Only these forms: {names}.").format(names=", ".join(FORMS)),
        autocompletion=form_begun,
    ),
]


def forms_named(named: str | None) -> Sequence[str]:
    """The forms of `--form`; without it all whose answers are right or wrong. Raises NoSuchName."""
    if named is None:
        return OBJECTIVE
    forms = [word.strip() for word in named.split(",") if word.strip()]
    for form in forms:
        if form not in FORMS:
            raise NoSuchName("form", form, list(FORMS))
    return forms or OBJECTIVE
