"""What the actions need of the practice layer: its use cases and the few fields that they read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Line(Protocol):
    """One line of the conversation, the buyer's or the coach's."""

    @property
    def text(self) -> str: ...


class TurnResult(Protocol):
    """What one turn of the trainee's brought about."""

    @property
    def lines(self) -> Sequence[Line]: ...
    @property
    def state(self) -> str: ...


class Offer(Protocol):
    """A scenario that the trainee may choose."""

    @property
    def scenario(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...


class AttemptFound(Protocol):
    """An attempt of the trainee's, by the title of its scenario."""

    @property
    def attempt(self) -> str: ...
    @property
    def title(self) -> str: ...


class Term(Protocol):
    """A word of the competency unit and what it means."""

    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...


class Asked(Protocol):
    """A question of the knowledge bank, as it is put to the trainee."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...


class Marked(Protocol):
    """What an answer was worth, in the product's words."""

    @property
    def texts(self) -> Sequence[str]: ...


class Practice(Protocol):
    """The use cases. They may block: the actions call them on worker threads."""

    def opening(self, attempt_id: str) -> Sequence[Line]: ...
    def take_turn(self, attempt_id: str, turn_id: str) -> TurnResult: ...
    def offer(self, trainee_id: str, family: str | None) -> Sequence[Offer]: ...
    def choose(self, trainee_id: str, words: str) -> Offer | None: ...
    def unfinished(self, trainee_id: str) -> AttemptFound | None: ...
    def latest_report(self, trainee_id: str) -> AttemptFound | None: ...
    def again(self, trainee_id: str) -> Offer | None: ...
    def explain(self, words: str) -> Term | None: ...
    def next_question(self, trainee_id: str, words: str) -> Asked: ...
    def answer_in_lobby(self, trainee_id: str, turn_id: str, question_id: str) -> Marked: ...
