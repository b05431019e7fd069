"""The house: which room may import which, and what quick commands leave alone."""

from __future__ import annotations

import ast
import subprocess
import sys
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
ALONE = {
    "questionary": "terminal/prompts/",
    "prompt_toolkit": "terminal/prompts/",
    "fsrs": "core/study/schedule.py",
}


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module or "")
    return found


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


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
    tree = ast.parse(path.read_text(encoding="utf-8"))
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
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in asked, f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_heavy_libraries_have_one_importer(path: Path) -> None:
    """Questionary and prompt_toolkit in the prompts only, fsrs in the schedule only."""
    for module in imports(path):
        owner = ALONE.get(module.partition(".")[0])
        assert owner is None or name_of(path).startswith(owner)


SCREENS = ["questionary", "prompt_toolkit"]
NOTES = ["markdown_it", "mdit_py_plugins"]


@pytest.mark.parametrize(
    ("arguments", "without"),
    [
        (["--help"], [*SCREENS, "yaml", "msgspec", "sqlite3"]),
        (["list"], [*SCREENS, *NOTES, "yaml", "fsrs", "pygments", "tomllib", "rich.table"]),
        (["show", "ec2"], [*SCREENS, *NOTES, "yaml", "fsrs", "pygments", "tomllib"]),
        (["search", "람다 비용"], [*SCREENS, *NOTES, "yaml", "fsrs", "msgspec"]),
        (["check"], [*SCREENS, *NOTES, "sqlite3"]),
        (["quiz", "--seed", "1"], [*SCREENS, *NOTES, "yaml", "fsrs", "pygments", "tomllib"]),
    ],
    ids=lambda value: " ".join(value),
)
def test_quick_commands_leave_heavy_libraries_alone(
    arguments: list[str], without: list[str], environment: dict[str, str]
) -> None:
    """A command imports only what it needs: start-up is felt at each one."""
    assert not imported(arguments, environment) & {*without}


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
        check=True,
    )
    return set(done.stderr.splitlines()[-1].removeprefix("imported:").split())
