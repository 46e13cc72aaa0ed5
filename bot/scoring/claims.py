"""Compares what a trainee asserts about the product with its sheet and his authority."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.catalog.cues import ClaimWords
from bot.catalog.product import Fact, Limit, Product
from bot.language.normalise import Normal
from bot.scoring.assertions import Clause, asserted_clauses, holds
from bot.scoring.numbers import Measure, digits, digits_of, measures
from bot.scoring.phrases import Hit, find
from bot.scoring.sheet import Stated, beyond, compare, is_allowed, is_about, near_topic
from bot.scoring.showing import Claim, Span, Verdict

# Of several verdicts about one fact the first of these counts.
_ORDER: tuple[Verdict, ...] = ("beyond_authority", "wrong", "vague", "right")
