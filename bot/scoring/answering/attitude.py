"""How an answer takes what it speaks of: with scorn, with doubts, or waving it away."""

from collections.abc import Iterable

from bot.scoring.saying import Window
from bot.scoring.synonyms import synonyms


def attitude(stated: Window, opposed: Window) -> list[float]:
    """Words of scorn and of doubt in two windows of an answer, and a clause of it; the share of clauses waved away."""
    whole = stated.reading
    clauses = len(whole.spans)
    everywhere = (number / clauses for number in _words(whole.text))
    return [*_words(stated.text), *_words(opposed.text), *everywhere, len(whole.waved) / clauses]


def _words(text: str) -> tuple[int, int]:
    lexicon = synonyms()
    return _count(text, lexicon.scorn), _count(text, lexicon.doubts)


def _count(text: str, words: Iterable[str]) -> int:
    return sum(text.count(word) for word in words)
