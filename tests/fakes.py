"""Fakes at the ports: a scorer that knows only what a test tells it, a Rasa that goes straight to practice."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.practice.errors import Refusal
from bot.practice.practice import Practice
from bot.scoring.showing import Showing


class WordScorer:
    """Shows a behaviour for each word that a test has taught it."""

    version = "fake"

    def __init__(self, words: dict[str, str] | None = None) -> None:
        self.words = words or {}
        self.calls = 0

    def score(self, text: str, context: str, family: str) -> tuple[Showing, ...]:
        """A showing for each known word, with the word as evidence."""
        self.calls += 1
        return tuple(
            Showing(behaviour, 0.9, ((text.index(word), text.index(word) + len(word)),))
            for word, behaviour in self.words.items()
            if word in text
        )

    def score_all(self, turns: Sequence[tuple[str, str, str]]) -> list[tuple[Showing, ...]]:
        """Many turns at once."""
        return [self.score(*turn) for turn in turns]


class StraightRasa:
    """Stands for Rasa and the action server; `broken` makes the next calls fail in the way that Rasa does."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        self.opened: list[str] = []
        self.broken = 0
        self.before: Callable[[], None] = lambda: None

    async def open(self, sender: str, attempt: str) -> bool:
        """Begin a conversation."""
        self.opened.append(sender)
        return True

    async def say(self, sender: str, text: str, metadata: dict[str, str]) -> list[dict[str, Any]] | None:
        """Answer a turn, or nothing at all."""
        self.before()
        if self.broken:
            self.broken -= 1
            return None
        if "attempt" not in metadata:
            return [{"text": f"coach heard {text}"}]
        try:
            result = self.practice.take_turn(metadata["attempt"], metadata["turn"])
        except Refusal:
            return []
        return [{"text": line.text} for line in result.lines]

    async def healthy(self) -> bool:
        """Always."""
        return True
