"""The last predicate negated: Korean sentences by their endings, and those that are left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from awsquiz.core.claims.negation import negated_sentence, negations
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import key, plain

# What changes stands in brackets: [affirmative|negative].
TURNED = """\
함수에서 서브넷을 고를 수 [있다|없다]
버킷마다 정책을 둘 수 [있습니다|없습니다].
스냅샷을 다른 리전으로 복사할 수 [있음|없음]
로그를 파일로 내보낼 수 [있어요|없어요]
태그로 비용을 나눌 수 [있죠|없죠]
키를 계정 사이에서 나누어 쓸 수 [있지요|없지요]
권한을 다른 역할에 넘길 수 [있는 것이다|없는 것이다].
볼륨을 떼어 다른 인스턴스에 붙일 수[있다|없다]
볼륨의 크기를 늘일 수 [있다|없다]
캐시로 읽기 부하를 줄일 수 [있다|없다]
복제본으로 가용성을 높일 수 [있습니다|없습니다]
대기열을 지울 수 [있다|없다]
사용자를 만들 수 [있다|없다]
객체를 다른 버킷으로 옮길 수 [있다|없다]
규칙에 설명을 남길 수 [있다|없다]
하나의 인스턴스에 보안 그룹을 여럿 붙일 수 [있다|없다]
서버를 관리하지 않고 코드를 실행할 수 [있다|없다]
서버 없이 코드를 실행할 수 [있다|없다]
퍼블릭 IP가 없는 인스턴스를 대상으로 등록할 수 [있다|없다]
사용자 또는 그룹에 정책을 연결할 수 [있다|없다]
콘솔이나 CLI로 경보를 만들 수 [있다|없다]
온프레미스 서버도 대상으로 등록할 수 [있다|없다]
암호화를 위해 고객 관리형 키를 고를 수 [있다|없다]
여러 가용 영역에 서브넷을 둘 수 [있다|없다]
다양한 형식의 로그를 한 번에 분석할 수 [있다|없다]
사용자에게 임시 자격 증명을 줄 수 [있다|없다]
화면에서 지표를 여러 계정에 걸쳐 모을 수 [있다|없다]
역할을 즉시 회수할 수 [있다|없다]
누가 키를 썼는지 알 수 [있다|없다]
별도로 감사 로그를 켤 수 [있다|없다]
데이터를 저장하고 SQL로 조회할 수 [있다|없다]
VPC 피어링: 두 VPC를 사설 주소로 연결할 수 [있다|없다]
Lambda는 컨테이너 이미지로 배포할 수 [있다|없다].
AWS Config를 사용해 설정의 이력을 볼 수 [있다|없다]!
수동으로 스냅샷을 만들 수 [있습니다|없습니다].
동시에 여러 작업을 실행할 수 [있음|없음].
다른 서비스와 함께 사용할 수 [있다|없다]
필요한 권한을 역할에 더할 수 [있다|없다]
기본적으로 다른 계정의 이벤트를 받을 수 [있다|없다]
TLS 인증서를 무료로 발급받을 수 [있다|없다]
리전 간 복제가 [가능하다|불가능하다]
되돌리기가 [가능합니다|불가능합니다].
실행 중 변경이 [가능함|불가능함]
버전별 복원이 [가능해요|불가능해요]
교차 계정 접근 [가능|불가능]
교차 계정 접근[가능|불가능]
태그별 비용 조회 [가능|불가능].
파티션 단위로 조회하는 것이 아니라 전체 조회가 [가능하다|불가능하다]
메시지 순서 지정 [가능함|불가능함].
권한을 상속받아 사용 [가능|불가능]
읽기 전용 복제본을 승격하는 작업이 [가능하다|불가능하다]
생성, 수정, 삭제 [가능|불가능]
파일 수준의 복원: 콘솔에서 [가능|불가능]
자동으로 확장 [가능|불가능]
온프레미스와 연동 [가능합니다|불가능합니다]
HTTP/2와 gRPC를 [지원한다|지원하지 않는다]
웹 소켓을 [지원합니다|지원하지 않습니다].
다중 가용 영역을 [지원함|지원하지 않음]
멱등한 쓰기를 [지원해요|지원하지 않아요]
교차 리전 백업이 [지원된다|지원되지 않는다]
IPv6가 [지원됩니다|지원되지 않습니다]
지연 복제가 [지원됨|지원되지 않음]
세션 유지를 [지원하고 있다|지원하고 있지 않다]
세션 유지를 [지원하고 있습니다|지원하고 있지 않습니다]
동적 포트 매핑을 [지원해준다|지원해주지 않는다]
동적 포트 매핑을 [지원해 줍니다|지원해 주지 않습니다]
IPv6 주소 [지원|미지원]
고정 IP, PrivateLink, TCP [지원|미지원]
암호화를 [지원|지원하지 않음]
작업자가 파일을 나눌 수 있도록 [지원|지원하지 않음]
팀이 계정을 나눌 수 있도록 [지원한다|지원하지 않는다]
HTTP로 알림을 보내는 방식을 [지원한다|지원하지 않는다]
다양한 런타임을 [지원한다|지원하지 않는다]
여러 언어의 SDK [지원|미지원]
인스턴스가 인터넷에 나갈 수 [있게 한다|없게 한다]
개발자가 인프라를 코드로 관리할 수 [있도록 합니다|없도록 합니다].
서로 다른 VPC가 통신할 수 [있게 함|없게 함]
사용자가 한 번만에 로그인하지 않고 토큰으로 들어올 수 [있게 해요|없게 해요]
팀이 비용을 볼 수 있게 해[준다|주지 않는다]
팀이 비용을 볼 수 있도록 해 [줍니다|주지 않습니다]
관리자가 규칙을 나누어 쓸 수 있도록 도와[준다|주지 않는다].
관리자가 규칙을 나누어 쓸 수 있게 도와[줌|주지 않음]
Athena는 S3의 데이터를 SQL로 조회할 수 [있는|없는] 서비스이다
S3의 데이터를 SQL로 조회할 수 [있는|없는] 서버리스 서비스
로그를 실시간으로 검색할 수 [있는|없는] 관리형 검색 엔진입니다.
여러 인스턴스가 나누어 쓸 수 [있는|없는] 파일 시스템
리전 사이의 복제가 [가능한|불가능한] 관계형 데이터베이스
GraphQL을 [지원하는|지원하지 않는] API 서비스이다.
트랜잭션이 [지원되는|지원되지 않는] 테이블 형식
사설 주소로 연결할 수 [있는|없는] 기능임
NACL은 상태 비저장 방식[이다|이 아니다]
EFS는 NFS를 쓰는 관리형 파일 시스템[입니다|이 아닙니다].
Aurora는 AWS가 만든 관계형 데이터베이스[이다|가 아니다]
Aurora는 AWS가 만든 관계형 데이터베이스[다|가 아니다]
보안 그룹은 인스턴스 앞에 놓인 가상 방화벽[이다|이 아니다]
SQS는 소비자가 가져가는 메시지 대기열 서비스[임|가 아님]
객체를 저장하는 스토리지 서비스[입니다|가 아닙니다]
스택을 여러 계정에 배포하는 기능[이에요|이 아니에요]
컨테이너 이미지를 보관하는 레지스트리[예요|가 아니에요]
사용자 풀은 사용자를 등록하고 로그인시키는 디렉터리 서비스[이다|가 아니다].
Route 53은 도메인을 주소로 바꾸는 DNS 서비스(관리형)[이다|가 아니다]
글로벌 가속기는 고정된 두 애니캐스트 주소로 트래픽을 받는 네트워크 서비스[이다|가 아니다]
리전 안에서 서로 떨어진 데이터 센터의 묶음을 이루는 물리적 영역[이다|이 아니다]
호출을 차례로 이어 주는 워크플로 서비스[다|가 아니다]
인스턴스의 메타데이터를 읽는 데 쓰는 로컬 주소[이다|가 아니다]
"""
# By what leaves the doubt.
LEFT_ALONE = """\
# what was said of another predicate before it
여러 형식을 지원하여 보고서 작성을 지원한다
질의를 저장할 수 있으며 결과를 내려받을 수 있다
# 수도 있다, and what is denied already
요금이 바뀔 수도 있다
로그가 남지 않을 수 있다
값이 없을 수 있다
인증에 성공하지 못할 수 있다
관리형이 아닐 수 있다
태그를 안 붙일 수 있다
이미 삭제되었을 수 있다
다른 자원과 이어졌을 수 있다
리전을 옮길 수 없다
태그 수정 불가능
태그 수정 불가
FIFO 주제는 이메일 구독을 지원하지 않는다
IPv6 미지원
NAT 게이트웨이는 인스턴스가 아니다
# qualities, and what may happen
응답이 느릴 수 있다
설정이 복잡할 수 있다
이름이 다를 수 있다
주소가 길 수 있다
원본이 다른 계정일 수 있다
배포 중에 오류가 발생할 수 있다
비용이 증가할 수 있다
데이터가 유실될 수 있다
지연이 생길 수 있다
연결이 끊길 수 있다
대역폭을 소모할 수 있다
중단 시간 발생 가능
구성이 복잡해질 수 있다
추가 비용이 들 수 있다
# what one concludes
서버리스라고 볼 수 있다
일종의 방화벽으로 볼 수 있다
서버리스로 설명할 수 있다
두 방식이 다르다는 것을 알 수 있다
요청이 실패했음을 확인할 수 있다
# conditions, and what holds in spite of them
정책을 붙이면 다른 계정에서 접근할 수 있다
같은 VPC라면 사설 주소로 연결할 수 있다
같은 리전인 경우 복제할 수 있다
인스턴스를 멈출 때 유형을 바꿀 수 있다
생성 시 키를 고를 수 있다
생성시 키를 고를 수 있다
서버가 멈춰도 로그를 볼 수 있다
에이전트 없이도 지표를 모을 수 있다
권한이 있어야 조회가 가능하다
실행 중이더라도 볼륨을 키울 수 있다
키가 있는 한 복호화할 수 있다
# all, and always
모든 리전에서 사용할 수 있다
누구나 버킷을 만들 수 있다
언제든지 규칙을 바꿀 수 있다
어디서나 콘솔에 접속할 수 있다
항상 이전 버전을 복원할 수 있다
객체를 무제한으로 저장할 수 있다
무한한 항목을 가질 수 있다
반드시 태그를 지원한다
# some, and often
일부 리전에서 사용할 수 있다
특정 리전에서 사용할 수 있다
어떤 유형은 암호화를 지원한다
대부분의 엔진을 지원한다
보통 사설 주소를 지원한다
일반적으로 복제가 가능하다
몇몇 서비스와 연동 가능
때때로 재시도가 가능하다
제한적인 트랜잭션을 지원한다
# how well, and how much
비용을 쉽게 추적할 수 있다
더 유연하게 확장 가능
데이터를 안전하게 보관할 수 있다
지표를 완벽히 수집할 수 있다
효율적으로 용량을 관리할 수 있다
온프레미스보다 빠르게 배포할 수 있다
가장 많이 쓰이는 데이터베이스 서비스이다
높은 가용성을 지원한다
최초의 서버리스 데이터베이스이다
핵심 네트워크 서비스이다
약 30개의 엔진을 사용할 수 있다
함수를 15분 동안 실행할 수 있다
메모리를 10GB까지 늘릴 수 있다
최대 다섯 복제본을 만들 수 있다
두 가지 캐시 엔진을 지원한다
초당 2000번의 실행을 지원한다
수 분 내에 복원할 수 있다
크기를 64TiB 이하로 줄일 수 있다
# only, and but
콘솔에서만 바꿀 수 있다
루트 사용자만 해지할 수 있다
IGW 만 연결할 수 있다
Only IPv4 지원
스냅샷밖에 복사할 수 있다
복사뿐만 아니라 공유할 수 있다
루트 볼륨을 제외한 볼륨을 뗄 수 있다
단, 소유자가 복원할 수 있다
# alternatives, causes and contrasts
공유하거나 복사할 수 있다
직접 만들거나 가져올 수 있다
상태를 저장하지 않으므로 수평으로 늘릴 수 있다
관리형이기 때문에 패치를 맡길 수 있다
랙을 나누어 쓰지 않아서 장애를 격리할 수 있다
여러 곳에 복제본이 있어 장애를 견딜 수 있다
요금은 들지만 로그를 보관할 수 있다
게이트웨이와 달리 고정 주소를 지원한다
직접 운영하는 대신 관리형을 사용할 수 있다
# what goes on from another sentence, or points
이를 통해 비용을 나눌 수 있다
이를통해 비용을 나눌 수 있다
전체 목록은 여기에서 찾을 수 있다
해당 볼륨을 암호화할 수 있다
그래서 여러 리전에 배포할 수 있다
또한 태그를 지원한다
다음과 같은 엔진을 사용할 수 있다
속성 값에는 다음 항목이 포함될 수 있다
위 설정으로 로그를 모을 수 있다
를 사용해 로그를 모을 수 있다
# of a time, or of a person
현재 세 리전에서 지원한다
최근 ARM 이미지를 지원한다
아직 베타에서 사용할 수 있다
우리는 경보를 메일로 받을 수 있다
# advice and duty
태그를 붙이는 것을 권장한다
중요한 로그를 따로 보관할 수 있다
추천 서비스이다
서브넷마다 연결해야 한다
이름은 유일해야 합니다
# more than one sentence, marks, commands
로그를 남긴다. 그리고 조회할 수 있다.
어떻게 조회할 수 있다고?
콘솔 → 설정에서 조회 가능
접근 가능: 계정, 조회 가능: 그룹, 수정 가능
sudo 명령으로 설치 가능
간단한 설정 / 자동 복구 가능
가능
지원
# support that people give, and a list
24시간 기술 지원
전화, 채팅, 이메일 지원
사용자 지원
개선된 다국어 지원
EC2, ELB, API Gateway 등이 가능하다
스크립트를 실행함으로써 가능
한도까지 늘릴 수 있게 된다
# other predicates
요청마다 과금한다
트래픽을 암호화함
태그가 복사됩니다
여러 리전에 자동 복제
비용이 든다
재부팅이 필요하다
# 이다 of what is no kind of thing, is counted, or is no 이다
서비스 중 하나이다
비용을 아끼는 방법이다
응답이 느리기 때문이다
순서대로 처리하는 것이다
기본값은 3일이다
고객의 책임
가용성을 높입니다
주로 배치에 쓰입니다
역할은 임시 자격 증명이다
접두사나 태그로 고르는 규칙이다
상태를 저장하지 않는 방식이다
서비스이다
Elastic Compute Cloud의 약자이다
"""
_CHANGED = re.compile(r"\[(.*?)\|(.*?)\]")


def rows(table: str) -> list[str]:
    return [row for row in table.splitlines() if row and not row.startswith("#")]


@pytest.mark.parametrize("row", rows(TURNED))
def test_the_last_predicate_is_negated(row: str) -> None:
    """Of what is possible, supported or of a kind; all else stays as it was."""
    assert negated_sentence(_CHANGED.sub(r"\1", row)) == _CHANGED.sub(r"\2", row)


@pytest.mark.parametrize("sentence", rows(LEFT_ALONE))
def test_what_leaves_a_doubt_is_left_alone(sentence: str) -> None:
    """Its contrary may be true as well, or would be no good Korean."""
    assert negated_sentence(sentence) is None


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("**버킷**마다 정책을 둘 수 있다", "**버킷**마다 정책을 둘 수 없다"),
        ("버킷마다 `정책`을 **둘 수 있다**.", "버킷마다 `정책`을 **둘 수 없다**."),
        ("버킷마다 정책을 둘 수 **있다**", "버킷마다 정책을 둘 수 없다"),
        ("데이터를 나누는 **관리형 서비스**이다", "데이터를 나누는 **관리형 서비스**가 아니다"),
    ],
)
def test_markup_stays(text: str, negative: str) -> None:
    """Where it stands in what is negated it goes, with all other: better plain than torn."""
    assert negated_sentence(text) == negative


def test_the_reason_is_what_the_note_says() -> None:
    """Of a fact that a person wrote, what the card says."""
    concept = Concept(id="s3", title="S3")
    noted = Fact(id="s3.aaaa", text="버킷마다 정책을 둘 수 있다", source="정책을 둘 수 있다")
    written = Fact(id="s3.aaab", text="버킷마다 **정책**을 둘 수 있다")
    assert [each.because for each in negations(noted, concept, ())] == [
        "노트의 문장은 반대로 말한다: 버킷마다 정책을 둘 수 있다"
    ]
    assert [each.because for each in negations(written, concept, ())] == [
        "카드의 문장은 반대로 말한다: 버킷마다 정책을 둘 수 있다"
    ]


@pytest.mark.parametrize(
    "heading",
    ["S3 실습", "VPC 만들기", "시험 후기", "EC2 트러블 슈팅", "태스크 2: 배포", "Prob. 3"],
)
def test_below_headings_of_labs_and_diaries_nothing_is_turned(heading: str) -> None:
    """What was done there once is no matter of study."""
    fact = Fact(id="s3.aaaa", facet=heading, text="버킷마다 정책을 둘 수 있다")
    assert not list(negations(fact, Concept(id="s3", title="S3"), ()))


_WORDS = sorted({word for row in rows(LEFT_ALONE) for word in row.split()})


@given(st.text(max_size=80) | st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join))
@example("있다")
@example("**가능**")
@example("``지원``.")
def test_any_text_is_read(text: str) -> None:
    """What comes out says something else, and the same each time."""
    negative = negated_sentence(text)
    assert negative == negated_sentence(text)
    assert negative is None or key(negative) != key(plain(text))
