"""Trainees' tokens and trainers' accounts; secrets are kept only as hashes."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from bot.practice.errors import InviteInvalid, LoginTaken, PasswordWeak, SessionExpired, Unauthenticated
from bot.practice.parts import Parts
from bot.records.people import Invite, Trainee, TraineeSession, Trainer, TrainerSession
from bot.records.queries import any_trainer, trainer_by_login

TRAINEE_SESSION = timedelta(days=30)
TRAINER_SESSION = timedelta(hours=12)
INVITE = timedelta(days=2)
LEAST_PASSWORD = 10


@dataclass(frozen=True)
class Signed:
    """A new session: the secret for its holder, who he is and until when."""

    token: str
    id: str
    name: str
    expires_at: datetime
    form_token: str = ""


def register_trainee(parts: Parts, name: str) -> Signed:
    """A new trainee with a session."""
    token, expires = new_secret(), parts.clock() + TRAINEE_SESSION
    trainee = Trainee(id=str(uuid4()), name=name.strip(), created_at=parts.clock())
    with parts.sessions.begin() as session:
        session.add(trainee)
        session.flush()
        session.add(TraineeSession(token_hash=secret_hash(token), trainee_id=trainee.id, expires_at=expires))
    return Signed(token, trainee.id, trainee.name, expires)


def renew_trainee(parts: Parts, name: str, old: str | None) -> Signed:
    """A session for the trainee whose old token this is, expired or not; for any other name a new trainee."""
    with parts.readers() as session:
        found = session.get(TraineeSession, secret_hash(old)) if old else None
        trainee = session.get(Trainee, found.trainee_id) if found else None
    if trainee is None or trainee.name != name.strip():
        return register_trainee(parts, name)
    token, expires = new_secret(), parts.clock() + TRAINEE_SESSION
    with parts.sessions.begin() as session:
        session.add(TraineeSession(token_hash=secret_hash(token), trainee_id=trainee.id, expires_at=expires))
    return Signed(token, trainee.id, trainee.name, expires)


def trainee_of(parts: Parts, token: str) -> str:
    """The id of the trainee whose token this is."""
    with parts.readers() as session:
        found = session.get(TraineeSession, secret_hash(token))
    if found is None:
        raise Unauthenticated
    if found.expires_at < parts.clock():
        raise SessionExpired
    return found.trainee_id


def invite_trainer(parts: Parts) -> str:
    """The secret of a new one-time invitation."""
    token = new_secret()
    with parts.sessions.begin() as session:
        session.add(Invite(token_hash=secret_hash(token), expires_at=parts.clock() + INVITE, used_at=None))
    return token


def has_trainers(parts: Parts) -> bool:
    """True once a trainer account exists."""
    with parts.readers() as session:
        return any_trainer(session)


def check_invite(parts: Parts, token: str) -> None:
    """Refuse an invitation that cannot be used."""
    with parts.readers() as session:
        _valid(parts, session.get(Invite, secret_hash(token)))


def accept_invite(parts: Parts, token: str, login: str, password: str) -> None:
    """Make the trainer account of an invitation, which is then used up."""
    if len(password) < LEAST_PASSWORD:
        raise PasswordWeak(least=LEAST_PASSWORD)
    hashed = PasswordHasher().hash(password)
    with parts.sessions.begin() as session:
        invite = _valid(parts, session.get(Invite, secret_hash(token), with_for_update=True))
        if trainer_by_login(session, login.strip()):
            raise LoginTaken
        invite.used_at = parts.clock()
        session.add(Trainer(id=str(uuid4()), login=login.strip(), password_hash=hashed, created_at=parts.clock()))


def sign_in(parts: Parts, login: str, password: str) -> Signed | None:
    """A session for the right login and password, else None."""
    with parts.readers() as session:
        trainer = trainer_by_login(session, login.strip())
    # An unknown login costs the same time as a wrong password, so that none can be found out by the clock.
    if not _matches(trainer.password_hash if trainer else _unknown(), password) or trainer is None:
        return None
    token, form, expires = new_secret(), new_secret(), parts.clock() + TRAINER_SESSION
    with parts.sessions.begin() as session:
        session.add(
            TrainerSession(token_hash=secret_hash(token), trainer_id=trainer.id, form_token=form, expires_at=expires)
        )
    return Signed(token, trainer.id, trainer.login, expires, form)


def trainer_of(parts: Parts, token: str) -> Signed | None:
    """Who is signed in with this token, if anyone."""
    with parts.readers() as session:
        found = session.get(TrainerSession, secret_hash(token))
        if found is None or found.expires_at < parts.clock():
            return None
        trainer = session.get_one(Trainer, found.trainer_id)
    return Signed(token, trainer.id, trainer.login, found.expires_at, found.form_token)


def sign_out(parts: Parts, token: str) -> None:
    """End a trainer's session."""
    with parts.sessions.begin() as session:
        if found := session.get(TrainerSession, secret_hash(token)):
            session.delete(found)


def _valid(parts: Parts, invite: Invite | None) -> Invite:
    if invite is None or invite.used_at or invite.expires_at < parts.clock():
        raise InviteInvalid
    return invite


def _matches(hashed: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(hashed, password)
    except VerifyMismatchError:
        return False


def _unknown() -> str:
    return PasswordHasher().hash("no trainer has this password")


def new_secret() -> str:
    """256 random bits for a link or cookie."""
    return secrets.token_urlsafe(32)


def secret_hash(token: str) -> str:
    """The form in which a secret is kept."""
    # The tokens are 256 random bits, so a fast hash is enough; passwords get argon2id.
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
