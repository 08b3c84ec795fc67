# SPDX-License-Identifier: EPL-2.0
"""
Makes files as they are described, which no Keras of today writes any more: python3 by_hand.py (h5py, numpy).

keras1.h5    as Keras 1 wrote them: a matrix for each gate, layers in a plain list, names without slashes
packed.h5    newest form of HDF5, packed in small parts, some numbers in 16 and in 64 bits, weights at the top
claims.h5    claims to hold a net of 80 million weights in 10 kB; none is there

Beside each but the last lies a .json as with_keras.py writes it; what is foretold is computed here, in 64 bits.
"""
import json

import h5py
import numpy

ALPHABET = sorted(set("a small lamp, and the sea\nis near to it.\n"))
TEXT = "a lamp\nis near."
RANDOM = numpy.random.default_rng(4)
V = len(ALPHABET)


def draw(*shape):
    return RANDOM.normal(0, 0.7, shape).astype("float16").astype("float32")


def sigmoid(x):
    return 1 / (1 + numpy.exp(-x))


def foretell(layers, weight, bias):
    """layers: for each its kernel, recurrent kernel and bias, with the gates input, forget, cell, output side by side."""
    states = [(numpy.zeros(u.shape[0]), numpy.zeros(u.shape[0])) for _, u, _ in layers]
    foretold = []
    for c in TEXT:
        x = numpy.eye(V)[ALPHABET.index(c)]
        for k, (w, u, b) in enumerate(layers):
            h, memory = states[k]
            i, f, g, o = numpy.split(x @ w.astype("float64") + h @ u.astype("float64") + b, 4)
            memory = sigmoid(f) * memory + sigmoid(i) * numpy.tanh(g)
            x = sigmoid(o) * numpy.tanh(memory)
            states[k] = (x, memory)
        logits = numpy.exp(x @ weight.astype("float64") + bias)
        foretold.append(logits / logits.sum())
    return foretold


def write(name, layers, weight, bias):
    rows = [[float("%.9g" % p) for p in row] for row in foretell(layers, weight, bias)]
    with open(name + ".json", "w") as out:
        json.dump({"alphabet": "".join(ALPHABET), "text": TEXT, "foretold": rows}, out)


def put(group, names, arrays, **how):
    group.attrs["weight_names"] = [n.encode() for n in names]
    for n, a in zip(names, arrays):
        group.create_dataset(n, data=a, **how)


def keras1():
    cells = 5
    layers = [(draw(V, 4 * cells), draw(cells, 4 * cells), draw(4 * cells)), (draw(cells, 4 * cells), draw(cells, 4 * cells), draw(4 * cells))]
    weight, bias = draw(cells, V), draw(V)
    config = {"class_name": "Sequential", "config": [
        {"class_name": "LSTM", "config": {"name": "lstm_1", "batch_input_shape": [None, None, V], "output_dim": cells, "activation": "tanh",
                                          "inner_activation": "sigmoid", "return_sequences": True, "go_backwards": False, "dropout_W": 0.0}},
        {"class_name": "Dropout", "config": {"name": "dropout_1", "p": 0.25}},
        {"class_name": "LSTM", "config": {"name": "lstm_2", "output_dim": cells, "activation": "tanh", "inner_activation": "sigmoid",
                                          "return_sequences": True, "go_backwards": False}},
        {"class_name": "TimeDistributed", "config": {"name": "timedistributed_1", "layer": {
            "class_name": "Dense", "config": {"name": "dense_1", "output_dim": V, "activation": "linear", "bias": True}}}},
        {"class_name": "Activation", "config": {"name": "activation_1", "activation": "softmax"}}]}
    with h5py.File("keras1.h5", "w") as file:
        file.attrs["keras_version"] = b"1.2.2"
        file.attrs["model_config"] = json.dumps(config).encode()
        top = file.create_group("model_weights")
        for k, (w, u, b) in enumerate(layers):
            name = "lstm_%d" % (k + 1)
            names, arrays = [], []
            for gate in "icfo":
                at = slice("ifco".index(gate) * cells, ("ifco".index(gate) + 1) * cells)
                names += ["%s_%s_%s" % (name, kind, gate) for kind in "WUb"]
                arrays += [w[:, at], u[:, at], b[at]]
            put(top.create_group(name), names, arrays)
        put(top.create_group("timedistributed_1"), ["dense_1_W", "dense_1_b"], [weight, bias])
    write("keras1", layers, weight, bias)


def packed():
    cells = 6
    layers = [(draw(V, 4 * cells), draw(cells, 4 * cells), draw(4 * cells))]
    weight, bias = draw(cells, V), draw(V)
    config = {"class_name": "Sequential", "config": {"name": "sequential", "layers": [
        {"class_name": "LSTM", "config": {"name": "lstm", "units": cells, "activation": "tanh", "recurrent_activation": "sigmoid", "use_bias": True}},
        {"class_name": "Dense", "config": {"name": "dense", "units": V, "activation": "linear", "use_bias": True}}]}}
    small = {"chunks": True, "compression": "gzip", "shuffle": True}
    with h5py.File("packed.h5", "w", libver="latest") as file:
        file.attrs["model_config"] = json.dumps(config)
        w, u, b = layers[0]
        put(file.create_group("lstm"), ["lstm/kernel:0", "lstm/recurrent_kernel:0", "lstm/bias:0"], [w.astype("float64"), u.astype("float16"), b], **small)
        put(file.create_group("dense"), ["dense/kernel:0", "dense/bias:0"], [weight.astype(">f4"), bias], chunks=True, fletcher32=True)
    write("packed", layers, weight, bias)


def claims():
    cells, characters = 1024, 15000
    config = {"class_name": "Sequential", "config": {"name": "sequential", "layers": [
        {"class_name": "LSTM", "config": {"name": "lstm", "units": cells, "activation": "tanh", "recurrent_activation": "sigmoid", "use_bias": True}},
        {"class_name": "Dense", "config": {"name": "dense", "units": characters, "activation": "softmax", "use_bias": True}}]}}
    with h5py.File("claims.h5", "w") as file:
        file.attrs["model_config"] = json.dumps(config)
        group = file.create_group("model_weights/lstm")
        group.attrs["weight_names"] = [b"lstm/kernel:0"]
        group.create_dataset("lstm/kernel:0", (characters, 4 * cells), "float32", chunks=(100, 100), compression="gzip")
        group["lstm/kernel:0"][0, 0] = 1


keras1()
packed()
claims()
