"""An ONNX graph that is being rewritten: who makes a value and who reads it, constants as arrays, nodes added and gone.

Only `voiceover.kokoro_prepare` needs the library onnx: speaking does without.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import NodeProto, helper, numpy_helper

Array = NDArray[Any]


class Graph:
    """The graph of a model, which itself stays as it is.

    Nodes may be added in any order: `model` sorts them, and leaves out what nothing reads.
    """

    def __init__(self, model: onnx.ModelProto) -> None:
        self._model = model
        self._made: dict[str, NodeProto] = {}
        self._read: dict[str, list[NodeProto]] = defaultdict(list)
        self._constants = {tensor.name: tensor for tensor in model.graph.initializer}
        self._outputs = {value.name for value in model.graph.output}
        for node in model.graph.node:
            own = NodeProto()
            own.CopyFrom(node)
            self._enter(own)
        self._names = 0

    def nodes(self, kind: str) -> Iterator[NodeProto]:
        """Yield the nodes of a kind that are in the graph now."""
        yield from [node for node in _once(self._made.values()) if node.op_type == kind]

    def maker(self, value: str, kind: str = "") -> NodeProto | None:
        """Return the node that makes a value, or None where it is given, or made by a node of another kind."""
        node = self._made.get(value)
        return node if node is not None and kind in ("", node.op_type) else None

    def readers(self, value: str) -> list[NodeProto]:
        """Return the nodes that read a value, each once."""
        return list(_once(self._read[value]))

    def reader(self, value: str, kind: str) -> NodeProto | None:
        """Return the only reader of a value, or None where there are others, or it is of another kind."""
        readers = self.readers(value)
        alone = len(readers) == 1 and readers[0].op_type == kind and value not in self._outputs
        return readers[0] if alone else None

    def given(self, value: str) -> bool:
        """Tell whether a value is an output of the model: then it must stay."""
        return value in self._outputs

    def constant(self, value: str) -> Array | None:
        """Return a constant; None where the value is computed."""
        tensor = self._constants.get(value)
        return None if tensor is None else numpy_helper.to_array(tensor)

    def keep(self, array: Array) -> str:
        """Add a constant; return its name."""
        name = self._name()
        self._constants[name] = numpy_helper.from_array(np.asarray(array), name)
        return name

    def add(self, kind: str, inputs: Sequence[str], output: str = "", **attributes: Any) -> str:
        """Add a node with one output, named or not; return the output's name."""
        output = output or self._name()
        self._enter(helper.make_node(kind, list(inputs), [output], name=f"{output}/{kind}", **attributes))
        return output

    def add_many(self, kind: str, inputs: Sequence[str], outputs: int, **attributes: Any) -> list[str]:
        """Add a node with several outputs; return their names."""
        names = [self._name() for _ in range(outputs)]
        self._enter(helper.make_node(kind, list(inputs), names, name=f"{names[0]}/{kind}", **attributes))
        return names

    def remove(self, *nodes: NodeProto) -> None:
        """Take nodes out; what they made must be made by others, or read by nobody."""
        for node in nodes:
            for value in node.output:
                if self._made.get(value) is node:
                    del self._made[value]
            for value in set(node.input):
                self._read[value] = [other for other in self._read[value] if other is not node]

    def sweep(self) -> None:
        """Take out the nodes whose results nothing reads, until there are none."""
        waiting = list(_once(self._made.values()))
        while waiting:
            node = waiting.pop()
            if not any(self._read[value] or value in self._outputs for value in node.output if value):
                self.remove(node)
                waiting += [maker for value in node.input if (maker := self._made.get(value)) is not None]

    def redirect(self, old: str, new: str, readers: Iterable[NodeProto] | None = None) -> None:
        """Let readers of one value (all, or those named) read another."""
        for node in list(self.readers(old) if readers is None else readers):
            self._read[old] = [other for other in self._read[old] if other is not node]
            for n, value in enumerate(node.input):
                if value == old:
                    node.input[n] = new
            self._read[new].append(node)

    def model(self) -> onnx.ModelProto:
        """Return the model as it is now."""
        order: list[NodeProto] = []
        seen: set[int] = set()
        stack = [(node, False) for value in self._outputs if (node := self._made.get(value)) is not None]
        while stack:
            node, ready = stack.pop()
            if ready:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack += [(maker, False) for value in node.input if (maker := self._made.get(value)) is not None]
        used = {value for node in order for value in node.input}
        kept = [tensor for name, tensor in self._constants.items() if name in used]
        old = self._model
        graph = helper.make_graph(order, old.graph.name, old.graph.input, old.graph.output, kept)
        return helper.make_model(graph, opset_imports=old.opset_import, ir_version=old.ir_version)

    def _enter(self, node: NodeProto) -> None:
        for value in node.output:
            self._made[value] = node
        for value in set(node.input):
            self._read[value].append(node)

    def _name(self) -> str:
        self._names += 1
        return f"rewritten_{self._names}"


def _once(nodes: Iterable[NodeProto]) -> Iterator[NodeProto]:
    """Yield each node once: they cannot be hashed, and two may be equal."""
    seen: set[int] = set()
    for node in nodes:
        if id(node) not in seen:
            seen.add(id(node))
            yield node
