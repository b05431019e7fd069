"""The long description and the URLs of the package: README, as it is read away from the checkout.

`hatchling` calls it. A page of a package index resolves no path of the checkout: pictures and pages
get the address of the public repository, and without one pictures are left out and links are text.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

try:
    from hatchling.metadata.plugin.interface import MetadataHookInterface
except ImportError:  # tests have no hatchling
    MetadataHookInterface = object

_PICTURE = re.compile(r"!\[[^\]]*\]\((?!https?:)(?P<path>[^)]+)\)\n*")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]+)\]\((?!https?:|#)(?P<path>[^)]+)\)")


def read_elsewhere(readme: str, public: str) -> str:
    """README with the address of the public repository in the place of paths.

    >>> read_elsewhere("[시험](docs/exams.md)", "https://host/me/awsquiz")
    '[시험](https://host/me/awsquiz/blob/HEAD/docs/exams.md)'
    >>> read_elsewhere("[시험](docs/exams.md)", "")
    '시험'
    """
    if not public:
        return _LINK.sub(r"\g<text>", _PICTURE.sub("", readme))
    pictures = _PICTURE.sub(
        lambda found: found[0].replace(found["path"], f"{public}/raw/HEAD/{found['path']}"), readme
    )
    return _LINK.sub(rf"[\g<text>]({public}/blob/HEAD/\g<path>)", pictures)


def urls(public: str) -> dict[str, str]:
    """The addresses that the package names; none without a public repository."""
    if not public:
        return {}
    return {
        "Homepage": public,
        "Documentation": f"{public}/tree/HEAD/docs",
        "Changelog": f"{public}/blob/HEAD/CHANGELOG.md",
        "Issues": f"{public}/issues",
    }


class LongDescription(MetadataHookInterface):
    """Fills in what pyproject.toml calls dynamic."""

    def update(self, metadata: dict[str, Any]) -> None:
        readme = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        public = self.config.get("public", "").rstrip("/")
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": read_elsewhere(readme, public),
        }
        metadata["urls"] = urls(public)
