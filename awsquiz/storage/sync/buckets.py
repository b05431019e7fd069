"""Buckets of S3 and what speaks as it does, of Google and Azure: through obstore, as an extra."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage.sync.aws_files import settings_of_aws

if TYPE_CHECKING:
    from obstore.store import ObjectStore

_SILENCE = 20
"""Seconds in which a server says something, once it has got what is asked."""
_WHOLE = 6 * 3600
"""Seconds that an answer may take which goes on: a slow line is no reason to give up."""
_SLOWEST = 2000
"""Bytes a second of one of several uploads: 16 of them are a line of 256 kbit/s."""
_SMALL = _SILENCE * _SLOWEST
_RETRY: dict[str, Any] = {
    "max_retries": 3,
    "retry_timeout": timedelta(seconds=20),
    "backoff": {"init_backoff": timedelta(milliseconds=100), "max_backoff": timedelta(seconds=2)},
}
_SAID = (
    ("RequestTimeTooSkewed", "other_time"),
    ("NoSuchBucket", "not_there"),
    ("PermanentRedirect", "elsewhere"),
    ("AuthorizationHeaderMalformed", "elsewhere"),
    ("Received redirect without LOCATION", "elsewhere"),
    ("AccessDenied", "refused"),
    ("InvalidAccessKeyId", "refused"),
    ("SignatureDoesNotMatch", "refused"),
    ("ExpiredToken", "refused"),
    ("403 Forbidden", "refused"),
    ("401 Unauthorized", "refused"),
    ("error sending request", "offline"),
    ("HTTP error", "offline"),
    ("dns error", "offline"),
    ("timed out", "offline"),
    ("Server returned non-2xx status code: 5", "offline"),
)
"""What stands in an error of the library, and what it means."""


class BucketTarget:
    """A bucket, or what lies in it below a prefix."""

    is_far = True

    def __init__(self, store_that_waits: Callable[[int], ObjectStore], shown: str) -> None:
        self._store, self.shown = store_that_waits(_SILENCE), shown
        self._store_that_waits = cache(store_that_waits)

    def listing(self, under: str = "") -> Iterator[tuple[str, int]]:
        import obstore

        with self._failing():
            for page in obstore.list(self._store, under or None, chunk_size=1000):
                for each in page:
                    yield each["path"], each["size"]

    def get(self, name: str, largest: int) -> bytes | None:
        import obstore

        with self._failing():
            try:
                found = obstore.get(self._store, name)
                return bytes(found.bytes()) if found.meta["size"] <= largest else None
            except FileNotFoundError as error:
                if "NoSuchBucket" in str(error):
                    raise
                return None

    def put(self, name: str, data: bytes) -> bool:
        import obstore
        from obstore.exceptions import AlreadyExistsError

        with self._failing():
            try:
                store = self._store_to_put(len(data))
                obstore.put(store, name, data, mode="create", use_multipart=False)
            except AlreadyExistsError:
                return False
        return True

    def replace(self, name: str, data: bytes) -> None:
        import obstore

        with self._failing():
            obstore.put(self._store_to_put(len(data)), name, data, use_multipart=False)

    def remove(self, name: str) -> None:
        import obstore

        with self._failing(), suppress(FileNotFoundError):
            obstore.delete(self._store, name)

    def _store_to_put(self, size: int) -> ObjectStore:
        """One that waits as long as so many bytes may be under way: to the library a server is
        silent until it has got them all."""
        if size <= _SMALL:
            return self._store
        return self._store_that_waits(_SILENCE + (1 << size.bit_length()) // _SLOWEST)

    @contextmanager
    def _failing(self) -> Iterator[None]:
        from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError

        try:
            yield
        except (PermissionDeniedError, UnauthenticatedError) as error:
            raise _failure(self.shown, str(error), "refused") from None
        except (BaseError, OSError, ValueError) as error:
            raise _failure(self.shown, str(error)) from None


def bucket_at(url: str) -> BucketTarget:
    """The bucket of a URL. Raises TargetFailure where it cannot be used."""
    try:
        from obstore.exceptions import BaseError
        from obstore.store import from_url
    except ImportError:
        raise TargetFailure.no_library() from None
    scheme = url.partition("://")[0].lower()
    settings = settings_of_aws(url, os.environ) if scheme == "s3" else {}

    def store_that_waits(seconds: int) -> ObjectStore:
        client: dict[str, Any] = {
            **{"connect_timeout": "5s", "timeout": f"{_WHOLE}s", "read_timeout": f"{seconds}s"},
            "allow_http": "http://" in str(settings.get("endpoint", "")),
        }
        made: ObjectStore = from_url(url, client_options=client, retry_config=_RETRY, **settings)  # type: ignore[call-overload]
        return made

    try:
        return BucketTarget(store_that_waits, url)
    except (BaseError, ValueError) as error:
        raise _failure(url, str(error)) from None


def _failure(target: str, said: str, otherwise: str | None = None) -> TargetFailure:
    """An error of the library in our words; what is not known in its own, on one line."""
    if meant := next((meant for sign, meant in _SAID if sign in said), otherwise):
        failure: TargetFailure = getattr(TargetFailure, meant)(target)
        return failure
    lines = said.splitlines()
    return TargetFailure.other(target, lines[0][:200] if lines else "?")
