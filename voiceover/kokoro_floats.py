"""Rewritings of what Kokoro computes in floats: fewer passes. Each rule returns how many places it changed."""

from __future__ import annotations

import numpy as np
from onnx import NodeProto, helper

from voiceover.kokoro_bytes import TIME
from voiceover.onnx_graph import Array, Graph


def unfloored_bias(graph: Graph) -> int:
    """Int32 → float in one step, and the bias added behind it, as a float.

    Rule: ConvInteger → (Add of the bias, floored to whole steps →) Cast → Mul by the scale becomes DequantizeLinear
    (→ Add of the bias). Reason: one pass over the values instead of two or three, and a bias that stands alone can be
    moved by `later_bias`. More exact by up to half a step, too.
    """
    count = 0
    for conv in graph.nodes("ConvInteger"):
        add = graph.reader(conv.output[0], "Add")
        bias = None if add is None else _bias(graph, add, conv.output[0])
        if add is not None and bias is None:
            continue
        cast = graph.reader((conv if add is None else add).output[0], "Cast")
        mul = None if cast is None else graph.reader(cast.output[0], "Mul")
        if cast is None or mul is None:
            continue
        scale = _other(mul, cast.output[0])
        graph.remove(cast, mul, *([] if add is None else [add]))
        if bias is None:
            graph.add("DequantizeLinear", [conv.output[0], scale], mul.output[0])
        else:
            whole = graph.add("DequantizeLinear", [conv.output[0], scale])
            graph.add("Add", [whole, graph.keep(bias.reshape(1, -1, 1))], mul.output[0])
        count += 1
    return count


def instance_norm(graph: Graph) -> int:
    """AdaIN in one node.

    Rule: (x - mean) / sqrt(mean((x - mean)²) + ε) over time, then · scale + shift for each channel, becomes
    InstanceNormalization; where several pairs of scale and shift share the first half, one node for each. Reason: it
    reads and writes the values once where nine nodes did.
    """
    count = 0
    for root in list(graph.nodes("Sqrt")):
        found = _normalised(graph, root)
        if found is None:
            continue
        value, epsilon, normal = found
        for mul in graph.readers(normal):
            add = graph.reader(mul.output[0], "Add") if mul.op_type == "Mul" else None
            if add is None:
                continue
            scale, shift = _other(mul, normal), _other(add, mul.output[0])
            flat = graph.keep(np.array([-1], np.int64))
            per_channel = [graph.add("Reshape", [each, flat]) for each in (scale, shift)]
            graph.remove(mul, add)
            graph.add("InstanceNormalization", [value, *per_channel], add.output[0], epsilon=epsilon)
            count += 1
    return count


def later_bias(graph: Graph) -> int:
    """A constant for each channel added as late as can be, so that most need not be added at all.

    Rule: behind `+ constant`, an InstanceNormalization reads the value without it, for it takes the mean away; where
    the other readers are additions, the constant is added behind those, and two constants in a row become one.
    Reason: of the 96 biases in the blocks that make the sound, four passes over the values are left.
    """
    count = 0
    waiting = [node for node in graph.nodes("Add") if _per_channel(graph, node) is not None]
    while waiting:
        node = waiting.pop()
        found = _per_channel(graph, node)
        if graph.maker(node.output[0]) is not node or graph.given(node.output[0]) or found is None:
            continue
        value, constant = found
        readers = graph.readers(node.output[0])
        norms = [each for each in readers if each.op_type == "InstanceNormalization"]
        sums = [each for each in readers if each.op_type == "Add"]
        if len(norms) + len(sums) != len(readers) or any(n.input[0] != node.output[0] for n in norms):
            continue
        graph.redirect(node.output[0], value, norms)
        for each in sums:
            other = _per_channel(graph, each)
            graph.redirect(node.output[0], value, [each])
            before = each.output[0]
            if other is not None:
                graph.remove(each)
                behind = graph.add("Add", [value, graph.keep(constant + other[1])], before)
            else:
                moved = graph.add("Add", list(each.input))
                graph.remove(each)
                behind = graph.add("Add", [moved, graph.keep(constant)], before)
            made = graph.maker(behind)
            assert made is not None
            waiting.append(made)
        graph.remove(node)
        count += 1
    return count


