"""What people decide and add: reviews, evidence from outside the role-plays, training plans."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.records.base import Base


class Review(Base):
    """A trainer's decision on an attempt; the newest is in force, the older ones stay."""

    __tablename__ = "reviews"
    id: Mapped[int] = mapped_column(primary_key=True)
    attempt_id: Mapped[str] = mapped_column(ForeignKey("attempts.id"), index=True)
    trainer_id: Mapped[str] = mapped_column(ForeignKey("trainers.id"))
    mark: Mapped[int | None]
    passed: Mapped[bool]
    reason: Mapped[str] = mapped_column(Text)
    changes: Mapped[list[Any]]  # [{"scale", "ref", "from", "to", "reason"}]
    at: Mapped[datetime]


class Entry(Base):
    """Signed and dated evidence that a person added to a trainee's file."""

    __tablename__ = "evidence_entries"
    id: Mapped[int] = mapped_column(primary_key=True)
    trainee_id: Mapped[str] = mapped_column(ForeignKey("trainees.id"), index=True)
    method: Mapped[str] = mapped_column(String(2))  # M1 observation, M2 customer, M3 questions, M4 third party
    refs: Mapped[list[Any]]  # ids of the unit: K1, "1.3", E4 …
    text: Mapped[str] = mapped_column(Text)
    signed_by: Mapped[str] = mapped_column(String(60))
    role: Mapped[str] = mapped_column(String(60))
    observed_on: Mapped[date]
    entered_by: Mapped[str | None] = mapped_column(ForeignKey("trainers.id"))
    at: Mapped[datetime]


class EvidenceRequest(Base):
    """A one-time link by which a customer or third party adds evidence without an account."""

    __tablename__ = "evidence_requests"
    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    trainee_id: Mapped[str] = mapped_column(ForeignKey("trainees.id"))
    method: Mapped[str] = mapped_column(String(2))
    asked_by: Mapped[str] = mapped_column(ForeignKey("trainers.id"))
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class PlanItem(Base):
    """Something to practise or learn by a date, agreed between trainee and trainer."""

    __tablename__ = "plan_items"
    id: Mapped[int] = mapped_column(primary_key=True)
    trainee_id: Mapped[str] = mapped_column(ForeignKey("trainees.id"), index=True)
    kind: Mapped[str] = mapped_column(String(10))  # scenario, question
    item_id: Mapped[str] = mapped_column(String(64))
    knowledge: Mapped[str] = mapped_column(String(3))
    due_on: Mapped[date]
    agreed_by: Mapped[str] = mapped_column(ForeignKey("trainers.id"))
    at: Mapped[datetime]


class QuestionAnswer(Base):
    """A trainee's answer to a question of the knowledge bank, scored by the key points of its version."""

    __tablename__ = "question_answers"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    trainee_id: Mapped[str] = mapped_column(ForeignKey("trainees.id"), index=True)
    question_id: Mapped[str] = mapped_column(String(64))
    version: Mapped[int]
    knowledge: Mapped[str] = mapped_column(String(3))
    text: Mapped[str] = mapped_column(Text)
    points: Mapped[list[Any]]
    level: Mapped[int]
    at: Mapped[datetime]
