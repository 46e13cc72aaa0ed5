"""All use cases behind one name, for those who call them: the actions and the gateway."""

from typing import Any

from bot.practice import answering, lobby, planning, receiving, starting, studying
from bot.practice.errors import AttemptNotFinished, AttemptUnknown, ScenarioUnknown
from bot.practice.parts import Parts
from bot.practice.replies import Line
from bot.records.attempts import Attempt, LobbyTurn, Turn
from bot.reports.attempts import attempt_summaries, attempt_view, turn_reply
from bot.reports.frozen import thaw
from bot.reports.report import report
from bot.reports.scenarios import scenario_card, scenario_cards


class Practice:
    """The use cases of trainees."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    # -- scenarios ---------------------------------------------------------------------------------

    def scenarios(self) -> list[dict[str, Any]]:
        """All scenarios as cards."""
        return scenario_cards(self.parts.catalog())

    def scenario(self, scenario_id: str) -> dict[str, Any]:
        """One scenario as a card."""
        catalog = self.parts.catalog()
        if scenario_id not in catalog.scenarios:
            raise ScenarioUnknown
        return scenario_card(catalog, catalog.scenarios[scenario_id])

    # -- attempts ----------------------------------------------------------------------------------

    def start(self, trainee_id: str, attempt_id: str, scenario_id: str, mode: str) -> bool:
        """Start an attempt under the client's id; False if it was started before."""
        return starting.start(self.parts, trainee_id, attempt_id, scenario_id, mode)

    def opening(self, attempt_id: str) -> list[Line]:
        """The buyer's first line; the same on every call."""
        with self.parts.readers() as session:
            attempt = session.get(Attempt, attempt_id)
            if attempt is None:
                raise AttemptUnknown
            return [Line("buyer", text) for text in attempt.opening]

    def receive(self, trainee_id: str, attempt_id: str, incoming: receiving.Incoming) -> list[str]:
        """Keep a turn; returns the turns that wait for an answer, oldest first."""
        return receiving.receive(self.parts, trainee_id, attempt_id, incoming)

    def take_turn(self, attempt_id: str, turn_id: str) -> answering.TurnResult:
        """Answer a turn exactly once."""
        return answering.take(self.parts, attempt_id, turn_id)

    def reply(self, attempt_id: str, turn_id: str) -> dict[str, Any] | None:
        """The stored reply to a turn, None while it has none."""
        with self.parts.readers() as session:
            attempt, turn = session.get_one(Attempt, attempt_id), session.get_one(Turn, turn_id)
            most = thaw(session, attempt).scenario.turns.most
            return turn_reply(self.parts.catalog(), attempt, turn, most) if turn.reply else None

    def trace(self, turn_id: str) -> str:
        """What was heard in a turn and why the buyer answered as he did, for authors."""
        with self.parts.readers() as session:
            turn = session.get_one(Turn, turn_id)
            return " ".join([*(showing.behaviour for showing in turn.showings), "→", *map(str, turn.trace)])

    def attempt(self, trainee_id: str, attempt_id: str) -> dict[str, Any]:
        """The whole conversation of an attempt."""
        with self.parts.readers() as session:
            attempt = receiving.own_attempt(session, trainee_id, attempt_id)
            return attempt_view(session, self.parts.catalog(), attempt, thaw(session, attempt).scenario)

    def attempts(self, trainee_id: str) -> list[dict[str, Any]]:
        """The trainee's attempts, newest first."""
        with self.parts.readers() as session:
            return attempt_summaries(session, self.parts.catalog(), trainee_id)

    def report(self, trainee_id: str, attempt_id: str) -> dict[str, Any]:
        """The report of a finished attempt."""
        with self.parts.readers() as session:
            attempt = receiving.own_attempt(session, trainee_id, attempt_id)
            if attempt.state != "finished":
                raise AttemptNotFinished
            content = thaw(session, attempt)
            return report(self.parts.catalog(), attempt, content.scenario, content.rubric)

    def plan(self, trainee_id: str) -> list[dict[str, Any]]:
        """What trainee and trainer agreed to practise."""
        return planning.own_plan(self.parts, trainee_id)

    # -- Rasa's conversation of an attempt ---------------------------------------------------------

    def sender(self, attempt_id: str, replace: bool = False) -> tuple[bool, str]:
        """Rasa's sender id of an attempt, and whether its conversation has to be opened first."""
        with self.parts.sessions.begin() as session:
            attempt = session.get_one(Attempt, attempt_id, with_for_update=True)
            fresh = replace or attempt.senders == 0
            attempt.senders += fresh
            return fresh, f"{attempt_id}.{attempt.senders}"

    def words(self, turn_id: str) -> str:
        """What Rasa is sent for a turn: its text, or the name of its control."""
        with self.parts.readers() as session:
            turn = session.get_one(Turn, turn_id)
            return turn.text or str(turn.control)

    def answered(self, turn_id: str) -> bool:
        """True once a turn has its reply."""
        with self.parts.readers() as session:
            return session.get_one(Turn, turn_id).answered_at is not None

    # -- the lobby ---------------------------------------------------------------------------------

    def receive_lobby(self, trainee_id: str, turn_id: str, text: str | None) -> list[Any] | None:
        """Keep a message to the coach; returns its reply if it has one."""
        return receiving.receive_lobby(self.parts, trainee_id, turn_id, text)

    def answer_lobby(self, turn_id: str, messages: list[Any]) -> None:
        """Keep the coach's answer."""
        with self.parts.sessions.begin() as session:
            session.get_one(LobbyTurn, turn_id).reply = messages

    def offer(self, trainee_id: str, family: str | None) -> list[lobby.Offer]:
        """Scenarios to practise."""
        return lobby.offer(self.parts, trainee_id, family)

    def choose(self, trainee_id: str, words: str) -> lobby.Offer | None:
        """The scenario that the words name."""
        return lobby.choose(self.parts, trainee_id, words)

    def again(self, trainee_id: str) -> lobby.Offer | None:
        """The scenario played last."""
        return lobby.again(self.parts, trainee_id)

    def unfinished(self, trainee_id: str) -> lobby.Summary | None:
        """The newest unfinished attempt."""
        return lobby.unfinished(self.parts, trainee_id)

    def latest_report(self, trainee_id: str) -> lobby.Summary | None:
        """The newest finished attempt."""
        return lobby.latest_report(self.parts, trainee_id)

    def next_question(self, trainee_id: str, words: str) -> studying.Asked:
        """A question of the knowledge bank that does this trainee good now."""
        return studying.next_question(self.parts, trainee_id, words)

    def answer_in_lobby(self, trainee_id: str, turn_id: str, question_id: str) -> studying.Marked:
        """Score a message as the answer to a question."""
        return studying.answer_in_lobby(self.parts, trainee_id, turn_id, question_id)

    def explain(self, words: str) -> lobby.Term | None:
        """A word of the unit or the trade, explained."""
        return lobby.explain(self.parts, words)
