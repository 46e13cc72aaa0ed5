"""Figures of agreement, worked out by hand."""

import numpy as np
import pytest

from bot.evaluation import page
from bot.evaluation.data import Rating
from bot.evaluation.marks import compare, mean_rating
from bot.evaluation.measures import count, interval, kappa, mean_error, weighted_kappa
from bot.evaluation.turns import confusions

RIGHT = np.array([[1, 0], [1, 0], [0, 1], [0, 0]], dtype=bool)
FOUND = np.array([[1, 0], [0, 1], [0, 1], [0, 0]], dtype=bool)


def test_f1_of_each_label_and_of_all() -> None:
    counts = count(RIGHT, FOUND)
    assert counts.precision.tolist() == [1, 0.5]
    assert counts.recall.tolist() == [0.5, 1]
    assert counts.macro == pytest.approx(2 / 3)
    assert counts.micro == pytest.approx(2 / 3)


def test_a_label_that_never_occurs_is_not_in_the_mean() -> None:
    assert count(RIGHT[:2], FOUND[:2]).macro == pytest.approx(2 / 3)


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    groups = ["a", "a", "b", "c"]
    low, high = interval(groups, lambda rows: count(RIGHT[rows], FOUND[rows]).micro)
    assert low <= 2 / 3 <= high
    assert (low, high) == interval(groups, lambda rows: count(RIGHT[rows], FOUND[rows]).micro)


def test_kappa_is_one_when_equal_and_nothing_by_chance() -> None:
    assert weighted_kappa([5, 45, 95], [5, 45, 95]) == 1
    assert kappa(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]), 2) == pytest.approx(0)
    assert weighted_kappa([100, 0], [99, 3]) == 1


def test_marks_are_compared_on_the_dialogues_that_both_have() -> None:
    rated = {name: Rating(name, mark, {}, "") for name, mark in (("a", 90), ("b", 50), ("c", 10))}
    levels = {"a": "expert", "b": "novice", "c": "bad"}
    found = compare({"a": 80.0, "b": 60.0, "x": 3.0}, rated, levels)
    assert (found.spearman, found.error, found.ordered) == (pytest.approx(1), 10, 1)
    assert mean_error([1, 2], [2, 4]) == 1.5


def test_the_mean_rating_is_of_dialogues_that_all_rated() -> None:
    one = {"a": Rating("a", 90, {}, ""), "b": Rating("b", 10, {}, "")}
    other = {"a": Rating("a", 80, {}, "")}
    assert {name: rating.overall for name, rating in mean_rating({"x": one, "y": other}).items()} == {"a": 85}


def test_a_confusion_is_one_missed_and_another_asserted() -> None:
    assert confusions(("one", "two"), RIGHT, FOUND) == [("one", "two", 1)]


def test_the_page_s_rows_and_curve() -> None:
    assert page.rows([("macro", 0.75, (0.7, 0.8))]) == "| macro | 0.750 | 0.700–0.800 |"
    assert page.curve([100, 200], {"macro": [0.4, 0.5], "micro": [0.5, 0.6]}).count("<polyline") == 2
