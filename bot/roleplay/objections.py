"""Worries: voiced when their time has come, probed, answered well or badly, settled or back again."""

from dataclasses import replace

from bot.catalog.lines import numbered
from bot.catalog.scenario import Objection
from bot.roleplay.conditions import holds
from bot.roleplay.effects import shift_for
from bot.roleplay.heard import Heard
from bot.roleplay.scene import Move, Scene, say, say_for
from bot.roleplay.state import BuyerState, ObjectionState

# After so many bad answers to one worry the buyer has had enough of it.
MISSES = 3
ASKING = {"probe_objection", "ask_problem", "ask_impact"}


def standing(scene: Scene, state: BuyerState) -> list[Objection]:
    """Objections that are voiced and open, the one voiced last first."""
    found = [o for o in scene.scenario.objections if state.status(o.id) == "open"]
    return sorted(found, key=lambda objection: objection.id != state.voiced)


def outstanding(scene: Scene, state: BuyerState) -> list[Objection]:
    """Objections that acceptance needs settled and that are not, open ones first."""
    found = [o for o in scene.scenario.objections if o.required and state.status(o.id) != "settled"]
    return sorted(found, key=lambda objection: state.status(objection.id) is None)


def listen(scene: Scene, state: BuyerState, heard: Heard) -> BuyerState:
    """Note for each open objection what this turn brought to it."""
    for objection in standing(scene, state):
        was = state.objections[objection.id]
        about = objection.resolve.about
        on_subject = was.on_subject or not about or any(word in heard.text for word in about)
        state = state.with_objection(
            objection.id, replace(was, since=(*was.since, *heard.behaviours), on_subject=on_subject)
        )
    return state


def forestall(scene: Scene, state: BuyerState, heard: Heard) -> BuyerState:
    """A worry that is answered on its own subject before it was voiced does not come up."""
    for objection in scene.scenario.objections:
        if state.status(objection.id) is None and not _spoilt(heard) and _forestalled(objection, state, heard):
            state = state.with_objection(objection.id, ObjectionState("settled"))
    return state


def settle(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    """Let go of a worry that has been answered well."""
    for objection in standing(scene, state):
        # The last group is the answer itself: a mere question does not settle what was answered before.
        answers = set(objection.resolve.groups[-1]) & set(heard.behaviours)
        if answers and _answered(objection, state) and not _spoilt(heard):
            lines = numbered(f"objection.{objection.id}.settled", objection.settled)
            was = state.objections[objection.id]
            state = state.with_objection(objection.id, replace(was, status="settled"))
            return say(scene, state, lines, f"settled:{objection.id}")
    return None


def explain(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    """Say more about a worry when the trainee asks for the reason behind it."""
    asked_else = set(heard.asked) - set(state.told)
    if not ASKING & set(heard.behaviours) or asked_else:
        return None
    if "probe_objection" in heard.behaviours and not standing(scene, state):
        return next((voice(scene, state, objection) for objection in outstanding(scene, state)), None)
    for objection in standing(scene, state)[:1]:
        lines = numbered(f"objection.{objection.id}.probed", objection.probed)
        return say(scene, state, lines, f"probed:{objection.id}")
    return None


def insist(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    """Come back to a worry that this turn passed over; count it against the trainee."""
    for objection in standing(scene, state)[:1]:
        wanted = {behaviour for group in objection.resolve.groups for behaviour in group}
        if wanted & set(heard.behaviours) and not _nearly(objection, state):
            return None
        was = state.objections[objection.id]
        state = state.with_objection(objection.id, replace(was, misses=was.misses + 1))
        state = state.moved(shift_for("missed", scene.scenario, scene.temperament))
        again = voice(scene, state, objection) or say_for(scene, state, "missed")
        return again or Move(state, (), (f"missed:{objection.id}",))
    return None


def voice(scene: Scene, state: BuyerState, objection: Objection) -> Move | None:
    """Bring an objection up, or up again."""
    new = state.status(objection.id) is None
    part = "lines" if new else "again"
    lines = numbered(f"objection.{objection.id}.{part}", getattr(objection, part))
    move = say(scene, state, lines, f"{'raised' if new else 'again'}:{objection.id}", asks=True)
    if move is None:
        return None
    after = replace(move.state, voiced=objection.id)
    if new:
        after = after.with_objection(objection.id, ObjectionState("open"))
    return replace(move, state=after)


def due(scene: Scene, state: BuyerState) -> Objection | None:
    """An objection whose time has come, while none stands open."""
    if standing(scene, state):
        return None
    for objection in scene.scenario.objections:
        if state.status(objection.id) is None and holds(objection.raise_when, state):
            return objection
    return None


def exhausted(scene: Scene, state: BuyerState) -> bool:
    """True once an objection was answered badly too often."""
    return any(objection.misses >= MISSES for objection in state.objections.values() if objection.status == "open")


def _spoilt(heard: Heard) -> bool:
    """What is untrue, not his to promise, or offensive puts no worry to rest."""
    return bool(heard.wrong_claims or heard.beyond_claims or heard.negative)


def _forestalled(objection: Objection, state: BuyerState, heard: Heard) -> bool:
    resolve = objection.resolve
    on_subject = any(word in heard.text for word in resolve.about)
    answered = set(resolve.groups[-1]) & set(heard.behaviours) and state.trust >= resolve.trust
    return bool(on_subject and answered) and all(any(state.seen.get(b) for b in group) for group in resolve.groups)


def _answered(objection: Objection, state: BuyerState) -> bool:
    return _complete(objection, state) and _on_subject(objection, state)


def _nearly(objection: Objection, state: BuyerState) -> bool:
    """All the right behaviours, but about something else: the buyer has to say so."""
    return _complete(objection, state) and not _on_subject(objection, state)


def _complete(objection: Objection, state: BuyerState) -> bool:
    since = set(state.objections[objection.id].since)
    return all(set(group) & since for group in objection.resolve.groups)


def _on_subject(objection: Objection, state: BuyerState) -> bool:
    return state.objections[objection.id].on_subject and state.trust >= objection.resolve.trust
