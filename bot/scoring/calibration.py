"""From raw scores to probabilities and to the thresholds above which a behaviour is asserted."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

Numbers = NDArray[np.floating]
Truth = NDArray[np.bool_]


@dataclass(frozen=True)
class Calibration:
    """Per behaviour: probability = sigmoid(slope × score + offset), asserted from `threshold` on; shapes (labels,)."""

    slopes: Numbers
    offsets: Numbers
    thresholds: Numbers

    def chances(self, scores: Numbers) -> Numbers:
        """Probabilities of shape (turns, labels) from scores of the same shape."""
        chances: Numbers = 1 / (1 + np.exp(-(scores * self.slopes + self.offsets)))
        return chances


def calibrate(truth: Truth, scores: Numbers, negative: Truth, precision: float) -> Calibration:
    """Fit on out-of-fold scores (turns, labels); `negative` marks the labels that need the precision."""
    slopes, offsets, thresholds = [], [], []
    for column in range(truth.shape[1]):
        slope, offset = _platt(truth[:, column], scores[:, column])
        limit = threshold(truth[:, column], scores[:, column], precision if negative[column] else 0.0)
        slopes.append(slope)
        offsets.append(offset)
        thresholds.append(1 / (1 + np.exp(-(slope * limit + offset))))
    return Calibration(np.array(slopes), np.array(offsets), np.array(thresholds))


def _platt(truth: Truth, scores: Numbers) -> tuple[float, float]:
    if truth.all() or not truth.any():
        return 1.0, 0.0
    model = LogisticRegression(C=1e3).fit(scores.reshape(-1, 1), truth)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def threshold(truth: Truth, scores: Numbers, precision: float) -> float:
    """The score with the best F1 among those precise enough; half-way to the next, so as not to sit on a turn."""
    order = np.argsort(-scores, kind="stable")
    ranked, hits = scores[order], np.cumsum(truth[order])
    asserted = np.arange(1, len(truth) + 1)
    f1 = 2 * hits / (asserted + truth.sum())
    exact = np.where(hits / asserted >= precision, f1, -1.0)
    best = int(np.argmax(exact if exact.max() > 0 else hits / asserted))
    return float(ranked[best] + ranked[min(best + 1, len(ranked) - 1)]) / 2
