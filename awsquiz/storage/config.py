"""The settings file, in TOML: every problem named, and what else stands in it kept."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from awsquiz.core.settings import Settings
from awsquiz.errors import CannotGoOn, WrongUse
from awsquiz.i18n import _
from awsquiz.storage.files import write_atomically

NAMES = Settings.__struct_fields__


def read(path: Path) -> Settings:
    """The settings; defaults where there is no file. Raises CannotGoOn with the mend."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise CannotGoOn(f"{path}: {error.strerror}") from error
    try:
        return _settings(msgspec.toml.decode(data))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        said = _("{path}: {why}. Mend it or delete the file.")
        raise CannotGoOn(said.format(path=path, why=_reason(error))) from None


def _settings(values: object) -> Settings:
    return msgspec.convert(values, Settings)


def _reason(error: Exception) -> str:
    return str(error).replace(" - at `$.", " (`").replace("`$.", "`").rstrip("`") + (
        "`)" if " - at `$." in str(error) else ""
    )


def write(path: Path, name: str, word: str | None) -> Settings:
    """Sets one of the settings as a person types it, or with None puts it back to its default.

    Comments and order of the file stay. Raises WrongUse for a name or a value that is none.
    """
    if name not in NAMES:
        said = _("there is no setting “{name}”; there are {names}")
        raise WrongUse(said.format(name=name, names=", ".join(NAMES)))
    read(path)  # a damaged file is not written over
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    line = "" if word is None else f"{name} = {_toml(word)}\n"
    pattern = re.compile(rf"^[ \t]*{name}[ \t]*=.*(?:\n|\Z)", re.MULTILINE)
    if pattern.search(text):
        text = pattern.sub(lambda _match: line, text, count=1)
    elif line:
        text = f"{text.rstrip()}\n{line}" if text.strip() else line
    try:
        settings = _settings(msgspec.toml.decode(text))
    except msgspec.DecodeError as error:
        said = _("{name}: {why}")
        raise WrongUse(said.format(name=name, why=_reason(error))) from None
    write_atomically(path, text.encode())
    return settings


def _toml(word: str) -> str:
    """A number as it stands, all else in quotes."""
    if re.fullmatch(r"[+-]?\d+(\.\d+)?", word):
        return word
    return msgspec.json.encode(word).decode()
