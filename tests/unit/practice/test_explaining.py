"""The coach explains every item of the unit by the words that a trainee would use."""

import pytest

from bot.catalog.loader import CONTENT, load
from bot.catalog.unit import Explained
from bot.practice.lobby import explain
from bot.practice.parts import Parts
from bot.records.database import open_database, readers, sessions
from bot.scoring.answers import WordsAlone
from tests.fakes import WordScorer

ITEMS = [item for items in load(CONTENT).unit.items.values() for item in items]


@pytest.fixture(scope="module")
def parts() -> Parts:
    """Parts on a database without tables: to explain a word nothing is read there."""
    engine, catalog, scorer = open_database("sqlite://"), load(CONTENT), WordScorer()
    return Parts(sessions(engine), readers(engine), lambda: catalog, lambda: scorer, scorer.version, WordsAlone)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_every_item_is_found_by_its_first_words(parts: Parts, item: Explained) -> None:
    found = explain(parts, f"{item.words[0]}是什麼意思")
    assert found and found.text == item.explain


@pytest.mark.parametrize(
    ("asked", "title"), [("註7 是什麼", "註7 "), ("什麼是註十一", "註11 "), ("指標3.3在講什麼", "3.3 "), ("k7", "K7 ")]
)
def test_items_are_found_by_their_numbers_too(parts: Parts, asked: str, title: str) -> None:
    found = explain(parts, asked)
    assert found and found.title.startswith(title)


def test_what_nobody_knows_is_not_explained(parts: Parts) -> None:
    assert explain(parts, "量子力學是什麼") is None
