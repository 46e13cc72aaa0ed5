"""Why a use case refuses; `code` is the key of the message that people read."""

from typing import ClassVar


class Refusal(Exception):
    """A request that cannot be done; `values` fill the places of its message."""

    code: ClassVar[str] = "internal"

    def __init__(self, **values: object) -> None:
        super().__init__(f"{self.code} {values}" if values else self.code)
        self.values = values


class TextMissing(Refusal):
    """A turn without text and without control."""

    code = "text_missing"


class TextBlank(Refusal):
    """Nothing but white space."""

    code = "text_blank"


class TextTooLong(Refusal):
    """More characters than a turn may have."""

    code = "text_too_long"


class TextUnreadable(Refusal):
    """NUL or lone surrogates, which no database or person can read."""

    code = "text_unreadable"


class AttemptUnknown(Refusal):
    """No attempt of this trainee has this id; someone else's attempt looks the same."""

    code = "attempt_unknown"


class ScenarioUnknown(Refusal):
    """No scenario has this id."""

    code = "scenario_unknown"


class AttemptFinished(Refusal):
    """The role-play is over."""

    code = "attempt_finished"


class AttemptNotFinished(Refusal):
    """There is no report before the end."""

    code = "attempt_not_finished"


class AttemptLimit(Refusal):
    """No tries are left in assessment mode."""

    code = "attempt_limit"


class TurnConflict(Refusal):
    """The same turn id with other content."""

    code = "turn_conflict"


class TurnInFlight(Refusal):
    """Another turn of the attempt is being answered."""

    code = "turn_in_flight"


class BotUnavailable(Refusal):
    """Rasa or the action server does not answer; the turn is kept."""

    code = "bot_unavailable"


class Unauthenticated(Refusal):
    """No token, or one that we do not know."""

    code = "unauthenticated"


class SessionExpired(Refusal):
    """A token whose time is over."""

    code = "session_expired"


class InviteInvalid(Refusal):
    """An invitation that was used, is too old or never existed."""

    code = "invite_invalid"


class LoginTaken(Refusal):
    """Another trainer has this login."""

    code = "login_taken"


class PasswordWeak(Refusal):
    """A password that is too short."""

    code = "password_weak"


class ReasonMissing(Refusal):
    """A grade was changed without saying why."""

    code = "reason_missing"


class QuestionUnknown(Refusal):
    """No question of the knowledge bank has this id."""

    code = "question_unknown"


class TraineeUnknown(Refusal):
    """No trainee has this id."""

    code = "trainee_unknown"


class EntryInvalid(Refusal):
    """An evidence entry without text, signature or item of the unit, or with a date to come."""

    code = "entry_invalid"
