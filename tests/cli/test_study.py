"""Sessions by the schedule: what is asked, when, and the keys that change it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.journals import events, learnt
from tests.conftest import Run, data_of

needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
HEAD = re.compile(r"^(\d+)/(\d+) ", re.MULTILINE)


def test_a_newcomer_studies_ten_new_facts(run: Run) -> None:
    """The first session has as many facts as the day's limit."""
    assert HEAD.findall(run("study").stdout)[0] == ("1", "10")


def test_what_is_due_comes_before_what_is_new(run: Run, home: Path) -> None:
    """The least remembered first; new facts among them, up to the day's limit."""
    learnt(home, "lambda.qv90", "ecs.5j5y")
    done = run("study", input="3\n" * 12)
    assert HEAD.findall(done.stdout)[0] == ("1", "12")
    facts = [event["fact"] for event in events(home)][2:]
    assert set(facts[:10]) >= {"lambda.qv90", "ecs.5j5y"}
    assert len(set(facts)) == 12


def test_a_session_goes_on_where_it_stopped(run: Run, home: Path) -> None:
    """What was answered is not asked again, what went wrong is, and the limit counts both."""
    run("study", input="3\n1\n3\n")
    answered = [event["fact"] for event in events(home)]
    done = run("study", input="3\n" * 8)
    assert HEAD.findall(done.stdout)[0] == ("1", "8")
    later = [event["fact"] for event in events(home)][3:]
    assert later[0] == answered[1]
    assert set(later[1:]).isdisjoint(answered)


def test_a_day_s_work_has_an_end(run: Run) -> None:
    """Then it is said when there is more, and how to go on all the same."""
    run("study", input="3\n" * 10)
    done = run("study")
    assert done.stdout.startswith("Done for today. Next: ")
    assert "--ahead" in done.stdout


def test_a_wrong_fact_returns_until_it_is_right(run: Run, home: Path) -> None:
    """It is asked again in the session, marked so; only its first answer counts as score."""
    done = run("study", "-n", "2", input="1\n3\n3\n")
    assert [event["grade"] for event in events(home)] == [1, 3, 3]
    assert "2/2" in done.stdout
    assert re.search(r"right so far: \d  again\b", done.stdout)
    assert "1 of 2 right" in done.stdout


def test_the_next_interval_is_shown_on_each_grade(run: Run) -> None:
    """On a new fact those of FSRS-6, a little moved."""
    shown = run("study", "-n", "1", input="\n").stdout
    assert re.search(
        r"1 Again · in this session · 2 Hard · 1 day · 3 Good · 2 days · 4 Easy · \d+ days", shown
    )


def test_practice_leaves_the_schedule_alone(run: Run, home: Path) -> None:
    """--ahead and --cram are written as practice, and the fact is as due as before."""
    learnt(home, "ec2.g71s", days=0)
    for option in ("--ahead", "--cram"):
        run("study", "ec2", option, "-n", "1", input="1\n3\n")
    written = events(home)[1:]
    assert {event.get("practice") for event in written} == {True}
    seen = data_of(run("--json"))
    assert (seen["due"], seen["wrong"]) == (0, 0)
    assert seen["next_due"]["fact_count"] == 1


def test_undo_takes_the_answer_back_and_asks_again(run: Run, home: Path) -> None:
    """As if it had not been given."""
    done = run("study", "-n", "2", input="1\nu\n3\n3\n")
    kinds = [(event["type"], event.get("grade")) for event in events(home)]
    assert kinds == [("review", 1), ("undo", None), ("review", 3), ("review", 3)]
    assert "Taken back: the answer (Again)\n" in done.stdout
    assert "2 of 2 right" in done.stdout


def test_undo_stays_within_its_session(run: Run, home: Path) -> None:
    """What an earlier one answered stands, and its fact is not shown; it is said what undoes it."""
    run("study", "-n", "1", input="3\n")
    done = run("study", "-n", "1", input="u\nq\n")
    assert "Nothing of this session is left to take back; what was before: awsquiz undo" in (
        done.stdout
    )
    assert "u undo" not in done.stdout
    assert [event["type"] for event in events(home)] == ["review"]


