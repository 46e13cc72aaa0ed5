"""Offering scenarios and recognising the one that was meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import findings, ordinals, reading
from actions.ports import Offer
from actions.wiring import ask


def _list(offers: Sequence[Offer]) -> dict[str, Any]:
    """A numbered list to read, and a button for each to press."""
    lines = [f"{number}. {offer.title}：{offer.summary}" for number, offer in enumerate(offers, start=1)]
    buttons = [{"title": offer.title, "payload": f"{reading.SCENARIO}{offer.scenario}"} for offer in offers]
    return {"text": "\n".join(lines), "buttons": buttons}


class ActionOfferScenarios(Action):
    """Lists what can be practised, all of it or one family's."""

    def name(self) -> str:
        return "action_offer_scenarios"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        trainee, family = reading.trainee_of(tracker), reading.family_of(tracker)
        offers = await ask(lambda practice: practice.offer(trainee, family)) if trainee else []
        if not offers:
            return findings.nothing()
        dispatcher.utter_message(**_list(offers))
        return findings.something(offers[0].title, offers[0].scenario)


class ActionChooseScenario(Action):
    """Finds the scenario that the trainee means, by its place in the list or by its words."""

    def name(self) -> str:
        return "action_choose_scenario"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        trainee, said = reading.trainee_of(tracker), reading.words_of(tracker)
        words = ordinals.pick(said, reading.offered(tracker)) or said
        offer = await ask(lambda practice: practice.choose(trainee, words)) if trainee else None
        return findings.something(offer.title, offer.scenario) if offer else findings.nothing()
