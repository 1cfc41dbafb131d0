"""The size of a picture in pixels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in pixels, both even, as yuv420p needs them."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


SIZES = {"1080p": Size(1920, 1080), "720p": Size(1280, 720), "480p": Size(854, 480), "240p": Size(426, 240)}
