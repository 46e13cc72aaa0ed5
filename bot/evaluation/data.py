"""The evaluation set: turns in whole dialogues, labelled twice, and what two raters gave each dialogue."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.scoring.corpus import CORPUS, Example, read_folder

FOLDER = CORPUS / "evaluation"
SECOND = "labels-second.jsonl"


@dataclass(frozen=True)
class Rating:
    """What a rater gave a dialogue: overall from 0 to 100; knowledge from 0 to 4 or None; level where known."""

    dialogue: str
    overall: float
    knowledge: dict[str, int | None]
    level: str


def turns(folder: Path = FOLDER) -> list[Example]:
    """All turns, in the order of their dialogues."""
    return read_folder(folder)


def second_labels(folder: Path = FOLDER) -> dict[str, frozenset[str]]:
    """The second labeller's behaviours by turn id; empty if there is no such file yet."""
    return {row["id"]: frozenset(row["labels"]) for row in _rows(folder / SECOND)}


def ratings(folder: Path = FOLDER) -> dict[str, dict[str, Rating]]:
    """Each rater's ratings: name of the rater to dialogue to rating."""
    files = sorted(folder.glob("ratings-*.jsonl"))
    return {file.stem.removeprefix("ratings-"): _ratings(file) for file in files}


def dialogues(examples: Sequence[Example]) -> dict[str, list[Example]]:
    """Whole dialogues by id; single turns are left out."""
    found: dict[str, list[Example]] = {}
    for example in examples:
        if example.dialogue:
            found.setdefault(_plain(example), []).append(example)
    return found


def _plain(example: Example) -> str:
    # Corpus ids carry the file's name once or, where the author wrote it too, twice.
    first, _, rest = example.dialogue.partition("-")
    return rest if rest.startswith(f"{first}-") else example.dialogue


def _ratings(file: Path) -> dict[str, Rating]:
    rows = _rows(file)
    return {
        row["dialogue"]: Rating(row["dialogue"], row["overall"], row["knowledge"], row.get("level", ""))
        for row in rows
        if "dialogue" in row
    }


def _rows(file: Path) -> list[dict[str, Any]]:
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
