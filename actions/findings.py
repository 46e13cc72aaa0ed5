"""How a look-up's result reaches the rules: as slots, on which they choose the words."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet


def nothing() -> list[EventType]:
    """Nothing was found; what an earlier look-up found is forgotten."""
    return [SlotSet("found", False), SlotSet("title", None), SlotSet("item", None)]


def something(title: str, item: str) -> list[EventType]:
    """Found: the title is said, the item is the id that the page opens."""
    return [SlotSet("found", True), SlotSet("title", title), SlotSet("item", item)]
