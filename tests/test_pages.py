"""The pages name what there is: commands and options, and in CONTRIBUTING the rooms."""

from __future__ import annotations

import ast
import json
import os
import re
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from awsquiz.cli.commands import COMMANDS
from awsquiz.core.exam.coverage import coverage
from awsquiz.core.questions import FORMS
from awsquiz.storage import blueprints, library
from tests.conftest import ROOT, Script
from tests.pages import MADE_PAGES

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md"))}
WRITTEN = [page for page in DOCS if page.relative_to(ROOT / "docs").as_posix() not in MADE_PAGES]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *WRITTEN]
name_of = partial(os.path.relpath, start=ROOT)
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "awsquiz"
PACKAGES = sorted(
    {path.parent for path in PACKAGE.glob("*/*/**/__init__.py")} | {PACKAGE / "formats"}
)
CODE = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "awsquiz" / "cli").glob("*.py"))


def quoted(text: str) -> str:
    """What stands between grave accents."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL))


@pytest.mark.parametrize("language", ["", "en/"], ids=["ko", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_people_write_of_every_command(command: str, language: str) -> None:
    """In a page of docs/ that is not made from its help, in both languages."""
    pages = [DOCS[page] for page in WRITTEN if ("/docs/en/" in page.as_posix()) == bool(language)]
    assert any(re.search(rf"`{command}[ `]|\bawsquiz {command}\b", page) for page in pages)


@pytest.mark.parametrize("language", ["", "en/"], ids=["ko", "en"])
@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_explained(form: str, language: str) -> None:
    """In the table of forms."""
    page = DOCS[ROOT / f"docs/{language}reference/quiz.md"]
    assert re.search(rf"^\| .*`{form}`.* \|", page, re.MULTILINE)


def test_readme_is_one_page() -> None:
    """What it is, how to begin, ten commands, and where the rest is."""
    assert len(README.splitlines()) <= 80
    assert len(re.findall(r"^\| `awsquiz", README, re.MULTILINE)) == 10


@pytest.mark.parametrize("page", [ROOT / "README.md", *DOCS], ids=name_of)
def test_a_page_leads_to_what_is_there(page: Path) -> None:
    """Pages and pictures; to which part of a page, the build of the site holds."""
    text = re.sub(r"```.*?```|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    there = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    assert [each for each in there if not (page.parent / each).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_names_no_command_that_is_not_there(page: Path) -> None:
    """`awsquiz word` begins with a command."""
    named = re.findall(r"\bawsquiz ([a-z]+)\b", quoted(page.read_text(encoding="utf-8")))
    assert set(named) <= COMMANDS.keys()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_names_no_option_that_is_not_there(page: Path) -> None:
    """Options of awsquiz; those of pip, git and our own scripts stand beside their programs."""
    text = quoted(page.read_text(encoding="utf-8"))
    lines = (
        line
        for line in text.splitlines()
        if not re.search(r"\bpipx? |\buv |\bgit |/python |/cyclonedx", line)
    )
    for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", "\n".join(lines)):
        assert f'"{option}"' in CODE or option in OTHERS, option


OTHERS = {"--help", "--install-completion", "--show-completion", "--refresh"}


def test_the_map_of_rooms_is_of_today(script: Script) -> None:
    """`scripts/rooms.py` writes it again."""
    assert script("scripts/rooms.py").page() == CONTRIBUTING


def test_what_contributing_names_is_there() -> None:
    """The files of the reading order, and those to touch; `<form>` stands for any."""
    rooms = "awsquiz|core|cli|storage|terminal|formats|content|docs|scripts|tests|benchmarks"
    named = re.findall(rf"`((?:{rooms})/[\w./-]+)`", CONTRIBUTING)
    places = [*(ROOT / name for name in named), *(PACKAGE / name for name in named)]
    there = {place for place in places if place.exists() or place.with_suffix(".py").exists()}
    assert [name for name in named if not {ROOT / name, PACKAGE / name} & there] == []


def test_what_is_to_be_read_first_takes_ten_minutes() -> None:
    """Four files and the beginning of the page: 500 lines at most."""
    page, _sign, _rest = CONTRIBUTING.partition("## What the content is made of")
    _before, _sign, order = page.partition("four files")
    named = re.findall(r"^\d\. `((?:core|cli)/[\w/]+\.py)`", order, re.MULTILINE)
    assert len(named) == 4
    read = [page, *((PACKAGE / name).read_text(encoding="utf-8") for name in named)]
    assert sum(len(text.splitlines()) for text in read) <= 500


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_package_says_in_which_order_to_read_it(package: Path) -> None:
    """Its docstring names each of its modules."""
    doc = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or ""
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    assert {name for name in modules if f"`{name}`" not in doc} == set()


@pytest.mark.parametrize("exam", ["clf-c02", "saa-c03", "dva-c03"])
def test_readme_says_how_much_of_an_exam_the_shipped_cards_cover(exam: str) -> None:
    """In its first lines: whoever trusts them with weeks must know it."""
    [file] = blueprints.load([ROOT / "content" / "exams" / f"{exam}.yaml"])
    assert file.blueprint is not None
    held = library.load([ROOT / "content" / "cards"], [ROOT / "content" / "scenarios"]).library
    share = int(100 * coverage(held, file.blueprint).share)
    assert f"{exam.upper()}의 {share} %" in README[: README.index("## ")]


def keys_of(schema: Any) -> set[str]:
    """The keys that a JSON Schema knows, at any depth."""
    if isinstance(schema, list):
        return set().union(*map(keys_of, schema))
    if not isinstance(schema, dict):
        return set()
    named = {**schema.get("properties", {}), **schema.get("$defs", {})}
    below = [schema.get(each, []) for each in ("items", "anyOf", "oneOf", "allOf")]
    return {*schema.get("properties", {}), *keys_of([*named.values(), *below])}


FILES = {
    "cards": "cards/card",
    "scenarios": "scenarios/scenario",
    "blueprints": "exams/exam",
    "services": "services",
}
"""Pages of reference → the schemas of the files that they tell of."""
OF_PAGES = [(f"{language}reference/{page}.md", page) for language in ("", "en/") for page in FILES]


def schema_of(page: str) -> Any:
    """The JSON Schema of the files that a page is about."""
    return json.loads((ROOT / f"content/{FILES[page]}.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("path", "page"), OF_PAGES, ids=[path for path, _page in OF_PAGES])
def test_every_key_of_a_file_is_told(path: str, page: str) -> None:
    """In its example, or between grave accents."""
    told = set(re.findall(r"`([a-z_]+)[`:]|\b([a-z_]+):", DOCS[ROOT / "docs" / path]))
    assert keys_of(schema_of(page)) - {word for pair in told for word in pair} == set()


@pytest.mark.parametrize(("path", "page"), OF_PAGES, ids=[path for path, _page in OF_PAGES])
def test_an_example_of_a_file_is_one(path: str, page: str) -> None:
    """What the page shows could be saved as it is."""
    shown = re.findall(r"^```yaml\n(.*?)^```$", DOCS[ROOT / "docs" / path], re.M | re.S)
    schema = schema_of(page)
    files = [
        file
        for each in shown
        if schema.get("required", ["domains"])[-1] in (file := yaml.safe_load(each))
    ]
    assert files
    for file in files:
        jsonschema.validate(file, schema)
