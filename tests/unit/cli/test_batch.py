"""The contract's batch form: a line out for each line in, bad ones answered in their place."""

import json
from pathlib import Path

import pytest

from bot.catalog.items import Catalog
from bot.cli.main import main
from bot.scoring import batch
from bot.scoring.answers import WordsAlone
from tests.fakes import WordScorer

TURN = {"id": "a", "family": "cold_call", "context": "您好", "text": "我是小何，謝謝"}


@pytest.fixture
def scorer() -> WordScorer:
    return WordScorer({"我是": "identify_self", "謝謝": "thank"})


def test_a_turn_is_answered_with_behaviours_and_offsets(scorer: WordScorer) -> None:
    [row] = batch.turn_scorer(scorer)([TURN])
    assert isinstance(row, dict)
    found = row["behaviours"]
    assert [one["id"] for one in found] == ["identify_self", "thank"]
    assert [TURN["text"][slice(*one["evidence"][0])] for one in found] == ["我是", "謝謝"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"family": "lunch"}, "family: expected one of"),
        ({"text": 5}, "text: expected a string, found int"),
        ({"text": None}, "text: expected a string, found NoneType"),
    ],
)
def test_a_bad_field_is_named(scorer: WordScorer, change: dict[str, object], said: str) -> None:
    good, bad = batch.turn_scorer(scorer)([TURN, {**TURN, **change}])
    assert isinstance(good, dict) and isinstance(bad, batch.BadLine)
    assert said in str(bad)


def test_a_dialogue_without_evidence_is_null_not_zero(scorer: WordScorer, catalog: Catalog) -> None:
    row = {"id": "d", "family": "closing", "turns": [{"context": "嗯", "text": "哈哈"}]}
    found = batch.dialogue_scorer(scorer, catalog)(row)
    assert set(found["knowledge"]) == {f"K{number}" for number in range(1, 10)}
    assert set(found["knowledge"].values()) == {None}
    assert set(found["techniques"].values()) == {None}


def test_an_answer_is_scored_by_its_question(catalog: Catalog) -> None:
    question = catalog.questions["k6-price-objection"]
    found = batch.answer_scorer(WordsAlone(), catalog)(
        {"id": "x", "question": question.id, "text": question.model_answer}
    )
    assert (found["knowledge"], found["level"]) == ("K6", 4)
    assert {point["id"] for point in found["points"]} == {point.id for point in question.points}


def test_bad_lines_stand_in_their_place_and_make_the_exit_status_1(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    answer = {"id": "good", "question": "k6-price-objection", "text": "先問他跟誰比"}
    rows = [b"{broken", json.dumps(answer).encode(), b"[]", b'{"id": 7, "question": "nowhere", "text": "x"}', b"\xff"]
    source.write_bytes(b"\n".join(rows) + b"\n")
    assert main(["score", "answers", "--in", str(source), "--out", str(target)]) == 1
    found = [json.loads(line) for line in target.read_text().splitlines()]
    assert [row["id"] for row in found] == [None, "good", None, 7, None]
    assert ["error" in row for row in found] == [True, False, True, True, True]
    assert "expected the id of a question in the knowledge bank, found 'nowhere'" in found[3]["error"]


def test_a_missing_file_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "nowhere.jsonl"
    assert main(["score", "answers", "--in", str(missing), "--out", str(tmp_path / "out")]) == 1
    assert str(missing) in capsys.readouterr().err
