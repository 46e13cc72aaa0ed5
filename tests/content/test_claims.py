"""Claims about the three written products, against cases that were written one by one.

`part` says how a case was used: develop to build the checker; held_out, fresh and fresh2 were each measured once
before their misses were read.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.catalog.items import Catalog
from bot.language.normalise import normalise
from bot.scoring.claims import check_claims

CASES = [
    json.loads(line) for line in (Path(__file__).parents[1] / "data" / "claims.jsonl").read_text("utf-8").splitlines()
]
ACCUSATIONS = {"wrong", "beyond_authority"}
Pairs = set[tuple[str, str]]


@dataclass(frozen=True)
class Judged:
    """A case with what was wanted and what was found."""

    text: str
    wanted: Pairs
    found: Pairs

    def accusations(self) -> tuple[Pairs, Pairs]:
        """Only the verdicts that a buyer takes amiss."""
        wanted, found = ({pair for pair in pairs if pair[1] in ACCUSATIONS} for pairs in (self.wanted, self.found))
        return wanted, found


def judge(case: dict[str, Any], catalog: Catalog) -> Judged:
    claims = check_claims(normalise(case["text"]), catalog.products[case["product"]], catalog.cues["zh-tw"].claims)
    return Judged(
        case["text"],
        {(claim["fact"], claim["verdict"]) for claim in case["claims"]},
        {(claim.fact, claim.verdict) for claim in claims},
    )


@pytest.fixture(scope="module")
def judged(catalog: Catalog) -> list[Judged]:
    return [judge(case, catalog) for case in CASES]


def misses(judged: list[Judged]) -> str:
    rows = [one for one in judged if one.wanted != one.found]
    return "\n".join(f"{one.text}  wanted {sorted(one.wanted)} found {sorted(one.found)}" for one in rows)


def test_there_are_enough_cases_and_traps() -> None:
    assert len(CASES) >= 220
    assert len({case["text"] for case in CASES}) == len(CASES)
    assert sum(not case["claims"] for case in CASES) >= 80


def test_cases_name_facts_and_limits_of_their_product(catalog: Catalog) -> None:
    for case in CASES:
        product = catalog.products[case["product"]]
        known = {item.id for item in (*product.facts, *product.limits)}
        assert {claim["fact"] for claim in case["claims"]} <= known, case


def test_an_accusation_is_nearly_always_just(judged: list[Judged]) -> None:
    pairs = [one.accusations() for one in judged]
    right = sum(len(wanted & found) for wanted, found in pairs)
    assert right / sum(len(found) for _, found in pairs) >= 0.9, misses(judged)


def test_most_claims_are_found(judged: list[Judged]) -> None:
    found = sum(len(one.wanted & one.found) for one in judged)
    assert found / sum(len(one.wanted) for one in judged) >= 0.8, misses(judged)


def test_what_asserts_nothing_is_almost_never_taken_for_a_false_claim(judged: list[Judged]) -> None:
    quiet = [one for one in judged if not one.wanted]
    accused = [one.text for one in quiet if one.accusations()[1]]
    assert len(accused) <= 0.03 * len(quiet), accused


def verdicts(text: str, product: str, catalog: Catalog) -> Pairs:
    claims = check_claims(normalise(text), catalog.products[product], catalog.cues["zh-tw"].claims)
    return {(claim.fact, claim.verdict) for claim in claims}


def test_reading_a_sheet_aloud_is_never_a_false_claim(catalog: Catalog) -> None:
    accused = [
        (product.id, fact.id, text, found)
        for product in catalog.products.values()
        for fact in product.facts
        for text in (fact.value, *fact.right)
        if (found := {pair for pair in verdicts(text, product.id, catalog) if pair[1] in ACCUSATIONS})
    ]
    assert accused == []


def test_what_a_sheet_calls_too_much_is_beyond_authority(catalog: Catalog) -> None:
    unnoticed = [
        (product.id, limit.id, text)
        for product in catalog.products.values()
        for limit in product.limits
        for text in limit.beyond
        if (limit.id, "beyond_authority") not in verdicts(text, product.id, catalog)
    ]
    assert unnoticed == []


def test_what_a_sheet_calls_wrong_is_noticed(catalog: Catalog) -> None:
    unnoticed = [
        (product.id, fact.id, text)
        for product in catalog.products.values()
        for fact in product.facts
        for text in fact.wrong
        if not {pair for pair in verdicts(f"{fact.topics[0]}{text}", product.id, catalog) if pair[1] in ACCUSATIONS}
    ]
    assert unnoticed == []
