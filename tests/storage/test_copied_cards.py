"""Copies of shipped cards that awsquiz 0.1 made: nothing of a person's is lost, and they hide no
correction."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Fact
from awsquiz.paths import EARLIER, shipped_content
from awsquiz.storage import cardfile, library, shelfwriter
from awsquiz.storage.earlier import with_version
from tests.storage.saving import save

FIRST = """\
format: 1
id: lambda
title: Lambda
docs: https://aws.amazon.com/old/
note: aws-computing.md
facts:
  - id: lambda.aaaa
    text: 5분까지 실행된다
    source: 5분까지 실행
    line: 3
    why: 정해져 있다
  - id: lambda.bbbb
    text: 서버가 없다
    source: 서버리스
    line: 4
  - id: lambda.cccc
    text: 요청한 만큼 낸다
concepts:
  - id: lambda-edge
    title: Lambda@Edge
    facts:
      - id: lambda-edge.dddd
        text: 엣지에서 실행된다
"""
"""As 0.1 shipped it."""
NOW = (
    FIRST.replace("5분까지 실행된다", "15분까지 실행된다")
    .replace("aws.amazon.com/old", "docs.aws.amazon.com/lambda")
    .replace("    line: 4\n", "    line: 4\n    why: 나중에 쓴 이유\n")
    .replace("concepts:", "  - id: lambda.late\n    text: 나중에 더한 사실\nconcepts:")
)
"""As it is shipped now: a text and an address corrected, a reason and a fact added."""
OWN = "  - id: lambda.mine\n    text: 내 노트의 사실\n    source: 내 사실\n    note: mine.md\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of cards, over a shipped one with digests of its first version."""
    shipped = tmp_path / "content"
    (shipped / "cards").mkdir(parents=True)
    (shipped / "cards" / "lambda.yaml").write_text(NOW, encoding="utf-8")
    layer = cardfile.read_text(FIRST, Path()).layer
    assert layer is not None
    (shipped / EARLIER).write_text(with_version((layer,)), encoding="utf-8")
    monkeypatch.setenv("AWSQUIZ_CONTENT", str(shipped))
    folder = tmp_path / "home" / "cards"
    folder.mkdir(parents=True)
    return folder


def copied(own: Path, text: str) -> library.Shelf:
    (own / "lambda.yaml").write_text(text, encoding="utf-8")
    return library.load([own, shipped_content() / "cards"])


def facts(shelf: library.Shelf) -> dict[str, Fact]:
    return {fact.id: fact for each in shelf.library.by_id.values() for fact in each.facts}


def saved(shelf: library.Shelf, own: Path) -> str:
    """The user's file after something was added to the card."""
    card = shelf.library.by_id["lambda"]
    more = Fact(id="lambda.more", text="또 하나")
    changed = replace(card, facts=(*card.facts, more))
    save([changed], shelf, own)
    return (own / "lambda.yaml").read_text("utf-8")


def test_a_copy_hides_no_correction(own: Path) -> None:
    """What it says as 0.1 did is nobody's change; own facts are there."""
    shelf = copied(own, FIRST.replace("concepts:", f"{OWN}concepts:"))
    found = facts(shelf)
    assert found["lambda.aaaa"].text == "15분까지 실행된다"
    assert found["lambda.bbbb"].why == "나중에 쓴 이유"
    assert found["lambda.mine"].text == "내 노트의 사실"
    assert "lambda.late" in found
    assert shelf.library.by_id["lambda"].docs == "https://docs.aws.amazon.com/lambda/"


def test_what_a_person_changed_in_a_copy_stays(own: Path) -> None:
    """A key, a key that was taken out, a fact that was; all else shows through."""
    text = (
        FIRST.replace("why: 정해져 있다", "why: 내가 쓴 이유")
        .replace("    source: 서버리스\n", "")
        .replace("  - id: lambda.cccc\n    text: 요청한 만큼 낸다\n", "")
        .replace("title: Lambda@Edge", "title: 엣지")
    )
    found = facts(shelf := copied(own, text))
    assert (found["lambda.aaaa"].why, found["lambda.aaaa"].text) == (
        "내가 쓴 이유",
        "15분까지 실행된다",
    )
    assert found["lambda.bbbb"].source is None
    assert found["lambda.cccc"].retired
    assert shelf.library.by_id["lambda-edge"].title == "엣지"


def test_a_copy_becomes_a_layer_when_it_is_first_written(own: Path) -> None:
    """The old file is kept beside the folder; what the cards say is the same before and after."""
    text = FIRST.replace("concepts:", f"{OWN}concepts:").replace("why: 정해져", "why: 내가 정해")
    shelf = copied(own, "# 내 카드\n" + text)
    before = facts(shelf)
    assert saved(shelf, own) == (
        "# 내 카드\nformat: 2\nid: lambda\nfacts:\n"
        f"  - id: lambda.aaaa\n    why: 내가 정해 있다\n{OWN}"
        "  - id: lambda.more\n    text: 또 하나\n"
    )
    kept = own.parent / shelfwriter.COPIES / "lambda.yaml"
    assert kept.read_text("utf-8") == "# 내 카드\n" + text
    after = facts(library.load([own, shipped_content() / "cards"]))
    assert after.pop("lambda.more").text == "또 하나"
    assert after == before


def test_an_earlier_kept_copy_is_not_written_over(own: Path) -> None:
    """Each is kept."""
    kept = own.parent / shelfwriter.COPIES
    kept.mkdir()
    (kept / "lambda.yaml").write_text("alt", encoding="utf-8")
    saved(copied(own, FIRST), own)
    assert sorted(path.name for path in kept.iterdir()) == ["lambda-2.yaml", "lambda.yaml"]
    assert (kept / "lambda.yaml").read_text("utf-8") == "alt"


def test_a_card_of_ones_own_beside_a_shipped_one_is_no_copy(own: Path) -> None:
    """It removes nothing, and what it says stays said."""
    text = "format: 1\nid: lambda\ntitle: Lambda\nfacts:\n" + OWN
    found = facts(copied(own, text))
    assert not any(fact.retired for fact in found.values())
    assert set(found) == {*facts(copied(own, FIRST)), "lambda.mine"}


def test_a_layer_is_never_taken_for_a_copy(own: Path) -> None:
    """From format 2 on what stands there is meant."""
    found = facts(copied(own, FIRST.replace("format: 1", "format: 2")))
    assert found["lambda.aaaa"].text == "5분까지 실행된다"
    assert not any(fact.retired for fact in found.values())


def test_without_digests_what_is_as_the_card_is_now_is_copied(own: Path) -> None:
    """Content of one's own has none: what differs is then taken for a change."""
    (shipped_content() / EARLIER).unlink()
    found = facts(copied(own, FIRST))
    assert found["lambda.aaaa"].text == "5분까지 실행된다"


def test_the_shipped_digests_are_of_ids_that_are_still_there() -> None:
    """An id is never given up; 0.1 had 443 facts and concepts."""
    root = Path(__file__).parent.parent.parent / "content"
    lines = (root / EARLIER).read_text("utf-8").splitlines()[1:]
    names = {line.split()[0] for line in lines}
    there = {name for file in library.load([root / "cards"]).files for name in file.places}
    assert (names - there, len(names) >= 443) == (set(), True)
