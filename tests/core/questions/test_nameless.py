"""What a concept is called, and definitions without that."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Library
from awsquiz.core.questions.nameless import called, without_subject


@pytest.mark.parametrize(
    ("definition", "left"),
    [
        ("○○은(는) 객체를 저장하는 서비스이다", "객체를 저장하는 서비스이다"),
        ("AWS ○○은(는) 이름을 주소로 바꾼다", "이름을 주소로 바꾼다"),
        ("○○(○○)은 이름을 주소로 바꾼다", "이름을 주소로 바꾼다"),
        ("○○: 계정을 묶는 컨테이너", "계정을 묶는 컨테이너"),
        ("○○이란 계정을 묶는 컨테이너", "계정을 묶는 컨테이너"),
        ("GWLB는 ○○의 약자로, 3계층에서 동작한다", "3계층에서 동작한다"),
        ("Roles는 권한을 잠시 빌려주는 방법이다", "권한을 잠시 빌려주는 방법이다"),
        ("ElasitCache는 메모리에 두는 저장소이다", "메모리에 두는 저장소이다"),
        ("○○: ○○(○○)는 가상 서버를 빌려준다", "가상 서버를 빌려준다"),
        ("Global Tables는 표를 여러 리전에 복제한다", "표를 여러 리전에 복제한다"),
        ("헬스 체크는 서버가 정상인지 묻는 일이다", "서버가 정상인지 묻는 일이다"),
        # Not the subject of the sentence, another thing, or nothing is left.
        ("○○이(가) 제공하는 저장 클래스이다", "○○이(가) 제공하는 저장 클래스이다"),
        ("AWS에서는 표를 여러 리전에 복제한다", "AWS에서는 표를 여러 리전에 복제한다"),
        ("여러 리전의 데이터는 복제되는 것이다", "여러 리전의 데이터는 복제되는 것이다"),
        # A verb before its noun ends as a subject does: a phrase that loses it says another thing.
        ("커지는 부하를 자원을 더해 감당하는 능력", "커지는 부하를 자원을 더해 감당하는 능력"),
        ("자주 바뀌는 데이터를 빨리 내주는 저장소", "자주 바뀌는 데이터를 빨리 내주는 저장소"),
        ("수많은 기기를 클라우드와 잇는 서비스", "수많은 기기를 클라우드와 잇는 서비스"),
        # So it does in a sentence: no noun that ends in a consonant has 는, and 들어오 is a verb.
        ("묶는 일을 대신 맡아 하는 서비스이다", "묶는 일을 대신 맡아 하는 서비스이다"),
        ("들어오는 트래픽을 여러 대상에 나눈다", "들어오는 트래픽을 여러 대상에 나눈다"),
        ("자주 바뀌는 데이터를 빨리 내준다", "자주 바뀌는 데이터를 빨리 내준다"),
        ("널리 알려진 도구는 서버를 본다", "널리 알려진 도구는 서버를 본다"),
        ("수많은 기기를 클라우드와 잇는다", "수많은 기기를 클라우드와 잇는다"),
        ("서버는 요청을 받아 답을 보낸다", "요청을 받아 답을 보낸다"),
        ("○○은(는) 저장소", "○○은(는) 저장소"),
    ],
)
def test_a_definition_is_shown_without_what_it_defines(definition: str, left: str) -> None:
    """Whose name an option begins with, hidden or abbreviated, would tell whose it is."""
    assert without_subject(definition) == left


def test_a_concept_is_called_in_both_scripts() -> None:
    """람다 stands in an option on `Lambda 함수` as the title does."""
    function = Concept(id="function", title="Lambda 함수")
    parent = Concept(id="lambda", title="Lambda", aliases=("람다",), concepts=(function,))
    assert called(Library((parent,)), function) == "Lambda 함수 Lambda 람다"
