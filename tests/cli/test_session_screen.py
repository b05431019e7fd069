"""A session at a real terminal: sizes, quick keys, signals, the editor, and what comes after."""

from __future__ import annotations

import re
import shutil
import signal
import sys
from pathlib import Path

import pytest

from tests.cli.journals import events
from tests.cli.terminal import CTRL_C, CTRL_Z, DOWN, ENTER, Terminal
from tests.conftest import Run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

BY_KEY = ("ox", "choice", "not", "multi", "which", "value", "match", "order", "flashcard")
CHOICE = ("quiz", "--form", "choice", "--seed", "27")
TYPED = ("quiz", "ec2", "--form", "name", "--seed", "2")
LEFT_OTHER_SCREEN, SHOWN_CURSOR = "\x1b[?1049l", "\x1b[?25h"


def flat(text: str) -> str:
    """The text without its breaks, and without the cursor before an option."""
    return re.sub(r"[\s›]+", "", text)


def body(terminal: Terminal) -> str:
    """What stands between the two rules of a page."""
    return flat(re.split(r"─{30,}", terminal.seen)[1])


@pytest.mark.parametrize("form", BY_KEY)
def test_a_question_is_whole_at_every_size(environment: dict[str, str], form: str) -> None:
    """Narrower, wider, lower: question, options and keys are those of before."""
    terminal = Terminal("quiz", "--form", form, "--seed", "3", environment=environment)
    terminal.wait_for("q leave")
    terminal.settle()
    first = body(terminal)
    assert len(first) > 10
    for columns, lines in ((50, 50), (40, 50), (100, 30), (200, 24), (80, 50)):
        terminal.resize(columns, lines)
        assert body(terminal) == first
        assert "qleave" in flat(terminal.seen)
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("columns", [40, 60, 120])
def test_a_verdict_is_whole_at_every_size(environment: dict[str, str], columns: int) -> None:
    """As the question is; with more than there is room for, the rest is a key away."""
    terminal = Terminal(*CHOICE, environment=environment, lines=40)
    terminal.wait_for("q leave")
    terminal.press("1")
    terminal.wait_for("✕ Wrong")
    terminal.resize(columns, 60)
    for said in ("yours1", "key4", "aws-computing.md,line", "elasticbeanstalk/latest/dg/Welcome"):
        assert said in flat(terminal.seen)
    terminal.resize(columns, 20)
    assert "✕ Wrong" in terminal.seen
    for _at in range(8):
        terminal.press(DOWN)
    assert "aws-computing.md,line" in flat(terminal.seen)
    terminal.press("q")
    assert terminal.end() == 0


def test_a_typed_line_is_drawn_anew(environment: dict[str, str], home: Path) -> None:
    """What was typed stays, the question is there once, and the answer is taken."""
    terminal = Terminal(*TYPED, "-n", "1", environment=environment, lines=24)
    terminal.wait_for("q⏎ leave")
    terminal.press_at_once("elastic compute ")
    for columns in (50, 90, 60):
        terminal.resize(columns, 24)
        assert terminal.seen.count("무엇의 약자인가") == 1
        assert "› elastic compute" in terminal.seen
        assert "q⏎ leave" in terminal.seen
    terminal.press_at_once("cloud" + ENTER)
    terminal.wait_for("1 of 1 right")
    assert terminal.end() == 0
    assert "?⏎" not in terminal.seen  # no keys are left behind
    assert [event["grade"] for event in events(home)] == [3]


def test_a_double_press_answers_one_question(environment: dict[str, str], home: Path) -> None:
    """The second one comes before the next question, or what came of the first, can be read."""
    terminal = Terminal(*CHOICE, "-n", "3", environment=environment, reflexes=True)
    terminal.wait_for("q leave")
    terminal.settle()
    terminal.press_at_once("11")
    terminal.wait_for("✕ Wrong")
    terminal.settle()
    assert "✕ Wrong" in terminal.seen
    assert len(events(home)) == 1
    terminal.press_at_once("  ")
    terminal.wait_for("2/3")
    terminal.settle()
    terminal.press_at_once("q")
    assert terminal.end() == 0
    assert len(events(home)) == 1


