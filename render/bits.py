"""Bit strings of H.264 NAL units: Exp-Golomb codes and emulation prevention (ITU-T H.264, 7.4.1 and 9.1)."""

from __future__ import annotations


class BitReader:
    """Reads a raw byte sequence payload from its first bit on."""

    def __init__(self, payload: bytes) -> None:
        self._bits = len(payload) * 8
        self._value = int.from_bytes(payload, "big")
        self.at = 0

    def u(self, width: int) -> int:
        """Read an unsigned number of `width` bits.

        Raises:
            ValueError: the payload ends before it.
        """
        end = self.at + width
        if end > self._bits:
            raise ValueError("The H.264 unit is cut off.")
        self.at = end
        return (self._value >> (self._bits - end)) & ((1 << width) - 1)

    def ue(self) -> int:
        """Read an unsigned Exp-Golomb code."""
        zeros = 0
        while not self.u(1):
            zeros += 1
        return (1 << zeros) - 1 + self.u(zeros)

    def se(self) -> int:
        """Read a signed Exp-Golomb code."""
        code = self.ue()
        return (code + 1) // 2 if code % 2 else -(code // 2)


class BitWriter:
    """Collects bits."""

    def __init__(self) -> None:
        self._value, self.width = 0, 0

    def u(self, value: int, width: int) -> None:
        """Append an unsigned number of `width` bits."""
        self._value = self._value << width | value
        self.width += width

    def ue(self, value: int) -> None:
        """Append an unsigned Exp-Golomb code."""
        self.u(value + 1, 2 * (value + 1).bit_length() - 1)

    def se(self, value: int) -> None:
        """Append a signed Exp-Golomb code."""
        self.ue(2 * value - 1 if value > 0 else -2 * value)

    def align(self, bit: int) -> None:
        """Fill the last byte with `bit`."""
        while self.width % 8:
            self.u(bit, 1)

    def bytes(self) -> bytes:
        """Return whole bytes; zeros fill the last."""
        return (self._value << (-self.width % 8)).to_bytes((self.width + 7) // 8, "big")


def patched(payload: bytes, at: int, width: int, value: int) -> bytes:
    """Return the payload with the `width` bits from bit `at` on set to `value`."""
    first, last = at // 8, (at + width + 7) // 8
    shift = last * 8 - at - width
    field = int.from_bytes(payload[first:last], "big")
    field = field & ~(((1 << width) - 1) << shift) | value << shift
    return payload[:first] + field.to_bytes(last - first, "big") + payload[last:]


def escaped(payload: bytes) -> bytes:
    """Put emulation prevention bytes in, so that no start code appears inside a NAL unit."""
    out, zeros = bytearray(), 0
    for byte in payload:
        if zeros == 2 and byte <= 3:
            out.append(3)
            zeros = 0
        out.append(byte)
        zeros = 0 if byte else zeros + 1
    return bytes(out)


def unescaped(unit: bytes) -> bytes:
    """Take emulation prevention bytes out."""
    return unit.replace(b"\0\0\3", b"\0\0")
