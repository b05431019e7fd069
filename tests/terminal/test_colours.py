"""Colours are read on the screens that learners have."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from rich.color_triplet import ColorTriplet

from awsquiz.terminal import console

ROOT = Path(console.__file__).parent
SCREENS = {
    # theme of a terminal: its background
    "Solarized Dark": "#002b36",
    "Solarized Light": "#fdf6e3",
    "Gruvbox Dark": "#282828",
    "Gruvbox Light": "#fbf1c7",
    "Dracula": "#282a36",
    "Nord": "#2e3440",
    "Campbell": "#0c0c0c",
    "Tango Light": "#ffffff",
}
DARK = [name for name, ground in SCREENS.items() if int(ground[1:3], 16) < 0x80]
LIGHT = [name for name in SCREENS if name not in DARK]


def luminance(colour: ColorTriplet) -> float:
    """Relative luminance, by the formula of WCAG 2."""
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: Color, ground: str) -> float:
    """Contrast of a colour on a background, 1 to 21, by the formula of WCAG 2."""
    both = (colour.get_truecolor(), Color.parse(ground).get_truecolor())
    lighter, darker = sorted(map(luminance, both), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("screen", "system"), [*product(SCREENS, ["TRUECOLOR", "EIGHT_BIT"])])
def test_the_usual_colours_are_read_everywhere(screen: str, system: str) -> None:
    """A contrast of 3 at least, which signs and bold words need, also with 256 colours."""
    for name in console.PALETTES["auto"]:
        colour = Color.parse(name).downgrade(ColorSystem[system])
        assert contrast(colour, SCREENS[screen]) >= 3, name


@pytest.mark.parametrize(
    ("theme", "screen"), [*product(["dark"], DARK), *product(["light"], LIGHT)]
)
def test_the_colours_of_a_theme_are_read_on_its_screens(theme: str, screen: str) -> None:
    """A contrast of 4.3 at least, nearly that of the text of these themes themselves."""
    for name in console.PALETTES[theme]:
        assert contrast(Color.parse(name), SCREENS[screen]) >= 4.3, name


def test_no_colour_is_that_of_a_background() -> None:
    """Bright black is the background itself in Solarized Dark, and dim is left to the terminal."""
    told = re.compile(r"bright_?black|ansibrightblack|[\"' ]dim[\"' ]")
    found = {
        path.name
        for path in ROOT.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if told.search(line) and not line.lstrip().startswith(("#", '"""'))
    }
    assert found == set()


@pytest.mark.parametrize(
    ("environment", "has_many"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({}, True),  # Windows
        ({"TERM": "xterm"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "screen", "AWSQUIZ_THEME": "dark"}, False),
    ],
)
def test_of_16_colours_none_is_the_ground(environment: dict[str, str], has_many: bool) -> None:
    """Bright black is the background of Solarized; what stands back has that of the text there."""
    chosen = console.palette_for(environment)
    assert (chosen in console.PALETTES.values()) is has_many
    numbers = [Color.parse(each).number for each in chosen if each[0] != "#" and each != "default"]
    assert all(number is not None and 0 < number < 7 for number in numbers)
