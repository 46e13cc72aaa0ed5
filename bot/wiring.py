"""The one place that puts the parts together."""

from functools import cache
from pathlib import Path

from bot.catalog.watching import WatchedCatalog
from bot.practice.parts import Parts
from bot.practice.practice import Practice
from bot.records.database import open_database, readers, sessions
from bot.scoring.answers import AnswerScorer
from bot.scoring.showing import Scorer
from bot.scoring.versions import model_version
from bot.settings import Settings, from_environment


def build_practice(settings: Settings | None = None) -> Practice:
    """The use cases on a real database, content and model; opens the database, loads the model on first use."""
    return Practice(build_parts(settings or from_environment()))


def build_parts(settings: Settings) -> Parts:
    """The parts that settings name."""
    engine = open_database(settings.database_url)
    return Parts(
        sessions=sessions(engine),
        readers=readers(engine),
        catalog=WatchedCatalog(settings.content),
        scorer=lambda: _scorer(settings.model),
        scorer_version=model_version(settings.model),
        answers=lambda: _answers(settings.answers_model),
    )


@cache
def _scorer(file: Path) -> Scorer:
    # Imported on first use: the web server never scores, and need not wait for scikit-learn and spaCy.
    from bot.scoring.model import load_scorer

    return load_scorer(file)


@cache
def _answers(file: Path) -> AnswerScorer:
    from bot.scoring.answering.model import load_answers

    return load_answers(file)
