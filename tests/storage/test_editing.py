"""`$EDITOR` on a card: the user's own, or a draft of one that lies over a shipped one."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from awsquiz.errors import CannotGoOn
from awsquiz.storage import editing, library

CARD = "format: 1\nid: ec2\ntitle: EC2\n"
Editor = Callable[[str], Path]


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Makes a few lines of Python the editor; `path` is the file in them. Returns its log."""

    def make(code: str) -> Path:
        log, script = tmp_path / "opened.txt", tmp_path / "my editor.py"
        script.write_text(
            "import sys, pathlib\npath = pathlib.Path(sys.argv[-1])\n"
            f"pathlib.Path({str(log)!r}).write_text(str(path), encoding='utf-8')\n{code}\n",
            encoding="utf-8",
        )
        monkeypatch.delenv("VISUAL", raising=False)
        join = subprocess.list2cmdline if sys.platform == "win32" else shlex.join
        monkeypatch.setenv("EDITOR", join([sys.executable, str(script)]))
        return log

    return make


def edit(shipped: Path, own: Path, name: str = "ec2") -> Path | None:
    """Edits the card with all files there are; returns the user's file."""
    files = [*library.yaml_files(own), *library.yaml_files(shipped.parent)]
    return editing.edit(files, own, name).path


LAYER = """\
format: 2
id: ec2
docs: x
"""
APPEND = "path.write_text(path.read_text(encoding='utf-8') + 'docs: x\\n', encoding='utf-8')"


def folders(tmp_path: Path) -> tuple[Path, Path]:
    shipped = tmp_path / "shipped" / "ec2.yaml"
    shipped.parent.mkdir()
    shipped.write_text(CARD, encoding="utf-8")
    return shipped, tmp_path / "own"


def test_a_shipped_card_is_edited_as_a_draft(tmp_path: Path, editor: Editor) -> None:
    """What it says otherwise stands in the user's folder with the schema; the shipped one stays."""
    shipped, own = folders(tmp_path)
    log = editor(APPEND)
    assert edit(shipped, own) == own / "ec2.yaml"
    assert log.read_text(encoding="utf-8") == str(own / ".ec2.draft.yaml")
    assert not (own / ".ec2.draft.yaml").exists()
    assert (own / "ec2.yaml").read_text(encoding="utf-8") == LAYER
    assert shipped.read_text(encoding="utf-8") == CARD
    assert (own / "card.schema.json").is_file()


def test_a_draft_that_was_not_changed_goes_again(tmp_path: Path, editor: Editor) -> None:
    """Later versions of the shipped card are so seen."""
    shipped, own = folders(tmp_path)
    editor("")
    assert edit(shipped, own) is None
    assert [path.name for path in own.iterdir()] == ["card.schema.json"]


def test_while_a_card_is_edited_there_is_no_copy_of_it(tmp_path: Path, editor: Editor) -> None:
    """A kill then leaves nothing that hides the shipped card."""
    shipped, own = folders(tmp_path)
    seen = tmp_path / "seen.txt"
    editor(f"pathlib.Path({str(seen)!r}).write_text(str((path.parent / 'ec2.yaml').exists()))")
    edit(shipped, own)
    assert seen.read_text() == "False"


def test_a_draft_that_was_left_behind_is_gone_on_with(tmp_path: Path, editor: Editor) -> None:
    """What was written before a kill is neither lost nor written over."""
    shipped, own = folders(tmp_path)
    own.mkdir()
    (own / ".ec2.draft.yaml").write_text(CARD + "name: mine\n", encoding="utf-8")
    editor(APPEND)
    assert edit(shipped, own) == own / "ec2.yaml"
    assert (own / "ec2.yaml").read_text(encoding="utf-8") == (
        "format: 2\nid: ec2\nname: mine\ndocs: x\n"
    )


