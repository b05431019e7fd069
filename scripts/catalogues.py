"""Brings the catalogues in awsquiz/locale up to date with the code, and compiles them.

    python scripts/catalogues.py           # extract, update the .po files, compile the .mo files
    python scripts/catalogues.py --check   # only tell what is missing or stale; exit 1 if any

Translate what is new in awsquiz/locale/ko/LC_MESSAGES/awsquiz.po, then run it again.
"""

from __future__ import annotations

import io
import sys
from gettext import GNUTranslations
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from awsquiz.i18n import DEFAULT, LANGUAGES

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "awsquiz" / "locale"
# What Typer says through gettext; the code of awsquiz does not hold these.
TYPER = (
    "(deprecated) ",
    "[default: {}]",
    "[required]",
    "Arguments",
    "Options",
    "Commands",
    "Error",
    "Aborted.",
    "Aborted!",
    "Try [blue]'{command_path} {help_option}'[/] for help.",
    "Missing command.",
    "No such command {name!r}.",
)


def messages() -> Catalog:
    """All messages of the code, and those of Typer."""
    catalog = Catalog(project="awsquiz", version="", copyright_holder="", charset="utf-8")
    for name, _line, message, _comments, _context in extract_from_dir(
        ROOT / "awsquiz", method_map=[("**.py", "python")]
    ):
        catalog.add(message, locations=[(f"awsquiz/{name}", 0)])
    for message in TYPER:
        catalog.add(message, locations=[("typer", 0)])
    return catalog


def po_file(language: str) -> Path:
    """The catalogue that people edit."""
    return LOCALE / language / "LC_MESSAGES" / "awsquiz.po"


def read(language: str) -> Catalog:
    """The catalogue of a language; a new one where there is none."""
    path = po_file(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def compiled(catalog: Catalog) -> bytes:
    """The .mo file of a catalogue."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def update(language: str) -> None:
    """Takes new messages in, drops old ones, and compiles."""
    catalog = read(language)
    catalog.update(messages(), no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    catalog.header_comment = "# What awsquiz says of itself. Made by scripts/catalogues.py."
    catalog.project, catalog.version, catalog.fuzzy = "awsquiz", "", False
    catalog.msgid_bugs_address, catalog.last_translator = "", "awsquiz contributors"
    for message in catalog:
        message.locations.clear()
    path = po_file(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, sort_output=True, no_location=True, omit_header=False, width=100)
    path.with_suffix(".mo").write_bytes(compiled(read(language)))


def problems(language: str) -> list[str]:
    """Messages that lack, and whether the compiled file is stale. English needs no translation."""
    catalog = read(language)
    found = [
        f"{language}: not in the catalogue: {message.id}"
        for message in messages()
        if message.id and message.id not in catalog
    ]
    if language != DEFAULT:
        for message in catalog:
            said = message.string if isinstance(message.string, tuple) else (message.string,)
            if message.id and not all(said):
                found.append(f"{language}: not translated: {message.id}")
    mo = po_file(language).with_suffix(".mo")
    if not mo.exists() or _texts(mo.read_bytes()) != _texts(compiled(catalog)):
        found.append(f"{language}: {mo.name} is stale")
    return found


def _texts(mo: bytes) -> dict[object, str]:
    """What a compiled catalogue says, without its header, which names dates and versions."""
    spoken = GNUTranslations(io.BytesIO(mo))._catalog
    return {message: text for message, text in spoken.items() if message}


if __name__ == "__main__":
    languages = tuple(LANGUAGES)
    if "--check" not in sys.argv:
        for language in languages:
            update(language)
    found = [line for language in languages for line in problems(language)]
    print("\n".join(found) or "catalogues are complete")
    sys.exit(bool(found))
