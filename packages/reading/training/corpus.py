"""Reads the corpus into flat rows: one per labelled user turn, with the contact's turn(s) right before it."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from labels import INDEX, LABELS

CORPUS = Path(__file__).resolve().parent.parent / "corpus"


@dataclass(frozen=True)
class Row:
    """`part` is the author's letter; `where` names the line or turn; `target` holds 0/1 in LABELS order."""

    part: str
    where: str
    before: str
    text: str
    target: np.ndarray

    @property
    def digest(self) -> str:
        """Changes when the text, its context or its labels do (src twin: tools/corpus-rows.ts)."""
        named = ",".join(name for name, on in zip(LABELS, self.target) if on)
        joined = "\u0000".join((self.before, self.text, named))
        return hashlib.sha256(joined.encode("utf-8")).hexdigest()[:12]


def target_of(labels: dict) -> np.ndarray:
    target = np.zeros(len(LABELS), dtype=np.float32)
    for group in ("beats", "acts", "fouls"):
        for name in labels[group]:
            target[INDEX[name]] = 1
    target[INDEX["followUp"]] = float(labels["followUp"])
    return target


def single_turns() -> list[Row]:
    rows = []
    for file in sorted((CORPUS / "turns").glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").split("\n")):
            if line.strip():
                turn = json.loads(line)
                where = f"turns/{file.name}:{number + 1}"
                rows.append(Row(file.name[0], where, turn["contactBefore"], turn["text"], target_of(turn)))
    return rows


def talk_turns() -> list[Row]:
    """The context is the contact's unbroken run of turns right before; empty after the user's own turn."""
    rows = []
    for file in sorted((CORPUS / "transcripts").glob("*.json")):
        before: list[str] = []
        for number, turn in enumerate(json.loads(file.read_text("utf-8"))["turns"]):
            if turn["speaker"] == "contact":
                before.append(turn["text"])
                continue
            if turn.get("labels"):
                where = f"transcripts/{file.name}#{number}"
                rows.append(Row(file.name[0], where, " ".join(before), turn["text"], target_of(turn["labels"])))
            before = []
    return rows


def all_rows() -> list[Row]:
    return single_turns() + talk_turns()
