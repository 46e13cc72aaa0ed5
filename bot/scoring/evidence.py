"""Chooses the words that show a behaviour."""

import numpy as np

from bot.language.normalise import Normal
from bot.scoring.calibration import Numbers
from bot.scoring.inputs import Input
from bot.scoring.showing import Span

MARKS = " ,.!?;:、~…。\n"
# A question mark belongs to the words that it makes a question.
CLOSING = MARKS.replace("?", "").replace("!", "")


def evidence(one: Input, scores: Numbers) -> tuple[Span, ...]:
    """Spans of the original text for one behaviour; `scores` of shape (clauses,), above 0 where a clause says it."""
    chosen = [span for span, score in zip(one.spans, scores, strict=True) if score > 0]
    chosen = chosen or [one.spans[int(np.argmax(scores))]]
    return tuple(trimmed(one.said, span) for span in chosen)


def trimmed(said: Normal, span: Span) -> Span:
    """The original span of a normalised one, without marks and blanks at its ends."""
    text = said.text[slice(*span)]
    start = span[0] + len(text) - len(text.lstrip(MARKS))
    end = span[1] - (len(text) - len(text.rstrip(CLOSING)))
    return said.original(start, max(start, end))
