"""Writes the map of rooms in CONTRIBUTING.md: a line a room, of the first line of its docstring.

python scripts/rooms.py [--check]
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "CONTRIBUTING.md"
PACKAGE = ROOT / "awsquiz"
BEGIN, END = "<!-- rooms: scripts/rooms.py writes this -->\n", "<!-- end of rooms -->\n"


def first_line(path: Path) -> str:
    """The first line of a module's docstring, or of a package's."""
    module = path / "__init__.py" if path.is_dir() else path
    doc = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    return (doc or "").partition("\n")[0]


def rooms(folder: Path) -> list[Path]:
    """The packages and files of a package, without its `__init__`."""
    return sorted(
        path
        for path in folder.iterdir()
        if (path / "__init__.py").exists() or (path.suffix == ".py" and path.stem != "__init__")
    )


def written() -> Iterator[str]:
    """The map, in Markdown: the rooms of `awsquiz/`, then those of each of its packages."""
    inner = [path for path in rooms(PACKAGE) if path.is_dir()]
    for folder in (PACKAGE, *sorted(inner, key=lambda path: path.name != "core")):
        yield f"\n**{folder.relative_to(ROOT).as_posix()}/**: {first_line(folder)}\n\n"
        for path in rooms(folder):
            yield f"- `{path.name}{'/' if path.is_dir() else ''}` {first_line(path)}\n"
    yield "\n"


def page() -> str:
    """CONTRIBUTING.md with the map as it is now."""
    before, _begin, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return before + BEGIN + "".join(written()) + END + rest.partition(END)[2]


if __name__ == "__main__":
    if "--check" not in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
    elif page() != PAGE.read_text(encoding="utf-8"):
        sys.exit("the map in CONTRIBUTING.md is old: run scripts/rooms.py")
