"""Cuts a text into pieces by the evidence in it, so that a page can mark them without HTML in the text."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True)
class Segment:
    """A piece of text and the names of what it is evidence for."""

    text: str
    names: tuple[str, ...]
    negative: bool


def mark_up(text: str, evidence: Iterable[tuple[str, str, list[Any]]]) -> list[Segment]:
    """Segments of a text; `evidence` are (behaviour, its name, spans), spans half open and possibly overlapping."""
    spans = [(start, end, behaviour, name) for behaviour, name, found in evidence for start, end in found]
    edges = sorted({0, len(text), *(edge for span in spans for edge in span[:2])})
    return [
        _segment(text, start, end, [(b, n) for s, e, b, n in spans if s <= start and end <= e])
        for start, end in pairwise(edges)
    ]


def _segment(text: str, start: int, end: int, over: list[tuple[str, str]]) -> Segment:
    names = tuple(dict.fromkeys(name for _, name in over))
    return Segment(text[start:end], names, any(behaviour.startswith("neg_") for behaviour, _ in over))
