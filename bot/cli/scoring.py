"""Batch scoring of files, and training."""

import argparse
import json
from collections.abc import Callable, Iterator
from typing import Any

from bot.catalog.loader import load
from bot.scoring import batch
from bot.scoring.corpus import CORPUS, read_folder
from bot.scoring.model import load_scorer, save_scorer
from bot.scoring.training import digest, train
from bot.scoring.versions import model_version
from bot.settings import from_environment


def train_command(options: argparse.Namespace) -> int:
    """Train the scorer from the corpus and write the model file."""
    settings = from_environment()
    examples = read_folder(CORPUS / "train")
    if not options.force and settings.model.exists() and model_version(settings.model) == digest(examples):
        print("scorer: up to date")
        return 0
    save_scorer(train(examples), settings.model)
    print(f"scorer: learnt from {len(examples)} turns")
    return 0


def _turns(options: argparse.Namespace) -> int:
    return _run(options, batch.turn_scorer(load_scorer(from_environment().model)))


def _answers(options: argparse.Namespace) -> int:
    return _run(options, batch.answer_scorer(load(from_environment().content)))


def _dialogues(options: argparse.Namespace) -> int:
    settings = from_environment()
    return _run(options, batch.dialogue_scorer(load_scorer(settings.model), load(settings.content)))


BATCHES = {"turns": _turns, "answers": _answers, "dialogues": _dialogues}


def _run(options: argparse.Namespace, score: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    """Score each line; a bad one is answered in its place and makes the exit status 1."""
    bad = 0
    with options.source.open("rb") as source, options.target.open("w", encoding="utf-8") as target:
        for answer in _answered(source, score):
            bad += "error" in answer
            target.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 1 if bad else 0


def _answered(source: Any, score: Callable[[dict[str, Any]], dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for raw in source:
        if not raw.strip():
            continue
        row: Any = None
        try:
            row = json.loads(raw.decode("utf-8"))
            yield {"id": batch.identifier(row), **score(row)}
        except (ValueError, batch.BadLine) as error:
            found = row.get("id") if isinstance(row, dict) else None
            yield {"id": found, "error": str(error)}
