"""Reads a text for comparing: its clauses, its units of meaning and what of it is negated."""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from bot.language.likeness import pieces
from bot.scoring.clauses import clauses
from bot.scoring.showing import Span
from bot.scoring.synonyms import synonyms
from bot.scoring.units import Unit, concepts, negated_of, units_of, words_of
from bot.scoring.waving import waved_away

Kept = TypeVar("Kept")
_NOWHERE: frozenset[int] = frozenset()
# A space between Chinese characters stands for a comma.
_GAP = re.compile(r"(?<=[一-鿿])\s(?=[一-鿿])")


@dataclass(frozen=True)
class Reading:
    """A normalised text with its clauses, its units, what of it is negated and which clauses are waved away."""

    text: str
    spans: tuple[Span, ...]
    units: tuple[Unit, ...]
    negated: tuple[bool, ...]
    waved: Set[int]

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Its pairs of characters."""
        return pieces(self.text, 2)

    @cached_property
    def weight(self) -> float:
        """What its units weigh together."""
        return sum(unit.weight for unit in self.units)

    @cached_property
    def _kept(self) -> dict[Hashable, Any]:
        return {}

    def kept(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What `make` makes, made once for each key."""
        if key not in self._kept:
            self._kept[key] = make()
        found: Kept = self._kept[key]
        return found

    def shared(self, phrase: "Reading") -> Sequence[tuple[float, Set[int]]]:
        """The weights of another text's units that stand here, and in which clauses they do."""
        return self.kept(("shared", phrase.text), lambda: self._shared(phrase))

    def _shared(self, phrase: "Reading") -> Sequence[tuple[float, Set[int]]]:
        return [(unit.weight, places) for unit in phrase.units if (places := self.holders(unit))]

    @cached_property
    def _names(self) -> dict[tuple[str, bool], set[int]]:
        names: dict[tuple[str, bool], set[int]] = {}
        for number, span in enumerate(self.spans):
            for unit in self.units:
                if span[0] <= unit.start < span[1]:
                    for name in unit.concepts:
                        names.setdefault((name, unit.negated), set()).add(number)
        return names

    def named(self, concept: str, negated: bool) -> Set[int]:
        """The clauses that name a concept, denied or not."""
        return self._names.get((concept, negated), frozenset())

    def holders(self, unit: Unit) -> Set[int]:
        """The clauses that have another text's unit or one of its concepts, denied or not as there."""
        return self.kept(("holders", unit.text, unit.negated), lambda: self._holders(unit))

    def _holders(self, unit: Unit) -> Set[int]:
        named = (self.named(name, unit.negated) for name in unit.concepts)
        return self.standing(unit.text, unit.negated).union(*named)

    def standing(self, word: str, negated: bool) -> frozenset[int]:
        """The clauses where a word stands by itself, denied or not: 問 in 問題 is not 問."""
        if word not in self.text:
            return _NOWHERE
        return self.kept(("standing", word, negated), lambda: frozenset(self._standing(word, negated)))

    def _standing(self, word: str, negated: bool) -> Iterator[int]:
        for number, span in enumerate(self.spans):
            places = self._occurrences(word, span)
            if any(self.negated[place] == negated and not self._hidden(word, place) for place in places):
                yield number

    def _occurrences(self, word: str, span: Span) -> Iterator[int]:
        place = self.text.find(word, *span)
        while place >= 0:
            yield place
            place = self.text.find(word, place + 1, span[1])

    def _hidden(self, word: str, place: int) -> bool:
        if len(word) > 1:
            return False
        around = next((unit for unit in self.units if unit.start <= place < unit.end and unit.concepts), None)
        return bool(around and len(around.text) > 1 and not around.concepts & concepts(word))


def read(text: str) -> Reading:
    """Read a normalised text."""
    lexicon = synonyms()
    text = _GAP.sub(",", text)
    spans = tuple(clauses(text))
    words = [(place, word) for span in spans for place, word in words_of(text, span, lexicon)]
    negated = negated_of(text, spans, words, lexicon)
    waved = waved_away(text, spans, words, negated, lexicon)
    places = {place for number in waved for place in range(*spans[number])}
    negated = tuple(denied or place in places for place, denied in enumerate(negated))
    units = tuple(units_of(words, text, negated, lexicon))
    return Reading(text, spans, units, negated, waved)
