"""The list of forms, and whatever else names them."""

from __future__ import annotations

import pytest

from awsquiz.core.questions import FORMS, IN_EXAMS, OBJECTIVE
from awsquiz.core.questions.form import Form
from awsquiz.i18n import _, install


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
    assert "flashcard" not in OBJECTIVE
    assert set(IN_EXAMS) <= set(OBJECTIVE)
    assert {"choice", "multi", "scenario"} <= set(IN_EXAMS)
    assert {"ox", "match", "cloze", "name", "order"}.isdisjoint(IN_EXAMS)