def test_a_held_key_answers_one_question(environment: dict[str, str], home: Path) -> None:
    """However long it is held."""
    terminal = Terminal(*CHOICE, "-n", "3", environment=environment, reflexes=True)
    terminal.wait_for("q leave")
    terminal.settle()
    for _at in range(30):
        terminal.press_at_once("2")
        terminal._read(0.04)
    terminal.settle()
    assert len(events(home)) == 1
    terminal.leave()
    assert terminal.end() == 0


def test_a_key_before_the_question_is_no_answer(environment: dict[str, str], home: Path) -> None:
    """What was typed while the program started is not taken for one."""
    terminal = Terminal(*CHOICE, "-n", "2", environment=environment, reflexes=True)
    terminal.press_at_once("1")
    terminal.wait_for("q leave")
    terminal.settle()
    assert "1/2" in terminal.seen
    assert events(home) == []
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize(
    ("pause", "key", "waits"),
    [("wrong", "1", True), ("wrong", "4", False), ("always", "4", True), ("never", "1", False)],
)
def test_it_waits_after_an_answer_where_that_is_set(
    environment: dict[str, str], run: Run, pause: str, key: str, waits: bool
) -> None:
    """By default after a mistake; what came of an answer is seen above the next question too."""
    run("config", "pause", pause)
    terminal = Terminal(*CHOICE, "-n", "2", environment=environment)
    terminal.wait_for("q leave")
    terminal.press(key)
    seen = terminal.wait_for("any key go on" if waits else "2/2")
    assert ("✕ Wrong" if key == "1" else "○ Right") in seen
    assert ("any key go on" in terminal.seen) is waits
    assert ("2/2" in terminal.seen) is not waits
    terminal.leave()
    assert terminal.end() == 0


def test_question_and_verdict_stay_in_the_scrollback(environment: dict[str, str]) -> None:
    """Each once, when the screen is as it was before."""
    terminal = Terminal(*CHOICE, "-n", "2", environment=environment)
    terminal.wait_for("q leave")
    terminal.press("1 1 ")
    terminal.leave()
    assert terminal.end() == 0
    assert not terminal.fills_the_screen
    assert terminal.screen.count("대한 설명으로 옳은 것은?") >= 2
    assert terminal.screen.count("대한 설명으로 옳은 것은?") == len(
        re.findall(r"^[✕○] (?:Wrong|Right)$", terminal.screen, re.MULTILINE)
    )
    assert "choose ·" not in terminal.screen


@pytest.mark.parametrize("command", [CHOICE, TYPED, ("study",), ("exam", "mini")])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_as_ctrl_c_does(
    environment: dict[str, str], command: tuple[str, ...], number: int
) -> None:
    """130, no traceback, and the terminal is as it was."""
    terminal = Terminal(*command, environment=environment)
    terminal.wait_for("begin" if command[0] == "exam" else "leave")
    if command[0] == "exam":
        terminal.press(ENTER)
        terminal.wait_for("q leave")
    terminal.settle()
    terminal.signal(number)
    assert terminal.end() == 130
    assert "Traceback" not in terminal.screen
    assert not terminal.fills_the_screen
    assert terminal.sent.rfind(SHOWN_CURSOR) >= terminal.sent.rfind("\x1b[?25l")


@pytest.mark.parametrize("command", [CHOICE, TYPED, (), ("search",)])
def test_a_closed_window_ends_it(environment: dict[str, str], command: tuple[str, ...]) -> None:
    """It waits for no key that cannot come."""
    terminal = Terminal(*command, environment=environment)
    terminal.wait_for("leave" if command != ("search",) else "Esc")
    assert terminal.hang_up() in (0, 3, 130)