def test_the_users_own_card_is_edited_where_it_is(tmp_path: Path, editor: Editor) -> None:
    """Changed or not, it stays."""
    _, own = folders(tmp_path)
    own.mkdir()
    card = own / "mine.yaml"
    card.write_text(CARD.replace("id: ec2", "id: mine"), encoding="utf-8")
    editor("")
    assert edit(card, own, "mine") is None
    assert card.read_text(encoding="utf-8") == CARD.replace("id: ec2", "id: mine")
    editor(APPEND)
    assert edit(card, own, "mine") == card


def test_another_card_of_the_users_is_not_written_over(tmp_path: Path, editor: Editor) -> None:
    """A file of the shipped card's name may hold something else: the copy gets a number."""
    shipped, own = folders(tmp_path)
    own.mkdir()
    (own / "ec2.yaml").write_text(CARD.replace("id: ec2", "id: mine"), encoding="utf-8")
    editor(APPEND)
    assert edit(shipped, own) == own / "ec2-2.yaml"
    assert (own / "ec2.yaml").read_text(encoding="utf-8") == CARD.replace("id: ec2", "id: mine")
    editor("")
    (own / "ec2-2.yaml").unlink()
    assert edit(shipped, own) is None
    assert [path.name for path in own.glob("*.yaml")] == ["ec2.yaml"]


def test_a_broken_card_of_the_users_is_opened_to_be_mended(tmp_path: Path, editor: Editor) -> None:
    """What they wrote is neither replaced by the shipped card nor removed."""
    shipped, own = folders(tmp_path)
    own.mkdir()
    (own / "ec2.yaml").write_text(CARD + "docs: [", encoding="utf-8")
    log = editor("")
    assert edit(shipped, own) is None
    assert log.read_text(encoding="utf-8") == str(own / "ec2.yaml")
    assert (own / "ec2.yaml").read_text(encoding="utf-8") == CARD + "docs: ["


def test_an_editor_that_fails_is_named(tmp_path: Path, editor: Editor) -> None:
    """What it wrote stays; an untouched copy goes."""
    shipped, own = folders(tmp_path)
    editor("sys.exit(3)")
    with pytest.raises(CannotGoOn, match=r"\b3\b"):
        edit(shipped, own)
    assert not (own / "ec2.yaml").exists()
    editor(APPEND + "\nsys.exit(3)")
    with pytest.raises(CannotGoOn):
        edit(shipped, own)
    assert (own / "ec2.yaml").read_text(encoding="utf-8") == LAYER


@pytest.mark.parametrize("named", ["/no/such/editor", "no-such-editor --wait", "no-such-'editor"])
def test_an_editor_that_cannot_be_started_is_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    """No copy is left behind."""
    shipped, own = folders(tmp_path)
    monkeypatch.setenv("VISUAL", named)
    with pytest.raises(CannotGoOn, match="EDITOR"):
        edit(shipped, own)
    assert not (own / "ec2.yaml").exists()


def test_without_an_editor_it_is_said_how_to_name_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where none of the usual ones is installed; blanks name none."""
    shipped, own = folders(tmp_path)
    monkeypatch.setenv("VISUAL", "")
    monkeypatch.setenv("EDITOR", " ")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotGoOn, match=r"\$EDITOR"):
        edit(shipped, own)


def test_a_card_that_the_editor_removed_is_no_error(tmp_path: Path, editor: Editor) -> None:
    """Nothing of the user's is left to check."""
    shipped, own = folders(tmp_path)
    editor("path.unlink()")
    assert edit(shipped, own) is None


WITH_FACT = CARD + "facts:\n  - id: ec2.aaaa\n    text: 서버를 빌린다\n    why: 이유\n"


def test_the_draft_shows_the_whole_card_and_opens_at_the_fact(
    tmp_path: Path, editor: Editor
) -> None:
    """Own changes are in it; what is saved is what the shipped card does not say."""
    shipped, own = folders(tmp_path)
    shipped.write_text(WITH_FACT, encoding="utf-8")
    own.mkdir()
    layer = "# 내 것\nformat: 2\nid: ec2\nfacts:\n  - id: ec2.aaaa\n    why: 내 이유\n"
    (own / "ec2.yaml").write_text(layer, encoding="utf-8")
    seen = tmp_path / "seen.txt"
    editor(
        f"pathlib.Path({str(seen)!r}).write_text(path.read_text('utf-8'), 'utf-8')\n"
        "path.write_text(path.read_text('utf-8').replace('빌린다', '빌려 쓴다'), 'utf-8')"
    )
    assert edit(shipped, own, "ec2.aaaa") == own / "ec2.yaml"
    assert seen.read_text("utf-8") == WITH_FACT.replace("이유", "내 이유")
    assert (own / "ec2.yaml").read_text("utf-8") == (
        "# 내 것\nformat: 2\nid: ec2\nfacts:\n"
        "  - id: ec2.aaaa\n    text: 서버를 빌려 쓴다\n    why: 내 이유\n"
    )


