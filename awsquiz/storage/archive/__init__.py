"""Backups: one zip of all that is the learner's, and its way back, which unites.

Nothing is overwritten: the journal's lines come to those that are there, and a file that differs
from the one of its name is put beside it.

Read in this order: `contents` (what stands where in an archive), `packing`, `safety` (what is not
restored), `restoring`.
"""

from __future__ import annotations

from awsquiz.storage.archive.packing import back_up, default_name
from awsquiz.storage.archive.restoring import Restored, restore

__all__ = ["Restored", "back_up", "default_name", "restore"]
