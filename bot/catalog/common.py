"""Types that several kinds of content share."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=64)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Family = Literal["cold_call", "objection_handling", "closing"]
TaskFamily = Literal["cold_call", "objection_handling", "closing", "workplace"]
KnowledgeId = Annotated[str, StringConstraints(pattern=r"^K[1-9]$")]
TechniqueId = Annotated[str, StringConstraints(pattern=r"^T([1-9]|10)$")]
Percent = Annotated[int, Field(ge=0, le=100)]
EndingId = Literal["won", "next_step", "put_off", "refused", "hung_up"]
ENDINGS: tuple[EndingId, ...] = ("won", "next_step", "put_off", "refused", "hung_up")


class Content(BaseModel):
    """Base of every content model: unknown fields are errors, instances are frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Item(Content):
    """A content file: a schema version that the loader understands and a stable id."""

    schema_version: Literal[1] = Field(alias="schema", description="Version of this file's form.")
    id: Identifier = Field(description="Stable id; the file has the same name.")


class Line(Content):
    """One thing that the buyer can say; `mood` limits it to a buyer who is warm, cool or cold."""

    say: Text
    mood: Literal["warm", "cool", "cold"] | None = None


class When(Content):
    """A condition on the role-play so far; every part that is given has to hold."""

    did: tuple[Identifier, ...] = Field(default=(), description="Behaviours shown so far, all of them.")
    did_any: tuple[Identifier, ...] = Field(default=(), description="Behaviours of which at least one was shown.")
    never: tuple[Identifier, ...] = Field(default=(), description="Behaviours not shown so far.")
    told: tuple[Identifier, ...] = Field(default=(), description="Facts that the buyer has told.")
    untold: tuple[Identifier, ...] = Field(default=(), description="Facts that the buyer has not told.")
    open: tuple[Identifier, ...] = Field(default=(), description="Objections that stand open.")
    resolved: tuple[Identifier, ...] = Field(default=(), description="Objections that are resolved.")
    unresolved: tuple[Identifier, ...] = Field(default=(), description="Objections not resolved, raised or not.")
    ending: tuple[EndingId, ...] = Field(default=(), description="Endings, one of which was reached.")
    turn_from: int | None = Field(default=None, description="Not before this trainee turn.")
    turn_to: int | None = Field(default=None, description="Not after this trainee turn.")
    trust_from: Percent | None = None
    trust_below: Percent | None = None
    interest_from: Percent | None = None
    interest_below: Percent | None = None
    patience_from: Percent | None = None
    patience_below: Percent | None = None


class Coverage(Content):
    """Entries of the unit that a scenario or question works with (ids of the unit file)."""

    indicators: tuple[Text, ...] = Field(default=(), description='Performance indicators such as "3.2".')
    skills: tuple[Text, ...] = ()
    evidence: tuple[Text, ...] = ()
    contexts: tuple[Text, ...] = ()
    methods: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = Field(default=(), description='Note entries such as "6.4".')
