"""What int8 costs: one fold's figures from the exact network and from the quantised one, on the part it never saw."""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch

from corpus import all_rows
from encoder import Reader
from export import float_graph, quantised, scores, with_small_words
from figures import quick
from inputs import Tokens


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--part", required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    reader = Reader(json.loads((options.base / "config.json").read_text()))
    reader.load_state_dict(torch.load(options.run / "reader.pt"))
    rows = [row for row in all_rows() if row.part == options.part]
    target = np.stack([row.target for row in rows])
    tokens = Tokens(str(options.base / "tokenizer.json"))
    with tempfile.TemporaryDirectory() as folder:
        full, before, small = (Path(folder) / f"{name}.onnx" for name in ("full", "before", "small"))
        float_graph(reader, full)
        float_graph(with_small_words(reader), before)
        quantised(before, small)
        print(f"{small.stat().st_size / 1e6:.1f} MB")
        pairs = [(row.before, row.text) for row in rows]
        exact, rounded = scores(full, tokens, pairs), scores(small, tokens, pairs)
    print("fp32", quick(exact, target))
    print("int8", quick(rounded, target))
    print(f"same decision {((exact > -0.3) == (rounded > -0.3)).mean():.4f}, mean difference {np.abs(exact - rounded).mean():.3f}")


if __name__ == "__main__":
    main()
