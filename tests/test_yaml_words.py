"""Why a text is no YAML, in our words."""

from __future__ import annotations

import pytest

from awsquiz import i18n
from awsquiz.storage import yamlreader
from awsquiz.yaml_words import why_no_yaml

BROKEN = [
    *(
        "title: [EC2\nfacts: 1",
        "title: {a",
        'title: "x',
        "title: a: b",
        "title: @z",
        'title: "\\q"',
    ),
    *("title: - x", "a: 1\n\tb: 2", "a: 1\n b: 2", "- a\nb: 1", "a: 1\nb\n", "a: 1\n- b", "a: ]"),
]


@pytest.mark.parametrize("text", BROKEN)
def test_no_reason_is_told_in_english_by_who_speaks_korean(text: str) -> None:
    """Whatever PyYAML says, with libyaml or without it."""
    with pytest.raises(yamlreader.YamlProblem) as raised:
        yamlreader.read(text)
    i18n.install("ko")
    try:
        said = why_no_yaml(str(raised.value.words.get("why", "")))
    finally:
        i18n.install("en")
    assert not [letter for letter in said if letter.isascii() and letter.isalpha()][4:]  # but YAML


def test_every_reason_has_words() -> None:
    """A reason that is not known gives words all the same."""
    assert why_no_yaml("something new") == "a sign stands where none can"
    assert why_no_yaml("found character '\\t' that cannot start any token") == (
        "a tab stands where spaces are needed"
    )
