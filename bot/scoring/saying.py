"""How far a window of an answer says a phrase or holds a point's groups of synonyms."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.catalog.question import Point
from bot.language.likeness import contained
from bot.language.normalise import normal_text
from bot.scoring.reading import Reading, Unit, amount, read
from bot.scoring.showing import Span
from bot.scoring.synonyms import synonyms

# A word in other words counts a little less than the author's own.
EXACT, SAME_CONCEPT = 1.0, 0.8


@dataclass(frozen=True)
class Window:
    """Neighbouring clauses of an answer, read."""

    reading: Reading
    span: Span
    size: int
    keys: frozenset[tuple[str, bool]]

    @property
    def text(self) -> str:
        """Its words."""
        return self.reading.text[slice(*self.span)]


@dataclass(frozen=True)
class Sense:
    """A point, read: its phrases and the groups of words that state it."""

    says: tuple[Reading, ...]
    contradicts: tuple[Reading, ...]
    groups: tuple[tuple[str, ...], ...]
    negative: bool


@lru_cache(maxsize=4096)
def sense(point: Point) -> Sense:
    """A point's phrases, read once."""
    lexicon = synonyms()
    groups = tuple(tuple(normal_text(word) for word in group) for group in point.words)
    entries = (lexicon.entries.get(word) for group in groups for word in group)
    negative = any(entry and entry.negates for entry in entries)
    says = tuple(read(normal_text(phrase)) for phrase in (*point.says, point.text))
    return Sense(says, tuple(read(normal_text(phrase)) for phrase in point.contradicts), groups, negative)


def windows(reading: Reading, spans: Sequence[int], size: int) -> list[Window]:
    """All runs of up to `size` of the given clauses that stand side by side, short ones first."""
    return [
        _window(reading, spans[start : start + length])
        for length in range(1, size + 1)
        for start in range(len(spans))
        if start + length <= len(spans) and spans[start + length - 1] - spans[start] == length - 1
    ]


def _window(reading: Reading, numbers: Sequence[int]) -> Window:
    span = (reading.spans[numbers[0]][0], reading.spans[numbers[-1]][1])
    return Window(reading, span, len(numbers), frozenset().union(*(reading.keys[number] for number in numbers)))


def coverage(phrase: Reading, window: Window) -> float:
    """The share of a phrase's weight that the window has with the same polarity, 0 to 1."""
    total = sum(unit.weight for unit in phrase.units)
    return sum(unit.weight for unit in phrase.units if _has(unit, window)) / total if total else 0.0


def literal(phrase: Reading, window: Window) -> float:
    """The share of a phrase's characters pairs that the window has, 0 to 1."""
    return contained(phrase.text, window.text, 2)


def _has(unit: Unit, window: Window) -> bool:
    if any((name, unit.negated) in window.keys for name in unit.concepts):
        return True
    reading = window.reading
    return any(reading.negated[place] == unit.negated for place in reading.places(unit.text, window.span))


def stated(groups: Sequence[Sequence[str]], negative: bool, window: Window, denied: bool = False) -> float:
    """How strongly the window holds one word of each group: the mean of the groups, 0 to 1."""
    if not groups:
        return 0.0
    return sum(_strength(group, negative, window, denied) for group in groups) / len(groups)


def _strength(group: Sequence[str], negative: bool, window: Window, denied: bool) -> float:
    if any(_stands(word, negative, window, denied) for word in group):
        return EXACT
    names = {name for word in group for name in synonyms().concepts(word) | amount(word)}
    kept = (True, False) if negative else (denied,)
    return SAME_CONCEPT if any((name, negated) in window.keys for name in names for negated in kept) else 0.0


def _stands(word: str, negative: bool, window: Window, denied: bool) -> bool:
    reading = window.reading
    return any(
        (negative or reading.negated[place] == denied) and not _hidden(word, place, reading)
        for place in reading.places(word, window.span)
    )


def _hidden(word: str, place: int, reading: Reading) -> bool:
    """問 in 問題 is not 問."""
    if len(word) > 1:
        return False
    around = next((unit for unit in reading.units if unit.start <= place < unit.end and unit.concepts), None)
    return bool(around and len(around.text) > 1 and not around.concepts & synonyms().concepts(word))
