"""The fixed parts of one reply, and the moves from which a reply is made."""

from dataclasses import dataclass, replace
from random import Random

from bot.catalog.common import EndingId
from bot.catalog.lines import Numbered, numbered, spoken_for
from bot.catalog.scenario import Scenario
from bot.catalog.temperament import Temperament
from bot.roleplay.state import BuyerState
from bot.roleplay.voice import choose, spoken


@dataclass(frozen=True)
class Scene:
    """Scenario, temper and the seeded randomness of this turn."""

    scenario: Scenario
    temperament: Temperament
    random: Random


@dataclass(frozen=True)
class Move:
    """Something that the buyer does: the state after it, what he says, and why, for the trainer."""

    state: BuyerState
    said: tuple[str, ...]
    trace: tuple[str, ...]
    asks: bool = False


def say(scene: Scene, state: BuyerState, lines: list[Numbered], trace: str, asks: bool = False) -> Move | None:
    """Say one of the lines, if one is left."""
    found = choose(state, lines, scene.random)
    if found is None:
        return None
    key, line = found
    return Move(spoken(state, key), (line.say,), (trace,), asks)


def say_for(scene: Scene, state: BuyerState, key: str) -> Move | None:
    """Say a line for a behaviour or situation, if one is left: the scenario's own before the temperament's."""
    own, general = spoken_for(scene.scenario, scene.temperament, key)
    return say(scene, state, own, key) or say(scene, state, general, key)


def end(scene: Scene, state: BuyerState, ending: EndingId, why: str) -> Move:
    """End the role-play with one of the ending's lines."""
    lines = numbered(f"ending.{ending}", scene.scenario.endings[ending].lines)
    state = replace(state, ending=ending)
    key, line = choose(state, lines, scene.random) or lines[0]
    return Move(spoken(state, key), (line.say,), (f"ending:{ending}", why))
