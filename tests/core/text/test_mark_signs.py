"""A new mark is a row in two places: all else that reads texts knows it from there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[3] / "awsquiz"
SIGNS = PACKAGE / "core" / "text" / "mark_signs.py"
WRITTEN = PACKAGE / "core" / "notes" / "markup" / "marks.py"
ADDING = """
import json, sys
from types import ModuleType

def put(name, path, *changes):
    source = open(path, encoding="utf-8").read()
    for old, new in changes:
        assert source.count(old) == 1, old
        source = source.replace(old, new)
    module = sys.modules[name] = ModuleType(name)
    exec(compile(source, path, "exec"), module.__dict__)

put(
    "awsquiz.core.text.mark_signs",
    sys.argv[1],
    ('Literal["o", "x"]', 'Literal["o", "x", "t"]'),
    ('case "o":', 'case "t": return MarkSense("△", None)\\n        case "o":'),
)
put(
    "awsquiz.core.notes.markup.marks",
    sys.argv[2],
    ("_SIGNS = (", '_SIGNS = (\\n    _Sign((":part:", "🔺"), mark="t", in_cells=("일부",)),'),
)
"""


def with_a_mark(asked: str) -> object:
    """What an expression is where there is a mark △ that notes write as 🔺."""
    imports = """
from awsquiz.core.claims.alone import can_be_marked, ends_in_mark
from awsquiz.core.notes.markup.marks import decode, mark_of, mark_of_cell
from awsquiz.core.text import key
from awsquiz.core.text.signed import called_true
from awsquiz.storage.yamltext import scalar
"""
    done = subprocess.run(
        [sys.executable, "-c", f"{ADDING}{imports}print(json.dumps({asked}))", SIGNS, WRITTEN],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_new_mark_is_read_where_notes_write_it() -> None:
    """By its emoji or its shortcode; its sign stands in the text."""
    assert with_a_mark(
        '[mark_of("암호화 🔺"), mark_of("암호화 :part:"), mark_of_cell("일부"),'
        ' mark_of_cell("△"), decode("암호화 🔺", str)]'
    ) == ["t", "t", "t", "t", "암호화 △"]


def test_a_new_mark_changes_what_is_said() -> None:
    """Texts with it and without it are two; it ends a line of a note, and needs no quotes."""
    assert with_a_mark(
        '[key("서버 관리 △") == key("서버 관리"), ends_in_mark("서버 관리 △"),'
        ' can_be_marked("서버 관리 △"), called_true("서버를 관리해야 한다 △"), scalar("△ 서버")]'
    ) == [False, True, True, None, "△ 서버"]
