"""An open answer is compared with an author's plain points, whatever its words."""

import pytest

from bot.catalog.question import Point
from bot.scoring.answers import AnswerScore, PointScore, level, score_answer

ASK = "客戶一聽到報價就說太貴了，你還不能馬上降價，為什麼？"
POINTS = (
    Point(
        id="reason",
        text="要先問出真正的原因或比較的基準",
        says=("先問他跟什麼比", "了解他覺得貴的原因"),
        words=(("問", "了解"), ("原因", "跟誰比", "預算", "在意")),
        contradicts=("不用問原因", "沒必要問為什麼"),
    ),
    Point(
        id="trade",
        text="讓步要換條件，不能一開口就降價",
        says=("降價要換條件", "馬上降價會傷信任"),
        words=(("降價", "打折", "讓步"), ("條件", "交換", "信任")),
        contradicts=("直接打折就好", "馬上降價最有效"),
    ),
)


def answer(text: str) -> AnswerScore:
    return score_answer(text, POINTS, ASK)


def verdicts(text: str) -> list[str]:
    return ["contradicted" if one.contradicted else "met" if one.met else "not met" for one in answer(text).points]


@pytest.mark.parametrize(
    "text",
    [
        "先問清楚他的預算",
        "我會先请教他在意的是哪一点",
        "先請教一下他在意的緣故",
        "打聽一下他到底卡在預算還是別的",
        "弄清楚原因再說",
    ],
)
def test_other_words_for_the_same_meet_the_point(text: str) -> None:
    assert verdicts(text)[0] == "met"


@pytest.mark.parametrize("text", ["", "   ", "😀👍", "？？？", "好", "1 2 3", "\u200b", "。。。"])
def test_nothing_said_scores_nothing(text: str) -> None:
    assert answer(text).level == 0
    assert all(one.evidence == () for one in answer(text).points)


def test_the_questions_own_words_score_nothing() -> None:
    assert answer(ASK).level == 0
    assert answer("你還不能馬上降價，為什麼？客戶一聽到報價就說太貴了。").level == 0


@pytest.mark.parametrize(
    "text", ["問 原因 預算 降價 條件 信任", "原因、預算、降價、條件、交換、信任", "了解/原因/讓步/條件"]
)
def test_a_list_of_keywords_is_no_answer(text: str) -> None:
    assert answer(text).level == 0


@pytest.mark.parametrize(
    "text",
    [
        "今天天氣很好，我想去海邊走走，再跟朋友吃飯聊電影。",
        "We should ask about the reason and trade conditions.",
        "我們公司的機器品質很好，得過很多獎，歡迎大家來參觀。",
    ],
)
def test_talk_of_something_else_scores_nothing(text: str) -> None:
    assert answer(text).level == 0


@pytest.mark.parametrize("text", ["不用問原因啦", "沒必要去了解他的原因", "何必問他預算"])
def test_waving_a_point_away_contradicts_it(text: str) -> None:
    assert verdicts(text)[0] == "contradicted"


@pytest.mark.parametrize("text", ["直接打折就好", "我覺得馬上降價最有效"])
def test_what_the_author_calls_a_contradiction_contradicts(text: str) -> None:
    assert verdicts(text)[1] == "contradicted"


def test_a_negated_deed_does_not_meet_the_point() -> None:
    assert verdicts("我沒有去了解原因")[0] != "met"


@pytest.mark.parametrize("text", ["不能不問原因", "怎麼可能不問他的預算"])
def test_two_negations_are_none(text: str) -> None:
    assert verdicts(text)[0] == "met"


def test_a_negated_contradiction_is_no_contradiction() -> None:
    assert verdicts("不可以直接打折就好，要換條件")[1] != "contradicted"
    assert verdicts("不可以直接打折就好，降價要換條件")[1] == "met"


def test_a_warning_is_no_contradiction() -> None:
    assert verdicts("如果直接打折，客戶反而不信任你的報價")[1] != "contradicted"


def test_question_is_not_asking() -> None:
    assert verdicts("他的預算有問題")[0] == "not met"


def test_evidence_are_places_in_the_text_as_typed() -> None:
    text = "嗯…　好喔！先问他预算，再說。"
    start, end = answer(text).points[0].evidence[0]
    assert "先问他预算" in text[start:end]
    assert "好喔" not in text[start:end]


def test_one_sentence_ten_times_is_one_sentence() -> None:
    assert answer("先問他的預算。" * 10).level == answer("先問他的預算。").level == 2


def test_a_point_without_groups_is_known_by_its_phrases() -> None:
    point = Point(id="one", text="先道歉再說明", says=("先跟他說對不起", "先賠不是"))
    assert score_answer("我會先跟他說聲抱歉", [point]).points[0].met


def test_the_same_answer_gives_the_same_score() -> None:
    assert answer("先問他的預算，讓步要換條件") == answer("先問他的預算，讓步要換條件")


@pytest.mark.parametrize(
    ("met", "contradicted", "of", "expected"),
    [(0, 0, 3, 0), (1, 0, 3, 1), (2, 0, 3, 3), (3, 0, 3, 4), (1, 0, 2, 2), (1, 1, 2, 1), (2, 1, 4, 1), (0, 2, 2, 0)],
)
def test_a_contradicted_point_takes_half_of_a_met_one(met: int, contradicted: int, of: int, expected: int) -> None:
    points = [PointScore(str(n), n < met, met <= n < met + contradicted, ()) for n in range(of)]
    assert level(points) == expected
