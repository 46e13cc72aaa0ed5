"""Does a condition of the content hold now?"""

from bot.catalog.common import When
from bot.roleplay.state import BuyerState


def holds(when: When, state: BuyerState) -> bool:
    """True if every part of the condition holds."""
    return (
        all(state.seen.get(behaviour) for behaviour in when.did)
        and (not when.did_any or any(state.seen.get(behaviour) for behaviour in when.did_any))
        and not any(state.seen.get(behaviour) for behaviour in when.never)
        and _facts_hold(when, state)
        and _objections_hold(when, state)
        and (not when.ending or state.ending in when.ending)
        and _numbers_hold(when, state)
    )


def _facts_hold(when: When, state: BuyerState) -> bool:
    return set(when.told) <= set(state.told) and not set(when.untold) & set(state.told)


def _objections_hold(when: When, state: BuyerState) -> bool:
    return (
        all(state.status(identifier) == "open" for identifier in when.open)
        and all(state.status(identifier) == "settled" for identifier in when.resolved)
        and all(state.status(identifier) != "settled" for identifier in when.unresolved)
    )


def _numbers_hold(when: When, state: BuyerState) -> bool:
    return (
        _between(state.turn, when.turn_from, when.turn_to)
        and _between(state.trust, when.trust_from, _below(when.trust_below))
        and _between(state.interest, when.interest_from, _below(when.interest_below))
        and _between(state.patience, when.patience_from, _below(when.patience_below))
    )


def _below(limit: int | None) -> int | None:
    return None if limit is None else limit - 1


def _between(value: int, least: int | None, most: int | None) -> bool:
    return (least is None or value >= least) and (most is None or value <= most)
