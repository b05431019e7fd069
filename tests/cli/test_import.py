"""`awsquiz import`: tables and quizzes of other programs become cards of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.conftest import Run, data_of, problems_of


def cards(home: Path) -> str:
    """What the learner's own cards say."""
    return "".join(path.read_text("utf-8") for path in (home / "content" / "cards").glob("*.yaml"))


@pytest.mark.parametrize(
    "data",
    [
        "질문,답\n보관은 며칠?,최대 14일\n".encode("cp949"),
        "\ufeff질문,답\r\n보관은 며칠?,최대 14일\r\n".encode(),
        "질문\t답\n보관은 며칠?\t최대 14일\n".encode("utf-16"),
    ],
    ids=["CP949", "UTF-8 with a mark", "UTF-16"],
)
def test_a_table_is_read_however_it_is_encoded(data: bytes, run: Run, home: Path) -> None:
    """As Excel in Korea writes it, with or without asking for UTF-8."""
    (home.parent / "a.csv").write_bytes(data)
    done = run("import", "a.csv", "--to", "sqs")
    assert (done.returncode, done.stderr) == (0, "")
    assert "보관은 며칠?" in cards(home)


def test_columns_may_be_told(run: Run, home: Path) -> None:
    """Where the first row does not name them; what each row is about is a concept."""
    (home.parent / "a.txt").write_text("7;보관은 며칠?;최대 14일;SQS\n8;비었다;;SQS\n", "utf-8")
    done = run("import", "a.txt", "--columns", "-,question,answer,about")
    assert done.returncode == 0
    assert "1 card or question lacks a side" in done.stdout
    [card] = (home / "content" / "cards").glob("*.yaml")
    assert card.name == "sqs.yaml"


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("a.csv", ["--columns", "question,anwser"], "no column holds “anwser”; there are question"),
        ("a.gift", ["--columns", "question"], "is no table: --columns is for CSV and TSV"),
        ("a.xyz", [], "there is no format “.xyz”; there are .apkg, .colpkg, .csv"),
        ("b.csv", [], "b.csv"),
    ],
)
def test_what_cannot_be_is_said(
    name: str, arguments: list[str], said: str, run: Run, home: Path
) -> None:
    """In one line, and nothing is written."""
    for each in ("a.csv", "a.gift", "a.xyz"):
        (home.parent / each).write_text("a,b\n")
    done = run("import", name, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert not (home / "content" / "cards").exists()


GIFT = """\
::Q1:: 메시지를 담는 서비스는? {
=SQS#대기열이다
~EFS#파일 시스템이다
####소비자가 꺼낼 때까지 담아 둔다
}

How many days? {#1:9}
"""
AIKEN = "메시지를 담는 서비스는?\nA. SQS\nB. EFS\nANSWER: A\n"


@pytest.mark.parametrize(
    ("name", "text", "reasons"),
    [
        ("quiz.gift", GIFT, ["대기열이다", "파일 시스템이다"]),
        ("quiz.txt", GIFT, ["대기열이다", "파일 시스템이다"]),
        ("quiz.txt", AIKEN, [None, None]),
    ],
    ids=["GIFT", "GIFT in .txt", "Aiken in .txt"],
)
def test_a_quiz_is_asked_with_the_reason_of_each_option(
    name: str, text: str, reasons: list[str | None], run: Run, home: Path
) -> None:
    """As its author wrote it; what cannot be asked is counted."""
    (home.parent / name).write_text(text, "utf-8")
    data = data_of(run("import", name, "--to", "sqs", "--json"))
    assert (data["card_count"], data["left_out_count"]) == (1, int(text == GIFT))
    [path] = (home / "content" / "scenarios").glob("quiz-*.yaml")
    [made] = yaml.safe_load(path.read_text("utf-8"))["scenarios"]
    assert [option["text"] for option in made["options"]] == ["SQS", "EFS"]
    assert [option.get("why") for option in made["options"]] == reasons
    assert problems_of(run("import", name, "--to", "sqs", "--json")) == []


def test_a_table_and_a_quiz_of_one_name_are_two(run: Run, home: Path) -> None:
    """What one brought stays when the other comes."""
    (home.parent / "a.csv").write_text("질문,답\n보관은 며칠?,최대 14일\n", "utf-8")
    (home.parent / "a.gift").write_text("몇 초까지 숨기는가? {=12시간 =43200초}\n", "utf-8")
    run("import", "a.csv", "--to", "sqs")
    run("import", "a.gift", "--to", "sqs")
    assert cards(home).count("question:") == 2
    assert "retired" not in cards(home)


def test_a_card_is_no_part_of_the_question_below_it(run: Run, home: Path) -> None:
    """Also where it asks with a gap."""
    text = "키는 {=리전}에 있다.\n\n평문으로 내보낸다. {F}\n"
    (home.parent / "a.gift").write_text(text, "utf-8")
    run("import", "a.gift", "--to", "kms")
    assert "키는 _____에 있다." in cards(home)
    [path] = (home / "content" / "scenarios").glob("*.yaml")
    [made] = yaml.safe_load(path.read_text("utf-8"))["scenarios"]
    assert made["stem"] == "평문으로 내보낸다."


def test_what_a_terminal_would_obey_is_gone(run: Run, home: Path) -> None:
    """It says nothing to whoever reads the card."""
    (home.parent / "a.csv").write_text("보관은 며칠?,최대 14일\x1b[2J\u202e\n", "utf-8")
    run("import", "a.csv", "--to", "sqs")
    assert "text: 최대 14일[2J\n" in cards(home)


def test_what_stands_in_a_cell_is_text(run: Run, home: Path) -> None:
    """Signs of notes and of code make nothing of it, and a short answer with a reason is one."""
    rows = "앞 :: 뒤?,{{c1::x}}\nQ. 이름은?,A: __init__\nT는?,List<String>\n포트는?,443,HTTPS다\n"
    (home.parent / "t.csv").write_text("question,answer,why\n" + rows, "utf-8")
    assert run("import", "t.csv", "--yes").returncode == 0
    facts = yaml.safe_load(cards(home))["facts"]
    assert [(each["question"], each["text"], each.get("why")) for each in facts] == [
        ("앞 :: 뒤?", "{{c1::x}}", None),
        ("Q. 이름은?", "A: __init__", None),
        ("T는?", "List<String>", None),
        ("포트는?", "443", "HTTPS다"),
    ]


def test_all_answers_of_gift_will_do(run: Run, home: Path) -> None:
    """Those that count whole are in brackets behind the first; of one spelling there is one."""
    (home.parent / "a.gift").write_text("수도는 {=서울 =Seoul =seoul =%50%한양} 이다.\n", "utf-8")
    run("import", "a.gift", "--yes")
    [fact] = yaml.safe_load(cards(home))["facts"]
    assert (fact["text"], fact["question"]) == ("서울 (또는 Seoul)", "수도는 _____ 이다.")
