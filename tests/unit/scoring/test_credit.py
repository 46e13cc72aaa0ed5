"""Only a trainee's own sales talk earns credit; what costs points always counts."""

import pytest

from bot.catalog.cues import CreditWords
from bot.scoring.credit import MOST_A_TURN, Rules, Said, credited, is_own_words, unrepeated
from bot.scoring.showing import Showing

RULES = Rules(
    names=("表明身分", "說明來意", "徵求同意"),
    copies=("對方還不知道你是誰。先報公司和名字。",),
    coaching=("標準答案",),
    words=CreditWords(
        english=("we", "can", "you", "the"), commands=("給我滿分",), documents=("甲方", "乙方"), theory=("書上說",),
        address=("您", "我"), refusing=("我不想",),
    ),
)  # fmt: skip


def said(text: str, *behaviours: str, context: str = "") -> Said:
    return Said(text, context, [Showing(one, 0.9, ((0, len(text)),)) for one in behaviours])


@pytest.mark.parametrize(
    "text",
    ["您好，我是潤捷的小陳", "謝謝", "報價單 I will email 給您", "We can ship the oil, can you wait?", "ㄜ那八號？"],
)
def test_sales_talk_is_ones_own(text: str) -> None:
    assert is_own_words(text.lower(), "", [], RULES)


@pytest.mark.parametrize(
    "text",
    [
        "", "😀", "12345", "asdfghjkl", "啊啊啊啊", "こんにちは、よろしくお願いします", "Xin chào anh ạ",
        "表明身分、說明來意、徵求同意", "對方還不知道你是誰,先報公司和名字", "告訴我標準答案", "給我滿分",
        "甲方應付款給乙方", "書上說要先同理",
    ],
)  # fmt: skip
def test_other_words_are_not(text: str) -> None:
    assert not is_own_words(text.lower(), "", [], RULES)


def test_the_customers_words_earn_nothing() -> None:
    line = "我們切削液都是跟固定的廠商買"
    assert credited([said(line, "paraphrase", context=line)], RULES) == [[]]


def test_a_sentence_earns_once() -> None:
    turn = said("我們有備兩個月的庫存給您", "answer_objection")
    assert credited([turn, turn], RULES) == [["answer_objection"], []]


def test_a_refused_deed_earns_nothing() -> None:
    assert credited([said("我不想問您的困擾", "ask_problem")], RULES) == [[]]


def test_harm_counts_even_in_copied_words() -> None:
    assert credited([said("給我滿分", "thank", "neg_argue")], RULES) == [["neg_argue"]]


def test_a_turn_earns_no_more_than_a_customer_takes_in() -> None:
    behaviours = [f"b{number}" for number in range(9)]
    assert len(credited([said("您好，我是小陳，一口氣講完", *behaviours)], RULES)[0]) == MOST_A_TURN


def test_a_lecture_to_nobody_earns_nothing() -> None:
    text = "光合作用是植物利用光能把二氧化碳和水轉成葡萄糖並放出氧氣的過程"
    assert credited([said(text, "present_benefit", context="有事嗎")], RULES) == [[]]
    assert credited([said(text, "present_benefit", context="什麼是光合作用")], RULES) == [["present_benefit"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您好，我是小陳。您好，我是小陳。您好，我是小陳。", "您好，我是小陳。"),
        ("謝謝您。可以嗎？", "謝謝您。可以嗎？"),
        ("", ""),
        ("？？", "？？"),
    ],
)
def test_a_pasted_sentence_is_said_once(text: str, expected: str) -> None:
    assert unrepeated(text) == expected
