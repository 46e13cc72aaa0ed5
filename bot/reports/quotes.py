"""Trainees' own words with the places that are evidence."""

from typing import Any

from bot.records.attempts import Turn


def quote(turn: Turn, number: int, behaviours: set[str]) -> dict[str, Any]:
    """A turn's text with the spans that show one of the behaviours; offsets are code points."""
    spans = sorted({tuple(span) for one in turn.showings if one.behaviour in behaviours for span in one.evidence})
    return {"turn": turn.id, "number": number, "text": turn.text, "spans": [list(span) for span in spans]}


def quotes_for(evidence: list[dict[str, Any]], turns: list[Turn]) -> list[dict[str, Any]]:
    """One quote a turn that a level rests on, in order."""
    found = []
    for number, turn in enumerate(turns, start=1):
        behaviours = {piece["behaviour"] for piece in evidence if piece["turn"] == turn.id}
        if behaviours:
            found.append({**quote(turn, number, behaviours), "behaviours": sorted(behaviours)})
    return found
