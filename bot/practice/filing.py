"""What trainers see of a trainee as a whole: evidence file, plan, gaps."""

from dataclasses import dataclass

from bot.practice.errors import TraineeUnknown
from bot.practice.parts import Parts
from bot.practice.planning import Planned, planned
from bot.records.database import Session
from bot.records.people import Trainee
from bot.records.queries import all_trainees, attempts_of
from bot.reports.evidence_file import EvidenceFile, evidence_file

WEAK = 2


@dataclass(frozen=True)
class TraineeRow:
    """A trainee in the list."""

    id: str
    name: str
    attempts: int
    best: int | None


@dataclass(frozen=True)
class Suggestion:
    """A scenario or question that would close a gap."""

    kind: str
    item_id: str
    title: str
    knowledge: str


@dataclass(frozen=True)
class TraineePage:
    """The page of one trainee."""

    file: EvidenceFile
    plan: list[Planned]
    suggestions: list[Suggestion]


def list_trainees(parts: Parts) -> list[TraineeRow]:
    """All trainees with how much they practised."""
    with parts.readers() as session:
        return [_row(session, trainee) for trainee in all_trainees(session)]


def read_file(parts: Parts, trainee_id: str) -> EvidenceFile:
    """A trainee's evidence file."""
    with parts.readers() as session:
        return evidence_file(session, parts.catalog(), _trainee(session, trainee_id), parts.clock())


def read_trainee(parts: Parts, trainee_id: str) -> TraineePage:
    """A trainee's evidence file, plan and what to plan next."""
    with parts.readers() as session:
        trainee = _trainee(session, trainee_id)
        file = evidence_file(session, parts.catalog(), trainee, parts.clock())
        plan = planned(parts, session, trainee_id)
    return TraineePage(file, plan, suggestions(parts, file, {item.item_id for item in plan}))


def suggestions(parts: Parts, file: EvidenceFile, planned: set[str]) -> list[Suggestion]:
    """For each weak or unseen knowledge item a scenario whose main technique trains it, and a question."""
    catalog = parts.catalog()
    found = []
    for item in file.items:
        levels = [piece.level for piece in item.pieces if piece.level is not None]
        if item.group != "knowledge" or (levels and levels[-1] > WEAK):
            continue
        behaviours = [b for b in catalog.behaviours.values() if item.id in b.knowledge and b.polarity == "positive"]
        trained = {technique for behaviour in behaviours for technique in behaviour.techniques}
        fitting = [s for s in catalog.scenarios.values() if s.techniques[0] in trained and s.id not in planned]
        fitting.sort(key=lambda scenario: (scenario.difficulty, scenario.id))
        found += [Suggestion("scenario", s.id, s.title, item.id) for s in fitting[:1]]
        asked = [q for q in catalog.questions.values() if q.knowledge == item.id and q.id not in planned]
        asked.sort(key=lambda question: (question.difficulty, question.id))
        found += [Suggestion("question", q.id, q.ask, item.id) for q in asked[:1]]
    return found


def _trainee(session: Session, trainee_id: str) -> Trainee:
    trainee = session.get(Trainee, trainee_id)
    if trainee is None:
        raise TraineeUnknown
    return trainee


def _row(session: Session, trainee: Trainee) -> TraineeRow:
    attempts = attempts_of(session, trainee.id)
    marks = [attempt.mark for attempt in attempts if attempt.mark is not None]
    return TraineeRow(trainee.id, trainee.name, len(attempts), max(marks, default=None))
