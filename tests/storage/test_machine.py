"""A machine is told from others by what does not change with the network."""

from __future__ import annotations

import ctypes
import os
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from awsquiz.storage.machine import machine_name

ID = bytes(range(16))


def mac(monkeypatch: pytest.MonkeyPatch, answer: int, nodename: str = "Mac.home") -> None:
    """Has this be a Mac, whose system answers so when it is asked for its id."""

    def gethostuuid(found: Any, _time: object) -> int:
        ctypes.memmove(found, ID, len(ID))
        return answer

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace(gethostuuid=gethostuuid))
    monkeypatch.setattr(os, "uname", lambda: SimpleNamespace(nodename=nodename), raising=False)


def test_a_mac_is_called_the_same_in_every_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """There `uname` follows what the network calls it."""
    mac(monkeypatch, 0, "Mac.home")
    at_home = machine_name()
    mac(monkeypatch, 0, "mac-3.cafe.example")
    assert machine_name() == at_home == "00010203-0405-0607-0809-0a0b0c0d0e0f"


def test_a_mac_that_does_not_tell_its_id_goes_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a sandbox."""
    mac(monkeypatch, -1, "Mac.home")
    assert machine_name() == "Mac.home"


def test_without_that_call_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """No library, or none that has it."""
    mac(monkeypatch, 0, "Mac.home")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace())
    assert machine_name() == "Mac.home"


def test_windows_goes_by_the_name_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no `uname`."""
    monkeypatch.delattr(os, "uname", raising=False)
    monkeypatch.setenv("COMPUTERNAME", "DESKTOP-1")
    assert machine_name() == "DESKTOP-1"
