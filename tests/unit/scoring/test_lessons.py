"""From a quoted turn to the clauses that show a behaviour."""

from bot.scoring.corpus import Example
from bot.scoring.lessons import UNKNOWN, lesson

TEXT = "謝謝您撥空，請問一個月用幾箱？我們下週送樣品過去"
LABELS = ("ask_situation", "set_next_step", "thank")


def places(text: str, labels: set[str], quotes: dict[str, str]) -> list[list[int]]:
    example = Example("1", "a", "", "cold_call", "喂", text, frozenset(labels), quotes=quotes)
    found = lesson([example], LABELS)
    assert found.truth.tolist() == [[label in labels for label in LABELS]]
    return found.places[0].T.tolist()


def test_a_behaviour_stands_in_the_clause_of_its_quote_only() -> None:
    quotes = {"ask_situation": "一個月用幾箱", "thank": "謝謝您"}
    assert places(TEXT, {"ask_situation", "thank"}, quotes) == [[0, 1, 0], [0, 0, 0], [1, 0, 0]]


def test_a_quote_may_reach_over_two_clauses() -> None:
    quotes = {"set_next_step": "請問一個月用幾箱？我們下週送樣品過去"}
    assert places(TEXT, {"set_next_step"}, quotes)[1] == [0, 1, 1]


def test_without_a_quote_nobody_knows_which_clause_it_was() -> None:
    assert places(TEXT, {"thank"}, {})[2] == [UNKNOWN] * 3
    assert places(TEXT, {"thank"}, {"thank": "多謝"})[2] == [UNKNOWN] * 3


def test_in_a_turn_of_one_clause_it_can_only_be_that_one() -> None:
    assert places("謝謝您撥空", {"thank"}, {}) == [[0], [0], [1]]


def test_a_part_keeps_what_belongs_together() -> None:
    examples = [
        Example(str(n), "a", "", "closing", "", text, frozenset(labels), quotes=dict.fromkeys(labels, text[:2]))
        for n, (text, labels) in enumerate((("謝謝您", {"thank"}), ("今天天氣好，外面有點熱", set())))
    ]
    part = lesson(examples, LABELS).part([1])
    assert [one.text for one in part.inputs] == ["今天天氣好,外面有點熱"]
    assert part.truth.tolist() == [[False] * 3] and part.places[0].shape == (2, 3)
