"""The language of messages: which is spoken, and what makes one known."""

from __future__ import annotations

import io

import pytest

from awsquiz import paths
from awsquiz.i18n import DEFAULT, LANGUAGES, language
from awsquiz.terminal import prompts


@pytest.mark.parametrize(
    ("arguments", "environment", "configured", "spoken"),
    [
        (["--lang", "ko"], {"AWSQUIZ_LANG": "en"}, None, "ko"),
        (["--lang=en"], {}, "ko", "en"),
        (["--lang", "xx"], {"LANG": "ko_KR.UTF-8"}, None, DEFAULT),
        (["--", "--lang", "ko"], {"LANG": "C"}, None, DEFAULT),
        ([], {"AWSQUIZ_LANG": "ko-KR", "LANG": "en_US"}, "en", "ko"),
        ([], {"LANG": "en_US"}, "ko", "ko"),
        ([], {"LC_ALL": "ko_KR.UTF-8", "LANG": "en_US"}, None, "ko"),
        ([], {"LANG": "fr_FR"}, None, DEFAULT),
    ],
)
def test_the_language_is_chosen(
    arguments: list[str], environment: dict[str, str], configured: str | None, spoken: str
) -> None:
    """The option, the environment, the settings, the locale; one that is not known is English."""
    assert language(arguments, environment, configured) == spoken


def test_languages_are_those_with_a_catalogue() -> None:
    """A row of the table and a folder of `awsquiz/locale`."""
    assert set(LANGUAGES) == {folder.name for folder in paths.catalogues().iterdir()}
    assert all(code == each.code and each.name for code, each in LANGUAGES.items())


@pytest.mark.parametrize(
    ("line", "is_yes"),
    [
        ("y", True),
        ("ㅛ", True),
        ("예", True),
        ("네", True),
        ("YES", True),
        ("n", False),
        ("", False),
    ],
)
def test_yes_is_said_in_any_language(
    line: str, is_yes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And with the input method on or off."""
    monkeypatch.setattr("sys.stdin", io.StringIO(line + "\n"))
    assert prompts.said_yes() == is_yes
