"""`awsquiz convert` as a user runs it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.conftest import DATA, USERS_NOTE, Run, data_of, problems_of

NOTE = """\
## Fargate

> 컨테이너를 서버 없이 실행하는 엔진

- 서버를 관리할 필요 :x:
"""
SEVENTEEN = {
    *("ec2", "auto-scaling", "ec2-auto-scaling", "application-auto-scaling"),
    *("predictive-scaling", "scaling-plan", "elastic-beanstalk", "ecs", "lambda"),
    *("serverless-computing", "lambda-function", "stateless", "event-source"),
    *("serverless-application", "provisioned-concurrency", "lambda-efs", "lambda-edge"),
}


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.md"
    path.write_text(NOTE, encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name[0] != "."}


def test_the_users_note_converts_whole(run: Run, tmp_path: Path) -> None:
    """Every line of the user's note has its place, and all 17 concepts come out."""
    done = run("convert", USERS_NOTE, "--to", tmp_path / "out", "--json")
    [report] = data_of(done)["notes"]
    assert (done.returncode, problems_of(done), report["concept_count"]) == (0, [], 17)
    assert report["lines"] == 181
    assert len(report["added_facts"]) == report["fact_count"]
    listed = run("check", tmp_path / "out", "--json")
    ids = {row["concept"] for row in problems_of(listed)}
    assert ids <= SEVENTEEN


def test_json_has_the_documented_keys(run: Run, note: Path, tmp_path: Path) -> None:
    """The keys that other programs read are there, with their kinds."""
    done = run("convert", note, "--to", tmp_path / "out", "--json")
    data = data_of(done)
    [report] = data["notes"]
    assert data.keys() == {"dry_run", "stopped", "written", "by_way", "notes", "gone"}
    assert data["by_way"] == report["by_way"]
    assert (report["by_way"].keys(), sum(report["by_way"].values())) == (
        {"options_count", "typed_count", "turned_count", "aside_count"},
        2,
    )
    assert {key: type(value).__name__ for key, value in report.items()} == {
        **dict.fromkeys(("path", "note", "title"), "str"),
        "was": "NoneType",
        "by_way": "dict",
        **dict.fromkeys(("concept_count", "fact_count", "lines", "carried"), "int"),
        "scenario_count": "int",
        **dict.fromkeys(("added_facts", "changed_facts", "kept_text_facts"), "list"),
        **dict.fromkeys(("retired_facts", "carried_lines", "facts"), "list"),
        **dict.fromkeys(("empty_headings", "doubts", "contradictions"), "list"),
    }
    assert [fact.keys() for fact in report["facts"]] == 2 * [{"id", "line", "asked", "aside"}]


def test_cards_go_to_the_users_own_folder(run: Run, note: Path, home: Path) -> None:
    """Without --to the cards are the user's, with the schema beside them, and can be shown."""
    assert run("convert", note).returncode == 0
    names = sorted(contents(home / "content" / "cards"))
    assert names == ["card.schema.json", "fargate.yaml", "notes.json"]
    shown = run("show", "fargate").stdout
    assert "컨테이너를 서버 없이 실행하는 엔진" in shown
    assert "• 서버를 관리할 필요 ✕" in shown


def test_a_second_conversion_changes_no_byte(run: Run, note: Path, tmp_path: Path) -> None:
    """The same note again writes nothing."""
    folder = tmp_path / "out"
    run("convert", note, "--to", folder)
    before = contents(folder)
    done = run("convert", note, "--to", folder)
    assert (done.returncode, contents(folder)) == (0, before)
    assert "No card changes." in done.stdout


def test_a_text_with_a_reference_link_follows_its_note(run: Run, tmp_path: Path) -> None:
    """A text that nobody edited is derived anew, links of the note's end included."""
    note = tmp_path / "note.md"
    said = "## EC2\n\n- [인스턴스][1] 유형을 {}\n\n[1]: https://docs.aws.amazon.com/ec2/\n"
    note.write_text(said.format("고른다"), encoding="utf-8")
    run("convert", note, "--to", tmp_path / "out")
    note.write_text(said.format("선택한다"), encoding="utf-8")
    done = run("convert", note, "--to", tmp_path / "out", "--json")
    [report] = data_of(done)["notes"]
    assert (report["kept_text_facts"], len(report["changed_facts"])) == ([], 1)
    assert "text: 인스턴스 유형을 선택한다\n" in (tmp_path / "out" / "ec2.yaml").read_text("utf-8")


def test_a_dry_run_writes_nothing(run: Run, note: Path, tmp_path: Path) -> None:
    """--dry-run says which file would be written, and makes not even the folder."""
    done = run("convert", note, "--to", tmp_path / "out", "--dry-run")
    assert done.returncode == 0
    assert "Would write:" in done.stdout
    assert not (tmp_path / "out").exists()


