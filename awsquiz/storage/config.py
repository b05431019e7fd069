"""The settings file, in TOML: each problem named with its line, what else stands in it kept."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from awsquiz.core.settings import Settings
from awsquiz.errors import CannotGoOn, WrongUse
from awsquiz.i18n import _
from awsquiz.storage.files import write_atomically

NAMES = Settings.__struct_fields__
# A value, then what is left of its line. Strings may hold the sign that begins a comment.
_VALUE = r"""(?:"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^#\n"']*?)(?P<rest>[ \t]*(?P<comment>\#[^\n]*)?)"""


def read(path: Path) -> Settings:
    """The settings; defaults where there is no file. Raises CannotGoOn with the mend."""
    text = _text(path)
    for line, why in _problems(text):
        said = _("{path}:{line}: {why}. Mend it or delete the file.")
        raise CannotGoOn(said.format(path=path, line=line, why=why))
    return msgspec.convert(tomllib.loads(text), Settings)


def write(path: Path, name: str, word: str | None) -> Settings:
    """Sets one of the settings as a person types it, or with None puts it back to its default.

    Comments and order of the file stay. Raises WrongUse for a name or a value that is none, and
    CannotGoOn where the file is damaged elsewhere: it is not written over.
    """
    known(name)
    if word is not None and _refused(name, value := _value(word)):
        said = _("{name} cannot be “{value}”: {allowed}")
        short = " ".join(word.split())[:40]
        raise WrongUse(said.format(name=name, value=short, allowed=allowed(name)))
    text = _text(path)
    setting = "" if word is None else f"{name} = {_toml(value)}"
    changed = _changed(text, name, setting)
    if changed != text:
        for line, why in _problems(changed):
            said = _("{path}:{line}: {why}. Mend it or delete the file.")
            raise CannotGoOn(said.format(path=path, line=line, why=why))
        write_atomically(path, changed.encode())
    return read(path)


def known(name: str) -> str:
    """The name of a setting. Raises WrongUse where it is none."""
    if name not in NAMES:
        said = _("there is no setting “{name}”; there are {names}")
        raise WrongUse(said.format(name=name, names=", ".join(NAMES)))
    return name


def allowed(name: str) -> str:
    """What a setting may be, as a person is told."""
    return {
        "retention": _("a number from 0.7 to 0.99"),
        "new": _("a whole number from 0 to 100000"),
        "reviews": _("a whole number from 0 to 100000; without it there is no limit"),
        "rollover": _("a whole hour from 0 to 23"),
        "language": _("ko or en; without it that of the system"),
        "theme": _("auto, dark, light or none"),
    }[name]


def _text(path: Path) -> str:
    """The file as it stands, line ends included; empty where there is none."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise CannotGoOn(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        said = _("{path}:{line}: {why}. Mend it or delete the file.")
        line = error.object[: error.start].count(b"\n") + 1
        raise CannotGoOn(said.format(path=path, line=line, why=_("is not UTF-8"))) from None


def _problems(text: str) -> Iterator[tuple[int, str]]:
    """Line from 1 and reason of all that cannot be taken."""
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r" \(at line (\d+), column \d+\)$", str(error))
        last = len(text.splitlines()) or 1
        line = min(int(found[1]), last) if found else last
        why = str(error)[: found.start()] if found else str(error)
        yield line, _("is not valid TOML ({why})").format(why=why)
        return
    for name, value in values.items():
        if name not in NAMES:
            said = _("there is no setting “{name}”; there are {names}")
            yield _line(text, name), said.format(name=name, names=", ".join(NAMES))
        elif _refused(name, value):
            said = _("{name} is to be {allowed}")
            yield _line(text, name), said.format(name=name, allowed=allowed(name))


def _line(text: str, name: str) -> int:
    found = re.search(rf"""^[ \t]*\[*[ \t]*["']?{re.escape(name)}""", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 1


def _refused(name: str, value: object) -> bool:
    try:
        msgspec.convert({name: value}, Settings)
    except (msgspec.ValidationError, UnicodeEncodeError):
        return True
    return value is None  # what is not to be set is left out


def _changed(text: str, name: str, setting: str) -> str:
    """The text with that line for the setting; without one, what was said of it stays as well."""
    end = "\r\n" if "\r\n" in text else "\n"
    pattern = re.compile(rf"""^[ \t]*(["']?){name}\1[ \t]*=[ \t]*{_VALUE}[ \t]*(\r?\n|\Z)""", re.M)
    found = pattern.search(text)
    if found is None:
        before = text if not text or text.endswith("\n") else text + end
        return before + setting + end if setting else text
    left = setting + found["rest"] if setting else found["comment"] or ""
    left = left.rstrip()
    return text[: found.start()] + (left + end if left else "") + text[found.end() :]


def _value(word: str) -> object:
    """A number where it is written as one, else the word."""
    if re.fullmatch(r"[+-]?[0-9]{1,9}", word):
        return int(word)
    if re.fullmatch(r"[+-]?[0-9]{0,9}\.[0-9]{1,17}", word):
        return float(word)
    return word


def _toml(value: object) -> str:
    """The value of a setting as TOML has it; of texts there are only plain words."""
    return json.dumps(value)
