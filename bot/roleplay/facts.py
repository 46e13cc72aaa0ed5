"""What the buyer knows and tells, to those who ask and whom he trusts."""

from dataclasses import replace

from bot.catalog.lines import numbered
from bot.catalog.scenario import BuyerFact
from bot.roleplay.heard import Heard
from bot.roleplay.scene import Move, Scene, say, say_for
from bot.roleplay.state import BuyerState

QUESTIONS = {"ask_situation", "ask_problem", "ask_impact", "ask_decision", "probe_objection"}
# Two answers are what a person gives to a string of questions.
AT_ONCE = 2


def tell(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    """Answer the questions in this turn: with facts, a refusal, or a plain "don't know"."""
    if not QUESTIONS & set(heard.behaviours) and not heard.asked:
        return None
    move = Move(state, (), ())
    for fact in _wanted(scene, state, heard)[:AT_ONCE]:
        told = _tell(scene, move.state, fact)
        if told:
            move = Move(told.state, move.said + told.said, move.trace + told.trace)
    if move.said:
        return move
    if not QUESTIONS & set(heard.behaviours):
        return None
    return _evade(scene, state, heard)


def _evade(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    """What is said to a question that gets no fact: it was answered, it is idle, or he does not know."""
    if set(heard.asked) & set(state.told) and (again := say_for(scene, state, "asked_again")):
        return again
    idle = (say_for(scene, state, behaviour) for behaviour in heard.behaviours if behaviour in QUESTIONS)
    return next(filter(None, idle), None) or say_for(scene, state, "unknown")


def _wanted(scene: Scene, state: BuyerState, heard: Heard) -> list[BuyerFact]:
    by_id = {fact.id: fact for fact in scene.scenario.facts if fact.id not in state.told}
    named = [by_id[identifier] for identifier in heard.asked if identifier in by_id]
    if named or heard.asked:
        return named
    # An open question without a subject that we know: the next fact of that kind which trust allows. Small talk
    # about how things go (ask_situation) is not enough to be told one.
    kinds = [behaviour for behaviour in heard.behaviours if behaviour in QUESTIONS - {"ask_situation"}]
    return [fact for fact in by_id.values() if set(kinds) & set(fact.asked_by) and state.trust >= fact.trust][:1]


def _tell(scene: Scene, state: BuyerState, fact: BuyerFact) -> Move | None:
    if state.trust < fact.trust:
        own = numbered(f"fact.{fact.id}.withheld", fact.withheld)
        return say(scene, state, own, f"withheld:{fact.id}") or say_for(scene, state, "withheld")
    told = replace(state.moved(fact.gain), told=(*state.told, fact.id))
    return say(scene, told, numbered(f"fact.{fact.id}.told", fact.lines), f"told:{fact.id}")
