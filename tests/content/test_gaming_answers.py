"""Tricks earn an open answer no more than a trainer would give it.

Each case was written one by one, for one question or (`*`) for all; none is trained on.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.catalog.items import Catalog
from bot.catalog.question import Question
from bot.scoring.answers import AnswerScorer

Case = dict[str, Any]
FILE = Path(__file__).parents[1] / "data" / "gaming-answers.jsonl"
CASES = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
ALL = "*"
# What runs of characters cannot tell; docs/scoring-answers.md has what was measured.
HARD = {"negated": 0.65, "other-sense": 0.2, "story": 0.6, "hedge": 0.7}
HOLDS = 0.85
HOLDS_FOR_ALL = 0.97
# How many answers to other items may be taken for one that earns a level, and for a good one (3 or 4).
ASTRAY, GOOD_ASTRAY = 0.12, 0.05


def level(scorer: AnswerScorer, question: Question, text: str) -> int:
    return scorer.score(text, question.points, question.ask, question.id).level


def asked(case: Case, catalog: Catalog) -> list[Question]:
    return [*catalog.questions.values()] if case["question"] == ALL else [catalog.questions[case["question"]]]


def complaints(case: Case, scorer: AnswerScorer, catalog: Catalog) -> list[str]:
    """What the case earned that it should not have."""
    found = [(question.id, level(scorer, question, case["text"])) for question in asked(case, catalog)]
    return [f"{key}: level {got} of {case['at_most']}: {case['text']}" for key, got in found if got > case["at_most"]]


def test_there_are_enough_cases_of_enough_tricks(catalog: Catalog) -> None:
    assert len(CASES) >= 200
    assert len({case["trick"] for case in CASES}) >= 12
    assert {case["question"] for case in CASES} == {ALL, *catalog.questions}


@pytest.mark.parametrize("trick", sorted({case["trick"] for case in CASES if case["question"] != ALL}))
def test_no_trick_works_as_a_rule(trick: str, trained_answers: AnswerScorer, catalog: Catalog) -> None:
    own = [case for case in CASES if case["trick"] == trick and case["question"] != ALL]
    slipped = [line for case in own for line in complaints(case, trained_answers, catalog)]
    assert len(slipped) <= (1 - HARD.get(trick, HOLDS)) * len(own), "\n".join(slipped)


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["question"] == ALL], ids=lambda case: case["text"][:12]
)
def test_what_fits_no_question_earns_nothing(case: Case, trained_answers: AnswerScorer, catalog: Catalog) -> None:
    slipped = complaints(case, trained_answers, catalog)
    assert len(slipped) <= (1 - HOLDS_FOR_ALL) * len(catalog.questions), "\n".join(slipped)


def test_good_answers_to_other_questions_earn_nothing(trained_answers: AnswerScorer, catalog: Catalog) -> None:
    levels = [level(trained_answers, question, text) for question, text in elsewhere(catalog)]
    assert sum(found > 0 for found in levels) <= ASTRAY * len(levels)
    assert sum(found > 2 for found in levels) <= GOOD_ASTRAY * len(levels)


def elsewhere(catalog: Catalog) -> Iterator[tuple[Question, str]]:
    """Each question with the model answers to three questions of other items."""
    questions = [*catalog.questions.values()]
    for number, question in enumerate(questions):
        others = [one for one in questions if one.knowledge != question.knowledge]
        for step in range(3):
            yield question, others[(7 * number + 29 * step) % len(others)].model_answer
