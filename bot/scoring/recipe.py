"""The scorer's hyperparameters, from scorer.yml."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("scorer.yml")


@dataclass(frozen=True)
class Block:
    """One group of features: character n-grams up to `longest`, seen in `least` texts, times `weight`."""

    weight: float
    least: int = 1
    longest: int = 1


@dataclass(frozen=True)
class Learning:
    """How machines are fitted, and what share of the strongest clause's score is added to the whole turn's."""

    inverse_regularisation: float
    clause_share: float


@dataclass(frozen=True)
class Calibration:
    """How thresholds and confidences are found from out-of-fold scores."""

    folds: int
    precision_of_negative: float


@dataclass(frozen=True)
class Recipe:
    """Everything that is tuned."""

    text: Block
    context: Block
    concepts: Block
    facts: Block
    piece: Block
    rest: Block
    linear: Learning
    calibration: Calibration


@cache
def recipe(file: Path = FILE) -> Recipe:
    """The recipe of a file."""
    raw: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return Recipe(
        text=Block(**raw["text"]),
        context=Block(**raw["context"]),
        concepts=Block(**raw["concepts"]),
        facts=Block(**raw["facts"]),
        piece=Block(**raw["piece"]),
        rest=Block(**raw["rest"]),
        linear=Learning(**raw["linear"]),
        calibration=Calibration(**raw["calibration"]),
    )
