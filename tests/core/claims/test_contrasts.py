"""Two names of a contrast in each other's places: Korean sentences, and those left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.claims.contrasts import names_exchanged, swapped_names
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import key

NAMES = frozenset(
    map(
        key,
        """\
보안 그룹|NACL|SQS|SNS|EFS|EBS|ALB|NLB|람다|EC2|GSI|LSI|S3|글래시어|Aurora|RDS|DynamoDB|Kinesis
Redis|Memcached|CNAME 레코드|별칭 레코드|IAM 사용자|IAM 역할|CloudTrail|CloudWatch
""".replace("\n", "|").split("|"),
    )
)
# What changes stands in brackets: [before|after].
SWAPPED = """\
[보안 그룹은|NACL은] 상태 저장인 반면 [NACL은|보안 그룹은] 상태 비저장이다
[ALB는|NLB는] 7계층에서 동작하는 반면, [NLB는|ALB는] 4계층에서 동작한다.
[SQS는|SNS는] 소비자가 가져가는 반면에 [SNS는|SQS는] 구독자에게 밀어 준다
[EBS는|EFS는] 가용 영역 하나에 묶이는 데 반해 [EFS는|EBS는] 리전에서 쓴다
[Redis는|Memcached는] 복제를 지원하지만 [Memcached는|Redis는] 복제를 지원하지 않는다
[Redis는|Memcached는] 스냅샷을 지원하지만 [Memcached는|Redis는] 지원하지 않는다
[GSI는|LSI는] 언제든지 추가할 수 있지만, [LSI는|GSI는] 테이블을 만들 때만 추가할 수 있다
[람다는|EC2는] 서버를 관리하지 않지만 [EC2는|람다는] 운영 체제를 관리해야 한다
[CNAME 레코드는|별칭 레코드는] 루트에 없지만 [별칭 레코드는|CNAME 레코드는] 루트에 있다
[IAM 사용자는|IAM 역할은] 긴 자격을 가지지만 [IAM 역할은|IAM 사용자는] 짧은 자격을 가진다
[Aurora는|RDS는] 스토리지를 여섯 벌로 복제하지만 [RDS는|Aurora는] 스토리지를 두 벌로 복제한다
[보안 그룹은|NACL은] 상태 저장 방식이고 [NACL은|보안 그룹은] 상태 비저장 방식이다
[EBS는|S3는] 블록 스토리지이고 [S3는|EBS는] 객체 스토리지이다.
[SQS는|SNS는] 대기열 서비스이며 [SNS는|SQS는] 게시와 구독 서비스이다
[DynamoDB는|RDS는] 비관계형 데이터베이스이고, [RDS는|DynamoDB는] 관계형 데이터베이스입니다.
[보안 그룹과|NACL과] 달리 [NACL은|보안 그룹은] 거부 규칙을 둔다
[CNAME 레코드와|별칭 레코드와] 달리 [별칭 레코드는|CNAME 레코드는] 질의 요금이 없다
[SQS와|Kinesis와] 달리, [Kinesis는|SQS는] 여러 소비자가 같은 데이터를 읽는다.
[EBS와는|EFS와는] 달리 [EFS는|EBS는] 여러 인스턴스가 함께 쓴다
[NLB는|ALB는] [ALB와|NLB와] 달리 고정 주소를 가진다
[람다는|EC2는] [EC2와|람다와] 달리 서버를 고르지 않는다.
[기본 볼륨은|추가 볼륨은] [추가 볼륨과|기본 볼륨과] 달리 무료이다
[CloudTrail은|CloudWatch는] API 호출을 기록하는 반면 [CloudWatch는|CloudTrail은] 지표를 모은다
[gp3는|gp2는] 처리량을 따로 정하는 반면 [gp2는|gp3는] 처리량이 크기에 묶인다
[TLS는|DTLS는] TCP를 암호화하는 반면, [DTLS는|TLS는] UDP를 암호화한다
[공용 서브넷은|사설 서브넷은] IGW로 나가는 반면 [사설 서브넷은|공용 서브넷은] NAT로 나간다
[블록 스토리지는|파일 스토리지는] 볼륨으로 붙는 반면 [파일 스토리지는|블록 스토리지는] 경로로 붙는다
[S3는|글래시어는] 곧바로 읽는 반면 [글래시어는|S3는] 복원한 뒤에 읽는다
"""
LEFT_ALONE = """\
# one name, or none that is known
NACL과 달리 거부 규칙을 둘 수 없다
어떤 서비스는 리전에 묶이는 반면 다른 것은 전역이다
앞의 방법은 빠른 반면 뒤의 방식은 싸다
프로세스는 메모리를 나누지 않지만 함수는 나눈다
보안 그룹은 상태 저장인 반면 다른 하나는 상태 비저장이다
# the same name twice, or once more
SQS는 대기열이지만 SQS는 순서를 바꾸지 않는다
SQS는 대기열이고 SNS는 SQS로 보내는 주제이다
S3는 객체를 담는 반면 EBS는 S3에 스냅샷을 둔다
# no contrast
보안 그룹은 규칙을 가지고 NACL은 번호를 가진다
람다는 함수를 실행하며 EC2는 인스턴스를 실행한다
SQS는 대기열 서비스이고 SNS는 대기열 서비스이다
EBS는 볼륨이고 S3는 객체 스토리지이다
ALB는 경로를 보지만 EFS는 여러 곳에 붙는다
RDS는 관계형 데이터베이스이다
보안 그룹은 허용 규칙을 두지만 순서가 없다
# some, of a time, points, several sentences
EBS는 대부분 SSD를 쓰는 반면 S3는 객체를 쓴다
EBS는 현재 한 영역에 묶이는 반면 EFS는 리전에서 쓴다
이를 위해 EBS는 볼륨을 쓰는 반면 EFS는 경로를 쓴다
EBS는 볼륨인 반면 EFS는 경로이다. 둘은 다르다.
EBS는 권장되는 반면 EFS는 권장되지 않는다
"""
_CHANGED = re.compile(r"\[(.*?)\|(.*?)\]")


def rows(table: str) -> list[str]:
    return [row for row in table.splitlines() if row and not row.startswith("#")]


@pytest.mark.parametrize("row", rows(SWAPPED))
def test_the_names_change_places(row: str) -> None:
    """With the particles that fit them; all else stays."""
    before, after = _CHANGED.sub(r"\1", row), _CHANGED.sub(r"\2", row)
    assert swapped_names(before, (), NAMES) == after


@pytest.mark.parametrize("sentence", rows(LEFT_ALONE))
def test_what_does_not_surely_contrast_two_names_is_left_alone(sentence: str) -> None:
    """Else both may be true of both."""
    assert swapped_names(sentence, (), NAMES) is None


def test_names_of_the_concept_itself_are_known() -> None:
    """And the reason says what stands in the note."""
    concept = Concept(id="nacl", title="네트워크 목록", aliases=("서브넷 방화벽",))
    said = "서브넷 방화벽은 상태 비저장인 반면 보안 그룹은 상태 저장이다"
    fact = Fact(id="nacl.aaaa", text=f"**{said}**", source=said)
    assert [(each.text, each.because) for each in names_exchanged(fact, concept, NAMES)] == [
        (
            "보안 그룹은 상태 비저장인 반면 서브넷 방화벽은 상태 저장이다",
            f"노트에는 두 이름이 서로 바뀌어 있다: {said}",
        )
    ]


_PIECES = [
    "SQS",
    "SNS",
    "는 ",
    "은 ",
    "와 달리 ",
    "인 반면 ",
    "지만 ",
    "이고 ",
    "대기열 서비스",
    ".",
    ",",
]


@given(st.text(max_size=80) | st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_any_text_is_read(text: str) -> None:
    """What comes out says something else."""
    swapped = swapped_names(text, (), NAMES)
    assert swapped is None or key(swapped) != key(text)