@pytest.mark.parametrize(
    ("command", "drawn"), [(CHOICE, "1/"), (TYPED, "1/"), ((), "Due"), (("study",), "1/")]
)
def test_ctrl_c_is_never_lost(
    environment: dict[str, str], command: tuple[str, ...], drawn: str
) -> None:
    """Not where it is pressed between the drawing and the reading of keys, either."""
    terminal = Terminal(*command, environment=environment)
    terminal.wait_for(drawn)
    terminal.press_at_once(CTRL_C)
    assert terminal.end() == 130
    assert "Traceback" not in terminal.screen


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs job control")
@pytest.mark.parametrize("command", [CHOICE, TYPED, ("search",), ()])
def test_ctrl_z_gives_the_terminal_back(
    environment: dict[str, str], command: tuple[str, ...]
) -> None:
    """And `fg` draws everything again, once."""
    ready = {("search",): "Esc leave", (): "leave with q"}.get(command, " leave")
    terminal = Terminal(*command, environment=environment, shell=True, lines=30)
    terminal.wait_for(ready)
    terminal.settle()
    before = flat(terminal.seen)
    terminal.press_at_once(CTRL_Z)
    terminal.wait_for("Stopped")
    assert not terminal.fills_the_screen
    terminal.press_at_once("clear; fg" + ENTER)
    terminal.wait_until_gone("Stopped")
    terminal.wait_for(ready)
    terminal.settle()
    after = terminal.seen
    assert after.count(ready) == 1
    if terminal.fills_the_screen:
        assert flat(after) == before
    terminal.press_at_once(CTRL_C)
    terminal.settle()
    terminal.press_at_once("exit" + ENTER)
    terminal.end()


def test_the_last_act_is_taken_back_whatever_it_was(
    environment: dict[str, str], home: Path
) -> None:
    """A star, a suspension, then the answer before; each is said, and only what helps is asked."""
    terminal = Terminal("study", "-n", "3", environment=environment)
    terminal.wait_for("q leave")
    assert "u undo" not in terminal.seen
    terminal.press(ENTER)
    terminal.wait_for("Good")
    terminal.press(ENTER)  # the cursor is on Good
    terminal.wait_for("2/3")
    terminal.press("*")
    terminal.wait_for("★ Starred.")
    terminal.press("-")
    terminal.wait_for("not asked any more; u takes that back")
    for said in ("suspension", "star", "the answer (Good)"):
        terminal.press("u")
        terminal.wait_for(f"Taken back: {said}")
    terminal.settle()
    assert "1/3" in terminal.seen
    terminal.press("q")
    assert terminal.end() == 0
    kinds = [event["type"] for event in events(home)]
    assert kinds == ["review", "star", "suspend", "undo", "undo", "undo"]
    assert events(home)[0]["grade"] == 3


EDITOR = """\
import pathlib, sys
path = pathlib.Path(sys.argv[-1])
runs = path.parent / "runs"
runs.write_text((runs.read_text() if runs.exists() else "") + "x")
text = path.read_text(encoding="utf-8")
if len(runs.read_text()) == 1:
    path.write_text(text + "  [broken\\n", encoding="utf-8")
else:
    whole = text.replace("  [broken\\n", "")
    path.write_text(whole.replace("title: EC2", "title: 이씨투", 1), encoding="utf-8")
"""


