"""Small, label-keeping changes to training rows, so that the reader does not lean on punctuation or context."""

import random
import re

import numpy as np

from corpus import Row
from labels import ACT_SLICE, FOUL_SLICE, INDEX

PUNCTUATION = re.compile(r"[^\w\s']+")


def as_dictated(text: str) -> str:
    """What a speech recogniser would have written: no capitals, no punctuation."""
    return re.sub(r"\s+", " ", PUNCTUATION.sub(" ", text.lower())).strip()


def joined(first: Row, second: Row) -> tuple[str, str, np.ndarray]:
    """Two turns of one author said in one breath: the union of their labels; the second's context is lost."""
    target = np.maximum(first.target, second.target)
    target[INDEX["followUp"]] = first.target[INDEX["followUp"]]
    return first.before, f"{first.text} {second.text}", target


def may_join(row: Row) -> bool:
    quiet = row.target[FOUL_SLICE].sum() == 0 and row.target[INDEX["answer"]] == 0
    return bool(quiet and row.target[: ACT_SLICE.start].sum() == 1 and len(row.text) < 140)


def varied(row: Row, mates: list[Row], chance: random.Random, rates: dict) -> tuple[str, str, np.ndarray]:
    before, text, target = row.before, row.text, row.target
    if rates["join"] > chance.random() and may_join(row):
        mate = chance.choice(mates)
        if may_join(mate) and mate.target[INDEX["followUp"]] == 0:
            before, text, target = joined(row, mate)
    if rates["dictate"] > chance.random():
        text = as_dictated(text) or text
    if rates["forget"] > chance.random() and target[INDEX["followUp"]] == 0:
        if target[FOUL_SLICE].sum() == 0 and target[INDEX["answer"]] == 0:
            before = ""
    return before, text, target
