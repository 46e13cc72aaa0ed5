"""Answers are compared with the phrases of their own question, and never with their own author's words."""

import pytest

from bot.catalog.question import Point
from bot.scoring.answering.comparing import Likeness, Phrasebook, new_phrasebook
from bot.scoring.answering.examples import RatedAnswer
from bot.scoring.answering.phrases import quoted
from bot.scoring.answers import answer_windows, strength

POINTS = (
    Point(id="ask", text="先問真正的原因", says=("先問他跟誰比", "問清楚為什麼"), contradicts=("不用問原因",)),
    Point(id="trade", text="讓步要換條件", says=("降價要換條件", "拿數量來換"), contradicts=("直接打折就好",)),
)
RATED = RatedAnswer("q", "ming", "我會請教他卡在哪裡，今天天氣很好", {"ask": "met", "trade": "not_met"},
                    {"ask": "我會請教他卡在哪裡"})  # fmt: skip


@pytest.fixture
def book() -> Phrasebook:
    return new_phrasebook([POINTS], {"q": quoted(RATED)})


def compared(book: Phrasebook, text: str, question: str = "q", without: str = "") -> list[Likeness]:
    seen = answer_windows(text, "")
    words = {point.id: strength(point, seen) for point in POINTS}
    return book.compare(book.page(question, POINTS), seen, words, without)


def test_a_quote_is_evidence_and_the_rest_speaks_for_nothing() -> None:
    assert [(one.point, one.verdict, one.text) for one in quoted(RATED)] == [
        ("ask", "met", "我會請教他卡在哪裡"),
        ("", "not_met", "今天天氣很好"),
    ]


def test_what_others_were_quoted_for_makes_an_answer_alike(book: Phrasebook) -> None:
    ask, trade = compared(book, "要請教他卡在哪裡")
    assert ask.numbers[0] > 0.5 > trade.numbers[0]


@pytest.mark.parametrize(("question", "without"), [("q", "ming"), ("other", "")])
def test_own_words_and_other_questions_do_not_count(book: Phrasebook, question: str, without: str) -> None:
    alike = compared(book, "要請教他卡在哪裡", question, without)[0].numbers[0]
    assert alike < compared(book, "要請教他卡在哪裡")[0].numbers[0]


def test_the_window_that_states_and_the_one_that_opposes_are_told_apart(book: Phrasebook) -> None:
    seen = answer_windows("先問他跟誰比,直接打折就好", "")
    ask, trade = compared(book, "先問他跟誰比,直接打折就好")
    assert seen[ask.place].text.startswith("先問他跟誰比")
    assert seen[trade.opposite].text == "直接打折就好"


def test_a_denied_point_is_unlike_the_point(book: Phrasebook) -> None:
    said, denied = (compared(book, text)[0].numbers[0] for text in ("要先問他跟誰比", "不用先問他跟誰比"))
    assert said > 2 * denied


def test_numbers_are_as_many_whatever_there_is(book: Phrasebook) -> None:
    assert {len(one.numbers) for text in ("好的", "先問他跟誰比") for one in compared(book, text)} == {34}