@pytest.mark.parametrize(
    ("keys", "undone"),
    [("*\nu\n", "star"), ("m\nmy words\nu\n", "remark"), ("-\nu\n", "suspension")],
)
def test_undo_never_tells_what_is_asked(run: Run, keys: str, undone: str) -> None:
    """The fact is the answer to its question, which is open then, or opened anew."""
    done = run("study", "ec2", "-n", "2", input=f"{keys}q\n")
    assert f"Taken back: {undone}\n" in done.stdout
    assert "Elastic Compute Cloud의 약자" not in done.stdout


def test_a_suspended_fact_is_not_asked_again(run: Run, home: Path) -> None:
    """Neither in this session nor in the next, until it is resumed."""
    run("study", "ec2", "-n", "1", input="-\n")
    [event] = events(home)
    assert (event["type"], event["target"]) == ("suspend", "ec2.a5g3")
    run("study", "ec2", "-n", "1", input="3\n")
    assert events(home)[1]["fact"] != "ec2.a5g3"


def test_a_star_is_a_filter(run: Run, home: Path) -> None:
    """* marks, * again takes the mark away."""
    run("study", "ec2", "-n", "1", input="*\n")
    assert HEAD.findall(run("study", "--starred").stdout)[0] == ("1", "1")
    run("study", "ec2", "-n", "1", input="*\n")
    assert "No fact is left by these filters." in run("study", "--starred").stdout


def test_filters_narrow_what_is_asked(run: Run) -> None:
    """A concept with its subtree, without another, a category, a facet; unknown ones are told."""
    counted = {
        options: HEAD.findall(run("study", "--all", *options).stdout)[0][1]
        for options in [("lambda",), ("lambda", "--not", "lambda-edge"), ("--category", "compute")]
    }
    assert int(counted["lambda",]) > int(counted["lambda", "--not", "lambda-edge"]) > 0
    assert int(counted["--category", "compute"]) >= int(counted["lambda",])
    wrong = run("study", "--facet", "없는 말")
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("awsquiz: there is no facet “없는 말”; there are ")


def test_options_that_mean_different_facts_exclude_each_other(run: Run) -> None:
    """One line, exit code 2."""
    done = run("study", "--all", "--cram")
    assert done.returncode == 2
    assert done.stderr == "awsquiz: --all, --cram exclude each other\n"


def test_limits_of_the_day_are_kept(run: Run, home: Path) -> None:
    """New facts and reviews by the settings; all that tells of them tells the same."""
    learnt(home, "lambda.qv90", "ecs.5j5y", "ec2.g71s")
    home.joinpath("config.toml").write_text("new = 2\nreviews = 1\n", encoding="utf-8")
    assert run().stdout.startswith("Due 1 (and 2 beyond today's limit) · new 0 · about")
    told, counted = data_of(run("--json")), data_of(run("stats", "--json"))["today"]
    assert (told["due"], told["backlog"], told["new"]) == (1, 2, 0)
    assert counted == {"due": 1, "backlog": 2}
    assert HEAD.findall(run("study").stdout)[0] == ("1", "1")  # new ones wait for the backlog
    run("study", input="3\n" * 3)
    assert "Today's share is done; 2 facts are due beyond it." in run("study").stdout
    assert "Today's share is done" in run().stdout
    assert HEAD.findall(run("study", "--more").stdout)[0] == ("1", "10")


def test_who_names_stars_or_leeches_wants_them_now(run: Run, home: Path) -> None:
    """Whatever is due."""
    learnt(home, "ec2.g71s", days=0)
    run("star", "ec2.g71s")
    assert HEAD.findall(run("study", "--starred").stdout)[0] == ("1", "1")
    for days in range(40, 20, -2):
        learnt(home, "ec2.a5g3", days=days, grade=1)
    assert HEAD.findall(run("study", "--leeches").stdout)[0] == ("1", "1")
    assert data_of(run("--json"))["leeches"] == data_of(run("stats", "--json"))["leeches"] == 1


