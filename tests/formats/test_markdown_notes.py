"""Markdown notes: what is written is read back by `convert`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import yaml

from awsquiz.core.text import key
from tests.conftest import CONTENT, Run


def facts_in(folder: Path) -> dict[str, dict[str, object]]:
    """All facts of a folder of cards, by the key of their text."""
    found: dict[str, dict[str, object]] = {}
    waiting = [yaml.safe_load(path.read_text("utf-8")) for path in folder.glob("*.yaml")]
    while waiting:
        concept = waiting.pop()
        found |= {key(fact["text"]): fact for fact in concept.get("facts", [])}
        waiting += concept.get("concepts", [])
    return found


def test_what_was_exported_is_converted_without_loss(run: Run, tmp_path: Path) -> None:
    """Every fact that is asked comes back in its words, hardly one of them set aside."""
    assert run("export", "all.md").returncode == 0
    assert run("convert", "all.md", "--to", "cards", "--yes").returncode == 0
    before, after = facts_in(CONTENT / "cards"), facts_in(tmp_path / "cards")
    asked = {name for name, fact in before.items() if not ({"aside", "retired"} & fact.keys())}
    gone = [
        before[name]["text"] for name in asked - after.keys() if before[name].get("ask") is None
    ]
    assert gone == []
    assert sum("aside" in after[name] for name in asked & after.keys()) <= 2


def test_signs_within_texts_stay_text(run: Run, own_card: object, tmp_path: Path) -> None:
    """What would part a card, begin a heading or a list does not."""
    from typing import cast

    texts = [
        "AWS::EC2::Instance는 자원의 유형이다",
        "1. 이 수로 시작하는 문장이다",
        "a | b를 고른다",
    ]
    rows = "".join(
        f"  - id: fargate.b{at}c2\n    question: '# {at}번은?'\n    text: '{text}'\n"
        for at, text in enumerate(texts)
    )
    cast("Callable[[str], Path]", own_card)(
        f"format: 1\nid: fargate\ntitle: Fargate\nfacts:\n{rows}"
    )
    run("export", "f.md", "fargate")
    run("convert", "f.md", "--to", "cards", "--yes")
    assert {key(text) for text in texts} <= facts_in(tmp_path / "cards").keys()
