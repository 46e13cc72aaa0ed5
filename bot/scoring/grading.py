"""From the behaviours of a whole role-play to levels, the overall mark and blockers (docs/scoring.md)."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.catalog.rubric import FamilyMark, Order, Rubric, Scale

# What a full mark asks for grows with the talk's length to this power: new things run out. A talk shorter than
# this share of the usual length has to show as much as one of that share (docs/scoring.md).
GROWTH, SHORTEST = 0.6, 0.5


@dataclass(frozen=True)
class Piece:
    """One showing as evidence: in which turn, which behaviour, what it adds."""

    turn: int
    behaviour: str
    weight: float


@dataclass(frozen=True)
class Level:
    """A level from 0 to 4, or None where nothing was shown, with the pieces that led to it."""

    level: int | None
    total: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Grade:
    """Everything that a rubric says of a role-play."""

    mark: int | None
    passed: bool | None
    blockers: tuple[Piece, ...]
    knowledge: dict[str, Level]
    techniques: dict[str, Level]
    indicators: dict[str, Level]
    skills: dict[str, Level]
    evidence: dict[str, Level]
    out_of_order: tuple[Order, ...]


Turns = Sequence[Sequence[str]]


def grade(turns: Turns, family: str, rubric: Rubric, outcome: str | None = None) -> Grade:
    """Grade a role-play; `turns` are the behaviours of each trainee turn in order."""
    shown = any(turns)
    out_of_order = tuple(rule for rule in rubric.order if _breaks(rule, turns))
    mark = _mark(turns, rubric, rubric.families[family], outcome, out_of_order) if shown else None
    blockers = tuple(
        Piece(number, behaviour, 0.0)
        for number, behaviours in enumerate(turns)
        for behaviour in behaviours
        if behaviour in rubric.blockers
    )
    return Grade(
        mark=mark,
        passed=None if mark is None else mark >= rubric.pass_mark and not blockers,
        blockers=blockers,
        knowledge=_levels(turns, rubric.knowledge, rubric.repeat),
        techniques=_levels(turns, rubric.techniques, rubric.repeat),
        indicators=_levels(turns, rubric.indicators, rubric.repeat),
        skills=_levels(turns, rubric.skills, rubric.repeat),
        evidence=_levels(turns, rubric.evidence, rubric.repeat),
        out_of_order=out_of_order,
    )


def _levels(turns: Turns, scales: Mapping[str, Scale], repeat: float) -> dict[str, Level]:
    return {key: level(turns, scale, repeat) for key, scale in scales.items()}


def level(turns: Turns, scale: Scale, repeat: float) -> Level:
    """The level of one scale: sum of weights, each repetition worth `repeat` of the one before, against thresholds."""
    pieces = tuple(_pieces(turns, scale.shows, repeat, 1)) + tuple(_pieces(turns, scale.against, 1.0, -1))
    if not pieces:
        return Level(None, 0.0, ())
    total = sum(piece.weight for piece in pieces)
    return Level(sum(total >= least for least in scale.thresholds), round(total, 3), pieces)


def _pieces(turns: Turns, weights: dict[str, float], repeat: float, sign: int) -> Iterable[Piece]:
    times: dict[str, int] = {}
    for number, behaviours in enumerate(turns):
        for behaviour in behaviours:
            if behaviour in weights:
                worth = weights[behaviour] * repeat ** times.get(behaviour, 0)
                times[behaviour] = times.get(behaviour, 0) + 1
                yield Piece(number, behaviour, sign * worth)


def _mark(turns: Turns, rubric: Rubric, family: FamilyMark, outcome: str | None, broken: tuple[Order, ...]) -> int:
    total = family.base * min(1.0, _length(turns, family))
    total += sum(piece.weight for piece in _pieces(turns, family.weights, rubric.repeat, 1))
    total += sum(piece.weight for piece in _pieces(turns, family.penalties, 1.0, -1))
    total -= family.idle * sum(not behaviours for behaviours in turns) / len(turns)
    total -= sum(rule.cost for rule in broken)
    total += family.outcome.get(outcome or "", 0.0)
    full = family.full * math.pow(max(SHORTEST, _length(turns, family)), GROWTH)
    return round(max(0.0, min(100.0, 100.0 * total / full)))


def _length(turns: Turns, family: FamilyMark) -> float:
    """The talk's turns over the usual number; 1 where the rubric names none."""
    return len(turns) / family.turns if family.turns else 1.0


def _breaks(rule: Order, turns: Turns) -> bool:
    done: set[str] = set()
    for behaviours in turns:
        if set(rule.then) & set(behaviours) and not set(rule.first) & (done | set(behaviours)):
            return True
        done |= set(behaviours)
    return False
