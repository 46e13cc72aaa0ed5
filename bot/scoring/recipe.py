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
class Calibration:
    """How thresholds and confidences are found from out-of-fold scores."""

    folds: int
    precision_of_negative: float
    evidence_share: float


@dataclass(frozen=True)
class Recipe:
    """Everything that is tuned."""

    text: Block
    context: Block
    concepts: Block
    facts: Block
    inverse_regularisation: float
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
        inverse_regularisation=raw["linear"]["inverse_regularisation"],
        calibration=Calibration(**raw["calibration"]),
    )
