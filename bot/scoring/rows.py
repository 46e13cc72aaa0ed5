"""Sparse rows of numbers from things said: blocks of n-grams and names, weighted, side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.scoring.recipe import Block

T = TypeVar("T")


def characters(block: Block) -> TfidfVectorizer:
    """Counts character n-grams as a block of the recipe says."""
    return TfidfVectorizer(
        analyzer="char",
        ngram_range=(1, block.longest),
        min_df=block.least,
        sublinear_tf=True,
        dtype=np.float32,
    )


def names(block: Block) -> TfidfVectorizer:
    """Notes which names occur as a block of the recipe says."""
    return TfidfVectorizer(analyzer=list, min_df=block.least, binary=True, dtype=np.float32)


@dataclass(frozen=True)
class Part(Generic[T]):
    """One block: what is read of a thing, how it is counted, and how much it weighs."""

    read: Callable[[T], Any]
    counter: TfidfVectorizer
    weight: float


@dataclass(frozen=True)
class Rows(Generic[T]):
    """All blocks, and a few plain facts as numbers."""

    parts: tuple[Part[T], ...]
    facts: Callable[[T], list[float]]
    facts_weight: float

    def fit(self, things: Sequence[T]) -> csr_matrix:
        """Learn the vocabularies; the rows of the things learnt from, shape (things, features)."""
        return self._joined(things, [part.counter.fit_transform(map(part.read, things)) for part in self.parts])

    def __call__(self, things: Sequence[T]) -> csr_matrix:
        """A row of shape (features,) for each thing."""
        return self._joined(things, [part.counter.transform(map(part.read, things)) for part in self.parts])

    def _joined(self, things: Sequence[T], counted: list[csr_matrix]) -> csr_matrix:
        facts = csr_matrix(np.array([self.facts(thing) for thing in things], dtype=np.float32) * self.facts_weight)
        weighted = [counts * part.weight for counts, part in zip(counted, self.parts, strict=True)]
        rows = csr_matrix(hstack([*weighted, facts]))
        rows.sum_duplicates()
        return rows
