"""Measures the trained scorer."""

import argparse

from bot.catalog.loader import load
from bot.evaluation import page
from bot.evaluation.run import evaluate
from bot.scoring.answering.model import load_answers
from bot.scoring.model import load_scorer
from bot.settings import from_environment


def evaluate_command(options: argparse.Namespace) -> int:
    """Evaluate, write docs/evaluation.md and print its table."""
    settings = from_environment()
    scorer, judge = load_scorer(settings.model), load_answers(settings.answers_model)
    values = evaluate(scorer, judge, load(settings.content), retrain=not options.quick)
    picture = values["picture"]
    file = page.write(values, str(picture) if picture else None)
    print(file.read_text(encoding="utf-8"))
    return 0
