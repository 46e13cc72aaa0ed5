"""Levels and marks: evidence adds up, repetition wears off, harm costs, nothing shown is not evaluable."""

import pytest

from bot.catalog.rubric import Rubric, Scale
from bot.scoring.clauses import clauses
from bot.scoring.grading import grade, level

SCALE = Scale(name="成交", shows={"trial_close": 1, "ask_for_order": 2}, against={"neg_pressure": 1.5},
              thresholds=(0.5, 1.5, 2.5, 3.5))  # fmt: skip


def rubric() -> Rubric:
    return Rubric.model_validate(
        {
            "schema": 1, "id": "r", "version": 1, "pass_mark": 60, "repeat": 0.5, "blockers": ["neg_bribe"],
            "knowledge": {"K3": SCALE.model_dump()}, "techniques": {"T1": SCALE.model_dump()},
            "families": {"closing": {"base": 0, "weights": {"ask_for_order": 40, "trial_close": 40, "thank": 20},
                                     "penalties": {"neg_pressure": 30}, "idle": 10, "outcome": {"won": 10},
                                     "full": 100}},
            "order": [{"first": ["thank"], "then": ["ask_for_order"], "cost": 5, "why": "先謝謝"}],
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ([["thank"]], None),
        ([["trial_close"]], 1),
        ([["trial_close"], ["trial_close"]], 2),
        ([["ask_for_order"], ["trial_close"]], 3),
        ([["neg_pressure"]], 0),
        ([["ask_for_order", "neg_pressure"]], 1),
    ],
)
def test_a_level_is_the_sum_of_its_evidence(turns: list[list[str]], expected: int | None) -> None:
    assert level(turns, SCALE, 0.5).level == expected


def test_ten_times_the_same_is_worth_less_than_two_things() -> None:
    same = level([["trial_close"]] * 10, SCALE, 0.5).total
    assert same < level([["trial_close"], ["ask_for_order"]], SCALE, 0.5).total


def test_every_point_of_a_level_names_its_turn() -> None:
    pieces = level([[], ["trial_close"]], SCALE, 0.5).pieces
    assert [(piece.turn, piece.behaviour, piece.weight) for piece in pieces] == [(1, "trial_close", 1)]


def test_nothing_shown_is_not_evaluable() -> None:
    found = grade([[], []], "closing", rubric())
    assert (found.mark, found.passed, found.knowledge["K3"].level) == (None, None, None)


def test_the_mark_adds_weights_outcome_and_subtracts_harm_and_order() -> None:
    assert grade([["thank"], ["ask_for_order"]], "closing", rubric()).mark == 60
    assert grade([["ask_for_order"], ["thank"]], "closing", rubric()).mark == 55
    assert grade([["thank"], ["ask_for_order"]], "closing", rubric(), "won").mark == 70
    assert grade([["thank"], ["ask_for_order", "neg_pressure"]], "closing", rubric()).mark == 30
    assert grade([["thank"], ["ask_for_order"], [], []], "closing", rubric()).mark == 55


def test_a_blocker_fails_whatever_the_mark() -> None:
    found = grade([["thank"], ["ask_for_order", "trial_close", "neg_bribe"]], "closing", rubric())
    assert found.mark is not None and found.mark >= 60
    assert (found.passed, found.blockers[0].turn) == (False, 1)


def test_clauses_cover_the_text_and_keep_numbers_whole() -> None:
    text = "您好,我是大慶的小何。單價1,200元,交期3.5天!可以嗎?"
    parts = [text[start:end] for start, end in clauses(text)]
    assert "".join(parts) == text
    assert any("1,200元" in part for part in parts)
    assert any("3.5天" in part for part in parts)


def usual(turns: int) -> Rubric:
    """The rubric with a usual number of turns."""
    raw = rubric().model_dump(by_alias=True)
    raw["families"]["closing"]["turns"] = turns
    return Rubric.model_validate(raw)


def test_a_longer_talk_has_to_show_more_for_the_same_mark() -> None:
    assert grade([["thank"], ["ask_for_order"]], "closing", usual(2)).mark == 60
    assert grade([["thank"], ["ask_for_order"], ["thank"]] * 3, "closing", usual(2)).mark == 44


def test_a_shorter_talk_has_to_show_less_down_to_half_the_usual_turns() -> None:
    talk = [["thank"], ["ask_for_order"]]
    marks = [grade(talk, "closing", usual(turns)).mark for turns in (2, 3, 4, 8)]
    assert marks == [60, 77, 91, 91]
