"""`awsquiz search`, and the finder behind every CONCEPT."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from awsquiz.core.search.search import _KEPT as KEPT
from awsquiz.storage.index import Index
from awsquiz.storage.index.search.lookup import search_index
from tests.cli.terminal import CTRL_C, DOWN, ENTER, Terminal
from tests.conftest import ROOT, Run, data_of

needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
ESCAPE = "\x1b"


def test_json_has_its_keys(run: Run) -> None:
    """One result a concept, best first, with the fact as snippet."""
    found = data_of(run("search", "포트", "2049", "--json", "-n", "2"))
    assert (found["query"], found["exact"]) == ("포트 2049", True)
    first = found["results"][0]
    assert set(first) == {"id", "title", "titles", "score", "fact", "snippet", "line", "note"}
    assert first["id"] == "lambda-efs"
    assert first["titles"] == ["Lambda", "Lambda용 EFS"]
    assert "2049" in first["snippet"]
    assert first["fact"].startswith("lambda-efs.")
    assert len({result["id"] for result in found["results"]}) == len(found["results"]) <= 2


def test_nothing_relevant_says_so(run: Run) -> None:
    """No junk is shown where nothing was found."""
    done = run("search", "김치찌개", "레시피")
    assert (done.returncode, done.stdout) == (
        *(0, "Nothing in the cards is about “김치찌개 레시피”.\n"),
    )
    assert data_of(run("search", "김치찌개", "--json"))["results"] == []


def test_a_slip_shows_what_is_near(run: Run) -> None:
    """That it is not exactly what was typed is said."""
    shown = run("search", "beanstlak 배포").stdout
    assert shown.startswith("Nothing is exactly that. Near it:")
    assert "Elastic Beanstalk" in shown


def test_a_clear_concept_has_its_short_page_at_the_top(run: Run) -> None:
    """Then come the others."""
    shown = run("search", "빈스톡이란").stdout
    assert shown.startswith("Elastic Beanstalk ──")
    assert "awsquiz show elastic-beanstalk" in shown


@pytest.mark.parametrize(
    "query", ["--nonsense", "-x", '"', "' or 1=1", "title:", "NEAR(", "*", "\udcff", "  "]
)
def test_whatever_is_typed_is_plain_text(run: Run, query: str) -> None:
    """Options that are none, operators and quotes are no error."""
    done = run("search", query)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_query_is_inert_on_the_screen(run: Run) -> None:
    """Signs that a terminal would obey are not passed on."""
    assert "\x1b" not in run("search", "\x1b[31m\x1b]0;x\x07쓸데없는것").stdout


def test_without_a_query_or_a_terminal_it_says_what_to_do(run: Run) -> None:
    """There is nothing to look for."""
    done = run("search")
    assert done.returncode == 2
    assert "say what to look for" in done.stderr


@pytest.mark.parametrize("word", ["람다는", "fkaek", "ㅣ므ㅠㅇㅁ", "ㄹㄷ", "람다가 뭐야?"])
def test_show_finds_what_is_clearly_meant(run: Run, word: str) -> None:
    """Every CONCEPT is found as the search finds it."""
    assert run("show", word).stdout.startswith("Lambda ")


def test_compare_and_list_use_the_same_finder(run: Run) -> None:
    """Particles and the wrong layout do no harm there either."""
    assert data_of(run("compare", "fkaek", "이씨투는", "--json"))
    assert "lambda-edge" in run("list", "람다의").stdout


def test_what_is_not_clear_is_an_error_with_what_is_near(run: Run) -> None:
    """A command that acts on a concept does not guess."""
    done = run("show", "빈스톡 배포")
    assert done.returncode == 2
    assert "Near: Elastic Beanstalk (elastic-beanstalk)" in done.stderr


def test_a_new_alias_is_found_at_once(run: Run, home: Path) -> None:
    """The index follows the user's own cards."""
    card = home / "content" / "cards" / "mine.yaml"
    card.parent.mkdir(parents=True)
    card.write_text("format: 1\nid: mine\ntitle: 나만의 것\n", encoding="utf-8")
    assert data_of(run("search", "나만의", "--json"))["results"][0]["id"] == "mine"
    card.write_text("format: 1\nid: mine\ntitle: 완전히 다른\n", encoding="utf-8")
    assert data_of(run("search", "나만의", "--json"))["results"] == []


def test_check_reads_the_users_glossary(run: Run, home: Path) -> None:
    """What is wrong with it is told with its line."""
    path = home / "content" / "glossary.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("format: 1\nsynonyms:\n  - [하나]\n", encoding="utf-8")
    done = run("check")
    assert done.returncode == 1
    assert "glossary.yaml:3: an item of “synonyms” is to be a list of two or more" in done.stdout


@needs_terminal
def test_hits_change_while_typing_and_enter_opens(environment: dict[str, str]) -> None:
    """Each key searches anew, also within a syllable; the arrows choose."""
    terminal = Terminal("search", environment=environment | {"PAGER": ""})
    terminal.wait_for("choose")
    terminal.press("빈스ㅌ")
    terminal.wait_for("Elastic Beanstalk")
    for _ in range(3):
        terminal.press("\x7f")
    terminal.press("람다")
    terminal.wait_for("Lambda  lambda")
    terminal.press(DOWN + ENTER)
    terminal.wait_for("Card: ")
    terminal.press(ESCAPE)
    assert terminal.end() == 0


