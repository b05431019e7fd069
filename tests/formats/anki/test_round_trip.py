"""Decks that go to the real Anki and come back: nothing is lost, and nothing doubled."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from tests.cli.journals import events
from tests.conftest import Run, data_of
from tests.formats.anki.collections import new_collection, note_with, taken_in
from tests.formats.anki.test_import_deck import exported, noted, own_facts
from tests.formats.anki.test_import_history import answered


def test_a_deck_of_one_s_own_goes_there_and_comes_back(
    run: Run, home: Path, tmp_path: Path
) -> None:
    """What Anki wrote first, awsquiz hands out; what is answered there is here, once."""
    col = new_collection(tmp_path / "theirs")
    noted(col, "Basic", "SQS 메시지의 최대 보관 기간은?", "14일 동안 보관한다")
    noted(col, "Cloze", "메시지는 최대 {{c1::256KB}}, 기본 {{c2::4일}}이다", "덧붙임")
    noted(col, "Basic (and reversed card)", "SNS", "게시와 구독")
    first = noted(col, "Basic", "FIFO 대기열의 순서는?", "보낸 순서를 지킨다")
    answered(col, first.cards()[0])
    first.tags = ["순서::FIFO"]
    col.update_note(first)
    run("import", exported(col, tmp_path / "SQS.apkg", legacy=False))
    col.close()
    before, history = own_facts(home), events(home)
    assert len(before) == 5
    run("export", "mine.apkg", "--history")

    col = new_collection(tmp_path / "ours")
    taken_in(col, tmp_path / "mine.apkg")
    fact = before["보낸 순서를 지킨다"]["id"]
    note = note_with(col, fact)
    assert "순서::FIFO" in note.tags
    assert col.db.scalar("select count() from revlog") == 1
    answered(col, note.cards()[0], rating=1)
    back = exported(col, tmp_path / "back.apkg", legacy=False)
    col.close()
    assert "1 answer given in Anki" in run("import", back).stdout
    assert data_of(run("import", back, "--json"))["answer_count"] == 0
    assert own_facts(home) == before
    assert [e["grade"] for e in events(home) if e["fact"] == fact] == [3, 2]
    assert all(event in events(home) for event in history)


def test_facts_that_are_not_here_come_with_their_deck(run: Run, home: Path, tmp_path: Path) -> None:
    """Somebody's deck of awsquiz is a deck like others where its cards are not known."""
    (tmp_path / "c.csv").write_text(
        "질문,답,해설\nSQS의 보관 기간은?,최대 14일이다,기본은 4일\n", encoding="utf-8"
    )
    run("import", "c.csv", "--to", "SQS")
    run("export", "mine.apkg")
    shutil.rmtree(home)
    done = run("import", "mine.apkg")
    assert done.returncode == 0, done.stderr
    fact = own_facts(home)["최대 14일이다"]
    assert fact["question"] == "SQS의 보관 기간은?"
    assert "기본은 4일" in fact["why"]


def test_options_of_somebody_s_deck_keep_their_reasons(
    run: Run, home: Path, tmp_path: Path
) -> None:
    """Each its own, and code in them stays code."""
    head, reasons = "질문,보기,정답,reasons", '"파일을 본다\nSQS의 것"'
    rows = f'{head}\n`ls`로 보는 것은?,"`파일`\n`큐`",1,{reasons}\n'
    (tmp_path / "c.csv").write_text(rows, encoding="utf-8")
    run("import", "c.csv", "--to", "SQS")
    run("export", "mine.apkg")
    shutil.rmtree(home)
    assert run("import", "mine.apkg").returncode == 0
    [file] = (home / "content" / "scenarios").glob("*.yaml")
    asked = yaml.safe_load(file.read_text("utf-8"))["scenarios"]
    assert len(asked) == 1, "a question of a note is one card there, which is its fact's"
    assert asked[0]["stem"].endswith("`ls`로 보는 것은?")
    assert {each["text"]: each.get("why") for each in asked[0]["options"]} == {
        "`파일`": "파일을 본다",
        "`큐`": "SQS의 것",
    }


def test_what_is_gone_is_said(run: Run, tmp_path: Path) -> None:
    """By the words with which Anki finds it: of the earlier file, or of what left its note."""
    rows = "질문,답\nSQS의 보관 기간은?,최대 14일이다\n"
    (tmp_path / "c.csv").write_text(rows + "SQS의 크기는?,최대 256KB다\n", encoding="utf-8")
    run("import", "c.csv", "--to", "SQS")
    assert "any more" not in run("export", "mine.apkg").stdout
    (tmp_path / "c.csv").write_text(rows, encoding="utf-8")
    run("import", "c.csv", "--to", "SQS", "--yes")
    for name in ("mine.apkg", "other.apkg"):
        said = run("export", name, "--yes").stdout
        assert "1 fact is not in it any more" in said
        assert "Id:sqs." in said
    assert "any more" not in run("export", "mine.apkg", "--yes").stdout
