"""Numbers are read as people type them, and every character keeps its place."""

import pytest

from bot.language.normalise import normalise
from bot.scoring.numbers import Measure, converted, digits, measures


def read(text: str) -> list[tuple[float, float, str]]:
    return [(one.least, one.most, one.unit) for one in measures(digits(normalise(text)).text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("四千六", "4600"), ("3萬5", "35000"), ("一萬二", "12000"), ("2.5萬", "25000"), ("兩百五十", "250"),
        ("二十六", "26"), ("四千零六", "4006"), ("十五", "15"), ("４，６００", "4600"), ("4.6k", "4600"),
        ("九五折", "9.5折"), ("95折", "9.5折"), ("打8折", "打8折"), ("對折", "5折"), ("百分之五到八", "5~8%"),
        ("兩成", "20%"), ("三成五", "35%"), ("三成59400元", "30%59400元"),
        ("15趴", "15%"), ("半年", "6個月"), ("兩個禮拜", "14天"),
        ("一年半", "1.5年"), ("一個半月", "1.5個月"), ("四毛", "0.4元"), ("兩塊半", "2.5元"), ("NT$4600", "4600元"),
        ("兩三天", "2~3天"), ("五六千", "5000~6000"), ("三點五天", "3.5天"), ("成本", "成本"), ("週三", "週3"),
        ("五百二一公斤", "520 1公斤"), ("48小時", "48小時"), ("三個鐘頭", "3小時"),
    ],
)  # fmt: skip
def test_numerals_become_digits(text: str, expected: str) -> None:
    assert digits(normalise(text)).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3到5天", [(3, 5, "天")]),
        ("三天到五天", [(3, 5, "天")]),
        ("5～8％", [(5, 8, "％")]),
        ("一桶4600元", [(1, 1, "桶"), (4600, 4600, "元")]),
        ("C400和SX-30", []),
        ("第二頁", []),
    ],
)
def test_measures_are_numbers_with_units(text: str, expected: list[tuple[float, float, str]]) -> None:
    assert read(text) == expected


def test_a_rewritten_number_quotes_the_words_that_were_typed() -> None:
    text = "😀　一桶四千六百塊，未稅"
    page = digits(normalise(text))
    start = page.text.index("4600元")
    assert text[slice(*page.original(start, start + 5))] == "四千六百塊"


@pytest.mark.parametrize(
    ("measure", "unit", "expected"),
    [((1, "年"), "個月", 12), ((48, "小時"), "天", 2), ((1, "個月"), "天", 30), ((30, "分鐘"), "天", None)],
)
def test_durations_compare_with_their_neighbours_only(
    measure: tuple[float, str], unit: str, expected: float | None
) -> None:
    number, own = measure
    found = converted(Measure(0, 0, own, number, number), unit)
    assert (found and found.most) == expected
