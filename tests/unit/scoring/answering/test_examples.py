"""Rated answers are read whole, or the file and line are named."""

import json
from pathlib import Path

import pytest

from bot.catalog.items import Catalog
from bot.scoring.answering.examples import RatedAnswer, read_rated, strays
from bot.scoring.corpus import CorpusError

ROW = {
    "id": "a",
    "question": "k1-contact-changed",
    "text": "請劉姐介紹",
    "points": {"handover": "met", "record": "not_met", "relearn": "not_met", "wider": "not_met"},
    "quotes": {"handover": "請劉姐介紹"},
}


def test_an_answer_is_read_with_its_author(tmp_path: Path, catalog: Catalog) -> None:
    (tmp_path / "ming.jsonl").write_text(json.dumps(ROW) + "\n\n", encoding="utf-8")
    [found] = read_rated(catalog.questions, tmp_path)
    assert (found.author, found.points["handover"], found.quotes) == ("ming", "met", {"handover": "請劉姐介紹"})


def test_answers_to_what_an_author_has_changed_since_are_left_out(tmp_path: Path, catalog: Catalog) -> None:
    rows = [{**ROW, "question": "gone"}, {**ROW, "points": {"renamed": "met"}}, ROW]
    (tmp_path / "ming.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert len(read_rated(catalog.questions, tmp_path)) == 1


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{broken", "ming.jsonl:2: expected a JSON object, found '{broken'"),
        ('{"question": "q"}', "ming.jsonl:2: expected a field 'text', found ['question']"),
        ("7", "ming.jsonl:2: expected a JSON object, found '7'"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, catalog: Catalog, line: str, said: str) -> None:
    (tmp_path / "ming.jsonl").write_text(json.dumps(ROW) + "\n" + line, encoding="utf-8")
    with pytest.raises(CorpusError) as error:
        read_rated(catalog.questions, tmp_path)
    assert said in str(error.value)


def test_an_answer_strays_to_a_question_of_another_item_and_meets_nothing(catalog: Catalog) -> None:
    rated = [RatedAnswer(key, "ming", key, {}, {}) for key in catalog.questions]
    found = strays(rated, catalog.questions)
    assert found == strays(rated, catalog.questions)
    for one, other in zip(rated, found, strict=True):
        assert (one.text, one.author) == (other.text, other.author)
        assert catalog.questions[one.question].knowledge != catalog.questions[other.question].knowledge
        assert set(other.points.values()) == {"not_met"}
        assert set(other.points) == {point.id for point in catalog.questions[other.question].points}
