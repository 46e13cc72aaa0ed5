"""After the end: what the buyer would say of the salesperson; during it: hints for the trainee."""

from bot.catalog.scenario import Scenario
from bot.roleplay.conditions import holds
from bot.roleplay.state import BuyerState

MOST_REMARKS = 4


def buyer_feedback(scenario: Scenario, state: BuyerState) -> str:
    """The buyer's feedback in his own voice, from the remarks whose conditions hold."""
    fitting = [remark.say for remark in scenario.feedback if holds(remark.when, state)]
    return "".join(fitting[:MOST_REMARKS])


def hint(scenario: Scenario, state: BuyerState, given: int) -> str | None:
    """A hint for now; `given` is how many were given, None when no further one fits."""
    fitting = [remark.say for remark in scenario.hints if holds(remark.when, state)]
    return fitting[given % len(fitting)] if fitting else None
