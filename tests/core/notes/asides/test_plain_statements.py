"""The gate before what is set aside saves time and decides nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.notes import read_note
from awsquiz.core.notes.asides import judging as asides
from awsquiz.core.notes.asides.plain_statements import is_plain

WORDS = st.sampled_from(
    """
    대기열은 메시지를 [생성] 버튼을 이를 그래서 예를 들어 먼저 위의 다음과 아래 정리 시험에 이번
    강의에서 나는 우리가 콘솔에서 문제 3. 정답 A, > https://a.example 한 회사는 이름을 최대 5분
    Lambda 클릭하면 로그인
    """.split()
)
ENDS = st.sampled_from(
    """
    보관한다 보관합니다 살펴보자 해보겠습니다 같다 선택한다 입력합니다 누른다 봤다 음 없음 함 하며
    하고 때 뜬다 표시됩니다 참고한다 다음 필요하다. 이다 싶다 했다 알아봅시다 것입니다
    """.split()
)


def test_a_plain_statement() -> None:
    """A sentence of the service, without a word that hints at more."""
    assert is_plain("대기열은 메시지를 나흘 동안 보관한다.")
    assert not is_plain("대기열을 살펴보자")


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=5), ENDS)
def test_gate_decides_nothing(words: list[str], end: str) -> None:
    """Whatever passes it would be asked without it as well."""
    note = f"## SQS\n\n- 메시지를 보관한다\n- {' '.join([*words, end])}\n"
    (quick,) = read_note(note, "노트.md").concepts
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(asides, "is_plain", lambda _: False)
        (slow,) = read_note(note, "노트.md").concepts
    assert [fact.aside for fact in quick.facts] == [fact.aside for fact in slow.facts]
