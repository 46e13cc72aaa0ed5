"""A denied word has no character in common with the word."""

from bot.language.normalise import normal_text
from bot.scoring.answering.polarity import marked
from bot.scoring.reading import read


def test_denied_characters_are_others_and_the_rest_is_as_it_was() -> None:
    text = normal_text("先道歉，不用查原因😀")
    found = marked(read(text))
    assert len(found) == len(text)
    assert found.startswith("先道歉,不用") and not set("查原因") & set(found)


def test_the_same_denial_is_alike() -> None:
    one, other = (marked(read(normal_text(text)))[-3:] for text in ("不用查原因", "沒必要查原因"))
    assert one == other != "查原因"


def test_a_character_beyond_the_basic_plane_stays_where_it_is() -> None:
    assert marked(read("不用\U00020bb7野家"))[2] == "\U00020bb7"
