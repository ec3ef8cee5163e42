"""Writes losses.json: losses of the trainer's settings as NumPy computes them. Run from the root: python3 tests/training/losses.py"""
import gzip
import json
import sys

import numpy as np

sys.path.insert(0, "bench")
from mlp_numpy import train  # noqa: E402

SAMPLES = 230
rows = np.array([[float(cell) for cell in line.split(",")] for line in gzip.open("reference/data/digits.csv.gz", "rt").read().split()[:SAMPLES]])
X, y = rows[:, :-1] / 16, rows[:, -1].astype(int)

CASES = [
    dict(hidden=75, lr=0.005, batch=64, epochs=12, reduction="sum", seed=1),
    dict(hidden=75, lr=0.005, batch=64, epochs=12, reduction="mean", seed=1),
    dict(hidden=30, lr=0.3, batch=10, epochs=8, reduction="mean", seed=7),
    dict(hidden=7, lr=0.01, batch=230, epochs=8, reduction="sum", seed=20240502),
    dict(hidden=1, lr=0.1, batch=1, epochs=3, reduction="sum", seed=3),
]
out = []
for case in CASES:
    losses, accuracies, _, W1, W2 = train(X, y, classes=10, **case)
    out.append({**case, "losses": losses, "accuracies": accuracies, "sumW1": float(W1.sum()), "sumW2": float(np.abs(W2).sum())})
with open("tests/training/losses.json", "w") as file:
    json.dump({"numpy": np.__version__, "samples": SAMPLES, "cases": out}, file, indent=1)
    file.write("\n")
