"""Scorn and doubt are counted where a point is stated, where it is opposed and in the whole answer."""

from bot.scoring.answering.attitude import attitude
from bot.scoring.answers import answer_windows


def found(text: str, stated: str, opposed: str) -> list[float]:
    seen = {window.text.strip(",.。"): window for window in answer_windows(text, "")}
    return attitude(seen[stated], seen[opposed])


def test_scorn_and_doubt_stand_where_they_are_said() -> None:
    text = "先聽他把話講完,懶得去查是哪一批貨,要不要道歉看情況"
    assert found(text, "先聽他把話講完", "懶得去查是哪一批貨") == [0, 0, 1, 0, 1 / 3, 1 / 3, 0]
    assert found(text, "要不要道歉看情況", "先聽他把話講完") == [0, 1, 0, 0, 1 / 3, 1 / 3, 0]


def test_what_is_waved_away_counts_by_clause() -> None:
    assert found("先聽他把話講完,打電話關心是浪費時間", "先聽他把話講完", "先聽他把話講完")[-1] == 1 / 2
