"""What is true of a concept is told where a statement of another is false."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.nearness import truth_beside

FACTS = (
    Fact(id="fn.0001", kind="definition", text="이벤트를 받아 코드를 돌리는 단위"),
    Fact(id="fn.0002", text="스냅샷은 게시한 버전의 환경을 저장해 두고 거기에서 시작한다"),
    Fact(id="fn.0003", text="게시하면 번호가 붙는다", attribute="버전 관리", value="게시 번호"),
    Fact(id="fn.0004", text="요청의 암호는 보안 저장소에서 읽는다"),
)
FUNCTION = Concept(id="fn", title="Function", facts=FACTS)


@pytest.mark.parametrize(
    ("false", "attribute", "told"),
    [
        ("시작 설정을 템플릿의 버전으로 나누어 관리한다", "버전 관리", "fn.0003"),
        ("시작 설정을 템플릿의 버전으로 나누어 관리한다", None, "fn.0001"),
        ("요청의 암호는 환경 변수에서 읽는다", None, "fn.0004"),
    ],
)
def test_the_truth_is_on_the_same_matter(false: str, attribute: str | None, told: str) -> None:
    """Its value of the same attribute, what has most words of it, or what it is at least: two words
    in common that stand in a hundred statements make no answer."""
    other = Fact(id="vm.0001", text=false, attribute=attribute, value=attribute and "템플릿 버전")
    found = truth_beside(FUNCTION, false, other)
    assert found is not None
    assert found.id == told
