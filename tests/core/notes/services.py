"""A small service list for tests of notes."""

from __future__ import annotations

from awsquiz.core.search.services import Service, Services

_NAMES = {
    "vpc": ("Amazon VPC", ("VPC",), None),
    "security-group": ("Security group", ("보안 그룹", "SG"), "vpc"),
    "network-acl": ("Network ACL", ("NACL", "네트워크 ACL"), "vpc"),
    "sqs": ("Amazon Simple Queue Service", ("SQS", "Amazon SQS"), None),
    "sns": ("Amazon Simple Notification Service", ("SNS",), None),
    "s3": ("Amazon S3", ("S3",), None),
    "ebs": ("Amazon EBS", ("EBS",), None),
    "efs": ("Amazon EFS", ("EFS",), None),
    "lambda": ("AWS Lambda", ("Lambda", "람다"), None),
}

SERVICES = Services(
    tuple(
        Service(id=id, name=name, short=short, category="x", parent=parent)
        for id, (name, short, parent) in _NAMES.items()
    )
)
"""Nine services by name, short name and parent."""
