"""What scoring says of one turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Span = tuple[int, int]
# Text, the customer's line before it, family.
Turn = tuple[str, str, str]
Verdict = Literal["right", "vague", "wrong", "beyond_authority"]


@dataclass(frozen=True)
class Showing:
    """A behaviour shown in a turn; evidence are half-open character offsets into the text as typed."""

    behaviour: str
    confidence: float
    evidence: tuple[Span, ...]


@dataclass(frozen=True)
class Claim:
    """What a trainee asserts about a fact or limit of the product sheet."""

    fact: str
    verdict: Verdict
    evidence: tuple[Span, ...]


class Scorer(Protocol):
    """Recognises behaviours; the trained model in production, a fake in tests."""

    version: str

    def score(self, text: str, context: str, family: str) -> tuple[Showing, ...]:
        """Behaviours of one turn, given the customer's line before it."""
        ...


class BatchScorer(Scorer, Protocol):
    """A scorer that is faster with many turns at once."""

    def score_all(self, turns: Sequence[Turn]) -> list[tuple[Showing, ...]]:
        """Behaviours of each turn."""
        ...
