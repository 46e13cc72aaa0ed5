"""A trainee's evidence file and training plan: what people add to what role-plays and questions show."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.practice.accounts import new_secret, secret_hash
from bot.practice.errors import EntryInvalid, InviteInvalid, QuestionUnknown, TraineeUnknown
from bot.practice.parts import Parts
from bot.practice.receiving import check_text
from bot.records.evidence import Entry, EvidenceRequest, PlanItem, QuestionAnswer
from bot.records.people import Trainee
from bot.scoring.answers import AnswerScore

REQUEST = timedelta(days=14)
METHODS = ("M1", "M2", "M3", "M4")


@dataclass(frozen=True)
class NewEntry:
    """Evidence as a person signs it."""

    method: str
    refs: tuple[str, ...]
    text: str
    signed_by: str
    role: str
    observed_on: date


def add_entry(parts: Parts, trainee_id: str, new: NewEntry, trainer_id: str | None) -> None:
    """Add signed evidence to a trainee's file."""
    _check(parts, new)
    with parts.sessions.begin() as session:
        if session.get(Trainee, trainee_id) is None:
            raise TraineeUnknown
        session.add(
            Entry(
                trainee_id=trainee_id,
                method=new.method,
                refs=list(new.refs),
                text=new.text.strip(),
                signed_by=new.signed_by.strip(),
                role=new.role.strip(),
                observed_on=new.observed_on,
                entered_by=trainer_id,
                at=parts.clock(),
            )
        )


def request_entry(parts: Parts, trainer_id: str, trainee_id: str, method: str) -> str:
    """The secret of a link by which a customer or third party adds one entry."""
    token = new_secret()
    with parts.sessions.begin() as session:
        if session.get(Trainee, trainee_id) is None:
            raise TraineeUnknown
        expires = parts.clock() + REQUEST
        session.add(
            EvidenceRequest(
                token_hash=secret_hash(token),
                trainee_id=trainee_id,
                method=method,
                asked_by=trainer_id,
                expires_at=expires,
                used_at=None,
            )
        )
    return token


def requested(parts: Parts, token: str) -> tuple[str, str, str]:
    """Trainee's id, his name and the method of a link that can still be used."""
    with parts.readers() as session:
        found = session.get(EvidenceRequest, secret_hash(token))
        if found is None or found.used_at or found.expires_at < parts.clock():
            raise InviteInvalid
        return found.trainee_id, session.get_one(Trainee, found.trainee_id).name, found.method


def answer_request(parts: Parts, token: str, new: NewEntry) -> None:
    """Add the entry of a link, which is then used up."""
    trainee_id, _, method = requested(parts, token)
    if new.method != method:
        raise EntryInvalid
    add_entry(parts, trainee_id, new, None)
    with parts.sessions.begin() as session:
        session.get_one(EvidenceRequest, secret_hash(token), with_for_update=True).used_at = parts.clock()


def answer_question(parts: Parts, trainee_id: str, answer_id: str, question_id: str, text: str) -> AnswerScore:
    """Score and keep an answer to a question of the bank; the same id again keeps one row."""
    question = parts.catalog().questions.get(question_id)
    if question is None:
        raise QuestionUnknown
    scored = parts.answers().score(check_text(text), question.points, question.ask, question.id)
    with parts.sessions.begin() as session:
        if session.get(QuestionAnswer, answer_id) is None:
            session.add(
                QuestionAnswer(
                    id=answer_id,
                    trainee_id=trainee_id,
                    question_id=question_id,
                    version=question.version,
                    knowledge=question.knowledge,
                    text=text,
                    points=[point.as_json() for point in scored.points],
                    level=scored.level,
                    at=parts.clock(),
                )
            )
    return scored


def plan(parts: Parts, trainer_id: str, trainee_id: str, kind: str, item_id: str, knowledge: str, due: date) -> None:
    """Agree that a trainee practises a scenario or question by a date."""
    catalog = parts.catalog()
    if item_id not in (catalog.scenarios if kind == "scenario" else catalog.questions):
        raise QuestionUnknown
    with parts.sessions.begin() as session:
        if session.get(Trainee, trainee_id) is None:
            raise TraineeUnknown
        session.add(
            PlanItem(
                trainee_id=trainee_id,
                kind=kind,
                item_id=item_id,
                knowledge=knowledge,
                due_on=due,
                agreed_by=trainer_id,
                at=parts.clock(),
            )
        )


def _check(parts: Parts, new: NewEntry) -> None:
    unit = parts.catalog().unit
    known = {entry.id for entry in unit.file_items}
    sound = new.text.strip() and new.signed_by.strip() and new.role.strip() and new.refs and set(new.refs) <= known
    if not sound or new.method not in METHODS or new.observed_on > parts.clock().date() + timedelta(days=1):
        raise EntryInvalid
