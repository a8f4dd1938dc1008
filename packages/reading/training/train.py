"""Trains one reader: on every part, or on all but one (`--without e`), and keeps its out-of-fold logits."""

import argparse
import copy
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from augment import varied
from corpus import Row, all_rows
from encoder import Reader, pretrained
from extra import UNSETTLED, extra_rows
from figures import quick
from inputs import Tokens, collate
from labels import ACT_SLICE, FOUL_SLICE, INDEX, LABELS

RATES = {"join": 0.1, "dictate": 0.15, "forget": 0.1}
# The weights kept are a running average of those trained, brought up to date every so many steps.
AVERAGE_EVERY = 5


def groups(reader: Reader, rate: float, head_rate: float, decay: float) -> list[dict]:
    """Deeper layers learn more slowly; biases and norms are not decayed; word vectors have an optimiser of their own."""
    depth = len(reader.encoder.layers)
    found: dict[tuple[float, float], list] = {}
    for name, value in reader.named_parameters():
        if name.startswith("encoder.layers."):
            speed = rate * decay ** (depth - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder."):
            speed = rate * decay**depth
        else:
            speed = head_rate
        if "words" not in name:
            found.setdefault((speed, 0.0 if value.ndim == 1 else 0.01), []).append(value)
    return [{"params": p, "lr": lr, "weight_decay": wd, "top": lr} for (lr, wd), p in found.items()]


def bucketed(pairs, size: int, chance: random.Random) -> list[list[int]]:
    """Batches of like length, in random order."""
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + chance.random() * 6)
    batches = [order[i : i + size] for i in range(0, len(order), size)]
    chance.shuffle(batches)
    return batches


def loss_of(logits, target, weight, foul_weight: float, smooth: float):
    positive = torch.ones(len(LABELS))
    positive[FOUL_SLICE] = foul_weight
    soft = target * (1 - smooth) + (1 - target) * smooth * 0.25
    each = F.binary_cross_entropy_with_logits(logits, soft, pos_weight=positive, reduction="none")
    return (each * weight).sum(1).mean()


@torch.no_grad()
def logits_of(reader: Reader, tokens: Tokens, rows: list[tuple[str, str]], size: int = 64) -> np.ndarray:
    reader.eval()
    pairs = [tokens.pair(before, text) for before, text in rows]
    out = np.zeros((len(pairs), len(LABELS)), dtype=np.float32)
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]))
    for start in range(0, len(order), size):
        batch = order[start : start + size]
        with torch.autocast("cpu", torch.bfloat16):
            out[batch] = reader(*collate([pairs[i] for i in batch])).float().numpy()
    return out


