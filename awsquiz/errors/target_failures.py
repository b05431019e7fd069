"""Why devices could not meet: what `sync` says of the folder or the bucket that is their target."""

from __future__ import annotations

from awsquiz.errors import CannotGoOn
from awsquiz.i18n import N_


class TargetFailure(CannotGoOn):
    """Nothing could be exchanged, or not all of it; what is here stays and goes with the next."""

    code = "target-failure"

    @classmethod
    def offline(cls, target: str) -> TargetFailure:
        """It does not answer."""
        said = N_("{target} cannot be reached: all is kept here, try again later")
        return cls(said, target=target)

    @classmethod
    def not_there(cls, target: str) -> TargetFailure:
        """There is no such bucket, or no such folder."""
        said = N_("{target}: there is no such bucket or folder: make it first")
        return cls(said, target=target)

    @classmethod
    def refused(cls, target: str) -> TargetFailure:
        """The credentials do not allow it."""
        said = N_("{target}: access is denied: look at your credentials and their rights")
        return cls(said, target=target)

    @classmethod
    def other_time(cls, target: str) -> TargetFailure:
        """What was signed is too old or too new for it."""
        said = N_("{target}: the clock of this device is wrong: set it, and try again")
        return cls(said, target=target)

    @classmethod
    def no_credentials(cls, target: str) -> TargetFailure:
        """None are where AWS keeps them."""
        said = N_(
            "{target}: no credentials of AWS: run “aws configure”, or set AWS_ACCESS_KEY_ID and "
            "AWS_SECRET_ACCESS_KEY"
        )
        return cls(said, target=target)

    @classmethod
    def needs_boto3(cls, profile: str) -> TargetFailure:
        """A profile whose keys are to be fetched first, which boto3 knows how to do."""
        said = N_(
            "the AWS profile “{profile}” has no keys of its own (SSO, role, process): pip install "
            "boto3, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
        )
        return cls(said, profile=profile)

    @classmethod
    def elsewhere(cls, target: str) -> TargetFailure:
        """The bucket is in another region."""
        said = N_("{target}: is in another region: set AWS_REGION to that of the bucket")
        return cls(said, target=target)

    @classmethod
    def other(cls, target: str, why: str) -> TargetFailure:
        """Anything else that a library says."""
        return cls("{path}: {why}", path=target, why=why)

    @classmethod
    def too_large(cls, target: str) -> TargetFailure:
        """It holds more than learners ever wrote."""
        said = N_("{target}: holds more than can be taken in: nothing was taken")
        return cls(said, target=target)

    @classmethod
    def no_library(cls) -> TargetFailure:
        """The extra is not installed."""
        said = N_("buckets and encryption need libraries: pip install 'awsquiz[sync]'")
        return cls(said)

    @classmethod
    def no_duckdb(cls) -> TargetFailure:
        """The extra of groups is not installed."""
        return cls(N_("a study group needs a library: pip install 'awsquiz[group]'"))

    @classmethod
    def wrong_passphrase(cls, target: str) -> TargetFailure:
        """No key opens with it."""
        return cls(N_("{target}: the passphrase is another one"), target=target)

    @classmethod
    def key_gone(cls, target: str) -> TargetFailure:
        """What lies there can be opened by nobody any more."""
        said = N_("{target}: the key of what lies there is gone (keys/): choose another place")
        return cls(said, target=target)

    @classmethod
    def no_passphrase(cls) -> TargetFailure:
        """Nobody is there to be asked."""
        return cls(N_("set AWSQUIZ_PASSPHRASE, or run “awsquiz sync” in a terminal"))

    @classmethod
    def sealed(cls, target: str) -> TargetFailure:
        """What lies there is encrypted, and this device would put plain text beside it."""
        said = N_("{target}: is encrypted: “awsquiz config encrypt yes” here as well")
        return cls(said, target=target)
