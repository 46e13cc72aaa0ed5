"""The role-play: its opening, and the loop that hands every message to the practice layer."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import reading
from actions.ports import Line
from actions.wiring import ask

LOOP = "roleplay_form"


def _say(dispatcher: CollectingDispatcher, lines: Sequence[Line]) -> None:
    for line in lines:
        dispatcher.utter_message(text=line.text)


class ActionOpenRoleplay(Action):
    """Lets the buyer speak first, where the scenario has it so."""

    def name(self) -> str:
        return "action_open_roleplay"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        attempt = reading.attempt_of(tracker)
        if attempt:
            _say(dispatcher, await ask(lambda practice: practice.opening(attempt)))
        return []


class RoleplayForm(Action):
    """Gives one recorded turn to the practice layer; the loop ends when the attempt does."""

    def name(self) -> str:
        return LOOP

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        turn = reading.turn_of(tracker)
        if turn is None:
            return [ActiveLoop(LOOP if reading.attempt_of(tracker) else None)]
        result = await ask(lambda practice: practice.take_turn(*turn))
        _say(dispatcher, result.lines)
        return [ActiveLoop(None)] if result.state == "finished" else []
