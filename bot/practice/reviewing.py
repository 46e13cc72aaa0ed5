"""A trainer confirms or changes the grades of an attempt; only then are they final."""

from dataclasses import dataclass

from bot.catalog.rubric import Rubric
from bot.practice.errors import AttemptNotFinished, AttemptUnknown, ReasonMissing
from bot.practice.parts import Parts
from bot.records.attempts import Attempt, Event
from bot.records.evidence import Review
from bot.reports.frozen import thaw


@dataclass(frozen=True)
class LevelChange:
    """A level that a trainer sees otherwise, and why."""

    scale: str
    ref: str
    level: int | None
    reason: str


def review(
    parts: Parts, trainer_id: str, attempt_id: str, mark: int | None, reason: str, changes: list[LevelChange]
) -> None:
    """Keep a decision; a mark or level that differs from the scorer's needs a reason."""
    with parts.sessions.begin() as session:
        attempt = session.get(Attempt, attempt_id, with_for_update=True)
        if attempt is None:
            raise AttemptUnknown
        if attempt.outcome is None:
            raise AttemptNotFinished
        kept = [_change(attempt, change) for change in changes if _differs(attempt, change)]
        if mark != attempt.mark and not reason.strip():
            raise ReasonMissing
        rubric = thaw(session, attempt).rubric
        passed = mark is not None and mark >= rubric.pass_mark and not _blocked(attempt, rubric)
        session.add(
            Review(
                attempt_id=attempt_id,
                trainer_id=trainer_id,
                mark=mark,
                passed=passed,
                reason=reason.strip(),
                changes=kept,
                at=parts.clock(),
            )
        )
        session.add(Event(attempt_id=attempt_id, at=parts.clock(), kind="reviewed", data={"mark": mark}))


def _differs(attempt: Attempt, change: LevelChange) -> bool:
    return _level(attempt, change) != change.level


def _change(attempt: Attempt, change: LevelChange) -> dict[str, object]:
    if not change.reason.strip():
        raise ReasonMissing
    before = _level(attempt, change)
    return {
        "scale": change.scale,
        "ref": change.ref,
        "from": before,
        "to": change.level,
        "reason": change.reason.strip(),
    }


def _level(attempt: Attempt, change: LevelChange) -> int | None:
    return next((s.level for s in attempt.scores if (s.scale, s.ref) == (change.scale, change.ref)), None)


def _blocked(attempt: Attempt, rubric: Rubric) -> bool:
    shown = {showing.behaviour for turn in attempt.turns for showing in turn.showings}
    return bool(shown & set(rubric.blockers))
