"""A role-play: brief, persona, facts, objections, lines and endings, all as data."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from bot.catalog.common import (
    Content,
    Coverage,
    EndingId,
    Identifier,
    Item,
    Line,
    Percent,
    TaskFamily,
    TechniqueId,
    Text,
    When,
)  # fmt: skip


def _as_line(value: object) -> object:
    return {"say": value} if isinstance(value, str) else value


LineOf = Annotated[Line, BeforeValidator(_as_line)]
Lines = tuple[LineOf, ...]


class Shift(Content):
    """How far a behaviour moves the buyer, each from -100 to 100."""

    trust: int = Field(default=0, ge=-100, le=100)
    interest: int = Field(default=0, ge=-100, le=100)
    patience: int = Field(default=0, ge=-100, le=100)


class Brief(Content):
    """What the trainee reads before the role-play."""

    role: Text
    situation: Text
    goal: Text
    known: tuple[Text, ...] = ()


class Persona(Content):
    """Who the buyer is."""

    name: Text
    title: Text
    organisation: Text
    temperament: Identifier = Field(description="A file in temperaments/: default effects and lines.")
    character: Text = Field(description="Temper and way of speaking, for authors and trainers.")


class Start(Content):
    """The buyer's state before the first line."""

    trust: Percent
    interest: Percent
    patience: Percent


class Turns(Content):
    """Trainee turns: no acceptance before `least`, the buyer ends the talk at `most`."""

    least: int = Field(ge=3, le=14)
    most: int = Field(ge=6, le=16)


class BuyerFact(Content):
    """Something that the buyer knows and tells only when asked and trusted."""

    id: Identifier
    topics: tuple[Text, ...] = Field(description="Words in a question that ask for it; the more the better.")
    asked_by: tuple[Identifier, ...] = Field(description="Behaviours that can ask for it.")
    trust: Percent = 0
    lines: Lines = Field(min_length=2)
    withheld: Lines = Field(default=(), description="Said instead while trust is too low.")
    gain: Shift = Field(default=Shift(), description="What telling it moves (being asked well feels good).")


class Resolve(Content):
    """When an objection is resolved: from each group at least one behaviour, since it was raised."""

    groups: tuple[tuple[Identifier, ...], ...] = Field(min_length=1)
    about: tuple[Text, ...] = Field(
        default=(), description="Words of which the answer has to contain one; empty: any answer."
    )
    trust: Percent = 0


class Objection(Content):
    """A worry of the buyer, how it is voiced and what puts it to rest."""

    id: Identifier
    worry: Text = Field(description="The real reason, for trainers.")
    raise_when: When = Field(When(), description="Earliest moment; a close before it brings it up at once.")
    resolve: Resolve
    required: bool = Field(True, description="Acceptance needs it resolved.")
    lines: Lines = Field(min_length=2)
    probed: Lines = Field(default=(), description="Said when the trainee asks for the reason behind it.")
    again: Lines = Field(min_length=2, description="Said when the answer missed it.")
    settled: Lines = Field(min_length=2, description="Said when it is resolved.")


class Initiative(Content):
    """Something that the buyer brings up unasked: a question, a rival, an interruption."""

    id: Identifier
    when: When = When()
    lines: Lines = Field(min_length=1)
    shift: Shift = Shift()


class Goal(Content):
    """What the buyer needs before he accepts, and before he agrees to less."""

    by: tuple[Identifier, ...] = Field(min_length=1, description="Behaviours that ask for the goal.")
    trust: Percent
    interest: Percent
    told: tuple[Identifier, ...] = Field(default=(), description="Facts that must have come out.")


class Ending(Content):
    """Closing lines of one ending."""

    lines: Lines = Field(min_length=1)


class Remark(Content):
    """A sentence of feedback or a hint, given when its condition holds."""

    when: When = When()
    say: Text


class ScenarioCoverage(Coverage):
    """Which entries of the unit the scenario works with."""

    indicators: tuple[Text, ...] = Field(min_length=1, description='Performance indicators such as "3.2".')


class Scenario(Item):
    """One complete role-play."""

    version: int = Field(ge=1)
    family: TaskFamily
    title: Text
    summary: Text
    trade: Text
    difficulty: Literal[1, 2, 3]
    techniques: tuple[TechniqueId, ...] = Field(min_length=1, description="The main one first.")
    covers: ScenarioCoverage
    product: Identifier
    brief: Brief
    persona: Persona
    start: Start
    turns: Turns
    goal: Goal
    lesser_goal: Goal | None = Field(default=None, description="What counts as an agreed next step.")
    effects: dict[Identifier, Shift] = Field(
        default={}, description="Overrides the temperament, by behaviour or moment."
    )
    tolerance: dict[Identifier, int] = Field(default={}, description="So many of a behaviour and the buyer hangs up.")
    facts: tuple[BuyerFact, ...] = Field(min_length=2)
    objections: tuple[Objection, ...] = Field(min_length=1)
    initiatives: tuple[Initiative, ...] = ()
    opening: Lines = Field(min_length=1)
    lines: dict[Identifier, Lines] = Field(description="By behaviour, or by moment such as silence or not_yet.")
    endings: dict[EndingId, Ending]
    feedback: tuple[Remark, ...] = Field(min_length=4, description="After the end, in the buyer's voice.")
    hints: tuple[Remark, ...] = Field(min_length=3)

    @model_validator(mode="after")
    def _every_ending(self) -> Self:
        missing = {"won", "next_step", "put_off", "refused", "hung_up"} - set(self.endings)
        if missing:
            raise ValueError(f"every ending has lines; missing: {', '.join(sorted(missing))}")
        return self
