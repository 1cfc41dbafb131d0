"""Held frames at next to no cost: P slices that skip every macroblock, put between the frames of an H.264 stream.

A skipped macroblock without motion is a copy of the previous frame's, so such a slice, a few dozen bytes, is the frame
before it once more (ITU-T H.264, 7.3.4 and 8.4.1.1). Every frame here is a reference, and `frame_num` counts references
(7.4.3): a slice put in moves the number of all that follow, up to the next IDR frame. Nothing else is changed in the
encoder's own slices.

What streams must be like, and it is checked: progressive, one slice a picture, one reference frame, no frames out of
order (picture order count type 2, which follows `frame_num`), no weighted prediction; Annex B units.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from render.bits import BitReader, BitWriter, escaped, patched, unescaped

SLICE, IDR, SPS, PPS = 1, 5, 7, 8  # nal_unit_type
HIGH_PROFILES = (100, 110, 122, 244, 44, 83, 86, 118, 128)  # their SPS says more of the chroma
P_SLICE = 5  # slice_type: P, as all slices of the picture
START = b"\0\0\0\1"
# A P slice's first CABAC context, mb_skip_flag, at this QP: state 42, the likelier value is "skip" (Table 9-13, idc 0).
# With all neighbours skipped no other context is used, and coding the likelier value never leaves these states.
SKIP_QP, SKIP_STATE = 51, 42
RANGE_LPS = (  # Table 9-44, from state 42 on
    *((16, 20, 23, 27), (15, 19, 22, 25), (14, 18, 21, 24), (14, 17, 20, 23), (13, 16, 19, 22), (12, 15, 18, 21)),
    *((12, 14, 17, 20), (11, 14, 16, 19), (11, 13, 15, 18), (10, 12, 15, 17), (10, 12, 14, 16), (9, 11, 13, 15)),
    *((9, 11, 12, 14), (8, 10, 12, 14), (8, 9, 11, 13), (7, 9, 11, 12), (7, 9, 10, 12), (7, 8, 10, 11)),
    *((6, 8, 9, 11), (6, 7, 9, 10), (6, 7, 8, 9)),
)


@dataclass(frozen=True, slots=True)
class ParameterSets:
    """What the slices of a stream depend on."""

    frame_num_bits: int
    macroblocks: int
    cabac: bool
    initial_qp: int
    deblocking_control: bool

    @classmethod
    def read(cls, extradata: bytes) -> ParameterSets:
        """Read SPS and PPS from an encoder's extradata, Annex B.

        Raises:
            ValueError: a stream into which no frames can be put; says why.
        """
        units = {unit[0] & 31: BitReader(unescaped(unit[1:])) for unit in _units(extradata) if unit}
        if SPS not in units or PPS not in units:
            raise ValueError("The encoder gave no H.264 parameter sets in Annex B form.")
        frame_num_bits, macroblocks = _sequence(units[SPS])
        cabac, initial_qp, deblocking_control = _picture(units[PPS])
        return cls(frame_num_bits, macroblocks, cabac, initial_qp, deblocking_control)


class Holder:
    """Puts held frames between the packets of one encoder, in the order in which they come."""

    def __init__(self, sets: ParameterSets) -> None:
        self._sets = sets
        self._frame_num = -1  # of the last frame
        self._put_in = 0  # since the last IDR frame
        self._data = _cabac_data(sets.macroblocks) if sets.cabac else b""
        self._slices: dict[int, bytes] = {}

    def passed(self, packet: bytes) -> bytes:
        """Return one frame of the encoder, its `frame_num` moved by the frames put in before it.

        Raises:
            ValueError: the frame is not what the parameter sets promise, or has more than one slice.
        """
        units = list(_units(packet))
        slices = [n for n, unit in enumerate(units) if unit and unit[0] & 31 in (SLICE, IDR)]
        if len(slices) != 1:
            raise ValueError(f"A frame has {len(slices)} slices; held frames can only follow frames of one.")
        at = slices[0]
        if units[at][0] & 31 == IDR:
            self._frame_num = self._put_in = 0
            return packet
        if not self._put_in:
            self._frame_num += 1
            return packet
        units[at], self._frame_num = self._moved(units[at])
        return b"".join(START + unit for unit in units)

    def held(self) -> bytes:
        """Return a frame that shows the previous one again.

        Raises:
            ValueError: there is none.
        """
        if self._frame_num < 0:
            raise ValueError("There is no frame to hold yet.")
        self._put_in += 1
        self._frame_num = (self._frame_num + 1) % (1 << self._sets.frame_num_bits)
        if self._frame_num not in self._slices:
            self._slices[self._frame_num] = START + self._slice(self._frame_num)
        return self._slices[self._frame_num]

    def _moved(self, unit: bytes) -> tuple[bytes, int]:
        # The header is in the first bytes. Behind a byte over 3 no emulation prevention depends on what was before.
        cut = next((n + 1 for n in range(16, len(unit)) if unit[n] > 3), len(unit))
        head = unescaped(unit[1:cut])
        reader = BitReader(head)
        reader.ue()  # first_mb_in_slice
        if reader.ue() % 5:
            raise ValueError("A frame is neither an IDR nor a P frame; held frames go between no others.")
        reader.ue()  # pic_parameter_set_id
        at, bits = reader.at, self._sets.frame_num_bits
        number = (reader.u(bits) + self._put_in) % (1 << bits)
        return unit[:1] + escaped(patched(head, at, bits, number)) + unit[cut:], number

    def _slice(self, frame_num: int) -> bytes:
        bits, sets = BitWriter(), self._sets
        bits.ue(0)  # first_mb_in_slice
        bits.ue(P_SLICE)
        bits.ue(0)  # pic_parameter_set_id
        bits.u(frame_num, sets.frame_num_bits)
        bits.u(0, 1)  # num_ref_idx_active_override_flag
        bits.u(0, 1)  # ref_pic_list_modification_flag_l0
        bits.u(0, 1)  # adaptive_ref_pic_marking_mode_flag: the oldest reference goes
        if sets.cabac:
            bits.ue(0)  # cabac_init_idc
        bits.se((SKIP_QP if sets.cabac else sets.initial_qp) - sets.initial_qp)  # slice_qp_delta; skipping needs none
        if sets.deblocking_control:
            bits.ue(1)  # disable_deblocking_filter_idc: a copy is not filtered again
        if sets.cabac:
            bits.align(1)
            return b"\x41" + escaped(bits.bytes() + self._data)
        bits.ue(sets.macroblocks)  # mb_skip_run
        bits.u(1, 1)
        bits.align(0)
        return b"\x41" + escaped(bits.bytes())  # 0x41: a slice of a reference picture that is not IDR


def _units(packet: bytes) -> Iterator[bytes]:
    """Split Annex B at its start codes; a unit never ends in a zero byte, those belong to the next start code."""
    if not packet.startswith((b"\0\0\1", b"\0\0\0\1")):
        raise ValueError("The H.264 stream is not in Annex B form.")
    for unit in packet.split(b"\0\0\1")[1:]:
        yield unit.rstrip(b"\0")


def _sequence(sps: BitReader) -> tuple[int, int]:
    """Read frame_num's width in bits and the macroblocks of a picture (7.3.2.1.1)."""
    profile = sps.u(8)
    sps.u(16)  # constraints, level
    sps.ue()  # seq_parameter_set_id
    if profile in HIGH_PROFILES:
        if sps.ue() == 3:  # chroma_format_idc
            sps.u(1)  # separate_colour_plane_flag
        sps.ue()  # bit_depth_luma
        sps.ue()  # bit_depth_chroma
        sps.u(1)  # transform bypass
        if sps.u(1):
            raise ValueError("Held frames cannot be put into a stream with scaling matrices.")
    frame_num_bits = sps.ue() + 4
    if sps.ue() != 2:  # pic_order_cnt_type
        raise ValueError("Held frames cannot be put into a stream whose frames may be out of order.")
    if sps.ue() != 1:  # max_num_ref_frames
        raise ValueError("Held frames can only be put into a stream with one reference frame.")
    sps.u(1)  # gaps_in_frame_num_value_allowed_flag
    columns, rows = sps.ue() + 1, sps.ue() + 1
    if not sps.u(1):  # frame_mbs_only_flag
        raise ValueError("Held frames cannot be put into an interlaced stream.")
    return frame_num_bits, columns * rows


