"""Scenarios as clients see them: the brief and the product sheet, never the script."""

from typing import Any

from bot.catalog.items import Catalog
from bot.catalog.scenario import Scenario


def scenario_card(catalog: Catalog, scenario: Scenario) -> dict[str, Any]:
    """What a trainee may know before the role-play."""
    techniques = {technique.id: technique.text for technique in catalog.unit.techniques}
    return {
        "id": scenario.id,
        "title": scenario.title,
        "family": scenario.family,
        "trade": scenario.trade,
        "difficulty": scenario.difficulty,
        "summary": scenario.summary,
        "techniques": [{"id": key, "name": techniques[key]} for key in scenario.techniques],
        "turns": {"min": scenario.turns.least, "max": scenario.turns.most},
        "buyer": {
            "name": scenario.persona.name,
            "title": scenario.persona.title,
            "organisation": scenario.persona.organisation,
        },
        "brief": scenario.brief.model_dump(),
        "product": _product(catalog, scenario.product),
    }


def scenario_cards(catalog: Catalog) -> list[dict[str, Any]]:
    """All scenarios, by family and difficulty."""
    order = {"cold_call": 0, "objection_handling": 1, "closing": 2, "workplace": 3}
    scenarios = sorted(catalog.scenarios.values(), key=lambda s: (order[s.family], s.difficulty, s.id))
    return [scenario_card(catalog, scenario) for scenario in scenarios]


def _product(catalog: Catalog, identifier: str) -> dict[str, Any]:
    product = catalog.products[identifier]
    return {
        "name": product.name,
        "summary": product.summary,
        "facts": [{"label": fact.label, "value": fact.value} for fact in product.facts],
        "limits": [limit.text for limit in product.limits],
    }
