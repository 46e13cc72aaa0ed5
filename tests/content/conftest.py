"""Fixtures for tests that need the trained scorer."""

import pytest

from bot.catalog.items import Catalog
from bot.scoring.answering.examples import read_rated
from bot.scoring.answering.model import load_answers
from bot.scoring.answering.training import answers_digest, train_answers
from bot.scoring.answers import AnswerScorer
from bot.scoring.corpus import CORPUS, read_folder
from bot.scoring.model import load_scorer
from bot.scoring.showing import Scorer
from bot.scoring.training import digest, train
from bot.scoring.versions import model_version
from bot.settings import from_environment


@pytest.fixture(scope="session")
def trained_scorer() -> Scorer:
    """The scorer that `make train` would make: read from its file, or learnt if there is none or an old one."""
    examples = read_folder(CORPUS / "train")
    file = from_environment().model
    if file.exists() and model_version(file) == digest(examples):
        return load_scorer(file)
    return train(examples, quiet=True)


@pytest.fixture(scope="session")
def trained_answers(catalog: Catalog) -> AnswerScorer:
    """The judge of open answers that `make train` would make."""
    rated = read_rated(catalog.questions)
    file = from_environment().answers_model
    if file.exists() and model_version(file) == answers_digest(rated, catalog.questions):
        return load_answers(file)
    return train_answers(rated, catalog.questions, quiet=True)
