"""Which facts of a product sheet some words are about."""

import re
from collections.abc import Sequence

from bot.catalog.product import Fact, Product
from bot.scoring.numbers import Measure, digits_of


def nearest(product: Product, text: str, one: Measure | None = None) -> list[Fact]:
    """Facts whose topics stand in the text, those nearest to the number (or to the text's end) first."""
    distances = {fact.id: _distance(text, fact.topics, one) for fact in product.facts}
    found = [fact for fact in product.facts if distances[fact.id] is not None]
    return sorted(found, key=lambda fact: distances[fact.id] or 0)


def _distance(text: str, topics: Sequence[str], one: Measure | None) -> float | None:
    """Characters between the number and the nearest topic, long topics a little nearer."""
    spans = [
        (match.start(), match.end())
        for topic in map(digits_of, topics)
        for match in re.finditer(rf"(?<![\d.]){re.escape(topic)}", text)
    ]
    if not spans:
        return None
    start, end = (one.start, one.end) if one else (len(text), len(text))
    return min(max(start - last, first - end, 0) - (last - first) / 10 for first, last in spans)
