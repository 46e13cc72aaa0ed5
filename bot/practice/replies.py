"""Lines of a conversation as they are shown and stored."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from bot.practice.parts import Parts


@dataclass(frozen=True)
class Line:
    """One bubble of the conversation."""

    speaker: Literal["buyer", "trainee", "coach"]
    text: str

    def as_json(self) -> dict[str, Any]:
        """Plain data for storage."""
        return asdict(self)


def notice(parts: Parts, key: str, **values: object) -> Line:
    """A sentence of the coach, by the key of its message."""
    return Line("coach", parts.messages.text(key, **values))
