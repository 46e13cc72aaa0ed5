"""Open questions with key points, for the knowledge bank and for the talk after a role-play."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bot.catalog.common import Content, Coverage, Identifier, Item, KnowledgeId, Text, When

QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=64)]


class Point(Content):
    """One key point of a good answer, in an author's plain words."""

    id: Identifier
    text: Text = Field(description="The point as a statement.")
    says: tuple[Text, ...] = Field(min_length=2, description="Ways of saying it, as short phrases.")
    words: tuple[tuple[Text, ...], ...] = Field(
        default=(),
        description="Groups of synonyms; an answer with one of each group, close together, states the point.",
    )
    contradicts: tuple[Text, ...] = Field(default=(), description="Ways of saying the opposite.")


class Question(Item):
    """An open question on one knowledge item."""

    version: int = Field(ge=1)
    knowledge: KnowledgeId
    difficulty: Literal[1, 2, 3]
    covers: Coverage = Field(default=Coverage(), description="What else of the unit the question asks about.")
    ask: Text
    points: tuple[Point, ...] = Field(min_length=2)
    model_answer: Text
    source: Text


class Reflection(Item):
    """A question after a role-play of why the trainee answered as he did (assessment method 3)."""

    version: int = Field(ge=1)
    knowledge: KnowledgeId
    when: When = When()
    about: Identifier | None = Field(default=None, description="Behaviour whose turn is quoted in {quote}.")
    ask: Text = Field(description="May contain {quote}, the trainee's own words.")
    points: tuple[Point, ...] = Field(min_length=2)
    model_answer: Text
