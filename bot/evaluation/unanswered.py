"""Scores answers as if nobody had ever answered their question: by judges that were taught on other questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.catalog.question import Point, Question
from bot.scoring.answering.examples import RatedAnswer
from bot.scoring.answering.model import TrainedAnswers
from bot.scoring.answering.training import answer_lesson, learn, phrasebook
from bot.scoring.answers import AnswerScore

FOLDS = 3


@dataclass(frozen=True)
class Unanswered:
    """For each question a judge that has seen neither it nor an answer to it."""

    judges: Mapping[str, TrainedAnswers]

    def score(self, text: str, points: Sequence[Point], ask: str, question: str) -> AnswerScore:
        """Score an answer by its author's phrases alone."""
        return self.judges[question].score(text, points, ask)


def unanswered(rated: Sequence[RatedAnswer], questions: Mapping[str, Question]) -> Unanswered:
    """Train the judges, each without a third of the questions."""
    return Unanswered(dict(_judges(rated, questions)))


def _judges(rated: Sequence[RatedAnswer], questions: Mapping[str, Question]) -> Iterator[tuple[str, TrainedAnswers]]:
    lesson = answer_lesson(rated, questions, phrasebook(rated, questions))
    for fold in range(FOLDS):
        kept = sorted(questions)[fold::FOLDS]
        # The weights of runs of characters are learnt without the questions as well.
        book = phrasebook([one for one in rated if one.question not in kept],
                          {key: one for key, one in questions.items() if key not in kept})  # fmt: skip
        judge = TrainedAnswers("", book, learn(lesson.part(~np.isin(lesson.questions, kept))))
        yield from ((question, judge) for question in kept)
