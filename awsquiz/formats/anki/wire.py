"""Messages of protocol buffers, as far as Anki's packages need them: fields by their numbers.

See protobuf.dev, "Encoding". Three small messages are read; the library would be fifty times them.
"""

from __future__ import annotations

from collections.abc import Iterator

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


def fields_of(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Number and value of each field, in their order. Raises ValueError where it is no message."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        kind = key & 7
        if kind == _VARINT:
            value: int | bytes
            value, at = _varint(data, at)
        elif kind in (_FIXED64, _FIXED32, _BYTES):
            size = {_FIXED64: 8, _FIXED32: 4}.get(kind)
            if size is None:
                size, at = _varint(data, at)
            if at + size > len(data):
                raise ValueError("a field goes beyond the end")
            value, at = data[at : at + size], at + size
        else:
            raise ValueError("no kind of field")
        yield key >> 3, value


def text_in(data: bytes, number: int) -> str:
    """The text of a field; empty where there is none. Raises ValueError."""
    found = [value for at, value in fields_of(data) if at == number and isinstance(value, bytes)]
    return found[-1].decode() if found else ""


def number_in(data: bytes, number: int) -> int:
    """The number of a field; 0 where there is none. Raises ValueError."""
    found = [value for at, value in fields_of(data) if at == number and isinstance(value, int)]
    return found[-1] if found else 0


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data) and shift < 64:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not byte & 0x80:
            return value, at
    raise ValueError("a number without an end")
