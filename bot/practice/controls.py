"""Requests to the coach: hint, pause, resume, give up. Asked by button or by an exact phrase."""

from collections.abc import Callable

from bot.catalog.items import Catalog
from bot.language.likeness import bare
from bot.language.normalise import normal_text
from bot.practice.finishing import finish
from bot.practice.parts import Parts
from bot.practice.replies import Line, notice
from bot.records.attempts import Attempt
from bot.records.database import Session
from bot.records.queries import turns_of
from bot.reports.frozen import thaw
from bot.roleplay.feedback import hint
from bot.roleplay.state import from_json

Handler = Callable[[Parts, Session, Attempt], list[Line]]


def asked_for(text: str, catalog: Catalog) -> str | None:
    """The control that a whole message asks for; sales talk that merely contains the words asks for none."""
    said = bare(normal_text(text))
    for cues in catalog.cues.values():
        for control, phrases in cues.controls.model_dump().items():
            if said and any(said == bare(phrase) for phrase in phrases):
                return str(control)
    return None


def _hint(parts: Parts, session: Session, attempt: Attempt) -> list[Line]:
    if attempt.mode == "assessment":
        return [notice(parts, "no_hints_in_assessment")]
    if attempt.state == "reflecting":
        return [notice(parts, "no_more_hints")]
    given = len(turns_of(session, attempt.id, "hint"))
    found = hint(thaw(session, attempt).scenario, from_json(attempt.buyer), max(0, given - 1))
    return [notice(parts, "hint_prefix", hint=found) if found else notice(parts, "no_more_hints")]


def _pause(parts: Parts, _: Session, attempt: Attempt) -> list[Line]:
    if attempt.state == "playing":
        attempt.state = "paused"
    return [notice(parts, "paused")]


def _resume(parts: Parts, _: Session, attempt: Attempt) -> list[Line]:
    if attempt.state == "paused":
        attempt.state = "playing"
    return [notice(parts, "resumed")]


def _give_up(parts: Parts, session: Session, attempt: Attempt) -> list[Line]:
    if attempt.state == "reflecting":
        attempt.state = "finished"
        return [notice(parts, "reflection_skipped")]
    return [notice(parts, "gave_up"), *finish(parts, session, attempt, "gave_up")]


HANDLERS: dict[str, Handler] = {"hint": _hint, "pause": _pause, "resume": _resume, "give_up": _give_up}
