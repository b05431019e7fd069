"""The service list: which service a text names."""

from __future__ import annotations

import pytest

from awsquiz.core.search.services import Service, Services, name_key

EC2 = Service(
    id="ec2",
    name="Amazon Elastic Compute Cloud",
    short=("EC2",),
    korean=("탄력적 컴퓨팅 클라우드",),
    category="compute",
)
INSTANCE = Service(
    id="ec2-instance",
    name="Amazon EC2 instance",
    in_context=("인스턴스",),
    category="compute",
    parent="ec2",
)
DB_INSTANCE = Service(
    id="db-instance", name="Amazon RDS DB instance", in_context=("인스턴스",), category="database"
)
BATCH = Service(
    id="batch", name="AWS Batch", korean=("AWS 배치",), in_context=("Batch",), category="compute"
)
GROUPS = Service(
    id="placement-group",
    name="Amazon EC2 placement group",
    short=("Placement Groups",),
    korean=("배치 그룹",),
    category="compute",
    parent="ec2-instance",
    confusable=("batch",),
)
EVENTBRIDGE = Service(
    id="eventbridge",
    name="Amazon EventBridge",
    short=("EventBridge",),
    former=("Amazon CloudWatch Events",),
    category="integration",
)
SERVICES = Services((EC2, INSTANCE, DB_INSTANCE, BATCH, GROUPS, EVENTBRIDGE))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("EC2", "ec2"),
        ("amazon ec2", "ec2"),
        ("Elastic Compute Cloud", "ec2"),
        ("탄력적컴퓨팅 클라우드", "ec2"),
        ("placement-group", "placement-group"),
        ("배치그룹", "placement-group"),
        ("아마존 EC2", "ec2"),
        ("AWS Batch", "batch"),
        ("AWS 배치", "batch"),
        ("CloudWatch Events", "eventbridge"),
        ("Amazon EventBridge.", "eventbridge"),
    ],
)
def test_a_whole_text_names_a_service(text: str, found: str) -> None:
    """In either language, without regard to case, spacing, hyphens, a plural's s or the maker."""
    service = SERVICES.named(text)
    assert service is not None
    assert service.id == found


@pytest.mark.parametrize("text", ["배치", "Batch", "인스턴스", "EC2 요금", "AWS", ""])
def test_what_may_be_a_common_word_names_nothing_by_itself(text: str) -> None:
    """배치 is placement as well, and a sentence on EC2 is not its name."""
    assert SERVICES.named(text) is None


def test_names_that_count_in_context_may_be_those_of_several() -> None:
    """Which one is meant depends on what is spoken of."""
    assert SERVICES.in_context("인스턴스") == (INSTANCE, DB_INSTANCE)
    assert SERVICES.in_context("batch") == (BATCH,)
    assert SERVICES.in_context("EC2") == ()


def test_a_name_that_counts_in_context_alone_is_none_of_the_names() -> None:
    """Even where it is the official one."""
    stateless = Service(
        id="stateless", name="Stateless", in_context=("Stateless",), category="architecture"
    )
    assert stateless.names == ()
    assert Services((stateless,)).named("Stateless") is None


def test_a_part_is_read_as_the_other_names_are() -> None:
    """Where its name stands decides whether it counts by itself or in context alone."""
    acl = Service(
        id="acl",
        name="S3 ACL",
        short=("bucket ACL",),
        in_context=("객체 ACL",),
        parts=(("Bucket ACLs",), ("객체 ACL",)),
        category="storage",
    )
    services = Services((acl,))
    assert services.named("bucket ACL") is acl
    assert services.named("객체 ACL") is None
    assert services.in_context("객체 ACL") == (acl,)
    assert [acl.part_called(each) for each in ("S3 ACL", "bucket ACL", "객체 ACL")] == [None, 0, 1]


def test_a_feature_has_its_services_above_it() -> None:
    """The nearest first; an id that no row has has nothing above it."""
    assert SERVICES.above("placement-group") == (INSTANCE, EC2)
    assert SERVICES.above("ec2") == SERVICES.above("nobody") == ()


def test_a_circle_of_parents_ends() -> None:
    """A slip in the list stops nothing."""
    one = Service(id="one", name="One", category="x", parent="other")
    other = Service(id="other", name="Other", category="x", parent="one")
    assert Services((one, other)).above("one") == (other,)


@pytest.mark.parametrize(
    ("name", "key"),
    [("Groups", "group"), ("SQS", "sqs"), ("ALBs", "alb"), ("Access", "access"), ("SaaS", "saas")],
)
def test_only_a_plural_loses_its_s(name: str, key: str) -> None:
    """SQS is no plural of SQ, and SaaS none of SAA, an exam."""
    assert name_key(name) == key
