"""Learns one linear machine a behaviour from rows of features."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from bot.scoring.features import Features
from bot.scoring.inputs import Input
from bot.scoring.recipe import recipe

Numbers = NDArray[np.floating]


class RawScorer(Protocol):
    """Whatever gives raw scores for inputs."""

    def scores(self, inputs: Sequence[Input]) -> Numbers:
        """Raw scores of shape (inputs, labels)."""
        ...


@dataclass(frozen=True)
class Machine:
    """Features, weights of shape (features, labels) and intercepts of shape (labels,)."""

    features: Features
    weights: NDArray[np.float32]
    intercepts: NDArray[np.float32]

    def scores(self, inputs: Sequence[Input]) -> Numbers:
        """Raw scores of shape (inputs, labels)."""
        if not inputs:
            return np.zeros((0, len(self.intercepts)), dtype=np.float32)
        scores: Numbers = self.features.rows(inputs) @ self.weights + self.intercepts
        return scores


def learn(inputs: Sequence[Input], truth: NDArray[np.bool_]) -> Machine:
    """A machine for all labels; `truth` has shape (inputs, labels)."""
    features = Features().fit(inputs)
    rows = features.rows(inputs)
    fitted = [_fit(rows, truth[:, column]) for column in range(truth.shape[1])]
    weights = np.column_stack([weights for weights, _ in fitted]).astype(np.float32)
    return Machine(features, weights, np.array([intercept for _, intercept in fitted], dtype=np.float32))


def _fit(rows: csr_matrix, truth: NDArray[np.bool_]) -> tuple[Numbers, float]:
    # liblinear shuffles: the seed makes the same corpus give the same machine.
    model = LinearSVC(C=recipe().inverse_regularisation, random_state=0).fit(rows, truth)
    return model.coef_[0], float(model.intercept_[0])
