"""Records of the program as JSON has them: every field there, whatever its value."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypedDict, get_type_hints

from msgspec import Struct


def entire(
    record: type[Struct], name: str, *, but: Collection[str] = (), **more: Any
) -> type[Mapping[str, object]]:
    """The record with all fields required, `but` some; `more` are other ones, or of other types.

    Fields that hold records of the program are to be given in `more`, for they may leave fields
    out.
    """
    hints = get_type_hints(record, include_extras=True)
    fields = {each: hints[each] for each in record.__struct_fields__ if each not in but}
    return TypedDict(name, {**fields, **more})  # type: ignore[operator,no-any-return]


def many_of(record: Any) -> Any:
    """A list of such records."""
    return Sequence[record]
