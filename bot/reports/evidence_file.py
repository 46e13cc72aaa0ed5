"""One trainee's evidence file: every item of the unit against the four assessment methods."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.catalog.items import Catalog
from bot.records.attempts import Attempt, Score
from bot.records.database import Session
from bot.records.evidence import Entry, QuestionAnswer, Review
from bot.records.people import Trainee
from bot.records.queries import answers_of, attempts_of, entries_of, reviews_of, trainer_name
from bot.reports.frozen import thaw
from bot.roleplay.feedback import buyer_feedback
from bot.roleplay.state import from_json

# Role-plays stand in for M1 and M2 only as practice: the unit wants them at the workplace, from a real customer.
SIMULATED = {"M1", "M2"}


@dataclass(frozen=True)
class Piece:
    """One piece of evidence."""

    method: str
    on: date
    source: str
    quote: str
    level: int | None
    confirmed_by: str
    reason: str
    simulated: bool


@dataclass(frozen=True)
class FileItem:
    """An item of the unit with its evidence and what is missing."""

    id: str
    text: str
    group: str
    pieces: tuple[Piece, ...]
    missing: tuple[str, ...]

    def by(self, method: str) -> list[Piece]:
        """The pieces of one method."""
        return [piece for piece in self.pieces if piece.method == method]


@dataclass(frozen=True)
class EvidenceFile:
    """The whole file, as it is shown, printed and exported."""

    trainee: str
    trainee_id: str
    unit_code: str
    unit_name: str
    rubrics: tuple[str, ...]
    methods: tuple[tuple[str, str], ...]
    items: tuple[FileItem, ...]
    made_at: datetime


def evidence_file(session: Session, catalog: Catalog, trainee: Trainee, now: datetime) -> EvidenceFile:
    """Everything known of a trainee, by item of the unit."""
    attempts = [attempt for attempt in attempts_of(session, trainee.id) if attempt.outcome]
    found: dict[str, list[Piece]] = {}
    for ref, piece in _pieces(session, catalog, trainee, attempts):
        found.setdefault(ref, []).append(piece)
    methods = tuple((method.id, method.text) for method in catalog.unit.methods)
    return EvidenceFile(
        trainee=trainee.name,
        trainee_id=trainee.id,
        unit_code=catalog.unit.code,
        unit_name=catalog.unit.name,
        rubrics=tuple(sorted({attempt.rubric_version for attempt in attempts})),
        methods=methods,
        items=tuple(_item(group, key, text, found.get(key, [])) for group, key, text in _entries(catalog)),
        made_at=now,
    )


def _entries(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    for group, entries in catalog.unit.filed.items():
        yield from ((group, entry.id, entry.text) for entry in entries)


def _item(group: str, key: str, text: str, pieces: list[Piece]) -> FileItem:
    proven = {piece.method for piece in pieces if not piece.simulated}
    missing = tuple(method for method in ("M1", "M2", "M3", "M4") if method not in proven)
    return FileItem(key, text, group, tuple(sorted(pieces, key=lambda piece: piece.on)), missing)


def _pieces(
    session: Session, catalog: Catalog, trainee: Trainee, attempts: list[Attempt]
) -> Iterator[tuple[str, Piece]]:
    for attempt in attempts:
        reviews = reviews_of(session, attempt.id)
        yield from _from_attempt(session, catalog, attempt, reviews[-1] if reviews else None)
    yield from _from_answers(catalog, answers_of(session, trainee.id))
    yield from _from_entries(entries_of(session, trainee.id))


def _from_attempt(
    session: Session, catalog: Catalog, attempt: Attempt, review: Review | None
) -> Iterator[tuple[str, Piece]]:
    by = trainer_name(session, review.trainer_id) if review else ""
    scenario = catalog.scenarios.get(attempt.scenario_id)
    source = scenario.title if scenario else attempt.scenario_id
    for score in attempt.scores:
        level, reason = _reviewed(score, review)
        if score.scale != "technique" and level is not None:
            quote = _quote(attempt, score)
            yield score.ref, Piece("M1", attempt.started_at.date(), source, quote, level, by, reason, True)
    yield from _feedback(session, attempt, source)
    asked = attempt.reflection
    if asked and asked.level is not None:
        answer = next((turn.text for turn in attempt.turns if turn.id == asked.turn_id), "")
        quote = f"{asked.question} → {answer}"
        yield asked.knowledge, Piece("M3", attempt.started_at.date(), source, quote, asked.level, by, "", False)


def _feedback(session: Session, attempt: Attempt, source: str) -> Iterator[tuple[str, Piece]]:
    """What the played buyer said of the trainee, for the evidence items that the scenario is about."""
    scenario = thaw(session, attempt).scenario
    said = buyer_feedback(scenario, from_json(attempt.buyer))
    for ref in scenario.covers.evidence if said else ():
        yield ref, Piece("M2", attempt.started_at.date(), source, said, None, "", "", True)


def _reviewed(score: Score, review: Review | None) -> tuple[int | None, str]:
    for change in review.changes if review else []:
        if (change["scale"], change["ref"]) == (score.scale, score.ref):
            return change["to"], f"{change['from']} → {change['to']}：{change['reason']}"
    return score.level, ""


def _quote(attempt: Attempt, score: Score) -> str:
    wanted = {piece["turn"] for piece in score.evidence}
    return "／".join(turn.text for turn in attempt.turns if turn.id in wanted)


def _from_answers(catalog: Catalog, answers: Iterable[QuestionAnswer]) -> Iterator[tuple[str, Piece]]:
    for answer in answers:
        question = catalog.questions.get(answer.question_id)
        asked = question.ask if question else answer.question_id
        quote = f"{asked} → {answer.text}"
        source = f"{answer.question_id} v{answer.version}"
        yield answer.knowledge, Piece("M3", answer.at.date(), source, quote, answer.level, "", "", False)


def _from_entries(entries: Iterable[Entry]) -> Iterator[tuple[str, Piece]]:
    for entry in entries:
        source = f"{entry.signed_by}（{entry.role}）"
        for ref in entry.refs:
            yield (
                ref,
                Piece(entry.method, entry.observed_on, source, entry.text, None, entry.signed_by, "", False),
            )
