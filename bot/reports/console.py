"""Read models of the trainer's pages; each page renders one of these and nothing else."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.catalog.items import Catalog
from bot.records.attempts import Attempt, Turn
from bot.records.database import Session
from bot.records.queries import Filters, attempts_with_names, reviews_of, trainer_name, turns_of
from bot.reports.marking import Segment, mark_up

PAGE = 25


@dataclass(frozen=True)
class Row:
    """One attempt in the list."""

    id: str
    trainee: str
    title: str
    family: str
    mode: str
    state: str
    outcome: str
    mark: int | None
    passed: bool | None
    turns: int
    started_at: datetime


@dataclass(frozen=True)
class AttemptList:
    """The page of attempts."""

    rows: list[Row]
    filters: Filters
    total: int
    pages: int


@dataclass(frozen=True)
class Shown:
    """A behaviour chip beside a turn."""

    id: str
    name: str
    confidence: float
    negative: bool


@dataclass(frozen=True)
class TranscriptTurn:
    """One trainee turn with what it showed, and what was said in answer."""

    number: int | None
    kind: str
    segments: list[Segment]
    behaviours: list[Shown]
    claims: list[dict[str, str]]
    trace: list[str]
    replies: list[dict[str, str]]
    at: datetime


@dataclass(frozen=True)
class Decision:
    """A trainer's decision on an attempt."""

    at: datetime
    by: str
    mark: int | None
    passed: bool
    reason: str
    changes: list[dict[str, Any]]


@dataclass(frozen=True)
class Transcript:
    """The page of one attempt."""

    row: Row
    trainee_id: str
    reviews: list[Decision]
    opening: list[str]
    turns: list[TranscriptTurn]
    report: dict[str, Any] | None
    rubric: str
    scorer: str


def attempt_list(session: Session, catalog: Catalog, filters: Filters) -> AttemptList:
    """Attempts that fit the filters, newest first."""
    found, total, pages = attempts_with_names(session, filters, PAGE)
    rows = [row(catalog, attempt, name) for attempt, name in found]
    return AttemptList(rows, filters, total, pages)


def row(catalog: Catalog, attempt: Attempt, trainee: str) -> Row:
    """An attempt as a row."""
    scenario = catalog.scenarios.get(attempt.scenario_id)
    title = scenario.title if scenario else attempt.scenario_id
    return Row(
        attempt.id, trainee, title, attempt.family, attempt.mode, attempt.state, attempt.outcome or "",
        attempt.mark, attempt.passed, attempt.buyer["turn"], attempt.started_at,
    )  # fmt: skip


def transcript_turns(session: Session, catalog: Catalog, attempt: Attempt) -> list[TranscriptTurn]:
    """Every turn of an attempt with its evidence marked in place."""
    turns = turns_of(session, attempt.id)
    said = 0
    found = []
    for turn in turns:
        said += turn.kind == "say"
        found.append(_turn(catalog, turn, said if turn.kind == "say" else None))
    return found


def _turn(catalog: Catalog, turn: Turn, number: int | None) -> TranscriptTurn:
    behaviours = [
        Shown(one.behaviour, catalog.behaviours[one.behaviour].name, one.confidence, one.behaviour.startswith("neg_"))
        for one in turn.showings
    ]
    spans = [(one.behaviour, catalog.behaviours[one.behaviour].name, one.evidence) for one in turn.showings]
    claims = [{"fact": claim.fact, "verdict": claim.verdict} for claim in turn.claims]
    return TranscriptTurn(
        number, turn.kind, mark_up(turn.text, spans), behaviours, claims,
        [str(mark) for mark in turn.trace], list((turn.reply or {}).get("lines", [])), turn.received_at,
    )  # fmt: skip


def decisions(session: Session, attempt_id: str) -> list[Decision]:
    """All decisions on an attempt, oldest first: a change never hides what was there before."""
    return [
        Decision(one.at, trainer_name(session, one.trainer_id), one.mark, one.passed, one.reason, list(one.changes))
        for one in reviews_of(session, attempt_id)
    ]
