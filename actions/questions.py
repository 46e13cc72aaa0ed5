"""Questions of the knowledge bank: one is asked, and the trainee's next message is its answer."""

from __future__ import annotations

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict

from actions import reading
from actions.wiring import ask

LOOP = "question_form"


class ActionAskQuestion(Action):
    """Asks the question that does the trainee most good now."""

    def name(self) -> str:
        return "action_ask_question"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        trainee, words = reading.trainee_of(tracker) or "", reading.words_of(tracker)
        asked = await ask(lambda practice: practice.next_question(trainee, words))
        dispatcher.utter_message(text=asked.text)
        return [SlotSet("question", asked.id), SlotSet("asked_in", reading.lobby_turn_of(tracker))]


class QuestionForm(Action):
    """Marks the message after the question; it ends with that one message, whatever it says."""

    def name(self) -> str:
        return LOOP

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict) -> list[EventType]:
        trainee, turn = reading.trainee_of(tracker), reading.lobby_turn_of(tracker)
        question = tracker.get_slot("question")
        # The rule that asks the question enters the loop in the same turn: its answer is still to come.
        if turn == tracker.get_slot("asked_in"):
            return [ActiveLoop(LOOP)]
        if trainee and turn and question:
            marked = await ask(lambda practice: practice.answer_in_lobby(trainee, turn, question))
            for text in marked.texts:
                dispatcher.utter_message(text=text)
        return [SlotSet("question", None), ActiveLoop(None)]
