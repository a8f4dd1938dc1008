"""A BERT encoder small enough to read, with one attention-pooled head per label.

Written out rather than imported so that the exported graph holds nothing but what runs: a turn is always
read alone (batch of one, no padding), so the export needs no mask.
"""

import json
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from labels import LABELS


class Layer(nn.Module):
    def __init__(self, width: int, inner: int, heads: int, dropout: float):
        super().__init__()
        self.heads, self.rate = heads, dropout
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.mixed, self.mixed_norm = nn.Linear(width, width), nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.down_norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        rate = self.rate if self.training else 0.0
        seen = F.scaled_dot_product_attention(
            split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask, dropout_p=rate
        )
        x = self.mixed_norm(x + self.drop(self.mixed(seen.transpose(1, 2).reshape(batch, length, width))))
        return self.down_norm(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, config: dict, dropout: float):
        super().__init__()
        width = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.kinds = nn.Embedding(config["type_vocab_size"], width)
        self.norm, self.drop = nn.LayerNorm(width, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(width, config["intermediate_size"], config["num_attention_heads"], dropout)
            for _ in range(config["num_hidden_layers"])
        )

    def forward(self, ids: torch.Tensor, kinds: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.words(ids) + self.places(places)[None] + self.kinds(kinds)))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Reader(nn.Module):
    """ids, kinds (batch x length; kind 0 the contact, 1 the user) -> one logit per label."""

    def __init__(self, config: dict, dropout: float = 0.1, labels: int = len(LABELS)):
        super().__init__()
        width = config["hidden_size"]
        self.encoder = Encoder(config, dropout)
        self.drop = nn.Dropout(dropout)
        self.look = nn.Linear(width, labels)
        self.own = nn.Parameter(torch.randn(labels, width) * 0.02)
        self.shared = nn.Linear(2 * width, labels)

    def forward(self, ids, kinds, keep=None):
        mask = None if keep is None else keep[:, None, None, :]
        x = self.drop(self.encoder(ids, kinds, mask))
        looks = self.look(x)
        user = kinds.to(x.dtype)
        if keep is not None:
            looks = looks.masked_fill(~keep[:, :, None], -1e4)
            user = user * keep.to(x.dtype)
        pooled = torch.softmax(looks, dim=1).transpose(1, 2) @ x
        mean = (user[:, None, :] @ x)[:, 0] / user.sum(1, keepdim=True).clamp(min=1)
        return (pooled * self.own).sum(-1) + self.shared(torch.cat([x[:, 0], mean], dim=-1))


RENAMED = {
    "embeddings.word_embeddings": "words", "embeddings.position_embeddings": "places",
    "embeddings.token_type_embeddings": "kinds", "embeddings.LayerNorm": "norm",
    "attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
    "attention.output.dense": "mixed", "attention.output.LayerNorm": "mixed_norm",
    "intermediate.dense": "up", "output.dense": "down", "output.LayerNorm": "down_norm",
    "encoder.layer": "layers",
}


def pretrained(folder: Path, dropout: float = 0.1) -> Reader:
    """A Reader whose encoder holds the published weights in `folder` and whose heads are new."""
    reader = Reader(json.loads((folder / "config.json").read_text()), dropout)
    weights = {}
    for name, value in load_file(folder / "model.safetensors").items():
        if "pooler" in name or "position_ids" in name:
            continue
        for old, new in RENAMED.items():
            name = name.replace(old, new)
        weights[name] = value
    reader.encoder.load_state_dict(weights)
    return reader
