"""The questions that use cases and reports ask of the database."""

from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, selectinload

from bot.records.attempts import Attempt, Turn
from bot.records.evidence import Entry, PlanItem, QuestionAnswer, Review
from bot.records.people import Trainee, Trainer


@dataclass(frozen=True)
class Filters:
    """Which attempts a trainer asked to see; empty means all."""

    trainee: str = ""
    family: str = ""
    outcome: str = ""
    state: str = ""
    page: int = 1


def turns_of(session: Session, attempt_id: str, kind: str | None = None, before: int | None = None) -> list[Turn]:
    """An attempt's turns in order, with their showings; of one kind, or before a number, if given."""
    query = select(Turn).where(Turn.attempt_id == attempt_id).order_by(Turn.number)
    if kind is not None:
        query = query.where(Turn.kind == kind)
    if before is not None:
        query = query.where(Turn.number < before)
    return list(session.scalars(query.options(selectinload(Turn.showings), selectinload(Turn.claims))))


def last_number(session: Session, attempt_id: str) -> int:
    """The number of an attempt's last turn, 0 before the first."""
    return session.scalar(select(func.max(Turn.number)).where(Turn.attempt_id == attempt_id)) or 0


def unanswered(session: Session, attempt_id: str) -> list[str]:
    """Ids of the turns that wait for an answer, oldest first."""
    query = select(Turn.id).where(Turn.attempt_id == attempt_id, Turn.answered_at.is_(None))
    return list(session.scalars(query.order_by(Turn.number)))


def assessments(session: Session, trainee_id: str, scenario_id: str) -> int:
    """How often a trainee was assessed in a scenario."""
    query = select(func.count()).select_from(Attempt)
    mine = (Attempt.trainee_id == trainee_id, Attempt.scenario_id == scenario_id, Attempt.mode == "assessment")
    return session.scalar(query.where(*mine)) or 0


def attempts_of(session: Session, trainee_id: str) -> list[Attempt]:
    """A trainee's attempts, newest first."""
    query = select(Attempt).where(Attempt.trainee_id == trainee_id)
    return list(session.scalars(query.order_by(Attempt.started_at.desc())))


def attempts_with_names(session: Session, filters: Filters, size: int) -> tuple[list[tuple[Attempt, str]], int, int]:
    """One page of attempts with their trainees' names, newest first; the total and the number of pages."""
    query = _filtered(filters)
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    pages = max(1, -(-total // size))
    page = min(max(1, filters.page), pages)
    found = session.execute(query.order_by(Attempt.started_at.desc()).limit(size).offset((page - 1) * size))
    return [(attempt, name) for attempt, name in found], total, pages


def trainer_by_login(session: Session, login: str) -> Trainer | None:
    """The trainer of a login."""
    return session.scalar(select(Trainer).where(Trainer.login == login))


def any_trainer(session: Session) -> bool:
    """True once there is a trainer."""
    return session.scalar(select(Trainer.id).limit(1)) is not None


def _filtered(filters: Filters) -> Select[tuple[Attempt, str]]:
    query = select(Attempt, Trainee.name).join(Trainee, Trainee.id == Attempt.trainee_id)
    if filters.trainee:
        query = query.where(Trainee.name.contains(filters.trainee, autoescape=True))
    for column, value in (
        (Attempt.family, filters.family),
        (Attempt.outcome, filters.outcome),
        (Attempt.state, filters.state),
    ):
        if value:
            query = query.where(column == value)
    return query


def reviews_of(session: Session, attempt_id: str) -> list[Review]:
    """The decisions on an attempt, oldest first."""
    return list(session.scalars(select(Review).where(Review.attempt_id == attempt_id).order_by(Review.id)))


def answers_of(session: Session, trainee_id: str) -> list[QuestionAnswer]:
    """A trainee's answers to questions of the bank, oldest first."""
    query = select(QuestionAnswer).where(QuestionAnswer.trainee_id == trainee_id)
    return list(session.scalars(query.order_by(QuestionAnswer.at)))


def entries_of(session: Session, trainee_id: str) -> list[Entry]:
    """Evidence that people added to a trainee's file, oldest first."""
    query = select(Entry).where(Entry.trainee_id == trainee_id)
    return list(session.scalars(query.order_by(Entry.observed_on)))


def plan_of(session: Session, trainee_id: str) -> list[PlanItem]:
    """A trainee's training plan by date."""
    query = select(PlanItem).where(PlanItem.trainee_id == trainee_id)
    return list(session.scalars(query.order_by(PlanItem.due_on, PlanItem.id)))


def trainer_name(session: Session, trainer_id: str) -> str:
    """A trainer's login."""
    return session.get_one(Trainer, trainer_id).login


def all_trainees(session: Session) -> list[Trainee]:
    """All trainees by name."""
    return list(session.scalars(select(Trainee).order_by(Trainee.name, Trainee.created_at)))
