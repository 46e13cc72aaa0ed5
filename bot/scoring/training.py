"""Trains the scorer from the written corpus, calibrated on scores that each author's turns got from the others'."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold
from tqdm import tqdm

from bot.scoring.calibration import Numbers, calibrate
from bot.scoring.corpus import Example
from bot.scoring.inputs import Input, prepare
from bot.scoring.learning import RawScorer, learn
from bot.scoring.model import TrainedScorer
from bot.scoring.recipe import recipe

Truth = NDArray[np.bool_]
Learner = Callable[[Sequence[Input], Truth], RawScorer]
HERE = Path(__file__).parent
# What a trained scorer depends on: change one of these and it has to be trained again.
SOURCES = ("calibration.py", "clauses.py", "concepts.py", "features.py", "inputs.py", "learning.py", "model.py",
           "training.py", "scorer.yml")  # fmt: skip


def train(examples: Sequence[Example], quiet: bool = False, learner: Learner = learn) -> TrainedScorer:
    """The scorer learnt from the examples; the same examples give the same scorer."""
    labels = tuple(sorted({label for example in examples for label in example.labels}))
    inputs = prepared(examples)
    truth = truths(examples, labels)
    scores = held_out(examples, inputs, truth, quiet, learner)
    negative = np.array([label.startswith("neg_") for label in labels])
    calibration = calibrate(truth, scores, negative, recipe().calibration.precision_of_negative)
    return TrainedScorer(digest(examples), labels, learner(inputs, truth), calibration)


def prepared(examples: Sequence[Example]) -> list[Input]:
    """The examples' turns, made ready."""
    return [prepare(example.text, example.context, example.family) for example in examples]


def truths(examples: Sequence[Example], labels: Sequence[str]) -> Truth:
    """Which labels each example carries, shape (examples, labels)."""
    return np.array([[label in example.labels for label in labels] for example in examples])


def held_out(
    examples: Sequence[Example], inputs: Sequence[Input], truth: Truth, quiet: bool = False, learner: Learner = learn
) -> Numbers:
    """Scores of shape (examples, labels), each from a machine that has not seen the author."""
    scores = np.zeros(truth.shape)
    for seen, unseen in tqdm(list(_folds(examples)), desc="scorer: held-out authors", disable=quiet):
        machine = learner([inputs[i] for i in seen], truth[seen])
        scores[unseen] = machine.scores([inputs[i] for i in unseen])
    return scores


def _folds(examples: Sequence[Example]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    authors = [example.author for example in examples]
    folds = min(recipe().calibration.folds, len(set(authors)))
    yield from GroupKFold(folds).split(examples, groups=authors)


def digest(examples: Sequence[Example]) -> str:
    """Names a scorer by what it learnt from and by what made it."""
    files = [*(HERE / name for name in SOURCES), *sorted((HERE / "lexicon").glob("*.yml"))]
    made = b"".join(file.read_bytes() for file in files)
    data = repr([(e.author, e.family, e.context, e.text, sorted(e.labels)) for e in examples]).encode()
    return hashlib.sha256(made + data).hexdigest()[:16]
