"""How far a window of an answer says a phrase or holds a point's groups of synonyms."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.catalog.question import Point
from bot.language.likeness import pieces
from bot.language.normalise import normal_text
from bot.scoring.reading import Reading, read
from bot.scoring.showing import Span
from bot.scoring.synonyms import synonyms
from bot.scoring.units import concepts

# The author's own word counts most; one character of it, or a word of its concept, says less.
EXACT, CHARACTER, SAME_CONCEPT = 1.0, 0.7, 0.6


@dataclass(frozen=True)
class Window:
    """Neighbouring clauses of an answer, by number."""

    reading: Reading
    clauses: range

    @property
    def size(self) -> int:
        """How many clauses it has."""
        return len(self.clauses)

    @property
    def span(self) -> Span:
        """From where to where it reaches."""
        return self.reading.spans[self.clauses[0]][0], self.reading.spans[self.clauses[-1]][1]

    @property
    def waved(self) -> bool:
        """Whether one of its clauses is waved away."""
        return not self.reading.waved.isdisjoint(self.clauses)

    @cached_property
    def text(self) -> str:
        """Its words."""
        return self.reading.text[slice(*self.span)]

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Its pairs of characters."""
        return pieces(self.text, 2)

    @cached_property
    def distances(self) -> Sequence[str]:
        """Its words that tell of what would go wrong or of what others say."""
        return synonyms().distancing(self.text)


@dataclass(frozen=True)
class Group:
    """Words of which one is enough, and the concepts that they name."""

    words: tuple[str, ...]
    names: frozenset[str]


@dataclass(frozen=True)
class Sense:
    """A point, read: its phrases and the groups of words that state it."""

    says: tuple[Reading, ...]
    contradicts: tuple[Reading, ...]
    groups: tuple[Group, ...]
    negative: bool


@lru_cache(maxsize=4096)
def sense(point: Point) -> Sense:
    """A point's phrases, read once."""
    lexicon = synonyms()
    groups = tuple(_group(words) for words in point.words)
    entries = (lexicon.entries.get(word) for group in groups for word in group.words)
    negative = any(entry and entry.negates for entry in entries)
    says = tuple(read(normal_text(phrase)) for phrase in (*point.says, point.text))
    return Sense(says, tuple(read(normal_text(phrase)) for phrase in point.contradicts), groups, negative)


def _group(words: Sequence[str]) -> Group:
    plain = tuple(normal_text(word) for word in words)
    return Group(plain, frozenset(name for word in plain for name in concepts(word)))


def windows(reading: Reading, clauses: Sequence[int], size: int) -> list[Window]:
    """All runs of up to `size` of the given clauses that stand side by side, short ones first."""
    given = set(clauses)
    runs = [range(start, start + length) for length in range(1, size + 1) for start in clauses]
    return [Window(reading, run) for run in runs if given.issuperset(run)]


def coverage(phrase: Reading, window: Window) -> float:
    """The share of a phrase's weight that the window has with the same polarity, 0 to 1."""
    if not phrase.weight:
        return 0.0
    held = window.reading.shared(phrase)
    return sum(weight for weight, places in held if not places.isdisjoint(window.clauses)) / phrase.weight


def literal(phrase: Reading, window: Window) -> float:
    """The share of a phrase's pairs of characters that the window has, 0 to 1."""
    return len(phrase.pairs & window.pairs) / len(phrase.pairs) if phrase.pairs else 0.0


def stated(groups: Sequence[Group], negative: bool, window: Window, denied: bool = False) -> float:
    """How strongly the window holds one word of each group: the mean of the groups, 0 to 1."""
    if not groups:
        return 0.0
    sides = (True, False) if negative else (denied,)
    return sum(_strength(group, sides, window) for group in groups) / len(groups)


def _strength(group: Group, sides: Sequence[bool], window: Window) -> float:
    places = window.reading.kept(("places", group, sides), lambda: _places(group, sides, window.reading))
    return next((share for share, clauses in places if not clauses.isdisjoint(window.clauses)), 0.0)


def _places(group: Group, sides: Sequence[bool], reading: Reading) -> tuple[tuple[float, Set[int]], ...]:
    """In which clauses a group's word stands, one of a single character does, and a word of the same concept does."""
    standing = {word: [reading.standing(word, side) for side in sides] for word in group.words}
    words = (place for word, found in standing.items() if len(word) > 1 for one in found for place in one)
    characters = (place for word, found in standing.items() if len(word) == 1 for one in found for place in one)
    named = (place for name in group.names for side in sides for place in reading.named(name, side))
    return (EXACT, frozenset(words)), (CHARACTER, frozenset(characters)), (SAME_CONCEPT, frozenset(named))
