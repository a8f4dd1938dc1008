"""Scores the left-out parts again with the networks already trained: after sentences came to be split otherwise."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from encoder import Reader
from train import unit_logits


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--units", type=Path, required=True)
    parser.add_argument("--runs", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    for old in sorted(options.runs.glob("*/units-?.npy")):
        run, part = old.parent, old.stem[-1]
        reader = Reader(json.loads((options.base / "config.json").read_text()))
        reader.load_state_dict(torch.load(run / "reader.pt"))
        np.save(old, unit_logits(reader, options, part))


if __name__ == "__main__":
    main()
