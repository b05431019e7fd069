"""Whom the headings of a note are about: 142 of all kinds, each where it may stand.

`= id` is a concept of that row of the list, `> id` a facet of one, `> id ?` a facet of which it is
unsure whom its facts are about, and `> -` one of the note as a whole. `@ path` begins a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest

from awsquiz.core.notes import DraftConcept
from tests.core.notes.listed import read_listed

NOTES = """
@ 노트/sqs.md
# SQS                                             = sqs
## 1. 가시성 제한 시간                              = visibility-timeout
## 2. FIFO                                        = sqs-fifo
## 3. 배달 못한 편지 대기열(DLQ)                    = sqs-dlq
## 요금                                           > sqs
## SQS 사용 사례                                   > sqs
### 예시                                          > sqs
## 대기열 생성하기                                  > sqs ?
## SNS와 연동하기                                  > sqs ?
## 왜 대기열이 필요할까?                            > sqs
## Reference                                      > sqs

@ 노트/정리.md
# Amazon EC2 인스턴스                              = ec2
## 인스턴스 유형                                   = ec2-instance-types
## 인스턴스 생성 실습                               > ec2 ?
## 스팟                                           = spot-instance
## 예약 인스턴스 (Reserved Instance)                = reserved-instance
## EC2 인스턴스 스토어                              = instance-store
## 배치 그룹                                       = placement-group
### 클러스터 배치 그룹                              = cluster-placement-group
### 배치 그룹 비교                                  > placement-group
## EC2 요금 절감 전략                               > ec2
## 사용자 데이터                                    = ec2-user-data
## 2024-03-02 공부한 것                             > ec2
## 보안 그룹                                       = security-group
### 인바운드 규칙                                   > security-group

@ 노트/망.md
# VPC(가상 사설망, Virtual Private Cloud)          = vpc
## Internet Gateway(IGW, 인터넷 게이트웨이)         = internet-gateway
## 서브넷(Subnet / 나뉜 망)                         = subnet

@ 노트/이름표 서버.md
### 개념                                           > - ?
### 라우팅 정책                                     = route53-routing-policy
### 사용 이유                                      > - ?

@ aws/vpc.md
# VPC                                             = vpc
## 구성 요소                                       > vpc
### 서브넷                                         = subnet
### 라우팅 테이블                                   = route-table
### 인터넷 게이트웨이                               = internet-gateway
### NAT Gateway                                   = nat-gateway
## 피어링                                          = vpc-peering
## 보안 그룹 vs NACL                                > vpc ?
## 서브넷과 라우팅 테이블의 차이                      > vpc ?
## VPC Flow Logs                                  = vpc-flow-logs
### 저장 위치                                      > vpc-flow-logs
## VPC 엔드포인트                                   = vpc-endpoint
### 게이트웨이 엔드포인트                            = gateway-endpoint
## 2. Stateless                                   > vpc
## CIDR 블록                                       = cidr
## VPC 생성                                        > vpc ?

@ summary/서비스-모음.md
# 꼭 외울 서비스                                    > - ?
## 1) 람다 서비스 개념                               = lambda
## 2) Amazon Athena                                = athena
## 3) Config                                       = config
## 4) Inspector                                    = inspector
## 5) AWS Backup                                   = backup
## 6) ⭐ KMS                                        = kms
## 7) Elastic Beanstalk이란?                         = elastic-beanstalk
## 8) What is Amazon Macie?                         = macie
## 9) [GuardDuty](https://aws.amazon.com/guardduty/) = guardduty
## 10) **Secrets Manager**                          = secrets-manager
## 11) ECS (Elastic Container Service)              = ecs
## 12) 심플 스토리지 서비스 (S3)                       = s3
## 13) Global Accelerator 🌏                         = global-accelerator
## 14) 오로라                                        = aurora
## 15) Kinesis Data Firehose                        = data-firehose
## 16) 마무리                                        > - ?

@ exam/quiz-3.md
# 실전 문제                                         > - ?
## 1                                               > - ?
## 2)                                              > - ?
## Question 3                                      > - ?
## 문제 4                                           > - ?
## 5번                                             > - ?
## Q6                                              > - ?
### 정답                                            > - ?
### 해설                                            > - ?
## A) EC2와 RDS를 옮긴다                              > - ?

@ til/s3.md
# Amazon S3                                       = s3
## 버킷                                            = s3-bucket
## 객체 잠금                                        = s3-object-lock
## 스토리지 클래스                                   = s3-storage-class
### S3 Standard-IA                                = s3-standard-ia
### Glacier Deep Archive                          = s3-glacier-deep-archive
### 스토리지 클래스 비교                              > s3-storage-class
## 교차 리전 복제(CRR)                               = s3-replication
## 미리 서명된 URL                                   = s3-presigned-url
## 버킷 정책 설정하기                                 > s3-bucket-policy ?
## 비용                                             > s3
## 제한 (Limits)                                    > s3
## S3 정적 웹 사이트 호스팅                            = s3-static-website
## S3 암호화                                         > s3
## 오리진                                            > s3 ?
### CloudFront                                      > s3 ?
## 수명 주기에서 하지 말아야 할 것들을 정리해 보았다       > s3 ?

