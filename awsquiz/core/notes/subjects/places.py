"""Which headings are on one place: what is said there of a service is its part there."""

from __future__ import annotations

import re

from awsquiz.core.text.regexes import pattern_of

_OF_A_PLACE = pattern_of(
    r"실습|설치|만들기|만들어|시작하기|테스트|사례|샘플|예제|시나리오|프로젝트|과제|구축|배포하기|아키텍처"
    r"|설계|구성도|흐름|다이어그램|구현|사용 서비스|사용한 서비스"
    r"|\b(?:hands.?on|lab|demo|exercise|tutorial|case study|example|sample|walkthrough"
    r"|architecture|diagram|workflow)\b",
    re.IGNORECASE,
)


def is_of_a_place(heading: str) -> bool:
    """Whether a heading is that of a lab, an example or a design.

    There "RDS: 주문을 저장하는 데이터베이스" says what RDS does there, not what it is.
    """
    return _OF_A_PLACE.search(heading) is not None


_OF_ONE_BUILDING = pattern_of(
    r"실습|만들기|만들어|구축|프로젝트|과제|시나리오|(?<!사용 )(?<!활용 )사례"
    r"|시스템 ?(?:아키텍처|구성|설계)"
    r"|\b(?:hands.?on|lab|case study|walkthrough|tutorial)\b",
    re.IGNORECASE,
)


def is_of_one_building(heading: str) -> bool:
    """Whether a heading is on one thing that is built, rather than on how such things are built.

    Services that are headings below it are told of for their part in that.
    """
    return _OF_ONE_BUILDING.search(heading) is not None
