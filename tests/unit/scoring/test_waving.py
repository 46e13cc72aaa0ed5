"""What is waved away as needless is read as denied, in its own clause or by the next one."""

import pytest

from bot.language.normalise import normal_text
from bot.scoring.reading import read


def denied(text: str) -> str:
    reading = read(normal_text(text))
    return "".join(one for one, no in zip(reading.text, reading.negated, strict=False) if no and one.isalnum())


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("打電話關心只是浪費時間", "打電話關心只是浪費時間"),
        ("型錄就不用了", "型錄就不用了"),
        ("紀錄免了", "紀錄免了"),
        ("先聽他講完再回答，這件事沒有必要。", "先聽他講完再回答"),
        ("先道歉，再說明原因，這些根本不用", "先道歉再說明原因"),
        ("我會先道歉。寫報告這種事，免了", "寫報告這種事"),
    ],
)
def test_what_is_waved_away_is_denied(text: str, heard: str) -> None:
    assert denied(text).startswith(heard)


@pytest.mark.parametrize(
    "text", ["打電話才不會浪費時間，所以要打", "如果客戶覺得不需要，就換方案", "安裝免費", "我先確認時間就不用白跑一趟"]
)
def test_a_word_that_is_denied_supposed_or_part_of_another_waves_nothing_away(text: str) -> None:
    assert not read(normal_text(text)).waved
