"""All content in memory: the kinds of items and the immutable Catalog that holds them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.catalog.behaviour import Behaviour
from bot.catalog.common import Item
from bot.catalog.cues import Cues
from bot.catalog.messages import Messages
from bot.catalog.product import Product
from bot.catalog.question import Question, Reflection
from bot.catalog.rubric import Rubric
from bot.catalog.scenario import Scenario
from bot.catalog.source import Source
from bot.catalog.temperament import Temperament
from bot.catalog.unit import Unit

KINDS: dict[str, type[Item]] = {
    "unit": Unit,
    "behaviours": Behaviour,
    "products": Product,
    "temperaments": Temperament,
    "scenarios": Scenario,
    "rubrics": Rubric,
    "questions": Question,
    "reflections": Reflection,
    "messages": Messages,
    "cues": Cues,
}


@dataclass(frozen=True)
class Catalog:
    """All content by kind and id; `sources` says where each item stands."""

    unit: Unit
    behaviours: Mapping[str, Behaviour]
    products: Mapping[str, Product]
    temperaments: Mapping[str, Temperament]
    scenarios: Mapping[str, Scenario]
    rubrics: Mapping[str, Rubric]
    questions: Mapping[str, Question]
    reflections: Mapping[str, Reflection]
    messages: Mapping[str, Messages]
    cues: Mapping[str, Cues]
    sources: Mapping[tuple[str, str], Source]