def train(rows: list[Row], base: Path, options: argparse.Namespace, test: list[Row] | None = None) -> Reader:
    # Runs with the same seed and another order start alike, so that their weights may be averaged.
    torch.manual_seed(options.seed)
    reader = pretrained(base, options.dropout)
    if options.start:
        reader.load_state_dict(torch.load(options.start / "reader.pt"))
    torch.manual_seed(options.seed + options.order)
    chance = random.Random(options.seed + options.order)
    tokens = Tokens(str(base / "tokenizer.json"))
    fast = groups(reader, options.rate, options.head_rate, options.decay)
    # Few words occur in a batch: only their vectors are touched.
    reader.encoder.words.sparse = True
    words = reader.encoder.words.weight
    words_rate = options.rate * options.decay ** len(reader.encoder.layers)
    optimisers = [
        torch.optim.AdamW(fast, betas=(0.9, 0.98), fused=True),
        torch.optim.SparseAdam([{"params": [words], "lr": words_rate, "top": words_rate}], betas=(0.9, 0.98)),
    ]
    dense = [value for group in fast for value in group["params"]]
    mates: dict[str, list[Row]] = {}
    for row in rows:
        mates.setdefault(row.part, []).append(row)
    own = sum(row.part.startswith(UNSETTLED) for row in rows)
    expected = len(rows) - own * (1 - options.own_share)
    steps = math.ceil(expected / options.batch) * options.epochs
    warm, step, began = steps * 0.1, 0, time.time()
    average = copy.deepcopy(reader).eval()
    for epoch in range(options.epochs):
        reader.train()
        now = [row for row in rows if not row.part.startswith(UNSETTLED) or chance.random() < options.own_share]
        seen = [varied(row, mates[row.part], chance, RATES) for row in now]
        pairs = [tokens.pair(before, text) for before, text, _ in seen]
        total = 0.0
        for batch in bucketed(pairs, options.batch, chance):
            speed = min(step / warm, (steps - step) / (steps - warm)) if step else 1 / warm
            for group in (group for optimiser in optimisers for group in optimiser.param_groups):
                group["lr"] = group["top"] * max(speed, 0.01)
            target = torch.tensor(np.stack([seen[i][2] for i in batch]))
            weight = torch.ones_like(target)
            for at, i in enumerate(batch):
                if now[i].part == "g":  # labelled before the last rulings on acts
                    weight[at, ACT_SLICE] = 0.3
                if now[i].part == UNSETTLED:
                    weight[at, INDEX["followUp"]] = 0
            with torch.autocast("cpu", torch.bfloat16):
                logits = reader(*collate([pairs[i] for i in batch]))
            loss = loss_of(logits.float(), target, weight, options.foul_weight, options.smooth)
            reader.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(dense, 1.0)
            for optimiser in optimisers:
                optimiser.step()
            step += 1
            total += loss.item()
            if step % AVERAGE_EVERY == 0:
                keep = min(options.ema, (1 + step) / (10 + step)) ** AVERAGE_EVERY
                with torch.no_grad():
                    torch._foreach_lerp_(list(average.parameters()), list(reader.parameters()), 1 - keep)
        note = f"epoch {epoch + 1} loss {total / (steps / options.epochs):.3f} {time.time() - began:.0f}s"
        if test and epoch + 1 == options.epochs:
            out = logits_of(average, tokens, [(row.before, row.text) for row in test])
            note += " " + quick(out, np.stack([row.target for row in test]))
        print(note, flush=True)
    return average


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True, help="folder with model.safetensors, config.json, tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and logits")
    parser.add_argument("--without", default="", help="letters of the parts to leave out and to predict, as in ae")
    parser.add_argument("--units", type=Path, help="tools/units.ts's output; with --without, its logits are kept")
    parser.add_argument("--own-only", action="store_true", help="train on the extra turns alone, for --start")
    parser.add_argument("--own-share", type=float, default=1.0, help="share of the extra turns taken in an epoch")
    parser.add_argument("--start", type=Path, help="folder of a run to begin with")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=2.5e-3)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--foul-weight", type=float, default=2.0)
    parser.add_argument("--smooth", type=float, default=0.02)
    parser.add_argument("--ema", type=float, default=0.99)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--order", type=int, default=0, help="another order of rows, with the heads begun alike")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    rows = all_rows()
    kept = ([] if options.own_only else [row for row in rows if row.part not in options.without]) + extra_rows()
    test = [row for row in rows if row.part in options.without]
    print(json.dumps({k: str(v) for k, v in vars(options).items()}), len(kept), len(test), flush=True)
    reader = train(kept, options.base, options, test)
    torch.save(reader.state_dict(), options.out / "reader.pt")
    if options.units:
        for part in options.without:
            np.save(options.out / f"units-{part}.npy", unit_logits(reader, options, part))


def unit_logits(reader: Reader, options: argparse.Namespace, part: str) -> np.ndarray:
    """Logits of all units of a left-out part, one after the other in the order of the units file."""
    pairs = []
    for line in options.units.read_text("utf-8").splitlines():
        turn = json.loads(line)
        if turn["part"] == part:
            pairs += [(turn["before"], text) for text in turn["units"]]
    return logits_of(reader, Tokens(str(options.base / "tokenizer.json")), pairs)


if __name__ == "__main__":
    main()
