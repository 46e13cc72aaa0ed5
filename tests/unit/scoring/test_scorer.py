"""A scorer trained on a few turns: deterministic, calibrated, with the words that show each behaviour."""

from functools import cache

import numpy as np
import pytest

from bot.scoring import batch
from bot.scoring.calibration import calibrate, threshold
from bot.scoring.concepts import Lexicon, lexicon
from bot.scoring.corpus import Example
from bot.scoring.features import company, marked
from bot.scoring.inputs import prepare
from bot.scoring.model import TrainedScorer
from bot.scoring.training import train

THANKS = ["謝謝您撥空。", "感謝課長幫忙", "多謝您的意見!", "謝謝老闆", "真的很感謝您"]
ASKS = ["現在用哪一家的?", "一個月用幾箱呢?", "目前有幾台機器?", "您們現在怎麼出貨?", "一年大概用多少?"]
PLAIN = ["今天天氣不錯", "我在樓下停車", "這是冬瓜茶", "窗戶關起來了", "門口那隻狗"]


def examples() -> list[Example]:
    texts = [(text, {"thank"}) for text in THANKS] + [(text, {"ask_situation"}) for text in ASKS]
    texts += [(text, set()) for text in PLAIN] + [
        (f"{a}{b}", {"thank", "ask_situation"}) for a, b in zip(THANKS, ASKS, strict=True)
    ]
    return [
        Example(str(n), author, "", "cold_call", "喂", text + mark, frozenset(labels))
        for n, (text, labels) in enumerate(texts)
        for author, mark in (("a", ""), ("b", "喔"))
    ]


@cache
def scorer() -> TrainedScorer:
    return train(examples(), quiet=True)


def test_the_same_corpus_gives_the_same_scorer() -> None:
    again = train(examples(), quiet=True)
    assert again.version == scorer().version
    inputs = [prepare(text, "喂", "cold_call") for text in THANKS]
    assert np.array_equal(again.machine.scores(inputs), scorer().machine.scores(inputs))
    assert np.array_equal(again.calibration.thresholds, scorer().calibration.thresholds)


def test_evidence_is_the_clause_that_says_it_in_the_text_as_typed() -> None:
    text = "  感謝課長幫忙！！　請問一個月用幾箱呢？"
    found = {showing.behaviour: showing for showing in scorer().score(text, "喂", "cold_call")}
    assert set(found) == {"thank", "ask_situation"}
    assert [text[start:end] for start, end in found["thank"].evidence] == ["感謝課長幫忙！！"]
    assert [text[start:end] for start, end in found["ask_situation"].evidence] == ["請問一個月用幾箱呢？"]
    assert all(0 < showing.confidence < 1 for showing in found.values())


@pytest.mark.parametrize("text", ["", " ", "😀😀", "……", "?!", "\n\t", "\u200b"])
def test_text_without_content_shows_nothing(text: str) -> None:
    assert scorer().score(text, "謝謝您", "closing") == ()


def test_many_turns_at_once_score_as_one_by_one() -> None:
    turns = [(text, "喂", "cold_call") for text in (*THANKS, "", *ASKS)]
    assert scorer().score_all(turns) == [scorer().score(*turn) for turn in turns]


def test_bad_rows_are_answered_in_their_place() -> None:
    good = {"id": 1, "family": "closing", "text": "謝謝您"}
    answers = batch.turn_scorer(scorer())([good, {**good, "text": 3}, {**good, "family": "?"}, good])
    assert [isinstance(answer, batch.BadLine) for answer in answers] == [False, True, True, False]
    assert answers[0] == answers[3]


def test_a_threshold_lies_between_turns_and_keeps_the_precision_asked() -> None:
    truth = np.array([True, False, True, False])
    scores = np.array([4.0, 3.0, 2.0, 1.0])
    assert threshold(truth, scores, 0.0) == 1.5
    assert threshold(truth, scores, 0.9) == 3.5


def test_confidence_is_the_share_that_is_right() -> None:
    rng = np.random.default_rng(0)
    scores = rng.normal(size=(4000, 1))
    truth = rng.random((4000, 1)) < 1 / (1 + np.exp(-(2 * scores - 1)))
    chances = calibrate(truth, scores, np.array([False]), 0.9).chances(scores)
    near = abs(chances - 0.7) < 0.1
    assert abs(float(truth[near].mean()) - 0.7) < 0.06


def test_the_lexicon_knows_phrases_numerals_and_gaps() -> None:
    words = Lexicon({"money": ["#元"], "ask": ["能~嗎"], "thanks": ["謝謝"]})
    text = "謝謝,一千二百元能再少一點嗎"
    assert words.find(text, [(0, 3), (3, len(text))]) == [{"thanks"}, {"money", "ask"}]
    assert words.find("能。好嗎", [(0, 4)]) == [set()]


def test_the_written_lexicon_is_used() -> None:
    assert {"payment"} <= lexicon().find("這次可以月結", [(0, 6)])[0]


def test_features_know_clause_borders_and_what_the_customer_said() -> None:
    one = prepare("謝謝您。月結嗎？", "太貴了", "closing")
    assert marked(one) == "^謝謝您。$^月結嗎?$"
    assert marked(prepare("我們給你打8.5折", "", "closing")) == "^我給您打#折$"
    assert {"thanks>payment", "first:thanks", "last:payment", "heard:too_dear", "too_dear|payment"} <= set(company(one))
