"""What lint finds on service lists: one test a code."""

from __future__ import annotations

from typing import Any

from awsquiz.core.lint.services import lint_services
from awsquiz.core.search.services import Service, Services


def a_service(of: str, name: str, **more: Any) -> Service:
    return Service(id=of, name=name, category="compute", **more)


def found(*rows: Service) -> list[tuple[str, dict[str, object]]]:
    return [(each.code, dict(each.words)) for each in lint_services(rows, Services(rows))]


def test_a_sound_list_has_no_findings() -> None:
    """Names that count only in context may be those of several."""
    ec2 = a_service("ec2", "Amazon EC2", in_context=("인스턴스",))
    rds = a_service("rds", "Amazon RDS", in_context=("인스턴스",), confusable=("ec2",))
    assert found(ec2, rds, a_service("ami", "AMI", parent="ec2")) == []


def test_duplicate_service() -> None:
    """An id is one row's."""
    rows = a_service("ec2", "Amazon EC2"), a_service("ec2", "Elastic Compute Cloud")
    assert found(*rows) == [("duplicate-service", {"id": "ec2"})]


def test_name_clash() -> None:
    """A name that counts alone is one row's, however it is spelt."""
    rows = a_service("nacl", "Network ACL"), a_service("acl", "ACL", korean=("network-ACLs",))
    assert found(*rows) == [("name-clash", {"name": "network-ACLs", "other": "nacl"})]


def test_unknown_service() -> None:
    """A parent and what is confusable are rows."""
    assert found(a_service("ami", "AMI", parent="ec2", confusable=("ebs",))) == [
        ("unknown-service", {"key": "parent", "id": "ec2"}),
        ("unknown-service", {"key": "confusable", "id": "ebs"}),
    ]


def test_names_itself() -> None:
    """Nothing is its own parent, nor taken for itself."""
    assert found(a_service("ami", "AMI", parent="ami", confusable=("ami",))) == [
        ("names-itself", {"key": "parent"}),
        ("names-itself", {"key": "confusable"}),
    ]


def test_parent_circle() -> None:
    """It is told of those in the circle, and not of what hangs on it."""
    rows = (
        a_service("one", "One", parent="other"),
        a_service("other", "Other", parent="one"),
        a_service("leaf", "Leaf", parent="one"),
    )
    assert found(*rows) == [
        ("parent-circle", {"id": "one"}),
        ("parent-circle", {"id": "other"}),
    ]


def test_name_twice() -> None:
    """With a name under two keys nobody can tell whether it counts wherever it stands."""
    row = a_service("acl", "S3 ACL", short=("bucket ACLs",), in_context=("Bucket ACL",))
    named = {"name": "Bucket ACL", "one": "short", "other": "in_context"}
    assert found(row) == [("name-twice", named)]


def test_unknown_part() -> None:
    """A part is one of the row's names: how it is read stands at these."""
    row = a_service("acl", "S3 ACL", short=("bucket ACL",), parts=(("bucket ACL", "버킷 ACL"),))
    assert found(row) == [("unknown-part", {"name": "버킷 ACL"})]


def test_part_twice() -> None:
    """A name is that of one part; the official one is of none."""
    row = a_service(
        "acl", "S3 ACL", short=("bucket ACL",), parts=(("bucket ACL",), ("bucket ACLs",))
    )
    assert found(row) == [("part-twice", {"name": "bucket ACLs"})]
    named = a_service("acl", "S3 ACL", in_context=("S3 ACL",), parts=(("S3 ACL",),))
    assert found(named) == [("part-twice", {"name": "S3 ACL"})]
