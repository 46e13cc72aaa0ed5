"""Tricks earn what a trainer would give them, through the batch path from text to mark.

Each case was written one by one; `part` fresh was measured once before its misses were read.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.catalog.items import Catalog
from bot.scoring.batch import dialogue_scorer
from bot.scoring.credit import Said, credited, rules, unrepeated
from bot.scoring.showing import Scorer

CASES = [
    json.loads(line) for line in (Path(__file__).parents[1] / "data" / "gaming.jsonl").read_text("utf-8").splitlines()
]
# The scorer is learnt, so a few cases may slip; no kind of trick may work as a rule.
HOLDS = 0.95
HOLDS_BY_TRICK = 0.75


def said(case: dict[str, Any], scorer: Scorer) -> list[Said]:
    return [
        Said(turn["text"], turn["context"], scorer.score(unrepeated(turn["text"]), turn["context"], case["family"]))
        for turn in case["turns"]
    ]


def complaint(case: dict[str, Any], scorer: Scorer, catalog: Catalog) -> str | None:
    """What the case earned that it should not have."""
    mark = dialogue_scorer(scorer, catalog)(case)["overall"]
    turns = credited(said(case, scorer), rules(catalog))
    earned = {behaviour for turn in turns for behaviour in turn if not behaviour.startswith("neg_")}
    fair = mark <= case["at_most"] and len(earned) <= case["behaviours_at_most"]
    if fair and not earned & set(case["none_of"]):
        return None
    return f"{case['trick']}: mark {mark} of {case['at_most']}, {sorted(earned)}: {case['turns'][0]['text'][:60]}"


@pytest.fixture(scope="module")
def complaints(trained_scorer: Scorer, catalog: Catalog) -> list[str | None]:
    return [complaint(case, trained_scorer, catalog) for case in CASES]


def test_there_are_enough_cases_of_enough_tricks() -> None:
    assert len(CASES) >= 150
    assert len({case["trick"] for case in CASES}) >= 12
    assert {case["kind"] for case in CASES} == {"turn", "dialogue"}


def test_tricks_earn_no_more_than_a_trainer_would_give(complaints: list[str | None]) -> None:
    slipped = [text for text in complaints if text]
    assert len(slipped) <= (1 - HOLDS) * len(CASES), "\n".join(slipped)


@pytest.mark.parametrize("trick", sorted({case["trick"] for case in CASES}))
def test_no_trick_works_as_a_rule(trick: str, complaints: list[str | None]) -> None:
    own = [text for text, case in zip(complaints, CASES, strict=True) if case["trick"] == trick]
    slipped = [text for text in own if text]
    assert len(slipped) <= (1 - HOLDS_BY_TRICK) * len(own), "\n".join(slipped)
