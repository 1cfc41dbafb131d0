"""Kokoro's network: symbols in, samples out, and how many frames each symbol lasts.

The durations are computed inside the network and not given away, so they are added to its outputs: a protobuf message
may be continued, and the few bytes of one more output behind the model's own are read as part of it. Rejected: the
library onnx (18 MB) to change the graph.

Its outputs do not depend on the number of threads (measured: one and two give the same bytes), nor on what was
spoken before. Rejected, as slower on processors without VNNI: its weights as signed integers (same bytes, three times
as long), its convolutions in floats (1.2 times).
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

from scripts.errors import StepError
from voiceover import kokoro_files
from voiceover.sound import Samples

RATE = 24_000
FRAME = 600  # samples of one frame of the durations
MOST = 510  # symbols in one call
_DURATIONS = "/encoder/Round_output_0"
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
    model = kokoro_files.read(kokoro_files.model_name()) + one_more_output(_DURATIONS)
    try:
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's exceptions have no common base
        raise StepError(f"onnxruntime cannot load Kokoro's model ({error}). {kokoro_files.CURE}") from None


@cache
def _style(voice: str) -> Samples:
    data: Samples = np.frombuffer(kokoro_files.read(f"{voice}.bin"), "<f4").reshape(-1, 1, 256)
    return data


def one_more_output(name: str) -> bytes:
    """Return ModelProto{graph (7): GraphProto{output (12): ValueInfoProto{name (1)}}}, as protobuf writes it."""
    message = name.encode()
    for field in (1, 12, 7):
        message = bytes((field << 3 | 2, len(message))) + message
    return message
