"""Figures of agreement, and how sure they are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr

Marks = NDArray[np.bool_]
Numbers = NDArray[np.floating]
ROUNDS = 1000
BANDS = 5


@dataclass(frozen=True)
class Counts:
    """Hits, asserted and true turns per label; arrays of shape (labels,)."""

    hits: Numbers
    asserted: Numbers
    true: Numbers

    @property
    def precision(self) -> Numbers:
        """Share of the asserted that is true."""
        return self.hits / np.maximum(1, self.asserted)

    @property
    def recall(self) -> Numbers:
        """Share of the true that is asserted."""
        return self.hits / np.maximum(1, self.true)

    @property
    def f1(self) -> Numbers:
        """Harmonic mean of precision and recall."""
        return 2 * self.hits / np.maximum(1, self.asserted + self.true)

    @property
    def macro(self) -> float:
        """Mean F1 of the labels that occur."""
        return float(self.f1[self.true > 0].mean()) if (self.true > 0).any() else 0.0

    @property
    def micro(self) -> float:
        """F1 of all decisions together."""
        return float(2 * self.hits.sum() / max(1, self.asserted.sum() + self.true.sum()))


def count(truth: Marks, said: Marks) -> Counts:
    """Counts of two matrices of shape (turns, labels)."""
    return Counts((truth & said).sum(0), said.sum(0), truth.sum(0))


def interval(groups: Sequence[str], figure: Callable[[NDArray[np.int64]], float]) -> tuple[float, float]:
    """95 % bootstrap interval of a figure of rows; whole groups (dialogues) are drawn, not single rows."""
    names = sorted(set(groups))
    rows = {name: np.flatnonzero(np.array(groups) == name) for name in names}
    rng = np.random.default_rng(0)
    drawn = [
        figure(np.concatenate([rows[names[pick]] for pick in rng.integers(len(names), size=len(names))]))
        for _ in range(ROUNDS)
    ]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def rank_correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Spearman's rho."""
    return float(spearmanr(one, other).statistic)


def weighted_kappa(one: Sequence[float], other: Sequence[float]) -> float:
    """Quadratic weighted kappa of marks from 0 to 100 in five bands of 20."""
    bands = np.clip(np.array([one, other]) // (100 // BANDS), 0, BANDS - 1).astype(int)
    return kappa(bands[0], bands[1], BANDS)


def kappa(one: NDArray[np.int64], other: NDArray[np.int64], levels: int) -> float:
    """Quadratic weighted kappa of levels from 0 to `levels` - 1."""
    cost = (np.arange(levels)[:, None] - np.arange(levels)[None]) ** 2
    seen = np.zeros((levels, levels))
    np.add.at(seen, (one, other), 1)
    chance = np.outer(seen.sum(1), seen.sum(0)) / max(1, len(one))
    return float(1 - (cost * seen).sum() / max(1e-9, (cost * chance).sum()))


def mean_error(one: Sequence[float], other: Sequence[float]) -> float:
    """Mean absolute difference."""
    return float(np.abs(np.array(one) - np.array(other)).mean())
