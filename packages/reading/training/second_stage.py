"""Measures what a second stage on top of the network would bring. It decides nothing and writes nothing.

For each part k the second stage is learnt on the other parts' out-of-fold scores and tried on k:
python second_stage.py --units UNITS --runs RUNS [--parts def]
"""

import argparse
import json
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_union

from corpus import all_rows
from figures import f1
from labels import ACT_SLICE, FOUL_SLICE, INDEX, LABELS

BEATS = slice(0, ACT_SLICE.start)
PULL = 300


def load(units_file: Path, runs: Path, parts: str) -> dict:
    """Out-of-fold scores of whole turns and of their surest sentences, with the plain features of tools/features.ts."""
    turns = [json.loads(line) for line in units_file.read_text("utf-8").splitlines()]
    rows = all_rows()
    assert [(r.part, r.where) for r in rows] == [(t["part"], t["where"]) for t in turns]
    logits = {part: iter(np.load(runs / f"fold-{part}" / "units.npy")) for part in parts}
    keep = [at for at, turn in enumerate(turns) if turn["part"] in parts]
    units = [np.stack([next(logits[turns[at]["part"]]) for _ in turns[at]["units"]]) for at in keep]
    return {
        "whole": np.stack([u[0] for u in units]),
        "top": np.stack([u[1:].max(0) if len(u) > 1 else u[0] for u in units]),
        "features": np.array([turns[at]["features"] for at in keep]),
        "target": np.stack([rows[at].target for at in keep]) > 0.5,
        "part": np.array([rows[at].part for at in keep]),
        "rows": rows,
    }


def best_threshold(score: np.ndarray, truth: np.ndarray) -> float:
    order = np.argsort(-score)
    f = 2 * np.cumsum(truth[order]) / (np.arange(1, len(order) + 1) + truth.sum())
    at = int(f.argmax())
    return float((score[order[at]] + score[order[min(at + 1, len(order) - 1)]]) / 2)


def decided(score, truth, tried) -> np.ndarray:
    """Thresholds as in tools/calibrate.ts: the best for F1, pulled towards the common one."""
    own = [best_threshold(score[:, i], truth[:, i]) for i in range(len(LABELS))]
    common = float(np.median(own))
    count = truth.sum(0)
    return tried > np.array([(n * t + PULL * common) / (n + PULL) for n, t in zip(count, own)])


def figures(guess: np.ndarray, truth: np.ndarray) -> dict:
    one = lambda name: f1(guess[:, INDEX[name]], truth[:, INDEX[name]])
    fouls = [f1(guess[:, i], truth[:, i]) for i in range(FOUL_SLICE.start, FOUL_SLICE.stop) if truth[:, i].any()]
    return {
        "beats": f1(guess[:, BEATS], truth[:, BEATS]), "closer": one("anyone-else"), "fouls": float(np.mean(fouls)),
        "forms": (one("open-question") + one("closed-question")) / 2,
        "acts": f1(guess[:, ACT_SLICE], truth[:, ACT_SLICE]), "followUp": one("followUp"),
    }


def tfidf(data: dict, parts: str) -> np.ndarray:
    """Scores of linear models on words and characters, each trained without the part that it scores."""
    rows, out = data["rows"], np.zeros(data["whole"].shape)
    truth, part = np.stack([r.target for r in rows]) > 0.5, np.array([r.part for r in rows])
    for left_out in parts:
        words = TfidfVectorizer(ngram_range=(1, 2), min_df=3, sublinear_tf=True)
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=8, sublinear_tf=True, max_features=20000)
        both = make_union(words, letters)
        seen = both.fit_transform([r.text for r in rows if r.part != left_out])
        new = both.transform([r.text for r in rows if r.part == left_out])
        for label in range(len(LABELS)):
            model = LogisticRegression(C=3, solver="liblinear").fit(seen, truth[part != left_out, label])
            out[data["part"] == left_out, label] = model.decision_function(new)
    return out


def stacked(own: list[np.ndarray], others: np.ndarray, truth, seen, new):
    """Per label a logistic regression on its own scores and, held smaller, on everything else."""
    before, after = np.zeros((seen.sum(), len(LABELS))), np.zeros((new.sum(), len(LABELS)))
    for label in range(len(LABELS)):
        inputs = np.concatenate([np.stack([np.clip(o[:, label], -6, 6) for o in own], 1), others], 1)
        model = LogisticRegression(C=0.1, solver="newton-cholesky", max_iter=50).fit(inputs[seen], truth[seen, label])
        before[:, label], after[:, label] = model.decision_function(inputs[seen]), model.decision_function(inputs[new])
    return before, after


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=Path, required=True)
    parser.add_argument("--runs", type=Path, required=True)
    parser.add_argument("--parts", default="abcdefgh")
    parser.add_argument("--without-tfidf", action="store_true")
    options = parser.parse_args()
    data = load(options.units, options.runs, options.parts)
    truth, part, whole, top = data["target"], data["part"], data["whole"], data["top"]

    def report(name: str, guess) -> None:
        found = []
        for left_out in options.parts:
            seen, new = part != left_out, part == left_out
            found.append(figures(guess(seen, new), truth[new]))
        means = {key: np.mean([f[key] for f in found]) for key in found[0]}
        print(f"| {name} | " + " | ".join(f"{value:.3f}" for value in means.values()) + " |", flush=True)

    print("| | beats | closer | fouls | open/closed | acts | followUp |\n|---|---|---|---|---|---|---|")
    for share in (0, 0.15, 0.3, 0.45):
        joined = (1 - share) * whole + share * top
        report(f"surest sentence counts {share}", lambda seen, new: decided(joined[seen], truth[seen], joined[new]))
    joined = 0.7 * whole + 0.3 * top
    nothing, features = np.zeros((len(part), 0)), data["features"]
    cross = np.clip(whole, -6, 6) / 3
    for name, others in {
        "second stage, own scores only": nothing,
        "with plain features": features * 0.3,
        "with plain features, freer": features,
        "with features and all other labels' scores": np.concatenate([features, cross], 1) * 0.2,
    }.items():
        def guess(seen, new, others=others):
            before, after = stacked([whole, top], others, truth, seen, new)
            return decided(before, truth[seen], after)
        report(name, guess)
    if not options.without_tfidf:
        extra = tfidf(data, options.parts)
        report("TF-IDF alone", lambda seen, new: decided(extra[seen], truth[seen], extra[new]))
        for share in (0.1, 0.2, 0.4):
            both = joined + share * extra
            report(f"0.3 surest sentence + {share} TF-IDF", lambda seen, new: decided(both[seen], truth[seen], both[new]))


if __name__ == "__main__":
    main()
