"""Which clauses of an answer count: not those copied from the question, and none of a mere list of keywords."""

import re

from bot.language.likeness import bare, contained
from bot.scoring.reading import Reading
from bot.scoring.saying import Window
from bot.scoring.synonyms import synonyms

COPIED = 0.8
SHORTEST_COPY = 3
KEYWORD = 7
LISTED = 0.7
_NO_WORD = re.compile(r"[\W\d_]*")
_MARKS = re.compile(r"[,.、;/|+\s。!?]+")


def own_clauses(reading: Reading, ask: str) -> list[int]:
    """The numbers of the clauses that say something of the trainee's own."""
    if _is_list(reading.text):
        return []
    said = ((number, reading.text[slice(*span)]) for number, span in enumerate(reading.spans))
    return [number for number, clause in said if bare(clause) and not _is_copied(clause, ask)]


def advises(window: Window, phrase: str = "") -> bool:
    """Whether the window speaks for something, rather than of what would go wrong or what others say.

    A word that the author's own `phrase` has is no distance: 不能退 says that one cannot.
    """
    return all(word in phrase for word in window.distances)


def dismisses(window: Window) -> bool:
    """Whether the window waves something away as needless."""
    return any(word in window.text for word in synonyms().dismissals)


def _is_copied(clause: str, ask: str) -> bool:
    return len(bare(clause)) >= SHORTEST_COPY and contained(clause, ask, 2) >= COPIED


def _is_list(text: str) -> bool:
    pieces = [piece for piece in _MARKS.split(text) if not _NO_WORD.fullmatch(piece)]
    return len(pieces) > 2 and sum(map(_is_keyword, pieces)) >= LISTED * len(pieces)


def _is_keyword(piece: str) -> bool:
    lexicon = synonyms()
    return bool(lexicon.concepts(piece)) or (len(piece) <= KEYWORD and not set(piece) & lexicon.grammar)
