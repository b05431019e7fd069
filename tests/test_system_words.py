"""What the system says in English, in the language of the rest."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from awsquiz.core.text import has_hangul
from awsquiz.errors.failures import FileFailure
from awsquiz.i18n import install
from awsquiz.system_words import why_not
from tests.conftest import Run

USUAL = ("ENOENT", "EACCES", "EPERM", "EISDIR", "ENOTDIR", "EEXIST", "ENOSPC", "EROFS", "EMFILE")
USUAL += ("ELOOP", "ENAMETOOLONG", "EIO", "EBUSY", "ENOMEM", "ENOTEMPTY", "EXDEV", "EPIPE")


@pytest.mark.parametrize("name", USUAL)
def test_the_usual_reasons_are_said_in_korean(name: str) -> None:
    """As this system says them."""
    install("ko")
    try:
        said = why_not(os.strerror(getattr(errno, name)))
    finally:
        install("en")
    assert has_hangul(said)
    assert not any(letter.isascii() and letter.isalpha() for letter in said)


def test_what_it_is_said_of_stays_before_it() -> None:
    """The name of a program, with a reason that is known; what is not known stays as it is."""
    install("ko")
    try:
        assert why_not("xdg-open: Permission denied") == "xdg-open: 권한이 없습니다"
        assert why_not("xdg-open: 3") == "xdg-open: 3"
    finally:
        install("en")
    assert str(FileFailure("a.md", "Is a directory")) == "a.md: Is a directory"


def test_a_command_says_it_so(run: Run, tmp_path: Path) -> None:
    """Also where the error is no error of ours until the very end."""
    (tmp_path / "loop.md").symlink_to("loop.md")
    said = run("convert", "loop.md", AWSQUIZ_LANG="ko").stderr
    assert said == "awsquiz: loop.md: 심볼릭 링크가 자기 자신을 가리키거나 너무 깊습니다\n"
