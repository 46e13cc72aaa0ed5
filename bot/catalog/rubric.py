"""Weights and thresholds from behaviours to levels and to the overall mark."""

from collections.abc import Mapping

from pydantic import Field

from bot.catalog.common import Content, Identifier, Item, KnowledgeId, TechniqueId, Text

# The rubric by which attempts and dialogues from anywhere are graded.
GENERAL = "general"


class Scale(Content):
    """How behaviours add up to a level from 0 to 4 (formula: docs/scoring.md)."""

    name: Text
    shows: dict[Identifier, float] = Field(
        min_length=1, description="Weight of each behaviour that is evidence for it."
    )
    against: dict[Identifier, float] = Field(
        default={}, description="Weight of each behaviour that is evidence against it."
    )
    thresholds: tuple[float, float, float, float] = Field(description="Least sum for levels 1, 2, 3 and 4.")


class FamilyMark(Content):
    """The overall mark of one family of role-plays."""

    base: float
    weights: dict[Identifier, float] = Field(description="What each behaviour adds, first showing in full.")
    penalties: dict[Identifier, float] = Field(description="What each showing of a behaviour costs.")
    idle: float = Field(default=0, description="What a turn with no behaviour costs.")
    outcome: dict[Identifier, float] = Field(default={}, description="What an ending adds, where it is known.")
    full: float = Field(description="Sum at which the mark reaches 100.")
    turns: float = Field(
        default=0,
        ge=0,
        description="Usual turns: a longer talk has to show more for the same mark, a shorter one less.",
    )


class Order(Content):
    """A rule on order: `first` should come before `then`; otherwise it costs points."""

    first: tuple[Identifier, ...]
    then: tuple[Identifier, ...]
    cost: float
    why: Text


class Rubric(Item):
    """One version of the grading rules; an attempt keeps the version it began with."""

    version: int = Field(ge=1)
    pass_mark: int = Field(ge=0, le=100)
    repeat: float = Field(ge=0, le=1, description="What each further showing of a behaviour counts of the one before.")
    blockers: tuple[Identifier, ...] = Field(description="Behaviours that fail an attempt whatever its mark.")
    knowledge: dict[KnowledgeId, Scale]
    techniques: dict[TechniqueId, Scale]
    indicators: dict[Text, Scale] = {}
    skills: dict[Text, Scale] = {}
    evidence: dict[Text, Scale] = {}
    families: dict[Identifier, FamilyMark]
    order: tuple[Order, ...] = ()

    @property
    def scales(self) -> dict[str, Mapping[str, Scale]]:
        """All scales, by group and by the item that they are for."""
        return {
            "knowledge": self.knowledge,
            "techniques": self.techniques,
            "indicators": self.indicators,
            "skills": self.skills,
            "evidence": self.evidence,
        }
