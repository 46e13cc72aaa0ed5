"""Trains the scorer from the written corpus, with thresholds from cross-validation by author."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from tqdm import tqdm

from bot.scoring.corpus import Example
from bot.scoring.features import Features, Input, prepared
from bot.scoring.model import LinearScorer

Numbers = NDArray[np.float64]
INVERSE_REGULARISATION = 8.0
FOLDS = 4
THRESHOLDS = np.arange(0.1, 0.71, 0.02)
# An unjust accusation is worse than a miss: behaviours that cost points need this precision in cross-validation.
PRECISION_OF_NEGATIVE = 0.85


def train(examples: Sequence[Example], quiet: bool = False) -> LinearScorer:
    """The scorer learnt from the examples; the same examples give the same scorer."""
    labels = sorted({label for example in examples for label in example.labels})
    inputs = [prepared(example.text, example.context, example.family) for example in examples]
    truth = np.array([[label in example.labels for label in labels] for example in examples])
    held_out = _held_out(examples, inputs, truth, quiet)
    thresholds = {
        label: threshold(truth[:, column], held_out[:, column], label.startswith("neg_"))
        for column, label in enumerate(labels)
    }
    features, models = fit(inputs, truth)
    weights = np.vstack([model.coef_ for model in models]).astype(np.float32)
    intercepts = np.array([model.intercept_[0] for model in models], dtype=np.float32)
    return LinearScorer(digest(examples), tuple(labels), features, weights, intercepts, thresholds)


def digest(examples: Sequence[Example]) -> str:
    """Names a scorer by what it learnt from and by the code that learnt."""
    code = b"".join(file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
    data = repr([(e.family, e.context, e.text, sorted(e.labels)) for e in examples]).encode()
    return hashlib.sha256(code + data).hexdigest()[:16]


def fit(inputs: Sequence[Input], truth: NDArray[np.bool_]) -> tuple[Features, list[LogisticRegression]]:
    """Features and one model a behaviour."""
    features = Features().fit(inputs)
    rows = features.rows(inputs)
    models = [
        LogisticRegression(C=INVERSE_REGULARISATION, solver="liblinear").fit(rows, truth[:, column])
        for column in range(truth.shape[1])
    ]
    return features, models


def threshold(truth: NDArray[np.bool_], chances: Numbers, negative: bool) -> float:
    """The threshold with the best F1, for negative behaviours among those precise enough."""
    scored = [(f1_score(truth, chances >= limit, zero_division=0), limit) for limit in THRESHOLDS]
    if negative:
        precise = [(f1, limit) for f1, limit in scored if _precision(truth, chances >= limit) >= PRECISION_OF_NEGATIVE]
        scored = precise or [scored[-1]]
    return float(max(scored)[1])


def _precision(truth: NDArray[np.bool_], said: NDArray[np.bool_]) -> float:
    return float((truth & said).sum() / max(1, said.sum()))


def _held_out(examples: Sequence[Example], inputs: Sequence[Input], truth: NDArray[np.bool_], quiet: bool) -> Numbers:
    chances = np.zeros(truth.shape)
    for learn, test in tqdm(list(_folds(examples)), desc="scorer: thresholds", disable=quiet):
        features, models = fit([inputs[i] for i in learn], truth[learn])
        rows = features.rows([inputs[i] for i in test])
        chances[test] = np.column_stack([model.predict_proba(rows)[:, 1] for model in models])
    return chances


def _folds(examples: Sequence[Example]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    authors = [example.author for example in examples]
    folds = min(FOLDS, len(set(authors)))
    yield from GroupKFold(folds).split(examples, groups=authors)
