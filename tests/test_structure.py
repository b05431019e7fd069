"""The house: which room may import which, and what quick commands leave alone.

A room is a file or a package: `core/study/` is a room of `core/`, `core/ids.py` another.
"""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from awsquiz.cli.commands import COMMANDS

PACKAGE = Path(__file__).parent.parent / "awsquiz"
MODULES = sorted(PACKAGE.rglob("*.py"))
# cli → {storage, terminal, formats} → core; these three do not import one another.
MAY_IMPORT = {
    "core": {"core"},
    "storage": {"core", "storage", "errors", "i18n", "paths"},
    "terminal": {"core", "terminal", "errors", "i18n", "messages", "paths"},
    "formats": {"core", "formats", "errors"},
}
NOT_IN_CORE = {
    *("typer", "rich", "questionary", "prompt_toolkit", "sqlite3", "yaml", "platformdirs"),
    *("os", "io", "pathlib", "tempfile", "shutil", "subprocess", "time", "gettext"),
}
LIBRARIES = ("obstore", "boto3", "pyrage", "duckdb")
"""Those of extras."""
SOLE_IMPORTER = {
    "questionary": "terminal/prompts/",
    "prompt_toolkit": "terminal/prompts/",
    "fsrs": "core/study/fsrs6.py",
    "obstore": "storage/sync/",
    "boto3": "storage/sync/",
    "pyrage": "storage/sync/",
    "duckdb": "storage/group/",
}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module or "")
    return found


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def dotted(path: Path) -> str:
    """The module's name: `awsquiz.core.study` for `core/study/__init__.py`."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


BY_NAME = {dotted(path): path for path in MODULES}


@cache
def imported_files(path: Path) -> set[str]:
    """The modules of ours that a file imports, also those that it takes names of."""
    found = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                module = f"{node.module}.{alias.name}"
                found.add(module if module in BY_NAME else node.module)
    return (found & BY_NAME.keys()) - {dotted(path)}


def assert_no_circle(graph: Mapping[str, set[str]]) -> None:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_files_import_in_no_circle() -> None:
    """Not within functions either, and not for types alone."""
    assert_no_circle({name: imported_files(path) for name, path in BY_NAME.items()})


@pytest.mark.parametrize("depth", [1, 2, 3], ids=["awsquiz", "its rooms", "their rooms"])
def test_rooms_import_in_no_circle(depth: int) -> None:
    """What lies below a room counts as the room; a package may take from its own files."""
    rooms: dict[str, set[str]] = defaultdict(set)
    for name, path in BY_NAME.items():
        room = ".".join(name.split(".")[: depth + 1])
        for other in (".".join(it.split(".")[: depth + 1]) for it in imported_files(path)):
            if not (f"{room}.".startswith(f"{other}.") or f"{other}.".startswith(f"{room}.")):
                rooms[room].add(other)
    assert_no_circle(rooms)


def test_the_core_has_22_rooms_at_most() -> None:
    """More cannot be kept in mind; a reason may raise the number: the last one was that of a study
    group, about which nothing else in the core has to know."""
    rooms = {
        path.name for path in (PACKAGE / "core").iterdir() if path.suffix == ".py" or path.is_dir()
    }
    assert len(rooms - {"__init__.py", "__pycache__"}) <= 22


# Names that several modules have because somebody calls all of them by it.
PROTOCOLS = {
    "FORM": "the record of a form of question",
    "make": "the forms of questions: the question of a fact in that form",
    "read": "storage: the file of a kind as a record with its problems",
    "load": "storage: all files of a kind",
    "FORMAT": "storage: the version of a kind of file",
    "schema": "storage: the JSON Schema of a kind of file",
    "SCHEMA": "the index: the tables of a kind; storage: where a JSON Schema is",
    "settle": "the index: brings the tables of a kind up to date",
    "N_": "marks a message for the catalogues; core may not import i18n",
}


def public_names(path: Path) -> Iterator[str]:
    """What a module defines itself for others."""
    for node in tree_of(path).body:
        names: list[str] = []
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = (
                []
                if node.decorator_list and "app." in ast.unparse(node.decorator_list[0])
                else [node.name]
            )
        elif isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names = [node.target.id]
        yield from (name for name in names if not name.startswith("_"))


def test_one_word_is_one_thing() -> None:
    """No public name stands in two modules, but for protocols and for commands.

    A command's function is called as the command is, often as what it shows.
    """
    homes: dict[str, set[str]] = defaultdict(set)
    commands = {f"awsquiz.cli.{command.place}" for command in COMMANDS.values()}
    for name, path in BY_NAME.items():
        for public in public_names(path):
            if f"{name}.{public}" not in commands:
                homes[public].add(name)
    twice = {name: sorted(places) for name, places in homes.items() if len(places) > 1}
    assert {name: twice[name] for name in twice.keys() - PROTOCOLS.keys()} == {}


# Module names that stand twice in one room on purpose.
NAMESAKES = {
    "desk": "core: where one sits an exam, and where one studies",
    "glossary": "storage: its file, and its tables in the index",
    "scenarios": "core: what they are, and what is wrong with them",
    "services": "core: what they are, and what is wrong with them",
    "checkup": "storage: of files, and of the index",
    "search": "core: the room, and the search itself",
    "picture": "terminal: of an exam, and of any screen",
    "screen": "terminal: of an exam, and of the prompts",
}


def test_no_module_name_stands_twice_in_a_room() -> None:
    """Across cli, core, storage and terminal the same name tells the layers of one thing."""
    homes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in BY_NAME:
        _package, *rooms = name.split(".")
        if len(rooms) > 1:
            homes[rooms[0], rooms[-1]].add(name)
    twice = {
        key: names for key, names in homes.items() if len(names) > 1 and key[1] not in NAMESAKES
    }
    assert twice == {}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_arrows_point_towards_the_core(path: Path) -> None:
    """No module imports a room that it must not know."""
    room = name_of(path).partition("/")[0]
    for module in imports(path):
        if module.startswith("awsquiz.") and room in MAY_IMPORT:
            assert module.split(".")[1] in MAY_IMPORT[room], f"{path} imports {module}"


@pytest.mark.parametrize("path", sorted((PACKAGE / "core").rglob("*.py")), ids=name_of)
def test_the_core_knows_no_screen_disk_or_clock(path: Path) -> None:
    """No module of core imports what would tie it to a machine; pure paths are allowed."""
    tree = tree_of(path)
    pure = {
        node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and node.module == "pathlib"
        and all(alias.name == "PurePath" for alias in node.names)
    }
    assert not ({module.partition(".")[0] for module in imports(path)} & NOT_IN_CORE) - pure


@pytest.mark.parametrize("path", sorted((PACKAGE / "core").rglob("*.py")), ids=name_of)
def test_the_core_does_not_ask_what_time_it_is(path: Path) -> None:
    """Dates may be counted with; what is now comes in as an argument."""
    asked = {"now", "today", "utcnow", "time", "monotonic", "perf_counter"}
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in asked, f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_heavy_libraries_have_one_importer(path: Path) -> None:
    """Questionary and prompt_toolkit in the prompts only, fsrs in the schedule only, and those of
    an extra where it is for."""
    for module in imports(path):
        owner = SOLE_IMPORTER.get(module.partition(".")[0])
        assert owner is None or name_of(path).startswith(owner)


SCREENS = ["questionary", "prompt_toolkit"]
NOTES = ["markdown_it", "mdit_py_plugins"]
SYNC = ["awsquiz.core.sync", "awsquiz.storage.sync"]


@pytest.mark.parametrize(
    ("arguments", "without"),
    [
        (["--help"], [*SCREENS, "yaml", "msgspec", "sqlite3"]),
        (["list"], [*SCREENS, *NOTES, *SYNC, "yaml", "fsrs", "pygments", "tomllib", "rich.table"]),
        (["show", "ec2"], [*SCREENS, *NOTES, "yaml", "fsrs", "pygments", "tomllib"]),
        (["search", "람다 비용"], [*SCREENS, *NOTES, "yaml", "fsrs", "msgspec"]),
        (["check"], [*SCREENS, *NOTES, "yaml"]),
        (["quiz", "--seed", "1"], [*SCREENS, *NOTES, "yaml", "fsrs", "pygments", "tomllib"]),
        (
            ["sync", "/nowhere"],
            [*SCREENS, *NOTES, "yaml", "fsrs", "obstore", "boto3", "pyrage", "duckdb"],
        ),
        (["quiz", "lambda", "--seed", "1"], [*NOTES, "yaml", "pathspec", "awsquiz.core.merge"]),
    ],
    ids=lambda value: " ".join(value),
)
def test_quick_commands_leave_heavy_libraries_alone(
    arguments: list[str], without: list[str], environment: dict[str, str]
) -> None:
    """A command imports only what it needs: start-up is felt at each one."""
    imported(arguments, environment)  # the first run may read files that the next one finds kept
    assert not imported(arguments, environment) & {*without}


GROUP_COMMAND = {"group", "group_figures", "group_loading"}
EXTRAS = {
    ("awsquiz.storage.sync", "awsquiz.core.sync"): {
        *("awsquiz.cli.sync", "awsquiz.cli.targets", "awsquiz.storage.config"),
        *("awsquiz.storage.group.gathering", "awsquiz.storage.group.publishing"),
        "awsquiz.cli.group_loading",
        "awsquiz.cli.records.of_setup",  # which no command loads
    },
    ("awsquiz.storage.group", "awsquiz.core.group"): {
        *(f"awsquiz.cli.{name}" for name in GROUP_COMMAND),
        *("awsquiz.formats.group_page", "awsquiz.terminal.groups"),
        "awsquiz.storage.config",  # whether a word can be a pseudonym
        "awsquiz.cli.records.of_groups",  # which no command loads
    },
}
"""Rooms of extras, and who takes something of them."""


@pytest.mark.parametrize("rooms", EXTRAS, ids=lambda rooms: rooms[0])
def test_an_extra_is_imported_by_its_own_command_alone(rooms: tuple[str, ...]) -> None:
    """Of ours nothing else takes anything of that room; and the room loads its libraries late."""
    users = {
        name
        for name, path in BY_NAME.items()
        for other in imported_files(path)
        if f"{other}.".startswith(tuple(f"{room}." for room in rooms))
        and not f"{name}.".startswith(tuple(f"{room}." for room in rooms))
    }
    assert users == EXTRAS[rooms]
    for name, path in BY_NAME.items():
        if name.startswith(rooms):
            for node in tree_of(path).body:
                names = ast.unparse(node) if isinstance(node, ast.Import | ast.ImportFrom) else ""
                assert not {*LIBRARIES} & {*names.replace(".", " ").split()}


def test_what_shows_a_group_is_imported_by_its_command_alone() -> None:
    """No other command loads what only groups need."""
    shown = {"awsquiz.formats.group_page", "awsquiz.terminal.groups"}
    shown |= {f"awsquiz.cli.{name}" for name in GROUP_COMMAND}
    users = {name for name, path in BY_NAME.items() if shown & {*imported_files(path)}}
    assert users <= shown


@pytest.mark.parametrize("arguments", [["--help"], ["lst"], ["--version"]], ids=" ".join)
def test_help_and_slips_import_no_command(
    arguments: list[str], environment: dict[str, str]
) -> None:
    """Names and helps of all commands are in one table."""
    assert not imported_commands(arguments, environment)


@pytest.mark.parametrize(
    ("arguments", "module"),
    [
        (["list"], "tree"),
        (["--lang", "en", "list"], "tree"),
        (["quiz", "--help"], "quiz"),
        (["exam", "--help"], "exam"),
    ],
    ids=lambda value: " ".join(value),
)
def test_a_command_imports_no_other(
    arguments: list[str], module: str, environment: dict[str, str]
) -> None:
    """Wherever in the arguments it stands."""
    assert imported_commands(arguments, environment) == {module}


def imported_commands(arguments: list[str], environment: dict[str, str]) -> set[str]:
    """The modules of commands that a run of awsquiz has imported."""
    rooms = {command.place.partition(".")[0] for command in COMMANDS.values()}
    modules = imported(arguments, environment)
    return {room for room in rooms if f"awsquiz.cli.{room}" in modules}


def imported(arguments: list[str], environment: dict[str, str]) -> set[str]:
    """All modules that a run of awsquiz has imported."""
    code = (
        "import sys, awsquiz.__main__ as program\n"
        f"sys.argv = ['awsquiz', *{arguments!r}]\n"
        "try: program.main()\n"
        "except SystemExit: pass\n"
        "print('imported:', *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=True,
    )
    return set(done.stderr.splitlines()[-1].removeprefix("imported:").split())


@pytest.mark.parametrize("folder", ["scripts", "benchmarks"])
def test_what_scripts_take_from_the_package_is_there(folder: str) -> None:
    """They are run seldom: a name that has moved would be missed late."""
    gone = [
        f"{path.name}: {node.module}.{alias.name}"
        for path in sorted((PACKAGE.parent / folder).glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("awsquiz")
        for alias in node.names
        if not hasattr(importlib.import_module(str(node.module)), alias.name)
        and importlib.util.find_spec(f"{node.module}.{alias.name}") is None
    ]
    assert gone == []


def test_no_command_loads_the_records_of_json() -> None:
    """They are there for mypy and for the schemas: nothing of them is needed to print."""
    loading = set()
    for name, path in BY_NAME.items():
        if not name.startswith("awsquiz.cli.records"):
            for node in tree_of(path).body:  # what mypy alone reads stands deeper, in an `if`
                if isinstance(node, ast.ImportFrom) and "cli.records" in (node.module or ""):
                    loading.add(name)
    assert loading == set()
