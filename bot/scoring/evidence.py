"""Chooses the words that show a behaviour."""

import numpy as np

from bot.language.normalise import Normal
from bot.scoring.calibration import Numbers
from bot.scoring.inputs import Input
from bot.scoring.recipe import recipe
from bot.scoring.showing import Span

MARKS = " ,.!?;:、~…。\n"
# A question mark belongs to the words that it makes a question.
CLOSING = MARKS.replace("?", "").replace("!", "")
# Below this chance a clause is no evidence unless it is the best one.
LEAST = 0.2


def evidence(one: Input, chances: Numbers) -> tuple[Span, ...]:
    """Spans of the original text for one behaviour; `chances` of shape (clauses,) for the clauses alone."""
    enough = max(recipe().calibration.evidence_share * float(chances.max()), LEAST)
    chosen = [span for span, chance in zip(one.spans, chances, strict=True) if chance >= enough]
    chosen = chosen or [one.spans[int(np.argmax(chances))]]
    return tuple(trimmed(one.said, span) for span in chosen)


def trimmed(said: Normal, span: Span) -> Span:
    """The original span of a normalised one, without marks and blanks at its ends."""
    text = said.text[slice(*span)]
    start = span[0] + len(text) - len(text.lstrip(MARKS))
    end = span[1] - (len(text) - len(text.rstrip(CLOSING)))
    return said.original(start, max(start, end))
