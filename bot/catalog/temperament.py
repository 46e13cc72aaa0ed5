"""A buyer's temper: how behaviours and moments move him, and lines that fit many scenarios."""

from typing import Literal, get_args

from bot.catalog.common import Identifier, Item, Text
from bot.catalog.scenario import Lines, Shift

Situation = Literal[
    "silence", "off_topic", "vague", "repeated", "echoed", "coaching", "not_yet", "withheld", "unknown",
    "claim_wrong", "claim_beyond", "missed", "asked_again",
]  # fmt: skip
SITUATIONS: tuple[str, ...] = get_args(Situation)


class Temperament(Item):
    """Defaults that a scenario can override, by behaviour or by situation."""

    name: Text
    tolerance: dict[Identifier, int]
    effects: dict[Identifier, Shift]
    lines: dict[Identifier, Lines]
