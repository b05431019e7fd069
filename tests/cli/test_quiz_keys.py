"""The keys beside the answers, the forms, and what is kept of an answer."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from awsquiz import __version__
from tests.cli.journals import events
from tests.conftest import Run, data_of

needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


def test_an_answer_is_in_the_journal(run: Run, home: Path) -> None:
    """Each answer is one event with fact, form and grade; nothing else is written."""
    done = run("quiz", "--form", "ox", "--seed", "3", "-n", "2", input="o\no\n")
    written = events(home)
    assert [event["form"] for event in written] == ["ox", "ox"]
    assert {event["grade"] for event in written} <= {1, 3}
    wrong = done.stdout.count("✕ Wrong")
    assert [event["grade"] for event in written].count(1) == wrong


def test_an_interrupted_input_keeps_what_was_answered(run: Run, home: Path) -> None:
    """Leaving after one answer leaves that one in the journal."""
    run("quiz", "--form", "choice", "--seed", "3", "-n", "5", input="1\nq\n")
    assert len(events(home)) == 1


def test_a_guess_counts_as_not_known(run: Run, home: Path) -> None:
    """Marked with g an answer is graded Again, right or not, and says so."""
    done = run("quiz", "--form", "ox", "--seed", "3", "-n", "1", input="g\no\n")
    [event] = events(home)
    assert (event["grade"], event["guess"]) == (1, True)
    assert "guessed: counts as not known" in done.stdout


def test_x_says_that_a_statement_is_false_and_nothing_else(run: Run, home: Path) -> None:
    """An answer in true or false; elsewhere it marks no guess, as g does."""
    run("quiz", "--form", "choice", "--seed", "3", "-n", "1", input="x\n1\n")
    run("quiz", "--form", "ox", "--seed", "3", "-n", "1", input="x\n")
    first, second = events(home)
    assert (first.get("guess"), first["answer"]) == (None, ["1"])
    assert (second.get("guess"), second["answer"]) == (None, ["x"])


def test_a_hint_takes_a_wrong_option_away_and_caps_the_grade(run: Run, home: Path) -> None:
    """One wrong option goes, the right one stays; a right answer is Hard then."""
    quiz = ("quiz", "--form", "choice", "--seed", "3", "-n", "1")
    told = re.search(r"^ key .*?(\d) ", run(*quiz, input="1\nq\n").stdout, re.MULTILINE)
    run("undo")
    right = told[1] if told else "1"
    done = run(*quiz, input=f"?\n{right}\n")
    before, after = (re.findall(r"^  (\d)  ", part, re.M) for part in done.stdout.split("> \n")[:2])
    assert len(after) == len(before) - 1
    assert right in after
    assert events(home)[-1]["grade"] == 2


def test_the_note_is_shown_with_its_surroundings(run: Run) -> None:
    """s shows the note's lines around the fact."""
    done = run("quiz", "ec2", "--form", "name", "--seed", "3", "-n", "1", input="s\nq\n")
    assert "11 ☁" in done.stdout
    assert ":cloud:" not in done.stdout
    assert "9  ## EC2" in done.stdout


def test_earlier_questions_can_be_looked_at(run: Run) -> None:
    """p shows the question before with its verdict, and asks the current one again."""
    done = run("quiz", "--form", "ox", "--seed", "3", "-n", "2", input="p\no\np\nq\n")
    assert "There is no earlier question." in done.stdout
    verdicts = re.findall(r"^[○✕] (?:Right|Wrong)$", done.stdout, re.MULTILINE)
    assert len(verdicts) == 2
    assert verdicts[0] == verdicts[1]


def test_mistakes_are_asked_again_until_they_are_right(run: Run, home: Path) -> None:
    """--mistakes asks the facts whose last answer was wrong, and says when there are none."""
    assert "Nothing has been answered" in run("quiz", "--mistakes").stdout
    for given in ("o", "x"):  # one of them is wrong
        run("quiz", "ec2", "--form", "ox", "--seed", "3", "-n", "1", "--all", input=f"{given}\n")
    assert 1 in [event["grade"] for event in events(home)]
    for given in ("o", "x", "o", "x"):
        redone = run("quiz", "--mistakes", "--form", "ox", "--seed", "3", input=f"{given}\n")
    assert "Nothing to redo" in redone.stdout


def test_a_slip_of_a_key_is_the_learners_to_judge(run: Run, home: Path) -> None:
    """A nearly right term is shown before the right one, and counts as the learner says."""
    typed = "Elastic Compute Clowd\ny\n"
    done = run("quiz", "ec2", "--form", "name", "--seed", "2", "-n", "1", input=typed)
    assert "Nearly right: Elastic Compute Clowd → Elastic Compute Cloud\n" in done.stdout
    assert [event["grade"] for event in events(home)] == [3]


