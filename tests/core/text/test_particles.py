"""조사: the particle that fits the word before it."""

from __future__ import annotations

import pytest

from awsquiz.core.text.particles import fitted, particle, with_particle

# How a Korean reads the word decides: 이씨투는, 버킷은, 프론트는, 오십삼은.
OPEN = """
EC2 S3 ECS ELB ALB VPC RDS SQS EFS EBS KMS SNS AWS GB MB API IoT DynamoDB HTTP SDK CPU vCPU
Lambda Lambda@Edge CloudFront Fargate Docker Aurora Kinesis Redshift QuickSight Network Kubernetes
EventBridge CloudWatch Athena Glue CodeDeploy CodeBuild ElastiCache PrivateLink SnapStart Route
Endpoint Event Framework Task Hub GitHub Loop Storage Cloud ms js gp3 Gateway(API)
람다 서버 이벤트 버스 2 4 5 9 5초 50% x86 C++ 이벤트(event)
""".split()
CLOSED = """
IAM IAM(IdP) Beanstalk CodePipeline CodeCommit Subnet bucket Internet Git Spot Fleet Snapshot Type
Elastic Public Spec Web Job App Step Group Backup Webhook Stack Snowcone CloudFormation Time Zone
Scaling Scaling(ASG) Cloud9 15분 10 100 3 6 13 10,000 인스턴스들만 서버리스컴퓨팅 그룹(ASG)
""".split()
ON_L = """
SQL MySQL URL ECR EMR HTML Snowball Lightsail CloudTrail Table Google 스케일 파일 1 7 8 21 볼륨들
""".split()


@pytest.mark.parametrize("word", OPEN)
def test_after_a_vowel(word: str) -> None:
    """A word that is read with a vowel at its end has 는, 가, 를, 와, 로 and 다."""
    pairs = ["은/는", "이/가", "을/를", "과/와", "으로/로", "이다/다"]
    assert "".join(particle(word, pair) for pair in pairs) == "는가를와로다"


@pytest.mark.parametrize("word", CLOSED)
def test_after_a_consonant(word: str) -> None:
    """A word that is read with a consonant at its end has 은, 이, 을, 과, 으로 and 이다."""
    pairs = ["은/는", "이/가", "을/를", "과/와", "으로/로", "이다/다"]
    assert "".join(particle(word, pair) for pair in pairs) == "은이을과으로이다"


@pytest.mark.parametrize("word", ON_L)
def test_after_l(word: str) -> None:
    """A word that is read with ㄹ at its end is as any consonant's, but has 로."""
    pairs = ["은/는", "이/가", "을/를", "과/와", "으로/로", "이다/다"]
    assert "".join(particle(word, pair) for pair in pairs) == "은이을과로이다"


@pytest.mark.parametrize(
    ("word", "pair", "said"),
    [
        ("EC2", "은/는", "EC2는"),
        ("Auto Scaling", "이/가", "Auto Scaling이"),
        ("Auto Scaling(ASG)", "은/는", "Auto Scaling(ASG)은"),
        ("Auto Scaling（ASG）", "은/는", "Auto Scaling（ASG）은"),
        ("Elastic Beanstalk", "을/를", "Elastic Beanstalk을"),
        ("Route 53", "은/는", "Route 53은"),
        ("Health Check", "은/는", "Health Check는"),
        ("Lambda 함수", "과/와", "Lambda 함수와"),
        ("‘람다’", "이다/다", "‘람다’다"),
        ("EC2의 정의", "이다/다", "EC2의 정의다"),
        ("ECS의 설명", "이다/다", "ECS의 설명이다"),
        ("15분", "으로/로", "15분으로"),
        ("10 GB", "을/를", "10 GB를"),
        ("Node.js", "은/는", "Node.js는"),
        ("TLS 1.3", "을/를", "TLS 1.3을"),
    ],
)
def test_with_particle(word: str, pair: str, said: str) -> None:
    """The particle follows the word as it is, brackets and quotes at its end unread."""
    assert with_particle(word, pair) == said


@pytest.mark.parametrize("word", ["", " ", "(ASG)", "🙂", "…", "漢字"])
def test_what_cannot_be_read_is_no_error(word: str) -> None:
    """A word without a letter to be read has some particle of the pair."""
    assert particle(word, "은/는") in ("은", "는")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("“foo”(이)라는 설정은 없습니다", "“foo”라는 설정은 없습니다"),
        ("“SQS”(이)라는 개념", "“SQS”라는 개념"),
        ("“람다함”(이)라는 개념", "“람다함”이라는 개념"),
        ("vim을(를) 열고 nano은(는) 닫고 S3(으)로 간다", "vim을 열고 nano는 닫고 S3로 간다"),
        ("YAML과(와) 0이(가)", "YAML과 0이"),
        ("함수(람다)는 그대로다", "함수(람다)는 그대로다"),
    ],
)
def test_messages_get_the_particle_that_fits_the_name_in_them(said: str, expected: str) -> None:
    """Behind quotes, Latin words and numbers, as they are read; brackets of texts stay."""
    assert fitted(said) == expected
