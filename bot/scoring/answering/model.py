"""The trained judge of open answers: it knows no question by name, only how alike answers and phrases are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from threadpoolctl import ThreadpoolController

from bot.catalog.question import Point
from bot.language.normalise import normalise
from bot.scoring.answering.comparing import Likeness, Phrasebook
from bot.scoring.answers import AnswerScore, PointScore, Strength, answer_windows, scored, strength
from bot.scoring.files import load
from bot.scoring.saying import Window

# A contradiction costs more than a point missed, so it has to be likelier. Chosen on the first two sets.
MET, CONTRADICTED = 0.5, 0.6
# Said so nearly as the author has it, a contradiction needs no judge.
TO_THE_LETTER = 0.95


@dataclass(frozen=True)
class TrainedAnswers:
    """Judges each point by likeness; a question without rated answers is compared with its author's phrases alone."""

    version: str
    book: Phrasebook
    machine: HistGradientBoostingClassifier

    def score(self, text: str, points: Sequence[Point], ask: str = "", question: str = "") -> AnswerScore:
        """Score an answer; clauses copied from the question `ask` count for nothing."""
        said = normalise(text)
        seen = answer_windows(said.text, ask)
        if not seen:
            return scored(said, [PointScore(point.id, False, False, ()) for point in points])
        words = {point.id: strength(point, seen) for point in points}
        found = self.book.compare(self.book.page(question, tuple(points)), seen, words)
        return scored(said, self._judged(words, found, seen))

    def _judged(
        self, words: Mapping[str, Strength], found: Sequence[Likeness], seen: Sequence[Window]
    ) -> list[PointScore]:
        with _threads().limit(limits=1, user_api="openmp"):
            chances = self.machine.predict_proba(np.array([one.numbers for one in found]))
        column = {name: chances[:, number] for number, name in enumerate(self.machine.classes_)}
        judged = zip(words.items(), found, column["met"], column["contradicted"], strict=True)
        return [_point(key, words, like, met, against, seen) for (key, words), like, met, against in judged]


def _point(key: str, words: Strength, like: Likeness, met: float, against: float, seen: Sequence[Window]) -> PointScore:
    if words.against >= max(TO_THE_LETTER, words.stated):
        return PointScore(key, False, True, (seen[words.opposite].span,))
    if against >= CONTRADICTED:
        return PointScore(key, False, True, (seen[like.opposite].span,))
    return PointScore(key, True, False, (seen[like.place].span,)) if met >= MET else PointScore(key, False, False, ())


@cache
def _threads() -> ThreadpoolController:
    """Threads that wait for each other over a few rows take a hundred times as long on a busy machine."""
    return ThreadpoolController()


def load_answers(file: Path) -> TrainedAnswers:
    """Read a model file; raises ModelMissing with what to do."""
    judge: TrainedAnswers = load(file)
    return judge