def test_a_draft_that_says_what_the_shipped_card_does_leaves_nothing(
    tmp_path: Path, editor: Editor
) -> None:
    """Neither a new file nor an old one."""
    shipped, own = folders(tmp_path)
    editor("path.write_text(path.read_text('utf-8') + '# 주석\\n', 'utf-8')")
    assert edit(shipped, own) is None
    (own / "ec2.yaml").write_text(LAYER, encoding="utf-8")
    editor("path.write_text(path.read_text('utf-8').replace('docs: x\\n', ''), 'utf-8')")
    assert edit(shipped, own) == own / "ec2.yaml"
    assert [path.name for path in own.iterdir()] == ["card.schema.json"]


def test_what_is_removed_from_the_draft_is_taken_away(tmp_path: Path, editor: Editor) -> None:
    """A key by null, a fact by retired: true; a later version of the shipped card can show them."""
    shipped, own = folders(tmp_path)
    shipped.write_text(WITH_FACT + "  - id: ec2.bbbb\n    text: 다른 사실\n", encoding="utf-8")
    cut = "path.write_text(path.read_text('utf-8').split('  - id: ec2.bbbb')[0]"
    editor(f"{cut}.replace('    why: 이유\\n', ''), 'utf-8')")
    edit(shipped, own)
    assert (own / "ec2.yaml").read_text("utf-8") == (
        "format: 2\nid: ec2\nfacts:\n"
        "  - id: ec2.aaaa\n    why: null\n  - id: ec2.bbbb\n    retired: true\n"
    )


def test_a_draft_that_cannot_be_read_is_kept(tmp_path: Path, editor: Editor) -> None:
    """Nothing is saved of it; the next edit goes on with it."""
    shipped, own = folders(tmp_path)
    editor("path.write_text(path.read_text('utf-8') + 'docs: [', 'utf-8')")
    done = editing.edit([shipped], own, "ec2")
    assert (done.path, [each.code for each in done.problems]) == (None, ["syntax"])
    assert not (own / "ec2.yaml").exists()
    editor("path.write_text(path.read_text('utf-8').replace('docs: [', 'docs: x'), 'utf-8')")
    assert edit(shipped, own) == own / "ec2.yaml"


def test_other_words_in_a_draft_are_not_checked_any_more(tmp_path: Path, editor: Editor) -> None:
    """The day of the shipped check is left beside them; a day of one's own stays."""
    shipped, own = folders(tmp_path)
    fact = "  - id: ec2.aaaa\n    text: 옛말이다\n    checked: '2026-11-26'\n"
    shipped.write_text(CARD.replace("format: 1", "format: 2") + f"facts:\n{fact}", encoding="utf-8")
    reword = "text = path.read_text(encoding='utf-8').replace('옛말', '새말')\n"
    write = "path.write_text(text, encoding='utf-8')"
    editor(f"{reword}{write}")
    edit(shipped, own)
    [said] = library.load([own, shipped.parent]).library.by_id["ec2"].facts
    assert (said.text, said.checked) == ("새말이다", None)
    editor(
        "text = path.read_text(encoding='utf-8')"
        ".replace('text: 새말이다', 'text: 새 말이다\\n    checked: \"2026-11-27\"')\n"
        f"{write}"
    )
    edit(shipped, own)
    [said] = library.load([own, shipped.parent]).library.by_id["ec2"].facts
    assert (said.text, said.checked) == ("새 말이다", "2026-11-27")
