"""Finding an attempt of the trainee's: to go on with, to read about, to do again."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import findings, reading
from actions.wiring import ask


class ActionResumeAttempt(Action):
    """Finds the role-play that was left in the middle."""

    def name(self) -> str:
        return "action_resume_attempt"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        trainee = reading.trainee_of(tracker)
        attempt = await ask(lambda practice: practice.unfinished(trainee)) if trainee else None
        return findings.something(attempt.title, attempt.attempt) if attempt else findings.nothing()


class ActionShowReport(Action):
    """Finds the last finished role-play's report."""

    def name(self) -> str:
        return "action_show_report"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        trainee = reading.trainee_of(tracker)
        attempt = await ask(lambda practice: practice.latest_report(trainee)) if trainee else None
        return findings.something(attempt.title, attempt.attempt) if attempt else findings.nothing()


class ActionPractiseAgain(Action):
    """Finds the scenario that was played last."""

    def name(self) -> str:
        return "action_practise_again"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        trainee = reading.trainee_of(tracker)
        offer = await ask(lambda practice: practice.again(trainee)) if trainee else None
        return findings.something(offer.title, offer.scenario) if offer else findings.nothing()
