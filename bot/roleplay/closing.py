"""Requests for the order or a next step: accepted, accepted in part, or turned down for a reason."""

from dataclasses import replace

from bot.catalog.scenario import Goal
from bot.roleplay.heard import Heard
from bot.roleplay.objections import outstanding, standing, voice
from bot.roleplay.scene import Move, Scene, end, say_for
from bot.roleplay.state import BuyerState

# The number of requests before their time that gets a final no.
FINAL = 4
ASKING = {"ask_for_order", "trial_close", "set_next_step"}


def close(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    """Answer a request to agree; None if the turn has none."""
    asked = ASKING & set(heard.behaviours)
    if not asked:
        return None
    scenario = scene.scenario
    if _reached(scenario.goal, state, heard):
        # Convinced but for a worry not yet voiced: a buyer brings it up now, rather than agree to less.
        ready = _late_enough(scene, state) and not outstanding(scene, state)
        return end(scene, state, "won", "goal reached") if ready else _turn_down(scene, state)
    lesser = scenario.lesser_goal
    ignored = any(state.objections[objection.id].misses for objection in standing(scene, state))
    if lesser and _reached(lesser, state, heard) and not ignored and _late_enough(scene, state):
        return end(scene, state, "next_step", "lesser goal reached")
    if asked & {*scenario.goal.by, "ask_for_order"}:
        return _turn_down(scene, state)
    return None


def _late_enough(scene: Scene, state: BuyerState) -> bool:
    return state.turn >= scene.scenario.turns.least


def _reached(goal: Goal, state: BuyerState, heard: Heard) -> bool:
    return (
        bool(set(goal.by) & set(heard.behaviours))
        and state.trust >= goal.trust
        and state.interest >= goal.interest
        and set(goal.told) <= set(state.told)
    )


def _turn_down(scene: Scene, state: BuyerState) -> Move | None:
    """Say what is still in the way; to one who asks again and again, a final no."""
    state = replace(state, declined=state.declined + 1)
    if state.declined >= FINAL:
        return end(scene, state, "refused", "asked too often too early")
    for objection in outstanding(scene, state):
        if move := voice(scene, state, objection):
            return move
    return say_for(scene, state, "not_yet")
