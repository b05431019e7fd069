"""Files of cards that change one after another, and what stands in the index then."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.storage import library
from awsquiz.storage.index import Index, settling

read = settling.Body.read
TABLES = ("card", "concept", "fact", "against", "valued", "called", "part", "shadowed")
NAMES = ("lambda", "ec2", "ecs")

Card = tuple[str, str, tuple[str, ...], bool]
"""Its id, that of its sub-concept, its facts' ids, and whether titles and texts are there."""
Change = tuple[str, str, Card | None]
"""A folder, a file, and its card."""
CARDS = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(("ec2.aaaa", "ec2.bbbb", "ecs.aaaa", "x.aaaa"))).map(tuple),
    st.booleans(),
)
CHANGES: st.SearchStrategy[list[Change]] = st.lists(
    st.tuples(
        st.sampled_from(("own", "shipped")),
        st.sampled_from(("a.yaml", "b.yaml", "c.yaml")),
        st.none() | CARDS,
    ),
    max_size=8,
)


def written(card: Card) -> str:
    """The file of a card that holds one sub-concept, and all facts in that."""
    name, sub, facts, is_whole = card
    lines = [f"id: {name}", "concepts:", f"  - id: {sub}", "    docs: null"]
    lines += [f"    title: {sub}"] * is_whole
    lines += ["    facts:"] * bool(facts)
    key = "text" if is_whole else "why"
    lines += [f"      - {{id: {fact}, {key}: 사실 {at}}}" for at, fact in enumerate(facts)]
    return "\n".join(["format: 2", *[f"title: {name}"] * is_whole, *lines, ""])


def tables(path: Path, folders: list[Path]) -> dict[str, list[tuple[object, ...]]]:
    """All that the index at that path knows of the cards."""
    with Index(path, {"cards": folders}, None) as index:
        index.catch_up(journal=False)
        found = {name: sorted(index.db.rows(f"select * from {name}"), key=repr) for name in TABLES}
        found["lacking"] = index.db.rows("select path, lacking from source order by path")
        assert index.library().cards == library.load(folders).library.cards or found["shadowed"]
        return found


@settings(max_examples=60)
@given(CHANGES)
def test_a_change_leaves_what_a_new_index_has(changes: list[Change]) -> None:
    """Whatever files change, come and go, also where several have the same ids."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        folders = [root / "own", root / "shipped"]
        for folder in folders:
            folder.mkdir()
        for step, (folder_name, file_name, card) in enumerate(changes):
            path = root / folder_name / file_name
            if card is None:
                path.unlink(missing_ok=True)
            else:
                path.write_text(written(card), encoding="utf-8")
                os.utime(path, ns=(step * 10**9, step * 10**9))
            changed = tables(root / "index.db", folders)
            assert changed == tables(root / f"{step}.db", folders)


def test_a_layer_is_settled_with_what_lies_below_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many cards only those that have the same ids are looked at again."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    own.mkdir()
    shipped.mkdir()
    for name in NAMES:
        card = (name, f"{name}-sub", (f"{name}.aaaa",), True)
        (shipped / f"{name}.yaml").write_text(written(card), encoding="utf-8")
    (own / "ec2.yaml").write_text("format: 2\nid: ec2\ntitle: 내 EC2\n", encoding="utf-8")
    tables(tmp_path / "index.db", [own, shipped])
    looked_at: list[str] = []
    monkeypatch.setattr(
        settling.Body, "read", lambda body: looked_at.append(min(body.lines)) or read(body)
    )
    (shipped / "ec2.yaml").write_text(
        written(("ec2", "ec2-sub", ("ec2.aaaa", "ec2.bbbb"), True)), encoding="utf-8"
    )
    with Index(tmp_path / "index.db", {"cards": [own, shipped]}, None) as index:
        index.catch_up(journal=False)
        assert set(looked_at) == {"ec2"}
        assert index.library().by_id["ec2"].title == "내 EC2"
        assert index.library().fact("ec2.bbbb") is not None


def test_one_changed_card_is_read_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many cards only the one that has changed is looked at again."""
    for name in NAMES:
        card = (name, f"{name}-sub", (f"{name}.aaaa",), True)
        (tmp_path / f"{name}.yaml").write_text(written(card), encoding="utf-8")
    tables(tmp_path / "index.db", [tmp_path])
    looked_at: list[str] = []
    put = settling.put_card

    def seen(connection, card, *given) -> None:
        looked_at.append(card.id)
        put(connection, card, *given)

    monkeypatch.setattr(settling, "put_card", seen)
    text = written(("ecs", "ecs-sub", ("ecs.aaaa", "ecs.bbbb"), True))
    (tmp_path / "ecs.yaml").write_text(text, encoding="utf-8")
    found = tables(tmp_path / "index.db", [tmp_path])
    assert looked_at == ["ecs"]
    assert len(found["fact"]) == 4
