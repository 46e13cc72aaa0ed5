"""Fixtures for tests that need the trained scorer."""

import pytest

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
