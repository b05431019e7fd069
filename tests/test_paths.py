"""Where the user's folders and the shipped content are."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz import paths


def test_all_is_below_the_home_that_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """AWSQUIZ_HOME puts the user's content under one folder."""
    monkeypatch.setenv("AWSQUIZ_HOME", str(tmp_path))
    assert paths.folders().content == tmp_path / "content"
    assert paths.folders().cards == tmp_path / "content" / "cards"
    assert list(tmp_path.iterdir()) == []


def test_a_tilde_in_the_home_is_the_users_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where a shell did not replace it, awsquiz does."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("AWSQUIZ_HOME", "~/quiz")
    assert paths.folders().content == tmp_path / "quiz" / "content"


def test_without_a_home_the_platforms_folder_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is absolute, and awsquiz's own."""
    monkeypatch.delenv("AWSQUIZ_HOME", raising=False)
    content = paths.folders().content
    assert content.is_absolute()
    assert "awsquiz" in content.parts


def test_shipped_content_has_cards_and_notes() -> None:
    """In a checkout as in an installed package."""
    assert (paths.shipped_content() / "cards" / "lambda.yaml").is_file()
    assert (paths.shipped_content() / "notes" / "aws-computing.md").is_file()


def test_another_folder_can_take_the_place_of_the_shipped_content(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """AWSQUIZ_CONTENT names it; empty it changes nothing."""
    shipped = paths.shipped_content()
    monkeypatch.setenv("AWSQUIZ_CONTENT", str(tmp_path))
    assert paths.both("cards")[1] == tmp_path / "cards"
    monkeypatch.setenv("AWSQUIZ_CONTENT", "")
    assert paths.shipped_content() == shipped
