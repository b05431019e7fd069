"""The settings file, in TOML: each problem named with its line, what else stands in it kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from awsquiz.core.lint.finding import Finding
from awsquiz.core.settings import NAMES, Settings, weekdays_of
from awsquiz.core.settings.own_keys import KEY, plain_key, problem_of
from awsquiz.errors.failures import DamagedSettings, FileFailure
from awsquiz.errors.wrong_arguments import WrongSetting
from awsquiz.errors.wrong_use import NoSuchName
from awsquiz.i18n import LANGUAGES
from awsquiz.storage import files

_LARGEST = files.MB
# A value, then what is left of its line. Strings may hold the sign that begins a comment.
_VALUE = r"""(?:"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^#\n"']*?)(?P<rest>[ \t]*(?P<comment>\#[^\n]*)?)"""


def read(path: Path) -> Settings:
    """The settings; defaults where there is no file. Raises DamagedSettings, FileFailure."""
    text = _text(path)
    _refuse_damaged(path, text)
    return msgspec.convert(_values(text), Settings)


def write(path: Path, name: str, word: str | None) -> Settings:
    """Sets one of the settings as a person types it, or with None puts it back to its default.

    Comments and order of the file stay. Raises NoSuchName or WrongSetting for a name or a value
    that is none, DamagedSettings where the file is damaged elsewhere: it is not written over.
    """
    setting_named(name)
    text = _text(path)
    if name.startswith(KEY):
        value: object = plain_key(word or "")
        if word is not None and _refused_key(text, name.removeprefix(KEY), str(value)):
            raise WrongSetting(name, word)
    elif word is not None and _refused(name, value := _value(word)):
        raise WrongSetting(name, word)
    setting = "" if word is None else f"{name} = {_toml(value)}"
    changed = _changed(text, name, setting)
    if changed != text:
        _refuse_damaged(path, changed)
        files.write_atomically(path, changed.encode())
    return read(path)


def setting_named(name: str) -> str:
    """The name of a setting. Raises NoSuchName where it is none."""
    if name not in NAMES:
        raise NoSuchName("setting", name, NAMES)
    return name


def _text(path: Path) -> str:
    """The file as it stands, line ends included; empty where there is none."""
    try:
        return files.read(path, _LARGEST).decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise FileFailure(path, error.strerror) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise DamagedSettings(Finding("not-utf8", path=path, line=line)) from None


def _values(text: str) -> dict[str, object]:
    """What the text sets. Raises ValueError, RecursionError."""
    if not text:
        return {}
    import tomllib  # most learners have set nothing

    return tomllib.loads(text)


def _refuse_damaged(path: Path, text: str) -> None:
    """Raises DamagedSettings where something of the file cannot be taken."""
    for line, code, words in _problems(text):
        raise DamagedSettings(Finding(code, words, path=path, line=line))


def _problems(text: str) -> Iterator[tuple[int, str, dict[str, object]]]:
    """Line from 1, code and words of all that cannot be taken."""
    try:
        values = _values(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r" \(at line (\d+), column \d+\)$", str(error))
        last = len(text.splitlines()) or 1
        line = min(int(found[1]), last) if found else last
        yield line, "not-toml", {"why": str(error)[: found.start()] if found else str(error)}
        return
    for name, value in values.items():
        if name == "key" and isinstance(value, dict):
            yield from _problems_of_keys(text, value)
        elif name not in NAMES:
            yield _line(text, name), "unknown-setting", {"name": name, "names": ", ".join(NAMES)}
        elif _refused(name, value):
            yield _line(text, name), "wrong-setting", {"name": name}


def _problems_of_keys(
    text: str, keys: Mapping[str, object]
) -> Iterator[tuple[int, str, dict[str, object]]]:
    for name in keys:
        if KEY + name not in NAMES:
            known = ", ".join(each for each in NAMES if each.startswith(KEY))
            yield _line(text, name), "unknown-setting", {"name": KEY + name, "names": known}
            return
    words = {name: value if isinstance(value, str) else "" for name, value in keys.items()}
    if (wrong := problem_of(words)) is not None:
        at = _line(text, KEY + wrong if KEY + wrong in text else wrong)
        yield at, "wrong-setting", {"name": KEY + wrong}


def _refused_key(text: str, name: str, key: str) -> bool:
    """Whether a key cannot be that one beside those of the file."""
    try:
        before = _values(text).get("key", {})
    except (ValueError, RecursionError):
        return problem_of({name: key}) is not None  # the file is refused as a whole
    others = before if isinstance(before, dict) else {}
    return problem_of({**others, name: key}) is not None


def _line(text: str, name: str) -> int:
    found = re.search(rf"""^[ \t]*\[*[ \t]*["']?{re.escape(name)}""", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 1


def _refused(name: str, value: object) -> bool:
    if name == "language" and value not in LANGUAGES:
        return True
    if name in ("sync", "group") and not _is_target(value):
        return True
    if name == "pseudonym" and not _is_name(value):
        return True
    if name == "easy" and (not isinstance(value, str) or weekdays_of(value) is None):
        return True
    try:
        msgspec.convert({name: value}, Settings)
    except (msgspec.ValidationError, UnicodeEncodeError):
        return True
    return value is None  # what is not to be set is left out


def _is_target(value: object) -> bool:
    from awsquiz.core.sync.meeting import kind_of_target  # few have set one

    return isinstance(value, str) and kind_of_target(value) is not None


def _is_name(value: object) -> bool:
    from awsquiz.core.group.pseudonym import is_pseudonym  # fewer still

    return is_pseudonym(value)


def _changed(text: str, name: str, setting: str) -> str:
    """The text with that line for the setting; without one, what was said of it stays as well."""
    end = "\r\n" if "\r\n" in text else "\n"
    begin = rf"""^[ \t]*(["']?){re.escape(name)}\1[ \t]*=[ \t]*"""
    pattern = re.compile(begin + rf"{_VALUE}[ \t]*(\r?\n|\Z)", re.M)
    found = pattern.search(text)
    if found is None:
        if setting and (table := re.search(r"^[ \t]*\[", text, re.M)):
            return f"{text[: table.start()]}{setting}{end}{text[table.start() :]}"
        before = text if not text or text.endswith("\n") else text + end
        return before + setting + end if setting else text
    left = setting + found["rest"] if setting else found["comment"] or ""
    left = left.rstrip()
    return text[: found.start()] + (left + end if left else "") + text[found.end() :]


def _value(word: str) -> object:
    """A number where it is written as one, otherwise the word."""
    if re.fullmatch(r"[+-]?[0-9]{1,9}", word):
        return int(word)
    if re.fullmatch(r"[+-]?[0-9]{0,9}\.[0-9]{1,17}", word):
        return float(word)
    return word


def _toml(value: object) -> str:
    """The value of a setting as TOML has it; of texts there are only plain words."""
    import json

    return json.dumps(value)
