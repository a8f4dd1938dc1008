"""Writes a trained reader as int8 ONNX with its tokenizer: what the product runs."""

import argparse
import copy
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from corpus import all_rows
from encoder import Reader
from inputs import Tokens


PARITY = Path(__file__).resolve().parent.parent / "test" / "data" / "parity.json"


class RowInt8(torch.nn.Module):
    """An embedding in int8 with a scale for each row: finer than one scale for the whole table."""

    def __init__(self, table: torch.Tensor):
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("whole", torch.round(table / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.whole[ids].float() * self.scale[ids]


class OneTurn(torch.nn.Module):
    """A batch of one without padding: no mask in the graph, and no turn can sway another's scores."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
        return self.reader(ids, kinds)


def with_small_words(reader: Reader) -> Reader:
    small = copy.deepcopy(reader)
    small.encoder.words = RowInt8(reader.encoder.words.weight.detach())
    return small


def float_graph(reader: Reader, to: Path) -> None:
    ids = torch.tensor([[101, 2054, 102, 2129, 2055, 102]])
    kinds = torch.tensor([[0, 0, 0, 1, 1, 1]])
    torch.onnx.export(
        OneTurn(reader.eval()), (ids, kinds), str(to), opset_version=17, dynamo=False,
        input_names=["ids", "kinds"], output_names=["logits"],
        dynamic_axes={"ids": {1: "length"}, "kinds": {1: "length"}},
    )


def quantised(source: Path, to: Path) -> None:
    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    graph = onnx.load(str(prepared)).graph
    heads = [node.name for node in graph.node if node.op_type in ("MatMul", "Gemm") and "/layers" not in node.name]
    quantize_dynamic(
        str(prepared), str(to), per_channel=True, reduce_range=False, nodes_to_exclude=heads,
        weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"],
    )
    model = onnx.load(str(to))
    model.doc_string = "Fine-tuned from all-MiniLM-L6-v2 (Apache-2.0); see MODEL.md"
    onnx.save(model, str(to))


def scores(file: Path, tokens: Tokens, rows: list[tuple[str, str]]) -> np.ndarray:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    # As in ../src/encoder.ts: a tenth faster.
    options.add_session_config_entry("optimization.disable_specified_optimizers", "SkipLayerNormFusion")
    session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    out = []
    for before, text in rows:
        ids, kinds = tokens.pair(before, text)
        fed = {"ids": np.array([ids], dtype=np.int64), "kinds": np.array([kinds], dtype=np.int64)}
        out.append(session.run(["logits"], fed)[0][0])
    return np.stack(out)


def slim_tokenizer(source: Path, to: Path) -> None:
    """The tokenizer without padding and truncation, which the runtime does itself."""
    content = json.loads(source.read_text("utf-8"))
    content["padding"] = content["truncation"] = None
    to.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True, help="folder with reader.pt")
    parser.add_argument("--to", type=Path, default=Path(__file__).resolve().parent.parent / "model")
    options = parser.parse_args()
    torch.set_num_threads(1)
    reader = Reader(json.loads((options.base / "config.json").read_text()))
    reader.load_state_dict(torch.load(options.run / "reader.pt"))
    options.to.mkdir(parents=True, exist_ok=True)
    slim_tokenizer(options.base / "tokenizer.json", options.to / "tokenizer.json")
    shutil.copy(options.base / "tokenizer_config.json", options.to / "tokenizer_config.json")
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        small = Path(folder) / "small.onnx"
        float_graph(reader, full)
        float_graph(with_small_words(reader), small)
        quantised(small, options.to / "reader.onnx")
        tokens = Tokens(str(options.base / "tokenizer.json"))
        sample = [(row.before, row.text) for row in all_rows()[::130]]
        exact, rounded = scores(full, tokens, sample), scores(options.to / "reader.onnx", tokens, sample)
    print(f"{len(sample)} turns: int8 off by {np.abs(exact - rounded).mean():.3f} on average, "
          f"{np.abs(exact - rounded).max():.2f} at most; same side of 0: {((exact > 0) == (rounded > 0)).mean():.4f}")
    parity = [
        {"contactBefore": before, "text": text, "logits": [round(float(x), 3) for x in row]}
        for (before, text), row in zip(sample, rounded)
    ]
    PARITY.write_text(json.dumps(parity, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