def test_a_broken_card_is_told_and_opened_again(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """With its file and line; then the question is asked as the card says now, and u undoes it."""
    script = tmp_path / "editor.py"
    script.write_text(EDITOR, encoding="utf-8")
    changed = environment | {"EDITOR": f"{sys.executable} {script}"}
    terminal = Terminal("quiz", "ec2", "--form", "choice", "--seed", "3", environment=changed)
    terminal.wait_for("q leave")
    terminal.press("e")
    told = terminal.wait_for("open it again")
    assert re.search(r"\.ec2\.draft\.yaml:\d+: ", told)
    terminal.press("y")
    terminal.wait_for("The card is saved; u takes that back.")
    terminal.wait_for("이씨투에 대한")
    terminal.press("u")
    terminal.wait_for("The card is as it was.")
    terminal.wait_for("EC2에 대한")
    terminal.settle()
    assert "━ 0:" not in terminal.sent  # no bar of progress
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize(("command", "keys"), [(("edit", "ec2"), ""), (CHOICE, "e")])
def test_a_change_that_is_given_up_is_told_as_that(
    environment: dict[str, str], tmp_path: Path, command: tuple[str, ...], keys: str
) -> None:
    """The card is as it was; that nothing was changed is not said besides."""
    script = tmp_path / "editor.py"
    script.write_text(EDITOR, encoding="utf-8")
    changed = environment | {"EDITOR": f"{sys.executable} {script}"}
    terminal = Terminal(*command, environment=changed)
    if keys:
        terminal.wait_for("q leave")
        terminal.press(keys)
    terminal.wait_for("open it again")
    terminal.press("n")
    terminal.wait_for("The card is as it was; what you wrote is gone.")
    if keys:
        terminal.wait_for("q leave")
        terminal.press("q")
    assert terminal.end() == 0
    assert "Nothing was changed" not in terminal.sent


RENAMING = """\
import pathlib, sys
path = pathlib.Path(sys.argv[-1])
text = path.read_text(encoding="utf-8")
path.write_text(text.replace("title: ", "title: New ", 1), encoding="utf-8")
"""


@pytest.mark.parametrize(
    ("command", "key", "enter"),
    [(TYPED, "s", ENTER), (("quiz", "--form", "order", "--seed", "3"), "1", "")],
)
def test_a_hint_stays_below_its_question(
    environment: dict[str, str], command: tuple[str, ...], key: str, enter: str
) -> None:
    """Whatever key follows, also that of the note: it is told only once."""
    terminal = Terminal(*command, environment=environment, lines=30)
    terminal.wait_for("leave")
    terminal.press("?" + enter)
    terminal.wait_for("It begins with")
    terminal.press(key + enter)
    if key == "s":
        terminal.wait_for("any key go back")
        terminal.press(" ")
        terminal.wait_until_gone("any key go back")
    terminal.settle()
    assert terminal.seen.count("It begins with") == 1
    terminal.press("q" + enter)
    assert terminal.end() == 0


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("true", "Nothing was changed."),
        ("false", "the editor false ended with 1"),
        (f"{sys.executable} -c '{RENAMING}'", "The card is saved; u takes that back."),
    ],
)
def test_after_editing_the_explanation_is_read_on(
    environment: dict[str, str], editor: str, said: str
) -> None:
    """Question, verdict and reasons are those of before; u and another key go on from there."""
    terminal = Terminal(*CHOICE, environment=environment | {"EDITOR": editor})
    terminal.wait_for("q leave")
    terminal.press("1")
    terminal.wait_for("any key go on")
    before = body(terminal)
    terminal.press("e")
    terminal.wait_for(said)
    terminal.wait_for("any key go on")
    terminal.settle()
    assert body(terminal) == before
    assert "✕ Wrong" in terminal.seen
    assert said in terminal.seen
    if "saved" in said:
        terminal.press("u")
        terminal.wait_for("The card is as it was.")
        terminal.wait_for("any key go on")
        assert body(terminal) == before
    terminal.press(" ")
    terminal.wait_until_gone("✕ Wrong\n─")
    terminal.press("q")
    assert terminal.end() == 0


def test_a_remark_is_written_below_its_question(environment: dict[str, str], home: Path) -> None:
    """Not below what came of the answer before; the words stay to be changed."""
    terminal = Terminal(*CHOICE, "-n", "2", environment=environment, lines=24)
    terminal.wait_for("q leave")
    terminal.press("4")  # right: what came of it stands above the next question
    terminal.wait_for("2/2")
    terminal.settle()
    asked = flat(re.split(r"─{30,}", terminal.seen)[-2])
    terminal.press("m")
    terminal.wait_for("Esc goes back")
    assert asked[:40] in flat(terminal.seen)
    assert "○ Right" not in terminal.seen
    terminal.press_at_once("요금 주의" + ENTER)
    terminal.wait_for("The remark is kept")
    terminal.press("m")
    terminal.wait_for("› 요금 주의")
    terminal.press("\x1b")
    terminal.wait_for("q leave")
    terminal.press("q")
    assert terminal.end() == 0
    assert [event.get("words") for event in events(home)] == [None, "요금 주의"]


