"""Builds wheel and sdist twice and looks at them: the same bytes, and all that has to be in them.

    python scripts/packages.py FOLDER

The folder gets the first of each. Needs the module `build`. What is built depends on the checkout
and on nothing else: neither on its place, nor on the hour, nor on the rights of its files.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
LARGEST = 3_000_000
"""Bytes of a wheel."""
PAGES = ("README.md", "CONTRIBUTING.md")
IN_WHEEL = (
    "awsquiz/py.typed",
    "awsquiz/content/cards/lambda.yaml",
    "awsquiz/locale/ko/LC_MESSAGES/awsquiz.mo",
    ".data/data/share/man/man1/awsquiz.1",
    ".data/data/share/man/ko/man1/awsquiz.1",
)
_NAMED = re.compile(r"\]\((?!https?:|#)([^)#]+)|`((?:docs|scripts|tests|content|\.ci)/[\w./-]*\w)`")


def named_files() -> set[str]:
    """What the first pages of the checkout point to, where it is there."""
    found = set()
    for page in PAGES:
        for link, quoted in _NAMED.findall((ROOT / page).read_text(encoding="utf-8")):
            name = link or quoted
            if (ROOT / name).is_file():
                found.add(name)
    return found


def built(source: Path, into: Path) -> tuple[Path, Path]:
    """Builds wheel and sdist of a checkout."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", "build", "--outdir", str(into), str(source)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    (wheel,), (sdist,) = into.glob("*.whl"), into.glob("*.tar.gz")
    return wheel, sdist


def copied(into: Path) -> Path:
    """The checkout as git has it, elsewhere and with other rights."""
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    for name in names.split("\0")[:-1]:
        if (ROOT / name).is_file():
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, into / name)
            (into / name).chmod(0o700 if os.access(ROOT / name, os.X_OK) else 0o600)
    return into


def missing(wheel: Path, sdist: Path) -> list[str]:
    """What is wrong with them, in a line each."""
    said = []
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        [metadata] = [name for name in names if name.endswith(".dist-info/METADATA")]
        text = archive.read(metadata).decode()
    said += [f"the wheel lacks {it}" for it in IN_WHEEL if not any(n.endswith(it) for n in names)]
    said += [f"the wheel has {name}" for name in names if name.endswith((".po", ".pot"))]
    if wheel.stat().st_size > LARGEST:
        said.append(f"the wheel has {wheel.stat().st_size:,} bytes")
    said += [
        f"the page of the package points to {it}" for it in re.findall(r"\]\((docs/[^)]*)", text)
    ]
    with tarfile.open(sdist) as archive:
        inner = {name.partition("/")[2] for name in archive.getnames()}
    return said + [f"the sdist lacks {name}" for name in sorted(named_files() - inner)]


def main(into: Path) -> None:
    """Ends with what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        first = built(ROOT, into)
        (again := Path(folder) / "again").mkdir()
        second = built(copied(Path(folder) / "elsewhere"), again)
        said = [
            f"{one.name} is not the same when it is built again"
            for one, other in zip(first, second, strict=True)
            if one.read_bytes() != other.read_bytes()
        ]
    if said := said + missing(*first):
        sys.exit("\n".join(said))
    print(*(f"{path.name}: {path.stat().st_size:,} bytes" for path in first), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
