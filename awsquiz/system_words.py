"""Why the system does not let something be done, in our words: it says so in English."""

from __future__ import annotations

from awsquiz.i18n import N_, _

_SAID = frozenset(
    {
        # of the system, as Linux, macOS and the C library of Windows say it
        N_("No such file or directory"),
        N_("Permission denied"),
        N_("Operation not permitted"),
        N_("Is a directory"),
        N_("Not a directory"),
        N_("File exists"),
        N_("Directory not empty"),
        N_("No space left on device"),
        N_("Disk quota exceeded"),
        N_("Read-only file system"),
        N_("Too many open files"),
        N_("Too many open files in system"),
        N_("Too many levels of symbolic links"),
        N_("Too many links"),
        N_("File name too long"),
        N_("Filename too long"),
        N_("File too large"),
        N_("Input/output error"),
        N_("Device or resource busy"),
        N_("Resource busy"),
        N_("Text file busy"),
        N_("Resource temporarily unavailable"),
        N_("Resource deadlock avoided"),
        N_("No locks available"),
        N_("Cannot allocate memory"),
        N_("Bad file descriptor"),
        N_("Broken pipe"),
        N_("Exec format error"),
        N_("Argument list too long"),
        N_("Invalid argument"),
        N_("Invalid cross-device link"),
        N_("Invalid or incomplete multibyte or wide character"),
        N_("Illegal byte sequence"),
        N_("Stale file handle"),
        N_("No such device"),
        N_("No such device or address"),
        N_("Function not implemented"),
        N_("Operation not supported"),
        N_("Connection timed out"),
        N_("Transport endpoint is not connected"),
        # of SQLite
        N_("database is locked"),
        N_("database or disk is full"),
        N_("database disk image is malformed"),
        N_("disk I/O error"),
        N_("attempt to write a readonly database"),
        N_("unable to open database file"),
        N_("file is not a database"),
    }
)


def why_not(said: str) -> str:
    """The reason in the language of the rest; one that is not known stays as it was said.

    Before it may stand what it is said of: `xdg-open: No such file or directory`.
    """
    of_what, sign, reason = said.rpartition(": ")
    return of_what + sign + _(reason) if reason in _SAID else said
