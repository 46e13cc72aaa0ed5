"""Cuts a text into units of meaning: known words by concept, amounts by kind, the rest by pairs of characters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.scoring.showing import Span
from bot.scoring.synonyms import Synonyms, synonyms

_WORD = re.compile(r"[a-z0-9%.]+")
PAIR, SINGLE, NEGATION, AMOUNT = 0.5, 0.2, 0.4, 0.7
NEGATED = frozenset({"¬"})
_NUMBER = r"[0-9一二兩三四五六七八九十百幾半]+"
# Any amount of a kind says what another amount of the kind says: that there is one.
AMOUNTS = {
    "時間": re.compile(
        rf"{_NUMBER}點半?|{_NUMBER}月{_NUMBER}[號日]|{_NUMBER}[號日]|(?:禮拜|星期|週|周)[一二三四五六日]"
    ),
    "期間": re.compile(rf"{_NUMBER}(?:天|週|周|個月|年|小時|分鐘|個禮拜|個星期|季)"),
    "金額": re.compile(rf"{_NUMBER}[千萬]?[元塊]|{_NUMBER}[千萬]"),
    "數量": re.compile(rf"{_NUMBER}[台桶間家箱條支件組瓶罐套]|{_NUMBER}公斤"),
    "比例": re.compile(rf"{_NUMBER}[成折趴%]|百分之{_NUMBER}"),
}
# How far a negation reaches at most.
REACH = 10


@dataclass(frozen=True)
class Unit:
    """A piece of meaning; without concepts it is known by its characters alone."""

    text: str
    start: int
    concepts: frozenset[str]
    weight: float
    negated: bool

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@cache
def concepts(word: str) -> frozenset[str]:
    """The concepts that an author's word names: those of the lexicon, or the kind of amount that it is."""
    return synonyms().concepts(word) | amount(word)


def words_of(text: str, span: Span, lexicon: Synonyms) -> Iterator[tuple[int, str]]:
    """Known words, amounts, Latin words and the runs between them, each with its place."""
    place = start = span[0]
    while place < span[1]:
        word = _word(text, place, span[1], lexicon)
        if word is None and text[place].isalnum():
            place += 1
            continue
        if start < place:
            yield start, text[start:place]
        if word:
            yield place, word
        place = start = place + len(word or " ")
    if start < place:
        yield start, text[start : span[1]]


def _word(text: str, place: int, end: int, lexicon: Synonyms) -> str | None:
    """The longest of a known word, an amount and a Latin word."""
    found = [match.group() for form in (_WORD, *AMOUNTS.values()) if (match := form.match(text, place, end))]
    return max([lexicon.at(text, place) or "", *found], key=len) or None


def amount(word: str) -> frozenset[str]:
    """The kind of amount that a word is, if it is one."""
    return frozenset(kind for kind, form in AMOUNTS.items() if form.fullmatch(word))


def negated_of(text: str, spans: tuple[Span, ...], words: list[tuple[int, str]], lexicon: Synonyms) -> tuple[bool, ...]:
    """For each character, whether a negation reaches it."""
    marks = [False] * (len(text) + 1)
    for place, word in words:
        entry = lexicon.entries.get(word)
        if entry and entry.negates:
            start = place + len(word)
            clause_end = next(end for _, end in spans if place < end)
            for at in range(start, _scope_end(text, start, clause_end, lexicon)):
                marks[at] = True
    return tuple(marks)


def _scope_end(text: str, start: int, clause_end: int, lexicon: Synonyms) -> int:
    limit = min(clause_end, start + REACH)
    ends = (text.find(word, start + 1, limit) for word in lexicon.scope_ends)
    return min((end for end in ends if end >= 0), default=limit)


def units_of(words: list[tuple[int, str]], text: str, negated: tuple[bool, ...], lexicon: Synonyms) -> Iterator[Unit]:
    """The units of words that stand at their places."""
    for place, word in words:
        entry = lexicon.entries.get(word)
        if kinds := amount(word):
            yield Unit(word, place, kinds | (entry.concepts if entry else frozenset()), AMOUNT, negated[place])
        elif entry:
            if entry.weight:
                yield Unit(word, place, entry.concepts, entry.weight, negated[place])
            elif entry.negates:
                yield Unit(word, place, NEGATED, NEGATION, False)
        elif len(word) == 1 or _WORD.fullmatch(word):
            yield Unit(word, place, frozenset(), PAIR if _WORD.fullmatch(word) else SINGLE, negated[place])
        else:
            for at in range(place, place + len(word) - 1):
                yield Unit(text[at : at + 2], at, frozenset(), PAIR, negated[at])
