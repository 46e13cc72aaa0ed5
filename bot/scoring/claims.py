"""Compares what a trainee asserts about the product with its sheet and his authority."""

from bot.catalog.product import Product
from bot.language.normalise import Normal
from bot.scoring.showing import Claim


def check_claims(said: Normal, product: Product) -> tuple[Claim, ...]:
    """Claims in a turn, each right, vague, wrong or beyond authority, with the quoted words."""
    return ()