@needs_terminal
def test_the_live_screen_forgives_and_narrows(environment: dict[str, str]) -> None:
    """A slip, a word that no card has and an operator do there what they do in a command."""
    terminal = Terminal("search", environment=environment)
    terminal.wait_for("choose")
    terminal.press("빈스톨 더미북")
    terminal.wait_for("Elastic Beanstalk  elastic-beanstalk")
    for _ in range(12):
        terminal.press("\x7f")
    terminal.press("concept:ecs 컨테이너")
    terminal.wait_for("ECS  ecs")
    terminal.press(ESCAPE)
    assert terminal.end() == 0


@needs_terminal
def test_many_hits_are_read_from_the_best_on(environment: dict[str, str]) -> None:
    """What is longer than the screen goes to the pager."""
    pager = environment | {"PAGER": "head -n 1"}
    shown = Terminal("search", "람다", environment=pager, lines=12)
    assert shown.end() == 0
    assert "Lambda ──" in shown.seen
    assert "aws-computing.md" not in shown.seen


def test_operators_narrow_a_search(run: Run) -> None:
    """Behind -- stands what begins like an option of the command."""
    found = data_of(run("search", "--json", "--", "요금", "-lambda", "-ec2", "-n", "3"))
    assert not {"lambda", "ec2"} & {result["id"] for result in found["results"]}
    within = data_of(run("search", "컨테이너 concept:ecs", "--json"))
    assert [result["id"] for result in within["results"]] == ["ecs"]


def test_an_operator_alone_narrows_more_concepts_than_are_looked_at(
    run: Run, own_card: Callable[..., Path]
) -> None:
    """No words are asked for in names: all that stands under the heading goes in its order."""
    for number in range(KEPT + 1):
        fact = f"facts:\n  - id: m{number}.a1b2\n    facet: 곁가지\n    text: 무엇이든 한다\n"
        own_card(f"format: 1\nid: m{number}\ntitle: M{number}\n{fact}", f"m{number}.yaml")
    done = run("search", "facet:곁가지", "-n", "2")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("M0  m0\n")


def test_a_word_that_no_card_has_is_told(run: Run) -> None:
    """The rest is found all the same."""
    done = run("search", "빈스톡", "더미북")
    assert done.stdout.startswith("Words that were not found: 더미북\n")
    assert "Elastic Beanstalk" in done.stdout
    assert data_of(run("search", "빈스톡", "더미북", "--json"))["unknown"] == ["더미북"]


@needs_terminal
@pytest.mark.parametrize("key", ["q", "ㅂ"])
def test_q_on_a_chosen_hit_starts_a_quiz(environment: dict[str, str], key: str) -> None:
    """With the input method on as well; while typing q is a letter. Then the hits are back."""
    terminal = Terminal("search", environment=environment)
    terminal.wait_for("choose")
    terminal.press("sqs")
    terminal.wait_for("› sqs")
    terminal.press(DOWN)
    terminal.press(key)
    terminal.wait_for("1/")
    terminal.press("q")
    terminal.wait_for("› sqs")
    terminal.press(ESCAPE)
    assert terminal.end() == 0


@needs_terminal
def test_q_practises_where_nothing_is_due(environment: dict[str, str], run: Run) -> None:
    """From there one wants to practise, whatever the day has."""
    run("config", "new", "0")
    terminal = Terminal("search", environment=environment)
    terminal.wait_for("choose")
    terminal.press("람다" + DOWN + "q")
    assert "Done for today" not in terminal.wait_for("1/10")
    terminal.press("q" + ESCAPE)
    terminal.end()


@needs_terminal
@pytest.mark.parametrize(("key", "code"), [(ESCAPE, 0), (CTRL_C, 130)])
def test_leaving(environment: dict[str, str], key: str, code: int) -> None:
    """Esc leaves, Ctrl-C interrupts."""
    terminal = Terminal("search", environment=environment, columns=60)
    terminal.wait_for("choose")
    terminal.press(key)
    assert terminal.end() == code


def test_the_queries_of_the_benchmark_are_answered(tmp_path: Path) -> None:
    """Of a fourth of them nearly all have the right concept first; where nothing is right, that is
    said. What all of them give, `benchmarks/search.py` tells."""
    content = ROOT / "content"
    places = {name: [content / f"{name}.yaml"] for name in ("glossary", "services")}
    with Index(tmp_path / "index.db", {"cards": [content / "cards"]} | places, None) as index:
        index.catch_up(journal=False)
        for name, least in (("search_queries", 0.95), ("search_queries_library", 0.93)):
            rows = json.loads((ROOT / "benchmarks" / f"{name}.json").read_text("utf-8"))[::4]
            wrong = [row["q"] for row in rows if not _is_right(index, row)]
            assert len(wrong) <= (1 - least) * len(rows), wrong


def _is_right(index: Index, row: dict[str, list[str]]) -> bool:
    found = index.query(search_index, row["q"], 1)
    if not row["expect"]:
        return found.unsure or not found.hits
    return bool(found.hits) and found.hits[0].id in row["expect"]
