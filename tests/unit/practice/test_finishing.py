"""How an attempt ends: what breaking off costs, and what the coach asks afterwards."""

from uuid import uuid4

import pytest

from bot.catalog.items import Catalog
from bot.catalog.rubric import GENERAL
from bot.practice.accounts import register_trainee
from bot.practice.practice import Practice
from bot.practice.receiving import Incoming
from bot.scoring.grading import grade
from tests.builders import practice_on
from tests.fakes import WordScorer


@pytest.fixture
def practice(database_url: str, catalog: Catalog) -> Practice:
    return practice_on(database_url, catalog, WordScorer({"沒貨": "neg_pressure"}))


def test_the_words_asked_about_keep_no_full_stop_before_the_quotation_mark(practice: Practice) -> None:
    trainee = register_trainee(practice.parts, "小明").id
    asked: list[str] = []
    for scenario in practice.scenarios()[:6]:
        attempt = str(uuid4())
        practice.start(trainee, attempt, scenario["id"], "practice")
        for message in (*[("您現在不決定，明天就沒貨。", None)] * 3, (None, "give_up")):
            turn = str(uuid4())
            practice.receive(trainee, attempt, Incoming(turn, *message))
            asked += [line.text for line in practice.take_turn(attempt, turn).lines]

    assert any("明天就沒貨」" in text for text in asked)
    assert not any("。」" in text and "明天就沒貨" in text for text in asked)


def test_who_breaks_off_loses_more_than_who_is_hung_up_on(catalog: Catalog) -> None:
    talk = [["identify_self", "state_purpose"], ["ask_situation"], ["ask_problem"], ["present_benefit"]]
    for family, rules in catalog.rubrics[GENERAL].families.items():
        assert rules.outcome["gave_up"] < rules.outcome["hung_up"], family
    marks = [grade(talk, "cold_call", catalog.rubrics[GENERAL], ending).mark or 0 for ending in ("hung_up", "gave_up")]
    assert marks[1] < marks[0] < catalog.rubrics[GENERAL].pass_mark
