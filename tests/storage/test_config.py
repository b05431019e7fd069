"""The settings file: what is set, what stays, what is refused and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz import messages
from awsquiz.core.settings import KNOWN_SETTINGS, NAMES, Settings
from awsquiz.errors import CannotGoOn, WrongUse
from awsquiz.i18n import LANGUAGES
from awsquiz.storage import config
from awsquiz.terminal.settings import effect_of, value_in_words

VALUES = st.one_of(
    st.tuples(st.just("retention"), st.floats(0.7, 0.99).map(lambda value: f"{value:.4f}")),
    st.tuples(st.sampled_from(["new", "reviews"]), st.integers(0, 100_000).map(str)),
    st.tuples(st.just("rollover"), st.integers(0, 23).map(str)),
    st.tuples(st.just("language"), st.sampled_from(["ko", "en"])),
    st.tuples(st.just("pause"), st.sampled_from(["wrong", "always", "never"])),
    st.tuples(st.sampled_from(["key.hint", "key.exam-flag"]), st.sampled_from(["h", "~", "v"])),
    st.tuples(st.just("theme"), st.sampled_from(["auto", "dark", "light", "none"])),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings are; there is none yet."""
    return tmp_path / "home" / "config.toml"


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode())
    return path


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    """And none is made by reading."""
    assert config.read(path) == Settings()
    assert not path.parent.exists()


@given(st.lists(VALUES, max_size=8))
def test_what_is_set_is_read(
    tmp_path_factory: pytest.TempPathFactory, values: list[tuple[str, str]]
) -> None:
    """The last of each name; set once more, no byte of the file changes."""
    path = tmp_path_factory.mktemp("law") / "config.toml"
    for name, word in values:
        config.write(path, name, word)
    settings = config.read(path)
    for name, word in dict(values).items():
        value = settings.value(name)
        assert (value if isinstance(value, str) else float(value)) in (word, _number(word))
    before = path.read_bytes() if values else b""
    for name, word in dict(values).items():
        config.write(path, name, word)
    assert not values or path.read_bytes() == before
    for name in NAMES:
        config.write(path, name, None)
    assert config.read(path) == Settings()


def _number(word: str) -> float | None:
    return float(word) if word[0].isdigit() else None


@pytest.mark.parametrize(
    ("before", "name", "word", "after"),
    [
        ("# mine\nnew = 5 # few\n\ntheme='dark'\n", "new", "7", "new = 7 # few\n\ntheme='dark'\n"),
        ("# mine\ntheme = 'dark' # '#'\n", "theme", "light", "theme = \"light\" # '#'\n"),
        ('# mine\ntheme = "dark"# x\n', "theme", None, "# x\n"),
        ("# mine\nnew = 5\nrollover = 3\n", "new", None, "rollover = 3\n"),
        ('# mine\n"new"   =  5\n', "new", "6", "new = 6\n"),
        ("# mine\nnew = 5", "rollover", "2", "new = 5\nrollover = 2\n"),
        ("# mine\nnew = 5", "new", "6", "new = 6\n"),
        ("# mine\n# new = 5\n", "new", "6", "# new = 5\nnew = 6\n"),
        ("# mine\nnew = 5\n", "theme", None, "new = 5\n"),
        ("# mine\n", "key.hint", "ㅗ", 'key.hint = "h"\n'),
        ('# mine\nkey.hint = "h" # 힌트\n', "key.hint", "#", 'key.hint = "#" # 힌트\n'),
        ('# mine\n[key]\nhint = "h"\n', "new", "6", 'new = 6\n[key]\nhint = "h"\n'),
    ],
)
def test_all_else_in_the_file_stays(
    path: Path, before: str, name: str, word: str | None, after: str
) -> None:
    """Comments, order and blank lines; what is said beside a value as well."""
    config.write(written(path, before), name, word)
    assert path.read_text() == "# mine\n" + after


def test_line_ends_of_windows_stay(path: Path) -> None:
    """A new line has those of the others."""
    config.write(written(path, "new = 5\r\ntheme = 'dark'\r\n"), "new", "6")
    config.write(path, "rollover", "3")
    assert path.read_bytes() == b"new = 6\r\ntheme = 'dark'\r\nrollover = 3\r\n"


def test_a_byte_order_mark_is_no_damage(path: Path) -> None:
    """Some editors put one at the beginning."""
    assert config.read(written(path, "\ufeffnew = 5\n")).new == 5


