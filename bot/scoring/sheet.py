"""Compares a number that was said with what a product sheet and a trainee's authority allow."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from math import prod
from typing import Literal

from bot.catalog.product import Fact, Limit, Product, Quantity
from bot.scoring.numbers import Measure, converted, digits_of, measures

Comparison = Literal["right", "partly", "off"]
# 四個禮拜 is a month too.
NEARLY = 0.07
# An amount five times the right one is the amount of something else.
FARTHEST = 5


def compare(measure: Measure, quantities: Sequence[Quantity]) -> Comparison | None:
    """How a number agrees with the quantities of its unit; None if none has its unit."""
    pairs = [(converted(measure, quantity.unit), quantity) for quantity in quantities]
    found = {_compare(one, quantity, one.unit != measure.unit) for one, quantity in pairs if one is not None}
    return next((verdict for verdict in ("right", "partly", "off") if verdict in found), None)


def _compare(one: Measure, quantity: Quantity, rough: bool) -> Comparison:
    slack = NEARLY * one.most if rough else 1e-6
    if quantity.values:
        met = [any(abs(end - value) <= slack for value in quantity.values) for end in (one.least, one.most)]
        inside = any(one.least - slack <= value <= one.most + slack for value in quantity.values)
        return "right" if all(met) else "partly" if inside else "off"
    least = float("-inf") if quantity.least is None else quantity.least - slack
    most = float("inf") if quantity.most is None else quantity.most + slack
    if least <= one.least and one.most <= most:
        return "right"
    return "partly" if one.least <= most and least <= one.most else "off"


def written(measure: Measure, texts: Iterable[str]) -> bool:
    """Whether a text of the sheet has the number with its unit."""
    return any(
        one.least <= measure.least and measure.most <= one.most and {one.unit, measure.unit} != {"", "％"}
        for text in texts
        for one in _numbers(text)
        if one.unit == measure.unit
    )


@lru_cache(maxsize=1024)
def _numbers(text: str) -> tuple[Measure, ...]:
    return tuple(measures(digits_of(text)))


def exceeds(measure: Measure, limit: Limit) -> bool:
    """Whether a number goes beyond a limit: a deeper discount, or more of anything else."""
    return any(
        one is not None and _exceeds(one, quantity, one.unit != measure.unit)
        for quantity in limit.quantities
        for one in [converted(measure, quantity.unit)]
    )


def _exceeds(one: Measure, quantity: Quantity, rough: bool) -> bool:
    if quantity.unit == "折":
        return quantity.least is not None and one.least < quantity.least
    most = quantity.most if quantity.most is not None else max(quantity.values, default=float("inf"))
    return one.least > most * (1 + NEARLY if rough else 1)


def is_total(measure: Measure, fact: Fact, said: Sequence[Measure]) -> bool:
    """Whether an amount is a right price times or divided by stated numbers, with tax or a stated discount."""
    prices = [value for quantity in fact.quantities if quantity.unit == "元" for value in quantity.values if value > 10]
    counts = {one.most for one in (*said, *_numbers(fact.value)) if one.unit not in {"元", "折", "％"} and one.most > 1}
    factors = {1.0, *counts, *(prod(pair) for pair in combinations(counts, 2))}
    rates = {1.0, 1.05, *(one.most / 10 for one in said if one.unit == "折")}
    totals = {price * rate * way for price in prices for rate in rates for n in factors for way in (n, 1 / n)}
    return any(abs(measure.most - total) <= max(0.001 * total, 0.5) * (total > 10) for total in totals - set(prices))


def is_likely(measure: Measure, fact: Fact) -> bool:
    """Whether an amount is near enough to a right one to be meant for it."""
    prices = [value for quantity in fact.quantities if quantity.unit == "元" for value in quantity.values]
    return any(price / FARTHEST <= measure.least <= price * FARTHEST for price in prices)


def within_discount(measure: Measure, fact: Fact, product: Product) -> bool:
    """Whether a price is one that the trainee may give after a discount."""
    least = [q.least for limit in product.limits for q in limit.quantities if q.unit == "折" and q.least is not None]
    prices = [value for quantity in fact.quantities if quantity.unit == "元" for value in quantity.values]
    return any(price * rate / 10 <= measure.least <= price for price in prices for rate in least)