def test_what_is_weak_is_asked_the_hardest_first(run: Run, home: Path) -> None:
    """What went wrong or is hard to keep; where nothing is, that is said."""
    assert run("study", "--weak").stdout.startswith("Nothing has been answered")
    learnt(home, "ec2.a5g3", "ec2.g71s", days=3)
    learnt(home, "ecs.5j5y", days=3, grade=1)
    done = run("study", "--weak", input="3\n" * 3)
    assert HEAD.findall(done.stdout)[0] == ("1", "1")
    assert events(home)[-1]["fact"] == "ecs.5j5y"


def test_what_was_put_right_at_once_went_wrong_all_the_same(run: Run, home: Path) -> None:
    """What a session asked until it was known is weak on that evening, and for two weeks."""
    run("study", "ec2", "-n", "1", input="1\n3\n")
    wrong = events(home)[0]["fact"]
    run("study", "--weak", input="3\n")
    assert events(home)[-1]["fact"] == wrong
    assert len(events(home)) == 3
    learnt(home, "ecs.5j5y", days=20, grade=1)
    learnt(home, "ecs.5j5y", days=20)
    run("study", "--weak", input="3\n" * 2)
    assert events(home)[-1]["fact"] == wrong


def test_a_domain_of_an_exam_is_practised(run: Run, home: Path) -> None:
    """By its id, or by how that begins; what there is not is named."""
    done = run("study", "--exam", "saa-c03", "--domain", "security", "-n", "3", input="3\n" * 3)
    assert "3 of 3 right" in done.stdout
    for words, said in (
        (["--domain", "secure"], "say of which exam"),
        (["--exam", "saa-c03", "--domain", "cooking"], "the exam has no domain “cooking”"),
    ):
        refused = run("quiz", *words)
        assert (refused.returncode, said in refused.stderr) == (2, True)


def test_an_edited_card_is_asked_as_it_stands_then(
    run: Run, home: Path, own_card: Callable[..., Path]
) -> None:
    """e opens the card; the fact keeps its id, and with it its history."""
    path = own_card()
    learnt(home, "fargate.a1b2")
    change = "text.replace('서버 없이', '서버를 두지 않고')"
    editor = path.with_name("editor.py")
    editor.write_text(
        "import pathlib, sys\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "text = path.read_text('utf-8')\n"
        f"path.write_text({change}, 'utf-8')\n",
        encoding="utf-8",
    )
    done = run("study", "fargate", input="e\n\n3\n", EDITOR=f"{sys.executable} {editor}")
    assert "컨테이너를 서버를 두지 않고 실행한다" in done.stdout
    assert events(home)[1]["fact"] == "fargate.a1b2"


def test_a_leech_is_named_with_advice(run: Run, home: Path) -> None:
    """After the eighth lapse the fact is set aside."""
    for day in range(9, 1, -1):
        learnt(home, "ec2.g71s", days=day, grade=1)
    done = run("study", "ec2", "--mistakes", input="1\n3\n")
    assert "set aside" in done.stdout
    assert "awsquiz resume ec2.g71s" in " ".join(done.stdout.split())
    assert HEAD.findall(run("study", "--leeches", "--all").stdout)[0] == ("1", "1")


def test_an_event_keeps_how_it_was_scheduled(run: Run, home: Path) -> None:
    """Scheduler, version, parameters, retention, and the seed of the question."""
    run("study", "-n", "1", input="3\n")
    [event] = events(home)
    scheduler = event["scheduler"]
    assert isinstance(scheduler, dict)
    assert (scheduler["name"], len(scheduler["parameters"])) == ("fsrs", 21)
    assert isinstance(event["seed"], int)


def test_better_known_facts_are_asked_in_harder_forms(run: Run, home: Path) -> None:
    """Mature ones by a scenario, where one rests on the fact."""
    shown = data_of(run("questions", "lambda", "--form", "scenario", "-n", "20", "--json"))
    facts = [question["fact"] for question in shown["questions"]]
    for days in (100, 97, 80):
        learnt(home, *facts, days=days)
    run("quiz", "-n", "1", input="1\n1,2\n1,2,3\n1,2,3,4\n1,2,3,4,5\n")
    last = events(home)[-1]
    assert str(last["question"]).startswith("scenario:")


