"""What the buyer makes of one trainee turn."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heard:
    """One turn as the role-play needs it; `text` is normalised."""

    text: str
    behaviours: tuple[str, ...]
    situation: str | None = None
    asked: tuple[str, ...] = ()
    wrong_claims: tuple[str, ...] = ()
    beyond_claims: tuple[str, ...] = ()
    goodbye: bool = False

    @property
    def negative(self) -> tuple[str, ...]:
        """Behaviours of this turn that cost points."""
        return tuple(behaviour for behaviour in self.behaviours if behaviour.startswith("neg_"))
