"""How well the overall mark of a dialogue agrees with what raters gave it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.catalog.rubric import Rubric
from bot.evaluation.data import Rating
from bot.evaluation.measures import mean_error, rank_correlation, weighted_kappa
from bot.scoring.corpus import Example
from bot.scoring.grading import grade
from bot.scoring.showing import BatchScorer

LEVELS = ("bad", "novice", "average", "expert")
Mark = float


@dataclass(frozen=True)
class MarkFigures:
    """Spearman, quadratic weighted kappa in bands of 20, mean absolute error, share of pairs of levels in order."""

    spearman: float
    kappa: float
    error: float
    ordered: float


def marks(scorer: BatchScorer, dialogues: Mapping[str, Sequence[Example]], rubric: Rubric) -> dict[str, Mark]:
    """The overall mark of each dialogue from the behaviours that a scorer finds."""
    turns = [(one.text, one.context, one.family) for examples in dialogues.values() for one in examples]
    shown = iter(scorer.score_all(turns))
    return {
        name: _mark([[found.behaviour for found in next(shown)] for _ in examples], examples[0].family, rubric)
        for name, examples in dialogues.items()
    }


def marks_of_labels(dialogues: Mapping[str, Sequence[Example]], rubric: Rubric) -> dict[str, Mark]:
    """The same from the labels: what the formula alone does, with a perfect scorer."""
    return {
        name: _mark([sorted(one.labels) for one in examples], examples[0].family, rubric)
        for name, examples in dialogues.items()
    }


def _mark(turns: Sequence[Sequence[str]], family: str, rubric: Rubric) -> Mark:
    return float(grade(turns, family, rubric).mark or 0)


def compare(ours: Mapping[str, Mark], rated: Mapping[str, Rating], levels: Mapping[str, str]) -> MarkFigures:
    """Our marks against one rater's; `levels` says how good each dialogue was meant to be."""
    names = [name for name in rated if name in ours]
    mine, theirs = [ours[name] for name in names], [rated[name].overall for name in names]
    return MarkFigures(
        rank_correlation(mine, theirs),
        weighted_kappa(mine, theirs),
        mean_error(mine, theirs),
        _ordered({name: ours[name] for name in names}, levels),
    )


def mean_rating(raters: Mapping[str, Mapping[str, Rating]]) -> dict[str, Rating]:
    """The mean of all raters for the dialogues that each of them rated."""
    every = [set(rated) for rated in raters.values()]
    names = sorted(set.intersection(*every)) if every else []
    return {
        name: Rating(name, sum(rated[name].overall for rated in raters.values()) / len(raters), {}, "")
        for name in names
    }


def _ordered(ours: Mapping[str, Mark], levels: Mapping[str, str]) -> float:
    """Share of pairs of dialogues of different levels that we put in the right order."""
    known = [name for name in ours if levels.get(name) in LEVELS]
    pairs = [
        (ours[a] - ours[b]) * (LEVELS.index(levels[a]) - LEVELS.index(levels[b])) > 0
        for a, b in combinations(known, 2)
        if levels[a] != levels[b]
    ]
    return sum(pairs) / len(pairs) if pairs else 0.0
