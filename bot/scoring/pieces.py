"""Turns single clauses, in the company of their turn, into sparse rows of numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.scoring.features import FAMILIES, characters, levelled, names
from bot.scoring.inputs import QUESTION, Input
from bot.scoring.recipe import recipe


@dataclass(frozen=True)
class Piece:
    """One clause of a turn, by its number."""

    whole: Input
    number: int

    @property
    def text(self) -> str:
        """Its words between marks."""
        return f"^{levelled(self.whole.parts()[self.number])}$"

    @property
    def rest(self) -> str:
        """The turn's other clauses."""
        parts = self.whole.parts()
        return "^" + levelled("|".join(parts[: self.number] + parts[self.number + 1 :]))


def pieces_of(inputs: Sequence[Input]) -> list[Piece]:
    """All clauses of all inputs, in order."""
    return [Piece(one, number) for one in inputs for number in range(len(one.spans))]


@dataclass
class PieceFeatures:
    """Character n-grams of the clause, of the rest and of the customer's line, concepts in company, plain facts."""

    text: TfidfVectorizer = field(default_factory=lambda: characters(recipe().piece))
    rest: TfidfVectorizer = field(default_factory=lambda: characters(recipe().rest))
    context: TfidfVectorizer = field(default_factory=lambda: characters(recipe().context))
    concepts: TfidfVectorizer = field(default_factory=lambda: names(recipe().concepts))

    def fit(self, found: Sequence[Piece]) -> "PieceFeatures":
        """Learn the vocabularies."""
        self.text.fit([piece.text for piece in found])
        self.rest.fit([piece.rest for piece in found])
        self.context.fit([piece.whole.context for piece in found])
        self.concepts.fit([company(piece) for piece in found])
        return self

    def rows(self, found: Sequence[Piece]) -> csr_matrix:
        """A row of shape (features,) for each clause."""
        parts = (
            self.text.transform([piece.text for piece in found]) * recipe().piece.weight,
            self.rest.transform([piece.rest for piece in found]) * recipe().rest.weight,
            self.context.transform([piece.whole.context for piece in found]) * recipe().context.weight,
            self.concepts.transform([company(piece) for piece in found]) * recipe().concepts.weight,
            csr_matrix(np.array([_facts(piece) for piece in found], dtype=np.float32) * recipe().facts.weight),
        )
        rows = csr_matrix(hstack(parts))
        rows.sum_duplicates()
        return rows


def company(piece: Piece) -> list[str]:
    """Names of the clause's concepts, of their pairs, of the neighbours' and of the customer's."""
    return sorted(set(_company(piece.whole, piece.number)))


def _company(one: Input, number: int) -> Iterator[str]:
    here, last = one.concepts[number], len(one.concepts) - 1
    yield from here
    yield from (f"{a}&{b}" for a, b in combinations(sorted(here), 2))
    for sign, other in (("<", number - 1), (">", number + 1)):
        if 0 <= other <= last:
            yield from (f"{sign}{name}" for name in one.concepts[other])
            yield from (f"{a}{sign}{b}" for a, b in product(here, one.concepts[other]))
    yield from (f"heard:{name}" for name in one.heard)
    yield from (f"{a}|{b}" for a, b in product(one.heard, here))
    yield from ["first"] * (number == 0) + ["last"] * (number == last)


def _facts(piece: Piece) -> list[float]:
    one = piece.whole
    start, end = one.spans[piece.number]
    return [
        *(one.family == family for family in FAMILIES),
        QUESTION in one.text[start:end],
        QUESTION in one.context,
        len(one.spans) == 1,
    ]
