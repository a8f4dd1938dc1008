"""Further training turns in a compact hand-written form (extra/*.txt); never part of a test.

`@ beats acts fouls F` heads a block: beats by name (comma between, '-' for none), acts by letter, fouls after
'!', F for a follow-up. Each line below it is `the contact's turn | the user's turn`. `# ` begins a remark;
`# follow-ups settled` at the head of a file says that its follow-ups may be learnt from.
"""

import re
from pathlib import Path

from corpus import Row, target_of

FOLDER = Path(__file__).resolve().parent / "extra"
SETTLED, UNSETTLED = "# follow-ups settled", "own"
ACT_LETTERS = {
    "o": "open-question", "c": "closed-question", "k": "acknowledge", "r": "reflect", "s": "self-talk",
    "a": "answer", "m": "small-talk", "q": "request", "x": "close",
}


def labels_of(head: str) -> dict:
    labels: dict = {"beats": [], "acts": [], "fouls": [], "followUp": False}
    for at, word in enumerate(head.split()):
        if at == 0:
            labels["beats"] = [] if word == "-" else word.split(",")
        elif word == "F":
            labels["followUp"] = True
        elif word.startswith("!"):
            labels["fouls"] += word[1:].split(",")
        else:
            labels["acts"].append(ACT_LETTERS[word])
    # Where the corpus guide leaves no choice, it need not be written out.
    if "asked-for-job" in labels["fouls"] and "request" not in labels["acts"]:
        labels["acts"].append("request")
    return labels


def extra_rows() -> list[Row]:
    rows = []
    for file in sorted(FOLDER.glob("*.txt")):
        head = None
        lines = file.read_text("utf-8").splitlines()
        part = f"own:{file.stem}" if SETTLED in lines else UNSETTLED
        for number, line in enumerate(lines):
            if line.startswith("# "):
                continue
            if line.startswith("@"):
                head = labels_of(line[1:])
            elif line.strip():
                before, text = re.split(r" \| ", line, maxsplit=1)
                assert head is not None
                rows.append(Row(part, f"extra/{file.name}:{number + 1}", before, text, target_of(head)))
    return rows
