"""The content of an attempt as it was when the attempt began."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.catalog.product import Product
from bot.catalog.rubric import Rubric
from bot.catalog.scenario import Scenario
from bot.catalog.temperament import Temperament
from bot.records.attempts import Attempt, Snapshot
from bot.records.database import Session


@dataclass(frozen=True)
class Frozen:
    """Scenario, product, temperament and rubric of one attempt."""

    scenario: Scenario
    product: Product
    temperament: Temperament
    rubric: Rubric


def thaw(session: Session, attempt: Attempt) -> Frozen:
    """The content that an attempt began with."""
    models: dict[str, Any] = {
        "scenarios": Scenario, "products": Product, "temperaments": Temperament, "rubrics": Rubric,
    }  # fmt: skip
    return Frozen(*(_load(session, attempt.content[kind], model) for kind, model in models.items()))


def _load(session: Session, key: str, model: Any) -> Any:
    found = _cache(key, model)
    if not found:
        snapshot = session.get_one(Snapshot, key)
        found.append(model.model_validate(snapshot.body))
    return found[0]


@lru_cache(maxsize=256)
def _cache(key: str, model: Any) -> list[Any]:
    # A digest names its content for good, so a validated model can be kept.
    return []
