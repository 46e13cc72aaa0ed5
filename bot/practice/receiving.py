"""Write a turn as received, before anything is done about it."""

from dataclasses import dataclass
from typing import Any

from bot.practice.errors import (
    AttemptFinished,
    AttemptUnknown,
    TextBlank,
    TextMissing,
    TextTooLong,
    TextUnreadable,
    TurnConflict,
)  # fmt: skip
from bot.practice.parts import Parts
from bot.records.attempts import Attempt, LobbyTurn, Turn
from bot.records.database import Session
from bot.records.queries import last_number, unanswered

LIMIT = 2000
CONTROLS = ("hint", "pause", "resume", "give_up")


@dataclass(frozen=True)
class Incoming:
    """A turn as the client sent it."""

    id: str
    text: str | None
    control: str | None


def check_text(text: str | None) -> str:
    """The text of a message, or the reason why it cannot be one."""
    if text is None:
        raise TextMissing
    if len(text) > LIMIT:
        raise TextTooLong(limit=LIMIT, length=len(text))
    if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise TextUnreadable
    if not text.strip():
        raise TextBlank
    return text


def receive(parts: Parts, trainee_id: str, attempt_id: str, incoming: Incoming) -> list[str]:
    """Keep a turn durably; returns the ids of the attempt's turns still to be answered, oldest first."""
    text = "" if incoming.control else check_text(incoming.text)
    with parts.sessions.begin() as session:
        attempt = own_attempt(session, trainee_id, attempt_id)
        turn = session.get(Turn, incoming.id)
        if turn is None:
            if attempt.state == "finished":
                raise AttemptFinished
            session.add(_turn(parts, session, attempt_id, incoming, text))
            session.flush()
        elif (turn.attempt_id, turn.text, turn.control) != (attempt_id, text, incoming.control):
            raise TurnConflict
        return unanswered(session, attempt_id)


def own_attempt(session: Session, trainee_id: str, attempt_id: str) -> Attempt:
    """The trainee's attempt; someone else's is as unknown as none."""
    attempt = session.get(Attempt, attempt_id, with_for_update=True)
    if attempt is None or attempt.trainee_id != trainee_id:
        raise AttemptUnknown
    return attempt


def _turn(parts: Parts, session: Session, attempt_id: str, incoming: Incoming, text: str) -> Turn:
    return Turn(
        id=incoming.id,
        attempt_id=attempt_id,
        number=last_number(session, attempt_id) + 1,
        text=text,
        control=incoming.control,
        reply=None,
        received_at=parts.clock(),
        answered_at=None,
    )


def receive_lobby(parts: Parts, trainee_id: str, turn_id: str, text: str | None) -> list[Any] | None:
    """Keep a message to the coach durably; returns its reply if it was answered before."""
    checked = check_text(text)
    with parts.sessions.begin() as session:
        turn = session.get(LobbyTurn, turn_id)
        if turn is None:
            session.add(
                LobbyTurn(id=turn_id, trainee_id=trainee_id, text=checked, reply=None, received_at=parts.clock())
            )
            return None
        if (turn.trainee_id, turn.text) != (trainee_id, checked):
            raise TurnConflict
        return turn.reply
