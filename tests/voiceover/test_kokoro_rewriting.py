"""Rewritings of Kokoro's graph: each on a small graph of the kind that it is for, and all on the model itself."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from numpy.typing import NDArray
from onnx import NodeProto, TensorProto, helper, numpy_helper
from spoken import must_speak

from voiceover import kokoro_bytes, kokoro_files, kokoro_floats, kokoro_model, kokoro_prepared, voices
from voiceover.onnx_graph import Graph
from voiceover.onnx_output import one_more_output

CHANNELS, LENGTH = 4, 50
Constants = dict[str, NDArray[Any]]
RNG = np.random.default_rng(7)
VALUES = RNG.normal(size=(1, CHANNELS, LENGTH)).astype(np.float32)
TIME = np.array([2], np.int64)


def per_channel(low: float = 0.5, high: float = 2.0) -> NDArray[np.float32]:
    """Return a constant for each channel."""
    return RNG.uniform(low, high, (1, CHANNELS, 1)).astype(np.float32)


def model(nodes: Sequence[NodeProto], constants: Constants, output: str = "y") -> onnx.ModelProto:
    """Return a model that makes `output` of x, (1, CHANNELS, time)."""
    graph = helper.make_graph(
        nodes,
        "test",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, CHANNELS, None])],
        [helper.make_tensor_value_info(output, TensorProto.FLOAT, [1, CHANNELS, None])],
        [numpy_helper.from_array(np.asarray(array), name) for name, array in constants.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)


def run(of: onnx.ModelProto, values: NDArray[np.float32] = VALUES) -> NDArray[np.float32]:
    """Return what a model makes of the values."""
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    session = onnxruntime.InferenceSession(of.SerializeToString(), options, providers=["CPUExecutionProvider"])
    made: NDArray[np.float32] = session.run(None, {"x": values})[0]
    return made


def kinds(of: onnx.ModelProto) -> Counter[str]:
    """Return how many nodes there are of each kind."""
    return Counter(node.op_type for node in of.graph.node)


def after(rule: Callable[[Graph], int], before: onnx.ModelProto, count: int) -> onnx.ModelProto:
    """Return a valid model after one rule that changed `count` places."""
    graph = Graph(before)
    assert rule(graph) == count
    graph.sweep()
    new = graph.model()
    onnx.checker.check_model(new, full_check=True)
    return new


def convolution(weights: NDArray[np.uint8]) -> tuple[list[NodeProto], Constants]:
    """Return a quantised convolution with a bias, as Kokoro's graph has them."""
    nodes = [
        helper.make_node("DynamicQuantizeLinear", ["x"], ["q", "scale", "zero"]),
        helper.make_node("ConvInteger", ["q", "w", "zero", "w_zero"], ["sums"], kernel_shape=[3], pads=[1, 1]),
        helper.make_node("Mul", ["scale", "w_scale"], ["step"]),
        helper.make_node("Div", ["bias", "step"], ["steps"]),
        helper.make_node("Floor", ["steps"], ["floored"]),
        helper.make_node("Cast", ["floored"], ["whole"], to=TensorProto.INT32),
        helper.make_node("Reshape", ["whole", "shape"], ["column"]),
        helper.make_node("Add", ["sums", "column"], ["biased"]),
        helper.make_node("Cast", ["biased"], ["float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["float", "step"], ["y"]),
    ]
    constants: Constants = {
        "w": weights,
        "w_zero": np.array(60, np.uint8),
        "w_scale": np.array(0.01, np.float32),
        "bias": per_channel().reshape(-1),
        "shape": np.array([1, -1, 1], np.int64),
    }
    return nodes, constants


def weights(most: int) -> NDArray[np.uint8]:
    """Return weights of a convolution, the largest of them `most`."""
    made = RNG.integers(0, most, (CHANNELS, CHANNELS, 3)).astype(np.uint8)
    made[0, 0] = most
    return made


def test_bias_is_added_in_floats() -> None:
    """The same to within the step that the bias was floored to, and never further from the exact one."""
    nodes, constants = convolution(weights(127))
    before = model(nodes, constants)
    new = after(kokoro_floats.unfloored_bias, before, 1)
    assert kinds(new) == {
        "DynamicQuantizeLinear": 1,
        "ConvInteger": 1,
        "Mul": 1,
        "DequantizeLinear": 1,
        "Add": 1,
    }
    step = 0.01 * (VALUES.max() - VALUES.min()) / 255
    gap = run(new) - run(before)
    assert gap.min() > -0.01 * step
    assert gap.max() < 1.01 * step


def test_sums_of_signed_values_are_the_same_bytes() -> None:
    """Every value and weight that there can be, the greatest products next to each other."""
    nodes, constants = convolution(weights(127))
    constants["w"][:, :, :2] = 127
    values = VALUES.copy()
    values[..., ::3], values[..., 1::3] = values.max(), values.max()
    before = model(nodes, constants)
    new = after(kokoro_bytes.signed_values, before, 1)
    assert (run(new, values) == run(before, values)).all()
    assert (run(new, -values) == run(before, -values)).all()


def test_factor_of_each_channel_is_taken_into_its_scale() -> None:
    """Nothing is multiplied any more but the ends of the range; values are rounded as before, but where halves fall."""
    nodes, constants = convolution(weights(127))
    nodes[0].input[0] = "larger"
    nodes.insert(0, helper.make_node("Mul", ["x", "factors"], ["larger"]))
    before = model(nodes, constants | {"factors": per_channel()})
    new = after(kokoro_bytes.signed_values, before, 1)
    (quantised,) = (node for node in new.graph.node if node.op_type == "QuantizeLinear")
    assert quantised.input[0] == "x"
    step = 0.01 * 2 * 2 * np.abs(VALUES).max() / 255 * 127
    assert (np.abs(run(new) - run(before)) > 1e-5).mean() < 0.02
    np.testing.assert_allclose(run(new), run(before), atol=step)


def test_rows_of_a_long_convolution_are_filled_up() -> None:
    """What the convolution reads has a multiple of 64 columns; the sums are the same bytes, at both ends, too."""
    for dilation, kernel, count in ((1, 11, 1), (3, 7, 1), (1, 3, 0)):
        nodes, constants = convolution(weights(127))
        around = dilation * (kernel - 1) // 2
        constants["w"] = RNG.integers(0, 128, (CHANNELS, CHANNELS, kernel)).astype(np.uint8)
        nodes[1] = helper.make_node(
            "ConvInteger",
            ["q", "w", "zero", "w_zero"],
            ["sums"],
            kernel_shape=[kernel],
            dilations=[dilation],
            pads=[around, around],
        )
        before = model(nodes, constants)
        new = after(kokoro_bytes.even_rows, before, count)
        for length in (1, 50, 64, 65):
            values = RNG.normal(size=(1, CHANNELS, length)).astype(np.float32)
            assert (run(new, values) == run(before, values)).all()
        (conv,) = (node for node in new.graph.node if node.op_type == "ConvInteger")
        assert (conv.input[0] == "q") == (count == 0)


def test_weights_of_eight_bits_are_left_alone() -> None:
    """Their pairs would overflow 16 bits on some processors."""
    nodes, constants = convolution(weights(128))
    after(kokoro_bytes.signed_values, model(nodes, constants), 0)


def normalisation(source: str, name: str) -> list[NodeProto]:
    """Return the nodes of a normalisation over time, made of `source`."""
    return [
        helper.make_node("ReduceMean", [source, "time"], [f"{name}.mean"], keepdims=1),
        helper.make_node("Sub", [source, f"{name}.mean"], [f"{name}.centred"]),
        helper.make_node("Mul", [f"{name}.centred", f"{name}.centred"], [f"{name}.square"]),
        helper.make_node("ReduceMean", [f"{name}.square", "time"], [f"{name}.variance"], keepdims=1),
        helper.make_node("Add", [f"{name}.variance", "epsilon"], [f"{name}.more"]),
        helper.make_node("Sqrt", [f"{name}.more"], [f"{name}.root"]),
        helper.make_node("Div", [f"{name}.centred", f"{name}.root"], [f"{name}.normal"]),
    ]


def styled(name: str, normal: str, output: str) -> tuple[list[NodeProto], Constants]:
    """Return the second half of AdaIN: a scale and a shift for each channel."""
    return [
        helper.make_node("Mul", [f"{name}.scale", normal], [f"{name}.scaled"]),
        helper.make_node("Add", [f"{name}.scaled", f"{name}.shift"], [output]),
    ], {f"{name}.scale": per_channel(), f"{name}.shift": per_channel()}


BASE: Constants = {"time": TIME, "epsilon": np.array(1e-5, np.float32)}


def test_adain_is_one_node_for_each_style() -> None:
    """Two styles of one normalisation are two nodes, and nothing is left of the nine."""
    (one, first), (two, second) = styled("a", "n.normal", "one"), styled("b", "n.normal", "two")
    nodes = [*normalisation("x", "n"), *one, *two, helper.make_node("Mul", ["one", "two"], ["y"])]
    before = model(nodes, BASE | first | second)
    new = after(kokoro_floats.instance_norm, before, 2)
    assert kinds(new) == {"InstanceNormalization": 2, "Reshape": 4, "Mul": 1}
    np.testing.assert_allclose(run(new), run(before), atol=1e-5)


def test_normalisation_over_another_axis_is_left_alone() -> None:
    """Over channels it is something else."""
    nodes, constants = styled("a", "n.normal", "y")
    other = BASE | constants | {"time": np.array([1], np.int64)}
    after(kokoro_floats.instance_norm, model([*normalisation("x", "n"), *nodes], other), 0)


def test_constants_are_added_once_at_the_end() -> None:
    """Two residual blocks have four biases; what is left of them is one addition, behind the last."""
    nodes: list[NodeProto] = []
    constants: Constants = {"ones": np.ones(CHANNELS, np.float32)}
    value = "x"
    for block in ("a", "b"):
        constants |= {f"{block}.1": per_channel(), f"{block}.2": per_channel()}
        nodes += [
            helper.make_node("Tanh", [f"{block}.norm0"], [f"{block}.first"]),
            helper.make_node("InstanceNormalization", [value, "ones", "ones"], [f"{block}.norm0"]),
            helper.make_node("Add", [f"{block}.first", f"{block}.1"], [f"{block}.biased1"]),
            helper.make_node("InstanceNormalization", [f"{block}.biased1", "ones", "ones"], [f"{block}.norm"]),
            helper.make_node("Sigmoid", [f"{block}.norm"], [f"{block}.second"]),
            helper.make_node("Add", [f"{block}.second", f"{block}.2"], [f"{block}.biased2"]),
            helper.make_node("Add", [f"{block}.biased2", value], [f"{block}.sum"]),
        ]
        value = f"{block}.sum"
    nodes.append(helper.make_node("Tanh", [value], ["y"]))
    before = Graph(model(nodes, constants)).model()  # in order
    graph = Graph(before)
    assert kokoro_floats.later_bias(graph) > 0
    graph.sweep()
    new = graph.model()
    added = [node for node in new.graph.node if node.op_type == "Add"]
    names = {tensor.name for tensor in new.graph.initializer}
    assert [bool(names & set(node.input)) for node in added] == [False, False, True]
    np.testing.assert_allclose(run(new), run(before), atol=1e-5)


def test_constant_that_others_read_stays() -> None:
    """Behind anything but an addition or a normalisation, the value must have it."""
    nodes = [
        helper.make_node("Add", ["x", "b"], ["sum"]),
        helper.make_node("InstanceNormalization", ["sum", "ones", "ones"], ["norm"]),
        helper.make_node("Tanh", ["sum"], ["tanh"]),
        helper.make_node("Mul", ["norm", "tanh"], ["y"]),
    ]
    after(kokoro_floats.later_bias, model(nodes, {"b": per_channel(), "ones": np.ones(CHANNELS, np.float32)}), 0)


@pytest.mark.parametrize(("times", "count"), [(1.0, 1), (1.1, 0)])
def test_snake_is_taken_into_the_normalisation(times: float, count: int) -> None:
    """Where the second factor is the inverse of the first; anything else is left as it is."""
    alpha = per_channel()
    nodes = [
        helper.make_node("InstanceNormalization", ["x", "scale", "shift"], ["norm"], epsilon=1e-5),
        helper.make_node("Mul", ["alpha", "norm"], ["angle"]),
        helper.make_node("Sin", ["angle"], ["sine"]),
        helper.make_node("Pow", ["sine", "two"], ["square"]),
        helper.make_node("Mul", ["inverse", "square"], ["part"]),
        helper.make_node("Add", ["norm", "part"], ["y"]),
    ]
    constants: Constants = {
        "scale": per_channel().reshape(-1),
        "shift": per_channel().reshape(-1),
        "alpha": alpha,
        "inverse": (times / alpha).astype(np.float32),
        "two": np.array(2, np.float32),
    }
    before = model(nodes, constants)
    new = after(kokoro_floats.snake, before, count)
    assert ("Pow" in kinds(new)) == (count == 0)
    np.testing.assert_allclose(run(new), run(before), atol=1e-5)


def test_what_nothing_reads_is_left_out_and_the_rest_is_in_order() -> None:
    """A model may be given in any order; a valid one comes back."""
    nodes = [
        helper.make_node("Tanh", ["a"], ["y"]),
        helper.make_node("Sin", ["a"], ["unread"]),
        helper.make_node("Cos", ["x"], ["a"]),
    ]
    new = Graph(model(nodes, {"b": TIME})).model()
    onnx.checker.check_model(new, full_check=True)
    assert [node.op_type for node in new.graph.node] == ["Cos", "Tanh"]
    assert not new.graph.initializer


def spoken(of: bytes, threads: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the samples and durations of a short sentence."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    session = onnxruntime.InferenceSession(of, options, providers=["CPUExecutionProvider"])
    symbols = "ɐ ɡˈɜɹl wˈɔks hˈOm."
    tokens = np.array([[0, *(kokoro_files.symbols()[each] for each in symbols), 0]], np.int64)
    style = kokoro_model._style(voices.kokoro_voice("en").voice)[len(symbols) - 1]
    samples, durations = session.run(
        ["audio", kokoro_prepared.DURATIONS], {"tokens": tokens, "style": style, "speed": np.array([1], np.float32)}
    )
    return np.ravel(samples), np.ravel(durations)


def bands(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return decibels in 40 bands (rows: frames of 20 ms)."""
    frames = np.lib.stride_tricks.sliding_window_view(samples, 960)[::480] * np.hanning(960)
    power = np.abs(np.fft.rfft(frames)[:, :400]).reshape(len(frames), 40, 10) ** 2
    decibels: NDArray[np.float64] = 10 * np.log10(power.mean(2) + 1e-6)
    return decibels


def test_prepared_model_speaks_as_the_original() -> None:
    """The same durations and nearly the same sound, in fewer steps; one thread or two give the same bytes."""
    must_speak("kokoro", "en")
    original = kokoro_files.read(kokoro_files.model_name()) + one_more_output(kokoro_prepared.DURATIONS)
    prepared = kokoro_prepared.read()
    left = kinds(onnx.load_from_string(prepared))
    assert (left["InstanceNormalization"], left["QuantizeLinear"]) == (68, 86)
    samples, durations = spoken(original, 1)
    new, same = spoken(prepared, 1)
    assert same.tolist() == durations.tolist()
    assert np.abs(bands(new) - bands(samples)).mean() < 1.5
    assert abs(10 * np.log10((new**2).mean() / (samples**2).mean())) < 0.3
    assert spoken(prepared, 2)[0].tobytes() == new.tobytes()


def test_damaged_prepared_model_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is known by the digest in its name; a whole one is read and not made, and old versions go."""
    calls: list[int] = []

    def prepared() -> bytes:
        calls.append(1)
        return b"prepared"

    monkeypatch.setenv("TUTORIALS_CACHE", str(tmp_path))
    monkeypatch.setattr(kokoro_prepared, "_prepared", prepared)
    place = tmp_path / "kokoro"
    place.mkdir()
    for n in range(3):
        (place / f"prepared-{n}-old.onnx").write_bytes(b"old")
    assert kokoro_prepared.read() == kokoro_prepared.read() == b"prepared"
    assert len(calls) == 1
    assert len(list(place.iterdir())) == 2
    (own,) = place.glob(kokoro_prepared._name("*"))
    own.write_bytes(b"prepareD")
    assert kokoro_prepared.read() == b"prepared"
    assert (len(calls), own.read_bytes()) == (2, b"prepared")


def test_cache_that_cannot_be_written_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the model is prepared every time."""
    monkeypatch.setenv("TUTORIALS_CACHE", str(tmp_path / "nowhere"))
    monkeypatch.setattr(kokoro_prepared, "_prepared", lambda: b"prepared")
    assert kokoro_prepared.read() == b"prepared"
