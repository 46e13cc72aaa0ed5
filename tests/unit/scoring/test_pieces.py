"""What is read of one clause: its own words, the others' and the customer's apart."""

import numpy as np

from bot.scoring.inputs import prepare
from bot.scoring.pieces import company, piece_rows, pieces_of, rest, words

TURN = prepare("謝謝您。月結嗎？", "太貴了", "closing")


def test_a_clause_knows_its_words_and_the_rest() -> None:
    assert [words(piece) for piece in pieces_of([TURN])] == ["^謝謝您。$", "^月結嗎?$"]
    assert [rest(piece) for piece in pieces_of([TURN])] == ["^月結嗎?", "^謝謝您。"]


def test_concepts_of_neighbours_and_of_the_customer_are_told_apart() -> None:
    first, last = (set(company(piece)) for piece in pieces_of([TURN]))
    assert {"thanks", ">payment", "first", "heard:too_dear"} <= first and "payment" not in first
    assert {"payment", "<thanks", "last", "too_dear|payment"} <= last and "thanks" not in last


def test_rows_of_what_was_learnt_from_are_the_same_when_read_again() -> None:
    pieces = pieces_of([prepare(text, "喂", "closing") for text in ("謝謝您，月結嗎", "謝謝，多少錢") * 4])
    rows = piece_rows()
    assert np.allclose(rows.fit(pieces).toarray(), rows(pieces).toarray())