@pytest.mark.parametrize(
    ("name", "word"),
    [
        *(("retention", word) for word in ("1", "0.69", "0.991", "high", "nan", "inf", "-0.9", "")),
        *(("new", word) for word in ("-1", "1.5", "100001", "9" * 5000, "true", "열", "\udcff")),
        *(("rollover", word) for word in ("24", "4:00", "-1")),
        *(("language", word) for word in ("jp", "1", 'ko"', "KO")),
        ("theme", "solarized"),
        ("pause", "now"),
        ("encrypt", "maybe"),
        ("reviews", "many"),
        ("backlog", "-1"),
        *(("easy", word) for word in ("xyz", "sat,xyz", "휴일")),
        *(("pseudonym", word) for word in ("AB", "ab", "-abc", "한글이름")),
        *((name, "s3:bucket") for name in ("sync", "group")),
        *(("key.hint", word) for word in ("", "hh", " ", "1", "a", "o", "q", "s", "é", "\n")),
        *(("key.exam-flag", word) for word in ("n", "3", "y", "u", "q")),
    ],
)
def test_a_value_that_cannot_be_is_refused(path: Path, name: str, word: str) -> None:
    """With what may stand there; the file stays as it was."""
    with pytest.raises(WrongUse, match=f"^{name} cannot be ") as caught:
        config.write(path, name, word)
    assert str(caught.value).endswith(messages.allowed(name))
    assert "\n" not in str(caught.value)
    assert not path.exists()


@pytest.mark.parametrize("name", NAMES)
def test_of_each_setting_is_said_what_it_does_and_may_be(name: str) -> None:
    """In words of its own; and how it is shown where nothing is set, if it can be so."""
    of_keys = [messages.allowed(each) for each in NAMES if each.startswith("key.")]
    assert effect_of(name).endswith(".")
    assert "{" not in effect_of(name)
    assert (messages.allowed(name) in of_keys) == name.startswith("key.")
    default = Settings().value(name)
    assert bool(KNOWN_SETTINGS[name].unset) == (default is None)
    assert value_in_words(name, default)


def test_the_languages_are_those_that_there_are() -> None:
    """A new one is told of without further words."""
    assert messages.allowed("language").startswith(f"one of {', '.join(LANGUAGES)};")


def test_an_unknown_name_is_refused(path: Path) -> None:
    """With those that there are."""
    with pytest.raises(WrongUse, match="no setting “colour”; there are retention, new, reviews"):
        config.write(path, "colour", "1")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("new = 5\nrollover = \n", 2, "is not valid TOML"),
        ("new = 5\nnew = 6\n", 2, "is not valid TOML"),
        ("new = 5\ntheme = 'dark", 2, "is not valid TOML"),
        ("\n\nretention = 'high'\n", 3, "retention is to be a number from 0.7 to 0.99"),
        ("retention = nan\n", 1, "retention is to be a number"),
        ("new = true\n", 1, "new is to be a whole number"),
        ("# new\nnew = 2026-01-01\n", 2, "new is to be a whole number"),
        ("new = 5\n[colour]\nred = 1\n", 2, "there is no setting “colour”"),
        ("new = [" + "[" * 5000, 1, "is not valid TOML"),
        ("new = " + "9" * 5000, 1, "is not valid TOML"),
    ],
)
def test_a_damaged_file_is_named_with_its_line(path: Path, text: str, line: int, why: str) -> None:
    """In one line that says what to do; and it is not written over."""
    written(path, text)
    with pytest.raises(CannotGoOn) as caught:
        config.read(path)
    assert str(caught.value).startswith(f"{path}:{line}: {why}")
    assert str(caught.value).endswith(". Mend it or delete the file.")
    assert "\n" not in str(caught.value)
    with pytest.raises(CannotGoOn):
        config.write(
            path,
            "rollover" if "rollover" not in text else "theme",
            "3" if "rollover" not in text else "dark",
        )
    assert path.read_text() == text


def test_bytes_that_are_no_text_are_named_with_their_line(path: Path) -> None:
    """A file of another encoding."""
    path.parent.mkdir()
    path.write_bytes("new = 5\n# 열\n".encode("cp949"))
    with pytest.raises(CannotGoOn, match=r"config.toml:2: is not UTF-8\. Mend"):
        config.read(path)


def test_setting_it_mends_a_bad_value(path: Path) -> None:
    """So that nobody needs an editor for it."""
    written(path, "new = 'many' # hm\n")
    assert config.write(path, "new", "20").new == 20
    assert path.read_text() == "new = 20 # hm\n"


def test_a_folder_in_its_place_is_a_clear_error(path: Path) -> None:
    """Named with the reason."""
    path.mkdir(parents=True)
    with pytest.raises(CannotGoOn, match=str(path)):
        config.read(path)


def test_no_key_is_had_twice(path: Path) -> None:
    """Neither one of the learner's own nor a usual one; what another gave up is free."""
    config.write(path, "key.hint", "h")
    for taken in ("h", "s", "p"):
        with pytest.raises(WrongUse):
            config.write(path, "key.star", taken)
    assert config.write(path, "key.star", "?").key == {"hint": "h", "star": "?"}
    assert config.write(path, "key.exam-flag", "h").key["exam-flag"] == "h"  # elsewhere


@pytest.mark.parametrize(
    "text", ['new = 5\nkey.star = "s"\n', '[key]\nstar = "s"\n', "new = 5\nkey.star = 4\n"]
)
def test_a_key_of_the_file_that_cannot_be_is_named_with_its_line(path: Path, text: str) -> None:
    """Whoever writes it there with an editor."""
    with pytest.raises(CannotGoOn, match=r":2: key\.star is to be one letter or sign"):
        config.read(written(path, text))
