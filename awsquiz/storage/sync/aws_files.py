"""What AWS's own tools know of the learner: the environment, then `~/.aws`, read and never written.

The library reads the environment itself, and what a container or a web identity hands out; it does
not read AWS's files.
"""

from __future__ import annotations

import configparser
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage import files

_ELSEWHERE = (
    *("AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"),
    *("AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_SKIP_SIGNATURE"),
)
"""Variables by which the library finds credentials without keys."""
_FETCHED = ("sso_session", "sso_start_url", "role_arn", "credential_process", "login_session")
"""What a profile has whose keys are fetched by one of AWS's own programs."""
_KEYS = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")


def settings_of_aws(target: str, environment: Mapping[str, str]) -> dict[str, Any]:
    """Keys, region and endpoint for the library. Raises TargetFailure where there are no keys."""
    name = environment.get("AWS_PROFILE") or environment.get("AWS_DEFAULT_PROFILE") or "default"
    profile = _profile(name, environment)
    region = environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION")
    endpoint = environment.get("AWS_ENDPOINT_URL_S3") or environment.get("AWS_ENDPOINT_URL")
    found: dict[str, Any] = {"region": region or profile.get("region") or "us-east-1"}
    if endpoint := endpoint or profile.get("endpoint_url"):
        found["endpoint"] = endpoint
    return found | _credentials(target, name, profile, environment)


def _credentials(
    target: str, name: str, profile: Mapping[str, str], environment: Mapping[str, str]
) -> dict[str, Any]:
    if environment.get("AWS_ACCESS_KEY_ID") and environment.get("AWS_SECRET_ACCESS_KEY"):
        return {}
    keys = {key.removeprefix("aws_"): profile[key] for key in _KEYS if profile.get(key)}
    if {"access_key_id", "secret_access_key"} <= keys.keys():
        return keys
    if any(environment.get(each) for each in _ELSEWHERE):
        return {}
    if not any(profile.get(each) for each in _FETCHED):
        raise TargetFailure.no_credentials(target)
    try:
        import boto3
        from obstore.auth.boto3 import Boto3CredentialProvider
    except ImportError:
        raise TargetFailure.needs_boto3(name) from None
    return {"credential_provider": Boto3CredentialProvider(boto3.Session(profile_name=name))}


def _profile(name: str, environment: Mapping[str, str]) -> dict[str, str]:
    """What AWS's two files say of a profile; the one of credentials goes before."""
    section = name if name == "default" else f"profile {name}"
    found = _section("AWS_CONFIG_FILE", "config", section, environment)
    return found | _section("AWS_SHARED_CREDENTIALS_FILE", "credentials", name, environment)


def _section(
    variable: str, usual: str, section: str, environment: Mapping[str, str]
) -> dict[str, str]:
    parser = configparser.RawConfigParser(strict=False)
    try:
        path = Path(environment.get(variable) or f"~/.aws/{usual}").expanduser()
        parser.read_string(files.read(path, files.MB).decode("utf-8-sig"))
    except (OSError, RuntimeError, UnicodeDecodeError, configparser.Error):
        return {}
    return dict(parser[section]) if section in parser else {}
