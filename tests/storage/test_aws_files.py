"""What AWS's own tools know: keys, region and endpoint, of the environment and of their files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage.sync.aws_files import settings_of_aws

CREDENTIALS = """\
[default]
aws_access_key_id = AKIA
aws_secret_access_key = se%cret
[work]
aws_access_key_id=WORK
aws_secret_access_key=other
aws_session_token=token
"""
CONFIG = """\
[default]
region = ap-northeast-2
[profile work]
endpoint_url = https://storage.example
[profile office]
sso_session = office
region = eu-west-1
[profile bare]
region = eu-west-1
"""


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """An environment that names AWS's two files."""
    (tmp_path / "credentials").write_text(CREDENTIALS)
    (tmp_path / "config").write_text(CONFIG)
    return {
        "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "credentials"),
        "AWS_CONFIG_FILE": str(tmp_path / "config"),
    }


def found(environment: Mapping[str, str]) -> dict[str, object]:
    return settings_of_aws("s3://bucket", environment)


def test_the_files_of_aws_are_read(files: dict[str, str]) -> None:
    """The default profile, and the one that AWS_PROFILE names."""
    assert found(files) == {
        "region": "ap-northeast-2",
        **{"access_key_id": "AKIA", "secret_access_key": "se%cret"},
    }
    assert found(files | {"AWS_PROFILE": "work"}) == {
        **{"region": "us-east-1", "endpoint": "https://storage.example"},
        **{"access_key_id": "WORK", "secret_access_key": "other", "session_token": "token"},
    }


def test_the_environment_goes_before_them(files: dict[str, str]) -> None:
    """Its keys are left to the library, which reads them itself."""
    keys = {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b", "AWS_REGION": "eu-west-2"}
    assert found(files | keys) == {"region": "eu-west-2"}


def test_without_keys_it_is_said_where_they_belong(files: dict[str, str]) -> None:
    """Nothing is waited for; and what another program fetches is named."""
    with pytest.raises(TargetFailure, match="aws configure"):
        found({"AWS_CONFIG_FILE": "/nowhere", "AWS_SHARED_CREDENTIALS_FILE": "/nowhere"})
    with pytest.raises(TargetFailure, match="aws configure"):
        found(files | {"AWS_PROFILE": "bare"})
    nowhere = {"AWS_CONFIG_FILE": "/nowhere", "AWS_SHARED_CREDENTIALS_FILE": "/nowhere"}
    container = {"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x"}
    assert found(nowhere | container) == {"region": "us-east-1"}


def test_keys_that_boto3_fetches(files: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not installed, that is said."""
    import sys

    monkeypatch.setitem(sys.modules, "boto3", None)
    with pytest.raises(TargetFailure, match="“office” has no keys"):
        found(files | {"AWS_PROFILE": "office"})
