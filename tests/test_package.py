"""What is built from the checkout, as far as it can be told without building it."""

from __future__ import annotations

import re
import tomllib

import pytest
import yaml

from tests.conftest import ROOT, Script

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
PUBLIC = "https://code.example/me/awsquiz"


def test_the_long_description_points_to_the_public_repository(script: Script) -> None:
    """Pictures as bytes, pages as pages; no path of the checkout is left."""
    text = script("scripts/long_description.py").read_elsewhere(README, PUBLIC)
    assert f"]({PUBLIC}/raw/HEAD/docs/quiz.svg)" in text
    assert f"]({PUBLIC}/blob/HEAD/docs/first-week.md)" in text
    assert re.findall(r"\]\((?!https?:|#)[^)]*\)", text) == []


def test_without_a_public_repository_no_link_is_broken(script: Script) -> None:
    """There are no pictures then, and what links say stays."""
    text = script("scripts/long_description.py").read_elsewhere(README, "")
    assert re.findall(r"\]\((?!https?:|#)[^)]*\)", text) == []
    assert "개념 카드" in text


def test_the_package_has_urls_with_a_public_repository_alone(script: Script) -> None:
    """Each below its address."""
    urls = script("scripts/long_description.py").urls
    assert urls("") == {}
    assert all(each.startswith(PUBLIC) for each in urls(PUBLIC).values())


def test_types_are_there_for_who_is_told_so() -> None:
    """`Typing :: Typed` goes with the file that checkers look for."""
    assert "Typing :: Typed" in PYPROJECT["project"]["classifiers"]
    assert (ROOT / "awsquiz" / "py.typed").exists()


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
def test_each_python_that_is_claimed_is_tried_on_each_system(version: str) -> None:
    """In the files for a public host."""
    matrix = yaml.safe_load(WORKFLOW)["jobs"]["suite"]["strategy"]["matrix"]
    claimed = PYPROJECT["project"]["classifiers"]
    assert f"Programming Language :: Python :: {version}" in claimed
    assert version in matrix["python"]
    assert {each.partition("-")[0] for each in matrix["system"]} == {"ubuntu", "macos", "windows"}


def test_no_python_is_claimed_that_is_not_tried() -> None:
    """The other way round."""
    claimed = {
        each.rpartition(" ")[2]
        for each in PYPROJECT["project"]["classifiers"]
        if re.search(r":: 3\.\d+$", each)
    }
    assert claimed == set(yaml.safe_load(WORKFLOW)["jobs"]["suite"]["strategy"]["matrix"]["python"])


def test_the_public_host_runs_parts_that_are_there() -> None:
    """It has nothing of its own: whatever it runs can be run here."""
    named = set(re.findall(r"\.ci/run ([a-z0-9]+)$", WORKFLOW, re.MULTILINE))
    parts = set(re.findall(r"^([a-z0-9]+)\(\) \{$", CI, re.MULTILINE))
    assert named <= parts
    assert set(re.search(r"\$\{@:-([a-z0-9 ]+)\}", CI)[1].split()) <= parts  # type: ignore[index]
