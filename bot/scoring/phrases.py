"""Finds a sheet's phrases in a clause, and tells whether they are negated, refused or left to a manager."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.catalog.cues import ClaimWords
from bot.scoring.assertions import Clause, holds
from bot.scoring.numbers import digits_of, measures

_ATOMS = re.compile(r"\d+(?:\.\d+)?|.")
_NOT = frozenset("不沒無未別非")


def says(clause: Clause, phrases: Sequence[str], words: ClaimWords) -> bool:
    """Whether the clause states one of the phrases and neither denies nor refuses it."""
    return any(
        _is_whole(clause.text, match.end(), words) and not denied(clause, match.start(), match.end(), words)
        for phrase in phrases
        for match in _pattern(digits_of(phrase), words.fillers).finditer(clause.text)
    )


def denied(clause: Clause, start: int, end: int, words: ClaimWords) -> bool:
    """Whether what stands at these places of the clause is negated, refused or needs approval."""
    before, behind = clause.text[:start], clause.text[end:] + clause.rest
    return (
        before[-1:] in _NOT
        or holds(before, words.negations)
        or holds(behind, words.refusals)
        or holds(clause.text[end:], words.supposed)
        or holds(clause.sentence, words.approvals)
        or holds(clause.after, words.approvals)
    )


@lru_cache(maxsize=4096)
def _pattern(phrase: str, fillers: tuple[str, ...]) -> re.Pattern[str]:
    """Small words may stand between the parts of a phrase; numbers match whole."""
    gap = f"(?:{'|'.join(map(re.escape, sorted(map(digits_of, fillers), key=len, reverse=True)))}|\\s){{0,2}}"
    atoms = [_atom(atom) for atom in _ATOMS.findall(phrase)]
    return re.compile(gap.join(atoms))


def _atom(atom: str) -> str:
    return rf"(?<![\d.~]){re.escape(atom)}(?![\d~]|\.\d)" if atom[0].isdigit() else re.escape(atom)


def _is_whole(text: str, end: int, words: ClaimWords) -> bool:
    """每月2000 is a price, 每月2000張 and 每月2000多 are not."""
    ending = [one for one in measures(text) if one.start < end <= one.end]
    if not ending or not text[end - 1].isdigit():
        return True
    return ending[0].unit in {"", "元"} and not text[ending[0].end :].startswith(words.about)
