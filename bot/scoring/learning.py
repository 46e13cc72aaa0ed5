"""Learns linear machines: one for whole turns, one for clauses, and what both together say."""

from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import parent_process
from typing import Protocol

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

from bot.scoring.features import turn_rows
from bot.scoring.inputs import Input
from bot.scoring.lessons import UNKNOWN, Lesson
from bot.scoring.pieces import Piece, piece_rows, pieces_of
from bot.scoring.recipe import recipe
from bot.scoring.rows import Rows

Numbers = NDArray[np.floating]
# Processes, not threads: liblinear has one random state a process, and threads would draw from it in any order.
PROCESSES = 2
# For fewer rows a second process is not worth its start.
FEW = 2000


class RawScorer(Protocol):
    """Whatever gives raw scores for inputs."""

    def scores(self, inputs: Sequence[Input]) -> Numbers:
        """Raw scores of shape (inputs, labels)."""
        ...

    def both(self, inputs: Sequence[Input]) -> tuple[Numbers, list[Numbers]]:
        """The same, and for each input the raw scores of its clauses, shape (clauses, labels)."""
        ...


@dataclass(frozen=True)
class Linear:
    """Weights of shape (features, labels) and intercepts of shape (labels,)."""

    weights: NDArray[np.float32]
    intercepts: NDArray[np.float32]

    def __call__(self, rows: csr_matrix) -> Numbers:
        """Raw scores of shape (rows, labels)."""
        scores: Numbers = rows @ self.weights + self.intercepts
        return scores


@dataclass(frozen=True)
class Machine:
    """Hears a turn as a whole, and clause by clause."""

    turn_rows: Rows[Input]
    turns: Linear
    piece_rows: Rows[Piece]
    pieces: Linear

    def scores(self, inputs: Sequence[Input]) -> Numbers:
        """The whole turn's score and a share of its strongest clause's, shape (inputs, labels)."""
        return self.both(inputs)[0]

    def both(self, inputs: Sequence[Input]) -> tuple[Numbers, list[Numbers]]:
        """The same, and the clauses' scores that went into it, for each input of shape (clauses, labels)."""
        if not inputs:
            return np.zeros((0, len(self.turns.intercepts)), dtype=np.float32), []
        clauses = self._clauses(inputs)
        strongest = np.array([scores.max(axis=0, initial=-1.0) for scores in clauses])
        return self.turns(self.turn_rows(inputs)) + recipe().linear.clause_share * strongest, clauses

    def _clauses(self, inputs: Sequence[Input]) -> list[Numbers]:
        found = pieces_of(inputs)
        counts = [len(one.spans) for one in inputs]
        if not found:
            return [np.zeros((0, len(self.pieces.intercepts)), dtype=np.float32) for _ in inputs]
        return np.split(self.pieces(self.piece_rows(found)), np.cumsum(counts)[:-1])


def learn(lesson: Lesson) -> Machine:
    """A machine for all labels of a lesson."""
    of_turns, of_pieces = turn_rows(), piece_rows()
    turns = _fit_all(of_turns.fit(lesson.inputs), lesson.truth.astype(np.int8))
    pieces = _fit_all(of_pieces.fit(pieces_of(lesson.inputs)), np.vstack(lesson.places))
    return Machine(of_turns, turns, of_pieces, pieces)


def processes(rows: int) -> int:
    """How many processes share the work on so many rows; one that is a worker itself works alone."""
    return PROCESSES if rows > FEW and parent_process() is None else 1


def _fit_all(rows: csr_matrix, truth: NDArray[np.int8]) -> Linear:
    fitted = Parallel(processes(rows.shape[0]))(
        delayed(_fit)(rows, truth[:, column]) for column in range(truth.shape[1])
    )
    weights = np.column_stack([weights for weights, _ in fitted]).astype(np.float32)
    return Linear(weights, np.array([intercept for _, intercept in fitted], dtype=np.float32))


def _fit(rows: csr_matrix, truth: NDArray[np.int8]) -> tuple[Numbers, float]:
    known = truth != UNKNOWN
    if not known.all():
        rows, truth = rows[known], truth[known]
    # liblinear shuffles: the seed makes the same corpus give the same machine.
    model = LinearSVC(C=recipe().linear.inverse_regularisation, random_state=0).fit(rows, truth == 1)
    return model.coef_[0], float(model.intercept_[0])
