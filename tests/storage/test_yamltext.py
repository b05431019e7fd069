"""YAML as text: what is written is read again, by us and by anybody's YAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from awsquiz.storage import yamlreader, yamltext
from awsquiz.storage.yamltext import YamlProblem

LAW = settings(max_examples=150)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ODD = ["", " ", "~", "null", "no", "On", "1.10", "0x1F", "1_000", "1e3", ".inf", "-", "- a", "? a"]
ODD += ["a: b", "a #b", "#a", "a:", "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">", "'a'", '"a"']
ODD += [
    "=",
    "<<",
    "---",
    "...",
    "2026-11-22",
    "12:30:45",
    "0o17",
    "[a]",
    "{a}",
    "a, b",
    "a\tb",
    "무엇?",
]
ODD += [
    "\ufeff",
    "\x85",
    "\u2028",
    "\x00",
    "\x7f",
    "\x9f",
    "\ufffe",
    "😀",
    "a\n\nb",
    "\r",
    "○ 지원",
]


@LAW
@given(TEXT)
def test_a_scalar_reads_as_it_was_written(text: str) -> None:
    """Any text comes back the same: as text, from our reader and from PyYAML's safe one."""
    written = f"key: {yamltext.scalar(text)}\n"
    assert len(written.splitlines()) == 1
    assert yaml.safe_load(written) == {"key": text}
    value = yamlreader.read(written)
    assert value is not None
    assert yamltext.builtin(value) == {"key": text}


@pytest.mark.parametrize("text", ODD)
def test_what_looks_like_something_else_stays_text(text: str) -> None:
    """Words, signs and characters that mean something to YAML, alone and within a list."""
    lines = [*yamltext.lines_of("key", text, ""), *yamltext.lines_of("all", (text, text), "")]
    written = "\n".join(lines)
    assert yaml.safe_load(written) == {"key": text, "all": [text, text]}
    value = yamlreader.read(written)
    assert value is not None
    assert yamltext.builtin(value) == {"key": text, "all": [text, text]}


@LAW
@given(st.lists(TEXT, min_size=1), st.integers(0, 6))
@example(["가" * 119, "나"], 2)
def test_a_list_reads_as_it_was_written(items: list[str], indent: int) -> None:
    """On one line or several, however deep."""
    spaces = " " * indent
    written = "\n".join(yamltext.lines_of("key", tuple(items), spaces))
    assert yaml.safe_load(written) == {"key": items}
    value = yamlreader.read(written)
    assert value is not None
    assert yamltext.builtin(value) == {"key": items}


def test_plain_korean_has_no_quotes() -> None:
    """A card is to be read and edited by people."""
    text = "함수는 15분까지 실행된다 (`Timeout`, **최대**)"
    assert yamltext.scalar(text) == text
    assert yamltext.scalar("인프라 액세스 :x:") == '"인프라 액세스 :x:"'
    assert yamltext.scalar(True) == "true"
    assert yamltext.scalar(179) == "179"


def test_short_words_stand_on_one_line_and_long_lists_on_several() -> None:
    """A line is at most 120 letters wide."""
    assert list(yamltext.lines_of("aliases", ("람다", "a, b"), "  ")) == [
        '  aliases: [람다, "a, b"]'
    ]
    assert list(yamltext.lines_of("under", ("가" * 60, "나" * 60), "")) == [
        "under:",
        "  - " + "가" * 60,
        "  - " + "나" * 60,
    ]


@pytest.mark.parametrize("loader", [yamlreader.LOADER, yaml.BaseLoader], ids=["usual", "python"])
@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\nb: !!python/name:os.system x\n", "tag", 2),
        ("a: 1\nb: !x\n  c: d\n", "tag", 2),
        ("a: &a [1]\nb: *a\n", "alias", 1),
        ("a: 1\nb: *a\n", "alias", 2),
        ("가: 1\n나: 2\n가: 3\n", "duplicate-key", 3),
        ("a: 1\n[b]: 2\n", "key", 2),
        ("a: 1\n? {b: c}\n: 2\n", "key", 2),
        ("a: 1\nb: [1\n", "syntax", 3),
        ("a: 1\n\tb: 2\n", "syntax", 2),
        ("가나다: 라\n마: \x00\n", "character", 2),
        ("a: 1\n---\nb: 1\n", "several-documents", 2),
        ("[" * 100_000, "deep", 1),
        ("- " * 100_000, "deep", 1),
        ("{a: " * 100_000, "deep", 1),
        ("".join(f"{' ' * at}a:\n" for at in range(2_000)), "deep", 65),
    ],
)
def test_what_is_not_read_has_a_code_and_a_line(
    text: str, code: str, line: int, loader: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tags, anchors, repeated keys, depth and broken YAML are refused, and say where.

    With libyaml and without it.
    """
    monkeypatch.setattr(yamlreader, "LOADER", loader)
    with pytest.raises(YamlProblem) as caught:
        yamlreader.read(text)
    assert (caught.value.code, caught.value.line) == (code, line)


def test_depth_is_told_apart_whoever_counts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Libyaml from 0.2.6 on stops at a depth of its own, with an error like any other."""

    def stops(text: str) -> object:
        mark = yaml.Mark("", 0, 1, 0, None, None)
        raise yaml.scanner.ScannerError(
            "while increasing flow level", mark, "exceeded maximum nesting depth", mark
        )

    monkeypatch.setattr(yamlreader, "LOADER", stops)
    with pytest.raises(YamlProblem) as caught:
        yamlreader.read("가:\n  " + "[" * 2000)
    assert (caught.value.code, caught.value.line) == ("deep", 2)


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    """A billion laughs are never told."""
    bomb = "a: &a [하하]\n" + "".join(
        f"{chr(98 + at)}: &{chr(98 + at)} [{', '.join([f'*{chr(97 + at)}'] * 9)}]\n"
        for at in range(20)
    )
    with pytest.raises(YamlProblem) as caught:
        yamlreader.read(bomb)
    assert (caught.value.code, caught.value.line) == ("alias", 1)


@pytest.mark.parametrize("text", ["", "\n\n", "# 주석\n# 뿐\n", "---\n", "---\n...\n", "--- ''\n"])
def test_nothing_is_read_as_nothing(text: str) -> None:
    """Comments and the marks of a document are no value."""
    assert yamlreader.read(text) is None
