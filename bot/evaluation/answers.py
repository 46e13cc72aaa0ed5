"""Measures the scoring of open answers against answers that were rated by hand."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.catalog.items import Catalog
from bot.catalog.loader import load
from bot.scoring.answers import AnswerScore, score_answer

FOLDER = Path(__file__).parent.parent.parent / "corpus" / "answers"
# The scorer was made with the first in sight and a threshold chosen with the second; the third was only measured.
FILES = {
    "developing": FOLDER / "answers.jsonl",
    "second": FOLDER / "answers-second.jsonl",
    "held_out": FOLDER / "answers-third.jsonl",
}


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


def evaluate_answers(catalog: Catalog | None = None) -> list[dict[str, Any]]:
    """A row of figures for each file of rated answers that there is."""
    known = catalog or load()
    return [{"half": half, **figures(read_rated(known, file))} for half, file in FILES.items() if file.exists()]


def read_rated(catalog: Catalog, file: Path) -> list[Rated]:
    """All rated answers of a file, scored."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [Rated(**row, scored=_score(catalog, row)) for row in rows]


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
        "level_exact": round(sum(truth == found for truth, found in levels) / len(levels), 3),
    }


def kappa(levels: Iterable[tuple[int, int]]) -> float:
    """Quadratic weighted kappa of two ratings from 0 to 4."""
    pairs = list(levels)
    seen = sum((one - other) ** 2 for one, other in pairs) / len(pairs)
    chance = sum((one - other) ** 2 for one, _ in pairs for _, other in pairs) / len(pairs) ** 2
    return round(1 - seen / chance, 3) if chance else 1.0


def _score(catalog: Catalog, row: Mapping[str, Any]) -> AnswerScore:
    question = catalog.questions[row["question"]]
    return score_answer(row["text"], question.points, question.ask)


def _agreement(pairs: list[tuple[str, str]], label: str) -> dict[str, float]:
    both = sum(truth == found == label for truth, found in pairs)
    asserted, true = sum(found == label for _, found in pairs), sum(truth == label for truth, _ in pairs)
    precision, recall = both / max(1, asserted), both / max(1, true)
    f1 = 2 * both / max(1, asserted + true)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}
