"""What the buyer feels, knows of the talk so far and has said."""

from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from bot.catalog.scenario import Scenario, Shift

Status = Literal["open", "settled"]


@dataclass(frozen=True)
class ObjectionState:
    """An objection that has been voiced: what the trainee has done about it since."""

    status: Status
    since: tuple[str, ...] = ()
    on_subject: bool = False
    misses: int = 0


@dataclass(frozen=True)
class BuyerState:
    """The buyer between two turns; trust, interest and patience run from 0 to 100."""

    trust: int
    interest: int
    patience: int
    turn: int = 0
    seen: dict[str, int] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    objections: dict[str, ObjectionState] = field(default_factory=dict)
    initiatives: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    voiced: str | None = None
    declined: int = 0
    ending: str | None = None

    def moved(self, shift: Shift, scale: float = 1.0) -> "BuyerState":
        """The state after a shift, each value held between 0 and 100."""
        return replace(
            self,
            trust=_held(self.trust + shift.trust * scale),
            interest=_held(self.interest + shift.interest * scale),
            patience=_held(self.patience + shift.patience * scale),
        )

    def with_objection(self, identifier: str, objection: ObjectionState) -> "BuyerState":
        """The state with one objection replaced."""
        return replace(self, objections={**self.objections, identifier: objection})

    def status(self, identifier: str) -> Status | None:
        """Whether an objection is open or settled; None while it has not been voiced."""
        found = self.objections.get(identifier)
        return found.status if found else None


def beginning(scenario: Scenario) -> BuyerState:
    """The buyer before the first trainee turn."""
    start = scenario.start
    return BuyerState(trust=start.trust, interest=start.interest, patience=start.patience)


def to_json(state: BuyerState) -> dict[str, Any]:
    """The state as plain data, for storage."""
    return asdict(state)


def from_json(data: dict[str, Any]) -> BuyerState:
    """The state from `to_json`'s data."""
    objections = {
        key: ObjectionState(value["status"], tuple(value["since"]), value["on_subject"], value["misses"])
        for key, value in data["objections"].items()
    }
    lists = {key: tuple(data[key]) for key in ("told", "initiatives", "used")}
    return BuyerState(**{**data, **lists, "objections": objections})


def _held(value: float) -> int:
    return max(0, min(100, round(value)))
