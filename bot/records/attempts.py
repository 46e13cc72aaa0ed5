"""Attempts and everything that hangs on them."""

from datetime import datetime
from typing import Any

from sqlalchemy import Float, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.records.base import Base


class Snapshot(Base):
    """A content item as it was when an attempt began, by the digest of its data."""

    __tablename__ = "snapshots"
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    item_id: Mapped[str] = mapped_column(String(64), index=True)
    version: Mapped[int]
    body: Mapped[dict[str, Any]]


class Attempt(Base):
    """One run of one trainee through one scenario; the row is the truth about it."""

    __tablename__ = "attempts"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    trainee_id: Mapped[str] = mapped_column(ForeignKey("trainees.id"), index=True)
    scenario_id: Mapped[str] = mapped_column(String(64), index=True)
    family: Mapped[str] = mapped_column(String(20))
    content: Mapped[dict[str, Any]]  # digests of the snapshots, by kind
    rubric_version: Mapped[str] = mapped_column(String(70))
    scorer_version: Mapped[str] = mapped_column(String(64))
    mode: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(10), index=True)
    outcome: Mapped[str | None] = mapped_column(String(10), index=True)
    seed: Mapped[int]
    buyer: Mapped[dict[str, Any]]
    opening: Mapped[list[Any]]
    senders: Mapped[int] = mapped_column(default=0)  # how often Rasa's conversation was replaced
    mark: Mapped[int | None]
    passed: Mapped[bool | None]
    started_at: Mapped[datetime] = mapped_column(index=True)
    finished_at: Mapped[datetime | None]
    turns: Mapped[list["Turn"]] = relationship(order_by="Turn.number", back_populates="attempt")
    scores: Mapped[list["Score"]] = relationship(order_by="Score.id")
    reflection: Mapped["ReflectionAnswer | None"] = relationship()


class Turn(Base):
    """One message or control request of a trainee, written before anything is done about it."""

    __tablename__ = "turns"
    __table_args__ = (UniqueConstraint("attempt_id", "number"),)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id"), index=True)
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(10), default="")  # say, reflect, hint, pause, resume, give_up
    text: Mapped[str] = mapped_column(Text)
    control: Mapped[str | None] = mapped_column(String(10))
    context: Mapped[str] = mapped_column(Text, default="")
    reply: Mapped[dict[str, Any] | None]
    trace: Mapped[list[Any]] = mapped_column(default=list)
    received_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    attempt: Mapped[Attempt] = relationship(back_populates="turns")
    showings: Mapped[list["Showing"]] = relationship(order_by="Showing.id")
    claims: Mapped[list["ClaimMade"]] = relationship(order_by="ClaimMade.id")


class Showing(Base):
    """A behaviour that a turn shows, with the offsets of the words that show it."""

    __tablename__ = "showings"
    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[str] = mapped_column(ForeignKey("turns.id"), index=True)
    behaviour: Mapped[str] = mapped_column(String(40), index=True)
    confidence: Mapped[float] = mapped_column(Float)
    evidence: Mapped[list[Any]]


class ClaimMade(Base):
    """A claim about the product, compared with its sheet."""

    __tablename__ = "claims"
    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[str] = mapped_column(ForeignKey("turns.id"), index=True)
    fact: Mapped[str] = mapped_column(String(64))
    verdict: Mapped[str] = mapped_column(String(20))
    evidence: Mapped[list[Any]]


class Score(Base):
    """A level of a finished attempt, null where it is not evaluable, with its evidence."""

    __tablename__ = "scores"
    __table_args__ = (UniqueConstraint("attempt_id", "scale", "ref"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id"), index=True)
    scale: Mapped[str] = mapped_column(String(20))  # knowledge, technique, indicator, skill, evidence
    ref: Mapped[str] = mapped_column(String(10))
    level: Mapped[int | None]
    total: Mapped[float]
    evidence: Mapped[list[Any]]  # [{"turn", "behaviour", "weight"}]


class ReflectionAnswer(Base):
    """The question asked after a role-play and what the trainee answered."""

    __tablename__ = "reflections"
    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id"), primary_key=True)
    reflection_id: Mapped[str] = mapped_column(String(64))
    knowledge: Mapped[str] = mapped_column(String(3))
    question: Mapped[str] = mapped_column(Text)
    turn_id: Mapped[str | None] = mapped_column(ForeignKey("turns.id"))
    points: Mapped[list[Any]]
    level: Mapped[int | None]


class Event(Base):
    """Something that happened to an attempt, for the audit trail."""

    __tablename__ = "events"
    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id"), index=True)
    at: Mapped[datetime]
    kind: Mapped[str] = mapped_column(String(30))
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)


class LobbyTurn(Base):
    """A message to the coach outside a role-play, and the coach's answer."""

    __tablename__ = "lobby_turns"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    trainee_id: Mapped[str] = mapped_column(ForeignKey("trainees.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    reply: Mapped[list[Any] | None]
    received_at: Mapped[datetime]
