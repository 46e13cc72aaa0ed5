"""Rated answers are whole, quote what they rate, and training never says what evaluation says."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.catalog.items import Catalog
from bot.evaluation.answers import FOLDER
from bot.language.likeness import jaccard
from bot.scoring.answers import PointScore, level

TRAINING, EVALUATION = sorted((FOLDER / "train").glob("*.jsonl")), sorted(FOLDER.glob("*.jsonl"))
VERDICTS = {"met", "not_met", "contradicted"}
# Shorter answers (「先問預算」) are alike because there is hardly another way to say them.
LONG = 12
ALIKE = 0.6


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def problems(row: dict[str, Any], catalog: Catalog) -> list[str]:
    points, quotes = row["points"], row.get("quotes", {})
    scored = [PointScore(key, verdict == "met", verdict == "contradicted", ()) for key, verdict in points.items()]
    checks = {
        "points": set(points) == {point.id for point in catalog.questions[row["question"]].points},
        "verdicts": set(points.values()) <= VERDICTS,
        # Where nobody quoted, a person gave the level too.
        "level": "quotes" not in row or row["level"] == level(scored),
        "quotes": all(quote and quote in row["text"] for quote in quotes.values()),
        "rated": not quotes or {key for key, verdict in points.items() if verdict != "not_met"} == set(quotes),
    }
    return [f"{row['id']}: {name}" for name, right in checks.items() if not right]


@pytest.mark.parametrize("file", [*TRAINING, *EVALUATION], ids=lambda file: file.stem)
def test_a_rated_answer_is_whole(file: Path, catalog: Catalog) -> None:
    assert [problem for row in rows(file) for problem in problems(row, catalog)] == []


def test_an_answer_has_one_id() -> None:
    names = [row["id"] for file in (*TRAINING, *EVALUATION) for row in rows(file)]
    assert len(names) == len(set(names))


def test_training_says_nothing_that_evaluation_says() -> None:
    seen: dict[str, list[dict[str, Any]]] = {}
    for file in EVALUATION:
        for row in rows(file):
            seen.setdefault(row["question"], []).append(row)
    close = [
        (one["id"], other["id"])
        for file in TRAINING
        for one, other in ((one, other) for one in rows(file) for other in seen.get(one["question"], []))
        if min(len(one["text"]), len(other["text"])) >= LONG and jaccard(one["text"], other["text"]) > ALIKE
    ]
    assert close == []
