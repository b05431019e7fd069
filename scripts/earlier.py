"""Adds what the cards of a version said to `content/earlier.txt`: `scripts/earlier.py FOLDER`.

FOLDER holds the cards as that version shipped them: `git archive VERSION content/cards`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from awsquiz.core.layers.partial import records_in, said
from awsquiz.paths import EARLIER, shipped_content
from awsquiz.storage import cardfile
from awsquiz.storage.earlier import digest
from awsquiz.storage.library import yaml_files

_FIRST = "# What earlier cards said, by id: a digest of each key (scripts/earlier.py).\n"


def main(folder: Path) -> None:
    """Writes the file anew, with what it had and what the folder adds."""
    path = shipped_content() / EARLIER
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = {name: set(digests) for name, *digests in map(str.split, lines) if name[0] != "#"}
    for file in yaml_files(folder):
        layer = cardfile.read(file).layer
        for record in records_in((layer,) if layer else ()):
            keys = said(record)
            keys.pop("id")
            digests = (digest(name, value) for name, value in keys.items())
            rows.setdefault(record.id, set()).update(digests)
    text = "".join(f"{' '.join([name, *sorted(rows[name])])}\n" for name in sorted(rows))
    path.write_text(_FIRST + text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