def test_a_remark_is_written_below_the_explanation(environment: dict[str, str]) -> None:
    """Where one learns what there is to remark; it is long, and the line has its room."""
    terminal = Terminal(*CHOICE, environment=environment, lines=12)
    terminal.wait_for("q leave")
    terminal.press("1")
    terminal.wait_for("any key go on")
    terminal.press("m")
    terminal.wait_for("Esc goes back")
    assert "대한 설명으로 옳은 것은?" in terminal.seen
    assert "✕ Wrong" in terminal.seen
    assert terminal.seen.count("›") == 1
    terminal.press("\x1b")
    terminal.wait_for("any key go on")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("command", [CHOICE, TYPED, ("quiz", "--form", "multi", "--seed", "1")])
def test_a_low_screen_has_the_keys_that_answer_and_leave(
    environment: dict[str, str], command: tuple[str, ...]
) -> None:
    """And the question's beginning: of the other keys as many as there is room for."""
    terminal = Terminal(*command, environment=environment, columns=40, lines=10)
    terminal.wait_for(" leave")
    terminal.settle()
    assert ("⏎ answer" if command == TYPED else "choose") in terminal.seen
    assert "1/" in terminal.seen.splitlines()[1 if command == TYPED else 0]
    terminal.press("q" + (ENTER if command == TYPED else ""))
    assert terminal.end() == 0


def test_it_is_said_that_the_note_counts_as_a_hint(environment: dict[str, str], home: Path) -> None:
    """Before it is looked at, and with it; not once the question is answered."""
    terminal = Terminal(*CHOICE, "-n", "1", environment=environment)
    terminal.wait_for("s note (a hint)")
    terminal.press("s")
    terminal.wait_for("it counts as a hint, a right answer as Hard.")
    terminal.press(" 1")
    terminal.wait_for("any key go on")
    assert "a hint" not in terminal.seen
    assert "s note" in terminal.seen
    terminal.press("q")
    assert terminal.end() == 0
    assert events(home)[0]["hint"] is True


@pytest.mark.parametrize(
    ("editor", "said"),
    [("false", "the editor false ended with 1"), ("no-such-editor", "cannot start the editor")],
)
def test_no_editor_ends_a_session(environment: dict[str, str], editor: str, said: str) -> None:
    """It is said, and the question is asked on."""
    terminal = Terminal(*CHOICE, environment=environment | {"EDITOR": editor})
    terminal.wait_for("q leave")
    terminal.press("e")
    terminal.wait_for(said)
    terminal.wait_for("q leave")
    terminal.press("q")
    assert terminal.end() == 0


def test_a_long_page_has_a_pager(environment: dict[str, str], tmp_path: Path) -> None:
    """The reader's own; not where it fits, and not where none is wanted."""
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho PAGED\ncat\n", encoding="utf-8")
    pager.chmod(0o755)
    for arguments, lines, is_paged in (
        (("show", "ec2"), 20, True),
        (("show", "ec2"), 300, False),
        (("show", "ec2", "--no-pager"), 20, False),
        (("show", "ec2", "--plain"), 20, False),
        (("list", "--all"), 10, True),
    ):
        terminal = Terminal(
            *arguments, environment=environment | {"PAGER": str(pager)}, lines=lines
        )
        assert terminal.end() == 0
        assert ("PAGED" in terminal.screen) is is_paged
        assert "EC2" in terminal.screen


def test_a_low_menu_says_what_there_is_to_do(environment: dict[str, str]) -> None:
    """In place of how one chooses, where the glance above it has no room."""
    terminal = Terminal(environment=environment | {"AWSQUIZ_LANG": "ko"}, columns=40, lines=12)
    terminal.wait_for("내 통계")
    terminal.settle()
    assert "› 1  퀴즈" in terminal.seen
    assert terminal.seen.splitlines()[-11].strip().startswith("복습 0 · 새것 10")
    terminal.resize(80, 24)
    assert "q로 나갑니다" in terminal.seen
    terminal.press("q")
    assert terminal.end() == 0
