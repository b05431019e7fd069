"""What tells this machine from others that share its folders."""

from __future__ import annotations

import os
import sys
from uuid import UUID

_AT_ONCE = 0, 0
"""Seconds and nanoseconds to wait for the answer."""


def machine_name() -> str:
    """A name that stays, whatever network the machine is in.

    A Mac is called otherwise in each network that gives names: there it is the machine's own id.
    """
    if sys.platform == "darwin" and (found := _id_of_mac()):
        return found
    if hasattr(os, "uname"):
        return os.uname().nodename
    return os.environ.get("COMPUTERNAME", "")


def _id_of_mac() -> str:
    """The id that macOS gives its machine; empty where it does not tell."""
    import ctypes

    class _Time(ctypes.Structure):
        _fields_ = (("seconds", ctypes.c_long), ("nanoseconds", ctypes.c_long))

    found = ctypes.create_string_buffer(16)
    try:
        failed = ctypes.CDLL(None).gethostuuid(found, ctypes.byref(_Time(*_AT_ONCE)))
    except (OSError, AttributeError):
        return ""
    return "" if failed else str(UUID(bytes=found.raw))
