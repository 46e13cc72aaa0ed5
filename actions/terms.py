"""Explaining the words of the competency unit."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import findings, reading
from actions.wiring import ask


class ActionExplainTerm(Action):
    """Says what a word of the unit means, in the content's words."""

    def name(self) -> str:
        return "action_explain_term"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        words = reading.words_of(tracker)
        term = await ask(lambda practice: practice.explain(words))
        if term is None:
            return findings.nothing()
        dispatcher.utter_message(text=f"{term.title}：{term.text}")
        return findings.something(term.title, term.title)