@needs_terminal
def test_a_flashcard_is_turned_by_space_and_graded_by_digit(
    environment: dict[str, str], home: Path
) -> None:
    """As in the help, which is made of the same table as the keys."""
    from tests.cli.terminal import Terminal

    terminal = Terminal("study", "-n", "1", environment=environment, columns=60)
    terminal.wait_for("q leave")
    for key in ("* star", "- suspend", "e edit", "s note"):
        assert key in " ".join(terminal.screen.split())
    assert "u undo" not in terminal.screen  # nothing has been done yet
    terminal.press(" ")
    terminal.wait_for("3  Good · 2 days")
    terminal.press("3")
    terminal.wait_for("1 of 1 right")
    assert terminal.end() == 0
    assert [event["grade"] for event in events(home)] == [3]


@needs_terminal
def test_two_terminals_do_not_ask_the_same(environment: dict[str, str], home: Path) -> None:
    """What the other one has answered is dropped at the next step."""
    from tests.cli.terminal import Terminal

    one = Terminal("study", "-n", "3", environment=environment)
    one.wait_for("1/3")
    other = Terminal("study", "-n", "3", environment=environment)
    other.wait_for("1/3")
    for _ in range(2):  # the second fact is answered there
        other.press("\r")
        other.wait_for("3  Good")
        other.press("3")
        other.wait_for("again in")
    other.wait_for("3/3")
    other.press("q")
    other.end()
    one.press("\r")
    one.wait_for("3  Good")
    one.press("3")
    one.wait_for("2/2")
    one.press("q")
    assert one.end() == 0
    facts = [event["fact"] for event in events(home)]
    assert len(facts) == 3
    assert facts[0] == facts[2]


@needs_terminal
def test_today_leads_on_by_a_menu(environment: dict[str, str]) -> None:
    """A digit begins the quiz; q leaves."""
    from tests.cli.terminal import Terminal

    terminal = Terminal(environment=environment)
    terminal.wait_for("Due 0 · new 10")
    terminal.wait_for("leave with q")
    terminal.press("2")
    terminal.wait_for("1/10")
    terminal.press("q")
    terminal.wait_for("10 are left for today")  # and back at the menu
    terminal.wait_for("leave with q")
    assert terminal.screen.count("The cards cover") == 1  # a newcomer is welcomed once
    terminal.press("q")
    assert terminal.end() == 0
    left = Terminal(environment=environment)
    left.wait_for("leave with q")
    left.press("ㅂ")
    assert left.end() == 0


def test_today_is_under_ten_lines(run: Run, home: Path) -> None:
    """Due, new, done, streak, weakest; without a terminal nothing is waited for."""
    learnt(home, *(f"ec2.{name}" for name in ("a5g3", "g71s", "mczz", "s10h")), days=3)
    learnt(home, "ec2.nrdj", days=1)
    run("study", "-n", "1", input="3\n")
    done = run()
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) < 10
    assert "Weakest" not in done.stdout  # all of it was right
    for days in (9, 7, 5):
        learnt(home, "ecs.5j5y", days=days, grade=1)
    learnt(home, "ecs.5j5y", days=4)
    assert "Weakest ECS" in run().stdout
    for said in ("Due ", "new 10", "Done today 1 answer", "streak 2 days", "Last 14 days"):
        assert said in done.stdout


def test_json_tells_what_a_card_asks_for(run: Run) -> None:
    """The words of the back that its front asks for; an attribute's value is among them."""
    drawn = run("questions", "--form", "flashcard", "-n", "40", "--seed", "1", "--json")
    cards = data_of(drawn)["questions"]
    assert all(said in card["answer"][0] for card in cards for said in card["lit"])
    assert any(card["lit"] for card in cards)
    assert len({(card["stem"], card["statement"]) for card in cards}) == len(cards)
