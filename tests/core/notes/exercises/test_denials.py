"""Statements that the note itself calls false."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.exercises import find_exercises

FALSE = "버킷을 만들려면 먼저 서버를 켜야 합니다."


@pytest.mark.parametrize(
    "note",
    [
        *(
            f"- {FALSE}\n→ 아니다. 버킷은 서버가 없다.\n",
            f"- {FALSE} → 틀림. 버킷은 서버가 없다.\n",
        ),
        *(
            f"{FALSE} -> 거짓, 버킷은 서버가 없다.\n",
            f"- ❌ “{FALSE}” => 아님: 버킷은 서버가 없다.\n",
        ),
        f"* {FALSE}\n  -> False. 버킷은 서버가 없다.\n",
    ],
)
def test_denied_statement_is_false(note: str) -> None:
    """However it is denied, it is to be told false, and what follows says why."""
    (found,) = find_exercises(f"# S3\n\n{note}")
    assert (found.kind, found.stem, found.answer) == ("answer", FALSE, "거짓")
    assert found.why == "버킷은 서버가 없다."


@pytest.mark.parametrize("sign", ["X", "❌", "✕"])
def test_denied_by_a_sign(sign: str) -> None:
    """A cross at the end says no as well."""
    (found,) = find_exercises(f"# S3\n\n- {FALSE} → {sign}\n")
    assert found.answer == "거짓"


@pytest.mark.parametrize(
    "note",
    [
        "- 서버를 켜면 요금이 나온다 → 아니라면 예산을 본다\n",
        "- 요청 → no-cache 응답\n",
        "- 로그 → X-Ray로 본다\n",
        "- 서버를 켜야 한다 → 맞다\n",
    ],
)
def test_arrows_that_deny_nothing(note: str) -> None:
    """What else follows an arrow is no answer."""
    assert not [each for each in find_exercises(f"# S3\n\n{note}") if each.answer == "거짓"]


@pytest.mark.parametrize(
    "line",
    [
        "- 거짓: 메시지를 삼십 일 동안 보관한다",
        "- (틀림) 메시지를 삼십 일 동안 보관한다",
        "- 메시지를 삼십 일 동안 보관한다 - 거짓",
        "- 메시지를 삼십 일 동안 보관한다 (틀림)",
    ],
)
def test_word_before_or_behind_a_statement_calls_it_false(line: str) -> None:
    """거짓, 틀림 before or behind a statement, as arrows do."""
    (found,) = find_exercises(f"# SQS\n\n{line}\n")
    assert (found.stem, found.answer) == ("메시지를 삼십 일 동안 보관한다", "거짓")


@pytest.mark.parametrize("line", ["- 기본값: false", "- 암호화 (false)", "- 거짓 양성을 줄인다"])
def test_value_that_is_false_calls_nothing_false(line: str) -> None:
    """A value, and a word of a sentence."""
    assert not find_exercises(f"# SQS\n\n{line}\n")
