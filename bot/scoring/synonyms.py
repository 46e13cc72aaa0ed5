"""The lexicon of synonyms: which words say the same, which negate, which only hold a sentence together."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from bot.language.normalise import normal_text

FILE = Path(__file__).with_name("synonyms.yml")
CONCEPT, COMMON = 1.0, 0.25


@dataclass(frozen=True)
class Entry:
    """What the lexicon knows of a word: the concepts that it names, its weight, and what it does to a clause."""

    concepts: frozenset[str]
    weight: float
    negates: bool


@dataclass(frozen=True)
class Synonyms:
    """The lexicon, by word; `longest` is the length of its longest word."""

    entries: dict[str, Entry]
    longest: int
    stops: frozenset[str]
    scope_ends: tuple[str, ...]
    dismissals: tuple[str, ...]
    vague: tuple[str, ...]
    scorn: tuple[str, ...]
    doubts: tuple[str, ...]
    distances: tuple[str, ...]
    grammar: frozenset[str]

    def at(self, text: str, place: int) -> str | None:
        """The longest known word that starts here."""
        ends = range(min(len(text), place + self.longest), place, -1)
        return next((text[place:end] for end in ends if text[place:end] in self.entries), None)

    def distancing(self, text: str) -> list[str]:
        """The words of a text that tell of what would go wrong or of what others say."""
        return [word for word in self.distances if word in text]

    def concepts(self, word: str) -> frozenset[str]:
        """The concepts that a word names, without the common ones."""
        entry = self.entries.get(word)
        return entry.concepts if entry and entry.weight == CONCEPT else frozenset()


@cache
def synonyms() -> Synonyms:
    """The product's lexicon."""
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    entries = _entries(data)
    return Synonyms(
        entries=entries,
        longest=max(map(len, entries)),
        stops=frozenset(data["stop"]),
        grammar=frozenset(data["grammar"]),
        scope_ends=tuple(data["scope_ends"]),
        dismissals=tuple(data["dismissals"]),
        vague=tuple(data["vague"]),
        scorn=tuple(data["scorn"]),
        doubts=tuple(data["doubts"]),
        distances=tuple(data["distances"]),
    )


def _entries(data: dict[str, list[list[str]]]) -> dict[str, Entry]:
    concepts = _concepts(data["groups"])
    common = _concepts(data["common"])
    silent = {*map(str, data["stop"]), *map(str, data["not_negations"]), *map(str, data["double_negations"])}
    negations = {*map(str, data["negations"])}
    entries = {word: Entry(frozenset(), 0.0, word in negations) for word in silent | negations}
    entries |= {word: Entry(frozenset(names), COMMON, word in negations) for word, names in common.items()}
    return entries | {word: Entry(frozenset(names), CONCEPT, word in negations) for word, names in concepts.items()}


def _concepts(groups: list[list[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for group in groups:
        for word in group:
            found.setdefault(normal_text(word), set()).add(group[0])
    return found
