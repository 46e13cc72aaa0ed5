"""Turns text, customer line and family into one sparse row of numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.language.normalise import normal_text

CONTEXT_WEIGHT = 0.5
FLAG_WEIGHT = 0.3
FAMILIES = ("cold_call", "objection_handling", "closing")


@dataclass(frozen=True)
class Input:
    """One turn to be scored, already normalised."""

    text: str
    context: str
    family: str


def prepared(text: str, context: str, family: str) -> Input:
    """An input from raw text."""
    return Input(normal_text(text), normal_text(context), family)


def _characters(longest: int) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer="char", ngram_range=(1, longest), min_df=2, sublinear_tf=True, dtype=np.float32)


@dataclass
class Features:
    """Character n-grams of the turn and of the customer's line, and a few plain facts."""

    text: TfidfVectorizer = field(default_factory=lambda: _characters(4))
    context: TfidfVectorizer = field(default_factory=lambda: _characters(3))

    def fit(self, inputs: Sequence[Input]) -> "Features":
        """Learn the vocabulary."""
        self.text.fit([one.text for one in inputs])
        self.context.fit([one.context for one in inputs])
        return self

    def rows(self, inputs: Sequence[Input]) -> csr_matrix:
        """A row of shape (features,) for each input."""
        parts = (
            self.text.transform([one.text for one in inputs]),
            self.context.transform([one.context for one in inputs]) * CONTEXT_WEIGHT,
            csr_matrix(np.array([_flags(one) for one in inputs], dtype=np.float32) * FLAG_WEIGHT),
        )
        rows = csr_matrix(hstack(parts))
        rows.sum_duplicates()
        return rows


def _flags(one: Input) -> list[float]:
    return [
        *(one.family == family for family in FAMILIES),
        "?" in one.text,
        any(character.isdigit() for character in one.text),
        "?" in one.context,
        len(one.text) / 50,
    ]
