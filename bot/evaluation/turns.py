"""How well behaviours of single turns are recognised."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.evaluation.measures import Counts, Marks, count, interval
from bot.scoring.corpus import Example
from bot.scoring.showing import BatchScorer

Interval = tuple[float, float]


@dataclass(frozen=True)
class TurnFigures:
    """Counts per label and the two means with their intervals."""

    labels: tuple[str, ...]
    counts: Counts
    macro: Interval
    micro: Interval

    @property
    def accusations(self) -> float:
        """Precision of the behaviours that cost points, together."""
        negative = np.array([label.startswith("neg_") for label in self.labels])
        return float(self.counts.hits[negative].sum() / max(1, self.counts.asserted[negative].sum()))


def truth(examples: Sequence[Example], labels: Sequence[str]) -> Marks:
    """What the first labeller saw, shape (examples, labels)."""
    return np.array([[label in example.labels for label in labels] for example in examples])


def said(scorer: BatchScorer, examples: Sequence[Example], labels: Sequence[str]) -> Marks:
    """What a scorer asserts, shape (examples, labels)."""
    shown = scorer.score_all([(one.text, one.context, one.family) for one in examples])
    names = [{showing.behaviour for showing in showings} for showings in shown]
    return np.array([[label in found for label in labels] for found in names])


def figures(examples: Sequence[Example], labels: Sequence[str], right: Marks, found: Marks) -> TurnFigures:
    """All figures of one scorer, or of a second labeller."""
    groups = [example.dialogue for example in examples]
    return TurnFigures(
        tuple(labels),
        count(right, found),
        interval(groups, lambda rows: count(right[rows], found[rows]).macro),
        interval(groups, lambda rows: count(right[rows], found[rows]).micro),
    )


def confusions(labels: Sequence[str], right: Marks, found: Marks, most: int = 25) -> list[tuple[str, str, int]]:
    """Pairs (missed, wrongly asserted in its place, turns), the most frequent first."""
    missed, wrong = right & ~found, found & ~right
    together = missed.T.astype(int) @ wrong.astype(int)
    order = np.dstack(np.unravel_index(np.argsort(-together, axis=None, kind="stable"), together.shape))[0]
    return [(labels[a], labels[b], int(together[a, b])) for a, b in order[:most] if together[a, b]]
