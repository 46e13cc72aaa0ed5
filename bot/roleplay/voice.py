"""Chooses a line that fits the buyer's mood and has not been said."""

from dataclasses import replace
from random import Random

from bot.catalog.lines import Numbered
from bot.roleplay.state import BuyerState

WARM = 50
COLD = 25


def mood(state: BuyerState) -> str:
    """How the buyer sounds: warm, cool or cold."""
    if state.patience < COLD or state.trust < COLD // 2:
        return "cold"
    return "warm" if (state.trust + state.interest) / 2 >= WARM else "cool"


def choose(state: BuyerState, lines: list[Numbered], random: Random) -> Numbered | None:
    """An unused line for the mood, before one for any mood; None if all have been said."""
    fresh = [(key, line) for key, line in lines if key not in state.used]
    now = mood(state)
    fitting = [item for item in fresh if item[1].mood == now] or [item for item in fresh if item[1].mood is None]
    return random.choice(fitting) if fitting else None


def spoken(state: BuyerState, key: str) -> BuyerState:
    """The state after a line was said."""
    return replace(state, used=(*state.used, key))
