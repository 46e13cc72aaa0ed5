"""Normalisation keeps the place of every character; likeness counts pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.likeness import contained, jaccard
from bot.language.normalise import normal_text, normalise


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("这个价格我们可以谈", "這個價格我們可以談"),
        ("３０％ＡＢＣ", "30%abc"),
        ("皇后的後臺", "皇后的後台"),
        ("一只手里面", "一只手里面"),
        ("a\u200bb", "ab"),
        ("a\0b", "a b"),
    ],
)
def test_text_gets_one_form(typed: str, expected: str) -> None:
    assert normal_text(typed) == expected


@given(st.text(max_size=80))
def test_every_character_keeps_its_place(text: str) -> None:
    said = normalise(text)
    assert len(said.places) == len(said.text) + 1
    assert list(said.places) == sorted(said.places)
    start, end = said.original(0, len(said.text))
    assert 0 <= start <= end <= len(text)


def test_a_span_leads_back_to_the_typed_words() -> None:
    typed = "我是①號…ＡＢＣ公司"
    said = normalise(typed)
    start = said.text.index("abc")
    assert typed[slice(*said.original(start, start + 3))] == "ＡＢＣ"


def test_likeness_ignores_punctuation() -> None:
    assert jaccard("我想跟您談價格", "我想,跟您談價格!") == 1.0
    assert contained("談價格", "我想跟您談價格") == 1.0
    assert contained("完全不同的話", "我想跟您談價格") == 0.0