def test_a_flashcard_is_turned_and_graded_by_the_learner(run: Run, home: Path) -> None:
    """An empty line turns it, a digit from 1 to 4 is the grade."""
    done = run("quiz", "ec2", "--form", "flashcard", "--seed", "1", "-n", "1", input="\n2\n")
    assert [event["grade"] for event in events(home)] == [2]
    assert "  Elastic Compute Cloud의 약자다\n" in done.stdout
    assert "○ Hard" in done.stdout


def test_several_and_matching_are_answered_with_several_keys(run: Run, home: Path) -> None:
    """`1,3` chooses two; a matching takes a key for each concept and refuses fewer."""
    run("quiz", "--form", "multi", "--seed", "1", "-n", "1", input="1,3\n")
    done = run(
        "quiz", "--form", "match", "--seed", "1", "-n", "1", input="1\n3 2 1\n4 3 2 1\n5 4 3 2 1\n"
    )
    assert "Answer with one key for each concept, in their order" in done.stdout
    several, matched = events(home)
    assert several["answer"] == ["1", "3"]
    assert len(matched["answer"]) >= 3  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--form", "oxx"], "there is no form “oxx”; there are flashcard, ox, choice"),
        (["--easy", "--hard"], "--easy and --hard exclude each other"),
    ],
)
def test_options_that_mean_nothing_are_wrong_use(run: Run, arguments: list[str], says: str) -> None:
    """One line, exit code 2."""
    done = run("quiz", *arguments)
    assert done.returncode == 2
    assert says in done.stderr


def test_hard_and_easy_lean(run: Run) -> None:
    """--easy asks to recognise, --hard to recall, where the fact allows it."""
    levels = {}
    for lean in ("--easy", "--hard"):
        shown = run("questions", lean, "--seed", "1", "-n", "17", "--json")
        levels[lean] = [question["level"] for question in data_of(shown)["questions"]]
    # A fact that no other form can ask is asked in the one that can.
    assert levels["--easy"].count("recognise") >= 15
    assert levels["--easy"].count("recognise") > levels["--hard"].count("recognise")
    assert levels["--hard"].count("recall") > levels["--easy"].count("recall")


def test_an_answer_that_cannot_be_saved_stops_the_quiz(run: Run, home: Path) -> None:
    """When the journal cannot be written no further question is asked: exit code 3, one line."""
    (home / "journal").write_text("a file in the way", encoding="utf-8")
    done = run("quiz", "--form", "ox", "--seed", "1", "-n", "3", input="o\no\no\n")
    assert done.returncode == 3
    assert done.stderr.startswith("awsquiz: nothing could be recorded in ")
    assert "2/3" not in done.stdout
    assert "Right" not in done.stdout.replace("right so far", "")


@needs_terminal
def test_space_and_enter_choose_several(environment: dict[str, str], home: Path) -> None:
    """In a terminal space turns an option on, a digit as well, and enter answers."""
    from tests.cli.terminal import ENTER, Terminal

    terminal = Terminal(
        *("quiz", "--form", "multi", "--seed", "1", "-n", "1"), environment=environment
    )
    terminal.wait_for("q leave")
    terminal.press(ENTER)
    terminal.wait_for("Choose 2.")
    terminal.press(" 322" + ENTER)
    terminal.leave()
    assert terminal.end() == 0
    assert [event["answer"] for event in events(home)] == [["1", "3"]]


@needs_terminal
def test_keys_beside_the_answers_in_a_terminal(environment: dict[str, str], home: Path) -> None:
    """The hint takes an option away on the screen, ㅎ marks a guess with the input method on."""
    from tests.cli.terminal import Terminal

    terminal = Terminal(
        *("quiz", "--form", "choice", "--seed", "1", "-n", "1"), environment=environment
    )
    terminal.wait_for("? hint")
    terminal.press("?")
    terminal.press("ㅎ")
    terminal.wait_for("Marked as guessed.")
    terminal.press("\r")
    terminal.leave()
    assert terminal.end() == 0
    [event] = events(home)
    assert (event["guess"], event["hint"], event["grade"]) == (True, True, 1)


@needs_terminal
def test_a_term_is_typed_in_a_terminal(environment: dict[str, str], home: Path) -> None:
    """Typed answers have a line of their own; an alias or the full name is right."""
    from tests.cli.terminal import Terminal

    terminal = Terminal(
        *("quiz", "ec2", "--form", "name", "--seed", "2", "-n", "1"), environment=environment
    )
    terminal.wait_for("⏎ answer")
    terminal.press("amazon elastic compute cloud\r")
    terminal.wait_for("Summary")
    assert terminal.end() == 0
    assert [event["grade"] for event in events(home)] == [3]


