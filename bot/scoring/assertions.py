"""Which clauses of a turn assert something in the trainee's own name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalog.cues import ClaimWords
from bot.scoring.numbers import digits_of

# ~ between numbers is a range; a space between Chinese characters stands for a comma.
_ENDS = re.compile(r"[,。!?;…\n]+\s*|~+(?!\d)|(?<=[一-鿿])\s+(?=[一-鿿])")
_STOPS = frozenset("。!?\n")
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|“[^”]*”|\"[^\"]*\"")


@dataclass(frozen=True)
class Clause:
    """A clause in the text that `digits` has rewritten, with the rest of its sentence and what comes after."""

    start: int
    end: int
    text: str
    rest: str
    after: str
    own: bool


def holds(text: str, phrases: Sequence[str]) -> bool:
    """Whether the text has one of the phrases, in digits."""
    return any(digits_of(phrase) in text for phrase in phrases)


def asserted_clauses(text: str, words: ClaimWords) -> list[Clause]:
    """All clauses; `own` marks those in which the trainee asserts something himself."""
    text = _QUOTED.sub(lambda match: "＊" * len(match.group()), text)
    found: list[Clause] = []
    told = False
    for start, end in _spans(text):
        part = text[start:end]
        stop = _sentence_end(text, start)
        told = holds(part, words.reported) or (told and not holds(part, words.first_person))
        own = not told and not _asks(part, words) and not _supposes(part, words)
        found.append(Clause(start, end, part, text[end:stop], text[stop : _sentence_end(text, stop)], own))
        told = told and end < stop
    return found


def _spans(text: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in _ENDS.finditer(text)]
    starts = [0, *ends]
    return [(start, end) for start, end in zip(starts, [*ends, len(text)], strict=True) if text[start:end].strip()]


def _sentence_end(text: str, start: int) -> int:
    return next((place + 1 for place in range(start, len(text)) if text[place] in _STOPS), len(text))


def _asks(part: str, words: ClaimWords) -> bool:
    bare = part.strip(" ,。!?;…\n~")
    for tag in words.tags:
        if bare.endswith(tag) and len(bare) > len(tag) and holds(bare, words.offers):
            return holds(bare.removesuffix(tag), words.questions)
    return "?" in part or holds(part, words.questions)


def _supposes(part: str, words: ClaimWords) -> bool:
    """如果打八折的話 supposes; 如果今天簽就打八折 promises."""
    return holds(part, words.conditions) and not holds(part, words.promises)
