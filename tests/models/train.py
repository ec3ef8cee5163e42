"""Trains the perceptron of question 4.4 with NumPy, saves it in every format that the grader reads, and writes what NumPy measures.

    python3 tests/models/train.py FOLDER [SEED]

expected.json holds, for each file, the number of right answers and every predicted label, computed from the numbers as they were saved.
"""
import gzip
import json
import struct
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
TRAIN, VALIDATION, TEST, SPLIT_SEED = 1100, 297, 400, 2


def uniform(seed):
    """The generator of src/maths/random.ts, bit for bit."""
    state = seed & 0xFFFFFFFF

    def imul(a, b):
        return (a * b) & 0xFFFFFFFF

    def draw():
        nonlocal state
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = imul(state ^ (state >> 15), state | 1)
        mixed ^= (mixed + imul(mixed ^ (mixed >> 7), mixed | 61)) & 0xFFFFFFFF
        return ((mixed ^ (mixed >> 14)) & 0xFFFFFFFF) / 4294967296

    return draw


def split():
    with gzip.open(ROOT / "reference/data/digits.csv.gz", "rt") as file:
        rows = np.loadtxt(file, delimiter=",")
    order, draw = list(range(len(rows))), uniform(SPLIT_SEED)
    for last in range(len(rows) - 1, 0, -1):
        other = int(draw() * (last + 1))
        order[last], order[other] = order[other], order[last]
    x, y = rows[order, :-1] / 16, rows[order, -1].astype(int)
    return (x[:TRAIN], y[:TRAIN]), (x[-TEST:], y[-TEST:])


def train(x, y, hidden, seed, epochs=40, lr=0.02, batch=16):
    rng = np.random.default_rng(seed)
    W1, b1 = rng.normal(0, 0.3, (x.shape[1], hidden)), np.zeros(hidden)
    W2, b2 = rng.normal(0, 0.3, (hidden, 10)), np.zeros(10)
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), batch):
            some = order[start : start + batch]
            h = 1 / (1 + np.exp(-(x[some] @ W1 + b1)))
            o = h @ W2 + b2
            p = np.exp(o - o.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(some)), y[some]] -= 1
            dz = (p @ W2.T) * h * (1 - h)
            W2 -= lr * h.T @ p
            b2 -= lr * p.sum(axis=0)
            W1 -= lr * x[some].T @ dz
            b1 -= lr * dz.sum(axis=0)
    return W1, b1, W2, b2


def predict(weights, x):
    W1, b1, W2, b2 = (np.asarray(w, dtype=np.float64) for w in weights)
    return np.argmax((1 / (1 + np.exp(-(x @ W1 + b1)))) @ W2 + b2, axis=1)


def bfloat16(array):
    """Rounded to the nearest, as its upper sixteen bits."""
    bits = np.ascontiguousarray(array, dtype=np.float32).view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)


def write_safetensors(path, tensors):
    """Eight bytes of length, a JSON header, then the numbers: https://github.com/huggingface/safetensors#format"""
    header, body = {}, b""
    for name, (dtype, array) in tensors.items():
        data = np.ascontiguousarray(array).tobytes()
        header[name] = {"dtype": dtype, "shape": list(array.shape), "data_offsets": [len(body), len(body) + len(data)]}
        body += data
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + body)


def main(folder, seed=1, hidden=12):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (x, y), (test_x, test_y) = split()
    W1, b1, W2, b2 = (w.astype(np.float32) for w in train(x, y, hidden, seed))
    expected = {}

    def record(name, weights):
        labels = predict(weights, test_x)
        expected[name] = {"correct": int((labels == test_y).sum()), "labels": labels.tolist()}
        return labels

    np.savez(folder / "model.npz", W1=W1, b1=b1, W2=W2, b2=b2)
    labels = record("model.npz", (W1, b1, W2, b2))
    np.savez_compressed(folder / "odd.npz", hidden_weights=np.asfortranarray(W1.astype(">f4")), hidden_bias=b1.astype(">f8")[:, None], out_weights=W2.T.astype("<f2"), out_bias=b2[None, :])
    record("odd.npz", (W1, b1, W2.astype(np.float16), b2))
    torch = {"fc1.weight": W1.T, "fc1.bias": b1, "fc2.weight": W2.T, "fc2.bias": b2}
    write_safetensors(folder / "model.safetensors", {name: ("F32", array) for name, array in torch.items()})
    record("model.safetensors", (W1, b1, W2, b2))
    write_safetensors(folder / "bf16.safetensors", {name: ("BF16", bfloat16(array)) for name, array in torch.items()})
    cut = [(bfloat16(w).astype(np.uint32) << 16).view(np.float32) for w in (W1, b1, W2, b2)]
    record("bf16.safetensors", cut)
    (folder / "sklearn.json").write_text(json.dumps({"coefs_": [np.round(W1, 4).tolist(), np.round(W2, 4).tolist()], "intercepts_": [np.round(b1, 4).tolist(), np.round(b2, 4).tolist()]}))
    saved = json.loads((folder / "sklearn.json").read_text())
    record("sklearn.json", (saved["coefs_"][0], saved["intercepts_"][0], saved["coefs_"][1], saved["intercepts_"][1]))
    with open(folder / "predictions.csv", "w") as file:
        file.write("index,label\n" + "".join(f"{at},{label}\n" for at, label in enumerate(labels)))
    record("predictions.csv", (W1, b1, W2, b2))
    (folder / "expected.json").write_text(json.dumps(expected) + "\n")
    for name, measured in expected.items():
        print(f"{name}: {measured['correct']} of {TEST}")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
