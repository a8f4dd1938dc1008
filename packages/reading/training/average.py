"""Averages the weights of runs that began alike (same --seed, another --order): steadier than each alone."""

import argparse
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path, nargs="+", help="folders with reader.pt")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    loaded = [torch.load(run / "reader.pt") for run in options.runs]
    mean = {name: torch.stack([weights[name] for weights in loaded]).mean(0) for name in loaded[0]}
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(mean, options.out / "reader.pt")


if __name__ == "__main__":
    main()
