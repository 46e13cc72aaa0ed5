"""What is read of a whole turn: its words, the customer's, the concepts and their company, and a few plain facts."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise, product

from bot.scoring.inputs import Input
from bot.scoring.recipe import recipe
from bot.scoring.rows import Part, Rows, characters, names

FAMILIES = ("cold_call", "objection_handling", "closing")
_NUMERALS = re.compile("[0-9一二三四五六七八九十百千萬兩半零〇][0-9一二三四五六七八九十百千萬兩半零〇.,]*")
_YOU, _WE = re.compile("[你妳恁您]們?"), re.compile("我們|[咱阮]")


def turn_rows() -> Rows[Input]:
    """Rows for whole turns, as the recipe says; nothing is learnt yet."""
    made = recipe()
    parts = (
        Part(marked, characters(made.text), made.text.weight),
        Part(heard, characters(made.context), made.context.weight),
        Part(company, names(made.concepts), made.concepts.weight),
    )
    return Rows(parts, facts, made.facts.weight)


def marked(one: Input) -> str:
    """The text with marks where clauses begin and end; one sign for all numerals, for every you and every we."""
    return "".join(f"^{levelled(part)}$" for part in one.parts())


def heard(one: Input) -> str:
    """The customer's line."""
    return one.context


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


def facts(one: Input) -> list[float]:
    """Family, question marks and figures, and the length."""
    return [
        *(one.family == family for family in FAMILIES),
        "?" in one.text,
        any(character.isdigit() for character in one.text),
        "?" in one.context,
        len(one.text) / 50,
    ]