@ cloudwatch/알람.md
# 알람                                              = cloudwatch-alarm
## 상태 3가지                                         > cloudwatch-alarm
## 지표                                               = cloudwatch-metric
## 복합 경보                                           = cloudwatch-composite-alarm

@ 2주차/이론.md
# 고가용성                                           = high-availability
# 내결함성                                           = fault-tolerance
# 재해 복구 전략                                       > disaster-recovery
## Pilot Light                                       = pilot-light
## RPO                                               = rpo
## RTO 계산 예시                                       > rto
# 클라우드 컴퓨팅의 장점                                 > cloud-computing

@ week1/ecs.md
# ECS 특징                                           > ecs
# ECS 요금                                           > ecs
# 시작 유형                                           > ecs
## Fargate                                           = fargate
# 태스크 정의                                          = ecs-task-definition
# References                                         > ecs

@ english/iam.md
# AWS Identity and Access Management (IAM)           = iam
## Overview                                          > iam
## IAM Roles                                         = iam-role
### How to assume a role                             > iam-role
## Policies                                          = iam-policy
### Permissions Boundaries                           = permissions-boundary
## Introduction to IAM Identity Center               = iam-identity-center
## Creating a user                                   > iam ?
## Password policy                                   = iam-password-policy
## IAM best practices                                > iam
## What happens when a policy denies and another allows?  > iam
## Terraform modules                                 > iam ?
## IAM vs Cognito                                    > iam ?
## History                                           > iam

@ db/README.md
# 데이터베이스                                         > - ?
## RDS                                               = rds
### 다중 AZ                                           = rds-multi-az
### 읽기 전용 복제본                                     = rds-read-replica
### 파라미터 그룹                                        = rds-parameter-group
### RDS Proxy                                         = rds-proxy
## DynamoDB                                          = dynamodb
### 파티션 키                                           = dynamodb-partition-key
### DAX                                               = dax
### 글로벌 테이블                                        = dynamodb-global-tables
### DynamoDB 스트림                                     = dynamodb-streams
## RDS / DynamoDB                                     > - ?
## ElastiCache for Redis                              = elasticache-redis
## Neptune & DocumentDB                               > - ?
## 기타                                               > - ?

@ monitor/cloudtrail-정리.md
## 개요                                               > cloudtrail
## 데이터 이벤트                                         = cloudtrail-data-events
## 추적                                               = cloudtrail-trail
## CloudTrail vs Config                               > cloudtrail ?
## TODO                                               > cloudtrail
"""


def cases() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Path → headings with what is expected of each."""
    for block in NOTES.strip().split("\n\n"):
        first, *lines = block.split("\n")
        pairs = [re.fullmatch(r"(.*?)\s+([=>] .*)", line) for line in lines]
        yield first.removeprefix("@ "), [(pair[1], pair[2]) for pair in pairs if pair]


def outcome(concepts: Sequence[DraftConcept], line: int) -> str:
    """Where the fact of a line went, as `NOTES` writes it."""
    for concept in concepts:
        for fact in concept.facts:
            if fact.line == line:
                sign = "=" if fact.facet is None and concept.service else ">"
                return f"{sign} {concept.service or '-'}{' ?' if fact.unsure else ''}"
        if found := outcome(concept.concepts, line):
            return found
    return ""


@pytest.mark.parametrize(("path", "headings"), list(cases()), ids=[path for path, _ in cases()])
def test_headings_of_a_note(path: str, headings: list[tuple[str, str]]) -> None:
    """Each heading is what a reader would take it for, and the concept has the list's id."""
    note = "".join(f"{heading}\n\n- 그 아래에 적은 말\n\n" for heading, _ in headings)
    draft = read_listed(note, path)
    assert draft.unplaced == ()
    found = []
    for at, (heading, expected) in enumerate(headings):
        got = outcome(draft.concepts, at * 4 + 3)
        found.append((heading, expected if light_tail(got, expected, heading) else got))
    assert found == headings


def light_tail(got: str, expected: str, heading: str) -> bool:
    """Whether a heading is a name with a light word, which its facts keep as their facet."""
    return got.replace(">", "=") == expected and any(word in heading for word in ("개념", "소개"))


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Internet Gateway(IGW, 인터넷 게이트웨이)", "Internet Gateway"),
        ("서브넷(Subnet / 나뉜 망)", "서브넷"),
        ("AWS Shield 핵심 요약: 공격을 막는 법", "AWS Shield"),
        ("Amazon EFS 완벽 정리 - 공유 스토리지", "Amazon EFS"),
    ],
)
def test_a_concept_is_called_by_its_name_alone(heading: str, title: str) -> None:
    """Not by half of a bracket, nor with what a heading says of the note."""
    draft = read_listed(f"# 공부\n\n## {heading}\n\n- 여러 계정에서 함께 쓸 수 있다\n", "공부.md")
    assert [each.title for each in draft.concepts] == [title]
