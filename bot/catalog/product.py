"""A product sheet: the facts that a trainee may state and the limits of his authority."""

from typing import Literal

from pydantic import Field

from bot.catalog.common import Content, Identifier, Item, Text

Unit = Literal[
    "元", "折", "％", "天", "個月", "年", "台", "件", "小時", "分鐘", "人", "公斤", "坪", "次", "份", "組", "公升"
]


class Quantity(Content):
    """Numbers of one unit that are right for a fact: exact values or a range (inclusive)."""

    unit: Unit
    values: tuple[float, ...] = Field(default=(), description="Each of these is right.")
    least: float | None = Field(default=None, description="Smallest right number.")
    most: float | None = Field(default=None, description="Largest right number.")


class Fact(Content):
    """One line of the sheet: shown to the trainee, checked in what he claims."""

    id: Identifier
    label: Text
    value: Text
    topics: tuple[Text, ...] = Field(description="Words that show that a claim is about this fact.")
    quantities: tuple[Quantity, ...] = ()
    right: tuple[Text, ...] = Field(default=(), description="Phrases that state it rightly.")
    wrong: tuple[Text, ...] = Field(default=(), description="Phrases that state it wrongly.")


class Limit(Content):
    """What the trainee may not promise without his manager."""

    id: Identifier
    text: Text
    topics: tuple[Text, ...]
    quantities: tuple[Quantity, ...] = Field(default=(), description="What he may give; beyond it he has no authority.")
    beyond: tuple[Text, ...] = Field(default=(), description="Phrases that promise too much.")


class Product(Item):
    """A product or service that scenarios sell."""

    name: Text
    trade: Text
    summary: Text
    facts: tuple[Fact, ...]
    limits: tuple[Limit, ...]