def snake(graph: Graph) -> int:
    """x + sin²(αx)/α with α taken into the normalisation before it.

    Rule: u = InstanceNormalization with scale and shift times α; then (u + sin(u)·sin(u)) / α. Reason: one
    multiplication for each value less, and a multiplication instead of a power.
    """
    count = 0
    for sin in list(graph.nodes("Sin")):
        found = _snake(graph, sin)
        if found is None:
            continue
        norm, alpha, inverse, last = found
        by = graph.keep(alpha.reshape(-1))
        scaled = [graph.add("Mul", [each, by]) for each in norm.input[1:]]
        (epsilon,) = (helper.get_attribute_value(each) for each in norm.attribute if each.name == "epsilon")
        u = graph.add("InstanceNormalization", [norm.input[0], *scaled], epsilon=epsilon)
        sine = graph.add("Sin", [u])
        total = graph.add("Add", [u, graph.add("Mul", [sine, sine])])
        graph.remove(last)
        graph.add("Mul", [total, graph.keep(inverse)], last.output[0])
        count += 1
    return count


def _other(node: NodeProto, value: str) -> str:
    """Return the input of a node with two that is not `value`."""
    return str(node.input[1] if node.input[0] == value else node.input[0])


def _bias(graph: Graph, add: NodeProto, value: str) -> Array | None:
    """Return the float bias of an Add of Reshape(Cast(Floor(bias / scale)))."""
    made = _other(add, value)
    for kind in ("Reshape", "Cast", "Floor", "Div"):
        node = graph.maker(made, kind)
        if node is None:
            return None
        made = node.input[0]
    return graph.constant(made)


def _normalised(graph: Graph, root: NodeProto) -> tuple[str, float, str] | None:
    """Return x, ε and the result of a normalisation over time, known by its square root."""
    add = graph.maker(root.input[0], "Add")
    if add is None:
        return None
    for square_mean, constant in (add.input, reversed(add.input)):
        epsilon = graph.constant(constant)
        mean = graph.maker(square_mean, "ReduceMean")
        if epsilon is not None and epsilon.size == 1 and mean is not None and _over_time(graph, mean):
            break
    else:
        return None
    square = graph.maker(mean.input[0], "Mul")
    if square is None or square.input[0] != square.input[1]:
        return None
    centred = graph.maker(square.input[0], "Sub")
    first = None if centred is None else graph.maker(centred.input[1], "ReduceMean")
    if centred is None or first is None or first.input[0] != centred.input[0] or not _over_time(graph, first):
        return None
    divided = graph.reader(root.output[0], "Div")
    if divided is None or list(divided.input) != [centred.output[0], root.output[0]]:
        return None
    return centred.input[0], float(epsilon.reshape(())), divided.output[0]


def _over_time(graph: Graph, mean: NodeProto) -> bool:
    axes = graph.constant(mean.input[1]) if len(mean.input) > 1 else None
    return axes is not None and axes.tolist() in ([TIME], [-1])


def _per_channel(graph: Graph, node: NodeProto) -> tuple[str, Array] | None:
    """Return the value and the constant, (1, channels, 1), of an addition of such a one."""
    for value, constant in (node.input, reversed(node.input)):
        array = graph.constant(constant)
        if array is not None and array.ndim == 3 and array.size == array.shape[1] and array.dtype == np.float32:
            return value, array
    return None


def _snake(graph: Graph, sin: NodeProto) -> tuple[NodeProto, Array, Array, NodeProto] | None:
    """Return the normalisation, α, 1/α (both (1, channels, 1)) and the last addition of a snake, known by its sine."""
    inner = graph.maker(sin.input[0], "Mul")
    power = graph.reader(sin.output[0], "Pow")
    outer = None if power is None else graph.reader(power.output[0], "Mul")
    last = None if outer is None else graph.reader(outer.output[0], "Add")
    if inner is None or power is None or outer is None or last is None:
        return None
    exponent, inverse = graph.constant(power.input[1]), graph.constant(_other(outer, power.output[0]))
    value = _other(last, outer.output[0])
    alpha, norm = graph.constant(_other(inner, value)), graph.maker(value, "InstanceNormalization")
    if exponent is None or exponent.tolist() != 2 or alpha is None or inverse is None or norm is None:
        return None
    if len(graph.readers(value)) != 2 or not np.allclose(alpha * inverse, 1, atol=1e-5):
        return None
    return norm, alpha, inverse, last
