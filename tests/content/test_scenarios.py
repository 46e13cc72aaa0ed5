"""Each scenario is played hundreds of times: no repeats, no dead ends, every line and ending reachable."""

import pytest

from bot.catalog.items import Catalog
from bot.catalog.lines import all_lines
from bot.catalog.loader import CONTENT, load
from bot.roleplay.rehearsal import complaints, rehearse

SCENARIOS = sorted(load(CONTENT).scenarios)
PLAYS = 500
LEAST_LINES = 60


@pytest.mark.parametrize("identifier", SCENARIOS)
def test_scenario_is_sound_in_rehearsal(catalog: Catalog, identifier: str) -> None:
    scenario = catalog.scenarios[identifier]
    temperament = catalog.temperaments[scenario.persona.temperament]
    assert complaints(scenario, temperament, rehearse(scenario, temperament, PLAYS)) == []


@pytest.mark.parametrize("identifier", SCENARIOS)
def test_scenario_has_enough_lines(catalog: Catalog, identifier: str) -> None:
    assert len(list(all_lines(catalog.scenarios[identifier]))) >= LEAST_LINES
