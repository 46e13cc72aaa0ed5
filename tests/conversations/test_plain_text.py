"""What the intent classifier reads: one spelling, and never a command that nobody typed."""

import sys
import unicodedata

import pytest

from bot.settings import ROOT
from engine.components.plain_text import normalise, readable


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("我想练习异议处理", "我想練習異議處理"),
        ("ＡＢＣ１２３", "abc123"),
        ("HELLO，我是小林", "hello,我是小林"),
        ("皇后街的里長", "皇后街的里長"),
        ("臺灣", "台灣"),
        ("給我提示", "給我提示"),
    ],
)
def test_one_word_has_one_spelling(typed: str, read: str) -> None:
    assert normalise(typed) == read


def test_every_character_stays_at_its_place_and_none_becomes_the_slash_of_a_command() -> None:
    everything = map(chr, range(sys.maxunicode + 1))
    changing = [
        one for one in everything if unicodedata.normalize("NFKC", one).casefold() != one or "一" <= one <= "鿿"
    ]
    read = [normalise(one) for one in changing]
    assert [one for one, now in zip(changing, read, strict=True) if len(now) != 1 or now == "/"] == []
    assert len(normalise("㎡ ﷺ 头发发票ﬁ½")) == len("㎡ ﷺ 头发发票ﬁ½")


@pytest.mark.parametrize("typed", ["", " ", "　", "\u200b\u200d", "\n\t", "\x00", "\ud800"])
def test_a_message_in_which_nothing_can_be_seen_is_still_readable(typed: str) -> None:
    assert readable(typed) == "?"


def test_the_dictionary_and_the_lookups_are_spelt_as_messages_are_read() -> None:
    words = [line.split()[0] for line in (ROOT / "data/dictionary/sales.txt").read_text("utf-8").splitlines()]
    lookups = [line.strip()[2:] for line in (ROOT / "data/nlu/families.yml").read_text("utf-8").splitlines()[6:]]
    assert [word for word in words + [word for word in lookups if word] if normalise(word) != word] == []
