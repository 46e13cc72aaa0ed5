"""What a scorer learns from: turns made ready, which behaviours each shows, and in which clause it shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.scoring.corpus import Example
from bot.scoring.inputs import Input, prepare

Truth = NDArray[np.bool_]
Places = NDArray[np.int8]
# In a turn of several clauses whose words nobody has quoted, where a behaviour stands is not known.
UNKNOWN = -1
# A quote that reaches into a clause by less than this share of the shorter one only touches it.
TOUCHES = 0.34


@dataclass(frozen=True)
class Lesson:
    """Inputs, truth (inputs, labels), and of each input the truth of its clauses (clauses, labels): 1, 0 or UNKNOWN."""

    inputs: list[Input]
    truth: Truth
    places: list[Places]

    def part(self, chosen: Sequence[int] | NDArray[np.int64]) -> "Lesson":
        """The lesson of some of the inputs."""
        return Lesson([self.inputs[i] for i in chosen], self.truth[chosen], [self.places[i] for i in chosen])


def lesson(examples: Sequence[Example], labels: Sequence[str]) -> Lesson:
    """The lesson that examples give."""
    inputs = [prepare(example.text, example.context, example.family) for example in examples]
    truth = np.array([[label in example.labels for label in labels] for example in examples])
    places = [_places(example, one, labels) for example, one in zip(examples, inputs, strict=True)]
    return Lesson(inputs, truth, places)


def _places(example: Example, one: Input, labels: Sequence[str]) -> Places:
    found = np.zeros((len(one.spans), len(labels)), dtype=np.int8)
    for column, label in enumerate(labels):
        if label in example.labels:
            found[:, column] = _where(one, example.text, example.quotes.get(label, ""))
    return found


def _where(one: Input, text: str, quote: str) -> Places:
    """For each clause whether the quote stands in it."""
    if len(one.spans) == 1:
        return np.ones(1, dtype=np.int8)
    start = text.find(quote) if quote else -1
    if start < 0:
        return np.full(len(one.spans), UNKNOWN, dtype=np.int8)
    clauses = [one.said.original(*span) for span in one.spans]
    return np.array([_holds(clause, (start, start + len(quote))) for clause in clauses], dtype=np.int8)


def _holds(clause: tuple[int, int], quote: tuple[int, int]) -> bool:
    shared = min(clause[1], quote[1]) - max(clause[0], quote[0])
    return shared > 0 and shared >= TOUCHES * min(clause[1] - clause[0], quote[1] - quote[0])
