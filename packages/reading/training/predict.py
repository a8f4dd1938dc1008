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
    parser.add_argument("--parts", default="abcdefgh")
    options = parser.parse_args()
    torch.set_num_threads(1)
    for options.without in options.parts:
        run = options.runs / f"fold-{options.without}"
        reader = Reader(json.loads((options.base / "config.json").read_text()))
        reader.load_state_dict(torch.load(run / "reader.pt"))
        np.save(run / "units.npy", unit_logits(reader, options))


if __name__ == "__main__":
    main()
