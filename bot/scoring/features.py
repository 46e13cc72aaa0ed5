"""Turns text, customer line and family into one sparse row of numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise, product

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.scoring.inputs import Input
from bot.scoring.recipe import Block, recipe

FAMILIES = ("cold_call", "objection_handling", "closing")


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


@dataclass
class Features:
    """Character n-grams of the turn and of the customer's line, concepts and their company, and a few plain facts."""

    text: TfidfVectorizer = field(default_factory=lambda: characters(recipe().text))
    context: TfidfVectorizer = field(default_factory=lambda: characters(recipe().context))
    concepts: TfidfVectorizer = field(default_factory=lambda: names(recipe().concepts))

    def fit(self, inputs: Sequence[Input]) -> "Features":
        """Learn the vocabularies."""
        self.text.fit([marked(one) for one in inputs])
        self.context.fit([one.context for one in inputs])
        self.concepts.fit([company(one) for one in inputs])
        return self

    def rows(self, inputs: Sequence[Input]) -> csr_matrix:
        """A row of shape (features,) for each input."""
        parts = (
            self.text.transform([marked(one) for one in inputs]) * recipe().text.weight,
            self.context.transform([one.context for one in inputs]) * recipe().context.weight,
            self.concepts.transform([company(one) for one in inputs]) * recipe().concepts.weight,
            csr_matrix(np.array([_facts(one) for one in inputs], dtype=np.float32) * recipe().facts.weight),
        )
        rows = csr_matrix(hstack(parts))
        rows.sum_duplicates()
        return rows


_NUMERALS = re.compile("[0-9一二三四五六七八九十百千萬兩半零〇][0-9一二三四五六七八九十百千萬兩半零〇.,]*")
_YOU, _WE = re.compile("[你妳恁您]們?"), re.compile("我們|[咱阮]")


def marked(one: Input) -> str:
    """The text with marks where clauses begin and end; one sign for all numerals, for every you and every we."""
    return "".join(f"^{levelled(part)}$" for part in one.parts())


def levelled(part: str) -> str:
    """One sign for all numerals, for every you and every we."""
    return _WE.sub("我", _YOU.sub("您", _NUMERALS.sub("#", part)))


def company(one: Input) -> list[str]:
    """Names of concepts, of pairs in one clause or in neighbours, at the ends, and with the customer's."""
    return sorted(set(_company(one)))


def _company(one: Input) -> Iterator[str]:
    for here in one.concepts:
        yield from here
        yield from (f"{a}&{b}" for a, b in combinations(sorted(here), 2))
    for here, following in pairwise(one.concepts):
        yield from (f"{a}>{b}" for a, b in product(here, following))
    if one.concepts:
        yield from (f"first:{name}" for name in one.concepts[0])
        yield from (f"last:{name}" for name in one.concepts[-1])
    said = frozenset[str]().union(*one.concepts)
    yield from (f"heard:{name}" for name in one.heard)
    yield from (f"{a}|{b}" for a, b in product(one.heard, said))


def _facts(one: Input) -> list[float]:
    return [
        *(one.family == family for family in FAMILIES),
        "?" in one.text,
        any(character.isdigit() for character in one.text),
        "?" in one.context,
        len(one.text) / 50,
    ]
