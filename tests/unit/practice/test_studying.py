"""Which question comes next, and when an answered one comes back."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from bot.catalog.items import Catalog
from bot.practice.accounts import register_trainee
from bot.practice.errors import QuestionUnknown
from bot.practice.practice import Practice
from bot.practice.studying import choose, due_dates
from bot.records.evidence import QuestionAnswer
from tests.builders import practice_on
from tests.fakes import WordScorer

NOW = datetime(2026, 11, 23, tzinfo=UTC)
PRICE = "k6-price-objection"


def answered(question: str, level: int, days_ago: float) -> QuestionAnswer:
    return QuestionAnswer(question_id=question, level=level, at=NOW - timedelta(days=days_ago))


@pytest.mark.parametrize(
    ("levels", "days"), [([0], 1), ([2], 1), ([4], 2), ([4, 4], 4), ([4, 4, 4], 8), ([4, 4, 1], 1), ([4] * 9, 32)]
)
def test_good_answers_come_back_later_and_weak_ones_soon(levels: list[int], days: int) -> None:
    answers = [answered("q", level, 0) for level in levels]
    assert due_dates(answers)["q"] == NOW + timedelta(days=days)


def test_a_due_repetition_comes_before_a_new_question(catalog: Catalog) -> None:
    assert choose(catalog.questions, [answered(PRICE, 1, 2)], {}, NOW).id == PRICE


def test_what_was_just_answered_does_not_come_again(catalog: Catalog) -> None:
    assert choose(catalog.questions, [answered(PRICE, 1, 0.1)], {}, NOW).id != PRICE


def test_weak_knowledge_is_asked_first(catalog: Catalog) -> None:
    strong = {f"K{number}": 5.0 for number in range(1, 10)}
    assert choose(catalog.questions, [], {**strong, "K4": 1.0}, NOW).knowledge == "K4"


def test_when_nothing_is_due_the_earliest_comes(catalog: Catalog) -> None:
    pool = {PRICE: catalog.questions[PRICE]}
    assert choose(pool, [answered(PRICE, 4, 0)], {}, NOW).id == PRICE


@pytest.fixture
def practice(database_url: str, catalog: Catalog) -> Practice:
    return practice_on(database_url, catalog, WordScorer())


def test_an_answer_is_marked_with_its_points(practice: Practice, catalog: Catalog) -> None:
    trainee, turn = register_trainee(practice.parts, "小明").id, str(uuid4())
    question = catalog.questions[PRICE]
    practice.receive_lobby(trainee, turn, question.model_answer)
    marked = practice.answer_in_lobby(trainee, turn, PRICE)
    assert marked.level == 4
    assert question.model_answer in marked.texts[-1]
    assert practice.answer_in_lobby(trainee, turn, PRICE) == marked


def test_words_narrow_the_question_to_a_knowledge_item(practice: Practice) -> None:
    trainee = register_trainee(practice.parts, "小明").id
    assert practice.next_question(trainee, "考我 K8").knowledge == "K8"


def test_someone_elses_message_is_no_answer(practice: Practice) -> None:
    one, other = (register_trainee(practice.parts, name).id for name in ("甲", "乙"))
    turn = str(uuid4())
    practice.receive_lobby(one, turn, "先問原因")
    with pytest.raises(QuestionUnknown):
        practice.answer_in_lobby(other, turn, PRICE)
