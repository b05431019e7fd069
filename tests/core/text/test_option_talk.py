"""What speaks of the options of a question by their place."""

from __future__ import annotations

import pytest

from awsquiz.core.text.option_talk import names_all, names_option


@pytest.mark.parametrize(
    "option",
    [
        *("위의 모두", "위 보기 모두", "모두 맞다", "전부 정답이다", "이상 모두", "둘 다 맞다"),
        *(
            "정답 없음",
            "해당 사항 없음",
            "위에 정답이 없다",
            "위의 어느 것도 아니다",
            "맞는 것이 없다",
        ),
        *("보기 중 정답 없음", "위에 나열된 것 모두", "다 맞음", "세 가지 모두 옳다"),
        *("All of the above", "None of these", "all of these options.", "Both of the above"),
        *("All are correct", "None"),
        *("상기 항목 모두 해당", "전부 다", "위 두 가지 모두", "앞의 두 개 모두"),
        *("위 보기 중에는 없다", "모든 답이 맞다", "어느 것도 아니다"),
    ],
)
def test_all_or_none_of_the_others(option: str) -> None:
    """In any wording, in Korean and in English."""
    assert names_all(option)


@pytest.mark.parametrize(
    "option",
    [
        *(
            "모든 리전에 복제한다",
            "서버를 모두 종료한다",
            "추가 요금이 없다",
            "없음",
            "All Upfront",
        ),
        *("이상 징후를 모두 알린다", "위 두 서브넷 모두에 놓는다", "모든 답을 기록한다"),
        *("위치를 모두 기록한다", "둘 다 암호화한다", "Both regions replicate", "다운로드한다"),
    ],
)
def test_options_that_stand_by_themselves(option: str) -> None:
    """모두 and 없다 of things of the matter are no talk of options."""
    assert names_all(option) is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "보기 B",
            "(A)와 (C)",
            "첫 번째 보기는 비싸다",
            "B는 오답이다",
            "위 보기와 달리 싸다",
            "선택지 2는 틀리다",
            "B번",
            "2번은 틀리다",
            "A와 C",
            "A, C, D",
            "ㄱ과 ㄴ",
            "③번",
        ),
        *("정답은 C", "①은 틀리다", "A는 틀렸다", "Option A is wrong", "Both A and C", "A and B"),
    ],
)
def test_letters_and_numbers_of_options(text: str) -> None:
    """Options that are called by their place, in options and in reasons."""
    assert names_option(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "IPv4와 IPv6",
            "2번 재시도한다",
            "최대 2번까지",
            "A 레코드를 만든다",
            "M5와 C5",
            "3번 이상",
        ),
        *("A/B 테스트를 한다", "1, 3년 약정", "옵션 그룹", "옵션 1개를 끈다", "A 또는 AAAA 레코드"),
    ],
)
def test_letters_and_numbers_of_other_things(text: str) -> None:
    """Records, versions and times are no options."""
    assert names_option(text) is None
