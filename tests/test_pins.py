"""The ground: all that developers and CI install is pinned, within the ranges of pyproject.toml."""

from __future__ import annotations

import tomllib

import pytest
from packaging.requirements import Requirement

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
PINNED = (ROOT / "constraints.txt").read_text(encoding="utf-8")
PINS = {
    pin.name.lower(): pin
    for line in PINNED.splitlines()
    if not line.startswith("#")
    for pin in (Requirement(line),)
}


@pytest.mark.parametrize(
    "wanted",
    [
        *PROJECT["dependencies"],
        *(each for extra in PROJECT["optional-dependencies"].values() for each in extra),
        *(each for group in GROUPS.values() for each in group),
    ],
    ids=str,
)
def test_what_is_pinned_is_what_pyproject_allows(wanted: str) -> None:
    """Each dependency has a lower bound, and a pin that its range allows."""
    requirement = Requirement(wanted)
    assert any(bound.operator == ">=" for bound in requirement.specifier)
    (pin,) = PINS[requirement.name.lower()].specifier
    assert pin.operator == "=="
    assert requirement.specifier.contains(pin.version)


def test_all_pins_are_exact() -> None:
    """What dependencies depend on is pinned as well: one version each, from no address."""
    for pin in PINS.values():
        assert [bound.operator for bound in pin.specifier] == ["=="], pin
        assert pin.url is None
