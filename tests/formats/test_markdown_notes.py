"""Markdown notes: what is written is read back by `convert`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.notes import read_note
from awsquiz.core.text import key, plain
from awsquiz.formats.handout import Handout
from awsquiz.formats.markdown_notes import markdown_note
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


def scenarios_in(folder: Path) -> dict[str, tuple[object, ...]]:
    """The questions with options, by the key of their stem: options, keys and reasons."""
    found: dict[str, tuple[object, ...]] = {}
    for path in folder.glob("*.yaml"):
        for each in yaml.safe_load(path.read_text("utf-8"))["scenarios"]:
            if each.get("options"):
                found[key(each["stem"])] = tuple(
                    (key(option["text"]), option.get("correct", False), key(option.get("why", "")))
                    for option in each["options"]
                )
    return found


def test_questions_come_back_with_the_reason_of_each_option(run: Run, tmp_path: Path) -> None:
    """Options, keys and reasons; the reason of the first right one may be that of the whole."""
    run("export", "all.md")
    run("convert", "all.md", "--to", "cards", "--yes")
    before = scenarios_in(CONTENT / "scenarios")
    after = scenarios_in(tmp_path / "scenarios")
    assert before.keys() <= after.keys()
    for stem, options in before.items():
        told = {option[:2]: option[2] for option in after[stem]}  # type: ignore[index]
        for text, right, why in options:  # type: ignore[misc]
            assert (text, right) in told
            assert right or told[text, right] == why


SIGNS = [
    *("*", "_x_", "*x*", "**x**", "`x`", "a_b_c", "a*b*c", "~~x~~", "==x==", "[x]", "[x](y)"),
    *("![x](y)", "[[x]]", "![[x]]", "[^1]", "<b>", "</b>", "<!-- x -->", "<a@b.c>", "&amp;", "\\"),
    *("$x$", "%%x%%", "#tag", "^ref", "{{x}}", "{{c1::x}}", "{:x}", ":x:", ":smile:", "(x)"),
    *("::", "가::나", "AWS::Region", "|", "|x|", "# x", "- x", "> x", "1. x", "~~~", "→", "…"),
    *("http://a.b", "10%", "x: y", "C: [x]", "A. x", "정답: x"),
]
WORDS = "S3는 객체를 여러 영역에 나누어 저장하며 11개의 9를 목표로 한다".split()


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence with signs of Markdown and its dialects in it.

    Two stars without their fellows are none: whoever reads a note takes them for a slip.
    """
    words = list(WORDS)
    for sign in draw(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=2)):
        at = draw(st.integers(0, len(words) - 1))
        words[at] = draw(
            st.sampled_from((f"{sign} {words[at]}", words[at] + sign, sign + words[at]))
        )
    said = " ".join(words)
    assume("**" not in said.replace("**x**", ""))
    return said


@settings(max_examples=150)
@given(sentences(), sentences(), st.sampled_from(("told", "asked", "gapped")))
def test_what_a_fact_says_comes_back_whatever_signs_are_in_it(
    text: str, why: str, way: str
) -> None:
    """Its text, its question, its gap and its reason: no sign of theirs is obeyed."""
    gap, text = "객체를", plain(text) if way == "gapped" else text
    fact = Fact(
        id="s3.aaaa",
        text=text,
        question="무엇을 하는가?" if way == "asked" else None,
        gaps=(gap,) if way == "gapped" and gap in text else (),
        why=None if way == "told" else why,
    )
    concept = Concept(id="s3", title="S3", facts=(fact,))
    handout = Handout(what="facts", library=Library((concept,)), concepts=(concept,))
    [found] = read_note(markdown_note(handout).decode(), "s3.md").concepts[0].facts
    assert (found.text, found.question, found.mark) == (fact.text, fact.question, None)
    assert found.gaps == fact.gaps
    assert found.why == (why if fact.question or fact.gaps else None)


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
