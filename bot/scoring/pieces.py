"""What is read of a single clause, in the company of its turn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from bot.scoring.features import FAMILIES, levelled
from bot.scoring.inputs import QUESTION, Input
from bot.scoring.recipe import recipe
from bot.scoring.rows import Part, Rows, characters, names


@dataclass(frozen=True)
class Piece:
    """One clause of a turn, by its number."""

    whole: Input
    number: int


def pieces_of(inputs: Sequence[Input]) -> list[Piece]:
    """All clauses of all inputs, in order."""
    return [Piece(one, number) for one in inputs for number in range(len(one.spans))]


def piece_rows() -> Rows[Piece]:
    """Rows for clauses, as the recipe says; nothing is learnt yet."""
    made = recipe()
    parts = (
        Part(words, characters(made.piece), made.piece.weight),
        Part(rest, characters(made.rest), made.rest.weight),
        Part(heard, characters(made.context), made.context.weight),
        Part(company, names(made.concepts), made.concepts.weight),
    )
    return Rows(parts, facts, made.facts.weight)


def words(piece: Piece) -> str:
    """The clause's words between marks."""
    return f"^{levelled(piece.whole.parts()[piece.number])}$"


def rest(piece: Piece) -> str:
    """The turn's other clauses."""
    parts = piece.whole.parts()
    return "^" + levelled("|".join(parts[: piece.number] + parts[piece.number + 1 :]))


def heard(piece: Piece) -> str:
    """The customer's line."""
    return piece.whole.context


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


def facts(piece: Piece) -> list[float]:
    """Family, question marks, and whether the clause is all there is."""
    one = piece.whole
    start, end = one.spans[piece.number]
    return [
        *(one.family == family for family in FAMILIES),
        QUESTION in one.text[start:end],
        QUESTION in one.context,
        len(one.spans) == 1,
    ]
