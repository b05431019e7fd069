"""`awsquiz config`, and that language and theme take effect."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.terminal.console import PALETTES
from tests.cli.terminal import Terminal
from tests.conftest import Run, data_of


def test_a_setting_is_set_shown_and_put_back(run: Run, home: Path) -> None:
    """In the settings file of the home."""
    assert run("config", "new", "20").stdout == "new: 20\n"
    assert (home / "config.toml").read_text() == "new = 20\n"
    shown = data_of(run("config", "new", "--json"))
    assert (shown["settings"], shown["defaults"]) == ({"new": 20}, {"new": 10})
    assert run("config", "--unset", "new").stdout == "new: 10\n"
    assert (home / "config.toml").read_text() == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new", "many"], "new cannot be “many”: a whole number from 0 to 100000"),
        (["colour"], "there is no setting “colour”"),
        (["--unset"], "--unset takes the name of one setting and no value"),
        (["new", "1", "--unset"], "--unset takes the name of one setting and no value"),
    ],
)
def test_wrong_words_are_one_line(run: Run, arguments: list[str], said: str) -> None:
    """Exit code 2, nothing on stdout."""
    done = run("config", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"awsquiz: {said}")
    assert done.stderr.count("\n") == 1


def test_a_damaged_file_stops_with_its_line(run: Run, home: Path) -> None:
    """Help is shown all the same."""
    (home / "config.toml").write_text("new = \n")
    done = run("config")
    assert done.returncode == 3
    assert f"{home / 'config.toml'}:1: is not valid TOML" in done.stderr
    assert run("--help").returncode == 0


def test_the_language_that_is_set_goes_before_the_locale(run: Run) -> None:
    """And after AWSQUIZ_LANG and --lang; help is in it as well."""
    run("config", "language", "ko")
    assert "설정" in run("config", AWSQUIZ_LANG="").stdout
    assert "명령" in run("--help", AWSQUIZ_LANG="").stdout
    assert "Setting" in run("config").stdout
    assert "Setting" in run("--lang", "en", "config", AWSQUIZ_LANG="").stdout
    run("config", "--unset", "language")
    assert "Setting" in run("config", AWSQUIZ_LANG="").stdout


def coloured(environment: dict[str, str]) -> str:
    """What a terminal is sent."""
    terminal = Terminal(
        "config", "new", environment={"COLORTERM": "truecolor"} | environment, columns=60
    )
    assert terminal.end() == 0
    return terminal.sent


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_theme_has_colours_of_its_own(run: Run, environment: dict[str, str], theme: str) -> None:
    """Those of the name of a setting, as code is."""
    run("config", "theme", theme)
    assert code_of(theme) in coloured(environment)
    assert code_of("auto") not in coloured(environment)
    assert code_of("auto") in coloured(environment | {"AWSQUIZ_THEME": "auto"})


def code_of(theme: str) -> str:
    """What a terminal is sent for the colour of code."""
    code = PALETTES[theme][0].lstrip("#")
    return "\x1b[38;2;" + ";".join(str(int(code[at : at + 2], 16)) for at in (0, 2, 4)) + "m"


def test_the_theme_none_has_no_colours(run: Run, environment: dict[str, str]) -> None:
    """Like NO_COLOR."""
    assert code_of("auto") in coloured(environment)
    run("config", "theme", "none")
    assert "\x1b[3" not in coloured(environment)
