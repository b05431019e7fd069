"""README and docs name what there is: their commands and options are the program's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from awsquiz.cli.commands import COMMANDS
from awsquiz.core.questions import FORMS
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
CODE = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "awsquiz" / "cli").glob("*.py"))


def quoted(text: str) -> str:
    """What stands between grave accents."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL))


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_names_every_command(command: str) -> None:
    """In the table of commands, as `awsquiz command` or after another one of the row."""
    rows = re.findall(r"^\| `awsquiz.*", README, re.MULTILINE)
    assert any(re.search(rf"`(?:awsquiz )?{command}[ `]", row) for row in rows)


@pytest.mark.parametrize("form", FORMS)
def test_readme_explains_every_form(form: str) -> None:
    """In the table of forms."""
    assert re.search(rf"^\| .*`{form}`.* \|", README, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_no_command_that_is_not_there(page: Path) -> None:
    """`awsquiz word` begins with a command."""
    named = re.findall(r"\bawsquiz ([a-z]+)\b", quoted(page.read_text(encoding="utf-8")))
    assert set(named) <= COMMANDS.keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_no_option_that_is_not_there(page: Path) -> None:
    """Options of awsquiz; those of pip, git and our own scripts stand beside their programs."""
    text = quoted(page.read_text(encoding="utf-8"))
    lines = (line for line in text.splitlines() if not re.search(r"\bpip |\buv |/python ", line))
    for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", "\n".join(lines)):
        assert f'"{option}"' in CODE or option in OTHERS, option


OTHERS = {"--help", "--install-completion", "--refresh"}
