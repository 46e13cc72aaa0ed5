"""A judge learns to judge, the same way each time, and needs nothing for a new question."""

import pytest

from bot.catalog.items import Catalog
from bot.scoring.answering.examples import RatedAnswer, read_rated
from bot.scoring.answering.model import TrainedAnswers
from bot.scoring.answering.training import answer_lesson, answers_digest, learn, phrasebook, train_answers

QUESTION = "k6-price-objection"


@pytest.fixture(scope="module")
def few(catalog: Catalog) -> list[RatedAnswer]:
    rated = read_rated(catalog.questions)
    return [one for one in rated if one.question.startswith(("k6", "k7"))][::3]


@pytest.fixture(scope="module")
def judge(few: list[RatedAnswer], catalog: Catalog) -> TrainedAnswers:
    return train_answers(few, catalog.questions, quiet=True)


def verdicts(judge: TrainedAnswers, catalog: Catalog, text: str, question: str) -> list[str]:
    asked = catalog.questions[QUESTION]
    points = judge.score(text, asked.points, asked.ask, question).points
    return ["met" if one.met else "contradicted" if one.contradicted else "not met" for one in points]


@pytest.mark.parametrize("question", [QUESTION, "never-seen"])
def test_a_good_answer_meets_the_points_with_or_without_rated_answers(
    judge: TrainedAnswers, catalog: Catalog, question: str
) -> None:
    answer = catalog.questions[QUESTION].model_answer
    assert verdicts(judge, catalog, answer, question).count("met") >= 2


@pytest.mark.parametrize("text", ["", "   ", "😀👍", "？？？", "\u200b", "。。。"])
def test_nothing_said_scores_nothing(judge: TrainedAnswers, catalog: Catalog, text: str) -> None:
    assert set(verdicts(judge, catalog, text, QUESTION)) == {"not met"}


def test_the_question_itself_scores_nothing(judge: TrainedAnswers, catalog: Catalog) -> None:
    assert set(verdicts(judge, catalog, catalog.questions[QUESTION].ask, QUESTION)) == {"not met"}


def test_a_contradiction_in_the_authors_words_needs_no_judge(judge: TrainedAnswers, catalog: Catalog) -> None:
    point = catalog.questions[QUESTION].points[0]
    assert verdicts(judge, catalog, point.contradicts[0], QUESTION)[0] == "contradicted"


def test_evidence_is_measured_in_the_answer_as_typed(judge: TrainedAnswers, catalog: Catalog) -> None:
    asked = catalog.questions[QUESTION]
    text = "　ＯＫ！" + asked.model_answer
    for point in judge.score(text, asked.points, asked.ask, QUESTION).points:
        assert bool(point.evidence) == (point.met or point.contradicted)
        assert all(0 <= start < end <= len(text) for start, end in point.evidence)


def test_the_same_answers_make_the_same_judge(few: list[RatedAnswer], catalog: Catalog) -> None:
    book = phrasebook(few[:60], catalog.questions)
    lesson = answer_lesson(few[:60], catalog.questions, book, quiet=True)
    one, other = learn(lesson), learn(lesson)
    assert (one.predict_proba(lesson.numbers) == other.predict_proba(lesson.numbers)).all()


def test_a_judge_is_named_by_what_it_learnt_from(few: list[RatedAnswer], catalog: Catalog) -> None:
    asked = catalog.questions
    assert answers_digest(few, asked) != answers_digest(few[1:], asked)
    assert answers_digest(few, asked) != answers_digest(few, {key: asked[key] for key in list(asked)[1:]})
