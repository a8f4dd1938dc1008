"""Learns the second stage and the thresholds from out-of-fold logits, and says honestly what they bring.

Nested: for part k everything (weights, shares, thresholds) is learnt from the other parts' out-of-fold logits.
Writes data/out-of-fold.json (logits and a calibration for each part) and model/calibration.json (from all parts).
"""

import argparse
import base64
import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from corpus import all_rows
from figures import f1
from labels import ACT_SLICE, FOUL_SLICE, INDEX, LABELS

PARTS = "abcdefgh"
BEATS = slice(0, ACT_SLICE.start)
SCALE = 12  # logits are kept as whole numbers of twelfths
HOME = Path(__file__).resolve().parent.parent


def load(units_file: Path, runs: Path, parts: str):
    """Rows of the given parts with their unit logits, in corpus order."""
    turns = [json.loads(line) for line in units_file.read_text("utf-8").splitlines()]
    rows = all_rows()
    assert [(r.part, r.where) for r in rows] == [(t["part"], t["where"]) for t in turns]
    logits = {part: iter(np.load(runs / f"fold-{part}" / "units.npy")) for part in parts}
    keep, whole, top, mean, sentences = [], [], [], [], []
    for at, turn in enumerate(turns):
        if turn["part"] not in parts:
            continue
        own = np.stack([next(logits[turn["part"]]) for _ in turn["units"]])
        own = np.clip(np.round(own * SCALE), -127, 127) / SCALE
        keep.append(at)
        sentences.append(own)
        parts_of = own[1:] if len(own) > 1 else own
        whole.append(own[0]); top.append(parts_of.max(0)); mean.append(parts_of.mean(0))
    target = np.stack([rows[i].target for i in keep]) > 0.5
    features = np.array([turns[i]["features"] for i in keep])
    part = np.array([rows[i].part for i in keep])
    return dict(whole=np.array(whole), top=np.array(top), mean=np.array(mean), features=features,
                target=target, part=part, units=sentences, rows=[rows[i] for i in keep])


def inputs_of(data: dict) -> np.ndarray:
    """What the second stage sees: twin of stackInputs in src/stack.ts."""
    squash = lambda x: np.clip(x, -6, 6) / 3
    return np.concatenate([squash(data["whole"]), squash(data["top"]), squash(data["mean"]), data["features"]], axis=1)


def best_threshold(score: np.ndarray, truth: np.ndarray, weight: np.ndarray) -> float:
    order = np.argsort(-score)
    hit, given = np.cumsum(truth[order] * weight[order]), np.cumsum(weight[order])
    f = 2 * hit / (given + (truth * weight).sum())
    at = int(f.argmax())
    after = score[order[at + 1]] if at + 1 < len(order) else score[order[at]] - 1
    return float((score[order[at]] + after) / 2)


def figures(guess: np.ndarray, truth: np.ndarray) -> dict:
    one = lambda name: f1(guess[:, INDEX[name]], truth[:, INDEX[name]])
    fouls = [f1(guess[:, i], truth[:, i]) for i in range(FOUL_SLICE.start, FOUL_SLICE.stop) if truth[:, i].any()]
    return {
        "beats": f1(guess[:, BEATS], truth[:, BEATS]), "closer": one("anyone-else"), "fouls": float(np.mean(fouls)),
        "forms": (one("open-question") + one("closed-question")) / 2,
        "acts": f1(guess[:, ACT_SLICE], truth[:, ACT_SLICE]), "followUp": one("followUp"),
    }


def learnt(data: dict, inputs: np.ndarray, use: np.ndarray, options: argparse.Namespace):
    """One linear score and one threshold per label from the rows in `use`.

    Thresholds are chosen on scores that were themselves made without the row's author, and pulled towards the
    common one the fewer examples a label has.
    """
    target, part = data["target"], data["part"]
    held = np.zeros((len(part), len(LABELS)))
    for other in sorted(set(part[use])):
        rows, rest = use & (part == other), use & (part != other)
        for label in range(len(LABELS)):
            held[rows, label] = fitted(inputs[rest], target[rest, label], options.strength).decision_function(inputs[rows])
    share = {p: (part[use] == p).sum() for p in set(part[use])}
    weight = np.array([1 / share[p] for p in part[use]]) * use.sum() / len(share)
    own = [best_threshold(held[use, i], target[use, i], weight) for i in range(len(LABELS))]
    common = float(np.median(own))
    count = target[use].sum(0)
    pulled = [(n * t + options.pull * common) / (n + options.pull) for n, t in zip(count, own)]
    models = [fitted(inputs[use], target[use, i], options.strength) for i in range(len(LABELS))]
    weights = np.stack([model.coef_[0] for model in models])
    thresholds = np.array([t - model.intercept_[0] for t, model in zip(pulled, models)])
    return np.round(weights, 4), np.round(thresholds, 4)


def fitted(inputs: np.ndarray, truth: np.ndarray, strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, solver="newton-cholesky", max_iter=50).fit(inputs, truth)


def write(data: dict, units_file: Path, folds: dict, shipped, version: str) -> None:
    digests = "".join(json.loads(line)["digest"] for line in units_file.read_text("utf-8").splitlines())
    packed = np.concatenate(data["units"])
    text = lambda array: base64.b64encode(array.tobytes()).decode()
    file = {
        "scale": SCALE,
        "digests": digests,
        "counts": text(np.array([len(u) for u in data["units"]], dtype=np.uint8)),
        "logits": text(np.round(packed * SCALE).astype(np.int8)),
        "calibrations": {
            part: {"thresholds": list(map(float, thresholds)), "weights": text(weights.astype("<f4"))}
            for part, (weights, thresholds) in folds.items()
        },
    }
    (HOME / "data" / "out-of-fold.json").write_text(json.dumps(file) + "\n")
    weights, thresholds = shipped
    calibration = {"version": version, "thresholds": thresholds.tolist(), "weights": weights.tolist()}
    (HOME / "model" / "calibration.json").write_text(json.dumps(calibration, separators=(",", ":")) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=Path, required=True)
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--version", default="reader-1")
    parser.add_argument("--strength", type=float, default=0.03)
    parser.add_argument("--pull", type=float, default=60)
    options = parser.parse_args()
    data = load(options.units, options.runs, PARTS)
    inputs, part = inputs_of(data), data["part"]
    folds, found = {}, []
    for left_out in PARTS:
        weights, thresholds = folds[left_out] = learnt(data, inputs, part != left_out, options)
        test = part == left_out
        found.append(figures(inputs[test] @ weights.T > thresholds, data["target"][test]))
        print(left_out, " ".join(f"{name} {value:.3f}" for name, value in found[-1].items()), flush=True)
    print("mean", " ".join(f"{name} {np.mean([f[name] for f in found]):.3f}" for name in found[0]))
    write(data, options.units, folds, learnt(data, inputs, part == part, options), options.version)


if __name__ == "__main__":
    main()