def test_a_note_on_a_shipped_concept_adds_to_it(run: Run, tmp_path: Path) -> None:
    """A user's own note on Lambda keeps the shipped facts and retires none of them."""
    own = tmp_path / "mine.md"
    own.write_text("## Lambda\n\n- 콜드 스타트는 첫 호출에서 느껴진다\n", encoding="utf-8")
    before = data_of(run("show", "lambda", "--json"))["facts"]
    done = run("convert", own, "--json")
    [report] = data_of(done)["notes"]
    after = data_of(run("show", "lambda", "--json"))["facts"]
    assert report["retired_facts"] == []
    [added] = report["added_facts"]
    assert {fact["id"] for fact in before} == {fact["id"] for fact in after} - {added}
    assert next(fact for fact in after if fact["id"] == added)["note"] == "mine.md"


def test_a_new_concept_is_called_as_aws_calls_it(run: Run, tmp_path: Path) -> None:
    """By the shipped service list: id, official name, Korean names and docs."""
    note = tmp_path / "note.md"
    note.write_text(
        "# 서브넷\n- VPC의 IP 주소 범위\n# SQS\n- 메시지를 저장한다\n", encoding="utf-8"
    )
    assert run("convert", note, "--to", tmp_path / "out", AWSQUIZ_CONTENT="").returncode == 0
    subnet = (tmp_path / "out" / "subnet.yaml").read_text(encoding="utf-8")
    assert "docs: https://docs.aws.amazon.com/vpc/" in subnet
    assert "aliases: [VPC 서브넷]" in subnet
    queue = (tmp_path / "out" / "sqs.yaml").read_text(encoding="utf-8")
    assert "name: Amazon Simple Queue Service" in queue


@pytest.mark.parametrize("path", sorted((DATA / "notes").glob("[!R]*.md")), ids=lambda p: p.name)
def test_notes_of_other_habits_lose_no_line(run: Run, path: Path, tmp_path: Path) -> None:
    """Whatever the habit, nothing is unplaced, and the cards that come out can be read."""
    done = run("convert", path, "--to", tmp_path / "out", "--json")
    [report] = data_of(done)["notes"]
    assert "unplaced" not in [problem["code"] for problem in problems_of(done)]
    assert report["fact_count"] > 20
    found = problems_of(run("check", tmp_path / "out", "--json"))
    unreadable = [row for row in found if row["concept"] is None]
    assert unreadable == []


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (None, 2, "there is no such file"),
        (b"", 3, "is empty"),
        (b" \n\t\n", 3, "is empty"),
        ("한글".encode("cp949"), 3, ":1: is not UTF-8"),
        (b"\x00\xff\xfe\x80binary", 3, "is not UTF-8"),
    ],
    ids=["missing", "empty", "blank", "cp949", "binary"],
)
def test_a_note_that_cannot_be_read_is_one_line(
    run: Run, tmp_path: Path, content: bytes | None, code: int, says: str
) -> None:
    """Bad input gets one line on stderr that names the file, and nothing is written."""
    path = tmp_path / "bad.md"
    if content is not None:
        path.write_bytes(content)
    done = run("convert", path, "--to", tmp_path / "out")
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith(f"awsquiz: {path}")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_is_converted_with_all_notes_below_it(run: Run, tmp_path: Path) -> None:
    """Whatever they are called, in the order of their names; what is no note is left alone."""
    folder = tmp_path / "vault" / "컴퓨팅 🖥\n둘"
    folder.mkdir(parents=True)
    (folder / "fargate.MD").write_text(NOTE, encoding="utf-8")
    (folder / "sqs.mdx").write_text("# SQS\n- 메시지를 저장한다\n", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"")
    done = run("convert", tmp_path / "vault", "--to", tmp_path / "out", "--json")
    assert done.returncode == 0
    paths = [note["path"] for note in data_of(done)["notes"]]
    assert paths == [str(folder / "fargate.MD"), str(folder / "sqs.mdx")]
    assert {"fargate.yaml", "sqs.yaml"} < contents(tmp_path / "out").keys()


def test_the_report_says_how_the_facts_are_asked(run: Run, note: Path) -> None:
    """And how to go on: with a quiz on just this note."""
    note.write_text("# 주제\n- 보내는 쪽과 받는 쪽을 나눈다\n- 5분까지 실행한다\n", "utf-8")
    done = run("convert", note)
    assert "  2 facts: 1 typed, 1 turned over\n" in done.stdout
    assert done.stdout.endswith(f"Quiz on it: awsquiz quiz {note}\n")


def test_of_many_notes_there_is_a_line_each(run: Run, tmp_path: Path) -> None:
    """Up to a screenful, then all together; what needs a look is told of each."""
    folder = tmp_path / "many notes"
    folder.mkdir()
    for number in range(30):
        text = f"# 주제 {number}\n- {number}분까지 실행한다\n"
        (folder / f"아주 긴 이름의 노트 {number:02}.md").write_text(text, encoding="utf-8")
    done = run("convert", folder, COLUMNS="60", LINES="24")
    lines = done.stdout.splitlines()
    assert max(map(cell_len, lines[:19])) <= 60
    assert lines[17:19] == [
        "and 14 further notes",
        "30 notes, 30 facts: 30 typed",
    ]
    assert lines[-1] == f"Quiz on it: awsquiz quiz '{folder}/'"


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_name_with_a_line_break_breaks_no_line(run: Run, tmp_path: Path) -> None:
    """Neither in the report nor on stderr."""
    (tmp_path / "줄\n바꿈 🚀.md").write_text(NOTE, encoding="utf-8")
    (tmp_path / "빈\n것.md").write_bytes(b"")
    done = run("convert", tmp_path / "줄\n바꿈 🚀.md", tmp_path / "빈\n것.md")
    assert done.returncode == 1
    assert "줄 바꿈 🚀.md: 1 concepts" in done.stdout
    assert done.stderr == f"awsquiz: {tmp_path}/빈 것.md: is empty: there is nothing to convert\n"


