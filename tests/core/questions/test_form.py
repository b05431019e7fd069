"""The list of forms, and whatever else names them."""

from __future__ import annotations

import re

import pytest

from awsquiz.cli.parameters import FORM_NAMES
from awsquiz.core.questions import FORMS, IN_EXAMS, OBJECTIVE
from awsquiz.core.questions.form import Form
from awsquiz.i18n import _, install
from tests.conftest import ROOT


def test_help_names_every_form() -> None:
    """It is written down there, for the help is shown without the question engine."""
    assert FORM_NAMES.split(", ") == list(FORMS)


def test_the_readme_has_every_form_in_its_table() -> None:
    """By its id, in the first column."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `[a-z]+`[^|]*\|", readme, re.MULTILINE)
    assert set(re.findall("`([a-z]+)`", " ".join(rows))) >= set(FORMS)


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_a_form_has_a_name_in_korean(form: Form) -> None:
    """Its English one is translated like any message."""
    install("ko")
    try:
        assert _(form.name) != form.name
    finally:
        install("en")


def test_where_forms_are_asked() -> None:
    """Flashcards are judged by the learner; exams ask only what their guides describe."""
    assert set(FORMS) - set(OBJECTIVE) == {"flashcard"}
    assert IN_EXAMS == ("choice", "not", "which", "value", "multi", "scenario")
