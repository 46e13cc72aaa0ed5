"""The trained scorer: behaviours of a turn with confidence and the words that show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.scoring.calibration import Calibration
from bot.scoring.evidence import evidence
from bot.scoring.files import load, save
from bot.scoring.inputs import Input, prepare
from bot.scoring.learning import RawScorer
from bot.scoring.showing import Showing, Turn

# Turns that are scored together: enough for speed, few enough for memory.
BATCH = 256


@dataclass
class TrainedScorer:
    """One machine for all behaviours; evidence are the clauses that speak most for each."""

    version: str
    labels: tuple[str, ...]
    machine: RawScorer
    calibration: Calibration

    def score(self, text: str, context: str, family: str) -> tuple[Showing, ...]:
        """Behaviours of one turn."""
        return self.score_all([(text, context, family)])[0]

    def score_all(self, turns: Sequence[Turn]) -> list[tuple[Showing, ...]]:
        """Behaviours of many turns (text, context, family)."""
        batches = [turns[start : start + BATCH] for start in range(0, len(turns), BATCH)]
        return [showings for batch in batches for showings in self._score([prepare(*turn) for turn in batch])]

    def _score(self, inputs: Sequence[Input]) -> list[tuple[Showing, ...]]:
        scores, clauses = self.machine.both(inputs)
        chances = self.calibration.chances(scores)
        asserted = chances >= self.calibration.thresholds
        asserted[[not has_content(one.text) for one in inputs]] = False
        return [
            tuple(
                Showing(self.labels[column], _confidence(row[column]), evidence(one, parts[:, column]))
                for column in np.flatnonzero(said)
            )
            for one, row, said, parts in zip(inputs, chances, asserted, clauses, strict=True)
        ]


def _confidence(chance: float) -> float:
    # Nothing is certain, and a reader takes 1.0 for that.
    return min(0.99, round(float(chance), 3))


def has_content(text: str) -> bool:
    """Whether there is a letter, a character or a numeral at all: emoji and marks alone show nothing."""
    return any(character.isalnum() for character in text)


def save_scorer(scorer: TrainedScorer, file: Path) -> None:
    """Write the model file."""
    save(scorer, file)


def load_scorer(file: Path) -> TrainedScorer:
    """Read a model file; raises ModelMissing with what to do."""
    scorer: TrainedScorer = load(file)
    return scorer
