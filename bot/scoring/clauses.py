"""Splits a turn into clauses: one clause often carries one behaviour, and is the evidence for it."""

import re

from bot.scoring.showing import Span

# Normalisation has made most marks half width; 。 and 、 have no half-width twin.
_ENDS = re.compile(r"[,.!?;~…。\n]+\s*|\s{2,}")
SHORT = 4


def clauses(text: str) -> list[Span]:
    """Half-open spans of the clauses of a normalised text; very short ones join the one before."""
    spans: list[Span] = []
    start = 0
    for match in _ENDS.finditer(text):
        if _is_decimal(text, match):
            continue
        _add(spans, start, match.end(), text)
        start = match.end()
    _add(spans, start, len(text), text)
    return spans


def _is_decimal(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return match.group() in {".", ",", ":"} and before.isdigit() and after.isdigit()


def _add(spans: list[Span], start: int, end: int, text: str) -> None:
    if not text[start:end].strip():
        return
    if spans and end - start < SHORT:
        spans[-1] = (spans[-1][0], end)
    else:
        spans.append((start, end))
