"""Bits of H.264 units: codes come back as written, and escaping leaves no start code inside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.bits import BitReader, BitWriter, escaped, patched, unescaped


@given(st.binary(max_size=60).map(lambda data: data.replace(b"\xff", b"\0") + b"\x80"))
def test_escaping_is_undone_and_leaves_no_start_code(payload: bytes) -> None:
    """No three bytes of an escaped payload read as a start code or a reserved one."""
    unit = escaped(payload)
    assert unescaped(unit) == payload
    assert not any(code in unit for code in (b"\0\0\0", b"\0\0\1", b"\0\0\2"))


@given(st.lists(st.integers(-5000, 5000)), st.integers(1, 16), st.data())
def test_codes_come_back_as_written(numbers: list[int], width: int, data: st.DataObject) -> None:
    """Exp-Golomb codes and fields are read as they were written, and a field is replaced without touching another."""
    writer = BitWriter()
    for number in numbers:
        writer.se(number)
        writer.ue(abs(number))
    at = writer.width
    writer.u(data.draw(st.integers(0, (1 << width) - 1)), width)
    writer.ue(7)
    value = data.draw(st.integers(0, (1 << width) - 1))
    reader = BitReader(patched(writer.bytes(), at, width, value))
    for number in numbers:
        assert (reader.se(), reader.ue()) == (number, abs(number))
    assert (reader.at, reader.u(width), reader.ue()) == (at, value, 7)
    with pytest.raises(ValueError, match="cut off"):
        reader.u(32)
