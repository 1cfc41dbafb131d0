"""The one bridge between the two clocks: milliseconds inside a take, frames on the timeline."""

SAMPLE_RATE = 48_000  # a frame is a whole number of samples at 24, 25, 30, 50 and 60 fps


def frame_in(ms: int, fps: int) -> int:
    """Return the frame that is on screen `ms` milliseconds after frame 0 began."""
    return ms * fps // 1000


def frames_for(ms: int, fps: int) -> int:
    """Return how many frames hold `ms` milliseconds.

    Rounded up: a late picture can wait for the voice, but a voice cut short cannot be repaired.
    """
    return -(-ms * fps // 1000)


def ms_at(frame: int, fps: int) -> int:
    """Return the millisecond in which `frame` begins, rounded to the nearest."""
    return (frame * 2000 + fps) // (2 * fps)


def samples_at(frame: int, fps: int) -> int:
    """Return the first sample of `frame` at SAMPLE_RATE; ValueError where a frame is no whole number of samples."""
    if SAMPLE_RATE % fps:
        raise ValueError(f"{fps} frames a second do not divide {SAMPLE_RATE} samples; choose 24, 25, 30, 50 or 60")
    return frame * (SAMPLE_RATE // fps)
