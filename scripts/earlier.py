"""Adds what the cards of a version said to `content/earlier.txt`: `scripts/earlier.py FOLDER`.

FOLDER holds the cards as that version shipped them: `git archive VERSION content/cards`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from awsquiz.paths import EARLIER, shipped_content
from awsquiz.storage import cardfile
from awsquiz.storage.earlier import with_version
from awsquiz.storage.library import yaml_files

if __name__ == "__main__":
    path = shipped_content() / EARLIER
    known = path.read_text(encoding="utf-8") if path.exists() else ""
    layers = (cardfile.read(file).layer for file in yaml_files(Path(sys.argv[1])))
    cards = tuple(layer for layer in layers if layer is not None)
    path.write_text(with_version(cards, known), encoding="utf-8")