def test_a_key_is_doubted_after_its_answer(run: Run, home: Path) -> None:
    """`!` means the question answered last, asks for words and goes on; the answer stays."""
    done = run(
        *("quiz", "ec2", "--form", "ox", "--seed", "3", "-n", "2"),
        input="!\no\n!\n둘 다 맞다\n!\nq\n",
    )
    assert "Nothing has been answered yet: doubt its key once you have." in done.stdout
    assert "Doubted; an answer stays. u takes the doubt back." in done.stdout
    assert "Its key is doubted already." in done.stdout
    review, doubt = events(home)
    assert (doubt["question"], doubt["fact"]) == (review["question"], review["fact"])
    assert (doubt["words"], doubt["answer"], doubt["form"]) == ("둘 다 맞다", ["o"], "ox")
    assert [option["key"] for option in doubt["options"]] == ["o", "x"]
    assert (doubt["note"], doubt["awsquiz"]) == ("aws-computing.md", __version__)
    assert doubt["line"] > 0


def test_a_doubted_question_does_not_come_back(run: Run, home: Path) -> None:
    """Though it was wrong; u takes the doubt back, and then it does."""
    quiz = ("quiz", "ec2", "--form", "name", "--seed", "2", "-n", "1")
    assert run(*quiz, input="틀린 답\n!\n\n").stdout.count("right so far") == 2
    assert [event["type"] for event in events(home)] == ["review", "doubt"]
    assert "right so far" not in run(*quiz).stdout
    run("undo")
    assert "무엇의 약자인가?" in run(*quiz, input="q\n").stdout


def test_u_takes_the_doubt_back_before_the_answer(run: Run, home: Path) -> None:
    """As it says: what was done last is taken back first."""
    quiz = ("quiz", "ec2", "--form", "ox", "--seed", "1", "-n", "2")
    run(*quiz, input="o\n!\n\nu\nq\n")
    review, doubt, undo = events(home)
    assert (review["type"], doubt["type"], undo["event"]) == ("review", "doubt", doubt["id"])


def test_a_doubted_question_is_named_without_markup(run: Run, home: Path) -> None:
    """Its stem stresses a word: that is no star on the screen."""
    quiz = ("quiz", "--form", "not", "--seed", "1", "-n", "2")
    done = run(*quiz, input="1\n!\n\nq\n")
    assert "옳지 [않은] 것은?" in done.stdout
    assert "**" not in done.stdout


def test_the_question_that_was_looked_back_at_is_doubted(run: Run, home: Path) -> None:
    """p twice, then `!`: the one before the last."""
    run("quiz", "--form", "ox", "--seed", "3", "-n", "3", input="o\no\np\np\n!\n\nq\n")
    first, _second, doubt = events(home)
    assert doubt["question"] == first["question"]


def test_a_card_that_is_turned_is_doubted_before_its_grade(run: Run, home: Path) -> None:
    """Its back is the key; then the next one is asked."""
    done = run("study", "-n", "2", "--seed", "1", input="\n!\n뒤가 틀렸다\nq\n")
    [doubt] = events(home)
    assert (doubt["type"], doubt["form"], doubt["words"]) == ("doubt", "flashcard", "뒤가 틀렸다")
    assert "answer" not in doubt
    assert done.stdout.count("right so far") == 2


@needs_terminal
def test_a_key_is_doubted_in_a_terminal(environment: dict[str, str], home: Path) -> None:
    """Escape goes back, words are typed in Korean, and the open question waits on."""
    from tests.cli.terminal import ENTER, Terminal

    terminal = Terminal(
        *("quiz", "--form", "choice", "--seed", "1", "-n", "2"), environment=environment
    )
    terminal.wait_for("q leave")
    terminal.press("1")
    terminal.wait_for("! key is wrong")
    terminal.press("!")
    terminal.wait_for("Esc goes back")
    terminal.press("\x1b")
    terminal.press("!")
    terminal.wait_for("Esc goes back")
    terminal.press_at_once("ㅂ 보기 둘이 맞다" + ENTER)
    terminal.wait_for("Doubted; an answer stays. u takes the doubt back.")
    terminal.press("q")
    terminal.wait_for("Summary")
    assert terminal.end() == 0
    review, doubt = events(home)
    assert (doubt["question"], doubt["words"]) == (review["question"], "ㅂ 보기 둘이 맞다")
