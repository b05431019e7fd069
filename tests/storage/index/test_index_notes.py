"""Facts by the note that they are from."""

from __future__ import annotations

from pathlib import Path

from awsquiz.core.study.choosing import Selection
from awsquiz.storage.index import queue

CARD = """\
format: 1
id: s3
title: S3
note: s3.md
facts:
  - {id: s3.a001, text: 셋째 줄이다, line: 3}
  - {id: s3.a002, text: 다른 노트의 첫 줄이다, line: 1, note: more.md}
concepts:
  - id: glacier
    title: Glacier
    facts:
      - {id: glacier.b001, text: 둘째 줄이다, line: 2}
      - {id: glacier.b002, text: 빼 둔 줄이다, line: 1, aside: remark}
  - id: lens
    title: Lens
    note: more.md
    facts:
      - {id: lens.c001, text: 다른 노트의 둘째 줄이다, line: 2}
"""


def test_a_note_is_its_facts_wherever_they_stand_in_its_order(content: Path, opened) -> None:
    """A fact has the note of its concept, or of the one above it, if it names none itself."""
    (content / "s3.yaml").write_text(CARD, encoding="utf-8")
    with opened() as index:
        whole = {
            note: [item.fact for item in index.query(queue.everything, Selection(notes=(note,)))]
            for note in ("s3.md", "more.md", "no.md")
        }
        assert index.query(queue.values_of, "note") == ["more.md", "s3.md"]
    assert whole == {
        "s3.md": ["glacier.b001", "s3.a001"],
        "more.md": ["s3.a002", "lens.c001"],
        "no.md": [],
    }
