"""Quick figures while training: plain zero thresholds, no rules. The honest ones come from tools/results.ts."""

import numpy as np

from labels import ACT_SLICE, FOUL_SLICE, INDEX


def f1(guess: np.ndarray, truth: np.ndarray) -> float:
    hit = float((guess & truth).sum())
    missed_and_false = float((guess ^ truth).sum())
    return 2 * hit / (2 * hit + missed_and_false) if hit else 0.0


def quick(logits: np.ndarray, target: np.ndarray, at: float = -0.3) -> str:
    guess, truth = logits > at, target > 0.5
    one = lambda name: f1(guess[:, INDEX[name]], truth[:, INDEX[name]])
    fouls = [f1(guess[:, i], truth[:, i]) for i in range(FOUL_SLICE.start, FOUL_SLICE.stop) if truth[:, i].any()]
    forms = (one("open-question") + one("closed-question")) / 2
    beats = slice(0, ACT_SLICE.start)
    return (
        f"beats {f1(guess[:, beats], truth[:, beats]):.3f} closer {one('anyone-else'):.3f} "
        f"fouls {np.mean(fouls):.3f} forms {forms:.3f} acts {f1(guess[:, ACT_SLICE], truth[:, ACT_SLICE]):.3f} "
        f"followUp {one('followUp'):.3f}"
    )
