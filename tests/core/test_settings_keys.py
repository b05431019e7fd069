"""Keys of the learner's own: which can be had, and what they stand for."""

from __future__ import annotations

import pytest

from awsquiz.core.settings.own_keys import (
    EXAM_KEYS,
    OWN_KEYS,
    SESSION_KEYS,
    KeyTable,
    plain_key,
    problem_of,
)


@pytest.mark.parametrize(
    ("own", "wrong"),
    [
        ({}, None),
        ({"hint": "h"}, None),
        ({"exam-flag": "s", "note": "n"}, None),  # another place, another table
        ({"hint": "s", "note": "?"}, None),  # exchanged
        ({"hint": "s"}, "hint"),
        ({"star": "h", "hint": "h"}, "star"),
        ({"exam-next": "g"}, "exam-next"),
        ({"exam-next": "#"}, "exam-next"),
        ({"exam-next": "j"}, None),
        ({"nothing": "h"}, "nothing"),
    ],
)
def test_no_key_twice_in_a_place(own: dict[str, str], wrong: str | None) -> None:
    """The name of the first that cannot be had so."""
    assert problem_of(own) == wrong


@pytest.mark.parametrize("table", [SESSION_KEYS, EXAM_KEYS])
def test_the_usual_keys_are_fine(table: dict[str, str]) -> None:
    """Each set to what it is anyway."""
    assert problem_of(table) is None


def test_what_an_own_key_replaces_does_nothing() -> None:
    """The own key does it, the usual one no more; others are as they were."""
    keys = KeyTable(SESSION_KEYS, {"hint": "h", "exam-flag": "z"})
    assert [keys.meant(key) for key in "h?sz"] == ["?", "", "s", "z"]
    assert (keys.shown("?"), keys.shown("s")) == ("h", "s")


def test_a_key_is_the_same_whatever_the_input_method() -> None:
    """Also with shift."""
    assert [plain_key(word) for word in ("ㅗ", "H", "ㅃ", "#", "hint")] == [*"hhq#", "hint"]


def test_a_key_means_one_thing_in_a_quiz_and_in_an_exam() -> None:
    """What both do is on the same key; the key of a guess is that of nothing else."""
    both = {name: key for name, key in SESSION_KEYS.items() if f"exam-{name}" in EXAM_KEYS}
    assert both == {name: EXAM_KEYS[f"exam-{name}"] for name in both}
    assert [name for name, key in OWN_KEYS.items() if key == "g"] == ["guess", "exam-guess"]