def test_a_folder_without_notes_is_one_line(run: Run, tmp_path: Path) -> None:
    """It says what notes are, and nothing is made."""
    (tmp_path / "empty").mkdir()
    done = run("convert", tmp_path / "empty", "--to", tmp_path / "out")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "there are no notes (.md, .markdown, .mdx) in this folder" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_note_without_headings_becomes_one_concept_and_says_so(run: Run, tmp_path: Path) -> None:
    """The file's name is the concept then: worth knowing, and nothing is wrong."""
    path = tmp_path / "fargate.md"
    path.write_text("- 서버가 없다\n", encoding="utf-8")
    done = run("convert", path, "--to", tmp_path / "out")
    assert done.returncode == 0
    assert "has no headings: all of it became the concept “fargate”" in done.stderr
    assert (tmp_path / "out" / "fargate.yaml").exists()


def test_much_is_retired_only_when_it_is_meant(run: Run, note: Path, tmp_path: Path) -> None:
    """Another note in the place of one: nothing is written without --yes."""
    out = tmp_path / "out"
    run("convert", note, "--to", out)
    before = contents(out)
    note.write_text("## SQS\n\n- 메시지를 저장한다\n", encoding="utf-8")
    done = run("convert", note, "--to", out)
    assert (done.returncode, contents(out)) == (1, before)
    assert "2 of the 2 facts that this note had are not in it any more" in done.stderr
    assert "say --yes" in done.stderr
    assert run("convert", note, "--to", out, "--yes").returncode == 0
    assert "retired: true" in (out / "fargate.yaml").read_text(encoding="utf-8")


def test_one_bad_note_does_not_stop_the_others(run: Run, note: Path, tmp_path: Path) -> None:
    """The good note is converted, the bad one named; the exit code tells of it."""
    done = run("convert", tmp_path / "none.md", note, "--to", tmp_path / "out")
    assert done.returncode == 1
    assert "none.md: there is no such file" in done.stderr
    assert (tmp_path / "out" / "fargate.yaml").exists()


def test_two_notes_of_one_name_are_two_notes(run: Run, note: Path, tmp_path: Path) -> None:
    """Each keeps its facts."""
    other = tmp_path / "other" / "note.md"
    other.parent.mkdir()
    other.write_text("## SQS\n\n- 메시지를 저장한다\n", encoding="utf-8")
    done = run("convert", note, other, "--to", tmp_path / "out", "--json")
    assert (done.returncode, [it["fact_count"] for it in data_of(done)["notes"]]) == (0, [2, 1])


def test_a_damaged_card_is_never_written_over(run: Run, note: Path, tmp_path: Path) -> None:
    """A card that is read in part would lose the rest: the conversion says which to mend."""
    folder = tmp_path / "out"
    run("convert", note, "--to", folder)
    card = folder / "fargate.yaml"
    card.write_text(card.read_text("utf-8") + "  - id: fargate.zzzz\n    txet: 오타\n", "utf-8")
    before = contents(folder)
    note.write_text(NOTE + "- 하나 더\n", encoding="utf-8")
    done = run("convert", note, "--to", folder)
    assert (done.returncode, contents(folder)) == (3, before)
    assert "fargate.yaml" in done.stderr
    assert "Mend this card first" in done.stderr


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="needs folders that cannot be written to"
)
def test_a_folder_that_cannot_be_written_to_is_one_line(
    run: Run, note: Path, tmp_path: Path
) -> None:
    """No permission is exit code 3 with one line."""
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    done = run("convert", note, "--to", folder)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1


def test_a_file_in_the_way_of_the_folder_is_one_line(run: Run, note: Path, tmp_path: Path) -> None:
    """A folder that cannot be made is named, without a traceback."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("convert", note, "--to", tmp_path / "file" / "cards")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_card_known_from_the_index_keeps_its_bytes(run: Run, home: Path, note: Path) -> None:
    """What changes is written among what a person laid out, though no YAML was read before."""
    run("convert", note)
    [card] = (home / "content" / "cards").glob("*.yaml")
    by_hand = card.read_text("utf-8").replace("facts:", "facts:  # two of them\n  # mine").encode()
    card.write_bytes(by_hand)
    os.utime(card, (1, 1))  # younger files are read anyway
    run("list")
    assert "No card changes." in run("convert", note).stdout
    assert card.read_bytes() == by_hand
    note.write_text(NOTE.replace("실행하는 엔진", "돌리는 엔진"), encoding="utf-8")
    run("convert", note)
    assert card.read_bytes() == by_hand.replace("실행하는 엔진".encode(), "돌리는 엔진".encode())
