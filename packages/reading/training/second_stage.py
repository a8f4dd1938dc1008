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
