"""The trained scorer: behaviours of a turn with confidence and the words that show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import joblib
import numpy as np
from numpy.typing import NDArray

from bot.language.normalise import Normal, normalise
from bot.scoring.clauses import clauses
from bot.scoring.features import Features, Input
from bot.scoring.showing import Showing, Span

Floats = NDArray[np.float32]


class ModelMissing(Exception):
    """There is no trained scorer where it was looked for."""


@dataclass
class LinearScorer:
    """One logistic regression a behaviour; evidence are the clauses that speak most for it."""

    version: str
    labels: tuple[str, ...]
    features: Features
    weights: Floats
    intercepts: Floats
    thresholds: dict[str, float]

    def score(self, text: str, context: str, family: str) -> tuple[Showing, ...]:
        """Behaviours of one turn."""
        return self.score_all([(text, context, family)])[0]

    def score_all(self, turns: Sequence[tuple[str, str, str]]) -> list[tuple[Showing, ...]]:
        """Behaviours of many turns at once."""
        normal = [normalise(text) for text, _, _ in turns]
        inputs = [
            Input(said.text, normalise(context).text, family)
            for said, (_, context, family) in zip(normal, turns, strict=True)
        ]
        chances = self._chances(inputs)
        return [self._showings(said, one, row) for said, one, row in zip(normal, inputs, chances, strict=True)]

    def _chances(self, inputs: Sequence[Input]) -> Floats:
        if not inputs:
            return np.zeros((0, len(self.labels)), dtype=np.float32)
        totals = self.features.rows(inputs) @ self.weights.T + self.intercepts
        chances: Floats = 1 / (1 + np.exp(-totals))
        return chances

    def _showings(self, said: Normal, one: Input, row: Floats) -> tuple[Showing, ...]:
        asserted = [column for column, label in enumerate(self.labels) if row[column] >= self.thresholds[label]]
        if not asserted or not said.text.strip():
            return ()
        spans = clauses(said.text)
        parts = self._chances([Input(said.text[start:end], one.context, one.family) for start, end in spans])
        return tuple(
            Showing(self.labels[column], round(float(row[column]), 3), _evidence(said, spans, parts[:, column]))
            for column in asserted
        )


# A further clause is evidence too if it speaks nearly as much for the behaviour as the best one.
NEARLY = 0.8


def _evidence(said: Normal, spans: Sequence[Span], chances: Floats) -> tuple[Span, ...]:
    best = float(chances.max())
    chosen = [span for span, chance in zip(spans, chances, strict=True) if chance >= NEARLY * best and chance > 0.2]
    chosen = chosen or [spans[int(chances.argmax())]]
    return tuple(_trimmed(said, span) for span in chosen)


MARKS = " ,.!?;:、~…。\n"
# A question mark belongs to the words that it makes a question.
CLOSING = MARKS.replace("?", "").replace("!", "")


def _trimmed(said: Normal, span: Span) -> Span:
    text = said.text[slice(*span)]
    start = span[0] + len(text) - len(text.lstrip(MARKS))
    end = span[1] - (len(text) - len(text.rstrip(CLOSING)))
    return said.original(start, max(start, end))


def save_scorer(scorer: LinearScorer, file: Path) -> None:
    """Write the model file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    joblib.dump(scorer, part, compress=3)
    part.replace(file)
    file.with_suffix(".version").write_text(scorer.version)


def load_scorer(file: Path) -> LinearScorer:
    """Read a model file; raises ModelMissing with what to do."""
    if not file.exists():
        raise ModelMissing(f"{file}: expected the trained scorer; found nothing. Run: make train")
    scorer: LinearScorer = joblib.load(file)
    return scorer
