"""The 38 sales behaviours: what counts, and what a trainer says about them."""

from typing import Literal

from pydantic import Field

from bot.catalog.common import Content, Item, KnowledgeId, TechniqueId, Text

Moment = Literal["opening", "need", "objection", "offer", "decision", "end"]


class Advice(Content):
    """What the report says: why it matters, what is better, what to praise."""

    why: Text = Field(description="Why this behaviour helps or harms, one sentence.")
    better: Text = Field(description="What to say or do, with an example in quotes.")
    praise: Text = Field(
        default="", description="What went well when it was shown; empty for behaviours that cost points."
    )


class Behaviour(Item):
    """One behaviour of the scoring contract with the product's own wording."""

    name: Text
    name_en: Text
    polarity: Literal["positive", "negative"] = "positive"
    counts: Text
    excludes: str = ""
    needs_context: bool = False
    techniques: tuple[TechniqueId, ...]
    knowledge: tuple[KnowledgeId, ...]
    moment: Moment = Field(description="When a trainer would expect it.")
    advice: Advice