def _picture(pps: BitReader) -> tuple[bool, int, bool]:
    """Read whether CABAC is used, the initial QP and whether slices control deblocking (7.3.2.2)."""
    if pps.ue() or pps.ue():  # ids of the two sets
        raise ValueError("Held frames need parameter sets with the number 0.")
    cabac = bool(pps.u(1))
    pps.u(1)  # bottom_field_pic_order_in_frame_present_flag
    if pps.ue():  # num_slice_groups_minus1
        raise ValueError("Held frames cannot be put into a stream with slice groups.")
    if pps.ue():  # num_ref_idx_l0_default_active_minus1
        raise ValueError("Held frames can only be put into a stream with one reference frame.")
    pps.ue()
    if pps.u(1):  # weighted_pred_flag
        raise ValueError("Held frames cannot be put into a stream with weighted prediction.")
    pps.u(2)  # weighted_bipred_idc
    initial_qp = 26 + pps.se()
    pps.se()  # pic_init_qs
    pps.se()  # chroma_qp_index_offset
    control = bool(pps.u(1))
    pps.u(1)  # constrained_intra_pred_flag
    if pps.u(1):  # redundant_pic_cnt_present_flag
        raise ValueError("Held frames cannot be put into a stream with redundant pictures.")
    return cabac, initial_qp, control


def _cabac_data(macroblocks: int) -> bytes:
    """Code "skipped, not the end" for each macroblock and "the end" for the last (9.3.4.2).

    The lower bound of the interval stays 0 as long as the likelier value is coded, so nothing but zeros is put out.
    """
    span, state, zeros = 510, SKIP_STATE, 0
    for n in range(macroblocks):
        span -= RANGE_LPS[state - SKIP_STATE][(span >> 6) & 3]  # mb_skip_flag = 1
        state = min(state + 1, 62)
        if span < 256:
            span, zeros = span << 1, zeros + 1
        span -= 2  # end_of_slice_flag
        if n < macroblocks - 1 and span < 256:
            span, zeros = span << 1, zeros + 1
    # At the end the lower bound moves up to the rest of the interval and its ten bits are put out, the last of them as
    # the stop bit; the very first bit of the slice, always 0, is not put out.
    bits = BitWriter()
    bits.u(span | 1, zeros + 9)
    bits.align(0)
    return bits.bytes()
