"""Trains the scorer from the written corpus, calibrated on scores that each author's turns got from the others'."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold
from tqdm import tqdm

from bot.scoring.calibration import Numbers, calibrate
from bot.scoring.corpus import Example
from bot.scoring.inputs import Input
from bot.scoring.learning import RawScorer, learn, processes
from bot.scoring.lessons import Lesson, lesson
from bot.scoring.model import TrainedScorer
from bot.scoring.recipe import recipe

Learner = Callable[[Lesson], RawScorer]
HERE = Path(__file__).parent
# What a trained scorer depends on: change one of these and it has to be trained again.
SOURCES = ("calibration.py", "clauses.py", "concepts.py", "evidence.py", "features.py", "inputs.py", "learning.py",
           "lessons.py", "model.py", "pieces.py", "rows.py", "training.py", "scorer.yml")  # fmt: skip


def train(examples: Sequence[Example], quiet: bool = False, learner: Learner = learn) -> TrainedScorer:
    """The scorer learnt from the examples; the same examples give the same scorer."""
    labels = tuple(sorted({label for example in examples for label in example.labels}))
    whole = lesson(examples, labels)
    scores = held_out(examples, whole, quiet, learner)
    negative = np.array([label.startswith("neg_") for label in labels])
    calibration = calibrate(whole.truth, scores, negative, recipe().calibration.precision_of_negative)
    return TrainedScorer(digest(examples), labels, learner(whole), calibration)


def held_out(examples: Sequence[Example], whole: Lesson, quiet: bool = False, learner: Learner = learn) -> Numbers:
    """Scores of shape (examples, labels), each from a machine that has not seen the author."""
    scores = np.zeros(whole.truth.shape)
    folds = list(_folds(examples))
    tasks = (delayed(_unseen)(learner, whole.part(seen), [whole.inputs[i] for i in unseen]) for seen, unseen in folds)
    found = Parallel(processes(len(examples)), return_as="generator")(tasks)
    shown = tqdm(found, desc="scorer: held-out authors", total=len(folds), disable=quiet)
    for (_, unseen), part in zip(folds, shown, strict=True):
        scores[unseen] = part
    return scores


def _unseen(learner: Learner, seen: Lesson, inputs: Sequence[Input]) -> Numbers:
    return learner(seen).scores(inputs)


def _folds(examples: Sequence[Example]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    authors = [example.author for example in examples]
    folds = min(recipe().calibration.folds, len(set(authors)))
    yield from GroupKFold(folds).split(examples, groups=authors)


def digest(examples: Sequence[Example]) -> str:
    """Names a scorer by what it learnt from and by what made it."""
    files = [*(HERE / name for name in SOURCES), *sorted((HERE / "lexicon").glob("*.yml"))]
    made = b"".join(file.read_bytes() for file in files)
    data = repr(
        [(e.author, e.family, e.context, e.text, sorted(e.labels), sorted(e.quotes.items())) for e in examples]
    ).encode()
    return hashlib.sha256(made + data).hexdigest()[:16]
