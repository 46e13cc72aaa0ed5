"""What every use case works with; made in one place (bot.wiring)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.catalog.items import Catalog
from bot.catalog.messages import Messages
from bot.records.database import Sessions
from bot.scoring.answers import AnswerScorer
from bot.scoring.showing import Scorer


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Parts:
    """Database sessions, content, the scorers of turns and of open answers, and the clock."""

    sessions: Sessions
    readers: Sessions
    catalog: Callable[[], Catalog]
    scorer: Callable[[], Scorer]
    scorer_version: str
    answers: Callable[[], AnswerScorer]
    clock: Callable[[], datetime] = now

    @property
    def messages(self) -> Messages:
        """The product's sentences."""
        return self.catalog().messages["zh-tw"]
