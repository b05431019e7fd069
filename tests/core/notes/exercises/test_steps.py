"""Ordered lists that are steps, and those that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.notes.exercises import Exercise, find_exercises, only_exercise

STEPS = (
    "스냅샷을 만든다",
    "다른 리전으로 복사한다",
    "볼륨을 만든다",
    "인스턴스에 붙인다",
    "요청을 보낸다",
)


def steps(text: str) -> list[Exercise]:
    return [each for each in find_exercises(text) if each.kind == "steps"]


@given(
    items=st.lists(st.sampled_from(STEPS), min_size=3, max_size=5, unique=True),
    label=st.sampled_from(
        (
            *("## 순서\n\n", "## 복구 절차\n", "### 배포 단계\n\n", "## Workflow\n", "### Steps\n"),
            *("**처리 과정**\n\n", "처리 흐름:\n\n", "## 수명 주기\n다음과 같다.\n\n"),
        )
    ),
    number=st.sampled_from(("{}. ", "{}) ")),
)
def test_steps_are_read_in_their_order(items: list[str], label: str, number: str) -> None:
    """Below a heading, a bold line or a line with a colon; again from the source."""
    listed = "\n".join(number.format(at) + item for at, item in enumerate(items, 1))
    (found,) = steps(f"# 볼륨 옮기기\n\n{label}{listed}\n\n다른 글이다.\n")
    assert found.steps == tuple(items)
    again = only_exercise(found.source)
    assert again is not None
    assert (again.stem, again.steps) == (found.stem, found.steps)


def test_the_stem_says_of_what() -> None:
    """순서 alone tells nothing: what stands above it goes before."""
    (found,) = steps("# 볼륨 옮기기\n\n## 순서\n1. 하나\n2. 둘\n3. 셋\n")
    assert found.stem == "볼륨 옮기기 › 순서: 알맞은 순서대로 놓으시오."


@pytest.mark.parametrize(
    "text",
    [
        "## 특징\n1. 빠르다\n2. 싸다\n3. 크다\n",
        "## 순서\n1. 하나\n2. 둘\n",
        "## 실습 순서\n1. 하나\n2. 둘\n3. 셋\n",
        "## 절차\n1. 콘솔에 접속한다\n2. [생성] 버튼을 클릭한다\n3. 기다린다\n",
        "## 절차\n1. `aws s3 ls`를 친다\n2. `ssh host`로 들어간다\n3. 본다\n",
        "## 절차\n- 하나\n- 둘\n- 셋\n",
        "## 절차\n1. 하나\n   - 그 아래\n2. 둘\n3. 셋\n",
        "## 절차\n1. 하나\n2. 둘\n3. 셋\n\n   그 아래\n\n4. 넷\n",
        "## 절차\n1. 하나\n2. 둘\n3. 셋\n\n   ```\n   코드\n   ```\n",
        "## 절차\n1. 같다\n2. 같다\n3. 다르다\n",
        "## 순서\n" + "".join(f"{at}. {'아주 ' * 30}길다 {at}\n" for at in range(1, 5)),
    ],
)
def test_lists_that_are_no_steps(text: str) -> None:
    """Kinds, two items, clicks, commands, bullets, lists of lists, repetitions, long sentences."""
    assert steps(text) == []


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("Section 4. Application Lifecycle", ["Rolling Updates", "Init Containers", "Probes"]),
        ("문제를 푸는 순서", ["지문을 읽는다", "보기를 지운다", "답을 고른다"]),
        ("택배로 보는 흐름 비유", ["물건을 싼다", "차에 싣는다", "집에 둔다"]),
    ],
)
def test_list_that_is_no_order_of_what_happens(heading: str, items: list[str]) -> None:
    """Contents of a chapter, how to study, and a likeness are put in no order."""
    numbered = "".join(f"{at}. {item}\n" for at, item in enumerate(items, 1))
    assert not find_exercises(f"# SQS\n\n## {heading}\n\n{numbered}")
