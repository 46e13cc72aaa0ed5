"""The order in which a buyer reacts to one turn."""

from dataclasses import dataclass, replace
from random import Random

from bot.catalog.common import EndingId
from bot.catalog.lines import numbered
from bot.catalog.scenario import Scenario
from bot.catalog.temperament import Temperament
from bot.roleplay import closing, facts, objections
from bot.roleplay.conditions import holds
from bot.roleplay.effects import react
from bot.roleplay.heard import Heard
from bot.roleplay.scene import Move, Scene, end, say, say_for
from bot.roleplay.state import BuyerState

# Which behaviour a buyer remarks on first, when a turn has several and nothing weightier.
REMARKED = (
    "neg_bribe", "neg_privacy", "neg_pressure", "neg_disparage", "neg_argue", "neg_overpromise",
    "neg_early_discount", "trade_concession", "trade_in", "cross_sell", "offer_alternative", "reduce_risk",
    "give_evidence", "present_benefit", "differentiate", "comply_policy", "secure_payment", "summarise_agreement",
    "explain_terms", "build_longterm", "paraphrase", "empathise", "answer_objection", "check_resolved",
    "trial_close", "set_next_step", "reach_decision_maker", "ask_permission", "relevant_hook", "state_purpose",
    "identify_self", "thank",
)  # fmt: skip
# The shares of his answers that a buyer follows by a worry whose time has come, and by another matter of his own.
WORRY = 0.85
INITIATIVE = 0.4
# A buyer who trusts this much puts off what another would refuse.
FORGIVING = 40
# After mere politeness the buyer is the one who moves the talk on.
POLITE = {"thank", "identify_self", "ask_permission", "empathise", "relevant_hook"}


@dataclass(frozen=True)
class Response:
    """The buyer's answer: his next state, what he says, and why, for the trainer."""

    state: BuyerState
    said: tuple[str, ...]
    trace: tuple[str, ...]


def open_talk(scenario: Scenario, temperament: Temperament, state: BuyerState, random: Random) -> Response:
    """The buyer's first line, before the trainee has said anything."""
    scene = Scene(scenario, temperament, random)
    move = say(scene, state, numbered("opening", scenario.opening), "opening")
    assert move is not None, "a scenario has at least one opening line"
    return Response(move.state, move.said, move.trace)


def respond(scenario: Scenario, temperament: Temperament, state: BuyerState, heard: Heard, random: Random) -> Response:
    """The buyer's answer to one turn; the same state, turn and randomness give the same answer."""
    scene = Scene(scenario, temperament, random)
    state = react(replace(state, turn=state.turn + 1), heard, scenario, temperament)
    state = objections.forestall(scene, objections.listen(scene, state, heard), heard)
    move = _leave(scene, state, heard) or _answer(scene, state, heard)
    if move.state.ending is None:
        move = _wear_out(scene, move)
    if move.state.ending is None:
        move = _go_on(scene, move, heard)
    return Response(move.state, move.said, move.trace)


def _leave(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    """End the talk at once, if what was heard is past bearing."""
    tolerance = {**scene.temperament.tolerance, **scene.scenario.tolerance}
    for behaviour in heard.negative:
        if state.seen[behaviour] >= tolerance.get(behaviour, 99):
            return _walk_out(scene, state, behaviour)
    if state.patience <= 0:
        return end(scene, state, "hung_up", "no patience left")
    if state.trust <= 0 or state.interest <= 0:
        ending: EndingId = "hung_up" if heard.negative else "refused"
        return end(scene, state, ending, "no trust or interest left")
    return None


def _walk_out(scene: Scene, state: BuyerState, behaviour: str) -> Move:
    """Say what was too much, and go."""
    said = say_for(scene, state, behaviour)
    ended = end(scene, said.state if said else state, "hung_up", f"tolerance:{behaviour}")
    return replace(ended, said=said.said + ended.said) if said else ended


def _answer(scene: Scene, state: BuyerState, heard: Heard) -> Move:
    upset = _object(scene, state, heard) or _notice(scene, state, heard)
    if upset:
        # After taking offence one does not chat on.
        return replace(upset, asks=True)
    if settled := objections.settle(scene, state, heard):
        closed = closing.close(scene, settled.state, heard)
        return closed if closed and closed.state.ending else settled
    moves = (_farewell, closing.close, objections.explain, facts.tell, objections.insist, _remark)
    for move in moves:
        if (found := move(scene, state, heard)) and found.said:
            return found
        # A move may have changed the state without a word, such as counting a bad answer.
        state = found.state if found else state
    return _prompt(scene, state)


def _object(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    """Take offence at, or note, what costs points, and claims that cannot be true."""
    for key in (*(b for b in REMARKED if b in heard.negative), *_claims(heard)):
        if move := say_for(scene, state, key):
            return move
    return None


def _claims(heard: Heard) -> list[str]:
    return ["claim_wrong"] * bool(heard.wrong_claims) + ["claim_beyond"] * bool(heard.beyond_claims)


def _notice(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    return say_for(scene, state, heard.situation) if heard.situation else None


def _farewell(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    """Someone who takes his leave is not kept with a new worry; what he asked for at the door may still be given."""
    if not heard.goodbye:
        return None
    closed = closing.close(scene, state, heard)
    return closed if closed and closed.state.ending else end(scene, state, "put_off", "the trainee ended it")


def _remark(scene: Scene, state: BuyerState, heard: Heard) -> Move | None:
    for behaviour in REMARKED:
        if behaviour in heard.behaviours and (move := say_for(scene, state, behaviour)):
            return move
    return None


def _prompt(scene: Scene, state: BuyerState) -> Move:
    objection = objections.due(scene, state)
    if objection and (move := objections.voice(scene, state, objection)):
        return move
    return say_for(scene, state, "continue") or end(scene, state, "put_off", "nothing left to say")


def _wear_out(scene: Scene, move: Move) -> Move:
    """End the talk if worries were answered badly too often, or it has lasted too long."""
    if objections.exhausted(scene, move.state):
        ending: EndingId = "put_off" if move.state.trust >= FORGIVING else "refused"
        return end(scene, move.state, ending, "a worry was never answered")
    if move.state.turn >= scene.scenario.turns.most:
        return end(scene, move.state, "put_off", "out of time")
    return move


def _go_on(scene: Scene, move: Move, heard: Heard) -> Move:
    """After an answer that asks nothing, bring up what is on the buyer's mind."""
    if move.asks or len(move.said) > 1 or move.said[-1].endswith("？"):
        return move
    share = WORRY if objections.due(scene, move.state) else INITIATIVE
    if scene.random.random() > share:
        return move
    follow = _own_matter(scene, move.state)
    if follow is None and heard.behaviours and set(heard.behaviours) <= POLITE:
        follow = say_for(scene, move.state, "continue")
    if follow is None:
        return move
    return Move(follow.state, move.said + follow.said, move.trace + follow.trace, True)


def _own_matter(scene: Scene, state: BuyerState) -> Move | None:
    if objection := objections.due(scene, state):
        return objections.voice(scene, state, objection)
    if objections.standing(scene, state):
        return None
    for initiative in scene.scenario.initiatives:
        if initiative.id not in state.initiatives and holds(initiative.when, state):
            state = replace(state.moved(initiative.shift), initiatives=(*state.initiatives, initiative.id))
            lines = numbered(f"initiative.{initiative.id}", initiative.lines)
            return say(scene, state, lines, f"initiative:{initiative.id}", asks=True)
    return None
