"""Measures the scoring of open answers against answers that were rated by hand."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bot.catalog.items import Catalog
from bot.scoring.answers import AnswerScore, AnswerScorer

FOLDER = Path(__file__).parent.parent.parent / "corpus" / "answers"
# Words and thresholds were chosen with the first two in sight; the others were only measured.
FILES = {
    "developing": FOLDER / "answers.jsonl",
    "second": FOLDER / "answers-second.jsonl",
    "held_out": FOLDER / "answers-third.jsonl",
    "fourth": FOLDER / "answers-fourth.jsonl",
}
# The files that the published figures are of.
HELD_OUT = ("held_out", "fourth")
RESAMPLES = 1000


@dataclass(frozen=True)
class Rated:
    """An answer, what a rater says of each point and of the whole, and what the scorer says."""

    id: str
    question: str
    text: str
    points: Mapping[str, str]
    level: int
    scored: AnswerScore

    @property
    def verdicts(self) -> dict[str, str]:
        """The scorer's word on each point."""
        return {
            point.id: "contradicted" if point.contradicted else "met" if point.met else "not_met"
            for point in self.scored.points
        }


def evaluate_answers(scorer: AnswerScorer, catalog: Catalog) -> dict[str, dict[str, Any]]:
    """Figures for each file of rated answers."""
    return {half: figures(score_rated(scorer, catalog, file)) for half, file in FILES.items()}


def score_rated(scorer: AnswerScorer, catalog: Catalog, file: Path) -> list[Rated]:
    """All rated answers of a file, scored."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [_scored(scorer, catalog, row) for row in rows]


def figures(rated: list[Rated]) -> dict[str, Any]:
    """Point-wise F1 of met and contradicted points, and the quadratic weighted kappa of the levels."""
    pairs = [(one.points[key], verdict) for one in rated for key, verdict in one.verdicts.items()]
    levels = [(one.level, one.scored.level) for one in rated]
    return {
        "questions": len({one.question for one in rated}),
        "answers": len(rated),
        "points": len(pairs),
        **{f"met_{name}": value for name, value in _agreement(pairs, "met").items()},
        **{f"contradicted_{name}": value for name, value in _agreement(pairs, "contradicted").items()},
        "level_qwk": kappa(levels),
        "level_interval": _interval(rated),
        "level_exact": round(sum(truth == found for truth, found in levels) / len(levels), 3),
    }


def _interval(rated: Sequence[Rated]) -> tuple[float, float]:
    """Of the levels' kappa, 95 %: bootstrap over questions, whose answers are not independent."""
    by_question: dict[str, list[tuple[int, int]]] = {}
    for one in rated:
        by_question.setdefault(one.question, []).append((one.level, one.scored.level))
    groups, chance = list(by_question.values()), Random(0)
    drawn = ([pair for group in chance.choices(groups, k=len(groups)) for pair in group] for _ in range(RESAMPLES))
    found = sorted(map(kappa, drawn))
    return found[round(0.025 * RESAMPLES)], found[round(0.975 * RESAMPLES) - 1]


def kappa(levels: Iterable[tuple[int, int]]) -> float:
    """Quadratic weighted kappa of two ratings from 0 to 4."""
    pairs = list(levels)
    seen = sum((one - other) ** 2 for one, other in pairs) / len(pairs)
    chance = sum((one - other) ** 2 for one, _ in pairs for _, other in pairs) / len(pairs) ** 2
    return round(1 - seen / chance, 3) if chance else 1.0


def _scored(scorer: AnswerScorer, catalog: Catalog, row: Mapping[str, Any]) -> Rated:
    question = catalog.questions[row["question"]]
    found = scorer.score(row["text"], question.points, question.ask, question.id)
    return Rated(row["id"], question.id, row["text"], row["points"], row["level"], found)


def _agreement(pairs: list[tuple[str, str]], label: str) -> dict[str, float]:
    both = sum(truth == found == label for truth, found in pairs)
    asserted, true = sum(found == label for _, found in pairs), sum(truth == label for truth, _ in pairs)
    precision, recall = both / max(1, asserted), both / max(1, true)
    f1 = 2 * both / max(1, asserted + true)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}
