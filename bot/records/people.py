"""Trainees, trainers, and the tokens by which they are known."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.records.base import Base


class Trainee(Base):
    """A person who practises."""

    __tablename__ = "trainees"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    created_at: Mapped[datetime]


class TraineeSession(Base):
    """A bearer token of a trainee; only its hash is kept."""

    __tablename__ = "trainee_sessions"
    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    trainee_id: Mapped[str] = mapped_column(ForeignKey("trainees.id"), index=True)
    expires_at: Mapped[datetime]


class Trainer(Base):
    """A person who reviews transcripts."""

    __tablename__ = "trainers"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    login: Mapped[str] = mapped_column(String(60), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime]


class TrainerSession(Base):
    """A signed-in browser of a trainer; only the cookie's hash is kept."""

    __tablename__ = "trainer_sessions"
    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    trainer_id: Mapped[str] = mapped_column(ForeignKey("trainers.id"), index=True)
    form_token: Mapped[str] = mapped_column(String(64))
    expires_at: Mapped[datetime]


class Invite(Base):
    """A one-time link to make a trainer account."""

    __tablename__ = "invites"
    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
