# SPDX-License-Identifier: EPL-2.0
"""
Lets Keras itself make nets and files, and writes down what Keras foretells with them.

    KERAS_BACKEND=numpy python3 with_keras.py keras3       Keras 3 (keras, jax, scipy)
    python3 with_keras.py keras2                           the Keras 2 that lies in TensorFlow (tensorflow 2.21)

Beside each <name>.h5 comes <name>.json: a text, and for each of its characters the probabilities of the next one. Weights are random.
"""
import json
import sys

import numpy

if sys.argv[1] == "keras2":
    from tensorflow.python import keras
    from tensorflow.python.keras.engine.functional import Functional as Graph
    from tensorflow.python.keras.engine.input_layer import Input, InputLayer
    from tensorflow.python.keras.engine.sequential import Sequential
    from tensorflow.python.keras.layers.core import Activation, Dense, Dropout
    from tensorflow.python.keras.layers.embeddings import Embedding
    from tensorflow.python.keras.layers.recurrent import LSTM

    # The files have it in them, and this copy has lost it.
    keras.__version__ = "2"

    def Begin(shape):
        return InputLayer(input_shape=shape)
else:
    from keras import Input, Model as Graph, Sequential
    from keras.layers import LSTM, Activation, Dense, Dropout, Embedding

    Begin = Input

# The old standard is hard_sigmoid.
SIGMOID = {"recurrent_activation": "sigmoid"}
ALPHABET = sorted(set("a small lamp, and the sea\nis near to it.\n"))
TEXT = "a lamp\nis near."
RANDOM = numpy.random.default_rng(1111)


def one_hot():
    given = numpy.zeros((1, len(TEXT), len(ALPHABET)), "float32")
    for i, c in enumerate(TEXT):
        given[0, i, ALPHABET.index(c)] = 1
    return given


def numbers():
    return numpy.array([[ALPHABET.index(c) for c in TEXT]], "int32")


def write(name, net, given):
    net.set_weights([RANDOM.normal(0, 0.7, w.shape).astype("float32") for w in net.get_weights()])
    net.save(name + ".h5", save_format="h5") if name.startswith("keras2") else net.save(name + ".h5")
    foretold = [numpy.asarray(net(given[:, :n + 1])) for n in range(len(TEXT))]
    last = [p[0] if p.ndim == 2 else p[0, -1] for p in foretold]
    with open(name + ".json", "w") as out:
        json.dump({"alphabet": "".join(ALPHABET), "text": TEXT, "foretold": [[float("%.9g" % p) for p in row] for row in last]}, out)


def main(kind):
    v = len(ALPHABET)
    # As in the example lstm_text_generation: one layer that says what it thinks at the end.
    write(kind + "-example", Sequential([Begin((None, v)), LSTM(7, **SIGMOID), Dense(v, activation="softmax")]), one_hot())
    # As char-rnn: two layers, dropout, a prediction for each character.
    write(kind + "-layers", Sequential([
        Begin((None, v)), LSTM(6, return_sequences=True, **SIGMOID), Dropout(0.2), LSTM(6, return_sequences=True, **SIGMOID), Dropout(0.3),
        Dense(v), Activation("softmax")]), one_hot())
    # A graph with an embedding, without biases.
    first = Input((None,))
    inner = LSTM(5, return_sequences=True, use_bias=False, **SIGMOID)(Embedding(v, 3)(first))
    write(kind + "-graph", Graph(first, Dense(v, activation="softmax", use_bias=False)(inner)), numbers())


main(sys.argv[1])
