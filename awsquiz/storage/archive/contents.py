"""What stands where in an archive: its manifest, its folders, and the names that files may have."""

from __future__ import annotations

import re

from msgspec import Struct

from awsquiz.storage import files

FORMAT = 1
"""Version of the archive format. A later one is refused."""
MANIFEST = "awsquiz-backup.json"
SETTINGS = "config.toml"
LARGEST_IN_ALL = 4 * 1024 * files.MB
"""Bytes of all files of an archive together."""
LARGEST_OF = {"content": files.LARGEST, "journal": 1024 * files.MB, SETTINGS: files.MB}
"""Bytes of one file, by its folder in the archive."""
_DEEPEST = 100
"""Folders within one another: making thousands of them would end in a RecursionError."""
# A folder called as the file that says which device this is would keep it from writing anything.
_JOURNAL = re.compile(r"journal/(?!this-device-)[^/]+/[^/]+\.jsonl", re.IGNORECASE)
_CONTENT = re.compile(r"content/([^/]+/)*[^/]+")
# Names that are something else on one of the systems.
_UNSAFE = re.compile(
    r'[\x00-\x1f\\:*?"<>|]|(^|/)(/|$)|[. ](/|$)'
    r"|(^|/)(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$) *(\.[^/]*)?(/|$)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(^|/)\.")


class Manifest(Struct):
    """What an archive says of itself."""

    format: int
    awsquiz: str
    at: str


def folder_of(name: str) -> str:
    """The folder of the archive in which a file stands; its own name where it is in none."""
    return name.partition("/")[0]


def is_known(name: str) -> bool:
    """Whether a backup has files of such names."""
    return bool(name == SETTINGS or _JOURNAL.fullmatch(name) or _CONTENT.fullmatch(name))


def is_hidden(name: str) -> bool:
    """Whether it, or a folder above it, is hidden."""
    return _HIDDEN.search(name) is not None


def is_safe(name: str) -> bool:
    """Whether it is in one of the archive's folders, not hidden, and valid on every system."""
    if name.count("/") > _DEEPEST:
        return False
    return is_known(name) and not (_UNSAFE.search(name) or is_hidden(name))
