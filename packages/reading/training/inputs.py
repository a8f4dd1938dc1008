"""Turns rows into token batches, exactly as the TypeScript runtime does (src/tokens.ts)."""

import torch
from tokenizers import Tokenizer

MAX_BEFORE, MAX_TEXT = 80, 160
CLS, SEP = 101, 102


class Tokens:
    def __init__(self, file: str):
        self.tokenizer = Tokenizer.from_file(file)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()

    def of(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def pair(self, before: str, text: str) -> tuple[list[int], list[int]]:
        """[CLS] the end of the contact's turn [SEP] the start of the user's [SEP], and the kinds 0 / 1."""
        first = self.of(before)[-MAX_BEFORE:] if before else []
        second = self.of(text)[:MAX_TEXT]
        ids = [CLS, *first, SEP, *second, SEP]
        return ids, [0] * (len(first) + 2) + [1] * (len(second) + 1)


def collate(pairs: list[tuple[list[int], list[int]]]):
    length = max(len(ids) for ids, _ in pairs)
    ids = torch.zeros(len(pairs), length, dtype=torch.long)
    kinds = torch.zeros(len(pairs), length, dtype=torch.long)
    keep = torch.zeros(len(pairs), length, dtype=torch.bool)
    for row, (tokens, kind) in enumerate(pairs):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        kinds[row, : len(kind)] = torch.tensor(kind)
        keep[row, : len(tokens)] = True
    return ids, kinds, keep
