"""What less data, or a plain method, would give."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.scoring.calibration import Numbers
from bot.scoring.corpus import Example
from bot.scoring.inputs import Input
from bot.scoring.lessons import Lesson

FRACTIONS = (0.125, 0.25, 0.5, 0.75)


@dataclass(frozen=True)
class PlainMachine:
    """Logistic regression on character n-grams of the turn alone."""

    grams: TfidfVectorizer
    models: list[LogisticRegression]

    def scores(self, inputs: Sequence[Input]) -> Numbers:
        """Log odds of shape (inputs, labels)."""
        if not inputs:
            return np.zeros((0, len(self.models)))
        rows = self.grams.transform([one.text for one in inputs])
        return np.column_stack([model.decision_function(rows) for model in self.models])

    def both(self, inputs: Sequence[Input]) -> tuple[Numbers, list[Numbers]]:
        """The same, and log odds of each clause as if it were the whole turn, shape (clauses, labels)."""
        clauses = [self.scores([one.clause(number) for number in range(len(one.spans))]) for one in inputs]
        return self.scores(inputs), clauses


def learn_plainly(lesson: Lesson) -> PlainMachine:
    """The baseline that the issue names."""
    inputs, truth = lesson.inputs, lesson.truth
    grams = TfidfVectorizer(analyzer="char", ngram_range=(1, 4), min_df=2, sublinear_tf=True)
    rows = grams.fit_transform([one.text for one in inputs])
    models = [LogisticRegression(C=8.0, solver="liblinear").fit(rows, column) for column in truth.T]
    return PlainMachine(grams, models)


def shares(examples: Sequence[Example]) -> list[tuple[int, list[Example]]]:
    """Growing parts of the corpus, each with the ones before in it, drawn evenly from all files."""
    order = np.random.default_rng(0).permutation(len(examples))
    sizes = [round(len(examples) * fraction) for fraction in FRACTIONS]
    return [(size, [examples[place] for place in sorted(order[:size])]) for size in sizes]
