"""What clients may send."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Form(BaseModel):
    """Base of every request body; unknown fields are refused, so that a typing error is noticed."""

    model_config = ConfigDict(extra="forbid")


class NewSession(Form):
    """A trainee who begins."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60, pattern=r"^[^\x00]*$")]


class NewAttempt(Form):
    """An attempt to start, under an id made by the client."""

    attempt: UUID
    scenario: str = Field(max_length=64)
    mode: Literal["practice", "assessment"] = "practice"


class NewTurn(Form):
    """A message or a control request, under an id made by the client."""

    turn: UUID
    text: str | None = None
    control: Literal["hint", "pause", "resume", "give_up"] | None = None


class NewLobbyTurn(Form):
    """A message to the coach."""

    turn: UUID
    text: str | None = None
