"""What an action reads from the tracker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rasa_sdk import Tracker

# How a button's payload says that it opens a scenario's brief rather than saying something.
SCENARIO = "scenario:"


class TurnRef(NamedTuple):
    """A turn as the gateway recorded it: Rasa carries the ids, the database has the words."""

    attempt: str
    turn: str


def _metadata(tracker: Tracker) -> Mapping[str, Any]:
    """The gateway's own words beside the message; anything else is nothing."""
    metadata = tracker.latest_message.get("metadata")
    return metadata if isinstance(metadata, Mapping) else {}


def _word(tracker: Tracker, key: str) -> str | None:
    value = _metadata(tracker).get(key)
    return value if isinstance(value, str) and value else None


def attempt_of(tracker: Tracker) -> str | None:
    """The attempt that the message belongs to."""
    return _word(tracker, "attempt")


def turn_of(tracker: Tracker) -> TurnRef | None:
    """The recorded turn that the message stands for, if it stands for one."""
    attempt, turn = _word(tracker, "attempt"), _word(tracker, "turn")
    return TurnRef(attempt, turn) if attempt and turn else None


def trainee_of(tracker: Tracker) -> str | None:
    """The trainee who is talking."""
    return _word(tracker, "trainee")


def lobby_turn_of(tracker: Tracker) -> str | None:
    """The recorded message to the coach."""
    return _word(tracker, "turn")


def words_of(tracker: Tracker) -> str:
    """What was typed, in the trainee's own characters."""
    return tracker.latest_message.get("text") or ""


def family_of(tracker: Tracker) -> str | None:
    """The family of scenarios that was named: each is an entity, and the longest word says the most."""
    entities = tracker.latest_message.get("entities") or []
    longest = max(entities, key=lambda entity: entity["end"] - entity["start"], default=None)
    return str(longest["entity"]) if longest else None


def offered(tracker: Tracker) -> list[str]:
    """The titles of the scenarios that were listed last, in their order."""
    return next(_lists(tracker), [])


def _lists(tracker: Tracker) -> Iterator[list[str]]:
    """Every list of scenarios in the conversation, the last one first."""
    for event in reversed(tracker.events):
        buttons = (event.get("data") or {}).get("buttons") or []
        titles = [button["title"] for button in buttons if button["payload"].startswith(SCENARIO)]
        if event.get("event") == "bot" and titles:
            yield titles
