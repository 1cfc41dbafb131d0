"""Contact sheets: the right moments of a film, in reading order."""

from pathlib import Path

import numpy as np
import pytest

from render.encoder import SegmentEncoder
from render.sheet import contact_sheet, moments
from render.size import Size
from scripts.errors import StepError
from scripts.model import Slot, Span, Timeline


def test_each_spoken_beat_is_shown_early_and_at_its_end() -> None:
    """Moments lie inside their beats; a silent beat has none."""
    spoken = [Span(f"b{i}", i * 300, 300, (Slot(f"b{i}.1", i * 300 + 10, 240),), ()) for i in range(2)]
    found = moments(Timeline(30, (*spoken, Span("cards", 600, 300, (), ()))))
    assert len(found) == 4
    assert [int(second // 10) for second in found] == [0, 0, 1, 1]
    assert found == tuple(sorted(found))


def test_pictures_stand_in_reading_order(tmp_path: Path) -> None:
    """The n-th picture is the film at the n-th moment."""
    with SegmentEncoder(tmp_path / "film.mp4", Size(320, 180), 10) as encoder:
        for grey in (40, 90, 140, 190, 240):
            encoder.write(np.full((180, 320, 4), grey, np.uint8), 10)
    sheet = contact_sheet(tmp_path / "film.mp4", [0.5, 1.5, 2.5, 3.5, 4.5], width=160, columns=2)
    assert sheet.shape == (3 * 96 - 6, 326, 3)
    seen = [int(sheet[45 + 96 * (i // 2), 80 + 166 * (i % 2), 0]) for i in range(5)]
    assert seen == pytest.approx([40, 90, 140, 190, 240], abs=4)
    assert sheet[-10, -10].tolist() == [255, 255, 255]


def test_a_film_that_cannot_be_read_is_a_failed_step(tmp_path: Path) -> None:
    """The error names the film and the cure."""
    (tmp_path / "film.mp4").write_bytes(b"no film")
    with pytest.raises(StepError, match=r"film\.mp4 cannot be read.*tutorials render"):
        contact_sheet(tmp_path / "film.mp4", [0])
