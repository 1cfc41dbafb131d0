"""When a cue leaves: after its last sound, with time to read it, and never into the next cue or the next beat."""

from __future__ import annotations

from dataclasses import dataclass

from subtitles.profile import Profile


@dataclass(frozen=True, slots=True)
class Room:
    """What surrounds a cue, in frames of the film."""

    first: int  # its first sound
    heard: int  # the first frame after its last sound
    next_in: int | None  # when the next cue of the same beat comes
    end: int  # the frame it must be gone by: the end of the beat, or what the next beat's first cue leaves


def out_frame(room: Room, need: int, profile: Profile, fps: int) -> int:
    """Return the frame in which a cue is gone.

    It lingers as the profile says, longer where it needs `need` frames to be read. A gap that would flicker is closed:
    the alternative, to leave earlier and widen it, takes time from the reader.
    """
    latest = min(last_frame(room, profile, fps), room.first + profile.at_most(fps))
    out = min(max(room.heard + profile.lingering(fps), room.first + need), latest)
    if room.next_in is None or not profile.smallest_gap(fps) < room.next_in - out <= profile.closed_gap(fps):
        return out
    closing = room.next_in - profile.smallest_gap(fps)
    if closing <= latest:
        return closing
    # It may not stay that long: leave early enough for a gap that is seen as one, unless a word would lose its time.
    opening = room.next_in - profile.closed_gap(fps) - 1
    return opening if opening >= max(room.first + need, min(room.heard, latest)) else out


def last_frame(room: Room, profile: Profile, fps: int) -> int:
    """Return the last frame a cue can be gone by, its neighbours being where they are."""
    if room.next_in is None:
        return room.end
    return min(room.end, room.next_in - profile.smallest_gap(fps))
