"""The language of messages: which is spoken, and what makes one known."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from awsquiz import paths
from awsquiz.i18n import DEFAULT, LANGUAGES, language
from awsquiz.terminal import prompts


@pytest.mark.parametrize(
    ("arguments", "environment", "configured", "spoken"),
    [
        (["--lang", "ko"], {"AWSQUIZ_LANG": "en"}, None, "ko"),
        (["--lang=en"], {}, "ko", "en"),
        (["--lang", "xx"], {"LANG": "ko_KR.UTF-8"}, None, "ko"),
        (["--lang", "xx"], {"LANG": "C"}, None, DEFAULT),
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


def _said() -> Iterator[str]:
    """What is given to gettext in the code; Babel does not find all of it within an f-string."""
    for path in paths.catalogues().parent.rglob("*.py"):
        for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(each, ast.Call) and isinstance(each.func, ast.Name):
                known = each.func.id in ("_", "N_", "ngettext")
                said = [a.value for a in each.args if known and isinstance(a, ast.Constant)]
                yield from (text for text in said if isinstance(text, str))


def test_every_message_is_in_the_catalogue() -> None:
    """One that is missing there stays English in each language."""
    with (paths.catalogues() / "ko" / "LC_MESSAGES" / "awsquiz.po").open("rb") as file:
        known = [message.id for message in read_po(file)]
    found = {text for each in known for text in ([each] if isinstance(each, str) else each)}
    assert {text for text in _said() if text not in found} == set()


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


def test_korean_has_one_word_and_one_sign_for_a_thing() -> None:
    """And a particle behind what is put into it is chosen by its sound, but for counts."""
    with (paths.catalogues() / "ko" / "LC_MESSAGES" / "awsquiz.po").open("rb") as file:
        messages = [message.string for message in read_po(file) if message.id]
    said = [each for text in messages for each in ([text] if isinstance(text, str) else text)]
    fixed = r"\{(?!days|things|number)\w+\}”?(?:은|는|이|가|을|를|와|과|으로|로|이?라는)(?=[ ,.]|$)"
    wrong = re.compile(r"[‘’]|십시오|모의고사|깃발|" + fixed)
    assert [text for text in said if wrong.search(text)] == []
