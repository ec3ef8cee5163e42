"""The perceptron of question 4 in plain NumPy, with the trainer's own random numbers: the peer of the benchmark and the oracle of the tests."""
import math
import time

import numpy as np


def uniform(seed):
    """mulberry32, as in reference/training/random.ts."""
    state = seed & 0xFFFFFFFF

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (state | 1)) & 0xFFFFFFFF
        mixed ^= (mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61))) & 0xFFFFFFFF
        return (mixed ^ (mixed >> 14)) / 4294967296

    return draw


def glorot(inputs, hidden, classes, seed):
    draw = uniform(seed)

    def drawn(rows, columns):
        spread = math.sqrt(6 / (rows + columns))
        return np.array([[(2 * draw() - 1) * spread for _ in range(columns)] for _ in range(rows)])

    return drawn(inputs, hidden), drawn(hidden, classes)


def shuffle(order, draw):
    for last in range(len(order) - 1, 0, -1):
        other = int(draw() * (last + 1))
        order[last], order[other] = order[other], order[last]


def forward(X, W1, W2):
    h = 1 / (1 + np.exp(-(X @ W1)))
    o = h @ W2
    o -= o.max(axis=1, keepdims=True)
    e = np.exp(o)
    return h, o, e


def train(X, y, hidden, classes, lr, batch, epochs, reduction, seed, dtype=np.float64, start=None):
    """Losses, accuracies and processor seconds of each epoch, and the weights."""
    W1, W2 = glorot(X.shape[1], hidden, classes, seed) if start is None else start
    X, W1, W2 = X.astype(dtype), W1.astype(dtype), W2.astype(dtype)
    order, draw = list(range(len(X))), uniform(seed ^ 0x5BD1E995)
    losses, accuracies, seconds = [], [], []
    for _ in range(epochs):
        shuffle(order, draw)
        places = np.array(order)
        began = time.process_time()
        loss, right = 0.0, 0
        for begin in range(0, len(X), batch):
            chosen = places[begin : begin + batch]
            x, t, rows = X[chosen], y[chosen], np.arange(len(chosen))
            h, o, e = forward(x, W1, W2)
            total = e.sum(axis=1, keepdims=True)
            loss += float((np.log(total[:, 0]) - o[rows, t]).sum())
            right += int((o.argmax(axis=1) == t).sum())
            slope = e / total
            slope[rows, t] -= 1
            dz = h * (1 - h) * (slope @ W2.T)
            rate = dtype(lr if reduction == "sum" else lr / len(chosen))
            W2 -= rate * (h.T @ slope)
            W1 -= rate * (x.T @ dz)
        seconds.append(time.process_time() - began)
        losses.append(loss / len(X))
        accuracies.append(right / len(X))
    return losses, accuracies, seconds, W1, W2


if __name__ == "__main__":
    # One line of JSON in: the settings, and files of raw numbers; one line of JSON out.
    import json
    import sys

    asked = json.loads(sys.stdin.readline())
    labels = np.fromfile(asked["labels"], dtype=np.uint8).astype(int)
    features = np.fromfile(asked["features"], dtype=np.float64).reshape(len(labels), -1)
    result = {"numpy": np.__version__}
    for precision in ("double", "single"):
        losses, _, seconds, _, _ = train(features, labels, classes=10, dtype=np.float64 if precision == "double" else np.float32, **asked["settings"])
        result[precision] = {"loss": losses[-1], "milliseconds": 1000 * min(seconds)}
    print(json.dumps(result))
