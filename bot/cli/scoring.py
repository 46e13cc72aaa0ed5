"""Batch scoring of files, and training."""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from bot.catalog.loader import load
from bot.scoring import batch
from bot.scoring.answering.examples import read_rated
from bot.scoring.answering.model import load_answers
from bot.scoring.answering.training import answers_digest, train_answers
from bot.scoring.corpus import CORPUS, read_folder
from bot.scoring.files import save
from bot.scoring.model import load_scorer, save_scorer
from bot.scoring.training import digest, train
from bot.scoring.versions import model_version
from bot.settings import Settings, from_environment

Row = dict[str, Any]
Score = Callable[[Sequence[Row]], list[Row | batch.BadLine]]


def train_command(options: argparse.Namespace) -> int:
    """Train the scorer of turns and the judge of open answers, and write their model files."""
    settings = from_environment()
    _train_scorer(settings, options.force)
    _train_answers(settings, options.force)
    return 0


def _train_scorer(settings: Settings, force: bool) -> None:
    examples = read_folder(CORPUS / "train")
    if not force and settings.model.exists() and model_version(settings.model) == digest(examples):
        print("scorer: up to date")
        return
    save_scorer(train(examples), settings.model)
    print(f"scorer: learnt from {len(examples)} turns")


def _train_answers(settings: Settings, force: bool) -> None:
    questions = load(settings.content).questions
    rated = read_rated(questions)
    file = settings.answers_model
    if not force and file.exists() and model_version(file) == answers_digest(rated, questions):
        print("open answers: up to date")
        return
    save(train_answers(rated, questions), file)
    print(f"open answers: learnt from {len(rated)} rated answers")


def turns(options: argparse.Namespace) -> int:
    """Score a file of turns."""
    return _run(options, batch.turn_scorer(load_scorer(from_environment().model)))


def answers(options: argparse.Namespace) -> int:
    """Score a file of answers."""
    settings = from_environment()
    judge = load_answers(settings.answers_model)
    return _run(options, batch.one_by_one(batch.answer_scorer(judge, load(settings.content))))


def dialogues(options: argparse.Namespace) -> int:
    """Score a file of dialogues."""
    settings = from_environment()
    return _run(options, batch.one_by_one(batch.dialogue_scorer(load_scorer(settings.model), load(settings.content))))


# Lines that are scored together.
TOGETHER = 512


def _run(options: argparse.Namespace, score: Score) -> int:
    """Score each line; a bad one is answered in its place and makes the exit status 1."""
    bad = 0
    with options.source.open("rb") as source, options.target.open("w", encoding="utf-8") as target:
        lines = (line for line in source if line.strip())
        for several in iter(lambda: list(islice(lines, TOGETHER)), []):
            for answer in _answered([_row(line) for line in several], score):
                bad += "error" in answer
                target.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 1 if bad else 0


def _row(line: bytes) -> Any:
    """The line's object with an id, or what is wrong with it."""
    try:
        row = json.loads(line.decode("utf-8"))
        batch.identifier(row)
    except (ValueError, batch.BadLine) as error:
        return error
    return row


def _answered(rows: Sequence[Any], score: Score) -> Iterator[Row]:
    scored = iter(score([row for row in rows if not isinstance(row, Exception)]))
    for row in rows:
        answer = row if isinstance(row, Exception) else next(scored)
        identifier = None if isinstance(row, Exception) else row["id"]
        told = {"error": str(answer)} if isinstance(answer, Exception) else answer
        yield {"id": identifier, **told}
