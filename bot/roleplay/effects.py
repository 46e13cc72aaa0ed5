"""How behaviours and situations move the buyer."""

from dataclasses import replace

from bot.catalog.scenario import Scenario, Shift
from bot.catalog.temperament import Temperament
from bot.roleplay.heard import Heard
from bot.roleplay.state import BuyerState

NOTHING = Shift()
# Saying a good thing again convinces less each time; harm done again harms in full.
WORN = 0.5
# A turn that crams in many behaviours is a speech: only the first few reach the buyer.
ATTENTION = 4


def shift_for(key: str, scenario: Scenario, temperament: Temperament) -> Shift:
    """The shift of a behaviour or situation: the scenario's own, else the temperament's, else none."""
    return scenario.effects.get(key) or temperament.effects.get(key) or NOTHING


def react(state: BuyerState, heard: Heard, scenario: Scenario, temperament: Temperament) -> BuyerState:
    """The buyer after hearing a turn, before he answers."""
    good = [behaviour for behaviour in heard.behaviours if behaviour not in heard.negative][:ATTENTION]
    if heard.situation not in {"repeated", "echoed"}:
        for behaviour in good:
            scale = WORN ** state.seen.get(behaviour, 0)
            state = state.moved(shift_for(behaviour, scenario, temperament), scale)
    for behaviour in heard.negative:
        state = state.moved(shift_for(behaviour, scenario, temperament))
    for key in _situations(heard):
        state = state.moved(shift_for(key, scenario, temperament))
    return replace(state, seen=_counted(state.seen, heard.behaviours))


def _situations(heard: Heard) -> list[str]:
    found = [heard.situation] if heard.situation else []
    found += ["claim_wrong"] * bool(heard.wrong_claims)
    found += ["claim_beyond"] * bool(heard.beyond_claims)
    return found


def _counted(seen: dict[str, int], behaviours: tuple[str, ...]) -> dict[str, int]:
    return {**seen, **{behaviour: seen.get(behaviour, 0) + 1 for behaviour in behaviours}}
