"""What is likely false because a sentence is true: by kinds of sentences, and those left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.claims.guards import has_negative
from awsquiz.core.claims.proposals import MOST, proposals_of
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import key, plain

CONCEPT = Concept(id="svc", title="서비스")

# What changes stands in brackets: [true|likely false].
OPPOSITE = """\
복제본에는 데이터를 [비동기|동기]로 복제한다
대기 인스턴스에는 [동기|비동기] 방식으로 데이터를 복제한다
용량을 [자동|수동]으로 조정한다
장애가 나면 [수동|자동]으로 전환한다
보안 그룹은 [상태 저장|상태 비저장] 방식이다
네트워크 ACL은 [상태 비저장|상태 저장] 방식이다
데이터베이스를 [프라이빗|퍼블릭] 서브넷에 둔다
NAT 게이트웨이는 [퍼블릭|프라이빗] 서브넷에 만든다
[관계형|비관계형] 데이터를 테이블에 담는다
부하를 나누어 [읽기|쓰기] 성능을 높인다
[인바운드|아웃바운드] 트래픽을 규칙으로 거른다
노드를 늘려 [수평|수직] 확장을 한다
[정적|동적] 웹 사이트를 호스팅한다
인스턴스 스토어는 [임시|영구] 저장소로 쓴다
[다중|단일] 가용 영역에 복제본을 둔다
버킷은 기본값이 [비공개|공개]인 저장 공간이다
가입한 첫해에는 [무료|유료]로 제공한다
[대칭|비대칭] 키로 데이터를 암호화한다
캐시로 데이터베이스 부하를 [감소|증가]시킨다
기능은 처음에 [비활성화|활성화] 상태로 만들어진다
대상 그룹은 [Public|Private] 서브넷에 등록한다
보안 그룹은 [stateful|stateless] 방화벽으로 동작한다
"""
ABILITY = """\
필요에 따라 용량을 조정할 수 [있다|없다]
암호화가 켜져 있으면 스냅샷을 공유할 수 [있다|없다]
관리자가 아니어도 콘솔에서 로그를 볼 수 [있다|없다]
인스턴스를 멈추거나 지울 수 [있습니다|없습니다]
복잡한 쿼리도 쉽게 작성할 수 [있음|없음]
서로 다른 계정이면 역할로 접근할 수 [있다|없다]
데이터를 안전하게 옮길 수 [있다|없다]
리전 서비스이기 때문에 여러 가용 영역에서 쓸 수 [있다|없다]
"""
NUMBER = """\
메시지를 [4|5]일 동안 보관한다
서브넷마다 주소 [5|6]개를 예약한다
볼륨의 [50|60]%를 캐시로 쓴다
파트 하나의 크기는 [100|150]MB 이상이다
"""
DUTY = """\
버킷의 이름은 소문자로 시작[해야 한다|하지 않아도 된다]
대상은 같은 VPC에 등록[되어야 한다|되지 않아도 된다]
트래픽을 받으려면 포트를 열[어야 한다|지 않아도 된다]
사용자는 키를 직접 만들[어야 합니다|지 않아도 됩니다].
원본과 사본의 리전은 서로 달라[야 한다|x]
복제하려면 버전 관리를 [켜야 한다|켜지 않아도 된다]
역할에 신뢰 정책을 [붙여야 함|붙이지 않아도 됨]
파티션 키의 이름을 [정해야 합니다|정하지 않아도 됩니다]
두 서비스의 시각을 [맞춰야 한다|맞추지 않아도 된다]
키는 같은 리전에 있는 것을 [써야 한다|쓰지 않아도 된다]
"""
LIFTED = """\
만든 뒤에는 이름을 바꿀 수 [없다|있다]
다른 리전의 서브넷에는 연결할 수 [없습니다|있습니다]
순서를 보장하[지 않는다|x]
로그를 저장[하지 않는다|한다]
데이터가 암호화[되지 않습니다|됩니다]
재시작해도 주소가 바뀌[지 않음|x]
중첩된 계층을 [만들지 않는다|만든다]
되돌리기가 [불가능하다|가능하다]
리전 간 이동이 [불가|가능]
서버 관리 [불필요|필요]
서버를 관리[할 필요가 없다|해야 한다]
에이전트를 설치[할 필요 없음|해야 함]
연결을 따로 끊[을 필요가 없다|x]
키를 교체[하지 않아도 된다|해야 한다]
루트 사용자로 작업[해서는 안 된다|해도 된다]
키를 코드에 저장[하면 안 된다|해도 된다]
관계형 데이터베이스가 [아니다|x]
추가 비용이 [없다|있다]
전송 요금이 [없음|있음]
패킷의 내용을 보[지 않는다|x]
"""
ACTION = """\
객체를 여러 가용 영역에 저장[한다|하지 않는다]
지표를 경보와 함께 보여 [준다|주지 않는다]
운영 체제의 패치를 적용[합니다|하지 않습니다]
저장된 데이터는 암호화[됩니다|되지 않습니다].
스냅샷은 S3에 보관[된다|되지 않는다]
트래픽을 여러 대상에 나[눈다|누지 않는다]
이벤트가 오면 코드를 실행[함|하지 않음]
변경 이력이 기록[됨|되지 않음]
원본의 부하를 [줄인다|줄이지 않는다]
버킷 정책을 [만든다|만들지 않는다]
로그 파일을 S3에 [저장|저장하지 않음]
요청을 대상 그룹으로 [전달|전달하지 않음]
트래픽을 여러 인스턴스에 [분산|분산하지 않음]
기본 암호화가 [필요하다|필요하지 않다]
연결에 인증서가 [필요|필요하지 않음]
전송에는 TLS가 [필수|필수가 아님]
데이터의 사본을 여럿 갖[는다|지 않는다]
클라이언트의 주소를 전달[받는다|받지 않는다]
볼륨이 인스턴스와 함께 삭제[되도록 한다|x]
콘솔에는 비밀번호가 [있다|없다]
기본 규칙이 [있습니다|없습니다]
포트가 열려 [있다|x]
메타데이터를 가지[고 있다|고 있지 않다]
포트가 개방되어 [있음|있지 않음]
장애가 나면 예비 인스턴스를 시작[한다|하지 않는다]
요청이 몰리면 새 작업을 대기열에 [넣는다|넣지 않는다]
키를 하드웨어 모듈에 [담는다|담지 않는다]
응답을 엣지 로케이션에 [캐싱|캐싱하지 않음]
정책의 목록을 [포함|포함하지 않음]
온프레미스와 전용선으로 연결[한다|하지 않는다]
사용한 만큼 요금을 [낸다|내지 않는다]
권한은 역할을 [따른다|따르지 않는다]
"""
LEFT_ALONE = """\
여러분의 계정을 안전하게 지켜 준다
이를 사용해 로그를 모은다
위의 그림처럼 트래픽을 나눈다
아무나 접근할 수 없다
어떤 포트도 열지 않는다
더 이상 새 계정을 받지 않는다
전혀 관리하지 않는다
절대 공개하지 않는다
한 번도 지우지 않는다
S3에만 로그를 저장한다
결과를 알 수도 있다
이 경우 응답이 늦게 된다
이름을 클릭하면 된다
이것을 스냅샷이라고 한다
가장 빠른 응답을 보장한다
더 많은 메모리를 할당한다
모든 요청을 언제나 기록한다
버튼을 눌러 저장을 선택한다
실습 환경을 확인한다
요금에 주의해야 한다
무엇을 쓸지 잘 고려해야 한다
동기와 비동기를 모두 지원한다
자동 또는 수동으로 전환한다
관계형 모델과 다른 데이터를 담는 시스템
약 30초 걸린다
대략 200개 서비스가 있다고 한다
2019년 12월에 출시했다
첫 번째로는 리전을 고른다
예를 들어 로그를 모은다
시스템
192.168.10.20에 퍼블릭으로 접속한다
멈추면 데이터가 영구 손실
스키마의 변경을 담는 버전 정보임
두 망의 주소 범위가 겹치면 안됨
노드의 수를 손쉽게 변경 가능
크기가 5GB 이상이면 나누어 올림
앱의 테이블: public.orders
임시 저장소: 재시작하면 비는 {크기} 디스크
처음 문서를 다시 학습하는 것을 권장합니다
캐시로 응답 시간이 50% 개선
동기화된 복제본을 둔 시스템
표현식이 참인지 물어본다?
"""


def fact(text: str, **more: object) -> Fact:
    """A statement of a note."""
    return Fact(id="svc.abcd", text=text, source=text, **more)  # type: ignore[arg-type]


def rows(table: str) -> list[tuple[str, str]]:
    """Each sentence with the one that is likely false of it; those in which that is x are out."""
    found = []
    for line in table.splitlines():
        true, false = (re.sub(r"\[([^|\]]*)\|([^\]]*)\]", rf"\{at}", line) for at in (1, 2))
        if "|x]" not in line:
            found.append((true, false))
    return found


ALL = [
    (rule, *row)
    for rule, table in (
        *(("opposite", OPPOSITE), ("ability", ABILITY), ("number", NUMBER)),
        *(("duty", DUTY), ("lifted", LIFTED), ("action", ACTION)),
    )
    for row in rows(table)
]


@pytest.mark.parametrize(("rule", "true", "false"), ALL)
def test_what_is_likely_false_is_proposed(rule: str, true: str, false: str) -> None:
    """One of the proposals is the sentence that a person would write, by the rule of its table."""
    proposed = [(each.rule, each.text) for each in proposals_of(fact(true), CONCEPT)]
    assert (rule, false) in proposed


@pytest.mark.parametrize("text", LEFT_ALONE.splitlines())
def test_what_would_be_no_good_korean_is_left_alone(text: str) -> None:
    """Nor what is no statement, says both, or goes on from another sentence."""
    assert proposals_of(fact(text), CONCEPT) == ()


def test_a_label_takes_the_value_of_another_one_of_its_sort() -> None:
    """Of labels that have a word in common; not of aspects of one thing."""
    one = fact("동기 복제: 쓰기가 양쪽에 끝난 뒤에 응답")
    other = Fact(id="svc.abce", text="비동기 복제: 쓰기가 한쪽에 끝나면 응답", source="…")
    told = [(each.rule, each.text) for each in proposals_of(one, CONCEPT, (one, other))]
    assert told[0] == ("sibling", "동기 복제: 쓰기가 한쪽에 끝나면 응답")
    price = Fact(id="svc.abce", text="요금: 쓴 만큼 내는 구조", source="…")
    assert proposals_of(fact("크기: 노드 여럿"), CONCEPT, (price,)) == ()


def test_of_more_than_a_number_only_greater_ones_are_false() -> None:
    """What is more than 200 is more than 100 as well."""
    [one] = proposals_of(fact("리전마다 데이터 센터를 3개 이상 둔다"), CONCEPT)
    assert one.text == "리전마다 데이터 센터를 4개 이상 둔다"


def test_the_markup_of_the_fact_stays() -> None:
    """Emphasis and code, where what changes does not tear it."""
    text = "**원본**의 데이터를 `s3` 버킷에 저장한다"
    assert (
        proposals_of(fact(text), CONCEPT)[0].text
        == "**원본**의 데이터를 `s3` 버킷에 저장하지 않는다"
    )


def test_what_a_person_refused_is_not_proposed_again() -> None:
    """Nor anything where a person or a mark made it false, nor of what is no sure statement."""
    text = "객체를 여러 가용 영역에 저장한다"
    [proposal] = proposals_of(fact(text), CONCEPT)
    assert proposals_of(fact(text, refused=(proposal.text,)), CONCEPT) == ()
    assert proposals_of(fact(text, false_text="객체를 한 곳에 저장한다"), CONCEPT) == ()
    assert proposals_of(fact(text, mark="o"), CONCEPT) == ()
    assert proposals_of(fact(text, unsure=True), CONCEPT) == ()
    assert proposals_of(fact(text, facet="실습"), CONCEPT) == ()


def test_what_names_the_concept_does_not_change() -> None:
    """A sentence on what is 프라이빗 by name is none on what is 퍼블릭."""
    named = Concept(id="svc", title="프라이빗 서브넷")
    told = proposals_of(fact("프라이빗 서브넷에 데이터베이스를 둔다"), named)
    assert "opposite" not in [each.rule for each in told]


WORDS = [word for _rule, true, _false in ALL for word in true.split()]


@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=12))
def test_a_proposal_differs_and_is_its_own_statement(words: list[str]) -> None:
    """Of whatever words a sentence is made; no more than two, and none of them said already."""
    text = " ".join(words)
    told = [key(each.text) for each in proposals_of(fact(text), CONCEPT)]
    assert len({key(text), *told}) == len(told) + 1 <= MOST + 1


@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=12))
def test_nothing_is_denied_twice(words: list[str]) -> None:
    """What is proposed of a denied action or duty has no other negative in it."""
    text = " ".join(words)
    for each in proposals_of(fact(text), CONCEPT):
        if each.rule in ("action", "duty"):
            assert not has_negative(plain(text).rpartition(" ")[0])
