"""Kokoro's network: symbols in, samples out, and how many frames each symbol lasts.

Its outputs do not depend on the number of threads (measured: one and two give the same bytes), nor on what was
spoken before. Rejected, as slower on processors without VNNI: its weights as signed integers (same bytes, three times
as long), its convolutions in floats (1.2 times), OpenVINO (twice).
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

from scripts.errors import StepError
from voiceover import kokoro_files, kokoro_prepared
from voiceover.sound import Samples

RATE = 24_000
FRAME = 600  # samples of one frame of the durations
MOST = 510  # symbols in one call
_THREADS = 1  # two processes with one thread speak 1.4 times as much as one with two


def speak(symbols: Sequence[str], voice: str, speed: float) -> tuple[Samples, list[float]]:
    """Return samples (24 kHz), and the sample in which each symbol begins, with one more for the end.

    Every symbol must be known to the model, and there may be MOST of them.

    Raises:
        StepError: the model or the voice is not installed, or damaged.
    """
    numbers = kokoro_files.symbols()
    # A silent symbol at either end, as in training.
    tokens = np.array([[0, *(numbers[symbol] for symbol in symbols), 0]], np.int64)
    style = _style(voice)[len(symbols) - 1]
    given = {"tokens": tokens, "style": style, "speed": np.array([speed], np.float32)}
    samples, durations = _session().run(None, given)
    ends = np.cumsum(np.ravel(durations)) * FRAME
    return np.ravel(samples).astype(np.float32), [float(end) for end in ends[:-1]]


@cache
def _session() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = _THREADS, 1
    # Threads that wait by spinning would take the other film's time.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # The graph has its quantised steps already: left on, this copies a step for each of its readers.
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    model = kokoro_prepared.read()
    try:
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's exceptions have no common base
        raise StepError(f"onnxruntime cannot load Kokoro's model ({error}). {kokoro_files.CURE}") from None


@cache
def _style(voice: str) -> Samples:
    data: Samples = np.frombuffer(kokoro_files.read(f"{voice}.bin"), "<f4").reshape(-1, 1, 256)
    return data
