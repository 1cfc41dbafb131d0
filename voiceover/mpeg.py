"""MPEG audio layer III, as services send it: whether a file is whole."""

from itertools import pairwise

_KBITS = {  # by version: bit rates of layer III
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_HERTZ = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def whole(data: bytes) -> bool:
    """Say whether data is MP3 from its first frame to the end of its last: a broken-off download is not."""
    at = _behind_tag(data)
    frames = [at]
    while at < len(data) and data[at : at + 3] != b"TAG":  # an old tag may close it
        length = _frame(data[at : at + 4])
        if not length:
            return False
        at += length
        frames.append(at)
    return len(list(pairwise(frames))) > 1 and at <= len(data)


def _frame(header: bytes) -> int:
    """Return a frame's length in bytes, header included; 0 where this is none."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return 0
    version = header[1] >> 3 & 3
    rates, hertz = _KBITS[1 if version == 3 else 2], _HERTZ.get(version, ())
    rate, frequency = header[2] >> 4, header[2] >> 2 & 3
    if not 0 < rate < len(rates) or frequency >= len(hertz):
        return 0
    return (144 if version == 3 else 72) * rates[rate] * 1000 // hertz[frequency] + (header[2] >> 1 & 1)


def _behind_tag(data: bytes) -> int:
    """Return where the frames begin: an ID3v2 tag says its own length, in four times seven bits."""
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    return 10 + (data[6] << 21 | data[7] << 14 | data[8] << 7 | data[9])
