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

# `digits` writes 你 for 您.
_THEIRS = re.compile(r"\s*你們?\d")


@dataclass(frozen=True)
class Clause:
    """A clause in the text that `digits` has rewritten; `own`: the trainee asserts it himself."""

    start: int
    end: int
    text: str
    sentence: str
    rest: str
    after: str
    own: bool


def holds(text: str, phrases: Sequence[str]) -> bool:
    """Whether the text has one of the phrases, in digits."""
    return any(_has(text, digits_of(phrase)) for phrase in phrases)


def _has(text: str, phrase: str) -> bool:
    place = text.find(phrase)
    if place < 0 or not (phrase[0].isdigit() or phrase[-1].isdigit()):
        return place >= 0
    before, behind = (r"(?<![\d.])" if phrase[0].isdigit() else ""), (r"(?![\d.])" if phrase[-1].isdigit() else "")
    return re.search(before + re.escape(phrase) + behind, text) is not None


def all_clauses(text: str, words: ClaimWords) -> list[Clause]:
    """The clauses of a turn; quoted words are nobody's."""
    text = _QUOTED.sub(lambda match: "＊" * len(match.group()), text)
    found: list[Clause] = []
    told = False
    for start, end in _spans(text):
        first, stop = _sentence(text, start)
        part = text[start:end]
        told = _is_of_customer(part, words) or (told and start > first and not holds(part, words.first_person))
        own = not (told or _asks(part, words) or _supposes(part, words))
        after = text[slice(*_sentence(text, stop))] if stop < len(text) else ""
        found.append(Clause(start, end, part, text[first:stop], text[end:stop], after, own))
    return found


def _spans(text: str) -> list[tuple[int, int]]:
    ends = [match.end() for match in _ENDS.finditer(text)]
    pairs = zip([0, *ends], [*ends, len(text)], strict=True)
    return [(start, end) for start, end in pairs if text[start:end].strip()]


def _sentence(text: str, place: int) -> tuple[int, int]:
    first = next((at + 1 for at in range(place - 1, -1, -1) if text[at] in _STOPS), 0)
    return first, next((at + 1 for at in range(place, len(text)) if text[at] in _STOPS), len(text))


def _is_of_customer(part: str, words: ClaimWords) -> bool:
    """What others say or have; 您一公斤460 is his figure, 您一次訂十桶我給您95折 an offer."""
    return holds(part, words.reported) or (
        bool(_THEIRS.match(part)) and not holds(part, (*words.offers, *words.first_person))
    )


def _asks(part: str, words: ClaimWords) -> bool:
    bare = part.strip(" ,。!?;…\n~")
    for tag in words.tags:
        # 給您打八折可以嗎 offers; 可以打八折嗎 asks.
        if bare.endswith(digits_of(tag)) and len(bare) > len(tag) and holds(bare, words.offers):
            return holds(bare.removesuffix(digits_of(tag)), words.questions)
    return "?" in part or holds(part, words.questions)


def _supposes(part: str, words: ClaimWords) -> bool:
    """如果打八折的話 supposes; 如果今天簽就打八折 promises."""
    return holds(part, words.conditions) and not holds(part, words.promises)
