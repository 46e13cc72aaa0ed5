"""Scores an open answer against an author's key points: met, not met or contradicted, with the words.

The formula stands in docs/scoring-answers.md.
"""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from bot.catalog.question import Point
from bot.language.normalise import Normal, normal_text, normalise
from bot.scoring.reading import Reading, read
from bot.scoring.saying import Sense, Window, coverage, literal, sense, stated, windows
from bot.scoring.sentences import advises, dismisses, own_clauses
from bot.scoring.showing import Span

# The words of a point and its phrases weigh so, and together have to reach this.
WORDS, PHRASES = 0.65, 0.35
MET = 0.68
# A contradiction is said nearly as the author has it, or waves away what the point asks for.
AGAINST, WAVED = 0.6, 0.7
# How much of a contradiction is judged by its letters; said to the letter, it is nobody's warning.
LITERAL, VERBATIM = 0.2, 0.9
# Evidence for a point stands within so many neighbouring clauses.
STATED_WITHIN, AGAINST_WITHIN = 3, 2
# What a contradicted point takes away from a met one.
PENALTY = 0.5


@dataclass(frozen=True)
class PointScore:
    """What an answer says of one key point."""

    id: str
    met: bool
    contradicted: bool
    evidence: tuple[Span, ...]

    def as_json(self) -> dict[str, Any]:
        """Plain data for storage."""
        return asdict(self)


@dataclass(frozen=True)
class AnswerScore:
    """All points of an answer and its level from 0 to 4."""

    points: tuple[PointScore, ...]
    level: int


@dataclass(frozen=True)
class Strength:
    """How strongly an answer states a point and speaks against it, 0 to 1 each, and in which windows."""

    stated: float
    place: int
    against: float
    opposite: int


class AnswerScorer(Protocol):
    """Scores open answers: the trained model in production, words alone in tests."""

    def score(self, text: str, points: Sequence[Point], ask: str, question: str) -> AnswerScore:
        """All points of an answer to the question `ask` with this id."""
        ...


def score_answer(text: str, points: Sequence[Point], ask: str = "") -> AnswerScore:
    """Score an answer by words alone; clauses copied from the question `ask` count for nothing."""
    said = normalise(text)
    seen = answer_windows(said.text, ask)
    return scored(said, [_score(point, seen) for point in points])


class WordsAlone:
    """Scores answers by words alone: the baseline, and enough where nothing is trained."""

    def score(self, text: str, points: Sequence[Point], ask: str = "", question: str = "") -> AnswerScore:
        """All points of an answer; which question it is does not matter."""
        return score_answer(text, points, ask)


def answer_windows(text: str, ask: str) -> list[Window]:
    """The windows of a normalised answer in which a point may stand, short ones first."""
    reading = read(text)
    return windows(reading, own_clauses(reading, normal_text(ask)), STATED_WITHIN)


def strength(point: Point, seen: Sequence[Window]) -> Strength:
    """How strongly the windows state a point and speak against it."""
    meaning = sense(point)
    stated_most = _best([_stated(meaning, window) for window in seen])
    return Strength(*stated_most, *_best([_against(meaning, window) for window in seen]))


def scored(said: Normal, points: Sequence[PointScore]) -> AnswerScore:
    """The answer's score from points whose evidence is measured in the normalised text."""
    originals = tuple(
        PointScore(one.id, one.met, one.contradicted, tuple(said.original(*span) for span in one.evidence))
        for one in points
    )
    return AnswerScore(originals, level(originals))


def level(points: Sequence[PointScore]) -> int:
    """0 to 4: the share of points met, less half of each contradicted; a half rounds down."""
    total = sum(point.met - PENALTY * point.contradicted for point in points)
    return max(0, math.ceil(4 * total / len(points) - 0.5))


def _score(point: Point, seen: Sequence[Window]) -> PointScore:
    found = strength(point, seen)
    contradicted = found.against >= max(AGAINST, found.stated)
    met = found.stated >= MET and not contradicted
    shown = (seen[found.opposite if contradicted else found.place].span,) if met or contradicted else ()
    return PointScore(point.id, met, contradicted, shown)


def _best(scores: Sequence[float]) -> tuple[float, int]:
    """The highest score and where it stands; the first of equals, since short windows come first."""
    highest = max(scores, default=0.0)
    return highest, scores.index(highest) if scores else 0


def _stated(meaning: Sense, window: Window) -> float:
    phrases = max(coverage(phrase, window) for phrase in meaning.says)
    if not meaning.groups:
        return phrases
    return WORDS * stated(meaning.groups, meaning.negative, window) + PHRASES * phrases


def _against(meaning: Sense, window: Window) -> float:
    if window.size > AGAINST_WITHIN:
        return 0.0
    said = max((_opposes(phrase, window) for phrase in meaning.contradicts), default=0.0)
    return max(said, _waved(meaning, window))


def _opposes(phrase: Reading, window: Window) -> float:
    alike = literal(phrase, window)
    if alike < VERBATIM and not advises(window, phrase.text):
        return 0.0
    return (1 - LITERAL) * coverage(phrase, window) + LITERAL * alike


def _waved(meaning: Sense, window: Window) -> float:
    if meaning.negative or len(meaning.groups) < 2 or not _waves(window):
        return 0.0
    denied = stated(meaning.groups, False, window, denied=True)
    return denied if denied >= WAVED else 0.0


def _waves(window: Window) -> bool:
    return window.size == 1 and (window.waved or dismisses(window)) and advises(window)
