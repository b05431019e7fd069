"""The shipped service list: sound in itself, and whole as far as the exams' guides go."""

from __future__ import annotations

import pytest

from awsquiz.core.lint.services import lint_services
from awsquiz.core.notes.vocabulary import CATEGORIES
from awsquiz.core.search.services import Service
from awsquiz.storage import library, servicefile
from tests.conftest import ROOT

SERVICES = servicefile.load([ROOT / "content" / "services.yaml"])
ROWS = SERVICES.rows
# What the guides name: CLF-C02 as of 2026-10-04, SAA-C03 as of 2026-07-21.
BOTH = """
Athena, EMR, Glue, Kinesis, OpenSearch, Redshift, EventBridge, SNS, SQS, Step Functions,
AWS Budgets, Cost Explorer, AWS Batch, EC2, Elastic Beanstalk, Outposts, ECR, ECS, EKS, Aurora,
DocumentDB, DynamoDB, ElastiCache, Neptune, RDS, AWS CLI, X-Ray, Amplify, Comprehend, Lex, Polly,
Rekognition, SageMaker AI, Textract, Transcribe, Amazon Translate, AWS Auto Scaling,
CloudFormation, CloudTrail, CloudWatch, Compute Optimizer, AWS Config, Control Tower,
Health Dashboard, License Manager, AWS Management Console, AWS Organizations, Service Catalog,
Systems Manager, Trusted Advisor, Well-Architected Tool, Application Migration Service, DMS,
API Gateway, CloudFront, Direct Connect, Global Accelerator, PrivateLink, Route 53,
Transit Gateway, VPC, Site-to-Site VPN, Client VPN, AWS Artifact, Certificate Manager, CloudHSM,
Cognito, Amazon Detective, Directory Service, Firewall Manager, GuardDuty, IAM,
IAM Identity Center, Amazon Inspector, KMS, Macie, Resource Access Manager, Secrets Manager,
Security Hub, AWS Shield, WAF, Fargate, Lambda, AWS Backup, EBS, EFS, FSx, S3, S3 Glacier,
Storage Gateway, Cost and Usage Reports
"""
CLF = """
Quick Sight, Amazon Connect, SES, AWS Marketplace, Lightsail, AWS Support, CodeBuild,
CodePipeline, AppStream 2.0, WorkSpaces, WorkSpaces Secure Browser, IoT Core, Amazon Q,
Service Quotas, Application Discovery Service, Migration Evaluator, Migration Hub, SCT,
Elastic Disaster Recovery
"""
SAA = """
AWS Data Exchange, Data Firehose, Lake Formation, MSK, Amazon Quick, AppFlow, AppSync, Amazon MQ,
Savings Plans, EC2 Auto Scaling, Serverless Application Repository, VMware Cloud on AWS,
Wavelength, ECS Anywhere, EKS Anywhere, EKS Distro, Aurora Serverless, Keyspaces, Device Farm,
Kendra, Managed Grafana, Managed Service for Prometheus, Elastic Transcoder,
Kinesis Video Streams, DataSync, Snow Family, Transfer Family, Elastic Load Balancing,
Audit Manager, Network Firewall
"""
NAMED = {
    "clf": [name.strip() for name in (BOTH + "," + CLF).split(",")],
    "saa": [name.strip() for name in (BOTH + "," + SAA).split(",")],
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_name_finds_its_own_row(row: Service) -> None:
    """Alone, or where it is spoken of what the row is about."""
    for name in row.names:
        assert SERVICES.named(name) is row, name
    for name in row.in_context:
        assert row in SERVICES.in_context(name), name
        assert SERVICES.named(name) is None, name


def test_lint_finds_nothing() -> None:
    """No name in two rows, no parent or confusable that is none, no circle of parents."""
    assert lint_services(ROWS, SERVICES) == []


def test_the_list_is_in_the_order_of_its_ids() -> None:
    """So that two who add rows seldom meet."""
    ids = [row.id for row in ROWS]
    assert ids == sorted(ids)


@pytest.mark.parametrize(
    ("family", "name"), [(family, name) for family, names in NAMED.items() for name in names]
)
def test_what_a_guide_names_is_there(family: str, name: str) -> None:
    """With the family of exams."""
    service = SERVICES.named(name)
    assert service is not None
    assert family in service.exams


def test_what_is_checked_has_a_page() -> None:
    """A page of AWS, without which nobody can look it up."""
    for row in ROWS:
        assert row.docs is not None or not row.checked, row.id
        assert (row.docs or "https://").startswith("https://"), row.id


@pytest.mark.parametrize(
    "common",
    [
        *("배치", "백업", "지원", "조직", "예산", "콘솔", "배포", "역할", "정책", "버전", "객체"),
        *("Config", "Connect", "Backup", "MQ", "Batch", "Shield", "Detective", "Translate"),
        *("인스턴스", "볼륨", "스냅샷", "태스크", "메타데이터", "대기 시간", "리스너", "버킷"),
        *(
            "Alarm",
            "Metrics",
            "RAM",
            "SMS",
            "VPN",
            "Support",
            "PCA",
            "CUPS",
            "VTL",
            "사용자",
            "그룹",
        ),
    ],
)
def test_common_words_name_nothing_alone(common: str) -> None:
    """분할 배치 그룹 is not on AWS Batch, nor every 백업 on AWS Backup."""
    assert SERVICES.named(common) is None


def test_shipped_concepts_are_rows_of_the_list() -> None:
    """And by no name are they those of another row."""
    concepts = library.load([ROOT / "content" / "cards"]).library.by_id.values()
    for concept in concepts:
        assert concept.id in SERVICES.by_id
        others = {row.id for name in concept.names if (row := SERVICES.named(name))}
        assert others <= {concept.id}, concept.id


def test_headings_of_notes_name_the_lists_categories() -> None:
    """A heading that gathers services gives a category that the list has, called the same."""
    assert set(CATEGORIES.values()) <= {row.category for row in ROWS}
