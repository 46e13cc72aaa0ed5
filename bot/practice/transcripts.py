"""What trainers read and decide."""

from bot.practice.errors import AttemptUnknown
from bot.practice.parts import Parts
from bot.records.attempts import Attempt
from bot.records.people import Trainee
from bot.records.queries import Filters
from bot.reports.console import AttemptList, Transcript, attempt_list, decisions, row, transcript_turns
from bot.reports.frozen import thaw
from bot.reports.report import report


def list_attempts(parts: Parts, filters: Filters) -> AttemptList:
    """Attempts of all trainees that fit the filters."""
    with parts.readers() as session:
        return attempt_list(session, parts.catalog(), filters)


def read_transcript(parts: Parts, attempt_id: str) -> Transcript:
    """One attempt with every turn, its evidence and scores."""
    catalog = parts.catalog()
    with parts.readers() as session:
        attempt = session.get(Attempt, attempt_id)
        if attempt is None:
            raise AttemptUnknown
        trainee = session.get_one(Trainee, attempt.trainee_id)
        content = thaw(session, attempt)
        ended = attempt.outcome is not None
        return Transcript(
            row=row(catalog, attempt, trainee.name),
            trainee_id=trainee.id,
            reviews=decisions(session, attempt_id),
            opening=list(attempt.opening),
            turns=transcript_turns(session, catalog, attempt),
            report=report(catalog, attempt, content.scenario, content.rubric) if ended else None,
            rubric=attempt.rubric_version,
            scorer=attempt.scorer_version,
        )
