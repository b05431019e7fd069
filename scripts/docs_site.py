"""Builds the site of docs/, in Korean, and in English below `en`; any broken link ends it.

    python scripts/docs_site.py [FOLDER]   # by default site/

Needs the group `site` of pyproject.toml. What it writes can be read from disk or put on any server.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
STRICT = ["-q", "-W", "--keep-going", "-n"]


def main() -> int:
    """The exit code: 0 if both were built without a warning."""
    to = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "site")
    return max(built(DOCS, to, "ko"), built(DOCS / "en", to / "en", "en"))


def built(pages: Path, to: Path, language: str) -> int:
    """Sphinx's exit code, in a process of its own: it keeps a language once it has one."""
    sphinx = [sys.executable, "-m", "sphinx", *STRICT, "-b", "html", "-c", str(DOCS)]
    known = ["-d", str(to / ".doctrees"), "-D", f"language={language}"]
    return subprocess.run([*sphinx, *known, str(pages), str(to)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
