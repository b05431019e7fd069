"""What was so once, and checks of long ago."""

from __future__ import annotations

from datetime import date

import pytest

from awsquiz.core.lint.currency import is_long_ago, lint_currency
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.paths import CURRENCY, shipped_content
from awsquiz.storage import currencyfile

CHANGES = currencyfile.read(shipped_content() / CURRENCY).changes


def outdated(title: str, text: str) -> list[str]:
    """The changes that a fact of that concept does not know."""
    fact = Fact(id="a.0001", text=text)
    cards = Library((Concept(id="a", title=title, facts=(fact,)),))
    return [change.id for _concept, _fact, change in lint_currency(cards, CHANGES)]


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("S3", "객체 하나의 최대 크기는 5TB이다", "s3-object-size"),
        ("Amazon S3", "단일 객체는 5 TiB까지 저장할 수 있다", "s3-object-size"),
        ("스토리지", "S3의 파일 크기 제한은 5TB", "s3-object-size"),
        ("S3", "Objects can be up to 5TB in size", "s3-object-size"),
        ("SQS", "메시지 크기는 최대 256KB", "sqs-message-size"),
        ("Lambda", "함수는 최대 5분까지 실행된다", "lambda-timeout"),
        ("람다", "최대 실행 시간은 300초다", "lambda-timeout"),
        ("Lambda", "메모리를 128MB에서 3,008MB까지 정한다", "lambda-memory"),
        ("Lambda", "100ms 단위로 요금이 청구된다", "lambda-billing"),
        ("Lambda", "임시 디스크(/tmp)는 최대 512MB다", "lambda-tmp"),
        ("Lambda@Edge", "뷰어 요청 함수의 실행 시간은 5초까지다", "lambda-edge-viewer-timeout"),
        ("Fargate", "태스크 하나에 최대 16 vCPU와 120GB 메모리를 할당한다", "fargate-task-size"),
        ("S3", "덮어쓰기와 삭제는 최종 일관성을 가진다", "s3-consistency"),
        ("Amazon S3", "Eventual consistency for overwrite PUTs", "s3-consistency"),
        ("Kinesis", "데이터를 최대 7일까지 보관한다", "kinesis-retention"),
        ("RDS", "읽기 전용 복제본은 최대 5개까지 만든다", "rds-read-replicas"),
        ("EBS", "gp3는 최대 16,000 IOPS를 낸다", "gp3-size"),
        ("NLB", "보안 그룹을 지원하지 않는다", "nlb-security-groups"),
        ("Snow Family", "Snowcone은 8TB를 담는 가장 작은 장치다", "snow-family"),
        ("AWS Support", "Developer 플랜은 업무 시간에 이메일로 묻는다", "support-plans"),
        ("서포트 플랜", "비즈니스 플랜부터 24시간 전화로 묻는다", "support-plans"),
        ("프리 티어", "가입하고 12개월 동안 무료로 쓴다", "free-tier-credits"),
        ("Trusted Advisor", "다섯 가지 범주를 점검한다", "trusted-advisor-categories"),
        ("Well-Architected", "설계의 5가지 기둥이다", "well-architected-pillars"),
    ],
)
def test_what_was_so_once_is_found(title: str, text: str, found: str) -> None:
    """In either language, in any unit, by the concept or by a name in the statement."""
    assert outdated(title, text) == [found]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("S3", "객체 하나의 최대 크기는 50TB이다"),
        ("S3", "한 번의 PUT으로 올릴 객체는 최대 5GB다"),
        ("S3", "객체의 최대 크기가 5TB에서 50TB로 늘었다"),
        ("EBS", "볼륨 하나의 최대 크기는 5TB이다"),
        ("ES3", "파일은 최대 5TB다"),
        ("SQS", "배치 하나에 메시지를 최대 10개 담는다"),
        ("Kinesis", "메시지 크기는 최대 256KB"),
        ("Lambda", "함수는 최대 30분까지 실행된다"),
        ("Lambda", "함수는 최대 15분까지 실행된다"),
        ("Lambda", "제한 시간은 1,800초까지 늘릴 수 있다"),
        ("Lambda", "텀블링 윈도를 쓰는 함수의 창은 최대 15분이다"),
        ("Lambda", "SnapStart를 켠 함수의 초기화 코드는 최대 15분까지 실행된다"),
        ("Lambda", "5분마다 함수를 실행하는 일정을 만든다"),
        ("Lambda", "배치 기간은 최대 300초까지 정해 함수를 덜 호출한다"),
        ("Lambda", "메모리 1,769MB에 vCPU 하나가 할당된다"),
        ("Lambda@Edge", "임시 스토리지는 최대 512MB다"),
        ("Lambda", "/tmp는 기본 512MB이고 필요하면 늘린다"),
        ("S3", "최종 일관성이던 덮어쓰기도 지금은 강력한 일관성이다"),
        ("DynamoDB", "기본 읽기는 최종 일관성이다"),
        ("Kinesis", "기본으로 24시간 보관한다"),
        ("Data Firehose", "실패한 레코드를 최대 7일까지 보관한다"),
        ("RDS", "Oracle의 읽기 전용 복제본은 최대 5개다"),
        ("Aurora", "클러스터에 복제본을 최대 15개까지 둔다"),
        ("EBS", "gp2는 최대 16,000 IOPS를 낸다"),
        ("NLB", "만들 때 연결하지 않으면 나중에 보안 그룹을 연결할 수 없다"),
        ("ALB", "보안 그룹을 지원하지 않는다"),
        ("AWS Support", "Enterprise 플랜에는 전담 TAM이 있다"),
        ("프리 티어", "상시 무료 한도는 12개월이 지나도 이어지며, 새 계정은 크레딧을 받는다"),
        ("Trusted Advisor", "비용과 보안을 점검한다"),
        ("Well-Architected", "5가지 기둥에 지속 가능성이 더해졌다"),
    ],
)
def test_what_is_so_or_about_something_else_is_left(title: str, text: str) -> None:
    """Other services, other quantities, and a statement that tells of the change."""
    assert outdated(title, text) == []


@pytest.mark.parametrize(
    ("checked", "expected"),
    [("2025-11-26", True), ("2026-11-25", False), ("2026-02-31", False), (None, False)],
)
def test_a_check_of_more_than_a_year_ago_is_old(checked: str | None, expected: bool) -> None:
    """By the day on which it is looked at; one of no day at all is told elsewhere."""
    fact = Fact(id="a.0001", text="사실", checked=checked)
    assert is_long_ago(fact, date(2026, 11, 28)) is expected


def test_the_shipped_file_can_be_read() -> None:
    """Each row has its page."""
    file = currencyfile.read(shipped_content() / CURRENCY)
    assert not file.problems
    assert len({change.id for change in file.changes}) == len(file.changes) >= 5
    for change in file.changes:
        assert change.docs.startswith("https://")
        assert change.was
        assert change.now
